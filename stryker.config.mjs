const ofScoring = ['test/unit/scoring', 'test/golden', 'test/property/scoring'];
const slowChecks = ['oneFaultOneFinding', 'exampleFigures'].map((name) => `test/unit/validation/${name}`);
const ofSheets = 'test/property/scoring/orderOfSheets';

/**
 * `npm run mutation`: changes the sources one place at a time and sees whether a test notices; see test/mutation.md.
 * `-- --mutate src/scoring/ranks.ts` takes a part. The report is in reports/mutation.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/{model,validation,scoring,rollup}/**/*.ts'],
  plugins: ['./test/support/mutation/coreTestRunner.mjs'],
  testRunner: 'core',
  core: {
    // Left out: tests through whole workbooks, or of many draws, where others ask the same: seconds for every mutant.
    asked: [
      { of: ['robustness', 'schemeDraw', 'drawnTotals', 'seededNumbers', 'whatIf'].map((name) => `src/scoring/${name}`), tests: ofScoring, leaveOut: [ofSheets], runsOfProperties: 60 },
      { of: ['src/scoring/'], tests: ofScoring, leaveOut: [ofSheets, 'test/unit/scoring/robustness', 'test/property/scoring/robustness', 'test/unit/scoring/whatIf'], runsOfProperties: 25 },
      { of: ['src/validation/scheme/'], tests: ['test/unit/validation/scheme'] },
      { of: ['src/validation/rules/'], tests: ['test/unit/validation/rules', 'test/unit/validation/check.test.ts', 'test/unit/validation/ownRules', 'test/property/validation/ownRules.test.ts'] },
      { of: ['src/validation/ownRules/'], tests: ['test/unit/validation/ownRules', 'test/property/validation/ownRules.test.ts'] },
      { of: ['readText', 'dateText', 'significantDigits'].map((name) => `src/validation/${name}`), tests: ['test/unit/validation', 'test/property/validation/readText.test.ts'], leaveOut: slowChecks },
      { of: ['src/validation/'], tests: ['test/unit/validation'], leaveOut: slowChecks },
      { of: ['src/model/'], tests: ['test/unit/model'] },
    ],
  },
  coverageAnalysis: 'perTest',
  // Words for people are read by people.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  timeoutMS: 12_000,
  // What has not changed since the last run is not tried again; `--force` tries everything.
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['dist', 'dist-workbench', '.cache', 'reports', 'coverage', 'assets'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  thresholds: { high: 90, low: 85, break: 85 },
};
