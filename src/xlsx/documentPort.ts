import { cellAddress, quotedSheetName } from '../model/address';
import { inBrief } from '../model/briefSheet';
import type { CellValue } from '../model/cellValue';
import type { Plan, SheetTarget } from '../model/plan';
import type { AreaOfSheet, SelectionHint } from '../model/selection';
import type { SheetCodes, SheetContent, SheetRole, SheetSummary, Snapshot } from '../model/snapshot';
import type { NameDocument, SheetDocument, WorkbookDocument } from '../model/workbookDocument';
import { cellKey, type CellOfSheet, type ChangeHint, type Outcome, type ProblemCode, type ReadOptions, type StopWatching, type WorkbookPort } from '../model/workbookPort';
import { readCodedTable, type CodedTable } from '../sheets/codedTable';
import { findSheets, type FoundSheets } from '../sheets/findSheets';
import { readMarkPointer } from '../sheets/markPointer';
import { markNamesAmong, sheetRoles } from '../sheets/sheetMarks';
import { removedSheetReferences } from './formula/removedSheetReferences';
import { applySheetPlan, refusesPlan, touchesLocked } from './applySheetPlan';
import { insertLines } from './insertLines';
import { sheetFormats } from './sheetFormats';
import { OpenSheet } from './openSheet';
import { rewrittenRules } from './shiftedSheet';
import { selectionOf, type CellOfSheet as SelectedCell } from './selectionOf';
import { StyleTable } from './styleTable';

/** A workbook as data, with the same operations as an open one. Formulas are not computed: their results are unknown. */
export interface DocumentPort extends WorkbookPort {
  document(): WorkbookDocument;
}

export function createDocumentPort(start: WorkbookDocument): DocumentPort {
  let current = openDocument(start);
  /** The cell that was brought into view last. */
  let selected: SelectedCell | undefined;
  const listeners = new Set<(hint: SelectionHint) => void>();
  const changeListeners = new Set<(hint: ChangeHint) => void>();
  return {
    document: () => closeDocument(current),
    read: (roles, _run, options) => Promise.resolve({ ok: true, value: snapshotOf(current, roles, options) }),
    readFormats(requests) {
      const found = requests.map((request) => [request, current.sheets.find((sheet) => sheet.id === request.sheetId)] as const);
      if (found.some(([, sheet]) => !sheet)) return Promise.resolve(failure('workbook-changed'));
      return Promise.resolve({ ok: true, value: new Map(found.flatMap(([request, sheet]) => (sheet ? [[request.sheetId, sheetFormats(sheet, current.styles, request)] as const] : []))) });
    },
    apply(plan) {
      // The plan is carried out on a copy, so that a problem leaves everything as it was.
      const draft = openDocument(closeDocument(current), current.ids);
      const problem = applyToDocument(draft, plan);
      if (problem) return Promise.resolve(problem);
      current = draft;
      for (const listener of [...changeListeners]) for (const { target } of plan.sheets) if ('existing' in target) listener({ sheetId: target.existing, remote: false });
      const added = plan.sheets.flatMap(({ target }) => ('added' in target ? [target.added] : []));
      return Promise.resolve({ ok: true, value: { addedSheets: new Map(added.map((name) => [name, sheetNamed(draft, name)?.id ?? ''])) } });
    },
    reveal(sheetId, row, column) {
      const index = current.sheets.findIndex((sheet) => sheet.id === sheetId);
      if (index < 0) return Promise.resolve(failure('workbook-changed'));
      current.activeSheet = index;
      selected = { sheetId, row, column };
      for (const listener of [...listeners]) listener({ sheetId });
      return Promise.resolve({ ok: true, value: undefined });
    },
    // In a file there is nothing to undo that could be lost.
    keepsUndo: () => true,
    readSelection: (whole) => Promise.resolve({ ok: true, value: selectionOf(snapshotOf(current, sheetRoles), selected ?? { sheetId: current.sheets[current.activeSheet]?.id ?? '', row: 0, column: 0 }, whole) }),
    readOthers: (sheetIds) =>
      Promise.resolve({
        ok: true,
        value: {
          sheets: current.sheets.filter(({ id }) => sheetIds.includes(id)).map(contentOf),
          names: current.names.map(({ name, sheet, refersTo }) => ({ name, refersTo, ...(sheet === undefined ? {} : { sheet }) })),
        },
      }),
    readAreas: (areas) => Promise.resolve(areasOf(current, areas)),
    watchChanges: (listener) => listening(changeListeners, listener),
    watchSelection: (listener) => listening(listeners, listener),
  };
}

/** Adds a listener; what comes back takes it away again. */
function listening<Hint>(listeners: Set<(hint: Hint) => void>, listener: (hint: Hint) => void): Promise<Outcome<StopWatching>> {
  listeners.add(listener);
  return Promise.resolve({
    ok: true,
    value: () => {
      listeners.delete(listener);
      return Promise.resolve();
    },
  });
}

