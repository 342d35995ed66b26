import ts from 'typescript';

const globals = new Set(['Excel', 'Office', 'OfficeExtension']);
const globalObjects = new Set(['globalThis', 'window', 'self']);

/**
 * Where a source names one of Office's globals, as value or as type, with up to one member: `Office.onReady`, `Excel.Range`. Also through
 * `window.Office`. A variable, parameter or import of its own that has such a name is none of them.
 */
export function officeNames(source: ts.SourceFile): readonly { readonly name: string; readonly line: number }[] {
  const own = declaredNames(source);
  const names: { name: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && globals.has(node.text) && !own.has(node.text) && isReference(node)) {
      const outer = throughGlobalObject(node) ? node.parent : node;
      const member = memberOf(outer);
      names.push({ name: member === undefined ? node.text : `${node.text}.${member}`, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Whether the identifier stands for the global, and is not a member (`messages.Excel`) or a key (`{ Excel: 1 }`) of something. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return throughGlobalObject(node);
  }
  if (ts.isQualifiedName(parent) && parent.right === node) {
    return false;
  }
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isEnumMember(parent)) &&
    parent.name === node;
  return !isKey && !ts.isModuleDeclaration(parent) && !ts.isJsxAttribute(parent);
}

function throughGlobalObject(node: ts.Identifier): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.name === node && ts.isIdentifier(parent.expression) && globalObjects.has(parent.expression.text);
}

function memberOf(node: ts.Node): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    return parent.name.text;
  }
  return ts.isQualifiedName(parent) && parent.left === node ? parent.right.text : undefined;
}

function declaredNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) ||
      ts.isImportClause(node) || ts.isImportSpecifier(node) || ts.isNamespaceImport(node) || ts.isEnumDeclaration(node);
    if (isDeclaration && node.name !== undefined && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
