import type { CellPosition } from '../model/entry';
import type { Finding } from '../model/finding';
import type { SheetContent } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { positionIn, readCodedTable, type CodedTable } from '../sheets/codedTable';
import { readSchemeSheet } from '../sheets/readSchemeSheet';
import { missingSchemeColumns, rewriteSchemeSheet } from '../sheets/rewriteSchemeSheet';
import type { SchemeRowChange } from '../sheets/schemeChanges';
import type { SchemeRowCells } from '../sheets/schemeRowCells';
import { schemeColumnCodes } from '../sheets/schemeRows';
import { applyLifting } from './applyLifting';
import { inverseOf } from './inverseBlocks';
import { openWorkbook } from './openWorkbook';
import { schemeFindings } from './schemeFindings';

/** A new measure as its row is to be filled in. */
export interface MeasureDraft {
  /** `M` and the measure's id. */
  readonly code: string;
  readonly cells: SchemeRowCells;
}

export type AddedMeasure =
  | { readonly added: true; readonly code: string; readonly at: CellPosition }
  /** Nothing was written: this is wrong in the draft. */
  | { readonly added: false; readonly findings: readonly Finding[] };

/**
 * Adds a measure to 考评方案, in a row put in behind the last one, and brings it into view. The draft is judged as its row would be judged; with a
 * hard fault nothing is written.
 */
export async function addMeasure(port: WorkbookPort, draft: MeasureDraft, run?: Run): Promise<Outcome<AddedMeasure>> {
  const opened = await openWorkbook(port, { needed: ['scheme'] }, run);
  if (!opened.ok) return opened;
  const table = opened.value.coded.get('scheme');
  if (!table) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } };
  const findings = faultsOf(table, draft);
  if (findings.length > 0) return { ok: true, value: { added: false, findings } };
  const change: SchemeRowChange = {
    code: draft.code,
    kind: 'added',
    cells: schemeColumnCodes.flatMap((column) => ((draft.cells[column] ?? '') === '' ? [] : [{ column, from: '', to: draft.cells[column] ?? '' }])),
  };
  const missing = missingSchemeColumns(table, [change]);
  if (missing.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: table.content.name, missing: missing.join('、') } } };
  const { plan, before, added } = rewriteSchemeSheet(table, [change]);
  const row = added.get(draft.code) ?? table.codeRow;
  const applied = await applyLifting(
    port,
    { sheets: [plan], names: [], inverse: [inverseOf(before, table.content)], select: { sheet: plan.target, row, column: table.codeColumn } },
    run,
  );
  return applied.ok ? { ok: true, value: { added: true, code: draft.code, at: positionIn(table.content, row, table.codeColumn) } } : applied;
}

/** What would be wrong with the draft's row, by reading the sheet as it would be with it. */
function faultsOf(table: CodedTable, { code, cells }: MeasureDraft): readonly Finding[] {
  const { content } = table;
  const width = Math.max(...content.values.map((row) => row.length));
  const line = new Array<SheetContent['values'][number][number]>(width).fill('');
  line[table.codeColumn - content.column] = code;
  for (const column of schemeColumnCodes) {
    const place = table.columns.get(column);
    if (place !== undefined) line[place - content.column] = cells[column] ?? '';
  }
  const row = content.row + content.values.length;
  const tried = readCodedTable({ ...content, values: [...content.values, line], formulas: [...content.formulas, line] });
  if (!tried) return [];
  const { scheme, problems } = readSchemeSheet(tried, jilin2004);
  return schemeFindings(problems, scheme).filter(({ at, severity, parameters }) => severity === 'hard' && (at?.row === row || parameters?.code === code));
}
