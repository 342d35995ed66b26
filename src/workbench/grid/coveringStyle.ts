import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { normalFontColour } from './styleMapping';

/**
 * In the spreadsheet the format of a column or a row shines through wherever a cell says nothing itself; in Excel a cell has
 * a format of its own or takes all of its column's. A cell that shall look normal in a formatted column has to say so.
 */
const normal: IStyleData = {
  bl: BooleanNumber.FALSE,
  it: BooleanNumber.FALSE,
  ul: { s: BooleanNumber.FALSE },
  st: { s: BooleanNumber.FALSE },
  cl: { rgb: normalFontColour },
  bg: { rgb: 'rgba(255,255,255,0)' },
  n: { pattern: 'General' },
  tr: { a: 0, v: BooleanNumber.FALSE },
  ht: HorizontalAlign.UNSPECIFIED,
  vt: VerticalAlign.UNSPECIFIED,
  tb: WrapStrategy.UNSPECIFIED,
  pd: { l: 2, r: 2 },
};
const noLine: IBorderStyleData = { s: BorderStyleTypes.NONE, cl: { rgb: 'rgba(0,0,0,0)' } };

function noLinesWhere(below: IBorderData, above: IBorderData): IBorderData {
  return {
    ...(below.t && above.t === undefined ? { t: noLine } : {}),
    ...(below.r && above.r === undefined ? { r: noLine } : {}),
    ...(below.b && above.b === undefined ? { b: noLine } : {}),
    ...(below.l && above.l === undefined ? { l: noLine } : {}),
    ...above,
  };
}

/**
 * A style that covers the ones below it: with what is normal wherever they set something and it does not.
 *
 * @param font name and size of the normal font, which no neutral value stands for
 */
export function coveringStyle(style: IStyleData, below: readonly IStyleData[], font: Pick<IStyleData, 'ff' | 'fs'>): IStyleData {
  let covering = style;
  for (const layer of below) {
    const missing = Object.entries({ ...normal, ...font }).filter(([key]) => key in layer && !(key in covering));
    covering = { ...Object.fromEntries(missing), ...covering, ...(layer.bd ? { bd: noLinesWhere(layer.bd, covering.bd ?? {}) } : {}) };
  }
  return covering;
}
