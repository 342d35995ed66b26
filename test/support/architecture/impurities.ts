import ts from 'typescript';

/** What makes a result depend on something else than what was given, or acts on something else than what is returned. */
const forbiddenMembers = new Set(['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);
const forbiddenNames = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'console', 'process', 'fetch', 'localStorage']);

/** Uses of clock, chance, timers, output and network. Reading the clock is `Date.now()`, `Date()` and `new Date()` without a moment. */
export function impurities(source: ts.SourceFile): readonly { readonly name: string; readonly line: number }[] {
  const found: { name: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const name = impurityOf(node, source);
    if (name !== undefined) {
      found.push({ name, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function impurityOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText(source).replace(/^(?:globalThis|window|self)\./, '');
    const [root = ''] = text.split('.');
    return forbiddenMembers.has(text) || (ts.isIdentifier(node.expression) && forbiddenNames.has(root)) ? text : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && (node.arguments?.length ?? 0) === 0) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    return name === 'Date' || forbiddenNames.has(name) ? `${name}()` : undefined;
  }
  return undefined;
}
