import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why LibreOffice cannot be asked; `undefined` when it can. */
export const sofficeMissing: string | undefined =
  spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0 ? undefined : 'skipped because LibreOffice (soffice) is not installed on this machine';

/** Commas, quotes, UTF-8; percentages and dates become numbers. */
const utf8Csv = 'CSV:44,34,76,1,,0,false,true';

/** A file by its name without folder. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Has LibreOffice open a file and save it as another kind, with a profile of its own so that runs cannot disturb each other. */
export async function convert(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const [converted] = await convertAll([{ name: `in.${from}`, bytes }], to, from === 'csv' ? [`--infilter=${utf8Csv}`] : []);
  if (converted === undefined) throw new Error(`LibreOffice made no .${to} of a .${from}`);
  return converted;
}

/** The same for many files at once, in one start of LibreOffice; in their order, `undefined` where it could not read one. */
export async function convertAll(files: readonly NamedFile[], to: string, options: readonly string[] = []): Promise<readonly (Uint8Array | undefined)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    await mkdir(join(folder, 'in'));
    for (const { name, bytes } of files) await writeFile(join(folder, 'in', name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--norestore', ...options, '--convert-to', to, '--outdir', join(folder, 'out'), ...files.map(({ name }) => join(folder, 'in', name))], { timeout: 150_000 });
    return await Promise.all(
      files.map(({ name }) =>
        readFile(join(folder, 'out', name.replace(/\.[^.]+$/, `.${to}`))).then(
          (bytes) => new Uint8Array(bytes),
          () => undefined,
        ),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
