import type { Amount, AssessmentFigures } from '../../src/model/figures';
import type { Period } from '../../src/model/period';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { robustness, usualOptions } from '../../src/scoring/robustness';
import { seededNumbers } from '../../src/scoring/seededNumbers';
import { aJudgementTable } from '../support/builders/aJudgementTable';
import { type Figure, milliseconds } from './figure';
import { gatheredFigures } from './engineFigures';
import { figuresOfUnits } from './figuresOfUnits';
import { unitsOfSize } from './unitsOfSize';

const rounds = 5;
const grades = ['优', '良', '中', '差', 88.5, 72];

/**
 * What the usual 10,000 draws take (`robustness.ms`): of the year with marks of both assessors, mostly grades, and of the half-year, where
 * the schedule factors are drawn too (`robustness.half_year_ms`). The quickest of some rounds.
 */
export function robustnessFigures(size: number): readonly Figure[] {
  const units = unitsOfSize(size);
  const table = aJudgementTable(jilin2004, units);
  units.forEach(({ code }, unit) => {
    jilin2004.areas.forEach(({ number }, area) => {
      table.mark(code, `A.${number}`, 'year-end', 'inspection', grades[(unit + area) % grades.length] ?? '良');
      table.mark(code, `A.${number}`, 'year-end', 'routine', grades[(unit * 5 + area * 2) % grades.length] ?? '良');
    });
  });
  const judgements = table.build();
  const quickest = (period: Period): number => {
    const rows = figuresOfUnits(jilin2004, units).filter(({ column }) => column === 'target' || column === period);
    const basis = { scheme: jilin2004, figures: apart(gatheredFigures(rows, units, period)), judgements };
    const times = Array.from({ length: rounds }, () => {
      const started = performance.now();
      robustness(basis, usualOptions);
      return performance.now() - started;
    });
    return milliseconds(Math.min(...times));
  };
  return [
    { name: `robustness.ms@${size}`, value: quickest('year-end'), unit: 'ms' },
    { name: `robustness.half_year_ms@${size}`, value: quickest('half-year'), unit: 'ms' },
  ];
}

/** The bench's units are copies of the example's nine, with equal scores; here each measure of each differs by up to 15 %, as those of real ones do. */
function apart(figures: AssessmentFigures): AssessmentFigures {
  const next = seededNumbers(1);
  const moved = (amount: Amount): Amount => (amount.state === 'number' ? { ...amount, value: amount.value * (0.85 + 0.3 * next()) } : amount);
  return { ...figures, units: figures.units.map((unit) => ({ ...unit, measures: new Map([...unit.measures].map(([id, { target, actual }]) => [id, { target, actual: moved(actual) }])) })) };
}
