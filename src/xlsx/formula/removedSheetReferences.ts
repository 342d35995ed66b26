import { formulaPieces } from './formulaPieces';

/** Sheets before they go: all names in the order of the tabs, and those that go. */
export interface RemovedSheets {
  readonly order: readonly string[];
  readonly removed: ReadonlySet<string>;
}

/** A sheet's name, or a stretch of sheets, before its mark. */
const qualifier = /([\w.\u0080-\uffff]+(?::[\w.\u0080-\uffff]+)?)!$/;
const qualifiers = /(?<![\w.$#:\u0080-\uffff])[\w.\u0080-\uffff]+(?::[\w.\u0080-\uffff]+)?!/g;

/**
 * A formula after sheets were removed, as Excel has it: what stood on one of them becomes `#REF!` before its address
 * (`'年终填报'!$A$1` → `#REF!$A$1`). A stretch of sheets (`一月:三月!A1`) that loses an end goes on from the next sheet inside it, and
 * becomes `#REF!` when all of it is gone. References into other workbooks and texts are left as they are.
 */
export function removedSheetReferences(formula: string, sheets: RemovedSheets): string {
  if (!formula.includes('!')) return formula;
  const pieces = formulaPieces(formula).map((piece) => ({ ...piece }));
  for (const [index, piece] of pieces.entries()) {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (piece.kind === 'sheet' && after?.kind === 'code' && after.source.startsWith('!')) {
      const name = piece.source.slice(1, -1).replaceAll("''", "'");
      const left = remaining(name, sheets);
      if (left === name) continue;
      if (left !== undefined) piece.source = `'${left.replaceAll("'", "''")}'`;
      else {
        piece.source = '#REF!';
        after.source = after.source.slice(1);
      }
    } else if (piece.kind === 'code') {
      piece.source = piece.source.replace(qualifiers, (whole: string, offset: number) => {
        if (offset === 0 && before?.kind === 'bracket') return whole;
        const name = qualifier.exec(whole)?.[1] ?? '';
        const left = remaining(name, sheets);
        return left === undefined ? '#REF!' : left === name ? whole : `${left}!`;
      });
    }
  }
  return pieces.map(({ source }) => source).join('');
}

/** What is left of a sheet or a stretch of sheets; undefined where nothing is. */
function remaining(name: string, { order, removed }: RemovedSheets): string | undefined {
  const goes = (sheet: string): boolean => [...removed].some((each) => each.toLowerCase() === sheet.toLowerCase());
  const place = (sheet: string): number => order.findIndex((each) => each.toLowerCase() === sheet.toLowerCase());
  const [first = '', last] = name.split(':');
  if (last === undefined || place(name) >= 0) return goes(name) ? undefined : name;
  if (!goes(first) && !goes(last)) return name;
  const [one, other] = [place(first), place(last)];
  if (one < 0 || other < 0) return name;
  const left = order.slice(Math.min(one, other), Math.max(one, other) + 1).filter((sheet) => !goes(sheet));
  const [start, end] = one <= other ? [left[0], left.at(-1)] : [left.at(-1), left[0]];
  if (start === undefined || end === undefined) return undefined;
  return start === end ? start : `${start}:${end}`;
}
