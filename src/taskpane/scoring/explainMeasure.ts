import { paneTexts, type PaneTexts } from '../../locales/pane';
import type { Locale } from '../../locales/locale';
import type { Assessment, MeasureScore, UnitScore } from '../../model/assessment';
import { notApplicableText } from '../../model/entry';
import type { Amount } from '../../model/figures';
import type { Measure } from '../../model/measure';
import type { MethodSpec } from '../../model/method';
import { fullPoints, type FullPoints } from '../../scoring/fullPoints';
import { gainOfFullPoints } from '../../scoring/gainOfFullPoints';
import { tieTolerance } from '../../scoring/tolerance';
import { formatFigure, formatPercent, formatPoints } from '../formatNumber';
import { unconfirmedText } from '../frame/unconfirmedText';

export interface ExplanationLine {
  readonly term: string;
  readonly text: string;
}

/** 算给你看: from figure and target to points, line by line, with the scheme's own method and parameters. */
export function explainMeasure(score: MeasureScore, measure: Measure, locale: Locale, of?: ScoreOfUnit): readonly ExplanationLine[] {
  const { explain } = paneTexts(locale);
  return [...pointLines(score, measure, locale, of), ...fullLines(score, measure, locale, of), { term: explain.clause, text: explain.clauseText(measure.indicator) }];
}

/** The whole result that a score belongs to, to say what more of it would change. */
export interface ScoreOfUnit {
  readonly assessment: Assessment;
  readonly unit: UnitScore;
}

/** What it would take for full points, and what that would change. */
function fullLines(score: MeasureScore, measure: Measure, locale: Locale, of: ScoreOfUnit | undefined): readonly ExplanationLine[] {
  if (!score.counted) return [];
  const { explain } = paneTexts(locale);
  const amount: Amount | undefined = score.actual === undefined ? undefined : { state: 'number', value: score.actual, ...(score.parts ?? {}) };
  const full = fullPoints(measure, score, amount);
  const projection = of?.assessment.projection;
  const figures = fullText(full, measure, locale);
  const how = score.projected === undefined || projection === undefined || full.kind === 'reached' ? figures : explain.upTo(figures, projection.month, projection.day);
  const gain = of === undefined || full.kind === 'reached' || full.kind === 'impossible' ? undefined : gainOfFullPoints(of.assessment, of.unit, score);
  if (gain === undefined) return [{ term: explain.full, text: how }];
  const text = explain.gain(how, formatPoints(gain.total));
  const [best] = gain.overtaken;
  return [{ term: explain.full, text: best === undefined || full.kind === 'first-place' ? text : explain.overtakes(text, best.name, gain.overtaken.length - 1) }];
}

function fullText(full: FullPoints, measure: Measure, locale: Locale): string {
  const { fullPoints: texts } = paneTexts(locale).explain;
  const figure = figureIn(measure, locale);
  switch (full.kind) {
    case 'at-least':
    case 'at-most': {
      const change = full.numerator?.change;
      const value = figure(full.value);
      if (full.kind === 'at-least') {
        if (change !== undefined) return texts.moreOfNumerator(formatFigure(change, locale), value);
        return full.missing === undefined || measure.kind === 'ratio' ? texts.reach(value) : texts.more(figure(full.missing), value);
      }
      if (change !== undefined) return texts.lessOfNumerator(formatFigure(-change, locale), value);
      return full.excess === undefined || measure.kind === 'ratio' ? texts.within(value) : texts.less(figure(full.excess), value);
    }
    default:
      return texts[full.kind];
  }
}

