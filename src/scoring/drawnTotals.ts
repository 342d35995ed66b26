import { assessors, grades } from '../model/judgement';
import type { Assessor, Mark } from '../model/judgement';
import type { Steps } from '../model/inSteps';
import { judgedAreas, subjectKey } from '../validation/judgedSubjects';
import { isGraded } from '../validation/relations';
import { componentShares } from './componentShares';
import type { Judgements } from './componentShares';
import type { Field } from './field';
import { gradeSettings } from './gradeMark';
import type { MarkAt } from './judgementScores';
import { casesOf } from './methods/perCase';
import { completionOf } from './methods/completion';
import { evaluateMethod } from './methods/scoringMethods';
import type { MethodInput } from './methods/scoringMethod';
import type { PreparedMeasure, PreparedScheme } from './preparedScheme';
import { components, factorAt, factorLevels, variedFactors } from './schemeDraw';
import type { SchemeDraw, Variation } from './schemeDraw';
import type { UnitRow } from './unitRow';

/** What a draw's places are made from; the arrays are filled anew by every draw. By index of the unit. */
export interface DrawnTotals {
  readonly totals: Float64Array;
  /** The component 定量得分 on the scale of 100; a tie-break. */
  readonly quantitative: Float64Array;
  /** Works out {@link totals} and {@link quantitative} of a draw. */
  compute(draw: SchemeDraw): void;
  /** How heavy a unit's targets are under the draw; a tie-break that is seldom needed. */
  heaviness(draw: SchemeDraw, unit: number): number;
}

/**
 * Makes the totals of {@link assess} cheap to compute again under other points, shares and settings. What does not depend on a draw is
 * worked out once for each unit and measure: whether it counts, the share of its points that it earned and the bonus as such a share
 * (for each level of its schedule factor where that varies), points lost where the method takes points and not shares, and marks as a
 * constant and a weight of each grade. A draw is then a few multiplications for each unit and measure. Points of measures that do not
 * count are re-spread by the drawn points, areas of 综合评定 weigh by the drawn points of their measures, and bonuses are held to the
 * drawn ceiling, as `assess` does; the few points that cases not honoured take are worked out one by one. Places on measures scored by place do not depend on a factor that is the same for all.
 */
