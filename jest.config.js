const { cpus } = require('node:os');

const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } }];

/** Univer's own CommonJS builds run as they are; its ES-module-only dependencies (and hucre) must be transformed. */
const shared = {
  transform: { '\\.(m?[jt]sx?)$': swc },
  transformIgnorePatterns: ['/node_modules/@univerjs/', '/node_modules/@microsoft/office-js/'],
  // Copies of the project in which `npm run mutation` tries changes.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/test/support/emptyModule.ts' },
};

/** @type {import('jest').Config} */
module.exports = {
  // On two cores as well: much of the time is spent waiting for a browser, LibreOffice or the disk.
  maxWorkers: Math.max(2, cpus().length - 1),
  projects: [
    { ...shared, displayName: 'core', testEnvironment: 'node', testMatch: ['<rootDir>/test/{unit,property,golden,architecture,manifest,xlsx,cli}/**/*.test.ts'] },
    { ...shared, displayName: 'host', testEnvironment: 'node', testMatch: ['<rootDir>/test/{host,contract}/**/*.test.ts'], setupFiles: ['<rootDir>/test/support/loadOfficeJs.ts'] },
    { ...shared, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/pane/**/*.test.tsx'] },
    { ...shared, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
