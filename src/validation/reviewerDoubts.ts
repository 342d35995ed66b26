import type { EntryTable } from '../model/entry';
import type { Finding } from '../model/finding';
import type { FindingRecord } from '../model/followedFinding';
import { figureColumns, type FigureColumn, type Period } from '../model/period';
import type { Unit } from '../model/unit';
import { findingKeys, plainOfKey } from './findingKeys';

/** Rule of the findings that a reviewer makes (疑点), not a check. */
export const reviewerDoubt = 'reviewer-doubt';

/** Which figure a reviewer doubts. */
export interface DoubtedFigure {
  readonly unitCode: string;
  readonly measure: string;
  readonly part: NonNullable<Finding['part']>;
  readonly column: FigureColumn;
}

/** What a reviewer asks for. A department may be empty. */
export type GivenDoubt =
  | { readonly kind: 'flag'; readonly figure: DoubtedFigure; readonly reason: string; readonly department: string }
  | { readonly kind: 'lift'; readonly key: string };

const separator = '|';
const between = '；';

/** The identity of a figure's doubt in the check of a period. */
export function doubtKey({ unitCode, measure, part, column }: DoubtedFigure, period: Period): string {
  return findingKeys([{ rule: reviewerDoubt, severity: 'soft', unitCode, measure, part, column }], period)[0] ?? '';
}

/**
 * The records of 审核结果 with the doubts given now: the reason is the reviewer's note of its row. A second reason comes behind the first; a
 * doubt that had been lifted begins anew, what was said of it then is kept as an earlier explanation.
 */
export function withDoubts(records: readonly FindingRecord[], period: Period, given: readonly GivenDoubt[]): readonly FindingRecord[] {
  return given.reduce((known, doubt) => {
    const key = doubt.kind === 'lift' ? doubt.key : doubtKey(doubt.figure, period);
    const there = known.find((record) => record.key === key);
    if (doubt.kind === 'lift') return known.map((record) => (record.key === key ? { ...record, gone: true } : record));
    const fresh: FindingRecord = { key, period, value: '', explanation: '', previous: '', assigned: doubt.department.trim(), note: doubt.reason.trim() };
    if (there === undefined) return [...known, fresh];
    const asked = there.gone === true ? { ...fresh, previous: there.explanation || there.previous } : { ...there, note: joinedNotes(there.note, fresh.note), assigned: fresh.assigned || there.assigned };
    return known.map((record) => (record === there ? asked : record)).filter((record) => record === asked || record.key !== key);
  }, records);
}

function joinedNotes(first: string, second: string): string {
  return first === '' || first === second ? second : second === '' ? first : `${first}${between}${second}`;
}

/** Where the figures are that may be doubted. */
interface DoubtedSheets {
  readonly tables: { readonly [C in FigureColumn]?: EntryTable };
  readonly units: readonly Unit[];
}

/**
 * A finding for every doubt of the period that nobody has lifted: soft, so that the unit may answer with an explanation or correct the
 * figure. One whose row or column is gone from the sheet still stands, without a cell.
 */
export function doubtFindings(records: readonly FindingRecord[], period: Period, { tables, units }: DoubtedSheets): readonly Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const figure = record.period === period && record.gone !== true && !seen.has(record.key) ? readDoubt(record.key) : undefined;
    if (!figure) continue;
    seen.add(record.key);
    const row = tables[figure.column]?.rows.find(({ unit }) => plainOfKey(unit) === figure.unitCode);
    const cell = row?.measures.get(figure.measure)?.[figure.part];
    const unit = units.find(({ code }) => plainOfKey(code) === figure.unitCode);
    found.push({
      rule: reviewerDoubt,
      severity: 'soft',
      ...figure,
      ...(unit ? { unitName: unit.name } : {}),
      ...(cell ? { at: cell.at, left: cell.raw } : {}),
      parameters: { reason: record.note, ...(record.assigned === '' ? {} : { department: record.assigned }) },
    });
  }
  return found;
}

const parts: readonly DoubtedFigure['part'][] = ['value', 'numerator', 'denominator', 'rate'];

/** The figure of a doubt's key; undefined for the key of another finding. */
function readDoubt(key: string): DoubtedFigure | undefined {
  const [rule, unitCode, measure, partText, columnText] = key.split(separator);
  const part = parts.find((each) => each === partText);
  const column = figureColumns.find((each) => each === columnText);
  return rule !== reviewerDoubt || !unitCode || !measure || !part || !column ? undefined : { unitCode, measure, part, column };
}
