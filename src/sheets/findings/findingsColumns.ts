/** Column codes of 审核结果 in their order; the column of codes before them holds the keys of the findings. */
export const findingsCodes = [
  'F.state',
  'F.severity',
  'F.period',
  'F.unit',
  'F.measure',
  'F.rule',
  'F.place',
  'F.message',
  'F.left',
  'F.right',
  'F.difference',
  'F.remedy',
  'F.explanation',
  'F.previous',
  'F.department',
  'F.assigned',
  'F.note',
  'F.value',
] as const;

export type FindingsCode = (typeof findingsCodes)[number];

/** Columns that people write into; nothing of ours ever replaces what stands there, but an explanation whose value has changed. */
export const findingsInputs: readonly FindingsCode[] = ['F.explanation', 'F.assigned', 'F.note'];
