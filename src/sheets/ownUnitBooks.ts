import type { CellValue } from '../model/cellValue';
import type { SheetPlan } from '../model/plan';
import type { SheetLocale } from './sheetLocale';
import type { CodedTable } from './codedTable';
import { fillWords, sheetWords } from './sheetWords';
import { targetBookWords } from './targetBookWords';
import { formerUnitBooksCodes, unitBooksCodeOffsets, unitBooksCodes, unitBooksWidth } from './unitBooksSheet';

/** How a sheet of the books of all units stands against what it is to be. */
export interface OwnUnitBooks {
  /** Whether every line is where it is to be and every cell of ours holds what it looks up. */
  readonly current: boolean;
  /** A cell that is somebody's own: what was typed over a formula of ours, or beside the books. */
  readonly foreign?: { readonly row: number; readonly column: number };
  /** The last row of the books that are there. */
  readonly lastRow: number;
}

/**
 * Compares a sheet with the plan for it. Ours are formulas as we write them where a row has a code, and words that a book of ours has in either
 * language; everything else is its owner's. `known` are plans whose words may be ours too.
 */
export function ownUnitBooks(table: CodedTable, plan: SheetPlan, known: readonly SheetPlan[]): OwnUnitBooks {
  const { content, codeRow, codeColumn } = table;
  const words = new Set([plan, ...known].flatMap(constantsOf));
  const held = (row: number, column: number): CellValue => content.formulas[row - content.row]?.[column - content.column] ?? '';
  const standInPlace = (codes: readonly string[]): boolean => codes.every((code, index) => table.columns.get(code) === codeColumn + 1 + index);
  const inPlace = standInPlace(unitBooksCodes);
  // Books in one column of lines are laid out anew; what stands beside them is their owner's.
  const former = !inPlace && table.columns.size === formerUnitBooksCodes.length && standInPlace(formerUnitBooksCodes);
  const width = former ? formerUnitBooksCodes.length + 1 : unitBooksWidth;
  const coded = new Set([codeRow, ...table.rows.map(({ row }) => row)]);
  const lastCode = Math.max(...coded);
  // Below the last measure stand an empty line and the signatures.
  const lastRow = lastCode + (lastCode > codeRow ? 1 + signatures : 0);
  let foreign: OwnUnitBooks['foreign'];
  content.formulas.forEach((cells, i) => {
    cells.forEach((cell, j) => {
      const [row, column] = [content.row + i, content.column + j];
      if (cell === '' || foreign) return;
      const within = row >= codeRow && row <= lastRow && column >= codeColumn && column < codeColumn + width;
      if (!within || !isOurs(cell, unitBooksCodeOffsets.some((offset) => offset < width && column === codeColumn + offset) || row === codeRow, coded.has(row), words)) foreign = { row, column };
    });
  });
  // Columns of somebody's own between ours, or ours in another order.
  if (!inPlace && !former) foreign = { row: codeRow, column: codeColumn };
  const plannedCodes = plan.blocks.flatMap(({ row, cells }) => cells.flatMap(([code], i) => (code && 'value' in code && code.value !== '' ? [row + i] : [])));
  return { current: inPlace && lastCode <= Math.max(...plannedCodes) && holdsPlan(plan, held), lastRow, ...(foreign ? { foreign } : {}) };
}

const signatures = targetBookWords('zh-CN').signatures.length;
/** What formulas of ours are made of: lookups, the count of unconfirmed measures, references to the first book. */
const ownFormula = /MATCH\(|COUNTIFS\(/i;
const ownReference = /^=\$[A-Z]+\$\d+$/i;

function isOurs(cell: CellValue, isCode: boolean, hasCode: boolean, words: ReadonlySet<string>): boolean {
  if (typeof cell !== 'string') return false;
  if (isCode || words.has(cell)) return true;
  return cell.startsWith('=') ? ownReference.test(cell) || (hasCode && ownFormula.test(cell)) : titles.some((title) => title.test(cell));
}

const titles: readonly RegExp[] = (['zh-CN', 'en-US'] as readonly SheetLocale[]).map((locale) => new RegExp(`^${fillWords(sheetWords(locale).titles['target-book'], { year: '\\d{4}' })}$`));

function constantsOf({ blocks }: SheetPlan): readonly string[] {
  return blocks.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap((cell) => (cell !== null && 'value' in cell && typeof cell.value === 'string' && cell.value !== '' ? [cell.value] : []))));
}

function holdsPlan({ blocks }: SheetPlan, held: (row: number, column: number) => CellValue): boolean {
  return blocks.every(({ row, column, cells }) =>
    cells.every((line, i) =>
      line.every((cell, j) => {
        const now = held(row + i, column + j);
        if (cell === null) return true;
        // Excel respells formulas: what counts is that there is one and that it still finds its sheets. A constant over it is its owner's.
        if ('formula' in cell) return now !== '' && !(typeof now === 'string' && now.startsWith('=') && now.includes('#REF!'));
        return String(now) === String(cell.value);
      }),
    ),
  );
}