export function* prepareDrawnTotals(prepared: PreparedScheme, rows: readonly UnitRow[], field: Field, judgements: Judgements, markAt: MarkAt, variation: Variation): Steps<DrawnTotals> {
  const count = rows.length;
  const factorOf = variedFactors(prepared, variation);
  const results: MeasureResults[] = [];
  for (const [index, item] of prepared.measures.entries()) {
    yield { done: index, total: prepared.measures.length };
    results.push(measureResults(item, index, rows, field, variation, factorOf[index] ?? -1, markAt));
  }
  const indicators = prepared.indicators.map(({ measures }) => ({ measures, partly: partlyCounted(measures, results, count) }));
  const coefficients = gradeCoefficients(prepared, variation);
  const ceilingAt = variation.settings.findIndex(({ code }) => code === 'bonus.ceiling');
  const casesAt = variation.settings.findIndex(({ code }) => code === 'case.points');
  const baseCasePoints = prepared.scheme.settings['case.points'].value;
  const baseCeiling = prepared.scheme.settings['bonus.ceiling'].value;
  const judged = judgedComponents(prepared, rows, judgements, markAt);
  const { leftOut } = componentShares(prepared.scheme.settings, prepared.period, judgements, rows.map(({ unit }) => unit.code));
  const measuresOfArea = prepared.areas.map((area) => area.indicators.flatMap((indicator) => prepared.indicators[indicator]?.measures ?? []));

  const totals = new Float64Array(count);
  const quantitative = new Float64Array(count);
  const points = new Float64Array(count);
  const maxima = new Float64Array(count);
  const bonuses = new Float64Array(count);
  /** Points of measures that count for all units. */
  let common = 0;
  const respread = new Float64Array(count);
  const marks = judged.map(() => new Float64Array(count));

  return { totals, quantitative, compute, heaviness };

  function compute(draw: SchemeDraw): void {
    const grade = coefficients(draw);
    points.fill(0);
    maxima.fill(0);
    bonuses.fill(0);
    common = 0;
    for (const indicator of indicators) addIndicator(indicator, draw, grade);
    const ceiling = Math.max(0, ceilingAt < 0 ? baseCeiling : (draw.settings[ceilingAt] ?? 0));
    const pointsEach = casesAt < 0 ? baseCasePoints : (draw.settings[casesAt] ?? 0);
    for (const { losses } of results) for (const loss of losses) takeCases(loss, ceiling, pointsEach);
    for (let unit = 0; unit < count; unit += 1) {
      const over = Math.max(0, (bonuses[unit] ?? 0) - ceiling);
      const max = common + (maxima[unit] ?? 0);
      quantitative[unit] = max > 0 ? (((points[unit] ?? 0) - over) / max) * 100 : 0;
    }
    judged.forEach((component, index) => {
      const weights = component.areas.map(({ area }) => (measuresOfArea[area] ?? []).reduce((sum, measure) => sum + (draw.points[measure] ?? 0), 0));
      component.compute(weights, grade, marks[index] ?? totals);
    });
    addUp(draw);
  }

  function addIndicator({ measures, partly }: (typeof indicators)[number], draw: SchemeDraw, grade: Float64Array): void {
    respread.fill(1);
    if (partly.length > 0) {
      let whole = 0;
      for (const measure of measures) whole += draw.points[measure] ?? 0;
      for (const unit of partly) {
        let counted = 0;
        for (const measure of measures) counted += (results[measure]?.counts[unit] ?? 0) * (draw.points[measure] ?? 0);
        respread[unit] = counted > 0 ? whole / counted : 1;
      }
    }
    for (const measure of measures) {
      const result = results[measure];
      if (result === undefined) continue;
      const weight = draw.points[measure] ?? 0;
      const start = result.factor < 0 ? 0 : (draw.levels[result.factor] ?? 0) * count;
      if (result.everywhere && partly.length === 0 && result.lost === undefined && result.marked === undefined) addEverywhere(result, weight, start);
      else addWhereCounted(result, weight, start, grade);
      for (const loss of result.losses) {
        const max = weight * (respread[loss.unit] ?? 1) * (result.counts[loss.unit] ?? 0);
        loss.points = pointsAt(result, loss.unit, max, start, grade);
        loss.bonus = max * (result.bonus?.[start + loss.unit] ?? 0);
      }
    }
  }

  /** Cases take points after the ceiling of bonuses has, and no more than there are. */
  function takeCases({ unit, cases, points: before, bonus }: Loss, ceiling: number, pointsEach: number): void {
    const all = bonuses[unit] ?? 0;
    const held = all > ceiling ? before - bonus * (1 - ceiling / all) : before;
    points[unit] = (points[unit] ?? 0) - Math.min(held, cases * pointsEach);
  }

  /** The usual case, made short: thousands of draws pass here. */
  function addEverywhere({ earned, bonus }: MeasureResults, weight: number, start: number): void {
    common += weight;
    for (let unit = 0; unit < count; unit += 1) points[unit] = (points[unit] ?? 0) + weight * (earned[start + unit] ?? 0);
    if (bonus === undefined) return;
    for (let unit = 0; unit < count; unit += 1) bonuses[unit] = (bonuses[unit] ?? 0) + weight * (bonus[start + unit] ?? 0);
  }

  function addWhereCounted(result: MeasureResults, weight: number, start: number, grade: Float64Array): void {
    const { counts, bonus } = result;
    for (let unit = 0; unit < count; unit += 1) {
      const max = weight * (respread[unit] ?? 1) * (counts[unit] ?? 0);
      maxima[unit] = (maxima[unit] ?? 0) + max;
      points[unit] = (points[unit] ?? 0) + pointsAt(result, unit, max, start, grade);
      if (bonus !== undefined) bonuses[unit] = (bonuses[unit] ?? 0) + max * (bonus[start + unit] ?? 0);
    }
  }

  /** Points of a measure, bonus included, out of so many. */
  function pointsAt({ earned, lost, marked }: MeasureResults, unit: number, max: number, start: number, grade: Float64Array): number {
    if (lost !== undefined) return Math.max(0, max - (lost[start + unit] ?? 0));
    if (marked !== undefined) return max * (held(markValueAt(marked, unit, grade)) / 100);
    return max * (earned[start + unit] ?? 0);
  }

  function addUp(draw: SchemeDraw): void {
    const raw = components.map((component, index) => (component !== 'quantitative' && leftOut.includes(component) ? 0 : (draw.shares[index] ?? 0)));
    const sum = raw.reduce((total, share) => total + share, 0);
    const shares = sum > 0 ? raw.map((share) => share / sum) : [1, 0, 0];
    const own = shares[0] ?? 1;
    for (let unit = 0; unit < count; unit += 1) {
      let total = own * (quantitative[unit] ?? 0);
      let applying = 1;
      for (let index = 0; index < judged.length; index += 1) {
        const share = shares[index + 1] ?? 0;
        if (judged[index]?.notApplicable[unit] === 1) applying -= share;
        else total += share * (marks[index]?.[unit] ?? 0);
      }
      totals[unit] = applying === 1 ? total : applying > 1e-9 ? total / applying : (quantitative[unit] ?? 0);
    }
  }

  function heaviness(draw: SchemeDraw, unit: number): number {
    let sum = 0;
    for (let measure = 0; measure < results.length; measure += 1) sum += (draw.points[measure] ?? 0) * (results[measure]?.targetWeights[unit] ?? 0);
    return sum;
  }
}

