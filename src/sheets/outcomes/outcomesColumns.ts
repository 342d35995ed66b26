/** Column codes of 考评结果 in their order; the column of codes before them holds the keys of the proposals. */
export const outcomesCodes = [
  'O.kind',
  'O.period',
  'O.unit',
  'O.subject',
  'O.facts',
  'O.clause',
  'O.example',
  'O.state',
  'O.reason',
  'O.by',
  'O.date',
  'O.remark',
  'O.previous',
  'O.facts-key',
  'O.decided',
  'O.decided-facts',
] as const;

export type OutcomesCode = (typeof outcomesCodes)[number];

/** Columns that people write their decision into. */
export const outcomesInputs: readonly OutcomesCode[] = ['O.state', 'O.reason', 'O.by', 'O.date'];

/** Columns that only the program reads: by which it tells that facts changed after a decision. */
export const outcomesHidden: readonly OutcomesCode[] = ['O.facts-key', 'O.decided', 'O.decided-facts'];
