import { assessors, type Assessor, type JudgedSubject } from '../../../../src/model/judgement';
import { gradedMeasures, judgedAreas } from '../../../../src/validation/judgedSubjects';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import type { ExpectedFinding } from '../expectedFinding';
import type { Ground } from '../ground';
import { fixed, oneOf, type Planter } from './planter';

/** What an assessor says of a unit in one area. */
interface Place {
  readonly unit: string;
  readonly area: number;
  readonly assessor: Assessor;
}

/** A place of 综合评定 without a fault: of one assessor, or of both. */
function freePlace(ground: Ground, whose: 'one' | 'both' = 'one'): Place | undefined {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const unit = ground.random.pick(ground.inUse).code;
    const area = ground.random.pick(judgedAreas(ground.scheme)).number;
    const assessor = ground.random.pick(assessors);
    if (ground.reserved.take(unit, `J:${area}:${whose === 'one' ? assessor : '*'}`)) return { unit, area, assessor };
  }
  return undefined;
}

const findingAt = (ground: Ground, rule: RuleCode, { unit, area, assessor }: Place, cell: 'mark' | 'reason'): ExpectedFinding => ({
  rule,
  unitCode: unit,
  sheetRole: 'judgements',
  at: () => {
    const judgement = ground.judgementRow(unit, `A.${area}`)?.judgements[ground.period][assessor];
    const at = cell === 'mark' ? judgement?.at : judgement?.reasonAt;
    if (at === undefined) throw new Error(`综合评定 has no row of area ${area} of ${unit}.`);
    return at;
  },
});

/** Only for marks that count: all do where the scheme has a measure that is judged. */
const columnMissing: Planter = (ground) => {
  const assessor = ground.random.pick(assessors);
  const counts = gradedMeasures(ground.scheme).length > 0 || ground.scheme.settings[`share.${assessor}.${ground.period}`].value > 0;
  if (!counts || !ground.reserved.isFree('*', 'J:column')) return undefined;
  for (const area of judgedAreas(ground.scheme)) if (!ground.reserved.isFree('*', `J:${area.number}:${assessor}`)) return undefined;
  ground.reserved.take('*', 'J:column');
  for (const area of judgedAreas(ground.scheme)) ground.reserved.take('*', `J:${area.number}:${assessor}`);
  ground.judgements.withoutColumn(ground.period, assessor);
  return [{ rule: 'judgement-column-missing', sheetRole: 'judgements' }];
};

const subjects = (ground: Ground): readonly JudgedSubject[] => judgedAreas(ground.scheme).map(({ number }): JudgedSubject => ({ kind: 'area', area: number }));

/** Marks in one more row. */
function rowMore(of: (ground: Ground) => { readonly unit: string; readonly subject: JudgedSubject } | undefined): Planter {
  return (ground) => {
    const row = of(ground);
    if (row === undefined) return undefined;
    const key = row.subject.kind === 'area' ? `A.${row.subject.area}` : `M${row.subject.measure}`;
    ground.judgements.row(row.unit, row.subject);
    const unused = !ground.inUse.some(({ code }) => code === row.unit) || (row.subject.kind === 'area' && row.subject.area > 50);
    if (unused) for (const assessor of assessors) ground.judgements.mark(row.unit, key, ground.period, assessor, '优');
    return [
      {
        rule: 'judgement-row-unused',
        sheetRole: 'judgements',
        at: () => {
          const at = assessors.map((assessor) => ground.judgementRow(row.unit, key)?.judgements[ground.period][assessor]?.at).find((each) => each !== undefined);
          if (at === undefined) throw new Error(`综合评定 has no row of ${key} of ${row.unit}.`);
          return at;
        },
      },
    ];
  };
}

const rowWithoutCode: Planter = (ground) => {
  const at = ground.elsewhereIn('judgements');
  ground.judgements.problem({ kind: 'code-lost', period: ground.period, at, found: 88 });
  return [{ rule: 'judgement-row-unused', sheetRole: 'judgements', at: fixed(at) }];
};

