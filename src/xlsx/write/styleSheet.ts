import { builtInNumber } from '../numberFormatCodes';
import { element } from '../package/xmlText';
import type { BorderLine, DifferentialStyle, StyleDocument } from '../../model/workbookDocument';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The normal font of a workbook that names none: what Chinese Excel has had on every machine. */
export const usualFont = { name: '宋体', size: 11 } as const;

/** Numbers of formats of a file's own start at 164. */
const firstOwnFormat = 164;

/** A list of XML fragments in which each different one stands once. */
class Pool {
  readonly items: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((item) => this.add(item));
  }

  add(item: string): number {
    const place = this.places.get(item) ?? this.items.push(item) - 1;
    this.places.set(item, place);
    return place;
  }

  list(name: string): string {
    return this.items.length === 0 ? '' : element(name, { count: this.items.length }, this.items.join(''));
  }
}

/** Builds `styles.xml` while the sheets are written: each asks here for the number of a format. */
export class StyleSheet {
  private readonly fonts = new Pool();
  private readonly fills = new Pool('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  private readonly borders = new Pool();
  private readonly differentials = new Pool();
  private readonly ownFormats = new Map<string, number>();
  private readonly cells: string[] = [];
  private readonly places = new Map<number, number>();
  private readonly normal: StyleDocument;

  /**
   * @param styles The document's formats.
   * @param order Indices of formats in the order in which cells already number them, the normal one first.
   */
  constructor(
    private readonly styles: readonly StyleDocument[],
    order: readonly number[],
  ) {
    const { font, ...rest } = styles[0] ?? {};
    this.normal = { ...rest, font: { ...usualFont, ...font } };
    for (const [place, style] of order.entries()) {
      this.cells.push(this.cellFormat(style, 'cell'));
      this.places.set(style, place);
    }
  }

  /** The number under which a file knows a format of the document. */
  cell(style: number): number {
    const known = this.places.get(style);
    if (known !== undefined) return known;
    const place = this.cells.push(this.cellFormat(style, 'cell')) - 1;
    this.places.set(style, place);
    return place;
  }

  /** The number of what a conditional format changes. */
  differential(style: DifferentialStyle): number {
    const { font, fill, borders, numberFormat } = style;
    const parts = [
      font === undefined ? '' : fontElement({ ...font }),
      numberFormat === undefined ? '' : element('numFmt', { numFmtId: this.format(numberFormat), formatCode: numberFormat }),
      isColor(fill) ? `<fill><patternFill>${colorElement('bgColor', fill)}</patternFill></fill>` : '',
      borders === undefined ? '' : borderElement(borders),
    ];
    const content = parts.join('');
    return this.differentials.add(element('dxf', {}, content));
  }

  xml(): string {
    const cellStyle = this.cellFormat(0, 'style');
    const formats = [...this.ownFormats].map(([code, number]) => element('numFmt', { numFmtId: number, formatCode: code }));
    const content = [
      formats.length === 0 ? '' : element('numFmts', { count: formats.length }, formats.join('')),
      this.fonts.list('fonts'),
      this.fills.list('fills'),
      this.borders.list('borders'),
      element('cellStyleXfs', { count: 1 }, cellStyle),
      element('cellXfs', { count: this.cells.length }, this.cells.join('')),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.differentials.list('dxfs') || '<dxfs count="0"/>',
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    ];
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('styleSheet', { xmlns: main }, content.join(''))}`;
  }

  private format(code: string): number {
    if (/^general$/i.test(code)) return 0;
    const number = builtInNumber(code) ?? this.ownFormats.get(code) ?? firstOwnFormat + this.ownFormats.size;
    if (number >= firstOwnFormat) this.ownFormats.set(code, number);
    return number;
  }

  /** @param place Whether for the list that cells refer to, or for the one that the former inherits from. */
  private cellFormat(index: number, place: 'cell' | 'style'): string {
    const own = this.styles[index] ?? {};
    const style: StyleDocument = { ...this.normal, ...own, font: { ...this.normal.font, ...own.font } };
    const numFmtId = this.format(style.numberFormat ?? 'General');
    const fontId = this.fonts.add(fontElement(style.font ?? {}));
    const fillId = isColor(style.fill) ? this.fills.add(`<fill><patternFill patternType="solid">${colorElement('fgColor', style.fill)}<bgColor indexed="64"/></patternFill></fill>`) : 0;
    const borderId = this.borders.add(borderElement(style.borders ?? {}));
    const alignment = alignmentElement(style);
    const protection = style.locked === false || style.formulaHidden === true ? element('protection', { locked: style.locked === false ? false : undefined, hidden: style.formulaHidden === true ? true : undefined }) : '';
    const applied = (used: boolean): true | undefined => (used && place === 'cell' ? true : undefined);
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: place === 'cell' ? 0 : undefined,
        applyNumberFormat: applied(numFmtId !== 0),
        applyFont: applied(fontId !== 0),
        applyFill: applied(fillId !== 0),
        applyBorder: applied(borderId !== 0),
        applyAlignment: applied(alignment !== ''),
        applyProtection: applied(protection !== ''),
      },
      alignment + protection,
    );
  }
}

/** Whether it is a colour as the document writes them; anything else is left out rather than breaking the file. */
function isColor(color: string | undefined): color is string {
  return color !== undefined && /^#[0-9A-Fa-f]{6}$/.test(color);
}

/** An opaque colour in a file's notation. */
export function colorElement(name: string, color: string | undefined): string {
  return isColor(color) ? element(name, { rgb: `FF${color.slice(1).toUpperCase()}` }) : element(name, { auto: true });
}

function fontElement({ name, size, bold, italic, strikethrough, underline, color }: NonNullable<StyleDocument['font']>): string {
  const flag = (tag: string, on: boolean | undefined): string => (on === undefined ? '' : element(tag, { val: on ? undefined : false }));
  // A font of a cell leaves out what is off; one of a conditional format switches it off.
  const isWhole = name !== undefined;
  const content = [
    flag('b', isWhole && bold !== true ? undefined : bold),
    flag('i', isWhole && italic !== true ? undefined : italic),
    flag('strike', isWhole && strikethrough !== true ? undefined : strikethrough),
    underline === undefined ? '' : element('u', { val: underline === 'double' ? 'double' : undefined }),
    size === undefined ? '' : element('sz', { val: size }),
    isColor(color) ? colorElement('color', color) : '',
    name === undefined ? '' : element('name', { val: name }),
  ];
  return element('font', {}, content.join(''));
}

function borderElement(borders: NonNullable<StyleDocument['borders']>): string {
  const side = (name: string, line: BorderLine | undefined): string => (line === undefined ? `<${name}/>` : element(name, { style: line.style }, colorElement('color', line.color)));
  return element('border', {}, `${side('left', borders.left)}${side('right', borders.right)}${side('top', borders.top)}${side('bottom', borders.bottom)}<diagonal/>`);
}

function alignmentElement({ horizontal, vertical, wrapText, indent, rotation, shrinkToFit }: StyleDocument): string {
  const attributes = {
    horizontal,
    vertical: vertical === 'bottom' ? undefined : vertical,
    // A file counts downward angles from 91 to 180.
    textRotation: rotation === undefined || rotation === 0 ? undefined : rotation < 0 ? 90 - rotation : rotation,
    wrapText: wrapText === true ? true : undefined,
    indent: indent === undefined || indent === 0 ? undefined : indent,
    shrinkToFit: shrinkToFit === true ? true : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? '' : element('alignment', attributes);
}
