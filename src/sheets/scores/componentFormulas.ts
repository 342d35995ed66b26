import { notApplicableText } from '../../model/entry';
import { assessors, grades, type Assessor, type JudgedSubject } from '../../model/judgement';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import { gradeSettings } from '../../scoring/gradeMark';
import { judgedAreas, judgedSubjects, subjectKey } from '../../validation/judgedSubjects';
import { areaCode, notCountedText, scoreCodes } from '../scoreColumns';
import { areaMarkCode, calculationCode, calculationCodes, givesBonus, judgedRowCode, scoredMeasures, sharesIndicator } from './calculationColumns';
import type { CalculationWords } from './calculationWords';
import type { ScoreCells } from './scorePlace';
import type { ScoreReferences } from './scoreReferences';

/**
 * The components and the total of the row's unit, as formulas with `=` by column code: what `judgementScores`, `componentShares` and
 * `assess` compute.
 */
export function componentFormulas(scheme: Scheme, period: Period, unitCode: string, references: ScoreReferences, cells: ScoreCells, words: CalculationWords): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  const measures = scoredMeasures(scheme);
  const areaOf = new Map(scheme.indicators.map(({ number, area }) => [number, area]));
  const scores = (chosen: readonly { readonly id: string }[]): readonly string[] => chosen.map(({ id }) => cells.own(`M${id}`));
  for (const area of scheme.areas) formulas.set(areaCode(area.number), `=${sum(scores(measures.filter(({ indicator }) => areaOf.get(indicator) === area.number)))}`);
  formulas.set(
    calculationCodes.maximum,
    `=${plus(measures.map((measure) => (sharesIndicator(scheme, measure) ? `N(${cells.own(calculationCode(measure.id, 'points'))})` : `ISNUMBER(${cells.own(`M${measure.id}`)})*${cells.maximum(`M${measure.id}`)}`)))}`,
  );
  if (measures.some(givesBonus)) {
    const bonuses = sum(measures.filter(givesBonus).map((measure) => cells.own(calculationCode(measure.id, 'bonus'))));
    const ceiling = `MAX(0,${references.setting('bonus.ceiling')})`;
    formulas.set(calculationCodes.bonusKept, `=IF(${bonuses}<=${ceiling},1,${ceiling}/${bonuses})`);
  }
  const maximum = cells.own(calculationCodes.maximum);
  formulas.set(scoreCodes.quantitative, `=IF(${maximum}>0,${sum(scores(measures))}/${maximum}*100,"${notCountedText}")`);
  for (const assessor of assessors) judgedFormulas(formulas, assessor, { scheme, unitCode, references, cells, words });
  formulas.set(scoreCodes.total, `=${totalFormula(period, references, cells)}`);
  return formulas;
}

interface JudgedPart {
  readonly scheme: Scheme;
  readonly unitCode: string;
  readonly references: ScoreReferences;
  readonly cells: ScoreCells;
  readonly words: CalculationWords;
}

function judgedFormulas(formulas: Map<string, string>, assessor: Assessor, part: JudgedPart): void {
  const { scheme, cells, words } = part;
  for (const subject of judgedSubjects(scheme)) {
    const row = judgedRowCode(subject);
    formulas.set(row, `=${markRowFormula(subject, part)}`);
    formulas.set(subject.kind === 'area' ? areaMarkCode(subject.area, assessor) : calculationCode(subject.measure, assessor), `=${markFormula(cells.own(row), assessor, part)}`);
  }
  const codes = judgedAreas(scheme).map(({ number }) => areaMarkCode(number, assessor)).filter((code) => cells.has(code));
  if (codes.length === 0) {
    formulas.set(scoreCodes[assessor], `="${words.notMarked}"`);
    return;
  }
  const marks = cells.across(codes, 'own');
  const weights = cells.across(codes, 'maximum');
  const applicable = `(${marks}<>"${notApplicableText}")`;
  const weight = `SUMPRODUCT(${applicable}*1,${weights})`;
  const judged = `SUMPRODUCT(ISNUMBER(${weights})*${applicable}*(${marks}<>""))`;
  // Weights of 0 only: the areas weigh the same.
  const mean = `IF(${weight}>0,SUMPRODUCT(${weights},${marks})/${weight},SUMPRODUCT(ISNUMBER(${weights})*1,${marks})/SUMPRODUCT(ISNUMBER(${weights})*${applicable}))`;
  formulas.set(
    scoreCodes[assessor],
    `=IF(COUNT(${weights})=0,"${words.notMarked}",IF(SUMPRODUCT(ISNUMBER(${weights})*${applicable})=0,"${notApplicableText}",IF(${judged}=0,"${words.notMarked}",MAX(0,MIN(100,${mean})))))`,
  );
}

/** The mark from 0 to 100, what it says instead, or empty for none; `row` is the cell that tells its row in 综合评定. */
function markFormula(row: string, assessor: Assessor, { references, words }: JudgedPart): string {
  const marks = references.marks(assessor);
  if (marks === undefined) return '""';
  const mark = `INDEX(${marks},${row})`;
  const ofGrade = `100*CHOOSE(MATCH(TRIM(${mark}),{${grades.map((grade) => `"${grade}"`).join(',')}},0),${grades.map((grade) => references.setting(gradeSettings[grade])).join(',')})`;
  const text = `IF(TRIM(${mark})="","",IF(TRIM(${mark})="${notApplicableText}","${notApplicableText}",${ofGrade}))`;
  // Where there is no row there is no mark; anything else that cannot be read is a mark that counts nothing.
  return `IFERROR(IF(ISNUMBER(${mark}),IF(AND(${mark}>=0,${mark}<=100),${mark},"${words.invalid}"),${text}),IF(ISNUMBER(${row}),"${words.invalid}",""))`;
}

/** Which row of 综合评定 is the unit's for what is judged. */
function markRowFormula(subject: JudgedSubject, { unitCode, references }: JudgedPart): string {
  const codes = references.codes('judgements');
  return codes === undefined ? '""' : `IFERROR(MATCH(${unitCode}&"|${subjectKey(subject)}",${codes},0),"")`;
}

function totalFormula(period: Period, references: ScoreReferences, cells: ScoreCells): string {
  const quantitative = cells.own(scoreCodes.quantitative);
  const share = (component: 'quantitative' | Assessor): string => `MAX(0,${references.setting(`share.${component}.${period}`)})`;
  // A component that nobody has a mark of is left out.
  const inUse = (assessor: Assessor): string => `(COUNT(${cells.all(scoreCodes[assessor])})>0)*${share(assessor)}`;
  const there = assessors.filter((assessor) => cells.has(scoreCodes[assessor]));
  const earned = [`${share('quantitative')}*${quantitative}`, ...there.map((assessor) => `${inUse(assessor)}*N(${cells.own(scoreCodes[assessor])})`)].join('+');
  const applying = [share('quantitative'), ...there.map((assessor) => `${inUse(assessor)}*(${cells.own(scoreCodes[assessor])}<>"${notApplicableText}")`)].join('+');
  return `IF(ISNUMBER(${quantitative}),IF(${applying}>0,(${earned})/(${applying}),${quantitative}),"${notCountedText}")`;
}

/** At most 255 arguments. */
function sum(cells: readonly string[]): string {
  return cells.length === 0 ? '0' : plus(chunks(cells, 200).map((chunk) => `SUM(${chunk.join(',')})`));
}

function plus(terms: readonly string[]): string {
  return terms.length === 0 ? '0' : terms.join('+');
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
