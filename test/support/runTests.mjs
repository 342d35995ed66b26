/**
 * `npm test`: runs jest with whatever is passed on. When tests in the browser are among what will run, first makes sure that there is a
 * browser and that the built pages belong to the present sources.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../src/workbench/server/ensureBuilt.mjs';
import { BrowserNotFoundError, ensureBrowser } from './findBrowser.mjs';
import { runsProject } from './runsProject.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const parameters = process.argv.slice(2);
const environment = { ...process.env };

if (runsProject(parameters, 'e2e')) {
  try {
    environment.CHROME_PATH = ensureBrowser();
  } catch (error) {
    if (!(error instanceof BrowserNotFoundError)) {
      throw error;
    }
    giveUp(`${error.message}\n不用浏览器的测试 / Tests without a browser: npm test -- --selectProjects core host pane`);
  }
  if (!(await ensureBuilt(root, (line) => process.stderr.write(`${line}\n`)))) {
    giveUp('构建失败，未运行测试。原因见上。\nThe build failed, so no test was run. The reason is above.');
  }
}

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status, signal } = spawnSync(process.execPath, [jest, ...parameters], { cwd: root, env: environment, stdio: 'inherit' });
process.exitCode = signal === null ? (status ?? 1) : 1;

/** @param {string} message */
function giveUp(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