/** From figure and target to points. */
function pointLines(score: MeasureScore, measure: Measure, locale: Locale, of: ScoreOfUnit | undefined): readonly ExplanationLine[] {
  const texts = paneTexts(locale);
  const { explain } = texts;
  const figure = figureIn(measure, locale);
  const usesTarget = measure.method.method !== 'per-case' && measure.method.method !== 'graded';
  const lines: ExplanationLine[] = [{ term: explain.actual, text: actualText(score, figure, texts) }];
  lines.push(...verifiedLines(score, figure, texts));
  if (score.projected !== undefined && score.actual !== undefined) {
    const { from, factor } = score.projected;
    const formula = explain.projectionFormula(figure(from), formatFigure(factor, locale), figure(score.actual));
    const projection = of?.assessment.projection;
    lines.push({ term: explain.projection, text: projection === undefined ? formula : explain.projectionOf(projection.month, projection.day, projection.days, projection.allDays, formula) });
  }
  if (usesTarget) lines.push({ term: explain.target, text: score.target === undefined ? texts.none : figure(score.target) });
  if (score.notCounted !== undefined) return [...lines, { term: explain.result, text: explain.notCounted[score.notCounted] }];
  lines.push({ term: explain.method, text: methodText(measure, locale) });
  // Points only ever come to a measure from others of its indicator.
  if (score.max > measure.points + tieTolerance) lines.push({ term: explain.respread, text: explain.respreadText(formatPoints(measure.points), formatPoints(score.max)) });
  if (score.zero !== undefined) return [...lines, { term: explain.result, text: explain.zero[score.zero] }];

  const due = usesTarget && score.target !== undefined ? score.target * score.factor : undefined;
  if (due !== undefined && score.target !== undefined && score.factor !== 1) {
    lines.push({ term: explain.factor, text: formatFigure(score.factor, locale) });
    lines.push({ term: explain.due, text: explain.dueFormula(figure(score.target), formatFigure(score.factor, locale), figure(due)) });
  }
  if (score.completion !== undefined && score.actual !== undefined) {
    const completion = formatPercent(score.completion, locale);
    const isHeldAgainstAll = measure.direction === 'must100' && measure.kind === 'ratio' && measure.method.method === 'all-or-nothing';
    const formula = measure.direction === 'down' ? explain.completionFormulaDown : explain.completionFormula;
    lines.push({ term: explain.completion, text: due === undefined || isHeldAgainstAll ? completion : formula(figure(score.actual), figure(due), completion) });
  }
  // What the method gave, before cases not honoured take theirs.
  const ofMethod = { ...score, points: score.cases?.pointsBefore ?? score.points };
  lines.push({ term: explain.calculation, text: calculationText(ofMethod, measure, due, locale) });
  const cap = capText(ofMethod, measure.method, locale);
  if (cap !== undefined) lines.push({ term: explain.cap, text: cap });
  if (score.bonus > 0 && measure.method.method === 'proportional') {
    const text = explain.bonusText(formatPoints(score.bonus), formatPercent(measure.method.bonusCeiling, locale));
    const ofMeasure = score.max * Math.min(measure.method.bonusCeiling, (score.completion ?? 0) - 1);
    lines.push({ term: explain.bonus, text: score.bonus < ofMeasure - tieTolerance ? explain.bonusHeld(text) : text });
  }
  if (score.cases !== undefined) {
    const { count, pointsEach, pointsBefore } = score.cases;
    const text = explain.casesText(formatFigure(count, locale), formatFigure(pointsEach, locale), formatPoints(pointsBefore - score.points));
    lines.push({ term: explain.cases, text: of?.assessment.unconfirmed.includes('case.points') === true ? explain.exampleSetting(text) : text });
  }
  return [...lines, { term: explain.result, text: explain.resultOf(formatPoints(score.points), formatPoints(score.max)) }];
}

/** 采用核实数: what was reported, what was found by whom, and that this counts; for a rate also whether its denominator was verified. */
function verifiedLines({ verified, verifiedDenominator }: MeasureScore, figure: (value: number) => string, { explain }: PaneTexts): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  if (verified !== undefined) {
    const { reported, inspections } = verified;
    const states = { blank: explain.blank, invalid: explain.invalid, 'not-applicable': notApplicableText } as const;
    const found = inspections.map(({ verified: value, method, inspector, date }) => explain.foundBy(figure(value), [method, inspector, date].filter((each) => each !== undefined && each !== '').join('，')));
    lines.push({ term: explain.verified, text: explain.verifiedText(reported.state === 'number' ? figure(reported.value) : states[reported.state], found.join('；'), found.length) });
  }
  if (verifiedDenominator !== undefined) lines.push({ term: explain.denominator, text: explain.verifiedDenominator(verifiedDenominator) });
  return lines;
}

/** The explanation as text to copy; it says how many of the settings behind the points are not confirmed. */
export function explanationText(unitName: string, score: MeasureScore, measure: Measure, unconfirmed: number, locale: Locale, of?: ScoreOfUnit): string {
  const lines = explainMeasure(score, measure, locale, of).map(({ term, text }) => (locale === 'zh-CN' ? `${term}：${text}` : `${term}: ${text}`));
  return [`${unitName}  ${measure.id} ${measure.name}`, ...lines, ...(unconfirmed > 0 ? [unconfirmedText(unconfirmed, locale)] : [])].join('\n');
}

