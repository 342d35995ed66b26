/** A formula cut where its meaning changes: what is inside quotes or brackets must not be touched by a rewrite. */
export interface FormulaPiece {
  readonly kind: 'code' | 'text' | 'sheet' | 'bracket';
  readonly source: string;
}

/**
 * Cuts a formula into code, `"texts"`, `'quoted sheet names'` and `[brackets]` (other workbooks, columns of tables). Joined
 * again, the pieces are the formula.
 */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let start = 0;
  const push = (kind: FormulaPiece['kind'], from: number, to: number): void => {
    if (to > from) pieces.push({ kind, source: formula.slice(from, to) });
  };
  for (let position = 0; position < formula.length; ) {
    const character = formula[position];
    const kind = character === '"' ? 'text' : character === "'" ? 'sheet' : character === '[' ? 'bracket' : undefined;
    if (kind === undefined) {
      position++;
      continue;
    }
    push('code', start, position);
    const end = kind === 'bracket' ? endOfBracket(formula, position) : endOfQuote(formula, position);
    push(kind, position, end);
    start = position = end;
  }
  push('code', start, formula.length);
  return pieces;
}

/** Behind the closing quote; a doubled quote is part of the content. */
function endOfQuote(formula: string, start: number): number {
  const quote = formula[start];
  for (let position = start + 1; position < formula.length; position++) {
    if (formula[position] !== quote) continue;
    if (formula[position + 1] !== quote) return position + 1;
    position++;
  }
  return formula.length;
}

/** Behind the closing bracket; inside, an apostrophe protects the next character. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let position = start; position < formula.length; position++) {
    const character = formula[position];
    if (character === "'") position++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return position + 1;
  }
  return formula.length;
}

/** Rewrites the code of a formula and leaves texts, quoted names and brackets as they are. */
export function rewriteCode(formula: string, rewrite: (code: string) => string): string {
  return formulaPieces(formula)
    .map(({ kind, source }) => (kind === 'code' ? rewrite(source) : source))
    .join('');
}
