import type { BorderLine, CellArea } from '../../model/workbookDocument';
import type { GridSheet, StylePatch } from './gridModel';
import { ActionType, PathType, type RequestAction, type RequestBody } from './protocol';

type BorderName = keyof NonNullable<StylePatch['borders']>;

/**
 * Gathers changes of format. Office.js sets one member at a time (a frame alone is eighteen actions), and the spreadsheet
 * takes long for each change; what follows on the same cells is carried out together, before anything else looks at them.
 */
export class FormatBuffer {
  private pending: { readonly sheet: GridSheet; readonly areas: readonly CellArea[]; readonly key: string; patch: StylePatch } | undefined;

  /** Takes a change of format; it is carried out at the latest with the next {@link FormatBuffer.flush}. */
  patch(sheet: GridSheet, areas: readonly CellArea[], patch: StylePatch): void {
    const key = keyOf(sheet, areas);
    if (this.pending?.key === key) {
      this.pending.patch = mergedPatch(this.pending.patch, patch);
      return;
    }
    this.flush();
    this.pending = { sheet, areas, key, patch };
  }

  /** The line that a gathered change draws there; undefined when none does. */
  borderLine(sheet: GridSheet, areas: readonly CellArea[], name: BorderName): BorderLine | null | undefined {
    return this.pending?.key === keyOf(sheet, areas) ? this.pending.patch.borders?.[name] : undefined;
  }

  flush(): void {
    const { pending } = this;
    this.pending = undefined;
    if (pending !== undefined) for (const area of pending.areas) pending.sheet.patchStyle(area, pending.patch);
  }
}

function keyOf(sheet: GridSheet, areas: readonly CellArea[]): string {
  return `${sheet.id} ${areas.map(({ row, column, rowCount, columnCount }) => `${row},${column},${rowCount},${columnCount}`).join(' ')}`;
}

function mergedPatch(first: StylePatch, second: StylePatch): StylePatch {
  return {
    ...first,
    ...second,
    ...(second.font && first.font ? { font: { ...first.font, ...second.font } } : {}),
    ...(second.borders && first.borders ? { borders: { ...first.borders, ...second.borders } } : {}),
  };
}

const formatPaths: ReadonlySet<string> = new Set(['Format', 'Fill', 'Font', 'Borders', 'Protection']);
const plainPaths: ReadonlySet<string> = new Set([...formatPaths, 'GetRange', 'GetRanges']);

/** Whether an action only leads to cells or sets a member of their format, so that gathered formats may wait. */
export function onlyFormats(action: RequestAction, paths: RequestBody['ObjectPaths']): boolean {
  const path = paths[String(action.ObjectPathId)];
  if (path === undefined) return false;
  const ofBorders = path.ObjectPathType === PathType.indexer && paths[String(path.ParentObjectPathId)]?.Name === 'Borders';
  if (action.ActionType === ActionType.instantiate || action.Name === '_KeepReference') return ofBorders || plainPaths.has(path.Name);
  return action.ActionType === ActionType.setProperty && (ofBorders || formatPaths.has(path.Name));
}
