import type { CustomData, ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable, Styles, Worksheet } from '@univerjs/core';
import type { CellArea, StyleDocument } from '../../model/workbookDocument';
import type { StylePatch } from '../host/gridModel';
import { coveringStyle } from './coveringStyle';
import { asideIn, patchedAside, withAside } from './styleAside';
import type { StyleAside } from './styleAside';
import { styleChangeOf, styleDocumentOf } from './styleMapping';
import type { StyleChange } from './styleMapping';

type StyleReference = Nullable<IStyleData | string>;

function resolved(styles: Styles, style: StyleReference): IStyleData | undefined {
  return (typeof style === 'string' ? styles.get(style) : style) ?? undefined;
}

/** The format of one cell, with what it takes from its column and its row. */
export class FormatReader {
  private readonly known = new Map<string, StyleDocument>();
  private readonly knownCells = new Map<StyleReference, Map<CustomData | undefined, StyleDocument>>();
  private readonly styles: Styles;
  private readonly worksheet: Worksheet;

  constructor(worksheet: Worksheet, styles: Styles) {
    this.worksheet = worksheet;
    this.styles = styles;
  }

  styleAt(row: number, column: number): StyleDocument {
    return this.styleOf(row, column, this.worksheet.getCellRaw(row, column));
  }

  /** The same for a cell that is at hand. Equal formats come as the same object as long as this reader lives. */
  styleOf(row: number, column: number, cell: Nullable<ICellData>): StyleDocument {
    const rowData = this.worksheet.getRowManager().getRow(row);
    const columnData = this.worksheet.getColumnManager().getColumn(column);
    if (!rowData?.s && !rowData?.custom && !columnData?.s && !columnData?.custom) {
      return this.styleOfPlainCell(cell);
    }
    const layers: StyleReference[] = [rowData?.s, columnData?.s, cell?.s];
    const aside = asideIn(cell?.custom) ?? asideIn(columnData?.custom) ?? asideIn(rowData?.custom);
    return this.composed(layers, aside);
  }

  /** Cells of one format share their objects, and most rows and columns have none. */
  private styleOfPlainCell(cell: Nullable<ICellData>): StyleDocument {
    const style = cell?.s ?? undefined;
    let byCustom = this.knownCells.get(style);
    if (byCustom === undefined) {
      byCustom = new Map();
      this.knownCells.set(style, byCustom);
    }
    const custom = cell?.custom ?? undefined;
    let known = byCustom.get(custom);
    if (known === undefined) {
      known = this.composed([style], asideIn(custom));
      byCustom.set(custom, known);
    }
    return known;
  }

  /** The format of a whole column, without any cell. */
  styleOfColumn(column: number): StyleDocument | undefined {
    const data = this.worksheet.getColumnManager().getColumn(column);
    const aside = asideIn(data?.custom);
    return (data?.s === undefined || data.s === null) && aside === undefined ? undefined : this.composed([data?.s], aside);
  }

  private composed(layers: readonly StyleReference[], aside: StyleAside | undefined): StyleDocument {
    const key = JSON.stringify([layers, aside]);
    const known = this.known.get(key);
    if (known !== undefined) {
      return known;
    }
    let data: IStyleData = {};
    for (const layer of layers) {
      const style = resolved(this.styles, layer);
      if (style !== undefined) {
        data = { ...data, ...style, ...(style.bd && data.bd ? { bd: { ...data.bd, ...style.bd } } : {}) };
      }
    }
    const composed = styleDocumentOf(data, aside);
    this.known.set(key, composed);
    return composed;
  }
}

/** The part of a change of borders that one cell takes, by its place in the area. */
function placedChange(change: StyleChange, atTop: boolean, atRight: boolean, atBottom: boolean, atLeft: boolean): StyleChange['data'] {
  const outer = change.data.bd ?? {};
  const { insideHorizontal, insideVertical } = change;
  const lines = Object.entries({
    t: atTop ? outer.t : insideHorizontal,
    r: atRight ? outer.r : insideVertical,
    b: atBottom ? outer.b : insideHorizontal,
    l: atLeft ? outer.l : insideVertical,
  }).filter(([, line]) => line !== undefined);
  const { bd: _, ...others } = change.data;
  return lines.length > 0 ? { ...others, bd: Object.fromEntries(lines) } : others;
}

/** The spreadsheet takes `null` for "remove" in every member, which its type of a style allows for some only. */
function removable(data: StyleChange['data']): IStyleData {
  return data as IStyleData;
}

