import { cellAddress, columnLetters, quotedSheetName } from '../../model/address';

/** Where a sheet of scores has its codes, as it will stand once the plan is carried out. */
export interface ScoreSheetPlace {
  readonly name: string;
  readonly codeColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly maximumRow: number;
}

/** The sheets that the formulas of a sheet of places refer to. */
export interface PlacesSources {
  /** The period's scores. */
  readonly scores?: ScoreSheetPlace | undefined;
  /** Those of half-year, for the change of place since; absent where half-year was not scored. */
  readonly halfYear?: ScoreSheetPlace | undefined;
}

/** Stands where a sheet or a column is gone: the formula says that something is missing instead of computing without it. */
const missing = 'NA()';

/** Texts for formulas that look into a sheet of scores. Columns are whole, so that rows may come, go and be sorted. */
export class ScoreSheetReferences {
  constructor(private readonly sheet: ScoreSheetPlace | undefined) {}

  /** Row of a unit, by the cell of its code; an error where the sheet has none. */
  rowOf(unitCode: string): string {
    return this.sheet === undefined ? missing : `MATCH(${unitCode},${this.whole(this.sheet, this.sheet.codeColumn)},0)`;
  }

  /** The cell of a column in the row that `row` tells. */
  cell(code: string, row: string): string {
    const column = this.sheet?.columns.get(code);
    return this.sheet === undefined || column === undefined ? missing : `INDEX(${this.whole(this.sheet, column)},${row})`;
  }

  /** The cell in the row of 分值. */
  maximum(code: string): string {
    const column = this.sheet?.columns.get(code);
    return this.sheet === undefined || column === undefined ? missing : `${quotedSheetName(this.sheet.name)}!${cellAddress(this.sheet.maximumRow, column, { row: true, column: true })}`;
  }

  private whole({ name }: ScoreSheetPlace, column: number): string {
    const letters = columnLetters(column);
    return `${quotedSheetName(name)}!$${letters}:$${letters}`;
  }
}
