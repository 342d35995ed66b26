import { openZip } from '../../src/xlsx/package/zipReader';
import { writeZip } from '../../src/xlsx/package/zipWriter';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';

/** A sheet with nothing on it but what is given. */
export function aSheet(members: Partial<SheetDocument> = {}): SheetDocument {
  return { name: '表', visibility: 'visible', rows: [], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [], ...members };
}

/** A workbook with the sheets given and nothing else. */
export function aWorkbook(...sheets: readonly SheetDocument[]): WorkbookDocument {
  return { sheets, names: [], styles: [{ font: { name: '宋体', size: 11 } }], activeSheet: 0 };
}

/**
 * A file as another program would write it: ours, with parts replaced or added. A change is a new text, a function of the old
 * one, or `undefined` to take the part out.
 */
export async function aFile(document: WorkbookDocument, changes: Readonly<Record<string, string | ((old: string) => string) | undefined>> = {}): Promise<Uint8Array> {
  const archive = openZip(await writeWorkbook(document));
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) parts.set(name, await archive.bytes(name));
  for (const [name, change] of Object.entries(changes)) {
    const old = new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
    const changed = typeof change === 'function' ? change(old) : change;
    if (changed === old) throw new Error(`nothing changed in ${name}`);
    if (changed === undefined) parts.delete(name);
    else parts.set(name, new TextEncoder().encode(changed));
  }
  return writeZip(parts);
}

/** The texts of a file's parts. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = openZip(bytes);
  const entries = await Promise.all(archive.names.map(async (name) => [name, new TextDecoder().decode(await archive.bytes(name))] as const));
  return Object.fromEntries(entries);
}
