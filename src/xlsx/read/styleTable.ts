import { builtInFormat } from '../numberFormatCodes';
import type { XmlElement } from '../package/xmlTree';
import { booleanAttribute, child, childrenNamed, descendants, numberAttribute } from '../package/xmlTree';
import type { BorderLine, BorderLineStyle, DifferentialStyle, StyleDocument } from '../../model/workbookDocument';
import type { ColorResolver } from './colors';

type Font = NonNullable<StyleDocument['font']>;
type Borders = NonNullable<StyleDocument['borders']>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The formats of a file, by the index that its cells have. */
export interface StyleTable {
  /** Number of formats that cells can name. */
  readonly count: number;
  /** Index 0 is the workbook's normal format in full; the others say what differs from it. */
  style(index: number): StyleDocument;
  differential(index: number | undefined): DifferentialStyle;
  /** Whether the format has something that {@link StyleDocument} has not: patterns, gradients, diagonal lines. */
  losesPattern(index: number): boolean;
  losesScript(index: number): boolean;
  /** Whether it has a direction of reading, an accounting underline or an apostrophe before the text. */
  losesOther(index: number): boolean;
  /** Whether cells of the format show their TRUE and FALSE as a box. */
  isCheckbox(index: number): boolean;
}

/** Reads `styles.xml`; without one every cell has the format that Excel starts with. */
export function readStyleTable(styles: XmlElement | undefined, color: ColorResolver): StyleTable {
  const formats = new Map<number, string>();
  for (const format of childrenNamed(child(styles, 'numFmts'), 'numFmt')) {
    formats.set(numberAttribute(format, 'numFmtId') ?? 0, format.attributes['formatCode'] ?? '');
  }
  const fonts = childrenNamed(child(styles, 'fonts'), 'font');
  const fills = childrenNamed(child(styles, 'fills'), 'fill');
  const borders = childrenNamed(child(styles, 'borders'), 'border');
  const cells = childrenNamed(child(styles, 'cellXfs'), 'xf');
  const differentials = childrenNamed(child(styles, 'dxfs'), 'dxf');

  const whole = (index: number): StyleDocument => {
    const format = cells[index];
    if (format === undefined) return { font: { name: 'Calibri', size: 11 } };
    const number = numberAttribute(format, 'numFmtId') ?? 0;
    const code = formats.get(number) ?? builtInFormat(number);
    const font = readFont(fonts[numberAttribute(format, 'fontId') ?? 0], color);
    const fill = readFill(fills[numberAttribute(format, 'fillId') ?? 0], color);
    const lines = readBorders(borders[numberAttribute(format, 'borderId') ?? 0], color);
    const protection = child(format, 'protection');
    return {
      ...(font === undefined ? {} : { font }),
      ...(fill === undefined ? {} : { fill }),
      ...(lines === undefined ? {} : { borders: lines }),
      ...readAlignment(child(format, 'alignment')),
      ...(code === undefined || /^general$/i.test(code) ? {} : { numberFormat: code }),
      ...(booleanAttribute(protection, 'locked') === false ? { locked: false } : {}),
      ...(booleanAttribute(protection, 'hidden') === true ? { formulaHidden: true } : {}),
    };
  };
  const fontOf = (index: number): XmlElement | undefined => fonts[numberAttribute(cells[index], 'fontId') ?? 0];
  const normal = whole(0);
  return {
    count: Math.max(1, cells.length),
    style: (index) => (index === 0 ? normal : difference(whole(index), normal)),
    differential: (index) => (index === undefined ? {} : readDifferential(differentials[index], color)),
    losesPattern: (index) => {
      const format = cells[index];
      const fill = fills[numberAttribute(format, 'fillId') ?? 0];
      const pattern = child(fill, 'patternFill')?.attributes['patternType'] ?? 'none';
      const diagonal = child(borders[numberAttribute(format, 'borderId') ?? 0], 'diagonal')?.attributes['style'] ?? 'none';
      return child(fill, 'gradientFill') !== undefined || (pattern !== 'none' && pattern !== 'solid') || diagonal !== 'none';
    },
    losesScript: (index) => (child(fontOf(index), 'vertAlign')?.attributes['val'] ?? 'baseline') !== 'baseline',
    losesOther: (index) =>
      (numberAttribute(child(cells[index], 'alignment'), 'readingOrder') ?? 0) !== 0 || booleanAttribute(cells[index], 'quotePrefix') === true || (child(fontOf(index), 'u')?.attributes['val'] ?? '').endsWith('Accounting'),
    isCheckbox: (index) => cells[index] !== undefined && descendants(cells[index], 'xfComplement').length > 0,
  };
}

