import fc from 'fast-check';
import type { AssessmentFigures } from '../../../src/model/figures';
import { grades } from '../../../src/model/judgement';
import type { MethodSpec } from '../../../src/model/method';
import { periods } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import { judgementScores } from '../../../src/scoring/judgementScores';
import type { ScoredBasis } from '../../../src/scoring/robustness';
import { aJudgementTable } from '../../support/builders/aJudgementTable';
import { aMeasure, aScheme } from '../../unit/scoring/smallScheme';
import { anyFigures, anyMethod } from './arbitraryFigures';

const anyMethodAtAll: fc.Arbitrary<MethodSpec> = fc.oneof(
  { weight: 5, arbitrary: anyMethod() },
  { weight: 1, arbitrary: fc.constant<MethodSpec>({ method: 'per-case', pointsPerCase: 0.02 }) },
  { weight: 1, arbitrary: fc.constant<MethodSpec>({ method: 'graded' }) },
);

/** Measures of all kinds, directions and timings in three indicators of two areas; a low ceiling, so that bonuses reach it. */
const anyScheme: fc.Arbitrary<Scheme> = fc.array(anyMethodAtAll, { minLength: 6, maxLength: 6 }).map((methods) => {
  const method = (index: number) => ({ method: methods[index] ?? { method: 'all-or-nothing' as const } });
  const scheme = aScheme([
    aMeasure('1', 1, { ...method(0), points: 10 }),
    aMeasure('2a', 2, { ...method(1), points: 4 }),
    aMeasure('2b', 2, { ...method(2), points: 6, kind: 'ratio' }),
    aMeasure('3a', 3, { ...method(3), points: 10 / 3, timing: 'stock' }),
    aMeasure('3b', 3, { ...method(4), points: 10 / 3, kind: 'ratio', direction: 'must100' }),
    aMeasure('3c', 3, { ...method(5), points: 10 / 3, direction: 'down' }),
  ]);
  const example = <T,>(value: T) => ({ value, confirmed: false });
  const shares = { 'share.quantitative.half-year': example(0.5), 'share.inspection.half-year': example(0.3), 'share.routine.half-year': example(0.2) };
  return { ...scheme, settings: { ...scheme.settings, ...shares, 'bonus.ceiling': example(0.5) } };
});

const anyMark = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<string | number>(...grades) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: fc.constantFrom<string | number>('', '不适用', '很好') });

export function anyBasis(units = { min: 1, max: 6 }): fc.Arbitrary<ScoredBasis> {
  return fc.tuple(anyScheme, fc.constantFrom(...periods)).chain(([scheme, period]) =>
    fc.tuple(anyFigures(scheme, period, units), fc.array(anyMark, { minLength: 60, maxLength: 60 }), fc.boolean()).map(([entered, marks, judged]) => {
      if (!judged) return { scheme, figures: withMarks(scheme, entered, undefined), judgements: undefined };
      const table = aJudgementTable(scheme, entered.units);
      const subjects = ['A.1', 'A.2', ...scheme.measures.filter(({ method }) => method.method === 'graded').map(({ id }) => `M${id}`)];
      let next = 0;
      for (const { code } of entered.units) {
        for (const subject of subjects) for (const assessor of ['inspection', 'routine'] as const) table.mark(code, subject, period, assessor, marks[next++ % marks.length] ?? '');
      }
      const judgements = table.build();
      return { scheme, figures: withMarks(scheme, entered, judgements), judgements };
    }),
  );
}

/** Graded measures have their marks among the figures, as the scoring gathers them. */
export function withMarks(scheme: Scheme, figures: AssessmentFigures, judgements: ScoredBasis['judgements']): AssessmentFigures {
  const { graded } = judgementScores(scheme, figures.units, judgements, figures.period);
  const blank = { state: 'blank' } as const;
  const isGraded = new Set(scheme.measures.filter(({ method }) => method.method === 'graded').map(({ id }) => id));
  return {
    ...figures,
    units: figures.units.map((unit) => ({
      ...unit,
      measures: new Map([...unit.measures].map(([id, each]) => [id, isGraded.has(id) ? { ...each, target: blank, actual: graded.get(unit.code)?.get(id) ?? blank } : each])),
    })),
  };
}

/** Some figures have cases not honoured. */
export function withCases(basis: ScoredBasis, cases: readonly number[]): ScoredBasis {
  let next = 0;
  const units = basis.figures.units.map((unit) => ({
    ...unit,
    measures: new Map([...unit.measures].map(([id, each]) => {
      const count = cases[next++ % cases.length] ?? 0;
      return [id, count > 0 ? { ...each, cases: count } : each];
    })),
  }));
  return { ...basis, figures: { ...basis.figures, units } };
}

/** None, few, and more than there are points for. */
export const anyCases = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 40), { minLength: 17, maxLength: 17 });
