import { fixedTarget, type Measure } from '../model/measure';
import type { FigureColumn } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { EntryColumn } from './entryColumns';
import { fillWords, type PromptWords, type SheetWords } from './sheetWords';
import { wholeDefinition } from './wholeDefinition';

/** Limits of Excel's input prompts, in UTF-16 units. */
const titleLimit = 32;
const textLimit = 255;

/**
 * The input prompt of an entry cell (口径随身): what is counted, the other half of a ratio, timing, direction, responsible department, and
 * how sure the definition is. Where it grows beyond what Excel takes, the definitions are cut, never the rest.
 */
export function entryPrompt(column: EntryColumn, figures: FigureColumn, scheme: Scheme, words: SheetWords): { readonly title: string; readonly text: string } {
  const { measure } = column;
  const { prompt } = words;
  const department = scheme.indicators.find((each) => each.number === measure.indicator)?.department ?? '';
  const tail = [
    fillWords(prompt.facts, { timing: prompt.timings[measure.timing], direction: prompt.directions[measure.direction], department }),
    fillWords(prompt.certainty, { certainty: prompt.certainties[measure.certainty] }),
    figures === 'target' ? prompt.noTarget : prompt.notApplicable,
  ].join('\n');
  const head = figures === 'target' ? [targetWords(measure, prompt)] : [];
  const room = textLimit - [...head, tail].join('\n').length - 1;
  return { title: fitted(`${measure.id} ${measure.name}`, titleLimit), text: [...head, ...definitions(column, scheme, words, room), tail].join('\n') };
}

function targetWords(measure: Measure, prompt: PromptWords): string {
  if (fixedTarget(measure) !== undefined) return prompt.targetFixed;
  if (measure.target === 'budget') return fillWords(prompt.targetBudget, { unit: measure.unit });
  return measure.kind === 'ratio' ? prompt.targetRate : fillWords(prompt.target, { unit: measure.unit });
}

/** The definitions, in order of what the cell holds; the second gets what the first leaves, and goes where that is too little to say anything. */
function definitions(column: EntryColumn, scheme: Scheme, { prompt }: SheetWords, room: number): readonly string[] {
  const { measure, part } = column;
  const whole = wholeDefinition(measure, scheme);
  const numerator = fillWords(measure.kind === 'ratio' ? prompt.numerator : prompt.value, { definition: whole.numerator });
  const denominator = fillWords(measure.kind === 'ratio' ? prompt.denominator : prompt.remark, { definition: whole.denominator });
  const [first, second] = part === 'denominator' ? [denominator, numerator] : [numerator, denominator];
  const main = fitted(first, room);
  const left = room - main.length - 1;
  const hasSecond = part === 'denominator' || whole.denominator !== '';
  return hasSecond && left >= leastText ? [main, fitted(second, left)] : [main];
}

/** Characters below which a cut definition says nothing. */
const leastText = 12;

/** How sure a definition is, in words; the notice's annex 1 is not public. */
export const certaintyWords = {
  'public source': '公开资料',
  inferred: '推定',
  'notice wording': '文件原文',
  'public source / inferred': '公开资料、推定',
  'public source / notice wording': '公开资料、文件原文',
} as const;

function fitted(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
