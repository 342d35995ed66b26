import { BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IColorStyle, IStyleBase, IStyleData, Nullable } from '@univerjs/core';
import type { BorderLine, BorderLineStyle, StyleDocument } from '../../model/workbookDocument';
import type { StylePatch } from '../host/gridModel';
import type { StyleAside, StyleAsidePatch } from './styleAside';

/** A change of format in the spreadsheet's terms: `null` members are removed. */
export interface StyleChange {
  readonly data: { [K in keyof IStyleData]?: IStyleData[K] | null };
  readonly aside: StyleAsidePatch;
  /** Lines between the cells of the area, which depend on the place of a cell in it. */
  readonly insideHorizontal?: IBorderStyleData | null;
  readonly insideVertical?: IBorderStyleData | null;
}

const lineTypes: Readonly<Record<BorderLineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const lineStyles = new Map<BorderStyleTypes, BorderLineStyle>();
for (const style of Object.keys(lineTypes) as BorderLineStyle[]) {
  lineStyles.set(lineTypes[style], style);
}

const horizontalTypes = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  fill: HorizontalAlign.LEFT,
  centerContinuous: HorizontalAlign.CENTER,
} as const;
const horizontals = new Map<HorizontalAlign, NonNullable<StyleDocument['horizontal']>>([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
  [HorizontalAlign.JUSTIFIED, 'justify'],
  [HorizontalAlign.BOTH, 'justify'],
  [HorizontalAlign.DISTRIBUTED, 'distributed'],
]);

const verticalTypes = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
} as const;
const verticals = new Map<VerticalAlign, NonNullable<StyleDocument['vertical']>>([
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
]);

/** How far one step of indent moves a text, in pixels, beside the normal distance from the edge. */
const indentStep = 9;
const normalPadding = 2;

/** Number formats may name their colours in the language of the user; the spreadsheet knows only the English names. */
const colourNames: Readonly<Record<string, string>> = {
  黑色: 'Black', 蓝色: 'Blue', 青色: 'Cyan', 绿色: 'Green', 洋红: 'Magenta', 洋红色: 'Magenta', 红色: 'Red', 白色: 'White', 黄色: 'Yellow',
};

/** A number format that the spreadsheet can read. */
export function patternOf(numberFormat: string): string {
  return numberFormat.replace(/\[(黑色|蓝色|青色|绿色|洋红色|洋红|红色|白色|黄色)\]/g, (_, name: string) => `[${colourNames[name] ?? name}]`);
}

