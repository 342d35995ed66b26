import type { EntryColumn } from './entryColumns';
import { fillWords, type SheetWords } from './sheetWords';
import type { FigureColumn } from '../model/period';

/** Limits of Excel's input prompts, in UTF-16 units. */
const titleLimit = 32;
const textLimit = 255;

/** The input prompt of an entry cell: what is counted, and how sure that definition is (口径随身). */
export function entryPrompt(column: EntryColumn, figures: FigureColumn, words: SheetWords): { readonly title: string; readonly text: string } {
  const { measure, part } = column;
  const title = fitted(`${measure.id} ${measure.name}`, titleLimit);
  if (figures === 'target') return { title, text: fitted(fillWords(words.promptTarget, { measure: measure.name, unit: measure.unit }), textLimit) };
  const tail = `${fillWords(words.promptCertainty, { certainty: certaintyWords[measure.certainty] })}\n${words.promptNotApplicable}`;
  return { title, text: `${fitted(definition(column, words), textLimit - tail.length - 1)}\n${tail}` };

  function definition(of: EntryColumn, texts: SheetWords): string {
    if (part === 'numerator') return fillWords(texts.promptNumerator, { definition: of.measure.numerator });
    if (part === 'denominator') return fillWords(texts.promptDenominator, { definition: of.measure.denominator });
    return fillWords(texts.promptValue, { definition: of.measure.numerator });
  }
}

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
