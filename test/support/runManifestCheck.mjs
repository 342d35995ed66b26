/** `npm run manifest`: checks manifest.xml by itself and against the product. Ends with 1 when something is wrong. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './registerTypeScript.mjs';

const { checkManifest } = await import('./manifest/checkManifest.ts');
const { readProductFacts } = await import('./manifest/readProductFacts.ts');

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const facts = readProductFacts(root);
const problems = checkManifest(readFileSync(join(root, 'manifest.xml'), 'utf8'), facts);
for (const { rule, line, message } of problems) {
  process.stdout.write(`${line === 0 ? 'product' : `manifest.xml:${line}`}: ${message} [${rule}]\n`);
}
const asked = facts.requirementUses.filter(({ guarded }) => guarded).length;
process.stdout.write(
  `${problems.length === 0 ? 'manifest.xml is good' : `${problems.length} problems`}: ${facts.requirementUses.length} uses of Office.js checked, ${asked} of them asked for at run time` +
    `${facts.emittedFiles === undefined ? '; addresses not compared, there is no build configuration yet' : ''}\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
