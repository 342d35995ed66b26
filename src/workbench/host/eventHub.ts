import type { CellArea } from '../../model/workbookDocument';
import type { CellValue } from '../../model/cellValue';
import { formatArea } from './a1Address';
import { bounding, cellCount, contains } from './areaGeometry';
import type { GridChange, GridModel } from './gridModel';
import type { EventEntry } from './protocol';
import { valueTypeOf } from './valueType';

/** Numbers of the events that worksheets and their collection tell of. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** Target of what is registered on the collection of worksheets. */
export const workbookTarget = 'Workbook';

type CellChange = Extract<GridChange, { type: 'cells' }>['change'];

const changeTypes: Readonly<Record<CellChange, string>> = {
  edit: 'RangeEdited',
  rowInserted: 'RowInserted',
  rowDeleted: 'RowDeleted',
  columnInserted: 'ColumnInserted',
  columnDeleted: 'ColumnDeleted',
  cellInserted: 'CellInserted',
  cellDeleted: 'CellDeleted',
};

interface PendingEvent {
  readonly type: EventNumber;
  readonly sheetId: string;
  area: CellArea | undefined;
  /** Value before the change, for an edit of a single cell where it is known. */
  readonly before: CellValue | undefined;
  readonly args: Readonly<Record<string, unknown>>;
}

// Taken when the module loads, so that events also arrive while a test has the clock stopped.
const later = globalThis.setTimeout.bind(globalThis);

/**
 * Collects what happened in the workbook and tells the pane about it some time later: never while a batch runs, and what
 * lies side by side as one event (the library splits large writes). What happens while events are switched off is not told.
 */
export class EventHub {
  enabled = true;
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private pending: PendingEvent[] = [];
  private selectionMoved = false;
  private holds = 0;
  private scheduled = false;
  private readonly stopListening: () => void;

  constructor(private readonly grid: GridModel) {
    this.stopListening = grid.onChange((change) => {
      this.observe(change);
    });
  }

