import ts from 'typescript';

/**
 * Names that sources give to `Office.actions.associate`: a text, or a variable whose type is one of certain texts (a loop over a list of
 * commands). Where the type is any text (a loop over `Object.entries`), every key of the object literals in that file counts as a name.
 * @param program see `officeProgram`
 * @param files those to look through, as the program names them
 */
export function associatedFunctions(program: ts.Program, files: readonly string[]): readonly string[] {
  return [...new Set(files.flatMap((file) => namesIn(program, file)))];
}

function namesIn(program: ts.Program, file: string): readonly string[] {
  const source = program.getSourceFile(file);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) && /^Office\.actions\.associate$/.test(node.expression.getText(source)) ? node.arguments : [];
    if (name !== undefined) {
      const type = program.getTypeChecker().getTypeAtLocation(name);
      const texts = (type.isUnion() ? type.types : [type]).filter((one) => one.isStringLiteral()).map(({ value }) => value);
      names.push(...(texts.length > 0 ? texts : keysIn(source)));
    }
    ts.forEachChild(node, visit);
  };
  if (source !== undefined) {
    visit(source);
  }
  return names;
}

function keysIn(source: ts.SourceFile | undefined): readonly string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node)) && ts.isIdentifier(node.name)) {
      keys.push(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  if (source !== undefined) {
    visit(source);
  }
  return keys;
}
