import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../filesUnder';
import { associatedFunctions } from './associatedFunctions';
import type { ProductFacts } from './checkManifest';
import { emittedFiles } from './emittedFiles';
import { officeProgram } from './officeProgram';
import { pngSize } from './pngSize';
import { requirementUses } from './requirementUses';

/** Folders of the product that may speak to Office (test/architecture holds the others off it). */
const officeFolders = ['src/excel', 'src/taskpane', 'src/commands'];

/**
 * Reads from the project what its manifest is compared with.
 * @param root the project's folder
 */
export function readProductFacts(root: string): ProductFacts {
  const emitted = emittedFiles(root);
  const files = officeFolders.flatMap((folder) => sources(root, folder));
  const program = officeProgram(
    root,
    files.map((file) => join(root, file)),
  );
  const commands = files.filter((file) => file.startsWith('src/commands/')).map((file) => join(root, file));
  return {
    emittedFiles: emitted,
    pictureSize: (path) => (existsSync(join(root, path)) ? pngSize(readFileSync(join(root, path))) : undefined),
    associatedFunctions: commands.length === 0 ? undefined : new Set(associatedFunctions(program, commands)),
    requirementUses: requirementUses(
      program,
      files.map((file) => join(root, file)),
    ).map((use) => ({ ...use, file: use.file.slice(root.length + 1) })),
  };
}

function sources(root: string, folder: string): readonly string[] {
  return existsSync(join(root, folder))
    ? filesUnder(join(root, folder))
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${folder}/${file}`)
    : [];
}
