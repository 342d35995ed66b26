import ts from 'typescript';

/**
 * Names that a source gives to `Office.actions.associate`. Where it gives a variable (a loop over a table of commands), every key of the
 * object literals in that file counts as a name.
 */
export function associatedFunctions(fileName: string, source: string): readonly string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true);
  const names: string[] = [];
  const keys: string[] = [];
  const variables: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^Office\.actions\.associate$/.test(node.expression.getText(file))) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) {
        names.push(name.text);
      } else if (name !== undefined) {
        variables.push(name);
      }
    }
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node)) && ts.isIdentifier(node.name)) {
      keys.push(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return variables.length > 0 ? [...names, ...keys] : names;
}