/** What a format says beyond the normal one. What the normal format has and this one has not is put back to Excel's own default. */
function difference(style: StyleDocument, normal: StyleDocument): StyleDocument {
  const { font, ...rest } = style;
  const own: Writable<Font> = {};
  const base = normal.font ?? {};
  if (font?.name !== undefined && font.name !== base.name) own.name = font.name;
  if (font?.size !== undefined && font.size !== base.size) own.size = font.size;
  if (font?.bold !== base.bold) own.bold = font?.bold ?? false;
  if (font?.italic !== base.italic) own.italic = font?.italic ?? false;
  if (font?.strikethrough !== base.strikethrough) own.strikethrough = font?.strikethrough ?? false;
  if (font?.underline !== undefined && font.underline !== base.underline) own.underline = font.underline;
  if (font?.color !== base.color) own.color = font?.color ?? '#000000';
  const different: Writable<StyleDocument> = { ...rest };
  if (Object.keys(own).length > 0) different.font = own;
  if (normal.vertical !== undefined) different.vertical = style.vertical ?? 'bottom';
  if (normal.wrapText === true) different.wrapText = style.wrapText ?? false;
  if (normal.shrinkToFit === true) different.shrinkToFit = style.shrinkToFit ?? false;
  if (normal.locked === false) different.locked = style.locked ?? true;
  if (normal.numberFormat !== undefined) different.numberFormat = style.numberFormat ?? 'General';
  const same = (['vertical', 'wrapText', 'shrinkToFit', 'locked', 'numberFormat', 'fill', 'horizontal', 'indent', 'rotation', 'formulaHidden'] as const).filter((key) => different[key] === normal[key]);
  return Object.fromEntries(Object.entries(different).filter(([key]) => !same.some((member) => member === key)));
}

function readFont(font: XmlElement | undefined, color: ColorResolver): Font | undefined {
  if (font === undefined) return undefined;
  const read: Writable<Font> = {};
  const name = child(font, 'name')?.attributes['val'];
  const size = numberAttribute(child(font, 'sz'), 'val');
  const rgb = color(child(font, 'color'));
  if (name !== undefined) read.name = name;
  if (size !== undefined) read.size = size;
  if (isOn(font, 'b')) read.bold = true;
  if (isOn(font, 'i')) read.italic = true;
  if (isOn(font, 'strike')) read.strikethrough = true;
  const underline = readUnderline(font);
  if (underline !== undefined) read.underline = underline;
  // Black is what text is without being told; files name it as the theme's first dark colour.
  if (rgb !== undefined && rgb !== '#000000') read.color = rgb;
  return read;
}

function isOn(font: XmlElement, name: string): boolean {
  const flag = child(font, name);
  return flag !== undefined && booleanAttribute(flag, 'val') !== false;
}

function readUnderline(font: XmlElement): 'single' | 'double' | undefined {
  const underline = child(font, 'u');
  const kind = underline?.attributes['val'] ?? 'single';
  if (underline === undefined || kind === 'none') return undefined;
  return kind.startsWith('double') ? 'double' : 'single';
}

