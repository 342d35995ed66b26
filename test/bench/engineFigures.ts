import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Assessment } from '../../src/model/assessment';
import type { AssessmentFigures, MeasureFigures } from '../../src/model/figures';
import type { EntryCell, MeasureEntry } from '../../src/model/entry';
import type { Period } from '../../src/model/period';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { assess } from '../../src/scoring/assess';
import { reportedAmount, targetAmount } from '../../src/scoring/reportedAmount';
import { scheduleFactor } from '../../src/scoring/scheduleFactor';
import { readEntry } from '../../src/sheets/readEntrySheet';
import type { IncomingFigure } from '../../src/tasks/reports';
import { type Figure, milliseconds } from './figure';
import { figuresOfUnits } from './figuresOfUnits';
import { unitsOfSize } from './unitsOfSize';

const period = 'year-end';
const rounds = 9;
/** Totals of both may differ by the noise of another order of sums. */
const tolerance = 1e-9;

/** What was measured, and limits that did not hold. */
export interface ComparedFigures {
  readonly figures: readonly Figure[];
  readonly faults: readonly string[];
}

/** With what the engine took. */
export interface EngineFigures extends ComparedFigures {
  readonly ms: number;
}

/**
 * Scores of so many units from the same long list of figures: by the engine (`engine.units_per_s`, gathering the figures and 计分排名 of the
 * year), and in pandas as somebody would write it there, in the same run (`score.vs_pandas`: how many times as fast the engine is). Both
 * must come to the same totals and places. Without pandas the comparison is left out, which is said.
 */
export function engineFigures(size: number, say: (line: string) => void): EngineFigures {
  const units = unitsOfSize(size);
  const rows = figuresOfUnits(jilin2004, units).filter(({ column }) => column === 'target' || column === period);
  const times: number[] = [];
  let assessment: Assessment | undefined;
  for (let round = 0; round < rounds; round += 1) {
    // What the round before gave is not carried through this one.
    assessment = undefined;
    const started = performance.now();
    assessment = assess(jilin2004, gatheredFigures(rows, units, period));
    times.push(performance.now() - started);
  }
  // Other work on the machine only adds to a round: the quickest of each is compared.
  const ms = Math.min(...times);
  const own: Figure[] = [
    { name: `engine.ms@${size}`, value: milliseconds(ms), unit: 'ms' },
    { name: `engine.units_per_s@${size}`, value: Math.round((size / ms) * 1000), unit: 'per_second' },
  ];
  const inPandas = assessInPandas(rows);
  if ('missing' in inPandas) {
    say(`Not compared with pandas: ${inPandas.missing}`);
    return { ms, figures: own, faults: [] };
  }
  return {
    ms,
    figures: [...own, { name: `score.pandas_ms@${size}`, value: milliseconds(inPandas.ms), unit: 'ms' }, { name: `score.vs_pandas@${size}`, value: Math.round((inPandas.ms / ms) * 100) / 100, unit: 'times' }],
    faults: differences(assessment, inPandas).map((place) => `engine and pandas differ at ${size} units: ${place}`),
  };
}

type Gathered = { -readonly [P in keyof MeasureEntry]: MeasureEntry[P] };

/** What one unit has, by place of the measure. */
interface UnitRows {
  readonly targets: (MeasureEntry | undefined)[];
  readonly reported: (Gathered | undefined)[];
}

/** The figures of a period by unit and measure, from a list with a part of one in each line. */
export function gatheredFigures(rows: readonly IncomingFigure[], units: ReturnType<typeof unitsOfSize>, period: Period): AssessmentFigures {
  const { measures } = jilin2004;
  const placeOf = new Map(measures.map(({ id }, place) => [id, place]));
  const sharedPlaces = measures.map(({ denominatorIs }) => (denominatorIs === undefined ? undefined : placeOf.get(denominatorIs)));
  const entries = new Map(units.map(({ code }): [string, UnitRows] => [code, { targets: measures.map(() => undefined), reported: measures.map(() => undefined) }]));
  for (const { unitCode, measure, column, part, value } of rows) {
    const unit = entries.get(unitCode);
    const place = placeOf.get(measure);
    if (unit === undefined || place === undefined) continue;
    const cell: EntryCell = { entry: readEntry(value), raw: value, at: nowhere };
    if (column === 'target') unit.targets[place] = { value: cell };
    else (unit.reported[place] ??= {})[part] = cell;
  }
  return {
    period,
    units: units.map(({ code, name }) => {
      const unit = entries.get(code);
      const figures = new Map<string, MeasureFigures>();
      measures.forEach((measure, place) => {
        const shared = sharedPlaces[place] === undefined ? undefined : unit?.reported[sharedPlaces[place]]?.value;
        figures.set(measure.id, { target: targetAmount(measure, unit?.targets[place]), actual: reportedAmount(measure, unit?.reported[place], shared) });
      });
      return { code, name, measures: figures };
    }),
  };
}

const nowhere = { sheetId: '', sheetName: '', row: 0, column: 0 };

interface InPandas {
  readonly ms: number;
  readonly totals: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
}

function assessInPandas(rows: readonly IncomingFigure[]): InPandas | { readonly missing: string } {
  const python = ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', 'import pandas']).status === 0);
  if (python === undefined) return { missing: 'python3 with pandas is not installed (Debian: python3-pandas).' };
  const areaOf = new Map(jilin2004.indicators.map(({ number, area }) => [number, area]));
  const input = {
    period,
    rounds,
    measures: jilin2004.measures.map((measure) => ({
      ...{ id: measure.id, indicator: measure.indicator, area: areaOf.get(measure.indicator), points: measure.points, kind: measure.kind, direction: measure.direction, target: measure.target },
      denominatorIs: measure.denominatorIs ?? null,
      factor: scheduleFactor(measure, period, jilin2004.settings),
      method: measure.method.method,
      ...(measure.method.method === 'control' ? { step: measure.method.step, loss: measure.method.lossPerStep } : { step: 1, loss: 0 }),
    })),
    rows: rows.map(({ unitCode, measure, column, part, value }) => [unitCode, measure, column, part, value]),
  };
  const { status, stdout, stderr } = spawnSync(python, [join(__dirname, 'assess_in_pandas.py')], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`pandas failed: ${stderr}`);
  return JSON.parse(stdout) as InPandas;
}

function differences(assessment: Assessment | undefined, { totals, ranks }: InPandas): readonly string[] {
  return (assessment?.units ?? []).flatMap(({ code, total = Number.NaN, rank }) => [
    ...(Math.abs(total - (totals[code] ?? Number.NaN)) <= tolerance ? [] : [`${code}: total ${total}, ${totals[code]}`]),
    // pandas knows neither tolerance nor tie-breaks: only places that nobody shares can be compared.
    ...(rank === ranks[code] || isShared(totals, totals[code]) ? [] : [`${code}: place ${rank}, ${ranks[code]}`]),
  ]);
}

function isShared(totals: InPandas['totals'], total = Number.NaN): boolean {
  return Object.values(totals).filter((other) => Math.abs(other - total) <= tolerance).length > 1;
}
