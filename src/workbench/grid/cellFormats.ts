import type { CustomData, ICellData, IStyleData, Nullable, Styles, Worksheet } from '@univerjs/core';
import type { StyleDocument } from '../../model/workbookDocument';
import type { StylePatch } from '../host/gridModel';
import { asideIn, patchedAside, withAside } from './styleAside';
import type { StyleAside } from './styleAside';
import { styleChangeOf, styleDocumentOf } from './styleMapping';

/** A style as cells, rows and columns hold it: its id, or itself. */
export type StyleReference = Nullable<IStyleData | string>;

export function resolved(styles: Styles, style: StyleReference): IStyleData | undefined {
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

/** Style and custom data of a whole column or row after the patch. Lines between cells and the ends of the column have no place there. */
export function patchedLine<T extends { s?: StyleReference; custom?: CustomData }>(styles: Styles, line: T | undefined, patch: StylePatch): { s: StyleReference; custom: CustomData } {
  const change = styleChangeOf(patch);
  const old = resolved(styles, line?.s) ?? {};
  const merged = Object.entries({ ...old, ...change.data, ...(change.data.bd ? { bd: { ...old.bd, ...change.data.bd } } : {}) }).filter(([, value]) => value !== null);
  const custom = withAside(line?.custom, patchedAside(asideIn(line?.custom), change.aside));
  return { s: merged.length > 0 ? Object.fromEntries(merged) : null, custom };
}
