import { cellAddress } from '../model/address';
import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import type { CellValue } from '../model/cellValue';
import type { FollowedFinding } from '../model/followedFinding';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import { proposeAccountability } from '../scoring/accountability';
import { proposeHonours } from '../scoring/honours';
import { proposeItemHonours } from '../scoring/itemHonours';
import { scheduleClasses } from '../scoring/scheduleClasses';
import type { UnitRecord } from '../scoring/unitRecord';

/** The parts of the results that others look at; the rest is for the file. */
export interface AssessmentResult {
  readonly unconfirmed: { readonly settings: readonly SettingCode[]; readonly measures: number };
  readonly [part: string]: unknown;
}

/** What a check found, and the settings without confirmation that it used. */
export interface Checked {
  readonly findings: readonly FollowedFinding[];
  readonly unconfirmed: readonly SettingCode[];
}

/** What one period came to, as it is written to the file of results; assess-json.md describes it. */
export function assessmentResult(scheme: Scheme, assessment: Assessment, { findings, unconfirmed: ofCheck }: Checked, records: readonly UnitRecord[]): AssessmentResult {
  const openHard = new Map<string, number>();
  for (const { severity, unitCode } of findings) if (severity === 'hard' && unitCode !== undefined) openHard.set(unitCode, (openHard.get(unitCode) ?? 0) + 1);
  const overall = proposeHonours(scheme, assessment, openHard, records);
  const items = proposeItemHonours(scheme, assessment, records);
  const accountability = proposeAccountability(scheme, assessment, records);
  const classes = scheduleClasses(scheme, assessment);
  const areaNames = new Map(scheme.areas.map(({ number, name }) => [number, name]));
  const unitResult = (unit: UnitScore): unknown => ({
    code: unit.code,
    name: unit.name,
    total: unit.total ?? null,
    rank: unit.rank ?? null,
    tieBreak: unit.tieBreak ?? null,
    grade: unit.grade ?? null,
    components: { quantitative: unit.components.quantitative ?? null, inspection: unit.components.inspection ?? null, routine: unit.components.routine ?? null },
    areas: unit.areas.map(({ area, points, max }) => ({ area, name: areaNames.get(area) ?? '', points, max })),
    measures: unit.measures.map(measureResult),
    honours: [
      ...overall.nominees.filter(({ unitCode }) => unitCode === unit.code).map(({ rank, total }) => ({ kind: 'overall', clause: overall.clause, rank, total })),
      ...items.flatMap(({ indicator, clause, fulfilment, nominees, everybody }) =>
        nominees.filter(({ unitCode }) => unitCode === unit.code).map(({ questionable, facts }) => ({ kind: 'item', clause, indicator, fulfilment, questionable, everybody, facts })),
      ),
    ],
    passedOver: overall.passedOver.find(({ unitCode }) => unitCode === unit.code)?.exclusions ?? [],
    accountability: accountability.filter(({ unitCode }) => unitCode === unit.code).flatMap(({ clause, grounds }) => grounds.map((ground) => ({ ...ground, clause }))),
    schedule: classes.find(({ unitCode }) => unitCode === unit.code)?.class ?? null,
  });
  return {
    scheme: { id: scheme.id, title: scheme.title, source: scheme.source, year: scheme.year, level: scheme.level },
    period: assessment.period,
    units: assessment.units.map(unitResult),
    findings: findings.map((finding) => findingResult(finding, assessment.period)),
    shares: assessment.shares,
    leftOut: assessment.leftOut,
    unconfirmed: {
      settings: [...new Set([...ofCheck, ...assessment.unconfirmed, ...overall.unconfirmed, ...accountability.flatMap(({ unconfirmed }) => unconfirmed)])],
      measures: unconfirmedMeasures(scheme),
    },
  };
}

function measureResult(score: MeasureScore): unknown {
  const { measure: id, points, max, actual, target, counted } = score;
  return { id, points, max, actual: actual ?? null, target: target ?? null, counted, reason: score.notCounted ?? score.zero ?? null, completion: score.completion ?? null };
}

function findingResult(finding: FollowedFinding, period: Assessment['period']): Record<string, CellValue | null> {
  const { rule, severity, unitCode, measure, left, right, difference, column, part, at, state, explanation } = finding;
  return {
    rule,
    severity,
    unitCode: unitCode ?? null,
    measure: measure ?? null,
    period,
    left: left ?? null,
    right: right ?? null,
    difference: difference ?? null,
    column: column ?? null,
    part: part ?? null,
    sheet: at?.sheetName ?? null,
    cell: at ? cellAddress(at.row, at.column) : null,
    state,
    explanation,
  };
}
