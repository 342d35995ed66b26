import type { CellArea } from '../../model/workbookDocument';
import type { HostObject } from './declaration';
import type { DocumentStore } from './documentStore';
import type { EventHub } from './eventHub';
import type { FormatBuffer } from './formatBuffer';
import type { GridModel, GridSheet } from './gridModel';
import type { ReferenceTable } from './referenceTable';
import type { HostLocale } from './typedDate';
import type { WriteBuffer } from './writeBuffer';

/** What every object of the host's model works with. */
export interface HostContext {
  readonly grid: GridModel;
  readonly locale: HostLocale;
  readonly events: EventHub;
  readonly store: DocumentStore;
  readonly references: ReferenceTable;
  /** Values on their way into cells. */
  readonly writes: WriteBuffer;
  readonly objects: ObjectFactory;
  readonly formats: FormatBuffer;
  /** The day on which text like `1-2` becomes a date of this year. */
  today(): Date;
  /** Throws `ItemNotFound` when the sheet was removed. */
  sheet(id: string): GridSheet;
}

/** Makes the objects that others lead to; one place, so that the classes need not import each other. */
export interface ObjectFactory {
  range(sheetId: string, area: CellArea): HostObject & CellTarget;
  areas(sheetId: string, areas: readonly CellArea[]): HostObject & CellTarget;
  worksheet(sheetId: string): HostObject;
}

/** Cells of one sheet that a format, rule or action is about: a range or several. */
export interface CellTarget {
  readonly context: HostContext;
  readonly sheet: GridSheet;
  readonly areas: readonly CellArea[];
}

/** Whether an argument is a range or range areas. */
export function isCellTarget(value: unknown): value is HostObject & CellTarget {
  return typeof value === 'object' && value !== null && 'context' in value && 'sheet' in value && 'areas' in value && 'declaration' in value;
}
