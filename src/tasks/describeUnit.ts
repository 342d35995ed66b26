import type { FigureColumn } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { CodeLines, Selection } from '../model/selection';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { codeText } from '../sheets/codedTable';
import { entryColumns } from '../sheets/entryColumns';
import { entryCodes } from '../sheets/entryLayout';
import { readEntry } from '../sheets/readEntrySheet';
import { columnOfCode } from './codeLines';
import type { SelectionCard } from './selectionCard';

/** How far the row of a unit is filled in; reads that row and nothing else. */
export async function describeUnit(
  port: WorkbookPort,
  { selection, role, lines, scheme }: { readonly selection: Selection; readonly role: FigureColumn; readonly lines: CodeLines; readonly scheme: Scheme },
): Promise<Outcome<SelectionCard>> {
  const width = Math.max(lines.column + 1 - lines.firstColumn, lines.codes.length);
  const read = await port.readAreas([{ sheetId: lines.sheetId, row: selection.row, column: lines.firstColumn, rowCount: 1, columnCount: width }]);
  if (!read.ok) return read;
  const values = read.value[0]?.[0] ?? [];
  const at = (column: number | undefined) => (column === undefined ? '' : (values[column - lines.firstColumn] ?? ''));
  const code = codeText(at(lines.column));
  if (code === '' || code === entryCodes.total || code === entryCodes.end) return { ok: true, value: { kind: 'sheet', role, sheetName: selection.sheetName } };
  const counts = { filled: 0, blank: 0, notApplicable: 0 };
  for (const column of entryColumns(scheme, role)) {
    const place = column.input ? columnOfCode(lines, column.code) : undefined;
    if (place === undefined) continue;
    const { state } = readEntry(at(place));
    if (state === 'blank') counts.blank += 1;
    else if (state === 'not-applicable') counts.notApplicable += 1;
    else counts.filled += 1;
  }
  const name = String(at(columnOfCode(lines, entryCodes.unitName))).trim();
  return { ok: true, value: { kind: 'unit', role, unit: { code, name: name === '' ? code : name }, ...counts } };
}
