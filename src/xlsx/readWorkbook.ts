import { readXlsx } from 'hucre/xlsx';
import { parseArea, rowLimit } from './areaReference';
import type { FileProblem } from './fileProblem';
import type { LossNote } from './lossNote';
import { PackageFault } from './package/packageFault';
import type { Relationship } from './package/relationships';
import { decodeXmlBytes, partText, relationshipsOf } from './package/relationships';
import type { ZipArchive } from './package/zipReader';
import { openZip } from './package/zipReader';
import type { XmlElement } from './package/xmlTree';
import { attributeByLocalName, booleanAttribute, child, childrenNamed, descendants, numberAttribute, parseXml } from './package/xmlTree';
import { readCalculation } from './read/calculation';
import { readDocumentProperties } from './read/documentProperties';
import type { ReadCells } from './read/cells';
import { readCells } from './read/cells';
import { colorResolver } from './read/colors';
import type { ColorResolver } from './read/colors';
import { readConditionalFormats } from './read/conditionalFormats';
import { packageForHucre } from './read/hucrePackage';
import { readNames } from './read/names';
import type { LossCounts } from './read/sheetLosses';
import { countLoss, countSheetLosses } from './read/sheetLosses';
import { readColumns, readSheetSettings } from './read/sheetSettings';
import type { StyleTable } from './read/styleTable';
import { readStyleTable } from './read/styleTable';
import { StyleIndex } from './read/styleIndex';
import { readValidations } from './read/validations';
import { recogniseFile } from './recogniseFile';
import type { PageLayoutDocument, SheetDocument, SheetVisibility, WorkbookDocument } from '../model/workbookDocument';

