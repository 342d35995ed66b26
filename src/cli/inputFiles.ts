import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeText, type DecodedText } from '../files/decodeText';
import type { AssessTexts } from '../locales/assessTexts';
import type { Locale } from '../locales/locale';
import type { WorkbookDocument } from '../model/workbookDocument';
import { describeFileProblem } from '../xlsx/fileTexts';
import type { LossNote } from '../xlsx/lossNote';
import { readWorkbook } from '../xlsx/readWorkbook';
import type { AssessOptions } from './assessOptions';

/** What the files hold that an assessment begins with. */
export interface InputFiles {
  readonly figures: DecodedText;
  readonly workbook: WorkbookDocument;
  /** What the workbook holds that writing would lose. */
  readonly losses: readonly LossNote[];
}

/** A workbook with nothing in it: the template's sheets become its only ones. */
const emptyWorkbook: WorkbookDocument = { sheets: [], names: [], styles: [{}], activeSheet: 0 };

/** Reads what is asked for, and looks whether there is a place for what is to be written; everything that is wrong is told at once, a line each. */
export async function readInputFiles(options: AssessOptions, locale: Locale, texts: AssessTexts): Promise<InputFiles | readonly string[]> {
  const lines: string[] = [];
  const bytesOf = async (option: string, file: string): Promise<Uint8Array | undefined> => {
    try {
      return new Uint8Array(await readFile(file));
    } catch (error) {
      const code = codeOf(error);
      lines.push(code === 'ENOENT' || code === 'ENOTDIR' ? texts.fileMissing(option, file) : code === 'EISDIR' ? texts.isFolder(option, file) : texts.unreadable(option, file, code));
      return undefined;
    }
  };
  const figureBytes = await bytesOf('--figures', options.figures);
  const figures = figureBytes && decodeText(figureBytes);
  if (figureBytes && !figures) lines.push(texts.noText(options.figures));
  let [workbook, losses]: [WorkbookDocument, readonly LossNote[]] = [emptyWorkbook, []];
  if (options.workbook !== undefined) {
    const bytes = await bytesOf('--workbook', options.workbook);
    const read = bytes && (await readWorkbook(bytes));
    if (read?.ok === true) [workbook, losses] = [read.document, read.notes];
    else if (read) lines.push(texts.notWorkbook(options.workbook, describeFileProblem(read.problem, locale)));
  }
  for (const [option, file] of [['--out', options.out], ['--json', options.json]] as const) {
    if (!(await isFolder(dirname(file)))) lines.push(texts.folderMissing(option, dirname(file)));
    else if (await isFolder(file)) lines.push(texts.isFolder(option, file));
  }
  return figures && lines.length === 0 ? { figures, workbook, losses } : lines;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** The system's word for what went wrong with a file, such as ENOENT. */
export function codeOf(error: unknown): string {
  // Not instanceof: the system's errors may come from another realm.
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
