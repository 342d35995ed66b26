import { CommandType, CustomCommandExecutionError } from '@univerjs/core';
import type { ICommandInfo, IDisposable, IExecutionOptions } from '@univerjs/core';
import { AddWorksheetMergeMutation, InsertColMutation, InsertRowMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveWorksheetMergeMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { SheetProtectionDocument } from '../../model/workbookDocument';
import { changesContents, sheetParamsOf } from './changeReports';
import type { UniverSheet } from './univerSheet';
import type { WorkbookUnit } from './workbookUnit';

type Allow = NonNullable<SheetProtectionDocument['allow']>;

/** What a user's change needs of a protected sheet: a permission, unlocked cells, or more than any protection gives. */
type Need = keyof Allow | 'unlocked' | 'unprotected';

const startEditing = 'sheet.operation.set-cell-edit-visible';

const needs: Readonly<Record<string, Need>> = {
  [MoveRangeMutation.id]: 'unlocked',
  [InsertRowMutation.id]: 'insertRows',
  [InsertColMutation.id]: 'insertColumns',
  [RemoveRowMutation.id]: 'deleteRows',
  [RemoveColMutation.id]: 'deleteColumns',
  [AddWorksheetMergeMutation.id]: 'unprotected',
  [RemoveWorksheetMergeMutation.id]: 'unprotected',
  'sheet.mutation.set-worksheet-col-width': 'formatColumns',
  'sheet.mutation.set-col-hidden': 'formatColumns',
  'sheet.mutation.set-col-visible': 'formatColumns',
  'sheet.mutation.set-worksheet-row-height': 'formatRows',
  'sheet.mutation.set-row-hidden': 'formatRows',
  'sheet.mutation.set-row-visible': 'formatRows',
  'sheet.mutation.reorder-range': 'unprotected',
  'sheet.mutation.move-rows': 'unprotected',
  'sheet.mutation.move-columns': 'unprotected',
  'sheet.mutation.add-conditional-rule': 'unprotected',
  'sheet.mutation.set-conditional-rule': 'unprotected',
  'sheet.mutation.delete-conditional-rule': 'unprotected',
  'sheet.mutation.update-note': 'unprotected',
  'sheet.mutation.remove-note': 'unprotected',
  'data-validation.mutation.addRule': 'unprotected',
  'data-validation.mutation.updateRule': 'unprotected',
  'data-validation.mutation.removeRule': 'unprotected',
  'sheet.mutation.set-filter-range': 'autoFilter',
};

/** Commands whose other effects (references, rules and formats that follow) ask for nothing more than the command itself, and undo. */
const carried = /^(?:univer\.command\.(?:undo|redo)|sheet\.command\.(?:insert-(?:row|col|sheet)|remove-(?:row|col|sheet)|set-worksheet-name|set-worksheet-order|copy-sheet))/;

/** Merging empties cells first, which by itself would be allowed. */
const merging = /^sheet\.command\.(?:add|remove)-worksheet-merge/;

/**
 * Refuses what a user does to a protected sheet and Excel would not let him do: typing into locked cells, deleting and pasting
 * over them, formats, rules and rows as far as the protection does not allow them. What comes through the grid's own methods
 * is not held up here; the host checks it.
 */
export function guardProtectedSheets(unit: WorkbookUnit, sheetById: (id: string) => UniverSheet | undefined, refused: (sheetId: string) => void): IDisposable {
  return unit.commands.beforeCommandExecuted((command, options) => {
    if (unit.changing) {
      return;
    }
    const sheet = command.id === startEditing ? sheetById(unit.workbook.getActiveSheet().getSheetId()) : sheetById(sheetParamsOf(command).subUnitId ?? '');
    if (sheet?.protection === undefined || allowed(command, options, sheet, sheet.protection.allow ?? {}, unit)) {
      return;
    }
    refused(sheet.id);
    // Of the errors that a listener may throw, this one makes the command fail in peace. Never for a command, which would be left on the spreadsheet's stack.
    throw new CustomCommandExecutionError('The sheet is protected.');
  });
}

function allowed(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, sheet: UniverSheet, allow: Allow, unit: WorkbookUnit): boolean {
  const params: { readonly trigger?: string; readonly visible?: boolean } = command.params ?? {};
  if (command.id === startEditing) {
    return params.visible !== true || unlocked(sheet, unit.activeCell());
  }
  if (command.type !== CommandType.MUTATION || options?.onlyLocal === true) {
    return true;
  }
  const own = command.id === InsertRowMutation.id || command.id === InsertColMutation.id || command.id === RemoveRowMutation.id || command.id === RemoveColMutation.id;
  if (!own && carried.test(params.trigger ?? '')) {
    return true;
  }
  if (merging.test(params.trigger ?? '')) {
    return false;
  }
  if (command.id === SetRangeValuesMutation.id) {
    return options?.['applyFormulaCalculationResult'] === true || cellsAllowed(command, sheet, allow);
  }
  const need = needs[command.id];
  if (need === undefined) {
    return true;
  }
  if (need === 'unlocked') {
    const { from, to } = sheetParamsOf(command);
    return [from, to].every((side) => side === undefined || placesOf(side.value).every((place) => unlocked(sheet, place)));
  }
  return need !== 'unprotected' && allow[need] === true;
}

function cellsAllowed(command: Readonly<ICommandInfo>, sheet: UniverSheet, allow: Allow): boolean {
  const cells = sheetParamsOf(command).cellValue ?? {};
  return changesContents(cells) ? placesOf(cells).every((place) => unlocked(sheet, place)) : allow.formatCells === true;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function placesOf(cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>): Place[] {
  return Object.entries(cells).flatMap(([row, line]) => Object.keys(line).map((column) => ({ row: Number(row), column: Number(column) })));
}

function unlocked(sheet: UniverSheet, { row, column }: Place): boolean {
  return sheet.styleAt(row, column).locked === false;
}