function figureIn(measure: Measure, locale: Locale): (value: number) => string {
  if (measure.method.method === 'graded') return (value) => formatFigure(value, locale);
  if (measure.kind === 'ratio') return (value) => formatPercent(value, locale);
  return (value) => (locale === 'zh-CN' ? `${formatFigure(value, locale)}${measure.unit}` : `${formatFigure(value, locale)} ${measure.unit}`);
}

function actualText(score: MeasureScore, figure: (value: number) => string, { explain, none }: PaneTexts): string {
  if (score.actual !== undefined) return figure(score.projected?.from ?? score.actual);
  if (score.zero === 'blank') return explain.blank;
  return score.zero === 'invalid' ? explain.invalid : none;
}

/** The method of a measure with its parameters, in words. */
export function methodText(measure: Measure, locale: Locale): string {
  const { methods } = paneTexts(locale).explain;
  const percent = (share: number): string => formatPercent(share, locale);
  const list = (items: readonly string[]): string => items.join(locale === 'zh-CN' ? '，' : ', ');
  const spec = measure.method;
  switch (spec.method) {
    case 'proportional':
      return methods.proportional;
    case 'control':
      return methods.control(formatFigure(spec.step * 100, locale), percent(spec.lossPerStep));
    case 'all-or-nothing':
      return measure.direction === 'must100' && measure.kind === 'ratio' ? methods.mustAll : methods['all-or-nothing'];
    case 'tiers':
      return methods.tiers(list(spec.tiers.map(({ from, share }) => methods.tier(percent(from), percent(share)))));
    case 'shortfall-tiers':
      return methods['shortfall-tiers'](list(spec.tiers.map(({ upTo, loss }) => methods.shortfallTier(percent(upTo), percent(loss)))), percent(spec.lossBeyond));
    case 'per-percentage-point':
      return methods['per-percentage-point'](formatFigure(spec.pointsPerPercent, locale));
    case 'per-case':
      return methods['per-case'](formatFigure(spec.pointsPerCase, locale));
    case 'graded':
      return methods.graded;
    case 'by-place':
      return methods['by-place'](list(spec.shares.map(percent)));
  }
}

function calculationText(score: MeasureScore, measure: Measure, due: number | undefined, locale: Locale): string {
  const { calculations } = paneTexts(locale).explain;
  const points = formatPoints(score.points);
  const max = formatPoints(score.max);
  const completion = score.completion ?? 0;
  switch (measure.method.method) {
    case 'proportional':
      return calculations.proportional(max, formatPercent(Math.max(0, Math.min(1, completion)), locale), formatPoints(score.points - score.bonus));
    case 'control': {
      const over = (score.actual ?? 0) - (due ?? 0);
      if (over <= 0) return calculations.withinTarget;
      const text = measure.kind === 'ratio' ? formatFigure(over * 100, locale) : formatFigure(over, locale);
      return `${calculations.overTarget(text)} · ${calculations.direct(points)}`;
    }
    case 'all-or-nothing':
      return score.points > 0 ? calculations.reached : calculations.notReached;
    case 'shortfall-tiers':
      return `${calculations.shortfall(formatPercent(Math.max(0, 1 - completion), locale))} · ${calculations.direct(points)}`;
    case 'graded':
      return calculations.proportional(max, formatPercent(Math.max(0, Math.min(100, score.actual ?? 0)) / 100, locale), points);
    case 'tiers':
    case 'per-percentage-point':
    case 'per-case':
    case 'by-place':
      return calculations.direct(points);
  }
}

/** What kept the points within their bounds, where something did. */
function capText(score: MeasureScore, spec: MethodSpec, locale: Locale): string | undefined {
  const { explain } = paneTexts(locale);
  if (spec.method === 'proportional') return !spec.bonus && (score.completion ?? 0) > 1 ? explain.capped : undefined;
  const deducts = spec.method === 'control' || spec.method === 'per-percentage-point' || spec.method === 'per-case' || spec.method === 'shortfall-tiers';
  return deducts && score.points === 0 ? explain.floored : undefined;
}
