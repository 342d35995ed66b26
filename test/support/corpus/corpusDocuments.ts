import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { readWorkbook } from '../../../src/xlsx/readWorkbook';
import { corpusWorkbooks, libreOfficeWorkbooks } from './corpus';

/** Every workbook of the corpus as it is read, by its name. */
export async function corpusDocuments(): Promise<ReadonlyMap<string, WorkbookDocument>> {
  const documents = new Map<string, WorkbookDocument>();
  for (const { name, bytes } of [...(await corpusWorkbooks()), ...(await libreOfficeWorkbooks())]) {
    const result = await readWorkbook(bytes);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
    documents.set(name, result.document);
  }
  return documents;
}
