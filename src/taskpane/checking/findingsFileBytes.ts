import { describeFinding } from '../../locales/findings';
import type { WorkbookDocument } from '../../model/workbookDocument';
import type { Outcome } from '../../model/workbookPort';
import { fillFindingsFile, readReturnedExplanations, type FindingsFileContent, type ReturnedExplanations } from '../../tasks/findingsFile';
import { createDocumentPort } from '../../xlsx/documentPort';
import type { FileProblem } from '../../xlsx/fileProblem';
import { readWorkbook } from '../../xlsx/readWorkbook';
import { writeWorkbook } from '../../xlsx/writeWorkbook';

const empty: WorkbookDocument = { sheets: [], names: [], styles: [{}], activeSheet: 0 };

/** A file of findings as an .xlsx file. */
export async function writeFindingsFile(content: Omit<FindingsFileContent, 'describe'>): Promise<Outcome<Uint8Array>> {
  const port = createDocumentPort(empty);
  const filled = await fillFindingsFile(port, { ...content, describe: (finding, scheme) => describeFinding(finding, scheme, content.locale) });
  return filled.ok ? { ok: true, value: await writeWorkbook(port.document()) } : filled;
}

/** What came back in a file; a problem where it is no workbook, or has no findings. */
export type FindingsFileReading = { readonly ok: true; readonly value: ReturnedExplanations } | { readonly ok: false; readonly problem: FileProblem | 'no-findings' };

export async function readFindingsFile(bytes: Uint8Array): Promise<FindingsFileReading> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  const returned = await readReturnedExplanations(createDocumentPort(read.document));
  return returned.ok && returned.value ? { ok: true, value: returned.value } : { ok: false, problem: 'no-findings' };
}
