import { shownFigure, shownPercent } from '../../locales/figureText';
import type { PaneTexts } from '../../locales/pane';
import type { CellValue } from '../../model/cellValue';
import type { Measure } from '../../model/measure';
import type { FigureColumn } from '../../model/period';

/** A figure before or after a change as it is read: targets of rates as per cent, an empty cell as such. */
export function changedFigure(value: CellValue, column: FigureColumn, measure: Pick<Measure, 'kind'> | undefined, texts: PaneTexts): string {
  if (value === '') return texts.checking.emptyCell;
  if (typeof value !== 'number') return String(value);
  return column === 'target' && measure?.kind === 'ratio' ? shownPercent(value) : shownFigure(value);
}