/** A workbook while it is being changed. */
export interface OpenDocument extends Pick<WorkbookDocument, 'properties' | 'calculation'> {
  readonly sheets: OpenSheet[];
  readonly styles: StyleTable;
  names: NameDocument[];
  activeSheet: number;
  readonly structureProtected: boolean;
  /** Numbers of the sheets, so that an id is never used twice. */
  ids: { readonly of: ReadonlyMap<string, string>; readonly next: number };
}

function openDocument(document: WorkbookDocument, ids: OpenDocument['ids'] = { of: new Map(), next: 1 }): OpenDocument {
  let { next } = ids;
  const sheets = document.sheets.map((sheet) => new OpenSheet(ids.of.get(sheet.name) ?? `sheet-${next++}`, sheet));
  return {
    sheets,
    styles: new StyleTable(document.styles),
    names: [...document.names],
    activeSheet: document.activeSheet,
    structureProtected: document.structureProtected ?? false,
    ...aboutWorkbook(document),
    ids: { of: new Map(sheets.map((sheet) => [sheet.name, sheet.id])), next },
  };
}

function closeDocument(open: OpenDocument): WorkbookDocument {
  return {
    sheets: open.sheets.map((sheet) => sheet.toDocument()),
    names: open.names,
    styles: open.styles.all(),
    activeSheet: open.activeSheet,
    ...(open.structureProtected ? { structureProtected: true } : {}),
    ...aboutWorkbook(open),
  };
}

/** What no plan changes. */
function aboutWorkbook({ properties, calculation }: Pick<WorkbookDocument, 'properties' | 'calculation'>): Pick<WorkbookDocument, 'properties' | 'calculation'> {
  return { ...(properties === undefined ? {} : { properties }), ...(calculation === undefined ? {} : { calculation }) };
}

function failure(code: ProblemCode, parameters: Readonly<Record<string, string>> = {}): Outcome<never> {
  return { ok: false, problem: { code, parameters } };
}

function sheetNamed(open: OpenDocument, name: string): OpenSheet | undefined {
  return open.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function summaryOf(sheet: OpenSheet): SheetSummary {
  return { id: sheet.id, name: sheet.name, visibility: sheet.properties.visibility, protected: sheet.properties.protection !== undefined };
}

function snapshotOf(open: OpenDocument, roles: readonly SheetRole[], options: ReadOptions = {}): Snapshot {
  const { present, broken, copies, unclear } = find(open, roles, options.everySheet ?? false);
  const marks = new Map<SheetRole, SheetContent>();
  for (const role of roles) {
    const marked = present.get(role);
    const sheet = open.sheets.find((each) => each.id === marked?.id);
    if (sheet) marks.set(role, options.brief?.roles.includes(role) === true ? inBrief(contentOf(sheet)) : contentOf(sheet));
  }
  const codes = new Map((options.codesOf ?? []).flatMap((role) => {
    const sheet = open.sheets.find((each) => each.id === present.get(role)?.id);
    const table = sheet && readCodedTable(contentOf(sheet));
    return table?.mark.role === role ? [[role, codesOf(table)] as const] : [];
  }));
  return { sheets: open.sheets.map(summaryOf), structureProtected: open.structureProtected, present, marks, broken, copies, unclear, codes, numberFormats: numberFormatsOf(open, options.numberFormatsOf ?? []), names: workbookNames(open).map(({ name }) => name) };
}

function numberFormatsOf({ sheets, styles }: OpenDocument, cells: readonly CellOfSheet[]): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap((cell) => {
      const sheet = sheets.find(({ id }) => id === cell.sheetId);
      return sheet ? [[cellKey(cell), sheet.styleAt(cell.row, cell.column, styles).numberFormat ?? 'General'] as const] : [];
    }),
  );
}

function codesOf({ content, codeRow, codeColumn }: CodedTable): SheetCodes {
  return { inRow: content.values[codeRow - content.row] ?? [], inColumn: content.values.map((row) => row[codeColumn - content.column] ?? '') };
}

/** Names of the workbook, not of single sheets. */
function workbookNames(open: OpenDocument): readonly NameDocument[] {
  return open.names.filter((name) => name.sheet === undefined);
}

/** Looks at sheets in the same order as the other adapter, so that both come to the same. */
function find(open: OpenDocument, roles: readonly SheetRole[], everySheet: boolean): FoundSheets {
  const names = workbookNames(open);
  const readings = sheetRoles.flatMap((role) =>
    markNamesAmong(role, names.map(({ name }) => name)).flatMap((found) => {
      const named = names.find(({ name }) => name === found);
      const pointer = named && readMarkPointer(named.refersTo);
      if (!named || !pointer) return [];
      const sheet = pointer.sheet === undefined ? undefined : sheetNamed(open, pointer.sheet);
      const value = sheet && pointer.cell ? (sheet.values({ ...pointer.cell, rowCount: 1, columnCount: 1 })[0]?.[0] ?? '') : undefined;
      return [{ role, name: named.name, pointer, ...(value === undefined ? {} : { value }) }];
    }),
  );
  const looks = new Map<string, SheetContent>();
  for (;;) {
    const found = findSheets({ sheets: open.sheets.map(summaryOf), markNames: readings, looks, roles, everySheet });
    if (found.lookAt.length === 0) return found;
    for (const sheet of open.sheets) if (found.lookAt.includes(sheet.id)) looks.set(sheet.id, contentOf(sheet));
  }
}

