import { areaAddress, cellAddress } from '../model/address';
import type { Block, Plan, SheetPlan, SheetTarget } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import { applyConditionalFormat } from './applyConditionalFormat';
import { applyPageLayout } from './applyPageLayout';
import { applyStyle } from './applyStyle';
import { applyValidation } from './applyValidation';
import { cellInput } from './textInput';

/** One part of a plan: what it queues, and about how many bytes that is in a message. */
export interface PlanStep {
  readonly bytes: number;
  queue(context: Excel.RequestContext, sheets: AddedSheets): void;
}

/** The sheets that the plan has added so far, by name. */
export type AddedSheets = Map<string, Excel.Worksheet>;

/** Bytes that an action with its object takes in a message, measured on the protocol. */
const actionBytes = 200;
/** Cells of one block that are queued at once; a larger block is cut by rows. */
const cellsPerBlock = 20_000;

/** Everything a plan does, in the order in which it must be done: values before formats, protection and removal last. */
export function planSteps(plan: Plan): readonly PlanStep[] {
  return [
    ...(plan.removeNames ?? []).map((name) => step(actionBytes, (context) => { context.workbook.names.getItem(name).delete(); })),
    ...plan.sheets.flatMap((sheet) => ('added' in sheet.target ? [addSheet(sheet.target.added)] : [])),
    ...plan.sheets.flatMap(contentSteps),
    ...plan.sheets.flatMap(formatSteps),
    ...plan.names.map(({ name, sheet, row, column }) =>
      step(actionBytes, (context, sheets) => {
        context.workbook.names.add(name, sheetOf(context, sheets, sheet).getRange(cellAddress(row, column)));
      }),
    ),
    ...plan.sheets.flatMap(lastSteps),
    ...(plan.removeSheets ?? []).map((id) => step(actionBytes, (context) => { context.workbook.worksheets.getItem(id).delete(); })),
    ...selectSteps(plan),
  ];
}

type Queue = (context: Excel.RequestContext, sheets: AddedSheets) => void;

function step(bytes: number, queue: Queue): PlanStep {
  return { bytes, queue };
}

export function sheetOf(context: Excel.RequestContext, sheets: AddedSheets, target: SheetTarget): Excel.Worksheet {
  if ('existing' in target) return context.workbook.worksheets.getItem(target.existing);
  return sheets.get(target.added) ?? context.workbook.worksheets.getItem(target.added);
}

function addSheet(name: string): PlanStep {
  return step(actionBytes, (context, sheets) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load('id');
    sheets.set(name, sheet);
  });
}

function contentSteps(sheet: SheetPlan): readonly PlanStep[] {
  const range = rangeOf(sheet);
  return [
    ...sheet.blocks.flatMap(piecesOf).map((block) => {
      const inputs = block.cells.map((row) => row.map(cellInput));
      const area: CellArea = { row: block.row, column: block.column, rowCount: inputs.length, columnCount: inputs[0]?.length ?? 0 };
      return step(actionBytes + sizeOf(inputs), (context, sheets) => {
        range(context, sheets, area).formulas = inputs;
      });
    }),
    ...(sheet.fills ?? []).map((area) =>
      step(actionBytes, (context, sheets) => {
        range(context, sheets, area).copyFrom(areaAddress({ ...area, rowCount: 1 }), Excel.RangeCopyType.formulas);
      }),
    ),
  ];
}

