import { cellAddress } from '../model/address';
import { dependsOnSheets } from '../model/dependsOnSheets';
import { part } from '../model/partOfRun';
import type { SheetContent, SheetRole, Snapshot } from '../model/snapshot';
import type { OtherSheets, Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { inspectionInputs } from '../sheets/inspectionSheet';
import { recordInputs } from '../sheets/recordSheet';
import { judgementColumns } from '../sheets/judgementCodes';
import { unitRows } from '../sheets/readEntrySheet';
import { readEntryCode } from '../sheets/entryColumns';
import { sheetRoles } from '../sheets/sheetMarks';
import { valueAt, type CodedTable } from '../sheets/codedTable';
import { openWorkbook } from './openWorkbook';
import type { RemovalReference, RemovalReport } from './reports';

/** What 移除 would take away: our sheets, how many figures are in them, and what of the user's refers to them. */
export async function previewRemoval(port: WorkbookPort, run?: Run): Promise<Outcome<RemovalReport>> {
  const ours = await ownSheets(port, part(run, 0, 0.4));
  if (!ours.ok) return ours;
  const { sheets, snapshot } = ours.value;
  const taken = new Set(sheets.map(({ sheetId }) => sheetId));
  const others = await port.readOthers(snapshot.sheets.flatMap(({ id }) => (taken.has(id) ? [] : [id])), part(run, 0.4, 1));
  if (!others.ok) return others;
  return { ok: true, value: { sheets, references: referencesTo(sheets, snapshot, others.value) } };
}

function referencesTo(sheets: RemovalReport['sheets'], snapshot: Snapshot, others: OtherSheets): readonly RemovalReference[] {
  const gone = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const order = snapshot.sheets.map(({ name }) => name.toLowerCase());
  const marks = new Set([...snapshot.present.values(), ...snapshot.broken].map(({ markName }) => markName.toLowerCase()));
  const depends = (formula: string): boolean => dependsOnSheets(formula, gone, order);
  return [
    ...others.sheets.flatMap(({ name: sheetName, row, column, formulas }) =>
      formulas.flatMap((cells, i) =>
        cells.flatMap((formula, j): readonly RemovalReference[] =>
          typeof formula === 'string' && formula.startsWith('=') && depends(formula) ? [{ kind: 'cell', sheetName, address: cellAddress(row + i, column + j), formula }] : [],
        ),
      ),
    ),
    ...others.names.flatMap(({ name, sheet, refersTo }): readonly RemovalReference[] => {
      // Our own marks go with the sheets, and so do names that belong to a sheet of ours, such as its print titles.
      if ((sheet === undefined && marks.has(name.toLowerCase())) || (sheet !== undefined && gone.has(sheet.toLowerCase()))) return [];
      return depends(`=${refersTo.replace(/^=/, '')}`) ? [{ kind: 'name', name, refersTo, ...(sheet === undefined ? {} : { sheetName: sheet }) }] : [];
    }),
  ];
}

async function ownSheets(port: WorkbookPort, run?: Run): Promise<Outcome<Pick<RemovalReport, 'sheets'> & { readonly snapshot: Snapshot }>> {
  const opened = await openWorkbook(port, { needed: [], wanted: sheetRoles }, run);
  if (!opened.ok) return opened;
  const { snapshot, coded } = opened.value;
  if (snapshot.present.size === 0) return { ok: false, problem: { code: 'not-injected' } };
  return {
    ok: true,
    value: { snapshot, sheets: [...snapshot.present].map(([role, sheet]) => ({ role, sheetId: sheet.id, name: sheet.name, filledCells: filledCells(role, coded.get(role), snapshot.marks.get(role)) })) },
  };
}

/** Takes away the sheets of a preview, if they are still the same, and our names. Cannot be undone: ask first. */
export async function removeTemplate(port: WorkbookPort, preview: RemovalReport, run?: Run): Promise<Outcome<RemovalReport>> {
  const now = await ownSheets(port, run);
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
  return applied.ok ? { ok: true, value: { sheets: now.value.sheets, references: preview.references } } : applied;
}

/** Columns that people fill in, of sheets where every row counts. */
const registerInputs: { readonly [R in SheetRole]?: readonly string[] } = {
  judgements: judgementColumns.map(({ code }) => code),
  inspections: inspectionInputs,
  records: recordInputs,
};

const filledRoles: readonly SheetRole[] = ['target', 'half-year', 'year-end', 'last-year', 'judgements', 'inspections', 'records'];

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
