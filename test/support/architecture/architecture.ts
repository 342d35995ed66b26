/**
 * The folders of the product, from the core outwards: a folder takes only from itself and from folders before it. This list is the
 * picture in the architecture document; checkArchitecture.ts holds the sources to it.
 */
export const folders = [
  'model',
  'schemes',
  'validation',
  'scoring',
  'rollup',
  'sheets',
  'documents',
  'files',
  'tasks',
  'locales',
  'xlsx',
  'excel',
  'taskpane',
  'commands',
  'cli',
  'workbench',
] as const;

export type Folder = (typeof folders)[number];

/** Folders that decide: no clock, no chance, no output, no waiting. (Neither DOM nor Office: tsconfig.core.json compiles them without.) */
export const pureFolders: readonly Folder[] = ['model', 'schemes', 'validation', 'scoring', 'rollup', 'sheets', 'documents', 'files', 'tasks', 'locales'];

/** Folders that take nothing but types from the others: texts describe what the core says, and must not depend on how it works. */
export const typesOnly: readonly Folder[] = ['locales'];

/** Packages that a folder may take; `name/*` stands for a scope, `*` for everything. What is not listed takes none. */
export const packages: Readonly<Partial<Record<Folder, readonly string[]>>> = {
  tasks: ['zod'],
  documents: ['zod'],
  files: ['zod'],
  xlsx: ['hucre', 'zod'],
  excel: ['zod'],
  taskpane: ['react', 'react-dom', '@fluentui/*', 'zod'],
  cli: ['node:*', '@swc/core'],
  workbench: ['*'],
};

/** Who may name which parts of the globals `Excel`, `Office` and `OfficeExtension`; `*` is all of them. */
export const officeSpeakers: readonly { readonly files: RegExp; readonly parts: readonly string[]; readonly why: string }[] = [
  { files: /^src\/excel\//, parts: ['*'], why: 'the adapter' },
  { files: /^src\/commands\//, parts: ['Office.onReady', 'Office.actions', 'Office.AddinCommands', 'Office.addin', 'Office.Addin'], why: 'ribbon buttons are bound to functions here, and open the pane' },
  { files: /^src\/taskpane\/index\.tsx$/, parts: ['Office.onReady', 'Office.context', 'Office.Context'], why: 'the page starts here, once Office is ready' },
  { files: /^src\/workbench\//, parts: ['*'], why: "it answers Office.js's requests; never shipped" },
];

/** Files outside src that one inside may take. */
export const outsideSources: readonly { readonly files: RegExp; readonly takes: RegExp }[] = [
  { files: /^src\/workbench\/server\//, takes: /^test\/support\/findBrowser\.mjs$/ },
];
