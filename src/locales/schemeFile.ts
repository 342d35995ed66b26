import type { SchemeFileIssue, SchemeFileProblem } from '../files/schemeFile/schemeFileProblem';
import { schemeFileTexts as english } from './en-US/schemeFile';
import type { Locale } from './locale';
import { schemeFileTexts as chinese } from './zh-CN/schemeFile';

/** The words for what can be wrong with a scheme's file. */
export interface SchemeFileTexts {
  /** `list` of measures and the like, by the name of the field; `place` counts from 1. */
  readonly lists: Readonly<Record<string, (place: number) => string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** A field by what people call it and by its own name. */
  readonly field: (label: string, name: string) => string;
  /** Joins where something is: from the file's own top to the field. */
  readonly path: (parts: readonly string[]) => string;
  readonly top: string;
  readonly issues: Readonly<Record<SchemeFileIssue['code'], (issue: { readonly found: string; readonly allowed: string }) => string>>;
  readonly problems: { readonly [K in SchemeFileProblem['kind']]: SchemeFileProblemText<Extract<SchemeFileProblem, { readonly kind: K }>> };
}

interface SchemeFileProblemText<P> {
  readonly title: string;
  readonly message: (problem: P) => string;
  readonly remedy: string;
}

/** A file that is no scheme, in words; for faults in its contents each with its place. */
export interface SchemeFileDescription {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly issues: readonly { readonly where: string; readonly text: string }[];
}

const texts: Readonly<Record<Locale, SchemeFileTexts>> = { 'zh-CN': chinese, 'en-US': english };

export function describeSchemeFile(problem: SchemeFileProblem, locale: Locale): SchemeFileDescription {
  const words = texts[locale];
  const { title, message, remedy } = words.problems[problem.kind] as SchemeFileProblemText<SchemeFileProblem>;
  const issues = problem.kind === 'issues' ? problem.issues.map((issue) => ({ where: pathInWords(issue.path, words), text: issueInWords(issue, words) })) : [];
  return { title, message: message(problem), remedy, issues };
}

function issueInWords({ code, found, allowed }: SchemeFileIssue, words: SchemeFileTexts): string {
  return words.issues[code]({ found: found ?? '', allowed: allowed ?? '' });
}

/** Where something stands: the field's own name beside what people call it, so that it is found in the file. */
function pathInWords(path: SchemeFileIssue['path'], words: SchemeFileTexts): string {
  const parts: string[] = [];
  for (let index = 0; index < path.length; index += 1) {
    const name = path[index];
    const place = path[index + 1];
    if (typeof name === 'number' || (name === 'scheme' && path.length > 1)) continue;
    const list = words.lists[String(name)];
    if (list !== undefined && typeof place === 'number') parts.push(list(place + 1));
    else {
      const label = words.fields[String(name)];
      parts.push(label === undefined ? String(name) : words.field(label, String(name)));
    }
  }
  return parts.length === 0 ? words.top : words.path(parts);
}
