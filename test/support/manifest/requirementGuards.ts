import ts from 'typescript';
import { compareVersions } from './compareVersions';
import type { RequirementSet } from './manifestView';

/**
 * Whether a use stands where Office has been asked for the requirement set. That is so when a function around it
 * - asks, somewhere before the use, `isSetSupported('ExcelApi', '1.18')` with that version or a newer one; or
 * - calls there a function of our own that asks: one whose body holds such a call (`canGroupUndo()`), or that hands a version on to
 *   `isSetSupported` and is called with it (`supports('1.18')`); or
 * - says in its docstring that it belongs to the set, `[Api set: ExcelApi 1.18]`, which lets its callers answer for it.
 *
 * This proves that the question is asked, not that the answer is obeyed: that is what the tests on an Excel of 1.9 are for.
 */
export function isGuarded(checker: ts.TypeChecker, use: ts.Node, requirement: RequirementSet): boolean {
  for (let around = use.parent; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isFunctionLike(around) && (isMarked(around, requirement) || asksBefore(checker, around, use, requirement))) {
      return true;
    }
  }
  return false;
}

function isMarked(around: ts.Node, requirement: RequirementSet): boolean {
  // The docstring of `const f = () => …` belongs to the variable.
  const owner = ts.isVariableDeclaration(around.parent) ? around.parent : around;
  return [around, owner].some((node) =>
    ts.getJSDocCommentsAndTags(node).some((part) => {
      const mark = /\[Api set: (\w+) (\d+\.\d+)\]/.exec(part.getFullText());
      return mark !== null && covers({ name: mark[1] ?? '', version: mark[2] ?? '' }, requirement);
    }),
  );
}

function asksBefore(checker: ts.TypeChecker, around: ts.Node, use: ts.Node, requirement: RequirementSet): boolean {
  return some(around, (node) => ts.isCallExpression(node) && node.getStart() < use.getStart() && asks(checker, node, requirement));
}

function asks(checker: ts.TypeChecker, call: ts.CallExpression, requirement: RequirementSet): boolean {
  const words = call.arguments.filter(ts.isStringLiteralLike).map(({ text }) => text);
  const version = words.find((word) => /^\d+\.\d+$/.test(word));
  const name = words.find((word) => /^[A-Z]\w+$/.test(word));
  if (isQuestion(call)) {
    return version !== undefined && name !== undefined && covers({ name, version }, requirement);
  }
  const symbol = checker.getSymbolAtLocation(call.expression);
  const declarations = (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol)?.declarations ?? [];
  return declarations.some((declaration) =>
    some(declaration, (node) => {
      if (!ts.isCallExpression(node) || !isQuestion(node)) {
        return false;
      }
      const [asked, askedVersion] = node.arguments;
      const set = asked !== undefined && ts.isStringLiteralLike(asked) ? asked.text : (name ?? '');
      const passed = askedVersion !== undefined && ts.isStringLiteralLike(askedVersion) ? askedVersion.text : version;
      return passed !== undefined && covers({ name: set, version: passed }, requirement);
    }),
  );
}

function isQuestion(call: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'isSetSupported';
}

function covers(asked: RequirementSet, needed: RequirementSet): boolean {
  return asked.name === needed.name && compareVersions(asked.version, needed.version) >= 0;
}

function some(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  return test(node) || (ts.forEachChild(node, (child) => some(child, test) || undefined) ?? false);
}