export type ReadResult =
  | { readonly ok: true; readonly document: WorkbookDocument; readonly notes: readonly LossNote[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads an .xlsx (or .xlsm) file. Whatever the bytes are, the answer is a value: the document with notes on what it does not
 * carry, or the problem.
 *
 * Cells, texts and notes are read by hucre. The rest is read here, because hucre 1.0.0 would lose it: formats of columns,
 * passwords of protected sheets, prompts without a rule, attributes of conditional formats, hidden names, colours of the theme.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadResult> {
  const problem = recogniseFile(bytes);
  if (problem !== undefined) return { ok: false, problem };
  try {
    return await readPackage(openZip(bytes));
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Everything that reading throws comes from the bytes: our own faults by kind, hucre's and the platform's as damage. */
function problemOf(error: unknown): FileProblem {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof PackageFault) return { code: error.kind, detail };
  // hucre's guard against a few cells far apart, whose rectangle it would have to hold.
  return { code: /over the \d+ limit|outside the supported sheet bounds/.test(detail) ? 'too-large' : 'damaged', detail };
}

/** A sheet of the file's list, with the part that holds it. */
interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly link: Relationship | undefined;
}

async function readPackage(archive: ZipArchive): Promise<ReadResult> {
  const packageLinks = await relationshipsOf(archive, '');
  const workbookPart = packageLinks.find(({ type }) => type === 'officeDocument')?.target;
  if (workbookPart === undefined || !archive.has(workbookPart) || !/\.xml$/i.test(workbookPart)) return { ok: false, problem: await foreignPackage(archive, workbookPart) };
  const workbook = parseXml(await partText(archive, workbookPart));
  if (workbook.name !== 'workbook') return { ok: false, problem: await foreignPackage(archive, workbookPart) };

  const links = await relationshipsOf(archive, workbookPart);
  const linked = (type: string): string | undefined => links.find((link) => link.type === type && archive.has(link.target))?.target;
  const listed = childrenNamed(child(workbook, 'sheets'), 'sheet').map((sheet): ListedSheet => {
    const { name = '', state } = sheet.attributes;
    const id = attributeByLocalName(sheet, 'id');
    return { name, visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible', link: links.find((link) => link.id === id) };
  });
  const worksheets = listed.filter(({ link }) => link?.type === 'worksheet');
  if (worksheets.length === 0) return { ok: false, problem: listed.length === 0 ? { code: 'damaged', detail: 'no sheets' } : { code: 'chart-sheet' } };

  const stylesPart = linked('styles');
  const styles = stylesPart === undefined ? undefined : parseXml(await partText(archive, stylesPart));
  const themePart = linked('theme');
  const color = colorResolver(themePart === undefined ? undefined : await partText(archive, themePart), styles);
  const table = readStyleTable(styles, color);
  const stringsPart = linked('sharedStrings');
  const strings = stringsPart === undefined ? undefined : await archive.bytes(stringsPart);

  const parts = await Promise.all(worksheets.map((sheet) => readParts(archive, sheet)));
  const prepared = await packageForHucre(
    parts.map(({ xml, notes }) => (notes === undefined ? { xml } : { xml, notes })),
    strings,
    table.count,
  );
  const read = await readXlsx(prepared, { readStyles: true });

  const names = readNames(workbook, listed.map(({ name }) => name));
  const index = new StyleIndex(table);
  const notes: LossNote[] = [];
  const sheets: SheetDocument[] = [];
  for (const [place, worksheet] of worksheets.entries()) {
    const { name, visibility } = worksheet;
    const part = parts[place];
    const cells = read.sheets[place];
    if (part === undefined || cells === undefined) throw new PackageFault('damaged', `sheet ${name}`);
    const placeInFile = listed.indexOf(worksheet);
    const losses = await countSheetLosses(archive, part.around, part.links);
    countLoss(losses, 'threaded-comment', part.threads);
    if (names.severalPrintAreas.includes(placeInFile)) countLoss(losses, 'print-area', 1);
    const content = readCells(cells, (format) => index.of(format), part.rowFormats, part.threaded);
    sheets.push(sheetDocument(name, visibility, part.around, content, names.print.get(placeInFile) ?? {}, { table, color, index, losses }));
    for (const [kind, count] of losses) notes.push({ kind, sheet: name, count });
  }
  for (const note of workbookLosses(workbook, [...packageLinks, ...links], listed, names.external, names.ofTables, index)) notes.push(note);
  const active = worksheets.findIndex((sheet) => sheet === listed[numberAttribute(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0]);
  const [properties, calculation] = [await readDocumentProperties(archive), readCalculation(workbook)];
  const document: WorkbookDocument = {
    sheets,
    names: names.names,
    styles: index.styles,
    activeSheet: sheets[active]?.visibility === 'visible' ? active : Math.max(0, sheets.findIndex(({ visibility }) => visibility === 'visible')),
    ...(booleanAttribute(child(workbook, 'workbookProtection'), 'lockStructure') === true ? { structureProtected: true } : {}),
    ...(properties === undefined ? {} : { properties }),
    ...(calculation === undefined ? {} : { calculation }),
  };
  return { ok: true, document, notes };
}

interface SheetContext {
  readonly table: StyleTable;
  readonly color: ColorResolver;
  readonly index: StyleIndex;
  readonly losses: LossCounts;
}

function sheetDocument(
  name: string,
  visibility: SheetVisibility,
  around: XmlElement,
  content: ReadCells,
  print: PageLayoutDocument,
  { table, color, index, losses }: SheetContext,
): SheetDocument {
  const { pageLayout, ...settings } = readSheetSettings(around, color);
  const { formats, lost: lostFormats } = readConditionalFormats(around, table, color);
  const { validations, lost: lostValidations } = readValidations(around);
  countLoss(losses, 'conditional-format', lostFormats);
  countLoss(losses, 'validation', lostValidations);
  countLoss(losses, 'rich-text', content.lost.richText);
  countLoss(losses, 'array-formula', content.lost.arrayFormulas);
  countLoss(losses, 'external-link', content.lost.otherWorkbooks);
  countLoss(losses, 'table-formula', content.lost.tableFormulas);
  countLoss(losses, 'outline', content.lost.outlines);
  const layout = { ...pageLayout, ...print };
  return {
    name,
    visibility,
    rows: content.rows,
    columns: readColumns(around, content.usedColumns, (format) => index.of(format)),
    validations,
    conditionalFormats: formats,
    notes: content.notes,
    ...settings,
    ...(Object.keys(layout).length === 0 ? {} : { pageLayout: layout }),
  };
}

interface ReadParts {
  readonly xml: Uint8Array;
  /** The sheet without its cells. */
  readonly around: XmlElement;
  /** Formats of whole rows by the row's index, which hucre does not read. */
  readonly rowFormats: ReadonlyMap<number, number>;
  readonly notes: Uint8Array | undefined;
  readonly links: readonly Relationship[];
  /** Number of comment threads, and the cells (`row,column`) they are on. */
  readonly threads: number;
  readonly threaded: ReadonlySet<string>;
}

async function readParts(archive: ZipArchive, { name, link }: ListedSheet): Promise<ReadParts> {
  if (link === undefined || !archive.has(link.target)) throw new PackageFault('damaged', `no part for sheet ${name}`);
  const bytes = await archive.bytes(link.target);
  const text = decodeXmlBytes(bytes);
  const links = await relationshipsOf(archive, link.target);
  const target = (type: string): string | undefined => links.find((candidate) => candidate.type === type && archive.has(candidate.target))?.target;
  const notesPart = target('comments');
  const threadsPart = target('threadedComment');
  const threads = threadsPart === undefined ? [] : descendants(parseXml(await partText(archive, threadsPart)), 'threadedComment').filter(({ attributes }) => attributes['parentId'] === undefined);
  return {
    xml: isUtf16(bytes) ? new TextEncoder().encode(text) : bytes,
    around: parseXml(withoutCells(text)),
    rowFormats: readRowFormats(text),
    notes: notesPart === undefined ? undefined : await archive.bytes(notesPart),
    links,
    threads: threads.length,
    threaded: new Set(
      threads.flatMap(({ attributes }) => {
        const area = parseArea(attributes['ref'] ?? '');
        return area === undefined ? [] : [`${area.row},${area.column}`];
      }),
    ),
  };
}

function readRowFormats(sheet: string): Map<number, number> {
  const formats = new Map<number, number>();
  for (const [tag] of sheet.matchAll(/<(?:[\w.-]+:)?row\s[^>]*\bcustomFormat="(?:1|true)"[^>]*>/g)) {
    const row = / r="(\d+)"/.exec(tag)?.[1];
    const format = / s="(\d+)"/.exec(tag)?.[1];
    if (row !== undefined && format !== undefined && Number(row) >= 1 && Number(row) <= rowLimit) formats.set(Number(row) - 1, Number(format));
  }
  return formats;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function withoutCells(sheet: string): string {
  const start = /<((?:[\w.-]+:)?sheetData)\b[^>]*?(\/?)>/.exec(sheet);
  if (start === null || start[2] === '/') return sheet;
  const closing = `</${start[1] ?? ''}>`;
  const end = sheet.lastIndexOf(closing);
  if (end < start.index) throw new PackageFault('damaged', 'cells without an end');
  return sheet.slice(0, start.index) + sheet.slice(end + closing.length);
}

function workbookLosses(workbook: XmlElement, links: readonly Relationship[], listed: readonly ListedSheet[], external: number, ofTables: number, index: StyleIndex): LossNote[] {
  const counts: LossCounts = new Map();
  const protection = child(workbook, 'workbookProtection');
  countLoss(counts, 'chart-sheet', listed.filter(({ link }) => link?.type !== 'worksheet').length);
  countLoss(counts, 'external-link', external);
  countLoss(counts, 'table-formula', ofTables);
  countLoss(counts, 'pattern', index.lost.patterns);
  countLoss(counts, 'script-text', index.lost.scripts);
  countLoss(counts, 'cell-format', index.lost.others);
  countLoss(counts, 'checkbox', index.lost.checkboxes);
  countLoss(counts, 'custom-view', childrenNamed(child(workbook, 'customWorkbookViews'), 'customWorkbookView').length);
  if (booleanAttribute(child(workbook, 'workbookPr'), 'date1904') === true) countLoss(counts, 'date-1904', 1);
  if (['workbookPassword', 'workbookHashValue'].some((name) => protection?.attributes[name] !== undefined)) countLoss(counts, 'structure-password', 1);
  const linked = (type: string): number => links.filter((link) => link.type === type).length;
  countLoss(counts, 'vba', linked('vbaProject'));
  countLoss(counts, 'data-connection', linked('connections'));
  countLoss(counts, 'custom-xml', linked('customXml') + linked('classificationlabels'));
  countLoss(counts, 'add-in', linked('webextensiontaskpanes'));
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** A container that holds something else than a workbook. */
async function foreignPackage(archive: ZipArchive, mainPart: string | undefined): Promise<FileProblem> {
  if (archive.has('mimetype') && (await partText(archive, 'mimetype')).includes('opendocument')) return { code: 'not-xlsx', looksLike: 'opendocument' };
  if (mainPart?.startsWith('word/') === true) return { code: 'not-xlsx', looksLike: 'word' };
  if (mainPart?.startsWith('ppt/') === true) return { code: 'not-xlsx', looksLike: 'powerpoint' };
  if (mainPart?.endsWith('.bin') === true) return { code: 'not-xlsx', looksLike: 'xlsb' };
  if (archive.names.some((name) => name.startsWith('xl/'))) return { code: 'damaged', detail: 'no workbook part' };
  return { code: 'not-xlsx', looksLike: 'zip' };
}
