import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertAll, sofficeMissing, type NamedFile } from '../soffice';
import { libraryWorkbooks } from './libraryWorkbooks';
import { libreOfficeSources, type LibreOfficeSource } from './libreOfficeSources';
import { ownWorkbooks } from './ownWorkbooks';

/** A workbook as somebody may have it before the add-in arrives. */
export interface CorpusWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What {@link corpusWorkbooks} makes without LibreOffice, and with it. */
export const corpusNames: readonly string[] = [
  ...ownWorkbooks.map(({ name }) => `own/${name}`),
  ...libraryWorkbooks.map(({ name }) => `library/${name}`),
  ...['office-workbook', 'xlsxwriter-features'].map((name) => `file/${name}`),
];
export const libreOfficeNames: readonly string[] = sofficeMissing === undefined ? libreOfficeSources.map(({ name }) => `libreoffice/${name}`) : [];

/** The workbooks of {@link corpusNames}. */
export async function corpusWorkbooks(): Promise<readonly CorpusWorkbook[]> {
  const made = async (kind: string, list: typeof ownWorkbooks): Promise<CorpusWorkbook[]> => Promise.all(list.map(async ({ name, make }) => ({ name: `${kind}/${name}`, bytes: await make() })));
  const file = async (name: string): Promise<CorpusWorkbook> => ({ name: `file/${name}`, bytes: new Uint8Array(await readFile(join(__dirname, `../../fixtures/xlsx/${name}.xlsx`))) });
  return [...(await made('own', ownWorkbooks)), ...(await made('library', libraryWorkbooks)), await file('office-workbook'), await file('xlsxwriter-features')];
}

/**
 * The workbooks of {@link libreOfficeNames}: written by hand in other programs' formats, made workbooks by LibreOffice. All are
 * converted at once, those that go through another kind of file in two steps.
 *
 * @param others workbooks that LibreOffice is to open and save as they are
 */
export async function libreOfficeWorkbooks(others: readonly CorpusWorkbook[] = []): Promise<readonly CorpusWorkbook[]> {
  if (sofficeMissing !== undefined) return [];
  const files: NamedFile[] = [
    ...libreOfficeSources.filter(({ by }) => by === undefined).map(fileOf),
    ...(await through('xls')),
    ...(await through('ods')),
    ...others.map(({ name, bytes }) => ({ name: `${name.replaceAll('/', '-')}.xlsx`, bytes })),
  ];
  const workbooks = await convertAll(files, 'xlsx');
  return files.map(({ name }, index) => {
    const bytes = workbooks[index];
    if (bytes === undefined) throw new Error(`LibreOffice made no workbook of ${name}`);
    return { name: `libreoffice/${name.replace(/\.[^.]+$/, '')}`, bytes };
  });
}

async function through(kind: NonNullable<LibreOfficeSource['by']>): Promise<NamedFile[]> {
  const sources = libreOfficeSources.filter(({ by }) => by === kind);
  const converted = await convertAll(sources.map(fileOf), kind);
  return sources.flatMap(({ name }, index) => (converted[index] === undefined ? [] : [{ name: `${name}.${kind}`, bytes: converted[index] }]));
}

function fileOf({ name, kind, content }: LibreOfficeSource): NamedFile {
  return { name: `${name}.${kind}`, bytes: content };
}
