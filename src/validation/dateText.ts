import { narrowText } from '../model/narrowText';

/** Longer texts are no dates; guards the work on pasted pages. */
const longestDate = 40;
const patterns: readonly RegExp[] = [
  // 2004-06-30, 2004/6/30, 2004.6.30, 30/6/2004, 3/5, 1-2, 2004-06; a time of day may follow.
  /^\d{1,4} ?[-/.～~] ?\d{1,2} ?[-/.] ?\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,4} ?[-/] ?\d{1,4}$/,
  // 2004年6月30日, 6月30日, 2004年, 6月, 30号
  /^(?=.)(?:\d{2,4} ?年)? ?(?:\d{1,2} ?月份?)? ?(?:\d{1,2} ?[日号])?$/,
  // 10:30
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
  // 5-Mar, Mar-04, as Excel shows what it took for a day
  /^(?:\d{1,4}[- ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*(?:[- ]\d{1,4})?$/i,
];

/**
 * Whether a text reads as a date, a time, a fraction or a range. Excel turns one into the other (3/5 becomes 3月5日, 1-2 becomes
 * 1月2日), so that nobody can tell what was meant: such a text is never repaired, only asked for again.
 */
export function looksLikeDate(text: string): boolean {
  if (text.length > longestDate) return false;
  const narrow = narrowText(text).trim();
  return patterns.some((pattern) => pattern.test(narrow));
}
