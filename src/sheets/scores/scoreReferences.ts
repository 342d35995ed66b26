import { cellAddress, columnLetters, quotedSheetName } from '../../model/address';
import type { Assessor } from '../../model/judgement';
import { cutOffSetting, projectionFormula } from '../../scoring/projection';
import { scheduleFactorSetting } from '../../scoring/scheduleFactor';
import type { Measure } from '../../model/measure';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { SettingCode } from '../../model/schemeSettings';
import { valueAt, type CodedTable } from '../codedTable';
import { entryCode, type EntryPart } from '../entryColumns';
import type { InspectionCode } from '../inspectionSheet';
import { judgementCode } from '../judgementCodes';
import { judgementWords } from '../judgementWords';
import { registerLocale } from '../registerLocale';

/** The sheets that the formulas of a sheet of scores refer to; what is missing is written as a number, or counts as blank. */
export interface ScoreSources {
  readonly scheme?: CodedTable | undefined;
  readonly target?: CodedTable | undefined;
  readonly figures?: CodedTable | undefined;
  readonly judgements?: CodedTable | undefined;
  /** 督查核查. */
  readonly inspections?: CodedTable | undefined;
}

/** Whole columns of 督查核查, and what it calls the period. `adopted` is undefined in a register made before verified values could count. */
export interface InspectionColumns {
  readonly unit: string;
  readonly measure: string;
  readonly period: string;
  readonly periodWord: string;
  readonly verified: string;
  readonly adopted: string | undefined;
  readonly cases: string | undefined;
}

/** Turns what a score depends on into texts for formulas: references where the sheet has the very value, numbers elsewhere. */
export class ScoreReferences {
  private readonly schemeRows: ReadonlyMap<string, number>;

  constructor(
    private readonly scheme: Scheme,
    private readonly period: Period,
    private readonly sources: ScoreSources,
  ) {
    this.schemeRows = new Map([...(sources.scheme?.rows ?? [])].reverse().map(({ code, row }) => [code, row]));
  }

  /** The number of a setting of 考评方案. */
  setting(code: SettingCode): string {
    const { value } = this.scheme.settings[code];
    return this.inScheme(`S.${code}`, typeof value === 'number' ? value : 0);
  }

  points(measure: Measure): string {
    return this.inScheme(`M${measure.id}`, measure.points);
  }

  /** The schedule factor p; `1` where nothing is prorated. */
  factor(measure: Measure): string {
    const setting = scheduleFactorSetting(measure, this.period);
    return setting === undefined ? '1' : this.setting(setting);
  }

  /** By what is multiplied what accumulates up to a cut-off date. */
  projection(): string {
    return projectionFormula(this.period, this.inScheme('G.year', this.scheme.year), this.setting(cutOffSetting(this.period)));
  }

  /** The column of row codes of 目标任务 or of the sheet of figures. */
  codes(source: 'target' | 'figures' | 'judgements'): string | undefined {
    const table = this.sources[source];
    return table && wholeColumn(table, table.codeColumn);
  }

  /** The column of targets of a measure; undefined where there is none. */
  targets(measure: Measure): string | undefined {
    return columnOf(this.sources.target, entryCode(measure.id, 'value'));
  }

  /** The column of a part of the figures of a measure; undefined where there is none. */
  figures(measureId: string, part: EntryPart): string | undefined {
    return columnOf(this.sources.figures, entryCode(measureId, part));
  }

  /** The column of marks of an assessor; undefined where there is none. */
  marks(assessor: Assessor): string | undefined {
    return columnOf(this.sources.judgements, judgementCode(this.period, assessor, 'mark'));
  }

  /** Undefined where there is no register, or one that lacks what a figure is found by. */
  inspections(): InspectionColumns | undefined {
    const table = this.sources.inspections;
    const column = (code: InspectionCode): string | undefined => columnOf(table, code);
    const [unit, measure, period, verified] = [column('V.unit-code'), column('V.measure-code'), column('V.period'), column('V.verified')];
    if (table === undefined || unit === undefined || measure === undefined || period === undefined || verified === undefined) return undefined;
    return { unit, measure, period, periodWord: judgementWords(registerLocale(table)).periods[this.period], verified, adopted: column('V.adopted'), cases: column('V.cases') };
  }

  /** The cell where it holds exactly that number, so that a formula never says something else than what was understood of the scheme. */
  private inScheme(code: string, value: number): string {
    const table = this.sources.scheme;
    const row = this.schemeRows.get(code);
    const column = table?.columns.get('P.value');
    if (table === undefined || row === undefined || column === undefined || valueAt(table.content, row, column) !== value) return String(value);
    return `${quotedSheetName(table.content.name)}!${cellAddress(row, column, { row: true, column: true })}`;
  }
}

function columnOf(table: CodedTable | undefined, code: string): string | undefined {
  const column = table?.columns.get(code);
  return table === undefined || column === undefined ? undefined : wholeColumn(table, column);
}

/** Whole, so that rows may come and go. */
function wholeColumn(table: CodedTable, column: number): string {
  const letters = columnLetters(column);
  return `${quotedSheetName(table.content.name)}!$${letters}:$${letters}`;
}
