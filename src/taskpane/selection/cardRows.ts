import type { Locale } from '../../locales/locale';
import { selectionTexts, type SelectionTexts } from '../../locales/selection';
import type { Entry } from '../../model/entry';
import type { Amount } from '../../model/figures';
import type { Measure } from '../../model/measure';
import type { EntryCard, MeasureFacts, MeasureName, SelectionCard, UsualRange } from '../../tasks/selectionCard';
import { formatFigure, formatPercent, formatPoints } from '../formatNumber';
import { methodText } from '../scoring/explainMeasure';

export interface CardRow {
  readonly term: string;
  readonly text: string;
}

/** A card in words: what it is of, and what is to be known of it; a card without rows is one sentence. */
export interface CardWords {
  readonly heading: string;
  readonly rows: readonly CardRow[];
}

export function cardWords(card: SelectionCard, locale: Locale): CardWords {
  const texts = selectionTexts(locale);
  switch (card.kind) {
    case 'not-injected':
      return { heading: texts.notInjected, rows: [] };
    case 'elsewhere':
      return { heading: texts.elsewhere, rows: [] };
    case 'sheet':
      return { heading: texts.sheets[card.role], rows: [] };
    case 'unit':
      return {
        heading: `${card.unit.name} ${card.unit.code}`,
        rows: [{ term: texts.terms.row, text: texts.completeness(card.filled, card.blank, card.notApplicable) }],
      };
    case 'score':
      return { heading: `${card.unit.name} · ${card.sheetName}`, rows: [] };
    case 'measure':
      return { heading: `${name(card.facts.measure)} · ${texts.places[card.place]}`, rows: factRows(card.facts, locale) };
    case 'entry':
      return { heading: `${name(card.facts.measure)} · ${card.unit.name}`, rows: [...entryRows(card, locale), ...factRows(card.facts, locale)] };
  }
}

function name(measure: MeasureName): string {
  return `${measure.id} ${measure.name}`;
}

function entryRows(card: EntryCard, locale: Locale): readonly CardRow[] {
  const texts = selectionTexts(locale);
  const { terms } = texts;
  const { measure } = card.facts;
  const listed = card.unit.listed === 'retired' ? texts.retiredUnit : card.unit.listed === 'unknown' ? texts.unknownUnit : undefined;
  const whole = measure.kind === 'ratio' && card.role !== 'target';
  const source = card.source?.kind === 'rate' ? texts.sourceRate(card.source.numerator, card.source.denominator) : card.source ? texts.sourceShared(name(card.source.measure), card.source.cell) : undefined;
  const own = card.part === 'rate' ? amountText(card.amount, measure, locale) : entryText(card.entry, measure, card, locale);
  return [
    ...(card.cellCount > 1 ? [{ term: terms.part, text: texts.several(card.cellCount) }] : []),
    { term: terms.unit, text: [`${card.unit.name} ${card.unit.code}`, ...(listed === undefined ? [] : [listed])].join(locale === 'zh-CN' ? '，' : ', ') },
    ...(whole ? [{ term: terms.part, text: source === undefined ? texts.parts[card.part] : `${texts.parts[card.part]}${locale === 'zh-CN' ? '：' : ': '}${source}` }] : []),
    { term: terms.current, text: whole && card.part !== 'rate' ? texts.ofRate(own, amountText(card.amount, measure, locale)) : own },
    ...targetRows(card, locale),
    ...(card.role === 'target' ? [] : [{ term: terms.last, text: lastText(card, locale) }]),
    ...usualRows(card.usual, measure, locale),
  ];
}

function targetRows({ role, target, facts }: EntryCard, locale: Locale): readonly CardRow[] {
  const texts = selectionTexts(locale);
  const { terms } = texts;
  if (target.state === 'none') return [{ term: terms.target, text: texts.noTarget }];
  if (target.state === 'missing') return [{ term: terms.target, text: texts.targetMissing }];
  const set = amountText(target.amount, facts.measure, locale);
  const rows = role === 'target' && !target.fixed ? [] : [{ term: terms.target, text: target.fixed ? texts.fixedTarget(set) : set }];
  if (target.due === undefined) return rows;
  const due = figureText(target.due, facts.measure, locale);
  return [...rows, { term: terms.due, text: target.completion === undefined ? due : texts.completed(due, formatPercent(target.completion, locale)) }];
}

function lastText(card: EntryCard, locale: Locale): string {
  const texts = selectionTexts(locale);
  const { last, facts, part } = card;
  if (last.state === 'none') return texts.noLast;
  if (last.state === 'missing') return texts.lastMissing;
  const { measure } = facts;
  const then = part === 'rate' ? amountText(last.amount, measure, locale) : entryText(last.entry, measure, card, locale);
  const figure = measure.kind === 'ratio' && part !== 'rate' ? texts.ofRate(then, amountText(last.amount, measure, locale)) : then;
  return last.change === undefined ? figure : texts.change(figure, changeText(last.change, part === 'rate', texts, locale));
}

