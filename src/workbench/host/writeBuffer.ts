import type { CellArea } from '../../model/workbookDocument';
import type { CellInput, GridSheet } from './gridModel';

/**
 * Puts together what the library splits: a large block arrives as one write for every 1,500 cells or so, each below the one
 * before. The spreadsheet looks at every cell of the workbook at each write, so one large write is far cheaper than many.
 * Whoever looks at cells, or changes them by other ways, must {@link WriteBuffer.flush} before.
 */
export class WriteBuffer {
  private pending: { readonly sheet: GridSheet; readonly area: CellArea; readonly inputs: (readonly CellInput[])[] } | undefined;

  write(sheet: GridSheet, area: CellArea, inputs: readonly (readonly CellInput[])[]): void {
    const { pending } = this;
    if (pending !== undefined && pending.sheet.id === sheet.id && continues(pending.area, area)) {
      pending.inputs.push(...inputs);
      this.pending = { ...pending, area: { ...pending.area, rowCount: pending.area.rowCount + area.rowCount } };
      return;
    }
    this.flush();
    this.pending = { sheet, area, inputs: [...inputs] };
  }

  flush(): void {
    const { pending } = this;
    if (pending === undefined) return;
    this.pending = undefined;
    pending.sheet.write(pending.area, pending.inputs);
  }
}

function continues(above: CellArea, below: CellArea): boolean {
  return below.row === above.row + above.rowCount && below.column === above.column && below.columnCount === above.columnCount;
}
