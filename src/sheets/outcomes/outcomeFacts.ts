import type { Measure } from '../../model/measure';
import { decisionWords } from '../../model/registerEntry';
import type { Scheme } from '../../model/scheme';
import type { ItemFact } from '../../scoring/itemHonours';
import type { OutcomeFacts } from '../../scoring/proposedOutcome';
import type { RejectedGround } from '../../scoring/rejectedGround';
import { fillWords } from '../sheetWords';
import type { OutcomesWords } from './outcomesWords';

/** So many measures behind are named; the rest is counted. */
const named = 3;

/** What a proposal is about besides the unit: an indicator, a measure, an event; empty for the unit as a whole. */
export function outcomeSubject(facts: OutcomeFacts, scheme: Scheme, words: OutcomesWords): string {
  switch (facts.kind) {
    case 'place':
    case 'schedule':
      return '';
    case 'item':
      return indicatorText(facts.indicator, scheme, words);
    case 'must-be-all':
      return measureText(facts.measure, measureOf(facts.measure, scheme));
    case 'entry':
      return words.entryKinds[facts.entry.kind];
    case 'events':
      return words.entryKinds[facts.event];
    case 'falsified-figures':
      return words.entryKinds['falsified-figures'];
    case 'low-total':
      return words.subjects.total;
    case 'last-place':
      return words.subjects['last-place'];
  }
}

/** The facts of a proposal as a sentence with their numbers; unemployment and its like never as a rate of completion (R15). */
export function outcomeFactsText(facts: OutcomeFacts, scheme: Scheme, words: OutcomesWords): string {
  const texts = words.facts;
  switch (facts.kind) {
    case 'place':
      return fillWords(texts.place, { total: points(facts.total), rank: facts.rank }) + rejectedText(facts.rejected, scheme, words);
    case 'item': {
      const rated = facts.measures.every(({ measure }) => isRated(measureOf(measure, scheme)));
      const lines = facts.measures.map((fact) => figuresText(fact, scheme, words));
      const best = rated ? fillWords(texts.bestRate, { rate: percent(facts.fulfilment) }) : texts.best;
      const shared = facts.sharing > 1 ? gap(words) + fillWords(texts.shared, { count: facts.sharing }) : '';
      return `${best}${shared}${gap(words)}${lines.join(texts.separator)}${end(words)}${facts.questionable ? gap(words) + texts.questionable : ''}${rejectedText(facts.rejected, scheme, words)}`;
    }
    case 'entry': {
      const { date, description, points: claimed, source, decision } = facts.entry;
      return [
        `${date === undefined ? '' : `${date} `}${sentence(description, words)}`,
        ...(claimed === undefined ? [] : [fillWords(texts.claimed, { points: claimed })]),
        ...(source === '' ? [] : [fillWords(texts.source, { source })]),
        fillWords(texts.registered, { decision: decisionWords[decision] }),
      ].join(gap(words));
    }
    case 'low-total':
      return fillWords(texts.lowTotal, { total: points(facts.total), line: facts.line });
    case 'last-place':
      return fillWords(texts.lastPlace, { rank: facts.rank, total: points(facts.total), line: facts.line });
    case 'must-be-all':
      return fillWords(texts.mustBeAll, { measure: measureText(facts.measure, measureOf(facts.measure, scheme)), actual: percentDown(facts.actual) });
    case 'events':
    case 'falsified-figures':
      return fillWords(texts.entries, { count: facts.records.length }) + facts.records.map(({ date, note = '' }) => `${date === undefined ? '' : `${date} `}${note}`).join(texts.separator) + end(words);
    case 'schedule': {
      const slow = facts.quantitative < facts.line;
      const start = fillWords(slow ? texts.slow : texts.schedule, { quantitative: points(facts.quantitative), line: facts.line, count: facts.behind.length });
      const lines = facts.behind.slice(0, named).map((behind) => {
        const { measure: id, zero, fulfilment } = behind;
        const measure = measureOf(id, scheme);
        if (zero !== undefined) return fillWords(texts.zero[zero], { measure: measureText(id, measure) });
        return isRated(measure) ? fillWords(texts.rate, { measure: measureText(id, measure), rate: percentDown(fulfilment) }) : figuresText(behind, scheme, words);
      });
      return `${start}${lines.join(texts.separator)}${facts.behind.length > named ? texts.further : ''}${end(words)}`;
    }
  }
}

/** That somebody decided not to hold a ground of 责任追究 against the unit, and why; a sentence for each. */
function rejectedText(rejected: readonly RejectedGround[], scheme: Scheme, words: OutcomesWords): string {
  return rejected
    .map(({ ground, reason, by, date }) => {
      const who = [by, date].filter((text) => text !== '').join(gap(words) === '' ? '，' : ', ');
      const filled = { ground: outcomeSubject(ground, scheme, words), reason, by: who === '' ? '' : fillWords(words.facts.rejectedBy, { who }) };
      return gap(words) + sentence(fillWords(words.facts.rejected, filled), words);
    })
    .join('');
}

function indicatorText(number: number, scheme: Scheme, words: OutcomesWords): string {
  return fillWords(words.indicator, { number, wording: scheme.indicators.find((indicator) => indicator.number === number)?.wording ?? '' }).trim();
}

function measureOf(id: string, scheme: Scheme): Measure | undefined {
  return scheme.measures.find((measure) => measure.id === id);
}

function measureText(id: string, measure: Measure | undefined): string {
  return `${id} ${measure?.name ?? ''}`.trim();
}

/** Whether a completion of the measure may be said as a rate. */
function isRated(measure: Measure | undefined): boolean {
  return measure?.direction !== 'down' && measure?.method.method !== 'graded' && measure?.method.method !== 'per-case';
}

function figuresText({ measure: id, actual, projected, target }: Omit<ItemFact, 'fulfilment'>, scheme: Scheme, words: OutcomesWords): string {
  const measure = measureOf(id, scheme);
  const figure = (value: number): string => (measure?.method.method === 'graded' || measure?.kind !== 'ratio' ? `${rounded(value)}${unitText(measure, words)}` : percent(value));
  const shown = { measure: measureText(id, measure), actual: actual === undefined ? '—' : `${figure(actual)}${projected === true ? words.facts.projected : ''}` };
  return target === undefined ? fillWords(words.facts.measureOnly, shown) : fillWords(words.facts.measure, { ...shown, target: figure(target) });
}

function unitText(measure: Measure | undefined, words: OutcomesWords): string {
  const unit = measure?.unit ?? '';
  return unit === '' || unit === '%' || measure?.method.method === 'graded' ? '' : `${gap(words)}${unit}`;
}

/** Chinese sentences stand close together. */
function gap(words: OutcomesWords): string {
  return words.facts.separator.endsWith(' ') ? ' ' : '';
}

function end(words: OutcomesWords): string {
  return gap(words) === '' ? '。' : '.';
}

function sentence(text: string, words: OutcomesWords): string {
  return /[。.！!？?]$/u.test(text) ? text : `${text}${end(words)}`;
}

function points(value: number): string {
  return value.toFixed(2);
}

function rounded(value: number): string {
  return String(Number(value.toFixed(4)));
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`;
}

/** A share that has not reached 100 % is never rounded up to it. */
function percentDown(value: number): string {
  return value < 1 && Number((value * 100).toFixed(2)) >= 100 ? '99.99%' : percent(value);
}
