const { projects } = require('./jest.config.js');

/**
 * The tests that `npm run mutation` asks of every mutant: those of the core that need neither files nor other programs. The whole suite would
 * find a few more, in days.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'core'),
  // Through whole workbooks, or many thousand runs: seconds for every mutant.
  testPathIgnorePatterns: ['orderOfSheets', 'anyContents', 'plantedFaults', 'plantedWorkbooks'],
  bail: 1,
  testMatch: ['model', 'validation', 'scoring', 'rollup'].flatMap((folder) => [`<rootDir>/test/unit/${folder}/**/*.test.ts`, `<rootDir>/test/property/${folder}/**/*.test.ts`]).concat('<rootDir>/test/golden/**/*.test.ts'),
};