function areasOf(open: OpenDocument, areas: readonly AreaOfSheet[]): Outcome<CellValue[][][]> {
  const values: CellValue[][][] = [];
  for (const area of areas) {
    const sheet = open.sheets.find((each) => each.id === area.sheetId);
    if (!sheet) return failure('workbook-changed');
    values.push(sheet.values(area));
  }
  return { ok: true, value: values };
}

function contentOf(sheet: OpenSheet): SheetContent {
  const area = sheet.usedArea();
  if (!area) return { ...summaryOf(sheet), row: 0, column: 0, values: [], formulas: [] };
  return { ...summaryOf(sheet), row: area.row, column: area.column, values: sheet.values(area), formulas: sheet.formulas(area) };
}

const emptySheet: Omit<SheetDocument, 'name'> = { visibility: 'visible', rows: [], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] };

function applyToDocument(open: OpenDocument, plan: Plan): Outcome<never> | undefined {
  const adds = plan.sheets.some(({ target }) => 'added' in target);
  if (open.structureProtected && (adds || (plan.removeSheets?.length ?? 0) > 0)) return failure('structure-protected');
  const removed = new Set(plan.removeNames ?? []);
  open.names = open.names.filter((name) => name.sheet !== undefined || !removed.has(name.name));
  for (const { target } of plan.sheets) {
    if (!('added' in target)) continue;
    if (sheetNamed(open, target.added)) return failure('workbook-changed', { sheet: target.added });
    open.sheets.push(new OpenSheet(`sheet-${open.ids.next}`, { ...emptySheet, name: target.added }));
    open.ids = { of: open.ids.of, next: open.ids.next + 1 };
  }
  const planned = plan.sheets.map((sheetPlan) => ({ sheetPlan, sheet: targetSheet(open, sheetPlan.target) }));
  for (const { sheetPlan, sheet } of planned) {
    if (!sheet) return failure('workbook-changed');
    if (refusesPlan(sheet, sheetPlan)) return failure('sheet-protected', { sheet: sheet.name });
    if ('existing' in sheetPlan.target) sheetPlan.inserts?.forEach((insert) => { insertLines(open, sheet, insert); });
  }
  for (const { sheetPlan, sheet } of planned) {
    if (!sheet) return failure('workbook-changed');
    if (sheet.properties.protection && !sheetPlan.liftProtection && !('added' in sheetPlan.target) && touchesLocked(sheet, sheetPlan, open.styles)) return failure('sheet-protected', { sheet: sheet.name });
    applySheetPlan(sheet, sheetPlan, open.styles);
  }
  for (const { name, sheet, row, column } of plan.names) {
    const target = targetSheet(open, sheet);
    if (!target) return failure('workbook-changed');
    open.names.push({ name, refersTo: `${quotedSheetName(target.name)}!${cellAddress(row, column, { row: true, column: true })}` });
  }
  removeSheets(open, new Set(plan.removeSheets ?? []));
  const front = plan.select && targetSheet(open, plan.select.sheet);
  if (front) open.activeSheet = open.sheets.indexOf(front);
  open.ids = { of: new Map(open.sheets.map((sheet) => [sheet.name, sheet.id])), next: open.ids.next };
  return undefined;
}

function targetSheet(open: OpenDocument, target: SheetTarget): OpenSheet | undefined {
  return 'added' in target ? sheetNamed(open, target.added) : open.sheets.find((sheet) => sheet.id === target.existing);
}

/** Takes sheets away; what referred to them, in cells, rules and names, refers to nothing from then on, as in Excel. */
function removeSheets(open: OpenDocument, ids: ReadonlySet<string>): void {
  const removed = new Set(open.sheets.filter((each) => ids.has(each.id)).map((sheet) => sheet.name));
  if (removed.size === 0) return;
  const order = open.sheets.map((sheet) => sheet.name);
  const stays = (sheet: OpenSheet): boolean => !removed.has(sheet.name);
  const left = open.sheets.filter(stays);
  const [ahead, behind] = [open.sheets.slice(open.activeSheet), open.sheets.slice(0, open.activeSheet).reverse()];
  const front = [...ahead.slice(0, 1).filter(stays), ...[...ahead, ...behind].filter((sheet) => stays(sheet) && sheet.properties.visibility === 'visible')][0];
  open.sheets.splice(0, open.sheets.length, ...left);
  open.activeSheet = Math.max(0, front ? left.indexOf(front) : 0);
  const rewrite = (formula: string): string => removedSheetReferences(formula, { order, removed });
  for (const sheet of left) sheet.breakFormulas(rewrite, (properties) => rewrittenRules(properties, rewrite));
  open.names = open.names.filter((name) => name.sheet === undefined || !removed.has(name.sheet)).map((name) => ({ ...name, refersTo: rewrite(name.refersTo) }));
}