/** `#RRGGBB` of a colour in any of the spellings that the spreadsheet stores; undefined for none and for a transparent one. */
export function colourOf(color: Nullable<IColorStyle>): string | undefined {
  const text = color?.rgb;
  if (text === undefined || text === null) {
    return undefined;
  }
  const hex = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text)?.[1];
  if (hex !== undefined) {
    return `#${hex.toUpperCase()}`;
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null) {
    return `#${short.slice(1).map((digit) => digit + digit).join('')}`.toUpperCase();
  }
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)$/i.exec(text);
  return parts === null || Number(parts[4] ?? '1') === 0 ? undefined : `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** A line without a colour is drawn black; the spelling tells it from one that was made black. */
const automaticColour = 'rgb(0,0,0)';

function borderDataOf(line: BorderLine): IBorderStyleData {
  return { s: lineTypes[line.style], cl: { rgb: line.color ?? automaticColour } };
}

function lineOf(data: Nullable<IBorderStyleData>): BorderLine | undefined {
  const style = data === undefined || data === null ? undefined : lineStyles.get(data.s);
  if (style === undefined) {
    return undefined;
  }
  const color = data?.cl.rgb === automaticColour ? undefined : colourOf(data?.cl);
  return color === undefined ? { style } : { style, color };
}

/** `null` stays `null`, absent stays absent. */
function mapped<T, R>(value: T | null | undefined, map: (value: T) => R): R | null | undefined {
  if (value === undefined) {
    return undefined;
  }
  return value === null ? null : map(value);
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const entry: { [P in K]?: V } = {};
  if (value !== undefined) {
    entry[key] = value;
  }
  return entry;
}

const noFont = { name: null, size: null, bold: null, italic: null, underline: null, strikethrough: null, color: null } as const;
const noBorders = { top: null, right: null, bottom: null, left: null, insideHorizontal: null, insideVertical: null } as const;

function decoration(on: boolean, double = false): { s: BooleanNumber; t?: TextDecoration } {
  return { s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE, ...(double ? { t: TextDecoration.DOUBLE } : {}) };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** A patch in the spreadsheet's terms. */
export function styleChangeOf(patch: StylePatch): StyleChange {
  const font = patch.font === null ? noFont : (patch.font ?? {});
  const borders = patch.borders === null ? noBorders : (patch.borders ?? {});
  const lines: IBorderData = {
    ...given('t', mapped(borders.top, borderDataOf)),
    ...given('r', mapped(borders.right, borderDataOf)),
    ...given('b', mapped(borders.bottom, borderDataOf)),
    ...given('l', mapped(borders.left, borderDataOf)),
  };
  const data: StyleChange['data'] = {
    ...given('ff', font.name),
    ...given('fs', font.size),
    ...given('bl', mapped(font.bold, flag)),
    ...given('it', mapped(font.italic, flag)),
    ...given('ul', mapped(font.underline, (kind) => decoration(true, kind === 'double'))),
    ...given('st', mapped(font.strikethrough, (on) => decoration(on))),
    ...given('cl', mapped(font.color, (rgb) => ({ rgb }))),
    ...given('bg', mapped(patch.fill, (rgb) => ({ rgb }))),
    ...(Object.keys(lines).length > 0 ? { bd: lines } : {}),
    ...given('ht', mapped(patch.horizontal, (align) => horizontalTypes[align])),
    ...given('vt', mapped(patch.vertical, (align) => verticalTypes[align])),
    ...given('tb', mapped(patch.wrapText, (wrap) => (wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW))),
    ...given('tr', mapped(patch.rotation, (degrees) => (degrees === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees, v: BooleanNumber.FALSE }))),
    ...given('pd', mapped(patch.indent, (steps) => (steps === 0 ? null : { l: normalPadding + steps * indentStep, r: normalPadding + steps * indentStep }))),
    ...given('n', mapped(patch.numberFormat, (format) => (format === 'General' ? null : { pattern: patternOf(format) }))),
  };
  const aside: StyleAsidePatch = {
    ...given('locked', mapped(patch.locked, (locked) => (locked ? null : false))),
    ...given('formulaHidden', mapped(patch.formulaHidden, (hidden) => (hidden ? true : null))),
    ...given('shrinkToFit', mapped(patch.shrinkToFit, (shrink) => (shrink ? true : null))),
    ...given('indent', mapped(patch.indent, (steps) => (steps === 0 ? null : steps))),
    ...given('horizontal', mapped(patch.horizontal, (align) => (align === 'fill' || align === 'centerContinuous' ? align : null))),
    ...given('vertical', mapped(patch.vertical, (align) => (align === 'justify' || align === 'distributed' ? align : null))),
  };
  return {
    data,
    aside,
    ...given('insideHorizontal', mapped(borders.insideHorizontal, borderDataOf)),
    ...given('insideVertical', mapped(borders.insideVertical, borderDataOf)),
  };
}

/** A whole format in the spreadsheet's terms. */
export function univerStyleOf(style: StyleDocument): { readonly data: IStyleData; readonly aside: StyleAside } {
  const change = styleChangeOf(style);
  const withoutNull = (record: object): object => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return { data: withoutNull(change.data), aside: withoutNull(change.aside) };
}

/** The spelling of the colour of the normal font; any other black was asked for. */
export const normalFontColour = 'rgba(0,0,0,1)';

/** What a font and a fill look like, as far as conditional formats have them too. */
export function fontOf(data: IStyleBase): NonNullable<StyleDocument['font']> {
  const name = data.ff ?? undefined;
  const color = data.cl?.rgb === normalFontColour ? undefined : colourOf(data.cl);
  return {
    ...(name === undefined || name === '' ? {} : { name }),
    ...given('size', data.fs),
    ...(data.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(data.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(data.ul?.s === BooleanNumber.TRUE ? { underline: data.ul.t === TextDecoration.DOUBLE ? ('double' as const) : ('single' as const) } : {}),
    ...(data.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
    ...given('color', color),
  };
}

/** The lines around a cell; undefined when there are none. */
export function bordersOf(data: IStyleBase): StyleDocument['borders'] {
  const borders = {
    ...given('top', lineOf(data.bd?.t)),
    ...given('right', lineOf(data.bd?.r)),
    ...given('bottom', lineOf(data.bd?.b)),
    ...given('left', lineOf(data.bd?.l)),
  };
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** The format that a style of the spreadsheet, and what is kept aside for it, stand for. */
export function styleDocumentOf(data: IStyleData, aside: StyleAside | undefined): StyleDocument {
  const font = fontOf(data);
  const rotation = data.tr === undefined || data.tr === null ? 0 : data.tr.v === BooleanNumber.TRUE ? 255 : data.tr.a === 0 ? 0 : -data.tr.a;
  const exactHorizontal = aside?.horizontal !== undefined && horizontalTypes[aside.horizontal] === data.ht ? aside.horizontal : undefined;
  const exactVertical = aside?.vertical !== undefined && verticalTypes[aside.vertical] === data.vt ? aside.vertical : undefined;
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...given('fill', colourOf(data.bg)),
    ...given('borders', bordersOf(data)),
    ...given('horizontal', exactHorizontal ?? (data.ht === undefined || data.ht === null ? undefined : horizontals.get(data.ht))),
    ...given('vertical', exactVertical ?? (data.vt === undefined || data.vt === null ? undefined : verticals.get(data.vt))),
    ...(data.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...given('indent', aside?.indent),
    ...(rotation === 0 ? {} : { rotation }),
    ...(aside?.shrinkToFit === true ? { shrinkToFit: true } : {}),
    ...(data.n?.pattern === 'General' ? {} : given('numberFormat', data.n?.pattern)),
    ...(aside?.locked === false ? { locked: false } : {}),
    ...(aside?.formulaHidden === true ? { formulaHidden: true } : {}),
  };
}