/** Cases not honoured of one unit and measure, with what the measure earned in the last draw. */
interface Loss {
  readonly unit: number;
  readonly cases: number;
  points: number;
  bonus: number;
}

/** Of one measure, by unit; where its factor varies, level after level. */
interface MeasureResults {
  /** Index in the variation of the factor that prorates it, −1 where it stays. */
  readonly factor: number;
  /** 1 where it counts. */
  readonly counts: Float64Array;
  /** It counts for all units. */
  readonly everywhere: boolean;
  /** Share of the points, bonus included. */
  readonly earned: Float64Array;
  readonly bonus?: Float64Array;
  /** Points lost, for methods that take points away whatever the measure's points are. */
  readonly lost?: Float64Array;
  /** For graded measures, see {@link markValueAt}. */
  readonly marked?: Float64Array;
  /** Units with cases not honoured, if any. */
  readonly losses: readonly Loss[];
  /** Target against the mean of the units, or the other way round where less is better. */
  readonly targetWeights: Float64Array;
}

function measureResults({ measure, factor }: PreparedMeasure, index: number, rows: readonly UnitRow[], field: Field, variation: Variation, varied: number, markAt: MarkAt): MeasureResults {
  const count = rows.length;
  const range = variation.settings[varied];
  const factors = range === undefined ? [factor] : Array.from({ length: factorLevels }, (_, level) => factorAt(range, level));
  const earned = new Float64Array(count * factors.length);
  const { method } = measure;
  const bonus = method.method === 'proportional' && method.bonus ? new Float64Array(earned.length) : undefined;
  const lost = method.method === 'per-percentage-point' || method.method === 'per-case' ? new Float64Array(earned.length).fill(Number.POSITIVE_INFINITY) : undefined;
  const marked = isGraded(measure) ? new Float64Array(count * markWidth) : undefined;
  const counts = new Float64Array(count);
  const targetWeights = new Float64Array(count);
  const losses: Loss[] = [];
  const mean = field.meanTargets[index] ?? 0;
  rows.forEach((row, unit) => {
    const standing = row.standings[index];
    if (standing?.counted !== true) return;
    counts[unit] = 1;
    const amount = row.figures[index]?.target;
    const target = amount?.state === 'number' ? amount.value : undefined;
    if (target !== undefined && target > 0 && mean > 0) targetWeights[unit] = measure.direction === 'down' ? mean / target : target / mean;
    if ('zero' in standing) return;
    const cases = row.figures[index]?.cases;
    if (cases !== undefined) losses.push({ unit, cases, points: 0, bonus: 0 });
    const { value, numerator, denominator } = standing.actual;
    if (marked !== undefined) {
      const given = assessors.map((assessor) => markAt(row.unit.code, subjectKey({ kind: 'measure', measure: measure.id }), assessor)).filter(hasValue);
      if (given.length === 0) marked[unit * markWidth] = value;
      else given.forEach((mark) => addMark(marked, unit, mark, 1 / given.length));
      return;
    }
    factors.forEach((p, level) => {
      const at = level * count + unit;
      const input: MethodInput = {
        ...{ direction: measure.direction, kind: measure.kind, points: 1, actual: value, target: target ?? 0, numerator, denominator },
        // Places are the same for every factor; the field's completions belong to the scheme's own.
        ...(method.method === 'by-place' ? { factor, completions: field.completions[index] } : { factor: p }),
      };
      if (lost !== undefined) {
        lost[at] = method.method === 'per-case' ? method.pointsPerCase * Math.max(0, casesOf(input)) : method.method === 'per-percentage-point' ? method.pointsPerPercent * 100 * Math.max(0, 1 - completionOf(input)) : 0;
        return;
      }
      const result = evaluateMethod(method, input);
      earned[at] = result.points;
      if (bonus !== undefined) bonus[at] = result.bonus;
    });
  });
  return { factor: range === undefined ? -1 : varied, counts, everywhere: counts.every((each) => each === 1), earned, losses, targetWeights, ...(bonus && { bonus }), ...(lost && { lost }), ...(marked && { marked }) };
}

