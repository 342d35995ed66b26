import type { Finding } from '../../../src/model/finding';
import { allRules } from '../../../src/validation/allRules';
import { checkPlot, cleanPlot, plantedFaults, type PlantedFault } from '../../support/builders/plantedFaults';

/** Findings that the fault brought; those of the clean figures are known from their rule, place and values. */
function broughtBy(fault: PlantedFault): Finding[] {
  const known = new Set(checkPlot(cleanPlot(), fault.period).map(identity));
  const plot = cleanPlot();
  fault.plant(plot);
  return checkPlot(plot, fault.period).filter((finding) => !known.has(identity(finding)));
}

function identity({ rule, unitCode, measure, part, column }: Finding): string {
  return [rule, unitCode, measure, part, column].join(' ');
}

describe('one fault gives one finding', () => {
  it.each(plantedFaults.map((fault) => [`${fault.rule}: ${fault.fault} (${fault.period})`, fault] as const))('%s', (_name, fault) => {
    const found = broughtBy(fault);
    expect(found.map(({ rule }) => rule)).toEqual([fault.rule]);
    expect(found[0]).toMatchObject({
      ...(fault.unit !== undefined && { unitCode: fault.unit }),
      ...(fault.measure !== undefined && { measure: fault.measure }),
      ...(fault.part !== undefined && { part: fault.part }),
    });
  });

  it('holds for every rule but the one that names a second fault', () => {
    const planted = new Set(plantedFaults.map(({ rule }) => rule));
    expect(allRules.map(({ code }) => code).filter((code) => !planted.has(code))).toEqual(['rate-without-parts']);
  });

  it('a rate typed in instead of its parts is named beside the blanks, which stay hard', () => {
    const found = broughtBy({
      rule: 'rate-without-parts',
      period: 'half-year',
      fault: 'a rate alone',
      plant: ({ figures }) => {
        const row = figures['half-year']['220700'] ?? {};
        row['5'] = { rate: 0.8 };
      },
    });
    expect(found.map(({ rule, severity, part }) => [rule, severity, part])).toEqual([
      ['blank', 'hard', 'numerator'],
      ['blank', 'hard', 'denominator'],
      ['rate-without-parts', 'soft', 'rate'],
    ]);
  });

  it('a unit that reported nothing has one finding for each cell to fill in, and none besides', () => {
    const plot = cleanPlot();
    plot.figures['half-year']['220700'] = {};
    const found = checkPlot(plot, 'half-year').filter(({ unitCode }) => unitCode === '220700');
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['blank']));
    const cells = plot.scheme.measures.reduce((sum, measure) => sum + (measure.kind === 'ratio' && measure.denominatorIs === undefined ? 2 : 1), 0);
    expect(found).toHaveLength(cells);
  });
});
