import { notApplicableText } from '../../model/entry';
import { assessors } from '../../model/judgement';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { TieBreak } from '../../model/schemeSettings';
import { tieToleranceText } from '../../scoring/tolerance';
import { notCountedText, scoreCodes } from '../scoreColumns';
import { calculationCode, calculationCodes, scoredMeasures } from './calculationColumns';
import type { CalculationWords } from './calculationWords';
import type { ScoreCells } from './scorePlace';
import type { ScoreReferences } from './scoreReferences';

/**
 * 名次, 等次 and the remark of the row's unit, with the weight of its targets, as formulas with `=` by column code: what
 * `placeCompetitors`, `overallGrades` and `scoreUnit` compute. Totals are compared within the tolerance of ties, never as shown.
 */
export function standingFormulas(scheme: Scheme, period: Period, references: ScoreReferences, cells: ScoreCells, words: CalculationWords): ReadonlyMap<string, string> {
  const total = cells.own(scoreCodes.total);
  const rank = cells.own(scoreCodes.rank);
  const ties = tiesOf(scheme.settings['tie-breaks'].value, cells);
  const ahead = ties.map(({ before }, index) => [...ties.slice(0, index).map(({ same }) => same), before].join('*'));
  const totals = cells.all(scoreCodes.total);
  const upToHere = `${rank}-1+COUNTIF(${cells.all(scoreCodes.rank)},${rank})`;
  const mayBeExcellent = `INT(COUNT(${totals})*${references.setting('line.excellent-share')}+${tieToleranceText})`;
  const reaches = (line: 'line.excellent' | 'line.pass'): string => `${total}>=${references.setting(line)}-${tieToleranceText}`;
  return new Map([
    [calculationCodes.withoutFigure, `=${withoutFigure(scheme, cells)}`],
    [calculationCodes.heaviness, `=${heaviness(scheme, cells)}`],
    [scoreCodes.rank, `=IF(ISNUMBER(${total}),1+SUMPRODUCT(ISNUMBER(${totals})*(${ahead.join('+')})),"${notCountedText}")`],
    [scoreCodes.grade, `=IF(ISNUMBER(${total}),IF(AND(${reaches('line.excellent')},${upToHere}<=${mayBeExcellent}),"优秀",IF(${reaches('line.pass')},"达标","不达标")),"${notCountedText}")`],
    [scoreCodes.remark, `=${remark(scheme, period, references, cells, words, ties)}`],
  ]);
}

/** One criterion as factors of a product over all units: whether they come before the row's unit by it, and whether they are its equals. */
interface Criterion {
  readonly by: TieBreak | 'total';
  readonly before: string;
  readonly same: string;
}

function tiesOf(criteria: readonly TieBreak[], cells: ScoreCells): readonly Criterion[] {
  const of = (by: Criterion['by'], code: string, tolerance: (own: string) => string): Criterion => {
    const [all, own] = [cells.all(code), cells.own(code)];
    return { by, before: `(${all}>${own}+${tolerance(own)})`, same: `(${all}>=${own}-${tolerance(own)})*(${all}<=${own}+${tolerance(own)})` };
  };
  const absolute = (): string => tieToleranceText;
  const relative = (own: string): string => `${tieToleranceText}*MAX(1,ABS(${own}))`;
  return [
    of('total', scoreCodes.total, absolute),
    ...criteria.map((by) => (by === 'heavier-targets' ? of(by, calculationCodes.heaviness, relative) : of(by, scoreCodes.quantitative, relative))),
  ];
}

/** Σ of points · target ÷ mean target, the other way round where less is better; the row of 分值 holds what does not depend on the unit. */
function heaviness(scheme: Scheme, cells: ScoreCells): string {
  const terms = scoredMeasures(scheme).map((measure) => {
    const code = calculationCode(measure.id, 'target');
    return measure.direction === 'down' ? `IF(ISNUMBER(${cells.own(code)}),${cells.maximum(code)}/${cells.own(code)},0)` : `N(${cells.own(code)})*${cells.maximum(code)}`;
  });
  return terms.length === 0 ? '0' : terms.join('+');
}