/** Units of which some but not all of an indicator's measures count. */
function partlyCounted(measures: readonly number[], results: readonly MeasureResults[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => {
    const counted = measures.filter((measure) => results[measure]?.counts[unit] === 1).length;
    return counted > 0 && counted < measures.length;
  });
}

/** A constant, then the weight of each grade. */
const markWidth = 1 + grades.length;

type MarkWithValue = Extract<Mark, { state: 'number' | 'grade' }>;

function hasValue(mark: Mark): mark is MarkWithValue {
  return mark.state === 'number' || mark.state === 'grade';
}

function addMark(marks: Float64Array, unit: number, mark: MarkWithValue, weight: number): void {
  const at = unit * markWidth + (mark.state === 'grade' ? 1 + grades.indexOf(mark.grade) : 0);
  marks[at] = (marks[at] ?? 0) + (mark.state === 'grade' ? weight * 100 : weight * mark.value);
}

function markValueAt(marks: Float64Array, unit: number, grade: Float64Array): number {
  const at = unit * markWidth;
  let value = marks[at] ?? 0;
  for (let index = 0; index < grade.length; index += 1) value += (marks[at + 1 + index] ?? 0) * (grade[index] ?? 0);
  return value;
}

function held(mark: number): number {
  return Math.max(0, Math.min(100, mark));
}

/** The coefficients of 优, 良, 中, 差 under a draw, always in the same array. */
function gradeCoefficients({ scheme }: PreparedScheme, variation: Variation): (draw: SchemeDraw) => Float64Array {
  const codes = grades.map((grade) => gradeSettings[grade]);
  const values = Float64Array.from(codes, (code) => scheme.settings[code].value);
  const places = codes.map((code) => variation.settings.findIndex((range) => range.code === code));
  return (draw) => {
    places.forEach((place, index) => {
      if (place >= 0) values[index] = draw.settings[place] ?? 0;
    });
    return values;
  };
}

