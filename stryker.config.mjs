/**
 * `npm run mutation`: changes the sources one place at a time and sees whether a test notices. Takes hours, so it is no
 * part of CI; `-- --mutate src/scoring/ranks.ts` takes a part. The report is in reports/mutation.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/{model,validation,scoring,rollup}/**/*.ts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.js', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // What runs once, when a module is loaded, would need a start of its own for each mutant.
  ignoreStatic: true,
  // Words for people are read by people.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  timeoutMS: 10_000,
  ignorePatterns: ['dist', 'dist-workbench', '.cache', 'reports', 'coverage', 'assets'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  thresholds: { high: 90, low: 85, break: 85 },
};
