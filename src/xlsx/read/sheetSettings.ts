import { columnLimit, parseArea } from '../areaReference';
import { unsetWidth, widthFromFile } from '../columnWidth';
import type { XmlElement } from '../package/xmlTree';
import { booleanAttribute, child, childrenNamed, numberAttribute } from '../package/xmlTree';
import { decodeEscapes } from '../package/xmlText';
import { paperSizes } from '../paperSizes';
import { passwordAttributes, protectionOptions } from '../protectionOptions';
import type { CellArea, ColumnDocument, PageLayoutDocument, SheetDocument, SheetProtectionDocument, SheetViewDocument } from '../../model/workbookDocument';
import type { ColorResolver } from './colors';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What stands around the cells of a sheet and concerns the whole of it. */
export type SheetSettings = Pick<SheetDocument, 'tabColor' | 'showGridlines' | 'view' | 'frozen' | 'autoFilter' | 'protection' | 'merges'> & {
  /** Without the print area and titles, which are names of the workbook. */
  readonly pageLayout?: PageLayoutDocument;
};

/** Reads the settings from a sheet's XML without its cells. */
export function readSheetSettings(sheet: XmlElement, color: ColorResolver): SheetSettings {
  const properties = child(sheet, 'sheetPr');
  const view = child(child(sheet, 'sheetViews'), 'sheetView');
  const tabColor = color(child(properties, 'tabColor'));
  const frozen = readFrozen(child(view, 'pane'));
  const shown = readView(view);
  const autoFilter = parseArea(child(sheet, 'autoFilter')?.attributes['ref'] ?? '');
  const protection = readProtection(child(sheet, 'sheetProtection'));
  const pageLayout = readPageLayout(sheet, booleanAttribute(child(properties, 'pageSetUpPr'), 'fitToPage') === true);
  return {
    merges: childrenNamed(child(sheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }): CellArea[] => {
      const area = parseArea(attributes['ref'] ?? '');
      return area === undefined || area.rowCount * area.columnCount === 1 ? [] : [area];
    }),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(booleanAttribute(view, 'showGridLines') === false ? { showGridlines: false } : {}),
    ...(Object.keys(shown).length === 0 ? {} : { view: shown }),
    ...(frozen === undefined ? {} : { frozen }),
    ...(autoFilter === undefined ? {} : { autoFilter }),
    ...(protection === undefined ? {} : { protection }),
    ...(Object.keys(pageLayout).length === 0 ? {} : { pageLayout }),
  };
}

function readView(view: XmlElement | undefined): SheetViewDocument {
  const zoom = numberAttribute(view, 'zoomScale');
  const mode = view?.attributes['view'];
  return {
    ...(booleanAttribute(view, 'rightToLeft') === true ? { rightToLeft: true } : {}),
    // Excel takes 10 to 400 %.
    ...(zoom === undefined || zoom === 100 || zoom < 10 || zoom > 400 ? {} : { zoom: Math.round(zoom) }),
    ...(mode === 'pageBreakPreview' || mode === 'pageLayout' ? { mode } : {}),
    ...(booleanAttribute(view, 'showFormulas') === true ? { showFormulas: true } : {}),
    ...(booleanAttribute(view, 'showZeros') === false ? { showZeros: false } : {}),
    ...(booleanAttribute(view, 'showRowColHeaders') === false ? { showHeadings: false } : {}),
  };
}

function readFrozen(pane: XmlElement | undefined): SheetDocument['frozen'] {
  const state = pane?.attributes['state'];
  if (state !== 'frozen' && state !== 'frozenSplit') return undefined;
  const rows = Math.trunc(numberAttribute(pane, 'ySplit') ?? 0);
  const columns = Math.trunc(numberAttribute(pane, 'xSplit') ?? 0);
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}

/**
 * Columns with a width, a format or hidden, one by one. A width that holds for all columns is given to those of the
 * used ones that have none of their own.
 *
 * @param style Index in the document of a format of the file.
 */
