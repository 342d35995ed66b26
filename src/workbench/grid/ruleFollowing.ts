import type { ICellData, ICommandInfo, IDisposable, IMutationInfo, IRange, ISheetDataValidationRule, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { EffectRefRangId, RemoveSheetCommand, SetRangeValuesMutation, SetWorksheetNameCommand, SheetInterceptorService } from '@univerjs/sheets';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule, IConditionalFormattingRuleConfig, IValueConfig } from '@univerjs/sheets-conditional-formatting';
import type { CellArea } from '../../model/workbookDocument';
import { areaOf, rangeOf } from './areas';
import { sheetParamsOf } from './changeReports';
import { shiftedArea } from '../../model/lineShift';
import type { LineShift } from '../../model/lineShift';
import { ReplaceRulesMutation, rulesOf } from './replaceRulesMutation';
import type { ReplaceRulesParams, SheetRules } from './replaceRulesMutation';
import { formulaOfOtherSheet } from './formulaOfOtherSheet';
import { shiftedFormula } from './shiftedFormula';
import type { WorkbookUnit } from './workbookUnit';

/** Our steps come after those of the spreadsheet's own parts, which the smallest priority does. */
const last = -1_000_000;

const shifts: Readonly<Record<string, Pick<LineShift, 'kind' | 'lines'>>> = {
  [EffectRefRangId.InsertRowCommandId]: { kind: 'insert', lines: 'rows' },
  [EffectRefRangId.RemoveRowCommandId]: { kind: 'delete', lines: 'rows' },
  [EffectRefRangId.InsertColCommandId]: { kind: 'insert', lines: 'columns' },
  [EffectRefRangId.RemoveColCommandId]: { kind: 'delete', lines: 'columns' },
};

function shiftOf(command: ICommandInfo): LineShift | undefined {
  const kind = shifts[command.id];
  const { range } = sheetParamsOf(command);
  if (kind === undefined || range === undefined) {
    return undefined;
  }
  const [start, end] = kind.lines === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { ...kind, start, count: end - start + 1 };
}

/**
 * Lets rules follow rows and columns that come or go, as they do in Excel. The spreadsheet leaves conditional formats where
 * they are, and makes validations grow or split and their formulas drift; so after its own steps, in either direction, all
 * rules are put where they belong. New lines also take over which cells are unlocked. References of rules to another sheet follow
 * its name, and become `#REF!` when it is deleted.
 */
export function followWithRules(unit: WorkbookUnit): IDisposable {
  const mutation = unit.commands.registerCommand(ReplaceRulesMutation);
  const interceptor = unit.injector.get(SheetInterceptorService).interceptCommand({
    priority: last,
    getMutations: (command) => {
      const shift = shiftOf(command);
      const sheet = sheetChangeOf(command);
      if (sheet !== undefined) {
        return replacements(unit, (worksheet) => (sheet.name === undefined && worksheet.getSheetId() === sheet.id ? undefined : sheetMover(unit, worksheet, sheet)));
      }
      const shiftedId = sheetParamsOf(command).subUnitId ?? unit.workbook.getActiveSheet().getSheetId();
      if (shift === undefined) {
        return { redos: [], undos: [] };
      }
      const { redos, undos } = replacements(unit, (worksheet) => shiftMover(unit, worksheet, shiftedId, shift));
      return { redos: [...redos, ...inheritedAsides(unit, shiftedId, shift)], undos };
    },
  });
  return {
    dispose: () => {
      interceptor.dispose();
      mutation.dispose();
    },
  };
}

/** New rows and columns take the format of the line before; the spreadsheet copies what it knows of it, this the rest. */
function inheritedAsides(unit: WorkbookUnit, sheetId: string, shift: LineShift): IMutationInfo[] {
  const worksheet = unit.worksheet(sheetId);
  const before = shift.start - 1;
  const rows = shift.lines === 'rows';
  const cellValue: Record<number, Record<number, ICellData>> = {};
  if (shift.kind === 'delete' || before < 0) {
    return [];
  }
  const across = rows ? worksheet.getColumnCount() : worksheet.getRowCount();
  for (let place = 0; place < across; place += 1) {
    const custom = worksheet.getCellRaw(rows ? before : place, rows ? place : before)?.custom;
    if (custom === undefined || custom === null) {
      continue;
    }
    for (let line = shift.start; line < shift.start + shift.count; line += 1) {
      const [row, column] = rows ? [line, place] : [place, line];
      (cellValue[row] ??= {})[column] = { custom };
    }
  }
  return Object.keys(cellValue).length === 0 ? [] : [{ id: SetRangeValuesMutation.id, params: { unitId: unit.unitId, subUnitId: sheetId, cellValue } }];
}

/** What has all rules of all sheets moved; sheets without rules, and those that nothing is to become of, are left alone. */
function replacements(unit: WorkbookUnit, moverFor: (worksheet: Worksheet) => RuleMover | undefined): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  for (const worksheet of unit.workbook.getSheets()) {
    const sheetId = worksheet.getSheetId();
    const rules = rulesOf(unit.injector, unit.unitId, sheetId);
    const mover = rules.validations.length === 0 && rules.conditionalFormats.length === 0 ? undefined : moverFor(worksheet);
    if (mover === undefined) {
      continue;
    }
    const target = { unitId: unit.unitId, subUnitId: sheetId };
    const step = (one: SheetRules): IMutationInfo<ReplaceRulesParams> => ({ id: ReplaceRulesMutation.id, params: { ...target, ...one } });
    redos.push(step({ validations: rules.validations.flatMap((rule) => movedValidation(rule, mover)), conditionalFormats: rules.conditionalFormats.flatMap((rule) => movedFormat(rule, mover)) }));
    undos.push(step(rules));
  }
  return { redos, undos };
}

