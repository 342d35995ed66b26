import { cellAddress } from '../../model/address';
import type { CellValue } from '../../model/cellValue';
import type { Finding } from '../../model/finding';
import type { FollowedFinding } from '../../model/followedFinding';
import type { Steps } from '../../model/inSteps';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import { questionedValue } from '../../validation/findingKeys';
import type { FindingsCode } from './findingsColumns';
import type { FindingsWords } from './findingsWords';

/** A finding in words. */
export interface WordedFinding {
  readonly title: string;
  /** What is wrong, without the place. */
  readonly sentence: string;
  readonly remedy: string;
  /** The value questioned, the one it is held against, and how far apart they are; empty where there is none. */
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

/** Words come from the locales, which this folder does not know. */
export type DescribeFinding = (finding: Finding, scheme: Scheme) => WordedFinding;

/** A row of 审核结果: its key, and a cell for every column. */
export interface FindingRow {
  readonly key: string;
  readonly cells: Readonly<Record<FindingsCode, CellValue>>;
}

/** Findings that are put into words without a pause. */
const findingsPerStep = 250;

/** The rows of a check, in the order of the findings; thousands of them take their time to be put into words. */
export function* findingRowsInSteps(
  findings: readonly FollowedFinding[],
  period: Period,
  scheme: Scheme,
  words: FindingsWords,
  describe: DescribeFinding,
): Steps<readonly FindingRow[]> {
  const measures = new Map(scheme.measures.map((measure) => [measure.id, measure]));
  const departments = new Map(scheme.indicators.map(({ number, department }) => [number, department]));
  const rowOf = (finding: FollowedFinding): FindingRow => {
    const worded = describe(finding, scheme);
    const measure = finding.measure === undefined ? undefined : measures.get(finding.measure);
    return {
      key: finding.key,
      cells: {
        'F.state': words.states[finding.state],
        'F.severity': words.severities[finding.severity],
        'F.period': words.periods[period],
        'F.unit': finding.unitName ?? finding.unitCode ?? '',
        'F.measure': finding.measure === undefined ? '' : `${finding.measure} ${measure?.name ?? ''}`.trim(),
        'F.rule': worded.title,
        'F.place': finding.at ? `${finding.at.sheetName}!${cellAddress(finding.at.row, finding.at.column)}` : '',
        'F.message': worded.sentence,
        'F.left': shown(finding.left, worded.left),
        'F.right': shown(finding.right, worded.right),
        'F.difference': shown(finding.difference, worded.difference),
        'F.remedy': worded.remedy,
        'F.explanation': finding.explanation,
        'F.previous': finding.previous,
        'F.department': (measure && departments.get(measure.indicator)) ?? '',
        'F.assigned': finding.assigned,
        'F.note': finding.note,
        'F.value': questionedValue(finding),
      },
    };
  };
  const rows: FindingRow[] = [];
  for (const finding of findings) {
    if (rows.length % findingsPerStep === 0) yield { done: rows.length, total: findings.length };
    rows.push(rowOf(finding));
  }
  return rows;
}

/** A number stays one, so that the column can be sorted and summed; rates are read as per cent. */
function shown(value: CellValue | undefined, worded: string): CellValue {
  return typeof value === 'number' && !/[%％]|百分点|point/.test(worded) ? Number(value.toPrecision(12)) : worded;
}