function changeText(change: number, ofRate: boolean, texts: SelectionTexts, locale: Locale): string {
  const size = Math.abs(change);
  const shown = ofRate ? texts.percentagePoints(formatFigure(Math.round(size * 1e4) / 100, locale)) : formatFigure(size, locale);
  if (change === 0) return texts.same;
  return change > 0 ? texts.more(shown) : texts.less(shown);
}

function usualRows(usual: UsualRange, measure: Measure, locale: Locale): readonly CardRow[] {
  const texts = selectionTexts(locale);
  const row = (text: string): readonly CardRow[] => [{ term: texts.terms.usual, text }];
  const percents = (low: number, high: number): string => texts.range(formatPercent(low, locale), formatPercent(high, locale));
  switch (usual.state) {
    case 'none':
      return [];
    case 'jumpy':
      return row(texts.usualJumpy);
    case 'too-few':
      return row(texts.usualTooFew(usual.units));
    case 'set':
      return row(`${texts.usualSet(percents(usual.low, usual.high))}${usual.confirmed ? '' : texts.example}`);
    case 'known': {
      if (usual.basis === 'rate') return row(texts.usualRate(percents(usual.low, usual.high), usual.units));
      const { forUnit } = usual;
      const rounded = (value: number): number => (measure.whole ? Math.round(value) : Math.round(value * 100) / 100);
      const own = forUnit ? texts.usualForUnit(texts.range(formatFigure(rounded(forUnit.low), locale), figureText(rounded(forUnit.high), measure, locale))) : '';
      return row(`${texts.usualCompletion(percents(usual.low, usual.high), usual.units)}${own}`);
    }
  }
}

function factRows({ measure, definitions, indicator, partOf, parts, denominatorIs, denominatorOf, dueAtHalfYear }: MeasureFacts, locale: Locale): readonly CardRow[] {
  const texts = selectionTexts(locale);
  const { terms } = texts;
  const comma = locale === 'zh-CN' ? '；' : '; ';
  const list = (names: readonly MeasureName[]): string => names.map(name).join(locale === 'zh-CN' ? '、' : ', ');
  const ratio = measure.kind === 'ratio';
  const relations = [
    ...(partOf ? [texts.partOf(name(partOf))] : []),
    ...(parts.length > 0 ? [texts.hasParts(list(parts))] : []),
    ...(denominatorIs ? [texts.denominatorIs(name(denominatorIs))] : []),
    ...(denominatorOf.length > 0 ? [texts.denominatorOf(list(denominatorOf))] : []),
  ];
  const due = dueAtHalfYear ? `${texts.dueByHalfYear(formatPercent(dueAtHalfYear.factor, locale))}${dueAtHalfYear.confirmed ? '' : texts.example}` : texts.notProrated;
  const state = measure.confirmed ? '' : texts.example;
  return [
    { term: ratio ? terms.numerator : terms.definition, text: definitions.numerator },
    ...(definitions.denominator === '' ? [] : [{ term: ratio ? terms.denominator : terms.remark, text: definitions.denominator }]),
    { term: terms.certainty, text: [texts.certainties[measure.certainty], ...(measure.certainty.includes('inferred') ? [texts.annexMissing] : [])].join(comma) },
    { term: terms.timing, text: [texts.timings[measure.timing], due].join(comma) },
    { term: terms.direction, text: texts.directions[measure.direction] },
    { term: terms.points, text: `${texts.points(formatPoints(measure.points))}${state}` },
    { term: terms.method, text: `${methodText(measure, locale)}${state}` },
    { term: terms.department, text: indicator?.department ?? '—' },
    ...(relations.length > 0 ? [{ term: terms.relations, text: relations.join(comma) }] : []),
    ...(indicator ? [{ term: terms.indicator, text: `${indicator.number}. ${indicator.wording}` }] : []),
  ];
}

function entryText(entry: Entry, measure: Measure, { part, role }: Pick<EntryCard, 'part' | 'role'>, locale: Locale): string {
  if (entry.state !== 'number') return entry.state === 'invalid' ? `${selectionTexts(locale).states.invalid}: ${String(entry.raw)}` : selectionTexts(locale).states[entry.state];
  return part === 'value' || role === 'target' ? figureText(entry.value, measure, locale) : formatFigure(entry.value, locale);
}

function amountText(amount: Amount, measure: Measure, locale: Locale): string {
  return amount.state === 'number' ? figureText(amount.value, measure, locale) : selectionTexts(locale).states[amount.state];
}

function figureText(value: number, measure: Measure, locale: Locale): string {
  if (measure.kind === 'ratio') return formatPercent(value, locale);
  return `${formatFigure(value, locale)} ${measure.unit}`;
}
