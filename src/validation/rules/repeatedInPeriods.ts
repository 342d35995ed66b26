import { nothing, type Suspicion, type UnitRule } from '../rule';
import { significantDigits } from '../significantDigits';
import { inCell } from '../subject';
import type { UnitUnderCheck } from '../unitUnderCheck';
import { keyFigure } from '../keyFigure';

/** 两期数字雷同: several figures of several digits each are to the last digit those of the half-year. One finding for each unit. */
export const repeatedInPeriods: UnitRule = {
  code: 'repeated-in-periods',
  severity: 'soft',
  scope: 'unit',
  check(unit) {
    return unit.frame.period === 'year-end' ? repeated(unit) : nothing;
  },
};

function repeated(unit: UnitUnderCheck): readonly Suspicion[] {
  const fewestDigits = unit.setting('check.repeated-digits');
  const found = unit.figures.flatMap((figures) => {
    const { measure, reported, halfYear } = figures;
    if (measure.timing === 'year' || measure.timing === 'quarter') return [];
    const cell = keyFigure(measure, reported);
    const now = unit.number(cell);
    if (cell === undefined || now === undefined || now !== unit.number(keyFigure(measure, halfYear))) return [];
    return now === 0 || significantDigits(now) < fewestDigits ? [] : [{ measure, cell, now }];
  });
  const first = found[0];
  if (first === undefined || found.length < unit.setting('check.repeated-measures')) return nothing;
  return [
    {
      ...inCell(first.cell, first.measure.id, first.measure.kind === 'ratio' ? 'numerator' : 'value', 'year-end'),
      left: first.now,
      right: first.now,
      parameters: { count: found.length, measures: found.map(({ measure }) => measure.id).join('、') },
      doubts: found.map(({ cell }) => cell),
    },
  ];
}
