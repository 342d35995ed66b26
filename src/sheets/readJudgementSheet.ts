import type { CellValue } from '../model/cellValue';
import { notApplicableText } from '../model/entry';
import { assessors, grades, type Assessor, type Judgement, type JudgementProblem, type JudgementRow, type JudgementTable, type Mark } from '../model/judgement';
import { periods, type Period } from '../model/period';
import { positionIn, valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';
import { judgementCode, judgementColumns, readJudgementRowCode } from './judgementCodes';

/** Columns of one assessor's judgement. */
type PlacesOfJudgement = Readonly<Record<'mark' | 'reason' | 'evidence', number | undefined>>;

/** Reads 综合评定 by its codes; rows may be sorted, columns moved. */
export function readJudgementSheet(coded: CodedTable): JudgementTable {
  const { content } = coded;
  const placesOf = (period: Period, assessor: Assessor): PlacesOfJudgement => ({
    mark: coded.columns.get(judgementCode(period, assessor, 'mark')),
    reason: coded.columns.get(judgementCode(period, assessor, 'reason')),
    evidence: coded.columns.get(judgementCode(period, assessor, 'evidence')),
  });
  const ofPeriod = (period: Period): Readonly<Record<Assessor, PlacesOfJudgement>> => ({ inspection: placesOf(period, 'inspection'), routine: placesOf(period, 'routine') });
  const places: Readonly<Record<Period, Readonly<Record<Assessor, PlacesOfJudgement>>>> = { 'half-year': ofPeriod('half-year'), 'year-end': ofPeriod('year-end') };
  const text = (row: number, column: number | undefined): string => (column === undefined ? '' : String(valueAt(content, row, column)).trim());
  const judgementAt = (row: number, period: Period, assessor: Assessor): Judgement | undefined => {
    const { mark: column, reason, evidence } = places[period][assessor];
    if (column === undefined) return undefined;
    const raw = valueAt(content, row, column);
    return {
      mark: readMarkCell(raw),
      raw,
      at: positionIn(content, row, column),
      ...(reason === undefined ? {} : { reasonAt: positionIn(content, row, reason) }),
      reason: text(row, reason),
      evidence: text(row, evidence),
    };
  };
  const judgementsOf = (row: number, period: Period): JudgementRow['judgements'][Period] => {
    const judgements: { -readonly [A in Assessor]?: Judgement } = {};
    for (const assessor of assessors) {
      const judgement = judgementAt(row, period, assessor);
      if (judgement) judgements[assessor] = judgement;
    }
    return judgements;
  };

  const rows: JudgementRow[] = [];
  const coding = new Set<number>();
  for (const { code, row } of coded.rows) {
    const read = code === entryCodes.end ? undefined : readJudgementRowCode(code);
    if (read === undefined) continue;
    coding.add(row);
    rows.push({ ...read, at: positionIn(content, row, coded.codeColumn), judgements: { 'half-year': judgementsOf(row, 'half-year'), 'year-end': judgementsOf(row, 'year-end') } });
  }
  return { sheetId: content.id, sheetName: content.name, rows, problems: [...missingColumns(coded), ...lostCodes(coded, coding)] };
}

/** What a cell's value says; white space around a word does not matter. */
export function readMarkCell(raw: CellValue): Mark {
  if (typeof raw === 'number') return raw >= 0 && raw <= 100 ? { state: 'number', value: raw } : { state: 'invalid' };
  if (typeof raw !== 'string') return { state: 'invalid' };
  const text = raw.trim();
  if (text === '') return { state: 'blank' };
  if (text === notApplicableText) return { state: 'not-applicable' };
  const grade = grades.find((each) => each === text);
  return grade === undefined ? { state: 'invalid' } : { state: 'grade', grade };
}

function missingColumns(coded: CodedTable): readonly JudgementProblem[] {
  return periods.flatMap((period) => assessors.flatMap((assessor) => (coded.columns.has(judgementCode(period, assessor, 'mark')) ? [] : [{ kind: 'column-missing' as const, period, assessor }])));
}

/** Rows below the codes with marks that nobody can place. */
function lostCodes(coded: CodedTable, coding: ReadonlySet<number>): readonly JudgementProblem[] {
  const { content } = coded;
  const places = judgementColumns.flatMap(({ code, part, period }) => {
    const column = coded.columns.get(code);
    return part !== 'mark' || column === undefined ? [] : [{ period, column }];
  });
  const problems: JudgementProblem[] = [];
  for (let row = coded.codeRow + 1; row < content.row + content.values.length; row += 1) {
    if (coding.has(row)) continue;
    for (const period of periods) {
      const place = places.find((each) => each.period === period && readMarkCell(valueAt(content, row, each.column)).state !== 'blank');
      if (place !== undefined) problems.push({ kind: 'code-lost', period, at: positionIn(content, row, place.column), found: valueAt(content, row, place.column) });
    }
  }
  return problems;
}
