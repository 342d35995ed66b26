import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collectTests, prepare, runTest } from './collectTests.mjs';
import { forgetModules, load, startWithMutant } from './freshModules.mjs';
import { limitRuns, useFewerRuns } from './fewerRuns.mjs';

/** Tests that take longer come last: most mutants are found by a quick one. */
const slowMs = 30;

const now = () => performance.now();

/** `path`: a test file, or a folder with some. */
function testFilesUnder(path) {
  if (path.endsWith('.test.ts')) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Runs the tests of the core for Stryker in one process, without Jest: starting Jest and loading all related test files costs seconds for
 * every mutant. Here each mutant gets the modules of the project afresh, the mutant active while they load, and runs only the tests that
 * reached its place, the quickest first, until one fails.
 *
 * Option `core`: which `tests` (files or folders) are `asked` about sources whose path begins as in `of`, but for those whose path begins as
 * in `leaveOut`, properties with `runsOfProperties` cases at most (all where absent); the first entry that fits.
 */
class CoreTestRunner {
  static inject = ['options'];

  #options;
  #root = process.cwd();
  /** How long each test took in the first run, by id. */
  #timeOf = new Map();
  #stryker = (globalThis.__stryker__ ??= {});

  constructor(options) {
    this.#options = options.core;
    // Every expectation prepares its error with a stack that nobody reads here.
    Error.stackTraceLimit = 0;
    useFewerRuns();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** The entry of `asked` that is for a source file. */
  #entryOf(source) {
    const name = relative(this.#root, source);
    return this.#options.asked.find(({ of }) => of.some((beginning) => name.startsWith(beginning))) ?? { tests: [] };
  }

  #testFilesOf({ tests, leaveOut = [] }) {
    return tests.flatMap((path) => testFilesUnder(join(this.#root, path))).filter((file) => !leaveOut.some((beginning) => relative(this.#root, file).startsWith(beginning)));
  }

  async dryRun({ files = [] }) {
    const tests = [];
    for (const file of new Set(files.flatMap((source) => this.#testFilesOf(this.#entryOf(source))))) {
      forgetModules(this.#root);
      // What runs while the file loads, and before all of its tests, every one of them rests on.
      const common = `${file} as a whole`;
      this.#stryker.currentTestId = common;
      const loaded = this.#load(file);
      for (const [id, test] of loaded) {
        const result = await this.#run(id, test, common);
        this.#timeOf.set(id, result.timeSpentMs);
        tests.push({ ...result, fileName: file });
      }
      this.#stryker.currentTestId = undefined;
      this.#shareCoverage(common, [...loaded.keys()]);
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  #shareCoverage(common, ids) {
    const { perTest } = this.#stryker.mutantCoverage ?? { perTest: {} };
    const counts = Object.entries(perTest[common] ?? {});
    delete perTest[common];
    for (const id of ids) {
      const own = (perTest[id] ??= {});
      for (const [mutant, count] of counts) own[mutant] = (own[mutant] ?? 0) + count;
    }
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail, hitLimit }) {
    const entry = this.#entryOf(sandboxFileName);
    const asked = new Set(this.#testFilesOf(entry));
    limitRuns(entry.runsOfProperties);
    const ids = (testFilter ?? [...this.#timeOf.keys()]).filter((id) => asked.has(this.#fileOf(id)));
    startWithMutant(activeMutant.id, this.#root);
    this.#stryker.activeMutant = activeMutant.id;
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      return toMutantRunResult(await this.#runUntilFailure(ids, disableBail), disableBail);
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  async #runUntilFailure(ids, disableBail) {
    const loaded = new Map();
    const results = [];
    for (const id of this.#quickestFirst(ids)) {
      const file = this.#fileOf(id);
      let result;
      try {
        if (!loaded.has(file)) loaded.set(file, this.#load(file));
        const test = loaded.get(file).get(id);
        result = test === undefined ? { id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: 'The test is not there with this mutant.' } : await this.#run(id, test);
      } catch (error) {
        result = { id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) };
      }
      const timeout = determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit);
      if (timeout !== undefined) return timeout;
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  #quickestFirst(ids) {
    const time = (id) => this.#timeOf.get(id) ?? 0;
    return ids.toSorted((a, b) => Math.max(slowMs, time(a)) - Math.max(slowMs, time(b)));
  }

  /** An id carries its test file: a process that took the place of one that hung has not seen the first run. */
  #fileOf(id) {
    return join(this.#root, id.slice(0, id.indexOf(' > ')));
  }

  #load(file) {
    const name = relative(this.#root, file);
    return new Map(collectTests(() => load(file)).map((test) => [`${name} > ${test.name}`, test]));
  }

  /** `common`: to whom what runs before all tests is counted. */
  async #run(id, test, common) {
    const started = now();
    const done = (rest) => ({ id, name: id, timeSpentMs: now() - started, ...rest });
    try {
      this.#stryker.currentTestId = common;
      await prepare(test);
      this.#stryker.currentTestId = id;
      await runTest(test);
      return done({ status: TestStatus.Success });
    } catch (error) {
      return done({ status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#stryker.currentTestId = common;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'core', CoreTestRunner)];
const texts = { type: 'array', items: { type: 'string' } };

export const strykerValidationSchema = {
  type: 'object',
  properties: {
    core: {
      type: 'object',
      additionalProperties: false,
      required: ['asked'],
      properties: {
        asked: { type: 'array', items: { type: 'object', required: ['of', 'tests'], properties: { of: texts, tests: texts, leaveOut: texts, runsOfProperties: { type: 'integer', minimum: 1 } } } },
      },
    },
  },
};
