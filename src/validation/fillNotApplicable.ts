import { notApplicableText } from '../model/entry';
import type { Finding } from '../model/finding';
import type { FollowedFinding } from '../model/followedFinding';
import type { Measure } from '../model/measure';

/** Blank cells that a user may declare 不适用 together, each with the repair that does so. */
export interface NotApplicableChoices {
  /** Those of the unit's measure: one cell, or both halves of a ratio. */
  readonly here: readonly Finding[];
  /** Those of the same measure in all units, and those of all measures of the unit. */
  readonly ofMeasure: readonly Finding[];
  readonly ofUnit: readonly Finding[];
}

/**
 * 填“不适用”: which blank cells can be declared 不适用 from a finding of one. It is the user's word and nothing of it is offered as a repair by
 * itself; the check asks for a reason afterwards. Half a ratio is left out where its other half is not blank: 不适用 beside a number is a
 * contradiction. Undefined where there is nothing to choose.
 */
export function notApplicableChoices(finding: Finding, all: readonly FollowedFinding[], measures: readonly Measure[]): NotApplicableChoices | undefined {
  if (!isBlankCell(finding)) return undefined;
  const blanks = all.filter(isBlankCell);
  const parts = new Map<string, Set<string>>();
  for (const each of blanks) {
    const known = parts.get(placeOf(each));
    if (known) known.add(each.part ?? '');
    else parts.set(placeOf(each), new Set([each.part ?? '']));
  }
  const twoHalves = new Set(measures.filter(({ kind, denominatorIs }) => kind === 'ratio' && denominatorIs === undefined).map(({ id }) => id));
  const fillable = blanks.filter((each) => !twoHalves.has(each.measure ?? '') || parts.get(placeOf(each))?.size === 2);
  const here = fillable.filter((each) => placeOf(each) === placeOf(finding));
  if (here.length === 0) return undefined;
  const repaired = (findings: readonly Finding[]): readonly Finding[] => findings.map(withRepair);
  return {
    here: repaired(here),
    ofMeasure: repaired(fillable.filter(({ measure, column }) => measure === finding.measure && column === finding.column)),
    ofUnit: repaired(fillable.filter(({ unitCode, column }) => unitCode === finding.unitCode && column === finding.column)),
  };
}

function isBlankCell({ rule, at, measure, unitCode }: Finding): boolean {
  return rule === 'blank' && at !== undefined && measure !== undefined && unitCode !== undefined;
}

function placeOf({ unitCode, measure, column }: Finding): string {
  return [unitCode, measure, column].join('|');
}

function withRepair(finding: Finding): Finding {
  return finding.at === undefined ? finding : { ...finding, fix: { kind: 'set-value', at: finding.at, value: notApplicableText, how: 'not applicable' } };
}
