import type { SheetContent, SheetRole } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { inspectionInputs } from '../sheets/inspectionSheet';
import { recordInputs } from '../sheets/recordSheet';
import { judgementColumns } from '../sheets/judgementCodes';
import { unitRows } from '../sheets/readEntrySheet';
import { readEntryCode } from '../sheets/entryColumns';
import { sheetRoles } from '../sheets/sheetMarks';
import { valueAt, type CodedTable } from '../sheets/codedTable';
import { openWorkbook } from './openWorkbook';
import type { RemovalReport } from './reports';

/** What 移除 would take away: our sheets, and how many figures are in them. */
export async function previewRemoval(port: WorkbookPort, run?: Run): Promise<Outcome<RemovalReport>> {
  const opened = await openWorkbook(port, { needed: [], wanted: sheetRoles }, run);
  if (!opened.ok) return opened;
  const { snapshot, coded } = opened.value;
  if (snapshot.present.size === 0) return { ok: false, problem: { code: 'not-injected' } };
  return {
    ok: true,
    value: { sheets: [...snapshot.present].map(([role, sheet]) => ({ role, sheetId: sheet.id, name: sheet.name, filledCells: filledCells(role, coded.get(role), snapshot.marks.get(role)) })) },
  };
}

/** Takes away the sheets of a preview, if they are still the same, and our names. Cannot be undone: ask first. */
export async function removeTemplate(port: WorkbookPort, preview: RemovalReport, run?: Run): Promise<Outcome<RemovalReport>> {
  const now = await previewRemoval(port, run);
  if (!now.ok) return now;
  const same = now.value.sheets.every((sheet) => preview.sheets.some((each) => each.sheetId === sheet.sheetId && each.filledCells === sheet.filledCells));
  if (!same) return { ok: false, problem: { code: 'workbook-changed' } };
  const opened = await openWorkbook(port, { needed: [] }, run);
  if (!opened.ok) return opened;
  if (opened.value.snapshot.structureProtected) return { ok: false, problem: { code: 'structure-protected' } };
  const ours = new Set(now.value.sheets.map((sheet) => sheet.sheetId));
  const others = opened.value.snapshot.sheets.some((sheet) => !ours.has(sheet.id) && sheet.visibility === 'visible');
  if (!others) return { ok: false, problem: { code: 'last-sheet' } };
  // A sheet that was found by its mark cell alone has no name to take away.
  const marks = [...new Set([...opened.value.snapshot.present.values(), ...opened.value.snapshot.broken].map((each) => each.markName))].filter((name) => name !== '');
  const applied = await port.apply({ sheets: [], names: [], removeSheets: now.value.sheets.map((sheet) => sheet.sheetId), removeNames: marks }, run);
  return applied.ok ? { ok: true, value: now.value } : applied;
}

/** Columns that people fill in, of sheets where every row counts. */
const registerInputs: { readonly [R in SheetRole]?: readonly string[] } = {
  judgements: judgementColumns.map(({ code }) => code),
  inspections: inspectionInputs,
  records: recordInputs,
};

const filledRoles: readonly SheetRole[] = ['target', 'half-year', 'year-end', 'judgements', 'inspections', 'records'];

/** What was filled into a sheet; of one that cannot be read by its codes every number that was entered counts. */
function filledCells(role: SheetRole, table: CodedTable | undefined, content: SheetContent | undefined): number {
  if (!filledRoles.includes(role)) return 0;
  if (!table) return content?.formulas.reduce((sum, row) => sum + row.filter((value) => typeof value === 'number').length, 0) ?? 0;
  const inputs = registerInputs[role];
  if (inputs) return filledBelow(table, inputs);
  const columns = [...table.columns].flatMap(([code, column]) => (readEntryCode(code) && !code.endsWith('.R') ? [column] : []));
  return unitRows(table).reduce((sum, { row }) => sum + columns.filter((column) => valueAt(table.content, row, column) !== '').length, 0);
}

/** What is in the columns that are filled in, wherever it stands below the row of codes. */
function filledBelow(table: CodedTable, inputs: readonly string[]): number {
  const columns = inputs.map((code) => table.columns.get(code)).filter((column) => column !== undefined);
  const { content } = table;
  return content.values.reduce((sum, _, index) => {
    const row = content.row + index;
    return row <= table.codeRow ? sum : sum + columns.filter((column) => valueAt(content, row, column) !== '').length;
  }, 0);
}
