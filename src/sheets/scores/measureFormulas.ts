import { notApplicableText } from '../../model/entry';
import { fixedTarget, type Measure } from '../../model/measure';
import { usesTarget, type MethodSpec } from '../../model/method';
import type { Scheme } from '../../model/scheme';
import { completionFormula } from '../../scoring/methods/completion';
import { proportionalBonusFormula } from '../../scoring/methods/proportional';
import { methodFormula } from '../../scoring/methods/scoringMethods';
import type { MethodCells } from '../../scoring/methods/scoringMethod';
import { isProjected } from '../../scoring/projection';
import { isGraded } from '../../validation/relations';
import { notCountedText } from '../scoreColumns';
import { calculationCode, calculationCodes, givesBonus, scoredMeasures, sharesIndicator, type CalculationPart } from './calculationColumns';
import type { CalculationWords } from './calculationWords';
import type { InspectionTerms } from './inspectionTerms';
import type { ScoreCells } from './scorePlace';
import type { ScoreReferences } from './scoreReferences';

/**
 * The points of every measure and what leads to them, as formulas with `=` by column code, for one row of a sheet of scores. They follow
 * `countsFor`, `reportedAmount`, `verifiedAmount`, `targetAmount` and `scoreUnit` step by step. Functions of Excel 2010, WPS and LibreOffice only.
 */
export function measureFormulas(scheme: Scheme, references: ScoreReferences, cells: ScoreCells, words: CalculationWords, inspected: InspectionTerms): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const measure of scoredMeasures(scheme)) {
    const of = new MeasureFormulas(scheme, measure, references, cells, words, inspected);
    formulas.set(calculationCode(measure.id, 'target'), `=${of.target()}`);
    formulas.set(calculationCode(measure.id, 'figure'), `=${of.figure()}`);
    if (sharesIndicator(scheme, measure)) formulas.set(calculationCode(measure.id, 'points'), `=${of.respreadPoints()}`);
    if (measure.method.method === 'by-place') formulas.set(calculationCode(measure.id, 'completion'), `=${of.completion()}`);
    if (givesBonus(measure)) formulas.set(calculationCode(measure.id, 'bonus'), `=${of.bonus()}`);
    formulas.set(`M${measure.id}`, `=${of.score()}`);
  }
  return formulas;
}

/** Whether a measure counts for the row's unit, by the cell of its target. */
export function countedFormula(measure: Measure, cells: ScoreCells): string {
  const target = cells.own(calculationCode(measure.id, 'target'));
  return usesTarget(measure.method) ? `ISNUMBER(${target})` : `${target}<>"${notApplicableText}"`;
}

class MeasureFormulas {
  constructor(
    private readonly scheme: Scheme,
    private readonly measure: Measure,
    private readonly references: ScoreReferences,
    private readonly cells: ScoreCells,
    private readonly words: CalculationWords,
    private readonly inspected: InspectionTerms,
  ) {}

  /** The target that counts as a number, otherwise why the measure does not count. */
  target(): string {
    const figure = this.cells.own(calculationCode(this.measure.id, 'figure'));
    return `IF(${figure}="${notApplicableText}","${notApplicableText}",${this.setTarget()})`;
  }

  /** The figure that counts as a number, verified or reported, otherwise why there is none. */
  figure(): string {
    const verified = this.inspected.verified(this.measure);
    // What was found is of the day that was reported for, and is projected like it.
    const projection = isProjected(this.measure) ? `*${this.cells.own(calculationCodes.projection)}` : '';
    return verified === undefined ? this.reportedFigure() : `IFERROR(${verified}${projection},${this.reportedFigure()})`;
  }

