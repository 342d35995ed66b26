import { shownFigure, shownPercent } from '../../locales/figureText';
import { isShownAsRate } from '../../locales/isShownAsRate';
import type { PaneTexts } from '../../locales/pane';
import type { CellValue } from '../../model/cellValue';
import type { Finding } from '../../model/finding';
import type { Measure } from '../../model/measure';

/** A value of a finding as it is read: rates as per cent, an empty cell as such. */
export function findingValue(value: CellValue, finding: Finding, measure: Measure | undefined, texts: PaneTexts): string {
  if (value === '') return texts.checking.emptyCell;
  if (typeof value !== 'number') return String(value);
  return isShownAsRate(finding, measure) ? shownPercent(value) : shownFigure(value);
}

/** What a repair would change, as old and new. */
export function fixChange(finding: Finding, texts: PaneTexts): string {
  const { fix, left } = finding;
  if (fix === undefined) return '';
  const before = left === undefined || left === '' ? texts.checking.emptyCell : String(left);
  return texts.checking.fixChange(before, fix.kind === 'set-formula' ? fix.formula : String(fix.value));
}
