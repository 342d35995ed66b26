import type { SheetRole } from '../../model/snapshot';

/** Names that the template’s worksheets have at first. */
export const sheetNames: Readonly<Record<SheetRole, string>> = {
  scheme: 'Scheme',
  units: 'Units',
  target: 'Targets',
  'target-book': 'Target book',
  'unit-target-books': 'Target books of all units',
  'half-year': 'Half-year figures',
  'year-end': 'Year-end figures',
  'last-year': 'Last year’s figures',
  judgements: 'Judgements',
  inspections: 'Inspections',
  records: 'Awards and incidents',
  findings: 'Findings',
  'check-log': 'Log of checks',
  'checked-figures': 'Figures last checked',
  'half-year-scores': 'Half-year scores',
  'year-end-scores': 'Year-end scores',
  'half-year-places': 'Half-year places',
  'year-end-places': 'Year-end places',
  outcomes: 'Outcomes',
};
