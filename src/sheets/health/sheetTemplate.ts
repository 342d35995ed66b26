import type { PlannedCell, SheetPlan } from '../../model/plan';
import { codeText } from '../codedTable';
import type { SheetLocale } from '../sheetLocale';
import { readMark, type SheetMark } from '../sheetMarks';

/** A freshly laid out sheet, read as what an existing one is held against: by codes, never by address. */
export interface SheetTemplate {
  readonly plan: SheetPlan;
  readonly locale: SheetLocale;
  readonly mark: SheetMark;
  readonly codeRow: number;
  readonly codeColumn: number;
  /** Rows of headers above the codes, from top to bottom. */
  readonly levels: readonly number[];
  /** The columns with a code, in their order. */
  readonly columns: readonly TemplateColumn[];
  /** The rows with a code, in their order. */
  readonly rows: readonly TemplateRow[];
  /** What a fresh cell holds; undefined for an empty one. */
  cell(row: number, column: number): Exclude<PlannedCell, null> | undefined;
}

export interface TemplateColumn {
  readonly code: string;
  readonly column: number;
  /** Texts of its own by row of headers; a column within a merged header has none there. */
  readonly own: ReadonlyMap<number, string>;
  /** The same, with the texts of merged headers that reach over it. */
  readonly path: ReadonlyMap<number, string>;
}

export interface TemplateRow {
  readonly code: string;
  readonly row: number;
}

/** Reads a fresh sheet's plan; undefined for a plan without a mark. `headerRows`: how many rows above the codes are headers, where others look like it. */
export function sheetTemplate(plan: SheetPlan, locale: SheetLocale, headerRows = Infinity): SheetTemplate | undefined {
  const grid = new Map<number, Map<number, Exclude<PlannedCell, null>>>();
  for (const block of plan.blocks) {
    block.cells.forEach((cells, i) => {
      const row = grid.get(block.row + i) ?? new Map<number, Exclude<PlannedCell, null>>();
      cells.forEach((cell, j) => {
        if (cell !== null && !('value' in cell && cell.value === '')) row.set(block.column + j, cell);
      });
      grid.set(block.row + i, row);
    });
  }
  const cell = (row: number, column: number): Exclude<PlannedCell, null> | undefined => grid.get(row)?.get(column);
  const text = (row: number, column: number): string => {
    const found = cell(row, column);
    return found && 'value' in found && typeof found.value === 'string' ? found.value : '';
  };
  const rows = [...grid.keys()].sort((a, b) => a - b);
  for (const codeRow of rows) {
    for (const codeColumn of [...(grid.get(codeRow)?.keys() ?? [])].sort((a, b) => a - b)) {
      const mark = readMark(text(codeRow, codeColumn));
      if (!mark) continue;
      const levels = rows.filter((row) => row < codeRow && isHeader([...(grid.get(row)?.values() ?? [])])).slice(-headerRows);
      const columns = [...(grid.get(codeRow)?.keys() ?? [])]
        .sort((a, b) => a - b)
        .flatMap((column): readonly TemplateColumn[] => {
          const code = text(codeRow, column);
          if (column === codeColumn || code === '') return [];
          const own = new Map(levels.flatMap((level) => (text(level, column) === '' ? [] : [[level, text(level, column)] as const])));
          const path = new Map(
            levels.flatMap((level) => {
              const merge = plan.merges?.find((each) => each.rowCount === 1 && each.row === level && each.column <= column && column < each.column + each.columnCount);
              const shown = text(level, merge?.column ?? column);
              return shown === '' ? [] : [[level, shown] as const];
            }),
          );
          return [{ code, column, own, path }];
        });
      // Registers have numbers for codes.
      const rowCode = (row: number): string => {
        const found = cell(row, codeColumn);
        return found && 'value' in found ? codeText(found.value) : '';
      };
      const codedRows = rows.flatMap((row) => (row > codeRow && rowCode(row) !== '' ? [{ code: rowCode(row), row }] : []));
      return { plan, locale, mark, codeRow, codeColumn, levels, columns, rows: codedRows, cell };
    }
  }
  return undefined;
}

/** A row of headers holds several texts and few numbers; a title or a note stands alone in its row. */
function isHeader(cells: readonly Exclude<PlannedCell, null>[]): boolean {
  const texts = cells.filter((cell) => 'value' in cell && typeof cell.value === 'string').length;
  return texts >= 2 && texts > cells.length - texts;
}
