import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { rewriteSchemeSheet, missingSchemeColumns } from '../sheets/rewriteSchemeSheet';
import { firstRows, type SchemeRowChange } from '../sheets/schemeChanges';
import { stateWords } from '../sheets/schemeRows';
import type { UndoStep } from './applyFixes';
import { applyLifting } from './applyLifting';
import { describeScheme, stateOf, type SchemeItem } from './describeScheme';
import { inverseOf } from './inverseBlocks';
import { openWorkbook } from './openWorkbook';

/** What became of states that were to be set. */
export interface StatesSet {
  readonly changed: number;
  /** Rows that no longer are what was shown, and were left alone. */
  readonly skipped: number;
  readonly undo: UndoStep;
}

/**
 * Sets the states of rows of 考评方案: 已确认, 停用, or 示例 again. One read, one write. A row is left alone where what is in force, or its state, is
 * no longer what was shown: nobody confirms what they have not seen.
 */
export async function setSchemeStates(port: WorkbookPort, shown: readonly SchemeItem[], state: keyof typeof stateWords, run?: Run): Promise<Outcome<StatesSet>> {
  const opened = await openWorkbook(port, { needed: ['scheme'] }, run);
  if (!opened.ok) return opened;
  const table = opened.value.coded.get('scheme');
  if (!table) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } };
  const { snapshot } = opened.value;
  const now = await describeScheme({ ...port, read: () => Promise.resolve({ ok: true, value: snapshot }) });
  if (!now.ok) return now;
  const items = new Map(now.value.items.map((item) => [item.code, item]));
  const rows = firstRows(table);
  const changes = shown.flatMap((item): readonly SchemeRowChange[] => {
    const current = items.get(item.code);
    const row = rows.get(item.code);
    const unchanged = current !== undefined && current.value === item.value && current.state === item.state;
    if (!unchanged || row === undefined || (state === 'confirmed' && current.faulty)) return [];
    return [{ code: item.code, kind: 'changed', cells: [{ column: 'P.state', from: stateOf(table, row), to: stateWords[state] }] }];
  });
  if (missingSchemeColumns(table, changes).length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: table.content.name, missing: 'P.state' } } };
  const column = table.columns.get('P.state') ?? table.codeColumn;
  const cells = changes.flatMap(({ code, cells: [cell] }) => (cell ? [{ sheetId: table.content.id, row: rows.get(code) ?? 0, column, before: cell.from, after: cell.to }] : []));
  const done: StatesSet = { changed: cells.length, skipped: shown.length - cells.length, undo: { cells } };
  if (cells.length === 0) return { ok: true, value: done };
  const { plan } = rewriteSchemeSheet(table, changes);
  const applied = await applyLifting(port, { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] }, run);
  return applied.ok ? { ok: true, value: done } : applied;
}
