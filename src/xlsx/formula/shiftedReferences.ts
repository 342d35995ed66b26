import { columnLetters } from '../../model/address';
import { shiftedStretch, type LineShift } from '../../model/lineShift';
import { columnIndex, columnLimit, rowLimit } from '../areaReference';
import { formulaPieces } from './formulaPieces';

/** Where references of a formula lead, and what came or went there. */
export interface ReferenceShift {
  /** Name of the sheet that references without a sheet mean; undefined where there is none, as in names of the workbook. */
  readonly home: string | undefined;
  /** Name of the sheet in which lines came or went. */
  readonly sheet: string;
  readonly shift: LineShift;
}

/** A sheet's name, if there is one, and an area of cells, of whole columns or of whole rows. */
const reference =
  /(?<![\w.$\u0080-\uffff])(?:([\w.\u0080-\uffff:]*)(!))?(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\u0080-\uffff])/g;

/**
 * A formula after rows or columns came or went: references follow the cells they name, absolute or not, or become `#REF!`.
 * References over several sheets (`一月:三月!A1`), into other workbooks and into tables are left as they are.
 */
export function shiftedReferences(formula: string, where: ReferenceShift): string {
  const pieces = formulaPieces(formula);
  const wanted = where.sheet.toLowerCase();
  return pieces
    .map(({ kind, source }, index) => {
      if (kind !== 'code') return source;
      const before = pieces[index - 1];
      return source.replace(reference, (whole: string, ...found: unknown[]) => {
        const groups = found.slice(0, 18) as (string | undefined)[];
        const offset = found[18] as number;
        const [name, mark] = groups;
        if (offset === 0 && before?.kind === 'bracket') return whole;
        const sheet = mark === undefined ? where.home : name === '' && offset === 0 && before?.kind === 'sheet' ? unquoted(before.source) : name;
        if (sheet?.toLowerCase() !== wanted) return whole;
        return `${name ?? ''}${mark ?? ''}${shiftedArea(groups.slice(2), where.shift) ?? '#REF!'}`;
      });
    })
    .join('');
}

function unquoted(name: string): string {
  return name.slice(1, -1).replaceAll("''", "'");
}

type Groups = readonly (string | undefined)[];

/** The area of a reference after the shift; undefined when nothing of it is left. */
function shiftedArea(groups: Groups, shift: LineShift): string | undefined {
  const [fixedColumn = '', column, fixedRow = '', row, fixedColumn2 = '', column2 = column, fixedRow2 = '', row2 = row] = groups;
  const single = groups[5] === undefined;
  const [fixedFirst = '', first, fixedLast = '', last] = groups.slice(8, 12);
  const [fixedTop = '', top, fixedBottom = '', bottom] = groups.slice(12, 16);
  if (first !== undefined && last !== undefined) {
    const columns = shiftedColumns(first, last, shift);
    return columns && `${fixedFirst}${columnLetters(columns[0])}:${fixedLast}${columnLetters(columns[1])}`;
  }
  if (top !== undefined && bottom !== undefined) {
    const rows = shiftedRows(top, bottom, shift);
    return rows && `${fixedTop}${rows[0] + 1}:${fixedBottom}${rows[1] + 1}`;
  }
  if (column === undefined || row === undefined || column2 === undefined || row2 === undefined) return undefined;
  if (columnIndex(column) >= columnLimit || Number(row) > rowLimit || Number(row) === 0) return whole(groups);
  const columns = shiftedColumns(column, column2, shift);
  const rows = shiftedRows(row, row2, shift);
  if (!columns || !rows) return undefined;
  const from = `${fixedColumn}${columnLetters(columns[0])}${fixedRow}${rows[0] + 1}`;
  return single ? from : `${from}:${fixedColumn2}${columnLetters(columns[1])}${fixedRow2}${rows[1] + 1}`;
}

/** What looks like a cell but lies beyond the sheet: a name such as `XYZ1`. */
function whole(groups: Groups): string {
  const from = groups.slice(0, 4).join('');
  return groups[5] === undefined ? from : `${from}:${groups.slice(4, 8).join('')}`;
}

function shiftedColumns(first: string, last: string, shift: LineShift): readonly [number, number] | undefined {
  return shiftedEnds(columnIndex(first), columnIndex(last), shift.lines === 'columns' ? shift : undefined, columnLimit);
}

function shiftedRows(first: string, last: string, shift: LineShift): readonly [number, number] | undefined {
  return shiftedEnds(Number(first) - 1, Number(last) - 1, shift.lines === 'rows' ? shift : undefined, rowLimit);
}

/** Both ends of a stretch; what is pushed over the edge of the sheet is cut off. Reversed ends stay reversed. */
function shiftedEnds(first: number, last: number, shift: LineShift | undefined, limit: number): readonly [number, number] | undefined {
  if (!shift) return [first, last];
  const start = Math.min(first, last);
  const end = Math.max(first, last);
  // Whole columns have all rows, whatever comes or goes.
  if (start === 0 && end === limit - 1) return [first, last];
  const moved = shiftedStretch({ start, count: end - start + 1 }, shift);
  if (!moved || moved.start >= limit) return undefined;
  const movedEnd = Math.min(moved.start + moved.count - 1, limit - 1);
  return first <= last ? [moved.start, movedEnd] : [movedEnd, moved.start];
}
