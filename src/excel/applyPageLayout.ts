import { areaAddress, cellAddress } from '../model/address';
import type { PageLayoutDocument } from '../model/workbookDocument';

const pointsPerInch = 72;

/** Sets how a sheet prints. On a sheet that was there, page breaks that are stated take the place of those it has. */
export function applyPageLayout(sheet: Excel.Worksheet, document: PageLayoutDocument, isNew: boolean): void {
  const layout = sheet.pageLayout;
  const { orientation, paperSize, fitTo, margins, titleRows, titleColumns, printArea } = document;
  if (orientation !== undefined) layout.orientation = orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  if (paperSize !== undefined) layout.paperSize = paperSizes[paperSize];
  if (fitTo) layout.zoom = { ...(fitTo.width === undefined ? {} : { horizontalFitToPages: fitTo.width }), ...(fitTo.height === undefined ? {} : { verticalFitToPages: fitTo.height }) };
  else if (document.scale !== undefined) layout.zoom = { scale: document.scale };
  if (margins?.top !== undefined) layout.topMargin = margins.top * pointsPerInch;
  if (margins?.bottom !== undefined) layout.bottomMargin = margins.bottom * pointsPerInch;
  if (margins?.left !== undefined) layout.leftMargin = margins.left * pointsPerInch;
  if (margins?.right !== undefined) layout.rightMargin = margins.right * pointsPerInch;
  if (margins?.header !== undefined) layout.headerMargin = margins.header * pointsPerInch;
  if (margins?.footer !== undefined) layout.footerMargin = margins.footer * pointsPerInch;
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns) layout.setPrintTitleColumns(areaAddress({ row: 0, column: titleColumns.first, rowCount: 1, columnCount: titleColumns.last - titleColumns.first + 1 }).replaceAll(/\d+/g, ''));
  if (printArea) layout.setPrintArea(areaAddress(printArea));
  if (!isNew && document.rowBreaks) sheet.horizontalPageBreaks.removePageBreaks();
  if (!isNew && document.columnBreaks) sheet.verticalPageBreaks.removePageBreaks();
  for (const row of document.rowBreaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  for (const column of document.columnBreaks ?? []) sheet.verticalPageBreaks.add(cellAddress(0, column));
  if (document.centerHorizontally !== undefined) layout.centerHorizontally = document.centerHorizontally;
  if (document.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = document.footer.replace(/^&C/, '');
  if (document.header !== undefined) layout.headersFooters.defaultForAllPages.centerHeader = document.header.replace(/^&C/, '');
}

const paperSizes = { a3: 'A3', a4: 'A4', a5: 'A5', letter: 'Letter', legal: 'Legal' } as const satisfies Readonly<Record<NonNullable<PageLayoutDocument['paperSize']>, string>>;
