import type { SheetContent } from '../../model/snapshot';
import { valueAt } from '../codedTable';
import type { SheetTemplate, TemplateColumn } from './sheetTemplate';

/** Rows from the top in which headers are looked for when the row of codes is gone. */
const searched = 80;

/** Where each row of headers of a template stands in a sheet; one that was deleted or cannot be told is absent. */
export type HeaderRows = ReadonlyMap<number, number>;

/** Finds the rows of headers by their texts, and those without a text that is left by the rows around them. */
export function headerRows(content: SheetContent, template: SheetTemplate, codeRow: number | undefined): HeaderRows {
  const end = codeRow ?? Math.min(content.row + content.values.length, content.row + searched);
  const found = new Map<number, number>();
  let from = content.row;
  for (const level of template.levels) {
    const texts = new Set(template.columns.flatMap(({ own }) => own.get(level) ?? []));
    let best: { readonly row: number; readonly count: number } | undefined;
    for (let row = from; row < end; row += 1) {
      const count = (content.values[row - content.row] ?? []).filter((value) => typeof value === 'string' && texts.has(value.trim())).length;
      if (count > (best?.count ?? 0)) best = { row, count };
    }
    if (!best) continue;
    found.set(level, best.row);
    from = best.row + 1;
  }
  // A row that lost all of its texts still stands between its neighbours, as long as nothing was put between those.
  for (const level of template.levels) {
    if (found.has(level)) continue;
    const candidates = template.levels.concat(template.codeRow).flatMap((other) => {
      const row = other === template.codeRow ? codeRow : found.get(other);
      return row === undefined ? [] : [{ distance: other - level, row }];
    });
    const above = candidates.filter(({ distance }) => distance < 0).at(-1);
    const below = candidates.find(({ distance }) => distance > 0);
    if (!below) continue;
    const row = below.row - below.distance;
    if (row < content.row || (above && above.row - above.distance !== row)) continue;
    // With nothing of ours above it, it may be a row that never was a header.
    if (!above && template.levels.indexOf(level) === 0 && !standsAlone(content, row, template)) continue;
    found.set(level, row);
  }
  return found;
}

/** Whether nothing of the rows above the headers stands in a row: a title would be written over. */
function standsAlone(content: SheetContent, row: number, template: SheetTemplate): boolean {
  const above = new Set<string>();
  for (let each = 0; each < (template.levels[0] ?? 0); each += 1) {
    const cell = template.cell(each, template.codeColumn);
    if (cell && 'value' in cell) above.add(String(cell.value));
  }
  return !(content.values[row - content.row] ?? []).some((value) => above.has(String(value).trim()));
}

/** The lowest rows of headers, whose texts tell columns apart. */
const telling = 2;

/** What a column's headers say about it, as text that is the same for the same column; empty for a column without headers. */
export function templateSignature(template: SheetTemplate, column: TemplateColumn): string {
  return template.levels.map((level, index) => (tells(template, column, index) ? (column.path.get(level) ?? '') : '')).join('\n');
}

function tells(template: SheetTemplate, column: TemplateColumn, index: number): boolean {
  const lowest = template.levels.slice(-telling);
  const low = lowest.some((level) => column.path.has(level));
  return low ? index >= template.levels.length - telling : column.own.has(template.levels[index] ?? -1);
}

/** Whether the headers over a place of the sheet are those of a template's column; merged headers reach to the right. */
export function showsHeaders(content: SheetContent, template: SheetTemplate, rows: HeaderRows, place: number, column: TemplateColumn): boolean {
  let compared = 0;
  for (const [index, level] of template.levels.entries()) {
    if (!tells(template, column, index)) continue;
    const expected = column.path.get(level);
    const row = rows.get(level);
    if (expected === undefined) continue;
    if (row === undefined) return false;
    const own = column.own.get(level);
    if (own !== undefined ? textAt(content, row, place) !== own : textAt(content, row, place) !== '' || textToTheLeft(content, row, place) !== expected) return false;
    compared += 1;
  }
  return compared > 0;
}

/** How many of a column's own and reaching headers stand over a place. */
export function headersShown(content: SheetContent, rows: HeaderRows, place: number, column: TemplateColumn): number {
  return [...column.path].filter(([level, text]) => {
    const row = rows.get(level);
    if (row === undefined) return false;
    return textAt(content, row, place) === text || (!column.own.has(level) && textAt(content, row, place) === '' && textToTheLeft(content, row, place) === text);
  }).length;
}

export function textAt(content: SheetContent, row: number, column: number): string {
  return String(valueAt(content, row, column)).trim();
}

function textToTheLeft(content: SheetContent, row: number, column: number): string {
  for (let place = column; place >= content.column; place -= 1) {
    const text = textAt(content, row, place);
    if (text !== '') return text;
  }
  return '';
}
