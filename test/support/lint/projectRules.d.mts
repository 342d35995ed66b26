import type { ESLint } from 'eslint';

/** ESLint rules of this project that no package brings: `explained-disable`, `test-asserts`, `no-skipped-test`. */
export declare const projectRules: ESLint.Plugin;
