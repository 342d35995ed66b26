/**
 * `npm run bench`: prints what the product's operations cost, one line of JSON per figure, on stdout and nothing else there.
 * `-- --units 9` (or 69, 2844; may be repeated) measures that size only, `-- --operation score` (or inject, check, outcomes, proof, engine) that operation only
 * and neither template nor pane; `proof` is what the check finds of planted faults, `engine` scores without a workbook (and draws weights for 名次稳健性), held against pandas and
 * LibreOffice (of 2,844 units against LibreOffice only where `engine` is asked for: it takes minutes). Ends with 1 when a limit is broken that does not depend
 * on the machine: the size of messages, their number, progress that goes back, a planted fault that is missed, a finding without a fault,
 * a total that others compute differently.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/workbench/server/ensureBuilt.mjs';

const sizes = [9, 69, 2844];
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

// The spreadsheet logs to the console, which would end up among the figures.
for (const name of ['log', 'info', 'debug']) globalThis.console[name] = globalThis.console.error;

const require = createRequire(import.meta.url);
require('./requireTypeScript.cjs');
const { OperationBench, operations } = require('./operationBench.ts');
const { checkProof } = require('./checkProof.ts');
const { engineFigures } = require('./engineFigures.ts');
const { formulaFigures } = require('./formulaFigures.ts');
const { robustnessFigures } = require('./robustnessFigure.ts');
const { templateFigure } = require('./templateFigure.ts');
const wanted = readWanted();

if (wanted.operation === undefined) print(await templateFigure());
/** @type {string[]} */
const broken = [];
for (const units of wanted.sizes) {
  say(`${units} units …`);
  if (wanted.operation !== 'proof' && wanted.operation !== 'engine') {
    const bench = new OperationBench(units, wanted.operation);
    for (const figure of await bench.run()) print(figure);
    broken.push(...bench.broken);
  }
  if (wanted.operation === undefined || wanted.operation === 'proof') {
    const proof = checkProof(units);
    for (const figure of proof.figures) print(figure);
    broken.push(...proof.faults);
  }
  if (wanted.operation === undefined || wanted.operation === 'engine') {
    const engine = engineFigures(units, say);
    for (const figure of engine.figures) print(figure);
    broken.push(...engine.faults);
    // The time goes with the number of units; of thousands it says nothing more.
    if (units < 1000) for (const figure of robustnessFigures(units)) print(figure);
    if (wanted.operation === 'engine' || units < 1000) {
      const formulas = await formulaFigures(units, engine.ms, say);
      for (const figure of formulas.figures) print(figure);
      broken.push(...formulas.faults);
    }
  }
}
if (wanted.operation !== undefined) {
  say('The pane was not measured.');
} else if (await ensureBuilt(root, say)) {
  const { bundleFigure, readyFigure } = require('./paneFigures.ts');
  print(bundleFigure(root));
  const ready = await readyFigure(say);
  if (ready !== undefined) print(ready);
} else {
  say('The pane is not built, so it was not measured.');
}
for (const line of broken) say(`Limit broken: ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;

/** @param {{ name: string, value: number, unit: string }} figure */
function print(figure) {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

function readWanted() {
  try {
    const { values } = parseArgs({ options: { units: { type: 'string', multiple: true }, operation: { type: 'string' } } });
    const chosen = values.units?.map(Number) ?? sizes;
    const known = chosen.every((size) => sizes.includes(size));
    const { operation } = values;
    if (known && (operation === undefined || operation === 'proof' || operation === 'engine' || operations.includes(operation))) return { sizes: chosen, operation };
    say(`--units takes ${sizes.join(', ')}, --operation ${operations.join(', ')}, proof, engine.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  process.exit(2);
}