function formatSteps(sheet: SheetPlan): readonly PlanStep[] {
  const range = rangeOf(sheet);
  const columns = (first: number, count: number): CellArea => ({ row: 0, column: first, rowCount: 1, columnCount: count });
  const rows = (first: number, count: number): CellArea => ({ row: first, column: 0, rowCount: count, columnCount: 1 });
  const steps: PlanStep[] = [];
  for (const { areas, style } of sheet.styles ?? []) {
    steps.push(step(actionBytes * (25 + areas.length), (context, sheets) => { applyStyle(sheetOf(context, sheets, sheet.target), areas, style); }));
  }
  for (const area of sheet.merges ?? []) steps.push(step(actionBytes, (context, sheets) => { range(context, sheets, area).merge(false); }));
  for (const { first, count, width } of sheet.columnWidths ?? []) {
    steps.push(step(actionBytes, (context, sheets) => { range(context, sheets, columns(first, count)).format.columnWidth = pointsOfCharacters(width); }));
  }
  for (const { first, count, height } of sheet.rowHeights ?? []) {
    steps.push(step(actionBytes, (context, sheets) => { range(context, sheets, rows(first, count)).format.rowHeight = height; }));
  }
  for (const { first, count } of sheet.hiddenColumns ?? []) steps.push(step(actionBytes, (context, sheets) => { range(context, sheets, columns(first, count)).columnHidden = true; }));
  for (const { first, count } of sheet.hiddenRows ?? []) steps.push(step(actionBytes, (context, sheets) => { range(context, sheets, rows(first, count)).rowHidden = true; }));
  for (const rule of sheet.validations ?? []) {
    steps.push(step(actionBytes * 5 + sizeOf(rule), (context, sheets) => { rule.areas.forEach((area) => { applyValidation(range(context, sheets, area), rule); }); }));
  }
  for (const rule of sheet.conditionalFormats ?? []) {
    steps.push(step(actionBytes * 10, (context, sheets) => { rule.areas.forEach((area) => { applyConditionalFormat(range(context, sheets, area), rule); }); }));
  }
  const { frozen, pageLayout, tabColor, showGridlines } = sheet;
  if (frozen) {
    steps.push(
      step(actionBytes, (context, sheets) => {
        const panes = sheetOf(context, sheets, sheet.target).freezePanes;
        if (frozen.rows > 0 && frozen.columns > 0) panes.freezeAt(areaAddress({ row: 0, column: 0, rowCount: frozen.rows, columnCount: frozen.columns }));
        else if (frozen.rows > 0) panes.freezeRows(frozen.rows);
        else if (frozen.columns > 0) panes.freezeColumns(frozen.columns);
      }),
    );
  }
  if (pageLayout) steps.push(step(actionBytes * 10, (context, sheets) => { applyPageLayout(sheetOf(context, sheets, sheet.target).pageLayout, pageLayout); }));
  if (tabColor !== undefined) steps.push(step(actionBytes, (context, sheets) => { sheetOf(context, sheets, sheet.target).tabColor = tabColor; }));
  if (showGridlines !== undefined) steps.push(step(actionBytes, (context, sheets) => { sheetOf(context, sheets, sheet.target).showGridlines = showGridlines; }));
  return steps;
}

/** Hiding and protecting clear the user's undo, so they come in the end and only where the plan asks for them. */
function lastSteps(sheet: SheetPlan): readonly PlanStep[] {
  const { visibility, protection } = sheet;
  const steps: PlanStep[] = [];
  if (visibility !== undefined) {
    const value = visibility === 'visible' ? Excel.SheetVisibility.visible : visibility === 'hidden' ? Excel.SheetVisibility.hidden : Excel.SheetVisibility.veryHidden;
    steps.push(step(actionBytes, (context, sheets) => { sheetOf(context, sheets, sheet.target).visibility = value; }));
  }
  if (protection) {
    const allow = protection.allow ?? {};
    steps.push(
      step(actionBytes * 2, (context, sheets) => {
        sheetOf(context, sheets, sheet.target).protection.protect({
          allowFormatCells: allow.formatCells ?? false,
          allowFormatColumns: allow.formatColumns ?? false,
          allowFormatRows: allow.formatRows ?? false,
          allowInsertColumns: allow.insertColumns ?? false,
          allowInsertRows: allow.insertRows ?? false,
          allowDeleteColumns: allow.deleteColumns ?? false,
          allowDeleteRows: allow.deleteRows ?? false,
          allowSort: allow.sort ?? false,
          allowAutoFilter: allow.autoFilter ?? false,
        });
      }),
    );
  }
  return steps;
}

function selectSteps({ select }: Plan): readonly PlanStep[] {
  if (!select) return [];
  return [
    step(actionBytes, (context, sheets) => {
      const sheet = sheetOf(context, sheets, select.sheet);
      sheet.activate();
      sheet.getRange(cellAddress(select.row, select.column)).select();
    }),
  ];
}

function rangeOf(sheet: SheetPlan): (context: Excel.RequestContext, sheets: AddedSheets, area: CellArea) => Excel.Range {
  return (context, sheets, area) => sheetOf(context, sheets, sheet.target).getRange(areaAddress(area));
}

/** A block cut by rows into what is queued at once. */
export function piecesOf(block: Block): readonly Block[] {
  const width = Math.max(1, block.cells[0]?.length ?? 1);
  const rows = Math.max(1, Math.floor(cellsPerBlock / width));
  const list: Block[] = [];
  for (let first = 0; first < block.cells.length; first += rows) list.push({ ...block, row: block.row + first, cells: block.cells.slice(first, first + rows) });
  return list;
}

/** UTF-8 bytes of something as JSON, Chinese characters counted as three. */
function sizeOf(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}

/** Office.js takes column widths in points; 7 pixels a character and 5 of padding at the default font, 96 pixels to the inch. */
function pointsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}
