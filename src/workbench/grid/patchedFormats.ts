import type { CustomData, ICellData, IStyleData, Nullable, Styles, Worksheet } from '@univerjs/core';
import type { CellArea } from '../../model/workbookDocument';
import type { StylePatch } from '../host/gridModel';
import { resolved, type StyleReference } from './cellFormats';
import type { CellFormat, FormatRun } from './cellFormatsMutation';
import { coveringStyle } from './coveringStyle';
import { asideIn, patchedAside, withAside } from './styleAside';
import type { StyleAside } from './styleAside';
import { styleChangeOf } from './styleMapping';
import type { StyleChange } from './styleMapping';

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

/** What shows of a row or column where a cell has no format of its own. `key` is equal where the rest is. */
interface LayerBelow {
  readonly key: number;
  readonly style: IStyleData | undefined;
  readonly aside: StyleAside | undefined;
}

const nothingBelow: LayerBelow = { key: 0, style: undefined, aside: undefined };

/** A change in which what goes back to normal also covers the format of column and row. */
function covered(change: StyleChange['data'], below: readonly IStyleData[]): StyleChange['data'] {
  const kept = withoutNull(change);
  const lines = change.bd ? withoutNull(change.bd) : undefined;
  const touched = (layer: IStyleData): IStyleData => ({
    ...Object.fromEntries(Object.entries(layer).filter(([key]) => key in change)),
    ...(layer.bd && change.bd ? { bd: Object.fromEntries(Object.entries(layer.bd).filter(([side]) => side in (change.bd ?? {}))) } : {}),
  });
  const covering = coveringStyle({ ...kept, ...(lines ? { bd: lines } : {}) }, below.map(touched), {});
  return { ...change, ...covering, ...(change.bd ? { bd: { ...change.bd, ...covering.bd } } : {}) };
}

