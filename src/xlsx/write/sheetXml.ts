import { areaAddress, cellAddress } from '../../model/address';
import type { ColumnDocument, SheetDocument, SheetProtectionDocument } from '../../model/workbookDocument';
import { columnLimit, rowLimit } from '../areaReference';
import { unsetWidth, widthForFile } from '../columnWidth';
import { PackageFault } from '../package/packageFault';
import type { AttributeValue } from '../package/xmlText';
import { element, encodeEscapes, escapeText } from '../package/xmlText';
import { paperSizes } from '../paperSizes';
import { protectionOptions } from '../protectionOptions';
import { usualMargins } from '../read/sheetSettings';
import { conditionalFormatXml } from './conditionalFormatXml';
import type { StyleSheet } from './styleSheet';
import { colorElement } from './styleSheet';
import { validationXml } from './validationXml';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const headerLimit = 255;

/**
 * The whole part of a sheet: the cells as hucre wrote them, and around them everything else in the order that the format
 * prescribes (ECMA-376 part 1, 18.3.1.99); Excel takes a file apart that has them in another.
 *
 * @param written The sheet as hucre wrote it.
 */
export function sheetXml(sheet: SheetDocument, written: string, isActive: boolean, styles: StyleSheet): string {
  const { pageLayout: layout = {} } = sheet;
  const content = [
    element('sheetPr', {}, (sheet.tabColor === undefined ? '' : colorElement('tabColor', sheet.tabColor)) + (layout.fitTo === undefined ? '' : '<pageSetUpPr fitToPage="1"/>')),
    /<dimension [^>]*>/.exec(written)?.[0] ?? '',
    element('sheetViews', {}, viewElement(sheet, isActive)),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsElement(sheet.columns, styles),
    cellsOf(written),
    protectionElement(sheet.protection),
    sheet.autoFilter === undefined ? '' : element('autoFilter', { ref: areaAddress(sheet.autoFilter) }),
    mergesElement(sheet),
    conditionalFormatXml(sheet.conditionalFormats, styles),
    validationXml(sheet.validations),
    printOptionsElement(layout),
    element('pageMargins', { ...usualMargins, ...layout.margins }),
    pageSetupElement(layout),
    headerFooterElement(layout),
    breaksElement('rowBreaks', layout.rowBreaks, columnLimit),
    breaksElement('colBreaks', layout.columnBreaks, rowLimit),
    /<legacyDrawing [^>]*>/.exec(written)?.[0] ?? '',
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('worksheet', { xmlns: main, 'xmlns:r': relationships }, content.join(''))}`;
}

function cellsOf(written: string): string {
  const start = written.indexOf('<sheetData');
  const end = written.indexOf('</sheetData>');
  if (start < 0) throw new PackageFault('damaged', 'hucre wrote a sheet without cells');
  if (end < 0) return '<sheetData/>';
  // hucre writes an error that a formula gives as text, so that ISERROR would not see it before the next computation.
  return written
    .slice(start, end + '</sheetData>'.length)
    .replace(/ t="str">(<f[^>]*>[^<]*<\/f><v>)(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)<\/v>)/g, ' t="e">$1$2');
}

function viewElement({ showGridlines, frozen, view = {} }: SheetDocument, isActive: boolean): string {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane =
    rows > 0 || columns > 0
      ? element('pane', { xSplit: columns > 0 ? columns : undefined, ySplit: rows > 0 ? rows : undefined, topLeftCell: cellAddress(rows, columns), activePane, state: 'frozen' }) +
        element('selection', { pane: activePane })
      : '';
  const attributes = {
    showFormulas: view.showFormulas === true ? true : undefined,
    showGridLines: showGridlines === false ? false : undefined,
    showRowColHeaders: view.showHeadings === false ? false : undefined,
    showZeros: view.showZeros === false ? false : undefined,
    rightToLeft: view.rightToLeft === true ? true : undefined,
    tabSelected: isActive ? true : undefined,
    view: view.mode,
    zoomScale: view.zoom,
    // Of the ordinary view, which a sheet that shows pages comes back to.
    zoomScaleNormal: view.mode === undefined ? view.zoom : undefined,
    workbookViewId: 0,
  };
  return element('sheetView', attributes, pane);
}

function printOptionsElement({ centerHorizontally, centerVertically, printGridlines, printHeadings }: NonNullable<SheetDocument['pageLayout']>): string {
  const on = (set: boolean | undefined): true | undefined => (set === true ? true : undefined);
  const attributes = { horizontalCentered: on(centerHorizontally), verticalCentered: on(centerVertically), headings: on(printHeadings), gridLines: on(printGridlines) };
  return Object.values(attributes).some((set) => set) ? element('printOptions', attributes) : '';
}

/** Neighbours that are alike share one element. */
function columnsElement(columns: readonly ColumnDocument[], styles: StyleSheet): string {
  const runs: { first: number; last: number; key: string; attributes: Readonly<Record<string, AttributeValue>> }[] = [];
  for (const { index, width, hidden, style = 0 } of columns) {
    if (width === undefined && hidden !== true && style === 0) continue;
    const attributes = {
      width: width === undefined ? unsetWidth : widthForFile(width),
      style: style === 0 ? undefined : styles.cell(style),
      hidden: hidden === true ? true : undefined,
      customWidth: width === undefined ? undefined : true,
    };
    const key = JSON.stringify(attributes);
    const previous = runs.at(-1);
    if (previous?.key === key && previous.last === index - 1) previous.last = index;
    else runs.push({ first: index, last: index, key, attributes });
  }
  return runs.length === 0 ? '' : element('cols', {}, runs.map(({ first, last, attributes }) => element('col', { min: first + 1, max: last + 1, ...attributes })).join(''));
}

function protectionElement(protection: SheetProtectionDocument | undefined): string {
  if (protection === undefined) return '';
  const attributes: Record<string, AttributeValue> = { ...protection.passwordHash, sheet: true, objects: true, scenarios: true };
  for (const [option, usual] of protectionOptions) {
    const allowed = protection.allow?.[option] ?? usual;
    if (allowed !== usual) attributes[option] = !allowed;
  }
  return element('sheetProtection', attributes);
}

function mergesElement({ merges }: SheetDocument): string {
  const references = merges.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1).map((area) => element('mergeCell', { ref: areaAddress(area) }));
  return references.length === 0 ? '' : element('mergeCells', { count: references.length }, references.join(''));
}

function pageSetupElement({ paperSize, orientation, scale, fitTo }: NonNullable<SheetDocument['pageLayout']>): string {
  const attributes = {
    paperSize: paperSizes.find(([, name]) => name === paperSize)?.[0],
    scale: fitTo === undefined ? scale : undefined,
    // One page is what a file means by saying nothing, 0 is as many as it takes.
    fitToWidth: fitTo === undefined || fitTo.width === 1 ? undefined : (fitTo.width ?? 0),
    fitToHeight: fitTo === undefined || fitTo.height === 1 ? undefined : (fitTo.height ?? 0),
    orientation,
  };
  return Object.values(attributes).every((value) => value === undefined) ? '' : element('pageSetup', attributes);
}

/** @param across How many columns a break between rows goes across, or rows a break between columns. */
function breaksElement(name: string, breaks: readonly number[] | undefined, across: number): string {
  const lines = [...(breaks ?? [])].sort((one, other) => one - other).map((id) => element('brk', { id, max: across - 1, man: true }));
  return lines.length === 0 ? '' : element(name, { count: lines.length, manualBreakCount: lines.length }, lines.join(''));
}

function headerFooterElement({ header, footer }: NonNullable<SheetDocument['pageLayout']>): string {
  const part = (name: string, text: string | undefined): string => (text === undefined || text === '' ? '' : element(name, {}, escapeText(encodeEscapes(text.slice(0, headerLimit)))));
  const content = part('oddHeader', header) + part('oddFooter', footer);
  return content === '' ? '' : element('headerFooter', {}, content);
}
