import ts from 'typescript';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  types: ['office-js'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
};

/**
 * The compiler's view of some files with the types of Office.js. Files of our own that they import come along; packages do not: none of
 * them decides which member of Office.js is meant, and those of the pane are large.
 * @param root the project's folder
 * @param files absolute paths
 * @param planted sources that are not on disk, by absolute path
 */
export function officeProgram(root: string, files: readonly string[], planted: ReadonlyMap<string, string> = new Map()): ts.Program {
  const host = ts.createCompilerHost(options, true);
  const { readFile, fileExists, directoryExists } = host;
  host.getCurrentDirectory = () => root;
  host.readFile = (file) => planted.get(file) ?? readFile(file);
  host.fileExists = (file) => planted.has(file) || fileExists(file);
  host.directoryExists = (folder) => [...planted.keys()].some((file) => file.startsWith(`${folder}/`)) || directoryExists?.(folder) === true;
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) => (text.startsWith('.') ? ts.resolveModuleName(text, containing, options, host) : { resolvedModule: undefined }));
  return ts.createProgram([...files], options, host);
}
