import { cellAddress } from '../model/address';
import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import type { CellValue } from '../model/cellValue';
import type { FollowedFinding } from '../model/followedFinding';
import type { OutcomeDecision } from '../model/outcomeDecision';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import { proposeAccountability } from '../scoring/accountability';
import { proposeHonours } from '../scoring/honours';
import { proposeItemHonours } from '../scoring/itemHonours';
import { groundKey, outcomeKey } from '../scoring/proposedOutcome';
import { nothingRejected, type RejectionOf } from '../scoring/rejectedGround';
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

/** What people decided in 考评结果: against grounds of 责任追究, and of proposals by their keys. */
export interface Decided {
  readonly rejectionOf: RejectionOf;
  readonly decisions: ReadonlyMap<string, OutcomeDecision>;
}

const nothingDecided: Decided = { rejectionOf: nothingRejected, decisions: new Map() };

/** What one period came to, as it is written to the file of results; assess-json.md describes it. */
export function assessmentResult(
  scheme: Scheme,
  assessment: Assessment,
  { findings, unconfirmed: ofCheck }: Checked,
  records: readonly UnitRecord[],
  { rejectionOf, decisions }: Decided = nothingDecided,
): AssessmentResult {
  const openHard = new Map<string, number>();
  for (const { severity, unitCode } of findings) if (severity === 'hard' && unitCode !== undefined) openHard.set(unitCode, (openHard.get(unitCode) ?? 0) + 1);
  const overall = proposeHonours(scheme, assessment, openHard, records, rejectionOf);
  const items = proposeItemHonours(scheme, assessment, records, rejectionOf);
  const accountability = proposeAccountability(scheme, assessment, records);
  const classes = scheduleClasses(scheme, assessment);
  const areaNames = new Map(scheme.areas.map(({ number, name }) => [number, name]));
  const { period } = assessment;
  const decisionOf = (key: string): OutcomeDecision | null => decisions.get(key) ?? null;
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
      ...overall.nominees.filter(({ unitCode }) => unitCode === unit.code).map(({ rank, total, rejected }) => ({ kind: 'overall', clause: overall.clause, rank, total, rejected, decision: decisionOf(outcomeKey(period, 'overall-honour', unit.code, '')) })),
      ...items.flatMap(({ indicator, clause, fulfilment, nominees, everybody }) =>
        nominees.filter(({ unitCode }) => unitCode === unit.code).map(({ questionable, facts, rejected }) => ({ kind: 'item', clause, indicator, fulfilment, questionable, everybody, facts, rejected, decision: decisionOf(outcomeKey(period, 'item-honour', unit.code, String(indicator))) })),
      ),
    ],
    passedOver: overall.passedOver.find(({ unitCode }) => unitCode === unit.code)?.exclusions ?? [],
    accountability: accountability.filter(({ unitCode }) => unitCode === unit.code).flatMap(({ clause, grounds }) => grounds.map((ground) => ({ ...ground, clause, decision: decisionOf(groundKey(period, unit.code, ground)) }))),
    schedule: classes.find(({ unitCode }) => unitCode === unit.code)?.class ?? null,
  });
  return {
    scheme: { id: scheme.id, title: scheme.title, source: scheme.source, year: scheme.year, level: scheme.level },
    period,
    units: assessment.units.map(unitResult),
    findings: findings.map((finding) => findingResult(finding, period)),
    shares: assessment.shares,
    leftOut: assessment.leftOut,
    projection: assessment.projection ?? null,
    unconfirmed: {
      settings: [...new Set([...ofCheck, ...assessment.unconfirmed, ...overall.unconfirmed, ...accountability.flatMap(({ unconfirmed }) => unconfirmed)])],
      measures: unconfirmedMeasures(scheme),
    },
  };
}

function measureResult(score: MeasureScore): unknown {
  const { measure: id, points, max, actual, target, counted } = score;
  return { id, points, max, actual: actual ?? null, target: target ?? null, counted, reason: score.notCounted ?? score.zero ?? null, completion: score.completion ?? null, projectedFrom: score.projected?.from ?? null, verified: verifiedResult(score), verifiedDenominator: score.verifiedDenominator ?? null, casesNotHonoured: score.cases?.count ?? 0 };
}

/** What a verified value stands in place of, and where it comes from; null where what was reported counts. */
function verifiedResult({ verified }: MeasureScore): unknown {
  if (verified === undefined) return null;
  return {
    reported: verified.reported.state === 'number' ? verified.reported.value : null,
    inspections: verified.inspections.map(({ verified: value, method, inspector, date, at }) => ({ verified: value, method: method ?? null, inspector, date: date ?? null, cell: cellAddress(at.row, at.column) })),
  };
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
