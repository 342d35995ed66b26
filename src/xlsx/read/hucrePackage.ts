import { element } from '../package/xmlText';
import { writeZip } from '../package/zipWriter';

/** One sheet as hucre is to read it. */
export interface SheetParts {
  readonly xml: Uint8Array;
  readonly notes?: Uint8Array;
}

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipList = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A workbook with the cells, texts and notes of a file and nothing else, for hucre to read. hucre is good at cells; the rest it
 * would read at a loss (see `readWorkbook`), stumble over (chart sheets) or unpack for nothing (pictures). Sheets are named by
 * their place.
 *
 * In place of the file's formats stands a list in which the format number n has the number format `"n"`: a cell then brings
 * the index of its format with it, and hucre does not turn numbers with a date's format into `Date`, which would round them.
 */
export function packageForHucre(sheets: readonly SheetParts[], sharedStrings: Uint8Array | undefined, formats: number): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const add = (name: string, xml: string): void => {
    parts.set(name, encoder.encode(xml));
  };
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  const sheetList = sheets.map((_, index) => element('sheet', { name: String(index), sheetId: index + 1, 'r:id': `rId${index + 1}` }));
  add('xl/workbook.xml', element('workbook', { xmlns: main, 'xmlns:r': relationshipType }, element('sheets', {}, sheetList.join(''))));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ...(sharedStrings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
    ]),
  );
  add('xl/styles.xml', formatList(formats));
  if (sharedStrings !== undefined) parts.set('xl/sharedStrings.xml', sharedStrings);
  sheets.forEach(({ xml, notes }, index) => {
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml);
    if (notes === undefined) return;
    add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships([['comments', `../comments${index + 1}.xml`]]));
    parts.set(`xl/comments${index + 1}.xml`, notes);
  });
  return writeZip(parts, false);
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(([type, target], index) => element('Relationship', { Id: `rId${index + 1}`, Type: `${relationshipType}/${type}`, Target: target }));
  return element('Relationships', { xmlns: relationshipList }, list.join(''));
}

/** Numbers of formats of a file's own start at 164. */
const firstOwnFormat = 164;

function formatList(count: number): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const formats = indices.map((index) => element('numFmt', { numFmtId: firstOwnFormat + index, formatCode: formatKey(index) }));
  const cells = indices.map((index) => element('xf', { numFmtId: firstOwnFormat + index }));
  return element('styleSheet', { xmlns: main }, element('numFmts', {}, formats.join('')) + element('cellXfs', {}, cells.join('')));
}

/** The number format that stands for a format's index. */
export function formatKey(index: number): string {
  return `"${index}"`;
}

/** The index of the format that a number format stands for; 0, the normal format, for anything else. */
export function formatIndex(key: string | undefined): number {
  const digits = key === undefined ? undefined : /^"(\d+)"$/.exec(key)?.[1];
  return digits === undefined ? 0 : Number(digits);
}
