import { part } from '../model/partOfRun';
import { figureColumns, figureSheets, type FigureSheet } from '../model/period';
import type { Plan, PlannedCell, SheetPlan } from '../model/plan';
import type { SheetRole } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { formulaAt, positionIn, valueAt, type CodedTable } from '../sheets/codedTable';
import { entryCode } from '../sheets/entryColumns';
import { computedFigures, isComputed } from './computedFigures';
import { inverseOf } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';
import { readIncomingFigures } from './readIncomingFigures';
import type { ImportPreview, ImportReport, IncomingFigure, IncomingProblem } from './reports';

const roles = { needed: ['scheme', 'units', ...figureColumns], wanted: ['last-year'] } as const satisfies { readonly needed: readonly SheetRole[]; readonly wanted: readonly SheetRole[] };

/** Text of a file or of a pasted block; `column` says which figures a wide block holds. */
export interface ImportSource {
  readonly text: string;
  readonly encoding: ImportPreview['encoding'];
  readonly column: FigureSheet;
  /**
   * Whether also what the sheets compute is taken as it stands in the text: a rate, and a denominator that is another measure's value, are
   * written over their formula where they differ from what it gives, so that the check judges them. Otherwise they are problems.
   */
  readonly asGiven?: boolean;
}

/** Reads the figures and says what would be written, what replaced, and what does not fit. Writes nothing. */
export async function previewImport(port: WorkbookPort, source: ImportSource, run?: Run): Promise<Outcome<ImportPreview>> {
  const opened = await openWorkbook(port, roles, run);
  if (!opened.ok) return opened;
  const reading = readIncomingFigures(source.text, opened.value.scheme, opened.value.units, source.column, source.asGiven);
  const gives = computedFigures(opened.value, reading.figures);
  const figures: IncomingFigure[] = [];
  const problems: IncomingProblem[] = [...reading.problems];
  const replaces: ImportPreview['replaces'][number][] = [];
  let unchanged = 0;
  const places = placesOf(opened.value);
  for (const figure of reading.figures) {
    const place = places(figure);
    if (!place) {
      problems.push({ line: reading.lineOf.get(figure) ?? 0, code: 'target-missing', text: `${figure.unitCode} ${entryCode(figure.measure, figure.part)} (${figure.column})` });
      continue;
    }
    if (formulaAt(place.table.content, place.row, place.column) !== undefined && gives(figure)) {
      unchanged += 1;
      continue;
    }
    const now = valueAt(place.table.content, place.row, place.column);
    if (now === figure.value) {
      unchanged += 1;
      continue;
    }
    figures.push(figure);
    if (now !== '') {
      const at = positionIn(place.table.content, place.row, place.column);
      replaces.push({ at, from: now, to: figure.value, unitCode: figure.unitCode, measure: figure.measure, column: figure.column });
    }
  }
  return { ok: true, value: { figures, problems, replaces, unchanged, encoding: source.encoding } };
}

/** Writes the figures of a preview where they belong now; a row or column that has gone since is reported. */
export async function importFigures(port: WorkbookPort, preview: Pick<ImportPreview, 'figures' | 'problems'>, run?: Run): Promise<Outcome<ImportReport>> {
  const opened = await openWorkbook(port, roles, part(run, 0, 0.5));
  if (!opened.ok) return opened;
  const problems: IncomingProblem[] = [...preview.problems];
  const places = placesOf(opened.value);
  const cells = new Map<CodedTable, { row: number; column: number; cell: PlannedCell }[]>();
  let written = 0;
  for (const figure of preview.figures) {
    const place = places(figure);
    if (!place) {
      problems.push({ line: 0, code: 'target-missing', text: `${figure.unitCode} ${entryCode(figure.measure, figure.part)} (${figure.column})` });
      continue;
    }
    const list = cells.get(place.table) ?? [];
    list.push({ row: place.row, column: place.column, cell: { value: figure.value } });
    cells.set(place.table, list);
    written += 1;
  }
  if (written === 0) return { ok: true, value: { written, problems } };
  const computed = new Set(preview.figures.flatMap((figure) => (isComputed(figure, opened.value.scheme) ? (places(figure)?.table ?? []) : [])));
  const sheets = [...cells].map(([table, list]) => ({ table, plan: { ...(table.content.protected ? rectanglesPlan(table.content.id, list) : blockPlan(table.content.id, list)), ...(computed.has(table) ? { liftProtection: true } : {}) } }));
  const plan: Plan = { sheets: sheets.map((each) => each.plan), names: [], inverse: sheets.map((each) => inverseOf(each.plan, each.table.content)) };
  const applied = await port.apply(plan, part(run, 0.5, 1));
  return applied.ok ? { ok: true, value: { written, problems } } : applied;
}

