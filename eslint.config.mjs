import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { projectRules } from './test/support/lint/projectRules.mjs';

const typeScript = ['**/*.{ts,tsx,mts}'];
const officeCode = ['src/{excel,taskpane,commands}/**/*.{ts,tsx}'];
const tests = ['test/**/*.{ts,tsx}'];
const nodeScripts = ['**/*.mjs', '**/*.js', '**/*.cjs'];

/** What Node gives to every script; the few that ours use. */
const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'crypto', 'queueMicrotask', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'performance', 'fetch', 'structuredClone', 'AbortController', 'AbortSignal', 'TextDecoder', 'TextEncoder'].map(
    (name) => [name, 'readonly'],
  ),
);

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'dist-workbench/', 'coverage/', '.cache/', 'test-results/', 'reports/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { project: projectRules } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-alert': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      'project/explained-disable': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword', message: '`as unknown as` switches the compiler off: give the value its type where it comes from.' },
        { selector: 'CatchClause[param=null] > BlockStatement[body.length=0], CatchClause > BlockStatement[body.length=0]', message: 'An empty catch hides a failure: handle it, or return what it means.' },
      ],
    },
  },
  {
    files: typeScript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: dirname(fileURLToPath(import.meta.url)) } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // Types for Office's globals can only be added to in their own namespaces.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Counting and joining code points is what `[...text]` is for here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // `void expression` marks a value that is read only for its effect or its type.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A type parameter used once can still name a relation for the reader.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Looks up every name; asked where packages age: in the code that speaks to Office and React.
      '@typescript-eslint/no-deprecated': 'off',
      // These two compare whole class and enum types everywhere: a third of the time of all rules, for mistakes the compiler finds too.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  {
    files: officeCode,
    plugins: { 'office-addins': officeAddins },
    // All of Microsoft's rules. They look for a variable named `context`: keep that name.
    rules: {
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error'])),
      '@typescript-eslint/no-deprecated': 'error',
    },
  },
  { files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'], ...reactHooks.configs.flat.recommended },
  // The one place from which the pane writes to the browser's console.
  { files: ['src/taskpane/logger.ts'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: {
      'project/test-asserts': 'error',
      'project/no-skipped-test': 'error',
      // jest's expect() takes methods without calling them.
      '@typescript-eslint/unbound-method': 'off',
      // `expect.any(Number)` inside an expected object is an `any` by its types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Tables of cases are short as `[...'考评']`.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: nodeScripts,
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-console': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', __filename: 'readonly' } },
  },
  // Schemes are tables: their length is that of the official lists.
  { files: ['src/schemes/**', 'test/golden/**', 'test/fixtures/**'], rules: { 'max-lines': 'off' } },
);
