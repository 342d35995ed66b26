// @ts-check
/** `npm run assess`: the whole assessment without Excel, from figures to a workbook and its results. What it takes: readOptions.ts. */
import './registerTypeScript.mjs';

const { runAssess } = await import('./runAssess.ts');
process.exitCode = await runAssess(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
