import type { CellPosition, EntryCell, UnitEntries } from '../model/entry';
import { fixedTarget, hasTarget, type Measure } from '../model/measure';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import type { Unit } from '../model/unit';
import type { PreparedOwnRule } from './ownRules/preparedOwnRules';

/** The cells of one measure in the sheet of a period. */
export interface ReportedCells {
  readonly value?: EntryCell | undefined;
  readonly numerator?: EntryCell | undefined;
  /** Where the denominator is filled in: for a shared denominator, the cell of the measure that it is. */
  readonly denominator?: EntryCell | undefined;
  /** For a shared denominator: the cell that repeats it. */
  readonly repeatedDenominator?: EntryCell | undefined;
  readonly rate?: EntryCell | undefined;
}

/** Target, figures of the checked period and, at year-end, of the half-year and of last year. */
export interface MeasureFigures {
  readonly measure: Measure;
  readonly target: EntryCell | undefined;
  readonly reported: ReportedCells;
  readonly halfYear: ReportedCells;
  readonly lastYear: ReportedCells;
}

/** Rows of one unit; absent where the sheet has none. */
export interface RowsOfUnit {
  readonly target: UnitEntries | undefined;
  readonly reported: UnitEntries | undefined;
  readonly halfYear: UnitEntries | undefined;
  readonly lastYear: UnitEntries | undefined;
}

/** What stays the same for all units of one check. */
export interface CheckFrame {
  readonly scheme: Scheme;
  readonly period: Period;
  /** Measures in use that are filled in (judged ones are not), in the order of the columns. */
  readonly measures: readonly Measure[];
  /** Index of a measure in {@link measures} and in {@link UnitUnderCheck.figures}. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Formulas that cells should hold and do not, by {@link placeOf}. */
  readonly lostFormulas: ReadonlyMap<string, string>;
  /** Cells that a finding has put in doubt; grows while the check runs. */
  readonly doubted: ReadonlySet<EntryCell>;
  /** Rules of the office's own, understood. */
  readonly ownRules: readonly PreparedOwnRule[];
}

export function placeOf(at: CellPosition): string {
  return `${at.sheetId} ${at.row} ${at.column}`;
}

/** The figures of one unit, as the rules see them: a figure in doubt is no figure. */
export class UnitUnderCheck {
  /** In the order of the scheme's measures in use. */
  readonly figures: readonly MeasureFigures[];
  readonly hasLastYear: boolean;

  constructor(
    readonly unit: Unit,
    rows: RowsOfUnit,
    readonly frame: CheckFrame,
  ) {
    this.figures = frame.measures.map((measure) => ({
      measure,
      target: hasTarget(measure) ? rows.target?.measures.get(measure.id)?.value : undefined,
      reported: reportedCells(measure, rows.reported),
      halfYear: reportedCells(measure, rows.halfYear),
      lastYear: rows.lastYear ? reportedCells(measure, rows.lastYear) : noCells,
    }));
    this.hasLastYear = rows.lastYear !== undefined;
  }

  of(measureId: string): MeasureFigures | undefined {
    const index = this.frame.indexOf.get(measureId);
    return index === undefined ? undefined : this.figures[index];
  }

  /** The number in the cell; undefined when there is none, or none to be trusted. */
  number(cell: EntryCell | undefined): number | undefined {
    return cell !== undefined && cell.entry.state === 'number' && !this.frame.doubted.has(cell) ? cell.entry.value : undefined;
  }

  isDoubted(cell: EntryCell): boolean {
    return this.frame.doubted.has(cell);
  }

  /** The value, or numerator ÷ denominator; undefined when that cannot be had (also for a denominator of 0). */
  amount(measure: Measure, cells: ReportedCells): number | undefined {
    if (measure.kind !== 'ratio') return this.number(cells.value);
    const numerator = this.number(cells.numerator);
    const denominator = this.number(cells.denominator);
    return numerator === undefined || denominator === undefined || denominator === 0 ? undefined : numerator / denominator;
  }

  /** What is due of the target in the checked period: t·p; a rate is never prorated. Undefined without a target over 0. */
  due(figures: MeasureFigures): number | undefined {
    const target = fixedTarget(figures.measure) ?? this.number(figures.target);
    if (target === undefined || target === 0) return undefined;
    const { measure } = figures;
    const prorated = this.frame.period === 'half-year' && measure.kind !== 'ratio';
    return prorated ? target * this.setting(`factor.${measure.timing}`) : target;
  }

  setting(code: NumberSetting): number {
    return this.frame.scheme.settings[code].value;
  }

  /** The formula that belongs into the cell, when it is known to be gone. */
  lostFormula(cell: EntryCell): string | undefined {
    return this.frame.lostFormulas.size === 0 ? undefined : this.frame.lostFormulas.get(placeOf(cell.at));
  }
}

type NumberSetting = Exclude<SettingCode, 'tie-breaks'>;

const noCells: ReportedCells = {};

function reportedCells(measure: Measure, row: UnitEntries | undefined): ReportedCells {
  const entry = row?.measures.get(measure.id);
  if (row === undefined || measure.kind !== 'ratio' || measure.denominatorIs === undefined) return entry ?? noCells;
  return {
    numerator: entry?.numerator,
    denominator: row.measures.get(measure.denominatorIs)?.value,
    repeatedDenominator: entry?.denominator,
    rate: entry?.rate,
  };
}