/** The formats of row and column, which show where a cell has none. */
function layersBelow(styles: Styles, worksheet: Worksheet, row: number, column: number): IStyleData[] {
  const layers = [worksheet.getRowManager().getRow(row)?.s, worksheet.getColumnManager().getColumn(column)?.s];
  return layers.map((layer) => resolved(styles, layer)).filter((layer) => layer !== undefined);
}

/** A change in which what goes back to normal also covers the format of column and row. */
function covered(change: IStyleData, below: readonly IStyleData[]): IStyleData {
  const kept = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
  const lines = change.bd ? Object.fromEntries(Object.entries(change.bd).filter(([, line]) => line !== null)) : undefined;
  const touched = (layer: IStyleData): IStyleData => ({
    ...Object.fromEntries(Object.entries(layer).filter(([key]) => key in change)),
    ...(layer.bd && change.bd ? { bd: Object.fromEntries(Object.entries(layer.bd).filter(([side]) => side in (change.bd ?? {}))) } : {}),
  });
  return { ...change, ...coveringStyle({ ...kept, ...(lines ? { bd: lines } : {}) }, below.map(touched), {}) };
}

/** Changes of cells that change the format of an area as the patch says. */
export function patchedCells(worksheet: Worksheet, styles: Styles, area: CellArea, patch: StylePatch): IObjectMatrixPrimitiveType<ICellData> {
  const change = styleChangeOf(patch);
  const removes = Object.values({ ...change.data, ...change.data.bd, a: change.insideHorizontal, b: change.insideVertical }).includes(null);
  const changesAside = Object.keys(change.aside).length > 0;
  const asides = new Map<string, CustomData>();
  const plain = withAside(undefined, patchedAside(undefined, change.aside));
  const customOf = (old: CustomData | undefined, row: number, column: number): CustomData => {
    const below = asideIn(worksheet.getColumnManager().getColumn(column)?.custom) ?? asideIn(worksheet.getRowManager().getRow(row)?.custom);
    if (!old && below === undefined) {
      return plain;
    }
    const key = JSON.stringify([old, below]);
    const known = asides.get(key);
    if (known !== undefined) {
      return known;
    }
    const custom = withAside(old, patchedAside(asideIn(old) ?? below, change.aside), below !== undefined);
    asides.set(key, custom);
    return custom;
  };
  // Nine places in an area take different borders: three kinds of row by three kinds of column.
  const placed = new Map<number, IStyleData>();
  const cells = worksheet.getCellMatrix();
  const changed: Record<number, Record<number, ICellData>> = {};
  for (let r = 0; r < area.rowCount; r += 1) {
    const line: Record<number, ICellData> = {};
    const rowKind = (r === 0 ? 1 : 0) + (r === area.rowCount - 1 ? 2 : 0);
    for (let c = 0; c < area.columnCount; c += 1) {
      const kind = rowKind + (c === 0 ? 4 : 0) + (c === area.columnCount - 1 ? 8 : 0);
      let s = placed.get(kind);
      if (s === undefined) {
        s = removable(placedChange(change, (kind & 1) > 0, (kind & 8) > 0, (kind & 2) > 0, (kind & 4) > 0));
        placed.set(kind, s);
      }
      const cell = cells.getValue(area.row + r, area.column + c);
      const below = removes ? layersBelow(styles, worksheet, area.row + r, area.column + c) : [];
      const style = below.length === 0 ? s : covered(s, below);
      // Without its type, a text that looks like a number would become one; with a type, a formula would be given up for its result.
      const t = cell?.f === undefined && cell?.si === undefined ? cell?.t : undefined;
      line[area.column + c] = changesAside ? { s: style, t, custom: customOf(cell?.custom, area.row + r, area.column + c) } : { s: style, t };
    }
    changed[area.row + r] = line;
  }
  return changed;
}

/** Style and custom data of a whole column or row after the patch. Lines between cells and the ends of the column have no place there. */
export function patchedLine<T extends { s?: StyleReference; custom?: CustomData }>(styles: Styles, line: T | undefined, patch: StylePatch): { s: StyleReference; custom: CustomData } {
  const change = styleChangeOf(patch);
  const old = resolved(styles, line?.s) ?? {};
  const merged = Object.entries({ ...old, ...change.data, ...(change.data.bd ? { bd: { ...old.bd, ...change.data.bd } } : {}) }).filter(([, value]) => value !== null);
  const custom = withAside(line?.custom, patchedAside(asideIn(line?.custom), change.aside));
  return { s: merged.length > 0 ? Object.fromEntries(merged) : null, custom };
}
