import type { CellPosition } from '../model/entry';
import type { Finding } from '../model/finding';
import type { Scheme } from '../model/scheme';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { positionIn, valueAt } from '../sheets/codedTable';
import { firstRows } from '../sheets/schemeChanges';
import { schemeRowLabel, type BothNames } from '../sheets/schemeLabels';
import { schemeRowPlans } from '../sheets/schemeRowCells';
import { shownSettingValue } from '../sheets/readSchemeSettings';
import { settingRows } from '../sheets/settingRows';
import { openWorkbook } from './openWorkbook';
import { schemeFindings } from './schemeFindings';

/** A setting, or a measure with its points, method and definition, as something that is confirmed or not. */
export interface SchemeItem {
  /** Code of its row. */
  readonly code: string;
  /** Settings by what they are about, measures by their area. */
  readonly group: BothNames;
  readonly name: BothNames;
  /** What is in force, as the cells say it. */
  readonly value: string;
  readonly state: 'example' | 'confirmed' | 'retired';
  /** The cell that decides. */
  readonly at: CellPosition;
  /** A cell of its row cannot be used: what is in force is not what the row says, and cannot be confirmed. */
  readonly faulty: boolean;
}

/** 考评方案 as it stands. */
export interface SchemeOverview {
  readonly sheetId: string;
  /** Whether somebody protected the sheet: what is written there lifts the protection, which clears undo. */
  readonly guarded: boolean;
  readonly scheme: Scheme;
  readonly findings: readonly Finding[];
  /** In the order of the rows. */
  readonly items: readonly SchemeItem[];
}

/** Reads 考评方案 and what is wrong in it; one read. */
export async function describeScheme(port: WorkbookPort, run?: Run): Promise<Outcome<SchemeOverview>> {
  const opened = await openWorkbook(port, { needed: ['scheme'] }, run);
  if (!opened.ok) return opened;
  const { coded, scheme, schemeProblems } = opened.value;
  const table = coded.get('scheme');
  if (!table) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } };
  const rows = firstRows(table);
  const faulty = new Set(schemeProblems.flatMap(({ code, severity }) => (severity === 'hard' ? [code] : [])));
  const at = (code: string): CellPosition => positionIn(table.content, rows.get(code) ?? table.codeRow, table.columns.get('P.value') ?? table.codeColumn);
  const settings = settingRows.flatMap((row): readonly SchemeItem[] => {
    const code = `S.${row.code}`;
    const { value, confirmed } = scheme.settings[row.code];
    return rows.has(code)
      ? [{ code, group: { zh: row.group['zh-CN'], en: row.group['en-US'] }, name: { zh: row.label['zh-CN'], en: row.label['en-US'] }, value: String(shownSettingValue(row, value)), state: confirmed ? 'confirmed' : 'example', at: at(code), faulty: faulty.has(code) }]
      : [];
  });
  const measures = schemeRowPlans(scheme, 'zh-CN').measures.map(({ code, cells }, index): SchemeItem => {
    const measure = scheme.measures[index];
    const area = String(cells['P.area'] ?? '');
    return {
      code,
      group: { zh: area, en: area },
      name: schemeRowLabel(code, scheme),
      value: [typeof cells['P.value'] === 'number' ? Number(cells['P.value'].toFixed(4)) : cells['P.value'], cells['P.method'], cells['P.parameters']].filter((each) => each !== undefined && each !== '').join(' · '),
      state: measure?.retired ? 'retired' : measure?.confirmed ? 'confirmed' : 'example',
      at: at(code),
      faulty: faulty.has(code),
    };
  });
  return { ok: true, value: { sheetId: table.content.id, guarded: table.content.protected, scheme, findings: schemeFindings(schemeProblems, scheme), items: [...settings, ...measures] } };
}

/** What stands in the state cell of a row. */
export function stateOf(table: Parameters<typeof firstRows>[0], row: number): string {
  const column = table.columns.get('P.state');
  return column === undefined ? '' : String(valueAt(table.content, row, column)).trim();
}
