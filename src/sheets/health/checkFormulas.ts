import type { FigureColumn } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import { area } from '../cells';
import { formulaAt, valueAt, type CodedTable } from '../codedTable';
import { entryCode, entryColumns } from '../entryColumns';
import { sumFormula, totalRateFormula } from '../entryFormulas';
import { entryCodes } from '../entryLayout';
import { readEntrySheet, unitRows } from '../readEntrySheet';
import { formulaShape } from './formulaShape';
import { repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';

/** Rates, shared denominators and totals that were typed over; neighbours in one column are one item. */
export function checkFormulas({ role, content, table }: HealedSheet, column: FigureColumn, scheme: Scheme): readonly HealthFinding[] {
  if (!table) return [];
  const lost = readEntrySheet(table, column, scheme).problems.flatMap((problem) => (problem.kind === 'formula-overwritten' ? [{ row: problem.at.row, column: problem.at.column, formula: problem.formula }] : []));
  const codeOf = new Map([...table.columns].map(([code, place]) => [place, code]));
  const rowCode = new Map(table.rows.map(({ code, row }) => [row, code]));
  const all = [...lost, ...lostTotals(table, column, scheme)].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: (typeof all)[] = [];
  for (const cell of all) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before?.column === cell.column && before.row + 1 === cell.row) last.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const code = codeOf.get(first.column) ?? '';
    return [
      repairable(
        {
          role,
          sheetId: content.id,
          sheetName: content.name,
          id: `formula-overwritten:${role}:${code}:${rowCode.get(first.row) ?? ''}:${run.length}`,
          kind: 'formula-overwritten',
          area: area(first.row, first.column, run.length, 1),
          found: valueAt(content, first.row, first.column),
          expected: first.formula,
          parameters: { code, count: run.length },
        },
        { blocks: [{ row: first.row, column: first.column, cells: run.map(({ formula }) => [{ formula }]) }] },
      ),
    ];
  });
}

interface LostFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Totals that are no formula any more, leave units out, or count themselves. */
function lostTotals(table: CodedTable, column: FigureColumn, scheme: Scheme): readonly LostFormula[] {
  const total = table.rows.find(({ code }) => code === entryCodes.total)?.row;
  const units = unitRows(table).map(({ row }) => row);
  if (total === undefined || units.length === 0) return [];
  const end = table.rows.find(({ code }) => code === entryCodes.end)?.row;
  const rows = { first: Math.min(...units), last: Math.max(...units, ...(end === undefined ? [] : [end])) };
  // A row of totals among the units has no one formula.
  if (rows.first <= total && total <= rows.last) return [];
  return entryColumns(scheme, column).flatMap(({ code, measure, part }): readonly LostFormula[] => {
    const place = table.columns.get(code);
    if (place === undefined || (column === 'target' && measure.kind === 'ratio')) return [];
    const [numerator, denominator] = [table.columns.get(entryCode(measure.id, 'numerator')), table.columns.get(entryCode(measure.id, 'denominator'))];
    if (part === 'rate' && (numerator === undefined || denominator === undefined)) return [];
    const formula = part === 'rate' ? totalRateFormula(rows, numerator ?? place, denominator ?? place) : sumFormula(rows, place);
    const found = formulaAt(table.content, total, place);
    return found !== undefined && totalsAll(found, formula, units, total) ? [] : [{ row: total, column: place, formula }];
  });
}

/** Whether a formula is the expected one, over stretches of the same columns with every unit in them and not the row of totals. */
function totalsAll(found: string, expected: string, units: readonly number[], total: number): boolean {
  const [a, b] = [formulaShape(found), formulaShape(expected)];
  if (a.shape !== b.shape || a.references.some((reference, index) => reference.column !== b.references[index]?.column)) return false;
  for (let index = 0; index + 1 < a.references.length; index += 2) {
    const [one, other] = [a.references[index]?.row ?? 0, a.references[index + 1]?.row ?? 0];
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    if (!units.every((row) => first <= row && row <= last) || (first <= total && total <= last)) return false;
  }
  return true;
}
