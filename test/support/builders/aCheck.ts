import type { CellValue } from '../../../src/model/cellValue';
import type { Finding } from '../../../src/model/finding';
import type { FigureColumn, Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import { check } from '../../../src/validation/check';
import type { LayoutProblem } from '../../../src/validation/checkContext';
import { anEntryTable, type FilledIn } from './anEntryTable';
import { aUnit } from './aUnit';

type Figures = Readonly<Record<string, FilledIn | CellValue>>;

/**
 * A check of units that are named by their codes. Figures that are given apply to the unit `001` unless rows say otherwise.
 * `aCheck(scheme).target({ 3: 100 }).halfYear({ 3: 40 }).findings('half-year')`
 */
export class CheckBuilder {
  private readonly rows: Record<FigureColumn, (readonly [string, Figures])[]> = { target: [], 'half-year': [], 'year-end': [] };
  private readonly problems: LayoutProblem[] = [];

  constructor(private readonly scheme: Scheme) {}

  row(column: FigureColumn, unit: string, figures: Figures): this {
    this.rows[column].push([unit, figures]);
    return this;
  }

  target(figures: Figures): this {
    return this.row('target', '001', figures);
  }

  halfYear(figures: Figures): this {
    return this.row('half-year', '001', figures);
  }

  yearEnd(figures: Figures): this {
    return this.row('year-end', '001', figures);
  }

  problem(problem: LayoutProblem): this {
    this.problems.push(problem);
    return this;
  }

  /** Sheets without a row are not given to the check. */
  findings(period: Period): Finding[] {
    const codes = new Set(Object.values(this.rows).flatMap((rows) => rows.map(([unit]) => unit)));
    const tables = Object.fromEntries(
      Object.entries(this.rows).flatMap(([column, rows]) => {
        if (rows.length === 0) return [];
        const table = anEntryTable(this.scheme, column as FigureColumn);
        for (const [unit, figures] of rows) table.row(unit, figures);
        return [[keys[column as FigureColumn], table.build()] as const];
      }),
    );
    return check({ scheme: this.scheme, units: [...codes].map((code) => aUnit(code)), period, problems: this.problems, ...tables });
  }

  /** Codes of the rules that found something. */
  rules(period: Period): string[] {
    return this.findings(period).map(({ rule }) => rule);
  }
}

const keys: Readonly<Record<FigureColumn, 'target' | 'halfYear' | 'yearEnd'>> = { target: 'target', 'half-year': 'halfYear', 'year-end': 'yearEnd' };

export function aCheck(scheme: Scheme): CheckBuilder {
  return new CheckBuilder(scheme);
}
