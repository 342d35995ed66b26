import type { CellArea } from '../../model/workbookDocument';
import { shiftedColumns, shiftedRows } from './areaGeometry';
import type { HostObject } from './declaration';

/** A held object whose cells move when rows or columns are put in or taken out before them. */
export interface Movable {
  readonly sheetId: string;
  /** Puts every area through the function; one without a result is gone. */
  relocate(move: (area: CellArea) => CellArea | undefined): void;
}

/** The objects that the library holds over several messages, by the id that it was told. */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private next = 1;

  get size(): number {
    return this.objects.size;
  }

  keep(object: HostObject): void {
    if (object.referenceId !== undefined && this.objects.has(object.referenceId)) return;
    object.referenceId = `reference-${String(this.next)}`;
    this.next += 1;
    this.objects.set(object.referenceId, object);
  }

  get(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  releaseAll(): void {
    this.objects.clear();
  }

  rowsMoved(sheetId: string, at: number, count: number): void {
    this.move(sheetId, (area) => shiftedRows(area, at, count));
  }

  columnsMoved(sheetId: string, at: number, count: number): void {
    this.move(sheetId, (area) => shiftedColumns(area, at, count));
  }

  private move(sheetId: string, shift: (area: CellArea) => CellArea | undefined): void {
    for (const object of this.objects.values()) if (isMovable(object) && object.sheetId === sheetId) object.relocate(shift);
  }
}

function isMovable(object: HostObject): object is HostObject & Movable {
  return 'relocate' in object && 'sheetId' in object;
}
