import { textAt } from './headerRows';
import type { HealedSheet } from './healSheet';

/** Where a fresh sheet's row above its codes stands in a sheet that people worked in: by its headers or by its labels; undefined where that cannot be told. */
export function rowAboveCodes({ content, template, table, headers }: HealedSheet, row: number): number | undefined {
  const header = headers.get(row);
  if (header !== undefined || !table) return header;
  const labels = template.columns.flatMap(({ code, column: fresh }) => {
    const cell = template.cell(row, fresh);
    const column = table.columns.get(code);
    return column !== undefined && cell && 'value' in cell ? [{ column, text: String(cell.value) }] : [];
  });
  const shown = (place: number): number => labels.filter(({ column, text }) => textAt(content, place, column) === text).length;
  const places = Array.from({ length: Math.max(0, table.codeRow - content.row) }, (_, index) => content.row + index);
  const most = Math.max(0, ...places.map(shown));
  const [found, ...others] = most === 0 ? [] : places.filter((place) => shown(place) === most);
  return others.length === 0 ? found : undefined;
}
