import type { CellValue } from '../model/cellValue';
import type { CellArea } from '../model/workbookDocument';
import type { ColumnPlaces, RowPlaces } from './alignPlaces';
import { area, constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import type { PlannedCells } from './plannedCells';
import type { SheetPattern } from './sheetPattern';

interface HeaderWork {
  readonly coded: CodedTable;
  readonly pattern: SheetPattern;
  readonly former: SheetPattern | undefined;
  readonly columns: ColumnPlaces;
  readonly rows: RowPlaces;
  readonly headerRows: ReadonlyMap<number, number>;
  readonly cells: PlannedCells;
}

/** The rows of headers by the pattern's: those in which most of the known columns say what the pattern says, or those as far above the codes. */
export function headerRowsOf(coded: CodedTable, pattern: SheetPattern): ReadonlyMap<number, number> {
  const known = [...pattern.columns].flatMap(([code, fresh]) => {
    const column = coded.columns.get(code);
    return column === undefined ? [] : [{ fresh, column }];
  });
  const found = new Map<number, number>();
  const firstHeader = Math.min(...(pattern.plan.merges ?? []).map(({ row }) => row), pattern.codeRow - 1);
  let below = coded.codeRow;
  for (let fresh = pattern.codeRow - 1; fresh >= firstHeader; fresh -= 1) {
    const usual = coded.codeRow - (pattern.codeRow - fresh);
    const matches = (row: number): number => known.filter((each) => pattern.value(fresh, each.fresh) !== '' && valueAt(coded.content, row, each.column) === pattern.value(fresh, each.fresh)).length;
    let best = Math.min(usual, below - 1);
    for (let row = below - 1; row >= 0; row -= 1) if (matches(row) > matches(best)) best = row;
    if (best < 0) break;
    found.set(fresh, best);
    below = best;
  }
  return found;
}

/** Whether a new column in front of a column would stand inside no header but its own. */
export function headerFits(coded: CodedTable, pattern: SheetPattern, headerRows: ReadonlyMap<number, number>): (code: string, slot: number) => boolean {
  return (code, slot) =>
    [...headerRows].every(([fresh, row]) => {
      const place = pattern.columns.get(code) ?? -1;
      const own = pattern.value(fresh, pattern.merge(fresh, place)?.column ?? place);
      const here = valueAt(coded.content, row, slot);
      const around = here === '' ? headerText(coded, row, slot) : '';
      return around === '' || around === own;
    });
}

/** What a header says at a column: the text of the first cell of its merged area, as far as columns with codes go. */
function headerText(coded: CodedTable, row: number, column: number): CellValue {
  const coding = new Set(coded.columns.values());
  let place = column;
  while (valueAt(coded.content, row, place) === '' && coding.has(place - 1)) place -= 1;
  return valueAt(coded.content, row, place);
}

/** Headers of new columns, joined to those of the same area, indicator or measure beside them; and texts of ours that the scheme words anew. */
export function alignHeaders(work: HeaderWork): { readonly merges: readonly CellArea[]; readonly updated: number } {
  const merges: CellArea[] = [];
  let updated = updateTitle(work);
  for (const [fresh, row] of work.headerRows) {
    for (const run of runsOf(work, fresh, row)) {
      if (run.some(({ isNew }) => isNew)) {
        const merge = joinRun(work, fresh, row, run);
        if (merge) merges.push(merge);
      } else updated += updateText(work, fresh, row, run);
    }
  }
  return { merges, updated };
}

interface Member {
  readonly code: string;
  /** Place in the pattern; absent for a column that the scheme no longer has. */
  readonly fresh?: number;
  readonly column: number;
  readonly isNew: boolean;
  readonly key: string;
}

/** Neighbouring columns that share a header: by the pattern, and those the scheme no longer has by what their header says. */
function runsOf({ coded, pattern, columns }: HeaderWork, fresh: number, row: number): readonly (readonly Member[])[] {
  const keys = new Map<unknown, string>();
  const members = [...pattern.columns].flatMap(([code, place]): Member[] => {
    const column = columns.of(code);
    const merge = pattern.merge(fresh, place);
    const key = merge ? `${merge.row} ${merge.column}` : `cell ${place}`;
    const text = pattern.value(fresh, merge?.column ?? place);
    if (text !== '' && !keys.has(text)) keys.set(text, key);
    return column === undefined ? [] : [{ code, fresh: place, column, isNew: columns.isNew(code), key }];
  });
  const textAt = (column: number): CellValue => headerText(coded, row, column);
  const gone = [...coded.columns].filter(([code]) => !pattern.columns.has(code)).map(([code, place]): Member => ({ code, column: columns.moved(place), isNew: false, key: keys.get(textAt(place)) ?? `gone ${String(textAt(place))}` }));
  const runs: Member[][] = [];
  for (const member of [...members, ...gone].sort((x, y) => x.column - y.column)) {
    const last = runs.at(-1);
    const previous = last?.at(-1);
    if (last && previous && previous.column + 1 === member.column && previous.key === member.key) last.push(member);
    else runs.push([member]);
  }
  return runs;
}

function joinRun({ coded, pattern, cells, headerRows }: HeaderWork, fresh: number, row: number, run: readonly Member[]): CellArea | undefined {
  const [first] = run;
  const place = run.find((member) => member.isNew)?.fresh;
  if (!first || place === undefined) return undefined;
  const merge = pattern.merge(fresh, place);
  // The cells below the first of a header of several rows are part of it.
  if (merge && merge.row !== fresh) return undefined;
  const held = run.flatMap(({ code, isNew }) => {
    const column = isNew ? undefined : coded.columns.get(code);
    const text = column === undefined ? '' : valueAt(coded.content, row, column);
    return column === undefined || text === '' ? [] : [{ column, text }];
  });
  const text = held[0]?.text ?? pattern.value(fresh, merge?.column ?? place);
  const own = first.isNew ? undefined : coded.columns.get(first.code);
  if (first.isNew) {
    cells.put(row, first.column, constant(text));
    held.forEach(({ column }) => { cells.replace(row, column, ''); });
  } else if (own !== undefined && text !== '' && held[0]?.column !== own) {
    // The header that its columns were under begins farther left, in a part of it that new columns made one of its own.
    cells.replace(row, own, text);
    held.forEach(({ column }) => { cells.replace(row, column, ''); });
  }
  const below = merge === undefined ? row : (headerRows.get(merge.row + merge.rowCount - 1) ?? row);
  return run.length > 1 || below > row ? area(row, first.column, below - row + 1, run.length) : undefined;
}

/** A header that says what the standard scheme says is ours; anything else may be somebody's own. */
function updateText({ coded, pattern, former, cells }: HeaderWork, fresh: number, row: number, run: readonly Member[]): number {
  const first = run[0];
  const column = first && coded.columns.get(first.code);
  const formerColumn = first && former?.columns.get(first.code);
  if (first?.fresh === undefined || column === undefined || !former || formerColumn === undefined) return 0;
  const formerRow = fresh - pattern.codeRow + former.codeRow;
  const wanted = pattern.value(fresh, pattern.merge(fresh, first.fresh)?.column ?? first.fresh);
  const before: CellValue = former.value(formerRow, former.merge(formerRow, formerColumn)?.column ?? formerColumn);
  const now = valueAt(coded.content, row, column);
  if (wanted === '' || now === wanted || now === '' || now !== before) return 0;
  cells.replace(row, column, wanted);
  return 1;
}

function updateTitle({ coded, pattern, former, cells }: HeaderWork): number {
  const row = coded.codeRow - pattern.codeRow;
  const now = row < 0 ? '' : valueAt(coded.content, row, coded.codeColumn);
  const wanted = pattern.value(0, pattern.codeColumn);
  if (now === '' || now === wanted || now !== former?.value(0, former.codeColumn)) return 0;
  cells.replace(row, coded.codeColumn, wanted);
  return 1;
}
