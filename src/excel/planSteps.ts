import { areaAddress, cellAddress } from '../model/address';
import type { Block, Plan, SheetPlan } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import { applyConditionalFormat } from './applyConditionalFormat';
import { applyPageLayout } from './applyPageLayout';
import { applyStyle } from './applyStyle';
import { applyValidation } from './applyValidation';
import { endInsertsStep, insertSteps } from './insertSteps';
import { actionBytes, sheetOf, step, type AddedSheets, type PlanStep } from './planStep';
import { liftSteps, protectSteps } from './protectionSteps';
import { cellInput } from './textInput';
import type { WorkbookBefore } from './workbookBefore';

/** Cells of one block that are queued at once; a larger block is cut by rows. */
const cellsPerBlock = 20_000;

/**
 * Everything a plan does, in the order in which it must be done: values before formats, protection and removal last. `runId`
 * tells this run of a plan from all others.
 */
export function planSteps(plan: Plan, before: WorkbookBefore, runId: string): readonly PlanStep[] {
  return [
    ...plan.sheets.flatMap((sheet) => liftSteps(sheet, before)),
    ...insertSteps(plan, runId),
    ...(plan.removeNames ?? []).map((name) => step(actionBytes, (context) => { context.workbook.names.getItem(name).delete(); })),
    ...plan.sheets.flatMap((sheet) => ('added' in sheet.target ? [addSheet(sheet.target.added)] : [])),
    ...plan.sheets.flatMap(contentSteps),
    ...plan.sheets.flatMap(formatSteps),
    ...plan.names.map(({ name, sheet, row, column }) =>
      step(actionBytes, (context, sheets) => {
        context.workbook.names.add(name, sheetOf(context, sheets, sheet).getRange(cellAddress(row, column)));
      }),
    ),
    ...plan.sheets.flatMap(fillSteps),
    ...plan.sheets.flatMap((sheet) => [...visibilitySteps(sheet), ...protectSteps(sheet, before)]),
    ...(plan.removeSheets ?? []).map((id) => step(actionBytes, (context) => { context.workbook.worksheets.getItem(id).delete(); })),
    ...selectSteps(plan),
    ...endInsertsStep(plan),
  ];
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
    ...(sheet.numberFormats ?? []).map(({ areas, numberFormat }) =>
      step(actionBytes * (5 + areas.length), (context, sheets) => { applyStyle(sheetOf(context, sheets, sheet.target), areas, { numberFormat }); }),
    ),
    ...sheet.blocks.flatMap(piecesOf).map((block) => {
      const inputs = block.cells.map((row) => row.map(cellInput));
      const area: CellArea = { row: block.row, column: block.column, rowCount: inputs.length, columnCount: inputs[0]?.length ?? 0 };
      return step(actionBytes + sizeOf(inputs), (context, sheets) => {
        range(context, sheets, area).formulas = inputs;
      });
    }),
  ];
}

/** Late, where hardly anything can fail behind them: what they replace may not have been read cell by cell. */
function fillSteps(sheet: SheetPlan): readonly PlanStep[] {
  const range = rangeOf(sheet);
  return (sheet.fills ?? []).map((area) =>
    step(actionBytes, (context, sheets) => {
      range(context, sheets, area).copyFrom(areaAddress({ ...area, rowCount: 1 }), Excel.RangeCopyType.formulas);
    }),
  );
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
  if (pageLayout) {
    const breaks = (pageLayout.rowBreaks?.length ?? 0) + (pageLayout.columnBreaks?.length ?? 0);
    steps.push(step(actionBytes * (10 + breaks), (context, sheets) => { applyPageLayout(sheetOf(context, sheets, sheet.target), pageLayout, 'added' in sheet.target); }));
  }
  if (tabColor !== undefined) steps.push(step(actionBytes, (context, sheets) => { sheetOf(context, sheets, sheet.target).tabColor = tabColor; }));
  if (showGridlines !== undefined) steps.push(step(actionBytes, (context, sheets) => { sheetOf(context, sheets, sheet.target).showGridlines = showGridlines; }));
  return steps;
}

/** Hiding clears the user's undo, as protecting does, so both come in the end and only where the plan asks for them. */
function visibilitySteps({ target, visibility }: SheetPlan): readonly PlanStep[] {
  if (visibility === undefined) return [];
  const value = visibility === 'visible' ? Excel.SheetVisibility.visible : visibility === 'hidden' ? Excel.SheetVisibility.hidden : Excel.SheetVisibility.veryHidden;
  return [step(actionBytes, (context, sheets) => { sheetOf(context, sheets, target).visibility = value; })];
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
