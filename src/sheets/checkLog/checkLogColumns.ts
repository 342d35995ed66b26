/** Column codes of 审核记录 in their order; the column of codes before them holds the period and number of each check. */
export const checkLogCodes = ['L.serial', 'L.time', 'L.period', 'L.units', 'L.hard', 'L.soft', 'L.explained', 'L.new', 'L.gone', 'L.changed', 'L.blank'] as const;

export type CheckLogCode = (typeof checkLogCodes)[number];
