import type { CellArea } from '../../model/workbookDocument';
import { bounding, cellCount, intersection } from './areaGeometry';
import type { CellInput, GridSheet } from './gridModel';

interface Block {
  readonly area: CellArea;
  readonly inputs: readonly (readonly CellInput[])[];
}

/** Cells that one write may span without asking how many of them are filled. */
const alwaysTogether = 20_000;

/** How much of a larger span must be filled for one write to be worth it: one cell in so many. */
const sparsest = 8;

/**
 * Puts values together that arrive one after the other: the library splits a large block into one write for every 1,500 cells,
 * and programs write cells one by one. The spreadsheet looks at every cell of the workbook at each write, so one write is far
 * cheaper than many. Whoever looks at cells, or changes them by other ways, must {@link WriteBuffer.flush} before.
 */
export class WriteBuffer {
  private sheet: GridSheet | undefined;
  private blocks: Block[] = [];
  private span: CellArea | undefined;
  private filled = 0;

  write(sheet: GridSheet, area: CellArea, inputs: readonly (readonly CellInput[])[]): void {
    const span = this.span === undefined ? area : bounding(this.span, area);
    const filled = this.filled + cellCount(area);
    const together = this.sheet?.id === sheet.id && (cellCount(span) <= alwaysTogether || cellCount(span) <= filled * sparsest);
    if (!together) this.flush();
    this.sheet = sheet;
    this.blocks.push({ area, inputs });
    this.span = together ? span : area;
    this.filled = together ? filled : cellCount(area);
  }

  /** Whether values wait for any of the cells. */
  touches(sheet: GridSheet, area: CellArea): boolean {
    return this.sheet?.id === sheet.id && this.blocks.some((block) => intersection(block.area, area) !== undefined);
  }

  flush(): void {
    const { sheet, span, blocks } = this;
    this.sheet = undefined;
    this.span = undefined;
    this.blocks = [];
    this.filled = 0;
    const [first] = blocks;
    if (sheet === undefined || span === undefined || first === undefined) return;
    if (blocks.length === 1) sheet.write(span, first.inputs);
    else sheet.write(span, joined(span, blocks));
  }
}

/** The blocks in one, later ones over earlier ones; what none of them fills is left alone. */
function joined(span: CellArea, blocks: readonly Block[]): CellInput[][] {
  const whole: CellInput[][] = Array.from({ length: span.rowCount }, () => new Array<CellInput>(span.columnCount).fill(null));
  for (const { area, inputs } of blocks) {
    inputs.forEach((line, i) => {
      const row = whole[area.row - span.row + i];
      if (row === undefined) return;
      line.forEach((input, j) => {
        if (input !== null) row[area.column - span.column + j] = input;
      });
    });
  }
  return whole;
}
