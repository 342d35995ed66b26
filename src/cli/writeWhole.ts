import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file to be written, with all that it is to hold. */
export interface WholeFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files so that each is there whole or as it was: all are written beside their places first, and take them when every one is
 * written. Fails with the system's error, and with nothing half-written left.
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<void> {
  const drafts = files.map((file) => ({ ...file, draft: join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}`) }));
  try {
    for (const { draft, content } of drafts) await writeFile(draft, content, { flag: 'wx' });
    for (const { draft, path } of drafts) await rename(draft, path);
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
}
