import { differenceOf } from '../../model/areaOverlap';
import type { SheetFormats } from '../../model/sheetFormats';
import type { CellArea, ConditionalFormatDocument } from '../../model/workbookDocument';
import { area } from '../cells';
import { areasOf } from './cellRuns';
import { formulaShape } from './formulaShape';
import { repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { TemplatePlaces } from './templatePlaces';

type ExpressionFormat = Extract<ConditionalFormatDocument, { type: 'expression' }>;

/** A conditional format of a fresh sheet, and the areas of this one that it belongs to. */
export interface ExpectedFormat {
  readonly format: ExpressionFormat;
  readonly from: CellArea;
  readonly areas: readonly CellArea[];
}

export function expectedFormats({ template, table, unnumbered }: HealedSheet): readonly ExpectedFormat[] {
  if (!table) return [];
  const places = new TemplatePlaces(template, table, unnumbered);
  return (template.plan.conditionalFormats ?? []).flatMap((format) => {
    const [from] = format.areas;
    return format.type === 'expression' && from ? [{ format, from, areas: format.areas.flatMap((each) => areasOf(places.rows(each), places.columns(each))) }] : [];
  });
}

/** Formats of marks that cells of figures lost, as when others were pasted over them. */
export function checkFormats({ role, content, template, table }: HealedSheet, expected: readonly ExpectedFormat[], found: SheetFormats['formats']): readonly HealthFinding[] {
  if (!table) return [];
  const places = new TemplatePlaces(template, table);
  const lost = expected.flatMap(({ format, from, areas }) => {
    let left = areas;
    for (const each of found) {
      const [first] = each.areas;
      if (!first || !sameFormula(each.formula, places.formula(format.formula, from, first))) continue;
      for (const covered of each.areas) left = left.flatMap((part) => differenceOf(part, covered));
    }
    return left.map((part) => ({ ...format, areas: [part], formula: places.formula(format.formula, from, part) }));
  });
  const [first] = lost;
  if (!first) return [];
  const cells = new Set(lost.flatMap(({ areas }) => areas.flatMap((each) => cellsOf(each)))).size;
  return [
    repairable(
      { role, sheetId: content.id, sheetName: content.name, id: `mark-format-lost:${role}:${cells}`, kind: 'mark-format-lost', ...(first.areas[0] ? { area: first.areas[0] } : {}), parameters: { count: cells } },
      { conditionalFormats: lost },
    ),
  ];
}

/** The same formula, apart from the cell it is read for: only what stays when it is copied is compared. */
function sameFormula(found: string, expected: string): boolean {
  const [a, b] = [formulaShape(found), formulaShape(expected)];
  return (
    a.shape === b.shape &&
    a.references.every((reference, index) => {
      const other = b.references[index];
      return (
        other !== undefined &&
        reference.rowFixed === other.rowFixed &&
        reference.columnFixed === other.columnFixed &&
        (!other.rowFixed || reference.row === other.row) &&
        (!other.columnFixed || reference.column === other.column)
      );
    })
  );
}

function cellsOf({ row, column, rowCount, columnCount }: CellArea): readonly string[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => `${row + Math.floor(index / columnCount)}:${column + (index % columnCount)}`);
}

/** Columns of a fresh sheet that are hidden, by their place in this one. */
export function hiddenColumns({ template, table }: HealedSheet): readonly { readonly code: string; readonly column: number }[] {
  if (!table) return [];
  return template.columns.flatMap(({ code, column }) => {
    const hidden = template.plan.hiddenColumns?.some(({ first, count }) => first <= column && column < first + count) ?? false;
    const place = table.columns.get(code);
    return hidden && place !== undefined ? [{ code, column: place }] : [];
  });
}

export function checkHidden({ role, content, table }: HealedSheet, expected: readonly { readonly code: string; readonly column: number }[], hidden: readonly boolean[]): readonly HealthFinding[] {
  const shown = expected.filter((_, index) => hidden[index] === false);
  const [first] = shown;
  if (!first || !table) return [];
  return [
    repairable(
      { role, sheetId: content.id, sheetName: content.name, id: `mark-columns-shown:${role}`, kind: 'mark-columns-shown', area: area(table.codeRow, first.column, 1, 1), parameters: { count: shown.length } },
      { hiddenColumns: shown.map(({ column }) => ({ first: column, count: 1 })) },
    ),
  ];
}

/** Panes that were unfrozen; somebody who froze others wanted them so. */
export function checkFrozen({ role, content, template, table }: HealedSheet, found: SheetFormats['frozen']): readonly HealthFinding[] {
  const expected = template.plan.frozen;
  if (!table || !expected || found.rows > 0 || found.columns > 0) return [];
  const places = new TemplatePlaces(template, table);
  const lastRow = template.rows.find(({ row }) => row === expected.rows - 1);
  const row = lastRow === undefined ? table.codeRow : table.rows.find(({ code }) => code === lastRow.code)?.row;
  const column = expected.columns === 0 ? -1 : places.column(expected.columns - 1);
  if (row === undefined || column === undefined) return [];
  return [
    repairable(
      { role, sheetId: content.id, sheetName: content.name, id: `freeze-lost:${role}`, kind: 'freeze-lost', area: area(row + 1, column + 1, 1, 1) },
      { frozen: { rows: row + 1, columns: column + 1 } },
    ),
  ];
}
