import type { ProblemCode, WorkbookProblem } from '../model/workbookPort';
import { problems as english } from './en-US/problems';
import type { Locale } from './locale';
import { problems as chinese } from './zh-CN/problems';

type Parameters = Readonly<Record<string, string | number>>;

/** The words for every code; `message` names the place from the problem's parameters: sheet, role (of one of our sheets), count, file, where, reason, limit, api, missing, code, cell (of the mark). */
export type ProblemTexts = Readonly<Record<ProblemCode, { readonly title: string; readonly message: (parameters: Parameters) => string; readonly remedy: string }>>;

/** A problem in words: what it is, what happened and where, and what to do now. */
export interface ProblemDescription {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
}

const texts: Readonly<Record<Locale, ProblemTexts>> = { 'zh-CN': chinese, 'en-US': english };

/** Puts a problem into words for users. The problem's `detail` is never shown. */
export function describeProblem(problem: WorkbookProblem, locale: Locale): ProblemDescription {
  const text = texts[locale][problem.code];
  return { title: text.title, message: text.message(problem.parameters ?? {}), remedy: text.remedy };
}
