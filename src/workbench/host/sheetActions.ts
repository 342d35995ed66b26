import type { SheetVisibility } from '../../model/workbookDocument';
import { EventType } from './eventHub';
import type { GridSheet } from './gridModel';
import type { HostContext } from './hostContext';
import { HostError, invalidArgument } from './hostError';
import { assertStructureOpen } from './protectionGuard';
import { assertSheetName, copyName } from './sheetNames';

export function renameSheet({ grid, events }: HostContext, sheet: GridSheet, name: string): void {
  assertStructureOpen(grid);
  assertSheetName(grid, name, sheet.id);
  const nameBefore = sheet.name;
  sheet.name = name;
  events.sheetEvent(EventType.nameChanged, sheet.id, { source: 'Local', nameBefore, nameAfter: name });
}

export function moveSheet({ grid, events }: HostContext, sheet: GridSheet, position: number): void {
  assertStructureOpen(grid);
  if (position < 0 || position >= grid.sheets().length) throw invalidArgument();
  const positionBefore = grid.sheets().findIndex((item) => item.id === sheet.id);
  grid.moveSheet(sheet.id, position);
  events.sheetEvent(EventType.moved, sheet.id, { source: 'Local', positionBefore, positionAfter: position });
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const words = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** At least one sheet stays visible; when the one in front goes, its neighbour comes to the front. */
export function setVisibility(context: HostContext, sheet: GridSheet, word: keyof typeof visibilities): void {
  assertStructureOpen(context.grid);
  const before: SheetVisibility = sheet.visibility;
  const after = visibilities[word];
  if (before === after) return;
  if (after !== 'visible') leaveSheet(context, sheet);
  sheet.visibility = after;
  context.events.sheetEvent(EventType.visibilityChanged, sheet.id, { source: 'Local', visibilityBefore: words[before], visibilityAfter: word });
}

export function activateSheet({ grid, events }: HostContext, sheet: GridSheet): void {
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation');
  const before = grid.activeSheet().id;
  if (before === sheet.id) return;
  grid.activateSheet(sheet.id);
  events.sheetEvent(EventType.deactivated, before, {});
  events.sheetEvent(EventType.activated, sheet.id, {});
}

/** The last visible sheet and a very hidden one cannot be removed. */
export function deleteSheet(context: HostContext, sheet: GridSheet): void {
  assertStructureOpen(context.grid);
  if (sheet.visibility === 'veryHidden') throw new HostError('InvalidOperation');
  leaveSheet(context, sheet);
  context.grid.removeSheet(sheet.id);
  context.store.sheetProperties.delete(sheet.id);
  context.events.sheetEvent(EventType.deleted, sheet.id);
}

export function copySheet(context: HostContext, sheet: GridSheet, position: 'None' | 'Before' | 'After' | 'Beginning' | 'End', relativeTo: GridSheet | undefined): GridSheet {
  const { grid, events, store } = context;
  assertStructureOpen(grid);
  const sheets = grid.sheets();
  const near = sheets.findIndex((item) => item.id === (relativeTo ?? sheet).id);
  if ((position === 'Before' || position === 'After') && relativeTo === undefined) throw invalidArgument();
  const index = position === 'Beginning' ? 0 : position === 'End' ? sheets.length : position === 'Before' ? near : near + 1;
  const active = grid.activeSheet().id;
  const copy = grid.copySheet(sheet.id, copyName(grid, sheet.name), index);
  if (grid.activeSheet().id !== active) grid.activateSheet(active);
  const properties = store.sheetProperties.get(sheet.id);
  if (properties !== undefined) store.sheetProperties.set(copy.id, new Map([...properties].map(([key, item]) => [key, { ...item }])));
  events.sheetEvent(EventType.added, copy.id);
  return copy;
}

/** Brings another visible sheet to the front when this one is in front; refuses when there is none. */
function leaveSheet(context: HostContext, sheet: GridSheet): void {
  const visible = context.grid.sheets().filter((item) => item.visibility === 'visible');
  if (visible.length === 1 && visible[0]?.id === sheet.id) throw new HostError('InvalidOperation');
  if (context.grid.activeSheet().id !== sheet.id) return;
  const index = visible.findIndex((item) => item.id === sheet.id);
  const next = visible[index + 1] ?? visible[index - 1];
  if (next !== undefined) activateSheet(context, next);
}
