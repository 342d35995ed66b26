import { areaAddress, columnLetters, quotedSheetName } from '../../model/address';
import type { CalculationDocument, CellArea, NameDocument, PageLayoutDocument, SheetDocument, WorkbookDocument } from '../../model/workbookDocument';
import { formulaForFile } from '../formula/fileFormula';
import { element, escapeText } from '../package/xmlText';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part that lists the sheets; sheet n (from 0) is linked as `rId` n+1. */
export function workbookXml(document: WorkbookDocument, activeSheet: number): string {
  const sheets = document.sheets.map(({ name, visibility }, index) =>
    element('sheet', { name, sheetId: index + 1, state: visibility === 'visible' ? undefined : visibility, 'r:id': `rId${index + 1}` }),
  );
  const content = [
    '<workbookPr/>',
    document.structureProtected === true ? '<workbookProtection lockStructure="1"/>' : '',
    element('bookViews', {}, element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000, activeTab: activeSheet })),
    element('sheets', {}, sheets.join('')),
    namesElement(document),
    calculationElement(document.calculation),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('workbook', { xmlns: main, 'xmlns:r': relationships }, content.join(''))}`;
}

/** The results were computed by another program, so Excel computes them again on opening, also where that is left to the user later. */
function calculationElement({ mode, iterates, iterations, iterationChange, asDisplayed, beforeSaving }: CalculationDocument = {}): string {
  return element('calcPr', {
    calcMode: mode,
    fullCalcOnLoad: true,
    iterate: iterates === true ? true : undefined,
    iterateCount: iterations,
    iterateDelta: iterationChange,
    fullPrecision: asDisplayed === true ? false : undefined,
    calcOnSave: beforeSaving === false ? false : undefined,
  });
}

function namesElement({ names, sheets }: WorkbookDocument): string {
  const written = new Map<string, string>();
  const add = (name: NameDocument, refersTo: string): void => {
    const place = name.sheet === undefined ? undefined : sheets.findIndex((sheet) => sheet.name === name.sheet);
    // Excel refuses a name twice, and one of a sheet that is not there.
    const key = `${place ?? ''}!${name.name.toLowerCase()}`;
    if (place === -1 || refersTo === '' || written.has(key)) return;
    const attributes = { name: name.name, comment: name.comment, localSheetId: place, hidden: name.hidden === true ? true : undefined };
    written.set(key, element('definedName', attributes, escapeText(refersTo)));
  };
  for (const sheet of sheets) for (const [name, refersTo, hidden] of sheetNames(sheet)) add({ name, refersTo, sheet: sheet.name, ...(hidden ? { hidden } : {}) }, refersTo);
  for (const name of names) add(name, formulaForFile(name.refersTo));
  return written.size === 0 ? '' : element('definedNames', {}, [...written.values()].join(''));
}

/** What files keep as names of a sheet: filter, print area, and titles. */
function sheetNames({ name, autoFilter, pageLayout }: SheetDocument): (readonly [string, string, boolean])[] {
  const sheet = quotedSheetName(name);
  const found: (readonly [string, string, boolean])[] = [];
  if (autoFilter !== undefined) found.push(['_xlnm._FilterDatabase', `${sheet}!${fixed(autoFilter)}`, true]);
  if (pageLayout?.printArea !== undefined) found.push(['_xlnm.Print_Area', `${sheet}!${fixed(pageLayout.printArea)}`, false]);
  const titles = printTitles(sheet, pageLayout);
  if (titles !== '') found.push(['_xlnm.Print_Titles', titles, false]);
  return found;
}

function printTitles(sheet: string, { titleRows, titleColumns }: PageLayoutDocument = {}): string {
  const columns = titleColumns === undefined ? [] : [`${sheet}!$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`];
  const rows = titleRows === undefined ? [] : [`${sheet}!$${titleRows.first + 1}:$${titleRows.last + 1}`];
  return [...columns, ...rows].join(',');
}

function fixed(area: CellArea): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
