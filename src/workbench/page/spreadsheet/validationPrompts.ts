import type { IDisposable, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ValidationDocument } from '../../../model/workbookDocument';
import type { GridModel } from '../../host/gridModel';
import { PromptPopup } from './PromptPopup';

const COMPONENT = 'workbench.validation-prompt';

/**
 * Shows the prompt of the validation rule of the selected cell beside it: the spreadsheet keeps prompts but does not show them.
 * Returns how to stop.
 */
export function showValidationPrompts(grid: GridModel, api: FUniver): () => void {
  const component = api.registerComponent(COMPONENT, PromptPopup);
  let shown: Nullable<IDisposable>;
  const refresh = (): void => {
    shown?.dispose();
    shown = undefined;
    const { row, column } = grid.selection().activeCell;
    const prompt = promptAt(grid.activeSheet().validations(), row, column);
    if (prompt === undefined) return;
    shown = api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .getRange(row, column)
      .attachPopup({ componentKey: COMPONENT, direction: 'bottom-left', offset: [0, 4], extraProps: { ...prompt }, showOnSelectionMoving: true });
  };
  const stop = grid.onChange((change) => {
    if (change.type === 'selection' || change.type === 'sheetActivated') refresh();
  });
  return () => {
    stop();
    shown?.dispose();
    component.dispose();
  };
}

function promptAt(rules: readonly ValidationDocument[], row: number, column: number): ValidationDocument['prompt'] {
  return rules.find((rule) => rule.areas.some((area) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount))?.prompt;
}
