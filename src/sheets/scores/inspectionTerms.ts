import { adoptedWords } from '../../model/inspection';
import type { Measure } from '../../model/measure';
import type { Scheme } from '../../model/scheme';
import { isGraded } from '../../validation/relations';
import { calculationCodes, scoredMeasures } from './calculationColumns';
import type { ScoreCells } from './scorePlace';
import type { InspectionColumns, ScoreReferences } from './scoreReferences';

/**
 * What 督查核查 adds to the formulas of one row of a sheet of scores: verified values that count, and cases not honoured; what `figuresInSteps`
 * and `scoreUnit` make of the register. Nothing where the workbook has no register with the columns for it. Two columns of the calculation tell whether
 * there is anything for the unit at all, so that no column is searched for nothing.
 */
export class InspectionTerms {
  private readonly columns: InspectionColumns | undefined;

  constructor(
    private readonly references: ScoreReferences,
    private readonly cells: ScoreCells,
    private readonly unitCode: string,
  ) {
    this.columns = references.inspections();
  }

  /** The verified value that counts for a measure (of several the mean); an error where there is none. Undefined where none can be. */
  verified(measure: Measure): string | undefined {
    const { columns } = this;
    if (columns?.adopted === undefined || isGraded(measure) || !this.cells.has(calculationCodes.verified)) return undefined;
    return `IF(${this.cells.own(calculationCodes.verified)}=0,NA(),AVERAGEIFS(${columns.verified},${this.adopted(`"M${measure.id}"`, measure.kind === 'ratio', columns)}))`;
  }

  /** Whether a verified value counts for a measure, to be asked only where {@link verified} is there. */
  isVerified(measure: Measure): string {
    const { columns } = this;
    return columns === undefined ? 'FALSE' : `IF(${this.cells.own(calculationCodes.verified)}=0,FALSE,COUNTIFS(${this.adopted(`"M${measure.id}"`, measure.kind === 'ratio', columns)})>0)`;
  }

  /** Points that cases not honoured take from a measure, were there enough. Undefined where there can be none. */
  lost(measure: Measure): string | undefined {
    const { columns } = this;
    if (columns?.cases === undefined || !this.cells.has(calculationCodes.cases)) return undefined;
    return `IF(${this.cells.own(calculationCodes.cases)}=0,0,${this.casesOf(`"M${measure.id}"`, columns.cases, columns)}*${this.references.setting('case.points')})`;
  }

  /** The columns of the calculation that are about the whole unit, without `=`; 0 where there is no register any more. */
  unitTerms(scheme: Scheme): ReadonlyMap<string, string> {
    const { columns } = this;
    const measures = scoredMeasures(scheme);
    const found = new Map<string, string>([[calculationCodes.verified, '0'], [calculationCodes.cases, '0']]);
    if (columns === undefined || measures.length === 0) return found;
    const ofUnit = `${columns.unit},${this.unitCode},${columns.period},"${columns.periodWord}"`;
    if (columns.adopted !== undefined) {
      const figures = measures.filter((measure) => !isGraded(measure));
      const kinds = [true, false].map((rate) => ({ rate, codes: listOf(figures.filter(({ kind }) => (kind === 'ratio') === rate)) })).filter(({ codes }) => codes !== '{}');
      const counted = kinds.map(({ rate, codes }) => `SUMPRODUCT(COUNTIFS(${this.adopted(codes, rate, columns)}))`);
      found.set(calculationCodes.verified, counted.length === 0 ? '0' : `IF(COUNTIFS(${ofUnit},${columns.adopted},"${adoptedWords.adopted}")=0,0,${counted.join('+')})`);
    }
    if (columns.cases !== undefined) {
      found.set(calculationCodes.cases, `IF(SUMIFS(${columns.cases},${ofUnit},${columns.cases},">0")=0,0,SUMPRODUCT(${this.casesOf(listOf(measures), columns.cases, columns)}))`);
    }
    return found;
  }

  /** Ranges and criteria of the rows whose verified value counts: a number of at least 0, of a rate at most 1. */
  private adopted(measures: string, rate: boolean, { unit, measure, period, periodWord, verified, adopted }: InspectionColumns): string {
    return `${measure},${measures},${unit},${this.unitCode},${period},"${periodWord}",${adopted ?? ''},"${adoptedWords.adopted}",${verified},">=0"${rate ? `,${verified},"<=1"` : ''}`;
  }

  private casesOf(measures: string, cases: string, { unit, measure, period, periodWord }: InspectionColumns): string {
    return `SUMIFS(${cases},${measure},${measures},${unit},${this.unitCode},${period},"${periodWord}",${cases},">0")`;
  }
}

/** Codes of measures as a constant array. */
function listOf(measures: readonly Measure[]): string {
  return `{${measures.map(({ id }) => `"M${id}"`).join(',')}}`;
}
