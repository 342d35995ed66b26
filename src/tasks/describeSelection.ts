import type { FigureColumn } from '../model/period';
import { figureColumns, periods } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { CodeLines, Selection } from '../model/selection';
import type { SheetRole } from '../model/snapshot';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { readEntryCode } from '../sheets/entryColumns';
import { entryCodes } from '../sheets/entryLayout';
import { readSchemeSheet } from '../sheets/readSchemeSheet';
import { schemeRowPrefixes } from '../sheets/schemeRows';
import { codeAtColumn, tableOfValues } from './codeLines';
import { describeEntry } from './describeEntry';
import { describeScore } from './describeScore';
import { describeUnit } from './describeUnit';
import { measureFacts } from './measureFacts';
import { scoreRoles } from './scoreRoles';
import type { SelectionCard } from './selectionCard';

/**
 * 口径随身: what is to be known of the selected cell. Two exchanges with Excel at most in an undamaged workbook, and of the sheets of figures
 * only rows and columns of codes and the columns of the measure; nothing is kept from one call to the next.
 */
export async function describeSelection(port: WorkbookPort): Promise<Outcome<SelectionCard>> {
  const read = await port.readSelection(['scheme']);
  if (!read.ok) return read;
  const selection = read.value;
  const { sheets, sheetId, sheetName } = selection;
  if (sheets.size === 0) return known({ kind: 'not-injected' });
  const found = [...sheets].find(([, lines]) => lines.sheetId === sheetId);
  if (!found) return known({ kind: 'elsewhere', sheetName });
  const [role, lines] = found;
  const scheme = schemeOf(selection);
  if (isFigureColumn(role)) return describeFigure(port, selection, { role, lines }, scheme);
  const period = periods.find((each) => scoreRoles[each] === role);
  if (period !== undefined) return describeScore(port, { selection, period, lines, scheme });
  return known((role === 'scheme' ? describeSchemeRow(selection, scheme) : undefined) ?? { kind: 'sheet', role, sheetName });
}

function describeFigure(port: WorkbookPort, selection: Selection, at: { readonly role: FigureColumn; readonly lines: CodeLines }, scheme: Scheme): Promise<Outcome<SelectionCard>> {
  const { role, lines } = at;
  const code = codeAtColumn(lines, selection.column);
  const read = readEntryCode(code);
  const facts = read && measureFacts(scheme, read.measureId);
  const inBody = selection.row > lines.row && selection.row <= lines.lastRow;
  if (read && facts) {
    if (selection.row <= lines.row) return Promise.resolve(known({ kind: 'measure', role, place: 'heading', facts }));
    if (!inBody) return Promise.resolve(known({ kind: 'measure', role, place: 'no-unit', facts }));
    return describeEntry(port, { selection, role, lines, part: read.part, facts, scheme });
  }
  const ofUnit = selection.column === lines.column || code === entryCodes.unitName || code === entryCodes.status;
  return ofUnit && inBody ? describeUnit(port, { selection, role, lines, scheme }) : Promise.resolve(known({ kind: 'sheet', role, sheetName: selection.sheetName }));
}

/** The measure in whose row of 考评方案 the cell is; undefined in other rows. */
function describeSchemeRow(selection: Selection, scheme: Scheme): SelectionCard | undefined {
  const content = selection.contents.get('scheme');
  const code = content && tableOfValues(content)?.rows.find(({ row }) => row === selection.row)?.code;
  if (!code?.startsWith(schemeRowPrefixes.measure)) return undefined;
  const facts = measureFacts(scheme, code.slice(schemeRowPrefixes.measure.length));
  return facts && { kind: 'measure', role: 'scheme', place: 'scheme', facts };
}

function schemeOf(selection: Selection): Scheme {
  const content = selection.contents.get('scheme');
  const table = content && tableOfValues(content);
  return table ? readSchemeSheet(table, jilin2004).scheme : jilin2004;
}

function isFigureColumn(role: SheetRole): role is FigureColumn {
  return figureColumns.some((each) => each === role);
}

function known(card: SelectionCard): Outcome<SelectionCard> {
  return { ok: true, value: card };
}