/** 督查组评分 or 部门日常评分 of all units. */
interface JudgedComponent {
  /** 1 where the component's share goes to the unit's others. */
  readonly notApplicable: Uint8Array;
  /** Areas that somebody was marked in; `area` is its index in the prepared scheme. */
  readonly areas: readonly AreaMarks[];
  compute(weights: readonly number[], grade: Float64Array, into: Float64Array): void;
}

/** The marks of one assessor for an area, by unit. */
interface AreaMarks {
  readonly area: number;
  /** The mark where it is a number, 0 where it is a grade, or none. */
  readonly numbers: Float64Array;
  /** Index of the grade; {@link noGrade} where it is none. */
  readonly grades: Uint8Array;
  /** 0 where the area is 不适用. */
  readonly applies: Float64Array;
}

const noGrade = grades.length;

function judgedComponents(prepared: PreparedScheme, rows: readonly UnitRow[], judgements: Judgements, markAt: MarkAt): readonly JudgedComponent[] {
  const count = rows.length;
  const sums = new Float64Array(count);
  const weighed = new Float64Array(count);
  const values = new Float64Array(noGrade + 1);
  return assessors.map((assessor): JudgedComponent => {
    const areas = judgedAreas(prepared.scheme).flatMap(({ number }) => areaMarks(prepared, rows, number, assessor, markAt));
    const equal = areas.map(() => 1);
    const present = Uint8Array.from(rows, ({ unit }) => (judgements[assessor].has(unit.code) ? 1 : 0));
    const add = (weights: readonly number[]): void => {
      sums.fill(0);
      weighed.fill(0);
      areas.forEach(({ numbers, grades: graded, applies }, index) => {
        const weight = weights[index] ?? 0;
        for (let unit = 0; unit < count; unit += 1) {
          const own = weight * (applies[unit] ?? 0);
          weighed[unit] = (weighed[unit] ?? 0) + own;
          sums[unit] = (sums[unit] ?? 0) + own * ((numbers[unit] ?? 0) + (values[graded[unit] ?? noGrade] ?? 0));
        }
      });
    };
    return {
      notApplicable: Uint8Array.from(rows, ({ unit }) => (judgements.notApplicable?.[assessor].has(unit.code) === true ? 1 : 0)),
      areas,
      compute(weights, grade, into) {
        for (let index = 0; index < noGrade; index += 1) values[index] = 100 * (grade[index] ?? 0);
        add(weights);
        let weightless = false;
        for (let unit = 0; unit < count; unit += 1) {
          into[unit] = present[unit] === 1 ? held((sums[unit] ?? 0) / (weighed[unit] ?? 0)) : 0;
          weightless ||= present[unit] === 1 && weighed[unit] === 0;
        }
        if (!weightless) return;
        // Where areas have no points, they weigh the same.
        const without = Uint8Array.from(weighed, (weight) => (weight === 0 ? 1 : 0));
        add(equal);
        for (let unit = 0; unit < count; unit += 1) if (present[unit] === 1 && without[unit] === 1) into[unit] = held((sums[unit] ?? 0) / (weighed[unit] ?? 0));
      },
    };
  });
}

/** Nothing for an area that this assessor marked for no unit. */
function areaMarks(prepared: PreparedScheme, rows: readonly UnitRow[], area: number, assessor: Assessor, markAt: MarkAt): readonly AreaMarks[] {
  const marks = rows.map(({ unit }) => markAt(unit.code, subjectKey({ kind: 'area', area }), assessor));
  if (!marks.some(hasValue)) return [];
  return [{
    area: prepared.areas.findIndex(({ number }) => number === area),
    numbers: Float64Array.from(marks, (mark) => (mark.state === 'number' ? mark.value : 0)),
    grades: Uint8Array.from(marks, (mark) => (mark.state === 'grade' ? grades.indexOf(mark.grade) : noGrade)),
    applies: Float64Array.from(marks, ({ state }) => (state === 'not-applicable' ? 0 : 1)),
  }];
}
