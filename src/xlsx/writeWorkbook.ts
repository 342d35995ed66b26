import type { Cell, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { SheetDocument, WorkbookDocument } from '../model/workbookDocument';
import { formulaForFile } from './formula/fileFormula';
import { decodeXmlBytes } from './package/relationships';
import { encodeEscapes } from './package/xmlText';
import { child, childrenNamed, numberAttribute, parseXml } from './package/xmlTree';
import { openZip, ownZipLimits } from './package/zipReader';
import { writeZip } from './package/zipWriter';
import { formatIndex, formatKey } from './read/hucrePackage';
import { sheetXml } from './write/sheetXml';
import { propertyParts } from './write/propertyParts';
import { StyleSheet } from './write/styleSheet';
import { workbookXml } from './write/workbookXml';

/**
 * The document as an .xlsx file. A formula is written with its last result, or without one where the document has none;
 * Excel computes all of them when it opens the file.
 *
 * hucre writes the package, the cells, texts and notes; what it cannot carry is put in place afterwards, by
 * {@link completeParts}.
 *
 * What would make Excel offer a repair is mended: no sheets at all (one is added), no visible sheet (the first is shown), texts
 * beyond Excel's limits (cut), rules that are not whole (left out).
 */
export async function writeWorkbook(document: WorkbookDocument): Promise<Uint8Array> {
  const whole = openable(document);
  const written = openZip(await writeXlsx({ sheets: whole.sheets.map(sheetForHucre) }), ownZipLimits);
  const parts = new Map<string, Uint8Array>();
  for (const name of written.names) parts.set(name, await written.bytes(name));
  return writeZip(completeParts(whole, parts));
}

/** A document that Excel can show: with a sheet, and with the active one visible. */
function openable(document: WorkbookDocument): WorkbookDocument {
  const [first = emptySheet, ...others] = document.sheets;
  const anyVisible = document.sheets.some(({ visibility }) => visibility === 'visible');
  const sheets = anyVisible ? document.sheets : [{ ...first, visibility: 'visible' } satisfies SheetDocument, ...others];
  const activeSheet = sheets[document.activeSheet]?.visibility === 'visible' ? document.activeSheet : sheets.findIndex(({ visibility }) => visibility === 'visible');
  return { ...document, sheets, activeSheet };
}

const emptySheet: SheetDocument = { name: 'Sheet1', visibility: 'visible', rows: [], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] };

/** Cells, row heights and notes of a sheet for hucre. The format's index travels as a number format; see {@link completeParts}. */
function sheetForHucre(sheet: SheetDocument, index: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  for (const row of sheet.rows) {
    if (row.height !== undefined || row.hidden === true) {
      rowDefs.set(row.index, { ...(row.height === undefined ? {} : { height: row.height }), ...(row.hidden === true ? { hidden: true } : {}) });
    }
    // hucre forgets rows behind the last cell, so a row without any gets one that holds nothing.
    if (row.cells.length === 0) cells.set(`${row.index},0`, {});
    for (const { column, value, formula, style = 0 } of row.cells) {
      const cell: Partial<Cell> = {};
      const content = typeof value === 'string' ? encodeEscapes(value) : value;
      if (formula !== undefined) {
        cell.formula = formulaForFile(formula);
        if (content !== undefined) cell.formulaResult = content;
      } else if (content !== undefined && content !== '') cell.value = content;
      if (style !== 0) cell.style = { numFmt: formatKey(style) };
      cells.set(`${row.index},${column}`, cell);
    }
  }
  for (const { row, column, text, author } of sheet.notes) {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), comment: { text: encodeEscapes(text), ...(author === undefined ? {} : { author }) } });
  }
  return { name: String(index + 1), cells, rowDefs };
}

/**
 * Puts in place what hucre cannot write: the list of sheets with hidden names and quoted print areas, what the workbook says of itself, the formats (with their
 * normal format, and those of columns and conditional formats), and everything of a sheet but its cells.
 */
function completeParts(document: WorkbookDocument, written: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const text = (name: string): string => decodeXmlBytes(written.get(name) ?? new Uint8Array());
  const parts = new Map(written);
  const styles = new StyleSheet(document.styles, formatOrder(text('xl/styles.xml')));
  for (const [index, sheet] of document.sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    parts.set(name, encoder.encode(sheetXml(sheet, text(name), index === document.activeSheet, styles)));
    const notes = `xl/comments${index + 1}.xml`;
    // Without this Excel drops blanks at the ends of a note.
    if (written.has(notes)) parts.set(notes, encoder.encode(text(notes).replaceAll('<t>', '<t xml:space="preserve">')));
  }
  parts.set('xl/styles.xml', encoder.encode(styles.xml()));
  for (const [name, xml] of propertyParts(document.properties, text)) parts.set(name, encoder.encode(xml));
  parts.set('xl/workbook.xml', encoder.encode(workbookXml(document, document.activeSheet)));
  return parts;
}

/** The document's formats in the order in which hucre numbered them, found by the number formats that stand for them. */
function formatOrder(written: string): number[] {
  const root = parseXml(written);
  const codes = new Map(childrenNamed(child(root, 'numFmts'), 'numFmt').map((format) => [numberAttribute(format, 'numFmtId'), format.attributes['formatCode']]));
  return childrenNamed(child(root, 'cellXfs'), 'xf').map((format) => formatIndex(codes.get(numberAttribute(format, 'numFmtId'))));
}
