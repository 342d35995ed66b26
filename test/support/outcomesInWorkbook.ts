import type { CellValue } from '../../src/model/cellValue';
import type { SheetRole } from '../../src/model/snapshot';
import { readCodedTable, valueAt, type CodedTable } from '../../src/sheets/codedTable';
import type { OutcomesCode } from '../../src/sheets/outcomes/outcomesColumns';
import type { ListedOutcome, OutcomesReport } from '../../src/tasks/outcomesReport';
import { proposeOutcomes } from '../../src/tasks/proposeOutcomes';
import type { DocumentPort } from '../../src/xlsx/documentPort';
import { value } from './value';

export async function tableOf(port: DocumentPort, role: SheetRole): Promise<CodedTable> {
  const content = value(await port.read([role])).marks.get(role);
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error(`no sheet ${role}`);
  return coded;
}

export async function write(port: DocumentPort, { content }: CodedTable, row: number, column: number | undefined, text: CellValue): Promise<void> {
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row, column: column ?? -1, cells: [[{ value: text }]] }] }], names: [] }));
}

/** Types into the row of a proposal. */
export async function typeInto(port: DocumentPort, key: string, cells: Partial<Record<OutcomesCode, CellValue>>): Promise<void> {
  const coded = await tableOf(port, 'outcomes');
  const row = coded.rows.find(({ code }) => code === key)?.row ?? -1;
  for (const [code, text] of Object.entries(cells)) await write(port, coded, row, coded.columns.get(code), text);
}

export async function cell(port: DocumentPort, key: string, code: OutcomesCode): Promise<CellValue | undefined> {
  const coded = await tableOf(port, 'outcomes');
  const row = coded.rows.find((each) => each.code === key)?.row;
  return row === undefined ? undefined : valueAt(coded.content, row, coded.columns.get(code) ?? -1);
}

/** Puts an entry into the next prepared row of 奖惩登记. */
export async function register(port: DocumentPort, entry: Readonly<Record<string, CellValue>>, place = 0): Promise<number> {
  const coded = await tableOf(port, 'records');
  const row = coded.rows[place]?.row ?? -1;
  for (const [code, text] of Object.entries(entry)) await write(port, coded, row, coded.columns.get(code), text);
  return row;
}

/** 奖惩建议 in Chinese. */
export const propose = async (port: DocumentPort): Promise<OutcomesReport> => value(await proposeOutcomes(port, 'zh-CN'));

/** The first proposal that has all of these. */
export const find = ({ outcomes }: OutcomesReport, part: Partial<ListedOutcome>): ListedOutcome => {
  const found = outcomes.find((each) => Object.entries(part).every(([name, wanted]) => each[name as keyof ListedOutcome] === wanted));
  if (!found) throw new Error(`no such proposal among ${outcomes.map(({ key }) => key).join(' ')}`);
  return found;
};