  private reportedFigure(): string {
    const { words, measure } = this;
    const [first, second] = this.reportedParts();
    if (first === undefined) return `"${words.blank}"`;
    if (isGraded(measure)) return this.mark();
    const ofTexts = (cells: readonly string[]): string => `IF(${either(cells.map((cell) => `TRIM(${cell})="${notApplicableText}"`))},"${notApplicableText}",IF(${either(cells.map((cell) => `TRIM(${cell})=""`))},"${words.blank}","${words.invalid}"))`;
    if (measure.kind !== 'ratio') {
      const projected = isProjected(measure) ? `${first}*${this.cells.own(calculationCodes.projection)}` : first;
      return `IFERROR(IF(ISNUMBER(${first}),${projected},${ofTexts([first])}),"${words.invalid}")`;
    }
    if (second === undefined) return `IFERROR(IF(TRIM(${first})="${notApplicableText}","${notApplicableText}","${words.blank}"),"${words.blank}")`;
    // An error in one part does not hide 不适用 in the other.
    const withError = `IF(${either([first, second].map((cell) => `IFERROR(TRIM(${cell})="${notApplicableText}",FALSE)`))},"${notApplicableText}","${words.invalid}")`;
    return `IFERROR(IF(AND(ISNUMBER(${first}),ISNUMBER(${second})),IF(${second}>0,${first}/${second},"${words.invalid}"),${ofTexts([first, second])}),${withError})`;
  }

  /** The points of the measure when others of its indicator do not count. */
  respreadPoints(): string {
    const siblings = scoredMeasures(this.scheme).filter(({ indicator }) => indicator === this.measure.indicator);
    const points = ({ id }: Measure): string => this.cells.maximum(`M${id}`);
    const counting = siblings.map((each) => `(${countedFormula(each, this.cells)})*${points(each)}`).join('+');
    const own = points(this.measure);
    return `IF(${countedFormula(this.measure, this.cells)},IF(${own}=0,0,${own}*(${siblings.map(points).join('+')})/(${counting})),"${notCountedText}")`;
  }

  completion(): string {
    return `IF(${this.scored()},${completionFormula(this.methodCells())},"")`;
  }

  /** The bonus under the measure's own ceiling, before the scheme's. */
  bonus(): string {
    const { method } = this.measure;
    return method.method === 'proportional' ? `IF(${this.scored()},${proportionalBonusFormula(method, this.methodCells())},0)` : '0';
  }

  score(): string {
    const withoutBonus: MethodSpec = this.measure.method.method === 'proportional' ? { ...this.measure.method, bonus: false } : this.measure.method;
    const points = this.pointsFormula(withoutBonus);
    const bonus = givesBonus(this.measure) ? `+${this.cells.own(calculationCode(this.measure.id, 'bonus'))}*${this.cells.own(calculationCodes.bonusKept)}` : '';
    const figure = this.cells.own(calculationCode(this.measure.id, 'figure'));
    return `IF(${countedFormula(this.measure, this.cells)},IF(ISNUMBER(${figure}),${this.less(`${points}${bonus}`)},0),"${notCountedText}")`;
  }

  /** Points without those that cases not honoured take. */
  private less(points: string): string {
    const lost = this.inspected.lost(this.measure);
    return lost === undefined ? points : `MAX(0,${points}-${lost})`;
  }

  /** A verified rate without a denominator has no cases to count: it is all that it can be, or earns nothing. */
  private pointsFormula(spec: MethodSpec): string {
    const cells = this.methodCells();
    const points = methodFormula(spec, cells);
    const { measure } = this;
    if (!this.countsCasesOfRate() || this.inspected.verified(measure) === undefined) return points;
    return `IFERROR(${points},IF(${cells.x}${measure.direction === 'down' ? '<=0' : '>=1'},${cells.w},0))`;
  }

  private countsCasesOfRate(): boolean {
    return this.measure.method.method === 'per-case' && this.measure.kind === 'ratio';
  }

  /** What 目标任务 says, as far as the method looks at it. */
  private setTarget(): string {
    const { words, measure } = this;
    if (isGraded(measure)) return `"${words.counts}"`;
    const fixed = fixedTarget(measure);
    const targets = this.references.targets(measure);
    const set = targets === undefined ? undefined : `INDEX(${targets},${this.cells.own(calculationCodes.targetRow)})`;
    const factor = this.references.factor(measure);
    const due = (value: string): string => (factor === '1' ? `${value}>0` : `${value}*${factor}>0`);
    if (!usesTarget(measure.method)) {
      if (fixed !== undefined) return String(fixed);
      return set === undefined ? `"${words.counts}"` : `IFERROR(IF(ISNUMBER(${set}),IF(${set}>0,${set},"${words.counts}"),"${words.counts}"),"${words.counts}")`;
    }
    if (fixed !== undefined) {
      const held = `IF(${due(String(fixed))},${fixed},"${words.targetZero}")`;
      return set === undefined ? held : `IF(IFERROR(TRIM(${set})="${notApplicableText}",FALSE),"${notApplicableText}",${held})`;
    }
    if (set === undefined) return `"${words.noTarget}"`;
    return `IFERROR(IF(ISNUMBER(${set}),IF(${due(set)},${set},IF(${set}<0,"${words.noTarget}","${words.targetZero}")),IF(TRIM(${set})="${notApplicableText}","${notApplicableText}","${words.noTarget}")),"${words.noTarget}")`;
  }

