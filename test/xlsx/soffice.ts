import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why LibreOffice cannot be asked; `undefined` when it can. */
export const sofficeMissing: string | undefined =
  spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0 ? undefined : 'skipped because LibreOffice (soffice) is not installed on this machine';

/** Commas, quotes, UTF-8; percentages and dates become numbers. */
const utf8Csv = 'CSV:44,34,76,1,,0,false,true';

/** Has LibreOffice open a file and save it as another kind, with a profile of its own so that runs cannot disturb each other. */
export async function convert(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    await writeFile(join(folder, `in.${from}`), bytes);
    const input = from === 'csv' ? [`--infilter=${utf8Csv}`] : [];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--norestore', ...input, '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `in.${from}`)], { timeout: 120_000 });
    return new Uint8Array(await readFile(join(folder, 'out', `in.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