function withoutNull<T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** A style after a change; undefined when nothing is left of it. Lines under and through a text have its colour, as the spreadsheet has it. */
function changedStyle(old: IStyleData | undefined, change: StyleChange['data']): IStyleData | undefined {
  const lines = change.bd === undefined ? old?.bd : change.bd === null ? undefined : withoutNull({ ...old?.bd, ...change.bd });
  const { bd: _, ...others }: IStyleData = withoutNull({ ...old, ...change });
  const style: IStyleData = lines && Object.keys(lines).length > 0 ? { ...others, bd: lines } : others;
  for (const part of ['ul', 'st', 'ol'] as const) {
    const line = style[part];
    if (line && (change.cl !== undefined || style.cl)) {
      const { cl: __, ...plain } = line;
      style[part] = style.cl ? { ...plain, cl: style.cl } : plain;
    }
  }
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Works out what becomes of the formats of cells under one patch, once for all cells that are in the same position. */
class FormatPatcher {
  /** Whether anything goes back to normal, and so has to cover what is below. */
  private readonly removes: boolean;
  private readonly changesAside: boolean;
  /** Whether the place of a cell in the area makes a difference. */
  private readonly drawsLines: boolean;
  private readonly change: StyleChange;
  private readonly known = new Map<number, Map<StyleReference, Map<CustomData | undefined, CellFormat>>>();
  private readonly layers = new Map<string, LayerBelow>();
  /** What was asked for last. */
  private last: { readonly style: StyleReference; readonly custom: CustomData | undefined; readonly place: number; readonly row: LayerBelow; readonly column: LayerBelow; readonly format: CellFormat } | undefined;

  constructor(
    private readonly styles: Styles,
    patch: StylePatch,
  ) {
    this.change = styleChangeOf(patch);
    const { data, aside, insideHorizontal, insideVertical } = this.change;
    this.removes = Object.values({ ...data, ...data.bd, a: insideHorizontal, b: insideVertical }).includes(null);
    this.changesAside = Object.keys(aside).length > 0;
    this.drawsLines = data.bd !== undefined || insideHorizontal !== undefined || insideVertical !== undefined;
  }

  layerOf(line: Nullable<{ readonly s?: StyleReference; readonly custom?: CustomData }>): LayerBelow {
    const style = this.removes ? resolved(this.styles, line?.s) : undefined;
    const aside = this.changesAside ? asideIn(line?.custom) : undefined;
    if (style === undefined && aside === undefined) {
      return nothingBelow;
    }
    const key = JSON.stringify([style, aside]);
    let layer = this.layers.get(key);
    if (layer === undefined) {
      layer = { key: this.layers.size + 1, style, aside };
      this.layers.set(key, layer);
    }
    return layer;
  }

  /** @param edges which edges of the area the cell is at: 1 top, 2 bottom, 4 left, 8 right, added up */
  formatOf(cell: Nullable<ICellData>, edges: number, row: LayerBelow, column: LayerBelow): CellFormat {
    const { last } = this;
    const place = this.drawsLines ? edges : 0;
    const style = cell?.s ?? undefined;
    const custom = cell?.custom ?? undefined;
    // Neighbours mostly are alike.
    if (last?.style === style && last?.custom === custom && last?.place === place && last.row === row && last.column === column) {
      return last.format;
    }
    const format = this.knownFormat(style, custom, place, row, column);
    this.last = { style, custom, place, row, column, format };
    return format;
  }

  private knownFormat(style: StyleReference, custom: CustomData | undefined, place: number, row: LayerBelow, column: LayerBelow): CellFormat {
    // Places are below 16, layers of rows or columns below the number of lines of a sheet.
    const position = place + 16 * (row.key + 2 ** 21 * column.key);
    let byStyle = this.known.get(position);
    if (byStyle === undefined) {
      byStyle = new Map();
      this.known.set(position, byStyle);
    }
    let byCustom = byStyle.get(style);
    if (byCustom === undefined) {
      byCustom = new Map();
      byStyle.set(style, byCustom);
    }
    let format = byCustom.get(custom);
    if (format === undefined) {
      format = { s: this.styleOf(style, place, row, column), custom: this.customOf(custom, row, column) };
      byCustom.set(custom, format);
    }
    return format;
  }

  /** What a cell's style takes of the patch. */
  changeAt(edges: number, row: LayerBelow, column: LayerBelow): StyleChange['data'] {
    const below = [row.style, column.style].filter((layer) => layer !== undefined);
    const own = placedChange(this.change, (edges & 1) > 0, (edges & 8) > 0, (edges & 2) > 0, (edges & 4) > 0);
    return below.length === 0 ? own : covered(own, below);
  }

  private styleOf(old: StyleReference, place: number, row: LayerBelow, column: LayerBelow): StyleReference {
    const style = changedStyle(resolved(this.styles, old), this.changeAt(place, row, column));
    return style === undefined ? undefined : this.styles.setValue(style);
  }

  private customOf(old: CustomData | undefined, row: LayerBelow, column: LayerBelow): CustomData | undefined {
    if (!this.changesAside) {
      return old;
    }
    const below = column.aside ?? row.aside;
    return withAside(old, patchedAside(asideIn(old) ?? below, this.change.aside), below !== undefined) ?? undefined;
  }
}

/** Formats that cells get, in runs; `richTexts` are changes of cells among them whose texts carry formats of their own. */
export interface PatchedFormats {
  readonly runs: readonly FormatRun[];
  readonly richTexts: Readonly<Record<number, Record<number, ICellData>>>;
}

/** The spreadsheet takes `null` for "remove" in every member, which its type of a style allows for some only. */
function removable(data: StyleChange['data']): IStyleData {
  return data as IStyleData;
}

/** What the format of every cell of an area is after a patch. */
export function patchedFormats(worksheet: Worksheet, styles: Styles, area: CellArea, patch: StylePatch): PatchedFormats {
  const patcher = new FormatPatcher(styles, patch);
  const columns = Array.from({ length: area.columnCount }, (_, c) => patcher.layerOf(worksheet.getColumnManager().getColumn(area.column + c)));
  const cells = worksheet.getCellMatrix();
  const runs: FormatRun[] = [];
  const richTexts: Record<number, Record<number, ICellData>> = {};
  for (let r = 0; r < area.rowCount; r += 1) {
    const row = area.row + r;
    const line: Readonly<Record<number, Nullable<ICellData>>> | undefined = cells.getRow(row) ?? undefined;
    const rowLayer = patcher.layerOf(worksheet.getRowManager().getRow(row));
    const rowEdges = (r === 0 ? 1 : 0) + (r === area.rowCount - 1 ? 2 : 0);
    let start = 0;
    let format: CellFormat | undefined;
    for (let c = 0; c < area.columnCount; c += 1) {
      const cell = line?.[area.column + c];
      const edges = rowEdges + (c === 0 ? 4 : 0) + (c === area.columnCount - 1 ? 8 : 0);
      const columnLayer = columns[c] ?? nothingBelow;
      const next = patcher.formatOf(cell, edges, rowLayer, columnLayer);
      if (cell?.p) {
        (richTexts[row] ??= {})[area.column + c] = { s: removable(patcher.changeAt(edges, rowLayer, columnLayer)), t: cell.t };
      }
      if (format !== undefined && next !== format) {
        runs.push({ row, column: area.column + start, count: c - start, format });
        start = c;
      }
      format = next;
    }
    if (format !== undefined) {
      runs.push({ row, column: area.column + start, count: area.columnCount - start, format });
    }
  }
  return { runs, richTexts };
}