export function readColumns(sheet: XmlElement, usedColumns: number, style: (format: number) => number): ColumnDocument[] {
  const columns = new Map<number, Writable<ColumnDocument>>();
  const common = numberAttribute(child(sheet, 'sheetFormatPr'), 'defaultColWidth');
  if (common !== undefined) for (let index = 0; index < usedColumns; index++) columns.set(index, { index, width: widthFromFile(common) });
  for (const column of childrenNamed(child(sheet, 'cols'), 'col')) {
    const first = Math.max(1, numberAttribute(column, 'min') ?? 1);
    const last = Math.min(columnLimit, numberAttribute(column, 'max') ?? first);
    const hidden = booleanAttribute(column, 'hidden') === true;
    const written = numberAttribute(column, 'width');
    // Hidden columns often have no width left; shown again they get the usual one.
    const width = hidden && written === 0 ? undefined : written;
    const format = style(numberAttribute(column, 'style') ?? 0);
    // Excel writes the usual width along with a format; some writers never say that a width was set.
    const isUnset = common === undefined && width !== undefined && booleanAttribute(column, 'customWidth') !== true && Math.abs(width - unsetWidth) < 0.01;
    for (let index = first - 1; index < last; index++) {
      const read: Writable<ColumnDocument> = { index };
      if (width !== undefined && !isUnset) read.width = widthFromFile(width);
      if (hidden) read.hidden = true;
      if (format !== 0) read.style = format;
      columns.set(index, read);
    }
  }
  return [...columns.values()].filter((column) => Object.keys(column).length > 1).sort((one, other) => one.index - other.index);
}

function readProtection(protection: XmlElement | undefined): SheetProtectionDocument | undefined {
  // The element alone keeps the settings of a sheet that was protected once.
  if (protection === undefined || booleanAttribute(protection, 'sheet') !== true) return undefined;
  const allow: Writable<NonNullable<SheetProtectionDocument['allow']>> = {};
  for (const [option, usual] of protectionOptions) {
    const forbidden = booleanAttribute(protection, option) ?? !usual;
    if (forbidden === usual) allow[option] = !forbidden;
  }
  const password: Record<string, string | number> = {};
  for (const name of passwordAttributes) {
    const value = protection.attributes[name];
    if (value !== undefined) password[name] = name === 'spinCount' ? Number(value) : value;
  }
  return {
    ...(Object.keys(password).length === 0 ? {} : { passwordHash: password }),
    ...(Object.keys(allow).length === 0 ? {} : { allow }),
  };
}

function readPageLayout(sheet: XmlElement, fits: boolean): PageLayoutDocument {
  const layout: Writable<PageLayoutDocument> = {};
  const setup = child(sheet, 'pageSetup');
  const orientation = setup?.attributes['orientation'];
  if (orientation === 'portrait' || orientation === 'landscape') layout.orientation = orientation;
  const paper = paperSizes.find(([number]) => number === numberAttribute(setup, 'paperSize'));
  if (paper !== undefined) layout.paperSize = paper[1];
  if (fits) {
    const width = numberAttribute(setup, 'fitToWidth') ?? 1;
    const height = numberAttribute(setup, 'fitToHeight') ?? 1;
    layout.fitTo = { ...(width > 0 ? { width } : {}), ...(height > 0 ? { height } : {}) };
  }
  const scale = numberAttribute(setup, 'scale');
  if (scale !== undefined && scale !== 100 && !fits) layout.scale = scale;
  const margins = readMargins(child(sheet, 'pageMargins'));
  if (margins !== undefined) layout.margins = margins;
  const headerFooter = child(sheet, 'headerFooter');
  const header = child(headerFooter, 'oddHeader')?.text ?? '';
  const footer = child(headerFooter, 'oddFooter')?.text ?? '';
  if (header !== '') layout.header = decodeEscapes(header);
  if (footer !== '') layout.footer = decodeEscapes(footer);
  const options = child(sheet, 'printOptions');
  if (booleanAttribute(options, 'horizontalCentered') === true) layout.centerHorizontally = true;
  if (booleanAttribute(options, 'verticalCentered') === true) layout.centerVertically = true;
  if (booleanAttribute(options, 'gridLines') === true) layout.printGridlines = true;
  if (booleanAttribute(options, 'headings') === true) layout.printHeadings = true;
  const rowBreaks = readBreaks(child(sheet, 'rowBreaks'));
  const columnBreaks = readBreaks(child(sheet, 'colBreaks'));
  if (rowBreaks.length > 0) layout.rowBreaks = rowBreaks;
  if (columnBreaks.length > 0) layout.columnBreaks = columnBreaks;
  return layout;
}

/** Breaks that somebody set; those that a program worked out come again by themselves. */
function readBreaks(breaks: XmlElement | undefined): number[] {
  const lines = childrenNamed(breaks, 'brk').flatMap((each) => (booleanAttribute(each, 'man') === true ? [numberAttribute(each, 'id') ?? 0] : []));
  return [...new Set(lines)].filter((line) => line > 0).sort((one, other) => one - other);
}

/** Inches. What Excel itself gives a new sheet counts as nothing said. */
export const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

function readMargins(margins: XmlElement | undefined): PageLayoutDocument['margins'] {
  const read: Writable<NonNullable<PageLayoutDocument['margins']>> = {};
  for (const side of ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const) {
    const value = numberAttribute(margins, side);
    if (value !== undefined && value !== usualMargins[side]) read[side] = value;
  }
  return Object.keys(read).length === 0 ? undefined : read;
}
