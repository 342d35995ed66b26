import type { FigureColumn } from '../../src/model/period';
import type { Scheme } from '../../src/model/scheme';
import type { Unit } from '../../src/model/unit';
import { exampleFigures } from '../../src/schemes/exampleFigures';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { readIncomingFigures } from '../../src/tasks/readIncomingFigures';
import type { IncomingFigure } from '../../src/tasks/reports';

/** Units beyond the first nine get an example's figures times one of so many whole numbers, so that they differ and still agree with each other. */
const factors = 13;

/** Every so many units one figure is wrong, so that there is something to find and to mark. */
const unitsPerMistake = 20;

const columns: readonly FigureColumn[] = ['target', 'half-year', 'year-end'];

/** The same figures for the same units each time: the example's, of the nine prefectures in turn, the counts scaled. */
export function figuresOfUnits(scheme: Scheme, units: readonly Unit[]): readonly IncomingFigure[] {
  const example = new Map<string, IncomingFigure[]>();
  for (const figure of readIncomingFigures(exampleFigures, scheme, jilinPrefectures, columns[0] ?? 'target').figures) {
    const list = example.get(figure.unitCode) ?? [];
    list.push(figure);
    example.set(figure.unitCode, list);
  }
  const patterns = jilinPrefectures.map(({ code }) => example.get(code) ?? []);
  const rates = new Set(scheme.measures.filter((measure) => measure.kind === 'ratio').map((measure) => measure.id));
  return units.flatMap(({ code }, index) => {
    const pattern = patterns[index % patterns.length] ?? [];
    const factor = 1 + (Math.floor(index / patterns.length) % factors);
    const mistake = index % unitsPerMistake === unitsPerMistake - 1 ? pattern.filter((figure) => figure.column === 'year-end' && figure.part === 'value').at(-1) : undefined;
    return pattern.map((figure): IncomingFigure => {
      if (figure === mistake) return { ...figure, unitCode: code, value: `${figure.value}人` };
      const isRate = figure.part === 'value' && rates.has(figure.measure);
      return { ...figure, unitCode: code, value: typeof figure.value === 'number' && !isRate ? figure.value * factor : figure.value };
    });
  });
}