function shiftMover(unit: WorkbookUnit, worksheet: Worksheet, shiftedId: string, shift: LineShift): RuleMover {
  const lexer = unit.injector.get(LexerTreeBuilder);
  const shiftedName = unit.worksheet(shiftedId).getName();
  return {
    shift: worksheet.getSheetId() === shiftedId ? shift : undefined,
    size: { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() },
    moveFormula: (formula, columns, rows) => {
      const placed = columns === 0 && rows === 0 ? formula : lexer.moveFormulaRefOffset(formula, columns, rows);
      return shiftedFormula(lexer, placed, worksheet.getName(), shiftedName, shift);
    },
  };
}

/** A sheet that is given another name, or goes: without `name`. */
interface SheetChange {
  readonly id: string;
  readonly name?: string;
}

function sheetChangeOf(command: ICommandInfo): SheetChange | undefined {
  const { subUnitId: id } = sheetParamsOf(command);
  if (id === undefined || (command.id !== SetWorksheetNameCommand.id && command.id !== RemoveSheetCommand.id)) {
    return undefined;
  }
  const { name } = command.params as { readonly name?: string };
  return command.id === RemoveSheetCommand.id || name === undefined ? { id } : { id, name };
}

/** The spreadsheet lets formulas of cells follow a sheet's name or lose the sheet, but not those of rules. */
function sheetMover(unit: WorkbookUnit, worksheet: Worksheet, { id, name }: SheetChange): RuleMover {
  const lexer = unit.injector.get(LexerTreeBuilder);
  const before = unit.worksheet(id).getName();
  return {
    shift: undefined,
    size: { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() },
    moveFormula: (formula) => formulaOfOtherSheet(lexer, formula, before, name),
  };
}

interface RuleMover {
  /** Absent in the sheets in which nothing moves but references to the other one. */
  readonly shift: LineShift | undefined;
  readonly size: { readonly rows: number; readonly columns: number };
  /** Copies a formula so many columns and rows away, and lets its references follow the shift. */
  moveFormula(formula: string, columns: number, rows: number): string;
}

type FormulaMover = (formula: string) => string;

/** The first cell of the areas that is still there, where it was: formulas are relative to it from now on. */
function firstKeptCell(areas: readonly CellArea[], shift: LineShift): { readonly row: number; readonly column: number } | undefined {
  const area = areas.find((one) => shiftedArea(one, shift) !== undefined);
  if (area === undefined || shift.kind === 'insert') {
    return area;
  }
  const end = shift.start + shift.count;
  const kept = (start: number): number => (start >= shift.start && start < end ? end : start);
  return shift.lines === 'rows' ? { row: kept(area.row), column: area.column } : { row: area.row, column: kept(area.column) };
}

/** Ranges after the shift and what to do with formulas; undefined when nothing of the ranges is left. */
function moved(ranges: readonly IRange[], mover: RuleMover): { readonly ranges: IRange[]; readonly formula: FormulaMover } | undefined {
  const { shift, size } = mover;
  if (shift === undefined) {
    return { ranges: [...ranges], formula: (formula) => mover.moveFormula(formula, 0, 0) };
  }
  const areas = ranges.map((range) => areaOf(range, size.rows, size.columns));
  const anchor = firstKeptCell(areas, shift);
  const first = areas[0];
  if (anchor === undefined || first === undefined) {
    return undefined;
  }
  const kept = areas.map((area) => shiftedArea(area, shift)).filter((area) => area !== undefined);
  return { ranges: kept.map(rangeOf), formula: (formula) => mover.moveFormula(formula, anchor.column - first.column, anchor.row - first.row) };
}

function movedIfFormula<T extends string | number | undefined>(value: T, move: FormulaMover): T | string {
  return typeof value === 'string' && value.startsWith('=') ? move(value) : value;
}

function movedValidation(rule: ISheetDataValidationRule, mover: RuleMover): ISheetDataValidationRule[] {
  const place = moved(rule.ranges, mover);
  if (place === undefined) {
    return [];
  }
  const formula1 = movedIfFormula(rule.formula1, place.formula);
  const formula2 = movedIfFormula(rule.formula2, place.formula);
  return [{ ...rule, ranges: place.ranges, ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) }];
}

function movedFormat(rule: IConditionFormattingRule, mover: RuleMover): IConditionFormattingRule[] {
  const place = moved(rule.ranges, mover);
  return place === undefined ? [] : [{ ...rule, ranges: place.ranges, rule: movedConfig(rule.rule, place.formula) }];
}

function movedValue(config: IValueConfig, move: FormulaMover): IValueConfig {
  const value = movedIfFormula(config.value, move);
  return value === undefined ? config : { ...config, value };
}

function movedConfig(rule: IConditionalFormattingRuleConfig, move: FormulaMover): IConditionalFormattingRuleConfig {
  switch (rule.type) {
    case CFRuleType.colorScale:
      return { ...rule, config: rule.config.map((point) => ({ ...point, value: movedValue(point.value, move) })) };
    case CFRuleType.dataBar:
      return { ...rule, config: { ...rule.config, min: movedValue(rule.config.min, move), max: movedValue(rule.config.max, move) } };
    case CFRuleType.iconSet:
      return { ...rule, config: rule.config.map((icon) => ({ ...icon, value: movedValue(icon.value, move) })) };
    default:
      return rule.subType === CFSubRuleType.formula ? { ...rule, value: movedIfFormula(rule.value, move) } : rule;
  }
}
