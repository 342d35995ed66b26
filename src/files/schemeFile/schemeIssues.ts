import type { z } from 'zod';
import type { SchemeFile } from './schemeFileFormat';
import type { SchemeFileIssue } from './schemeFileProblem';

type ZodIssue = z.core.$ZodIssue;

/** Longest piece of a file's own text that is quoted. */
const longestQuote = 40;

/** The issues that zod found, in our terms. `content` is the file's content, to say what stands where. */
export function issuesOfFormat(found: readonly ZodIssue[], content: unknown): readonly SchemeFileIssue[] {
  return found.flatMap((issue): readonly SchemeFileIssue[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const value = valueAt(content, path);
    const here = { path, ...(value === undefined ? {} : { found: quoted(value) }) };
    if (value === undefined && issue.code !== 'unrecognized_keys') return [{ ...here, code: 'missing' }];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-field' }));
      case 'invalid_type':
        return [{ ...here, code: typeCodes[issue.expected] ?? 'not-object' }];
      case 'invalid_value':
        return [{ ...here, code: 'not-one-of', allowed: issue.values.map(String).join(', ') }];
      case 'invalid_union':
        return [{ ...here, code: 'not-one-of', allowed: methodNames }];
      case 'too_small':
        return [issue.origin === 'string' || issue.origin === 'array' ? { ...here, code: 'empty' } : { ...here, code: 'too-small', allowed: String(issue.minimum) }];
      case 'too_big':
        return [{ ...here, code: issue.origin === 'string' ? 'too-long' : 'too-large', allowed: String(issue.maximum) }];
      case 'invalid_format':
        return [{ ...here, code: 'bad-characters' }];
      case 'custom':
        return [{ ...here, code: customCodes[String(issue.params?.rule)] ?? 'not-one-of' }];
      default:
        return [{ ...here, code: 'not-object' }];
    }
  });
}

const typeCodes: Readonly<Record<string, SchemeFileIssue['code']>> = { string: 'not-text', number: 'not-number', int: 'not-whole', boolean: 'not-yes-or-no', array: 'not-list', object: 'not-object' };

const customCodes: Readonly<Record<string, SchemeFileIssue['code']>> = { 'measure-id': 'bad-measure-id', 'scheme-id': 'bad-scheme-id', 'own-rule-code': 'bad-own-rule-code' };

const methodNames = 'proportional, control, all-or-nothing, tiers, shortfall-tiers, per-percentage-point, per-case, graded, by-place';

/** What fits the format and does not fit together. */
export function issuesOfScheme({ version, scheme }: SchemeFile): readonly SchemeFileIssue[] {
  const issues: SchemeFileIssue[] = [];
  const issue = (code: SchemeFileIssue['code'], path: SchemeFileIssue['path'], found?: string | number): void => {
    issues.push({ code, path: ['scheme', ...path], ...(found === undefined ? {} : { found: String(found) }) });
  };
  const repeated = (list: readonly (string | number)[], place: (index: number) => SchemeFileIssue['path']): void => {
    list.forEach((value, index) => {
      if (list.indexOf(value) < index) issue('repeated', place(index), value);
    });
  };
  const { areas, indicators, measures, ownRules } = scheme;
  // Version 1 had none: whoever writes it means something else.
  if (version < 2 && ownRules !== undefined) issue('unknown-field', ['ownRules']);
  repeated((ownRules ?? []).map(({ code }) => code), (index) => ['ownRules', index, 'code']);
  repeated(areas.map(({ number }) => number), (index) => ['areas', index, 'number']);
  repeated(areas.map(({ name }) => name), (index) => ['areas', index, 'name']);
  repeated(indicators.map(({ number }) => number), (index) => ['indicators', index, 'number']);
  repeated(measures.map(({ id }) => id), (index) => ['measures', index, 'id']);
  const breaks = scheme.settings['tie-breaks']?.value;
  repeated(Array.isArray(breaks) ? breaks : [], (index) => ['settings', 'tie-breaks', 'value', index]);
  indicators.forEach(({ number, area }, index) => {
    if (!areas.some((each) => each.number === area)) issue('no-such-area', ['indicators', index, 'area'], area);
    if (!measures.some((each) => each.indicator === number)) issue('indicator-without-measure', ['indicators', index, 'number'], number);
  });
  measures.forEach((measure, index) => {
    if (!indicators.some(({ number }) => number === measure.indicator)) issue('no-such-indicator', ['measures', index, 'indicator'], measure.indicator);
    for (const link of ['partOf', 'usuallyPartOf', 'denominatorIs', 'denominatorPartOf', 'denominatorUsuallyPartOf'] as const) {
      const other = measure[link];
      if (other !== undefined && !measures.some(({ id }) => id === other)) issue('no-such-measure', ['measures', index, link], other);
    }
    const { method } = measure;
    if (method.method === 'tiers') {
      method.tiers.forEach(({ from }, place) => {
        if (place > 0 && !(from < (method.tiers[place - 1]?.from ?? 0))) issue('not-descending', ['measures', index, 'method', 'tiers', place, 'from'], from);
      });
    }
    if (method.method === 'shortfall-tiers') {
      method.tiers.forEach(({ upTo }, place) => {
        if (place > 0 && !(upTo > (method.tiers[place - 1]?.upTo ?? 0))) issue('not-ascending', ['measures', index, 'method', 'tiers', place, 'upTo'], upTo);
      });
    }
  });
  return issues;
}

function valueAt(content: unknown, path: SchemeFileIssue['path']): unknown {
  let value = content;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const start = [...text.slice(0, 4 * longestQuote)];
  const line = start.slice(0, longestQuote).join('').replaceAll(/\s+/g, ' ');
  return start.length > longestQuote ? `${line}…` : line;
}
