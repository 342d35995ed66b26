import { cellAddress } from '../../../src/model/address';
import type { CellValue } from '../../../src/model/cellValue';
import type { EntryCell, EntryTable, MeasureEntry, UnitEntries } from '../../../src/model/entry';
import type { FigureColumn } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import { anEntryCell } from './anEntryCell';

/** What stands in the cells of a measure; parts that are not given are blank. A given rate or shared denominator is typed in, without its formula. */
export interface FilledIn {
  readonly value?: CellValue;
  readonly numerator?: CellValue;
  readonly denominator?: CellValue;
  readonly rate?: CellValue;
}

type Figures = Readonly<Record<string, FilledIn | CellValue>>;

const sheetNames: Readonly<Record<FigureColumn, string>> = { target: '目标任务', 'half-year': '半年填报', 'year-end': '年终填报' };
const firstRow = 5;

/**
 * A sheet of figures as its reader returns it: a row per unit; a column per measure, for ratios three (numerator, denominator, rate) except
 * for targets. Rates and shared denominators are formulas with their right result unless something is given for them.
 * `anEntryTable(scheme, 'half-year').row('220100', { 3: 120, 5: { numerator: 1, denominator: 2 } }).build()`
 */
export class EntryTableBuilder {
  private readonly rows: UnitEntries[] = [];
  private missing: ReadonlySet<string> = new Set();

  constructor(
    private readonly scheme: Scheme,
    private readonly column: FigureColumn,
  ) {}

  /** Columns that the sheet has lost, such as `3` or `5.denominator`. To be said before the rows. */
  without(...columns: readonly string[]): this {
    this.missing = new Set(columns);
    return this;
  }

  row(unit: string, figures: Figures): this {
    const row = firstRow + this.rows.length;
    const measures = new Map<string, MeasureEntry>();
    let column = 2;
    const cell = (raw: CellValue, formula?: string) => anEntryCell(raw, this.at(row, column++), formula);
    for (const measure of this.scheme.measures) {
      const filled = asFilled(figures[measure.id] ?? {});
      if (this.column === 'target' || measure.kind !== 'ratio') {
        const value = cell(filled.value ?? '');
        measures.set(measure.id, this.missing.has(measure.id) ? {} : { value });
        continue;
      }
      const numerator = cell(filled.numerator ?? '');
      const shared = measure.denominatorIs === undefined ? undefined : asFilled(figures[measure.denominatorIs] ?? {}).value ?? '';
      const denominator = shared !== undefined && filled.denominator === undefined ? cell(shared, '=1*1') : cell(filled.denominator ?? '');
      const rate = filled.rate === undefined ? cell(rateOf(numerator, denominator), rateFormula(numerator, denominator)) : cell(filled.rate);
      measures.set(measure.id, {
        ...(!this.missing.has(`${measure.id}.numerator`) && { numerator }),
        ...(!this.missing.has(`${measure.id}.denominator`) && { denominator }),
        ...(!this.missing.has(`${measure.id}.rate`) && { rate }),
      });
    }
    this.rows.push({ unit, at: this.at(row, 0), measures });
    return this;
  }

  build(): EntryTable {
    return { column: this.column, sheetId: `sheet-${this.column}`, sheetName: sheetNames[this.column], rows: [...this.rows] };
  }

  private at(row: number, column: number) {
    return { sheetId: `sheet-${this.column}`, sheetName: sheetNames[this.column], row, column };
  }
}

export function anEntryTable(scheme: Scheme, column: FigureColumn): EntryTableBuilder {
  return new EntryTableBuilder(scheme, column);
}

function asFilled(figures: FilledIn | CellValue): FilledIn {
  return typeof figures === 'object' ? figures : { value: figures };
}

function rateOf({ entry: numerator }: EntryCell, { entry: denominator }: EntryCell): CellValue {
  return numerator.state === 'number' && denominator.state === 'number' && denominator.value !== 0 ? numerator.value / denominator.value : '';
}

function rateFormula(numerator: EntryCell, denominator: EntryCell): string {
  const [n, d] = [numerator, denominator].map(({ at }) => cellAddress(at.row, at.column));
  return `=IF(AND(ISNUMBER(${n}),ISNUMBER(${d})),IF(${d}=0,"",${n}/${d}),"")`;
}