  /** Where entries for the pane go. Returns how to stop. */
  onEntries(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The older event of the common API: the selection is somewhere else now. Returns how to stop. */
  onDocumentSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  register(type: EventNumber, target: string): void {
    const key = `${String(type)} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventNumber, target: string): void {
    const key = `${String(type)} ${target}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** While a batch runs nothing is told. */
  hold(): void {
    this.holds += 1;
  }

  release(): void {
    this.holds -= 1;
    this.schedule();
  }

  /** Passes entries on that have nothing to do with cells. They too arrive later, never while the caller is at work. */
  send(entries: readonly EventEntry[]): void {
    later(() => {
      for (const listener of this.listeners) listener(entries);
    }, 0);
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
    this.selectionListeners.clear();
  }

  cellsChanged(sheetId: string, areas: readonly CellArea[], change: CellChange, options: { readonly before?: CellValue; readonly byUser?: boolean; readonly shift?: string } = {}): void {
    const args = { changeType: changeTypes[change], source: 'Local', shiftDirection: options.shift ?? 'None', triggerSource: options.byUser === true ? 'Unknown' : 'ThisLocalAddin' };
    for (const area of areas) this.add({ type: EventType.changed, sheetId, area, before: options.before, args });
  }

  formatChanged(sheetId: string, areas: readonly CellArea[]): void {
    for (const area of areas) this.add({ type: EventType.formatChanged, sheetId, area, before: undefined, args: { source: 'Local' } });
  }

  selectionChanged(sheetId: string, areas: readonly CellArea[]): void {
    this.selectionMoved = true;
    this.pending = this.pending.filter((event) => event.type !== EventType.selectionChanged || event.sheetId !== sheetId);
    this.add({ type: EventType.selectionChanged, sheetId, area: undefined, before: undefined, args: { address: areas.map((area) => formatArea(area)).join(',') } });
    this.schedule();
  }

  /** An event without cells, with whatever else its arguments hold. */
  sheetEvent(type: EventNumber, sheetId: string, args: Readonly<Record<string, unknown>> = { source: 'Local' }): void {
    this.add({ type, sheetId, area: undefined, before: undefined, args });
  }

  private observe(change: GridChange): void {
    if (change.type === 'calculated') {
      if (!this.pending.some((event) => event.type === EventType.calculated && event.sheetId === change.sheetId)) {
        this.sheetEvent(EventType.calculated, change.sheetId, { address: '' });
      }
      return;
    }
    // What the host itself did it has told already, with what only it knew (values before, whether events were on).
    if (change.local) return;
    switch (change.type) {
      case 'cells':
        this.cellsChanged(change.sheetId, change.areas, change.change, { byUser: true, ...(change.before === undefined ? {} : { before: change.before }) });
        break;
      case 'format':
        this.formatChanged(change.sheetId, change.areas);
        break;
      case 'selection':
        this.selectionChanged(change.sheetId, change.areas);
        break;
      case 'sheetActivated':
        this.sheetEvent(EventType.activated, change.sheetId, {});
        break;
      case 'sheetDeactivated':
        this.sheetEvent(EventType.deactivated, change.sheetId, {});
        break;
      case 'sheetAdded':
        this.sheetEvent(EventType.added, change.sheetId);
        break;
      case 'sheetRemoved':
        this.sheetEvent(EventType.deleted, change.sheetId);
        break;
      case 'sheetRenamed':
        this.sheetEvent(EventType.nameChanged, change.sheetId, { source: 'Local', nameAfter: this.grid.sheetById(change.sheetId)?.name ?? '', nameBefore: change.nameBefore ?? '' });
        break;
      case 'sheetVisibility':
        this.sheetEvent(EventType.visibilityChanged, change.sheetId, { source: 'Local', visibilityAfter: capitalised(this.grid.sheetById(change.sheetId)?.visibility ?? 'visible') });
        break;
      case 'sheetMoved':
        this.sheetEvent(EventType.moved, change.sheetId, { source: 'Local', positionAfter: this.grid.sheets().findIndex((sheet) => sheet.id === change.sheetId) });
        break;
    }
  }

  private add(event: PendingEvent): void {
    if (!this.enabled || !this.isWanted(event)) return;
    const last = this.pending.at(-1);
    if (last !== undefined && joins(last, event) && last.area !== undefined && event.area !== undefined) {
      const around = bounding(last.area, event.area);
      const overlap = contains(last.area, event.area) || contains(event.area, last.area);
      if (overlap || cellCount(around) === cellCount(last.area) + cellCount(event.area)) {
        last.area = around;
        return;
      }
    }
    this.pending.push(event);
    this.schedule();
  }

  private isWanted(event: PendingEvent): boolean {
    return this.registered.has(`${String(event.type)} ${event.sheetId}`) || this.registered.has(`${String(event.type)} ${workbookTarget}`);
  }

  private schedule(): void {
    if (this.scheduled || this.holds > 0 || (this.pending.length === 0 && !this.selectionMoved)) return;
    this.scheduled = true;
    later(() => {
      this.scheduled = false;
      if (this.holds === 0) this.flush();
    }, 0);
  }

  private flush(): void {
    const events = this.pending;
    this.pending = [];
    const entries: EventEntry[] = [];
    for (const event of events) {
      const args = JSON.stringify(this.argumentsOf(event));
      for (const target of [event.sheetId, workbookTarget]) {
        if (this.registered.has(`${String(event.type)} ${target}`)) entries.push([65_536, event.type, target, args]);
      }
    }
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
    if (this.selectionMoved) {
      this.selectionMoved = false;
      for (const listener of this.selectionListeners) listener();
    }
  }

  private argumentsOf(event: PendingEvent): Record<string, unknown> {
    const args: Record<string, unknown> = { worksheetId: event.sheetId, ...event.args };
    if (event.area === undefined) return args;
    args['address'] = formatArea(event.area);
    args['referenceId'] = eventReference(event.sheetId, event.area);
    const sheet = this.grid.sheetById(event.sheetId);
    if (event.before !== undefined && cellCount(event.area) === 1 && sheet !== undefined) {
      const after = sheet.values(event.area)[0]?.[0] ?? '';
      args['valueBefore'] = event.before;
      args['valueTypeBefore'] = valueTypeOf(event.before);
      args['valueAfter'] = after;
      args['valueTypeAfter'] = valueTypeOf(after);
    }
    return args;
  }
}

/** The id by which an event's `getRange` finds its cells again. */
function eventReference(sheetId: string, area: CellArea): string {
  return `${sheetId}!${formatArea(area)}`;
}

function joins(last: PendingEvent, next: PendingEvent): boolean {
  if (last.type !== next.type || last.sheetId !== next.sheetId) return false;
  return last.type === EventType.formatChanged || (last.type === EventType.changed && last.args['changeType'] === 'RangeEdited' && next.args['changeType'] === 'RangeEdited');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
