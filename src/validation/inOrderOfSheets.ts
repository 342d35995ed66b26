import type { Finding } from '../model/finding';
import type { FigureColumn } from '../model/period';
import type { SheetRole } from '../model/snapshot';
import { ruleOrder } from './allRules';

const sheetOrder: Readonly<Record<FigureColumn, number>> = { target: 1, 'half-year': 2, 'year-end': 3 };

/** Behind the sheets of figures. */
const laterSheets: { readonly [R in SheetRole]?: number } = { judgements: 4, inspections: 5, records: 6 };

/** Hard ones first, then by sheet, row and column; what has no cell stands before the cells of its sheet. Keeps the list given. */
export function inOrderOfSheets(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      hardness(a) - hardness(b) ||
      sheet(a) - sheet(b) ||
      (a.at?.row ?? -1) - (b.at?.row ?? -1) ||
      (a.at?.column ?? -1) - (b.at?.column ?? -1) ||
      order(a) - order(b),
  );
}

function hardness(finding: Finding): number {
  return finding.severity === 'hard' ? 0 : 1;
}

function sheet(finding: Finding): number {
  if (finding.column !== undefined) return sheetOrder[finding.column];
  return finding.sheetRole === undefined ? 0 : (laterSheets[finding.sheetRole] ?? 0);
}

function order(finding: Finding): number {
  return ruleOrder.get(finding.rule) ?? 0;
}
