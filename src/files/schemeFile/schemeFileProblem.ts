/** What is wrong at one place of a scheme's file, as data; words come from the locales. */
export interface SchemeFileIssue {
  /** Where: names of fields, and places in lists from 0, from the file's own top. */
  readonly path: readonly (string | number)[];
  readonly code:
    | 'missing'
    | 'unknown-field'
    | 'not-text'
    | 'not-number'
    | 'not-whole'
    | 'not-yes-or-no'
    | 'not-list'
    | 'not-object'
    | 'not-one-of'
    | 'too-small'
    | 'too-large'
    | 'too-long'
    | 'empty'
    | 'bad-characters'
    | 'bad-measure-id'
    | 'bad-scheme-id'
    | 'bad-own-rule-code'
    | 'repeated'
    | 'no-such-area'
    | 'no-such-indicator'
    | 'no-such-measure'
    | 'indicator-without-measure'
    | 'not-descending'
    | 'not-ascending';
  /** What stands there, cut where it is long; absent where nothing does. */
  readonly found?: string;
  /** What is allowed: a limit, or a list of words. */
  readonly allowed?: string;
}

/** Why a file is no scheme. */
export type SchemeFileProblem =
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** No text in any of the encodings: a workbook, a picture. */
  | { readonly kind: 'not-text' }
  /** `line` and `column` from 1, where they are known. */
  | { readonly kind: 'not-json'; readonly line?: number; readonly column?: number }
  /** JSON of something else. */
  | { readonly kind: 'other-format' }
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly kind: 'issues'; readonly issues: readonly SchemeFileIssue[] };