  /** The mean of the marks of both assessors; nobody's mark leaves the measure without a figure. */
  private mark(): string {
    const { words } = this;
    const marks = this.reportedParts();
    const any = (text: string): string => either(marks.map((mark) => `${mark}="${text}"`));
    return `IF(COUNT(${marks.join(',')})>0,AVERAGE(${marks.join(',')}),IF(${any(words.invalid)},"${words.invalid}",IF(${any(notApplicableText)},"${notApplicableText}","${words.blank}")))`;
  }

  /** Cells of what was reported: the value, or numerator and denominator, or the marks of a graded measure. */
  private reportedParts(): readonly string[] {
    const { measure } = this;
    if (isGraded(measure)) return (['inspection', 'routine'] as const).map((assessor) => calculationCode(measure.id, assessor)).filter((code) => this.cells.has(code)).map((code) => this.cells.own(code));
    if (measure.kind !== 'ratio') return this.reported(measure.id, 'value');
    const [numerator] = this.reported(measure.id, 'numerator');
    const [own] = this.reported(measure.id, 'denominator');
    const [shared] = measure.denominatorIs === undefined ? [] : this.reported(measure.denominatorIs, 'value');
    const reported = own !== undefined && shared !== undefined ? `IF(IFERROR(TRIM(${own})="",FALSE),${shared},${own})` : (own ?? shared);
    const whole = this.scheme.measures.find(({ id }) => id === measure.denominatorIs);
    const verified = whole && this.inspected.verified(whole);
    const denominator = verified === undefined ? reported : `IFERROR(${verified},${reported ?? '""'})`;
    return numerator === undefined ? [] : denominator === undefined ? [numerator] : [numerator, denominator];
  }

  /** Numerator and denominator: the numerator of a verified rate follows from it. */
  private partsThatCount(): readonly string[] {
    const { measure } = this;
    const [numerator, denominator] = this.reportedParts();
    if (this.inspected.verified(measure) === undefined) return [numerator, denominator].flatMap((part) => part ?? []);
    const whole = denominator === undefined ? 'NA()' : `IF(ISNUMBER(${denominator}),IF(${denominator}>0,${denominator},NA()),NA())`;
    const followed = `${this.cells.own(calculationCode(measure.id, 'figure'))}*${whole}`;
    return [`IF(${this.inspected.isVerified(measure)},${followed},${numerator ?? 'NA()'})`, whole];
  }

  private reported(measureId: string, part: 'value' | 'numerator' | 'denominator'): readonly string[] {
    const column = this.references.figures(measureId, part);
    return column === undefined ? [] : [`INDEX(${column},${this.cells.own(calculationCodes.figureRow)})`];
  }

  private scored(): string {
    return `AND(${countedFormula(this.measure, this.cells)},ISNUMBER(${this.cells.own(calculationCode(this.measure.id, 'figure'))}))`;
  }

  private methodCells(): MethodCells {
    const { measure, cells } = this;
    const own = (part: CalculationPart): string => cells.own(calculationCode(measure.id, part));
    const [numerator, denominator] = this.countsCasesOfRate() ? this.partsThatCount() : [];
    return {
      direction: measure.direction,
      kind: measure.kind,
      w: sharesIndicator(this.scheme, measure) ? own('points') : cells.maximum(`M${measure.id}`),
      x: own('figure'),
      t: own('target'),
      p: this.references.factor(measure),
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
      ...(measure.method.method === 'by-place' ? { completions: cells.all(calculationCode(measure.id, 'completion')) } : {}),
    };
  }
}

function either(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? 'FALSE') : `OR(${conditions.join(',')})`;
}