/**
 * 载入示例数据. Refuses where anything but the same figures has been entered, unless it is to `replace` it. Units that the
 * example does not know stay empty.
 */
export async function loadExample(port: WorkbookPort, options: { readonly replace: boolean }, run?: Run): Promise<Outcome<ImportReport>> {
  const { exampleFigures } = await import('../schemes/exampleFigures');
  const preview = await previewImport(port, { text: exampleFigures, encoding: 'utf-8', column: 'target' }, part(run, 0, 0.4));
  if (!preview.ok) return preview;
  const first = preview.value.replaces[0];
  if (first && !options.replace) {
    return { ok: false, problem: { code: 'entries-exist', parameters: { sheet: first.at.sheetName, count: preview.value.replaces.length } } };
  }
  if (preview.value.figures.length === 0 && preview.value.unchanged === 0) return { ok: false, problem: { code: 'units-unknown' } };
  const known = preview.value.problems.filter((problem) => problem.code !== 'unknown-unit');
  return importFigures(port, { figures: preview.value.figures, problems: known }, part(run, 0.4, 1));
}

function placesOf(opened: OpenedWorkbook): (figure: IncomingFigure) => { readonly table: CodedTable; readonly row: number; readonly column: number } | undefined {
  const rows = new Map(figureSheets.map((role) => [role, new Map(opened.coded.get(role)?.rows.map(({ code, row }) => [code, row]).reverse() as readonly [string, number][] | undefined)]));
  return (figure) => {
    const table = opened.coded.get(figure.column);
    const row = rows.get(figure.column)?.get(figure.unitCode);
    const column = table?.columns.get(entryCode(figure.measure, figure.part));
    return table && row !== undefined && column !== undefined ? { table, row, column } : undefined;
  };
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
}

/**
 * Rectangles of neighbouring cells and nothing between them: a protected sheet refuses a block that reaches over a locked cell.
 * Rows that follow each other with figures in the same columns share their rectangles, so that a whole sheet takes a few.
 */
function rectanglesPlan(sheetId: string, cells: readonly PlacedCell[]): SheetPlan {
  const blocks: { row: number; column: number; cells: PlannedCell[][] }[] = [];
  const open = new Map<string, (typeof blocks)[number]>();
  for (const { row, column, cells: run } of runsOf(cells)) {
    const key = `${column} ${run.length}`;
    const above = open.get(key);
    if (above && above.row + above.cells.length === row) above.cells.push(run);
    else {
      const block = { row, column, cells: [run] };
      blocks.push(block);
      open.set(key, block);
    }
  }
  return { target: { existing: sheetId }, blocks };
}

/** Neighbouring cells of a row, row by row. */
function runsOf(cells: readonly PlacedCell[]): readonly { readonly row: number; readonly column: number; readonly cells: PlannedCell[] }[] {
  const runs: { row: number; column: number; cells: PlannedCell[] }[] = [];
  for (const { row, column, cell } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.cells.length === column) last.cells.push(cell);
    else runs.push({ row, column, cells: [cell] });
  }
  return runs;
}

/** One block around the cells, that leaves every other cell alone. */
function blockPlan(sheetId: string, cells: readonly PlacedCell[]): SheetPlan {
  const top = cells.reduce((least, each) => Math.min(least, each.row), Infinity);
  const left = cells.reduce((least, each) => Math.min(least, each.column), Infinity);
  const bottom = cells.reduce((most, each) => Math.max(most, each.row), 0);
  const right = cells.reduce((most, each) => Math.max(most, each.column), 0);
  const block: PlannedCell[][] = Array.from({ length: bottom - top + 1 }, () => new Array<PlannedCell>(right - left + 1).fill(null));
  for (const { row, column, cell } of cells) {
    const target = block[row - top];
    if (target) target[column - left] = cell;
  }
  return { target: { existing: sheetId }, blocks: [{ row: top, column: left, cells: block }] };
}
