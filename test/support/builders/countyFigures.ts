import type { Scheme } from '../../../src/model/scheme';
import type { Unit } from '../../../src/model/unit';
import type { IncomingFigure } from '../../../src/tasks/reports';
import { figuresOfUnits } from '../../bench/figuresOfUnits';

/**
 * Clean figures of the units of one prefecture (at most twelve): the example's, and what counts counties said for a single one: every county
 * has it but the first, and it does not apply to 市本级.
 */
export function countyFigures(scheme: Scheme, units: readonly Unit[]): readonly IncomingFigure[] {
  const countsCounties = new Set(scheme.measures.filter((measure) => measure.countsCounties).map(({ id }) => id));
  const first = units[0]?.code;
  return figuresOfUnits(scheme, units).map((figure) => {
    if (!countsCounties.has(figure.measure)) return figure;
    if (figure.unitCode.endsWith('-BJ')) return { ...figure, value: '不适用' };
    return figure.part === 'numerator' ? { ...figure, value: figure.unitCode === first ? 0 : 1 } : figure.part === 'denominator' ? { ...figure, value: 1 } : figure;
  });
}