const rowOfUnknownUnit = rowMore((ground) => ({ unit: `9${ground.random.whole(1, 1e9)}`, subject: ground.random.pick(subjects(ground)) }));
const rowOfUnknownArea = rowMore((ground) => {
  const unit = ground.random.pick(ground.inUse).code;
  const area = ground.random.whole(51, 99);
  return ground.reserved.take(unit, `J:${area}:*`) ? { unit, subject: { kind: 'area', area } } : undefined;
});
const rowAgain = rowMore((ground) => {
  const place = freePlace(ground, 'both');
  return place && { unit: place.unit, subject: { kind: 'area', area: place.area } };
});

const invalid: Planter = (ground) => {
  const place = freePlace(ground);
  if (place === undefined) return undefined;
  ground.judgements.mark(place.unit, `A.${place.area}`, ground.period, place.assessor, ground.random.pick(['很好', 100.5, -1, true, '#REF!', '９０', '优秀', '\uD800', 1e9]));
  return [findingAt(ground, 'judgement-invalid', place, 'mark')];
};

const unexplained: Planter = (ground) => {
  const place = freePlace(ground);
  if (place === undefined) return undefined;
  ground.judgements.mark(place.unit, `A.${place.area}`, ground.period, place.assessor, ground.random.pick(['差', 0, 91.5, '不适用']), '');
  return [findingAt(ground, 'judgement-unexplained', place, 'reason')];
};

/** Whether the assessor's marks have a share in the total: only then they must be whole. */
const counted = (ground: Ground, assessor: Assessor): boolean => ground.scheme.settings[`share.${assessor}.${ground.period}`].value > 0;

const someUnits: Planter = (ground) => {
  const place = freePlace(ground);
  if (place === undefined || !counted(ground, place.assessor)) return undefined;
  ground.judgements.mark(place.unit, `A.${place.area}`, ground.period, place.assessor, '', '');
  return [findingAt(ground, 'judgement-some-units', place, 'mark')];
};

const rowDeleted: Planter = (ground) => {
  if (!assessors.some((assessor) => counted(ground, assessor))) return undefined;
  const place = freePlace(ground, 'both');
  if (place === undefined) return undefined;
  ground.judgements.without(place.unit, `A.${place.area}`);
  return [{ rule: 'judgement-some-units', unitCode: place.unit, sheetRole: 'judgements' }];
};

const gradedUnmarked: Planter = (ground) => {
  const [measure] = gradedMeasures(ground.scheme);
  const unit = ground.random.pick(ground.inUse).code;
  if (measure === undefined || !ground.reserved.take(unit, 'J:graded')) return undefined;
  for (const assessor of assessors) ground.judgements.mark(unit, `M${measure.id}`, ground.period, assessor, '', '');
  return [
    {
      rule: 'graded-unmarked',
      unitCode: unit,
      measure: measure.id,
      sheetRole: 'judgements',
      at: () => {
        const { inspection, routine } = ground.judgementRow(unit, `M${measure.id}`)?.judgements[ground.period] ?? {};
        const at = (inspection ?? routine)?.at;
        if (at === undefined) throw new Error(`综合评定 has no row of ${measure.id} of ${unit}.`);
        return at;
      },
    },
  ];
};

/** Faults in 综合评定. */
export const judgementPlanters = {
  'judgement-column-missing': columnMissing,
  'judgement-row-unused': oneOf(rowWithoutCode, rowOfUnknownUnit, rowOfUnknownArea, rowAgain),
  'judgement-invalid': invalid,
  'judgement-some-units': oneOf(someUnits, rowDeleted),
  'graded-unmarked': gradedUnmarked,
  'judgement-unexplained': unexplained,
} satisfies Partial<Record<RuleCode, Planter>>;
