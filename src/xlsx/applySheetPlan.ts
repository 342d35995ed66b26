import { differenceOf, intersectionOf } from '../model/areaOverlap';
import type { SheetPlan } from '../model/plan';
import { shiftFormula } from '../model/shiftFormula';
import type { CellArea, ValidationDocument } from '../model/workbookDocument';
import type { OpenSheet } from './openSheet';
import type { StyleTable } from './styleTable';

/** Whether the protection of a sheet stands against a plan before anything of it is done: a password, or lines to put in. */
export function refusesPlan(sheet: OpenSheet, plan: SheetPlan): boolean {
  const { protection } = sheet.properties;
  if (!protection) return false;
  if (plan.liftProtection) return Object.keys(protection.passwordHash ?? {}).length > 0;
  return (plan.inserts ?? []).some(({ kind }) => protection.allow?.[kind === 'rows' ? 'insertRows' : 'insertColumns'] !== true);
}

/** Whether a plan reaches a locked cell, or changes formats or rules that the sheet's protection keeps. */
export function touchesLocked(sheet: OpenSheet, plan: SheetPlan, styles: StyleTable): boolean {
  const allow = sheet.properties.protection?.allow ?? {};
  const locked = (row: number, column: number): boolean => sheet.styleAt(row, column, styles).locked !== false;
  return (
    plan.blocks.some((block) => block.cells.some((row, i) => row.some((cell, j) => cell !== null && locked(block.row + i, block.column + j)))) ||
    (plan.fills ?? []).some((area) => cellsOf(area).some(([row, column]) => locked(row, column))) ||
    ((plan.styles ?? plan.numberFormats) !== undefined && allow.formatCells !== true) ||
    ((plan.columnWidths ?? plan.hiddenColumns) !== undefined && allow.formatColumns !== true) ||
    ((plan.rowHeights ?? plan.hiddenRows) !== undefined && allow.formatRows !== true) ||
    (plan.merges ?? plan.validations ?? plan.conditionalFormats ?? plan.protection) !== undefined
  );
}

function cellsOf(area: CellArea): readonly (readonly [number, number])[] {
  return Array.from({ length: area.rowCount }, (_, i) => Array.from({ length: area.columnCount }, (__, j) => [area.row + i, area.column + j] as const)).flat();
}

/** Carries out what a plan says of a sheet, but for the lines to put in. */
export function applySheetPlan(sheet: OpenSheet, plan: SheetPlan, styles: StyleTable): void {
  plan.numberFormats?.forEach(({ areas, numberFormat }) => { sheet.style({ areas, style: { numberFormat } }, styles); });
  plan.blocks.forEach((block) => { sheet.write(block); });
  plan.fills?.forEach((area) => { sheet.fill(area); });
  plan.results?.().forEach((block) => { sheet.keepResults(block); });
  plan.styles?.forEach((style) => { sheet.style(style, styles); });
  plan.columnWidths?.forEach(({ first, count, width }) => { sheet.setColumns(first, count, { width }); });
  plan.hiddenColumns?.forEach(({ first, count }) => { sheet.setColumns(first, count, { hidden: true }); });
  plan.rowHeights?.forEach(({ first, count, height }) => { sheet.setRows(first, count, { height }); });
  plan.hiddenRows?.forEach(({ first, count }) => { sheet.setRows(first, count, { hidden: true }); });
  const { properties } = sheet;
  const added = plan.conditionalFormats ?? [];
  sheet.change({
    merges: mergedWith(properties.merges, plan.merges ?? []),
    validations: validatedWith(properties.validations, plan.validations ?? []),
    conditionalFormats: [...added, ...properties.conditionalFormats.map((rule) => ({ ...rule, priority: rule.priority + added.length }))],
    ...(plan.frozen ? { frozen: plan.frozen } : {}),
    ...(plan.pageLayout ? { pageLayout: plan.pageLayout } : {}),
    ...(plan.tabColor === undefined ? {} : { tabColor: plan.tabColor }),
    ...(plan.showGridlines === undefined ? {} : { showGridlines: plan.showGridlines }),
    ...(plan.visibility === undefined ? {} : { visibility: plan.visibility }),
    ...(plan.protection ? { protection: plan.protection } : {}),
  });
}

/** A new merged area takes the place of those it overlaps. */
function mergedWith(merges: readonly CellArea[], added: readonly CellArea[]): readonly CellArea[] {
  return added.reduce<readonly CellArea[]>((list, area) => [...list.filter((each) => intersectionOf(each, area) === undefined), area], merges);
}

/** A new rule takes its cells from the rules before it. */
function validatedWith(rules: readonly ValidationDocument[], added: readonly ValidationDocument[]): readonly ValidationDocument[] {
  return added.reduce<readonly ValidationDocument[]>((list, rule) => [...rule.areas.reduce(withoutValidation, list), rule], rules);
}

/** The rules without some cells; formulas stay relative to the first cell that is left. */
export function withoutValidation(rules: readonly ValidationDocument[], removed: CellArea): readonly ValidationDocument[] {
  return rules.flatMap((rule) => {
    if (!rule.areas.some((area) => intersectionOf(area, removed) !== undefined)) return [rule];
    const areas = rule.areas.flatMap((area) => differenceOf(area, removed));
    const [before, after] = [rule.areas[0], areas[0]];
    if (!before || !after) return [];
    const moved = (formula: string): string => shiftFormula(formula, after.row - before.row, after.column - before.column);
    return [{ ...rule, areas, ...(rule.formula1 === undefined ? {} : { formula1: moved(rule.formula1) }), ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }) }];
  });
}