/** How many measures count with nothing: a score is a number where the measure counts, and its figure a text where there is none. */
function withoutFigure(scheme: Scheme, cells: ScoreCells): string {
  const terms = scoredMeasures(scheme).map(({ id }) => `ISNUMBER(${cells.own(`M${id}`)})*ISTEXT(${cells.own(calculationCode(id, 'figure'))})`);
  return terms.length === 0 ? '0' : terms.join('+');
}

function casesRemark(count: string, references: ScoreReferences, [before, between, behind]: CalculationWords['remarks']['cases']): string {
  return `IF(${count}=0,"","；${before}"&${count}&"${between}"&ROUND(${references.setting('case.points')},6)&"${behind}")`;
}

function remark(scheme: Scheme, period: Period, references: ScoreReferences, cells: ScoreCells, words: CalculationWords, ties: readonly Criterion[]): string {
  const measures = scoredMeasures(scheme);
  if (measures.length === 0) return '""';
  const targets = cells.across(measures.map(({ id }) => calculationCode(id, 'target')), 'own');
  const { remarks } = words;
  const total = cells.own(scoreCodes.total);
  const counted = (count: string, [before, behind]: readonly [string, string]): string => `IF(${count}=0,"","；${before}"&${count}&"${behind}")`;
  const maximum = cells.own(calculationCodes.maximum);
  const all = cells.maximum(calculationCodes.maximum);
  // A small number compared by itself is taken for a text where the spreadsheet spells it 1E-9 (Univer 0.25.1).
  const scaled = `IF(AND(${maximum}>0,ABS(${maximum}-${all})-${tieToleranceText}>0),"；${remarks.scaled[0]}"&ROUND(${maximum},4)&"${remarks.scaled[1]}","")`;
  const judged = assessors
    .filter((assessor) => cells.has(scoreCodes[assessor]))
    .map((assessor) => {
      const mark = cells.own(scoreCodes[assessor]);
      return `IF(OR(COUNT(${cells.all(scoreCodes[assessor])})=0,${references.setting(`share.${assessor}.${period}`)}<=0),"",IF(${mark}="${words.notMarked}","；${remarks.notMarked[assessor]}",IF(${mark}="${notApplicableText}","；${remarks.markNotApplicable[assessor]}","")))`;
    });
  const equals = (upTo: number): string => `SUMPRODUCT(ISNUMBER(${cells.all(scoreCodes.total)})*${ties.slice(0, upTo + 1).map(({ same }) => same).join('*')})`;
  const decided = ties.slice(1).reduceRight<string>((rest, { by }, index) => `IF(${equals(index + 1)}=1,"；${by === 'quantitative' ? remarks.quantitative : remarks.heavier}",${rest})`, `"；${remarks.shared}"`);
  const tie = `IF(ISNUMBER(${total}),IF(${equals(0)}=1,"",${decided}),"")`;
  const parts = [
    counted(`COUNTIF(${targets},"${words.noTarget}")`, remarks.noTarget),
    counted(`COUNTIF(${targets},"${words.targetZero}")`, remarks.targetZero),
    counted(`COUNTIF(${targets},"${notApplicableText}")`, remarks.notApplicable),
    counted(cells.own(calculationCodes.withoutFigure), remarks.zero),
    ...(cells.has(calculationCodes.verified) ? [counted(cells.own(calculationCodes.verified), remarks.verified)] : []),
    ...(cells.has(calculationCodes.cases) ? [casesRemark(cells.own(calculationCodes.cases), references, remarks.cases)] : []),
    scaled,
    ...judged,
    tie,
  ];
  return `MID(${parts.join('&')},2,500)`;
}