function readFill(fill: XmlElement | undefined, color: ColorResolver): string | undefined {
  const pattern = child(fill, 'patternFill');
  return pattern?.attributes['patternType'] === 'solid' ? color(child(pattern, 'fgColor')) : undefined;
}

const lineStyles: ReadonlySet<string> = new Set<BorderLineStyle>([
  'thin', 'medium', 'thick', 'dotted', 'dashed', 'double', 'hair', 'mediumDashed', 'dashDot', 'mediumDashDot', 'dashDotDot', 'mediumDashDotDot', 'slantDashDot',
]);

function isLineStyle(style: string | undefined): style is BorderLineStyle {
  return style !== undefined && lineStyles.has(style);
}

function readBorders(border: XmlElement | undefined, color: ColorResolver): Borders | undefined {
  const read: Writable<Borders> = {};
  for (const [side, names] of [['top', ['top']], ['right', ['right', 'end']], ['bottom', ['bottom']], ['left', ['left', 'start']]] as const) {
    const line = border?.children.find(({ name }) => names.some((known) => known === name));
    const style = line?.attributes['style'];
    if (!isLineStyle(style)) continue;
    const rgb = color(child(line, 'color'));
    read[side] = { style, ...(rgb === undefined || rgb === '#000000' ? {} : { color: rgb }) } satisfies BorderLine;
  }
  return Object.keys(read).length === 0 ? undefined : read;
}

const horizontals: ReadonlySet<string> = new Set(['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed']);
const verticals: ReadonlySet<string> = new Set(['top', 'center', 'justify', 'distributed']);

function isHorizontal(value: string | undefined): value is NonNullable<StyleDocument['horizontal']> {
  return value !== undefined && horizontals.has(value);
}

function isVertical(value: string | undefined): value is NonNullable<StyleDocument['vertical']> {
  return value !== undefined && verticals.has(value);
}

function readAlignment(alignment: XmlElement | undefined): StyleDocument {
  if (alignment === undefined) return {};
  const read: Writable<StyleDocument> = {};
  const { horizontal, vertical } = alignment.attributes;
  const indent = numberAttribute(alignment, 'indent') ?? 0;
  const rotation = numberAttribute(alignment, 'textRotation') ?? 0;
  if (isHorizontal(horizontal)) read.horizontal = horizontal;
  // Bottom is what cells have without being told.
  if (isVertical(vertical)) read.vertical = vertical;
  if (booleanAttribute(alignment, 'wrapText') === true) read.wrapText = true;
  if (booleanAttribute(alignment, 'shrinkToFit') === true) read.shrinkToFit = true;
  if (indent > 0) read.indent = indent;
  // A file counts downward angles from 91 to 180.
  if (rotation !== 0) read.rotation = rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
  return read;
}

function readDifferential(format: XmlElement | undefined, color: ColorResolver): DifferentialStyle {
  if (format === undefined) return {};
  const font = child(format, 'font');
  const own: Writable<NonNullable<DifferentialStyle['font']>> = {};
  if (font !== undefined) {
    for (const [name, member] of [['b', 'bold'], ['i', 'italic'], ['strike', 'strikethrough']] as const) {
      if (child(font, name) !== undefined) own[member] = isOn(font, name);
    }
    const underline = readUnderline(font);
    if (underline !== undefined) own.underline = underline;
    const rgb = color(child(font, 'color'));
    if (rgb !== undefined) own.color = rgb;
  }
  const pattern = child(child(format, 'fill'), 'patternFill');
  // Here the background is the colour of a solid fill; writers that set only the foreground mean the same.
  const fill = color(child(pattern, 'bgColor')) ?? color(child(pattern, 'fgColor'));
  const borders = readBorders(child(format, 'border'), color);
  const numberFormat = child(format, 'numFmt')?.attributes['formatCode'];
  return {
    ...(Object.keys(own).length === 0 ? {} : { font: own }),
    ...(fill === undefined || pattern?.attributes['patternType'] === 'none' ? {} : { fill }),
    ...(borders === undefined ? {} : { borders }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
