import { CommandType, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, IMutation, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { formulaShifter } from '../../model/shiftFormula';
import type { CellArea } from '../../model/workbookDocument';

interface SharedFormula {
  readonly shifted: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas that were filled down over very many cells: each cell holds the id of the formula, in the member that the spreadsheet has for that, and what the
 * formula says there is spelled when somebody asks. A million spelled formulas take seconds to make and half a gigabyte to keep. Only where nothing is
 * computed; before anything moves cells or changes what formulas refer to, {@link spellOut} gives every cell its formula.
 */
export class SharedFormulas {
  private readonly known = new Map<string, SharedFormula>();
  private count = 0;

  /** Whether any cell may hold an id. */
  get any(): boolean {
    return this.known.size > 0;
  }

  /** Takes a formula as it reads in a cell; returns its id. */
  add(formula: string, row: number, column: number): string {
    this.count += 1;
    const id = `filled-${String(this.count)}`;
    this.known.set(id, { shifted: formulaShifter(formula), row, column });
    return id;
  }

  /** What the formula with the id says in a cell; undefined for ids of others. */
  at(id: string, row: number, column: number): string | undefined {
    const shared = this.known.get(id);
    return shared?.shifted(row - shared.row, column - shared.column);
  }

  clear(): void {
    this.known.clear();
  }

  /** Gives every cell of the sheets its formula. */
  spellOut(worksheets: readonly Worksheet[]): void {
    for (const worksheet of worksheets) {
      worksheet.getCellMatrix().forEach((row, line) => {
        for (const key of Object.keys(line)) {
          const cell = line[Number(key)];
          const formula = typeof cell?.si === 'string' && !cell.f ? this.at(cell.si, row, Number(key)) : undefined;
          if (cell && formula !== undefined) {
            cell.f = formula;
            delete cell.si;
          }
        }
      });
    }
    this.clear();
  }
}

export interface FillFormulasParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly area: CellArea;
  /** Of the shared formula of each column. */
  readonly ids: readonly string[];
}

/** A mutation of our own: cells hold shared formulas and nothing else; their formats stay. */
export const FillFormulasMutation: IMutation<FillFormulasParams> = {
  id: 'workbench.mutation.fill-formulas',
  type: CommandType.MUTATION,
  handler: (accessor, { unitId, subUnitId, area, ids }) => {
    const worksheet = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
    if (worksheet === null || worksheet === undefined) {
      return false;
    }
    const cells = worksheet.getCellMatrix();
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      const line: Record<number, Nullable<ICellData>> = cells.getRowOrCreate(row);
      ids.forEach((si, place) => {
        const cell = line[area.column + place];
        line[area.column + place] = !cell ? { si } : cell.custom ? { s: cell.s, custom: cell.custom, si } : cell.s ? { s: cell.s, si } : { si };
      });
    }
    return true;
  },
};
