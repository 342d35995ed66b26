import type { FollowedFinding } from '../model/followedFinding';
import type { Period } from '../model/period';
import type { Plan } from '../model/plan';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import type { WorkbookProblem } from '../model/workbookPort';
import { unconfirmedOf } from '../scoring/usedSettings';
import { findingRows, type DescribeFinding } from '../sheets/findings/findingRows';
import { findingsNote } from '../sheets/findings/findingsNote';
import { findingsWords } from '../sheets/findings/findingsWords';
import { findingsLayout, layoutFindingsSheet } from '../sheets/findings/layoutFindingsSheet';
import { rewriteFindingsSheet } from '../sheets/findings/rewriteFindingsSheet';
import { freeSheetName, sheetNameOf } from '../sheets/sheetNames';
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import type { GivenExplanation } from '../validation/followUp';
import { checkSettings } from './checkSettings';
import { damagedSheet } from './damagedSheet';
import { freeMarkName } from './freeMarkName';
import { inverseOf } from './inverseBlocks';
import type { OpenedWorkbook } from './openWorkbook';

/** What a check does besides marking: it keeps 审核结果, in whose words, and takes explanations. */
export interface FollowUpOptions {
  /** The language of a sheet that is not there yet, and of the rows that are written. */
  readonly locale: SheetLocale;
  readonly describe: DescribeFinding;
  /** Explanations given in the pane, to be kept in the sheet. */
  readonly explanations?: readonly GivenExplanation[];
  /** The local time as text, `YYYY-MM-DD HH:mm`, to be kept in 审核记录; without it that log is left alone. */
  readonly now?: string;
}

type FindingsPlan = { readonly ok: true; readonly name: string; readonly plan: Plan } | { readonly ok: false; readonly name: string; readonly problem: WorkbookProblem };

/**
 * What writes the findings into 审核结果, which comes with the first check. A sheet that cannot be read any more is left alone, for what people
 * wrote into it would be lost; so is a workbook that takes no new sheets. The check stands without it.
 */
export function findingsPlan(opened: OpenedWorkbook, findings: readonly FollowedFinding[], period: Period, { locale, describe }: FollowUpOptions): FindingsPlan {
  const { scheme, snapshot, coded } = opened;
  const words = findingsWords(locale);
  const rows = findingRows(findings, period, scheme, words, describe);
  const note = findingsNote(findings, period, unconfirmedOf(scheme, checkSettings(scheme, period)).length + unconfirmedMeasures(scheme), words);
  const table = coded.get('findings');
  if (table) {
    const plan = rewriteFindingsSheet(table, rows, period, note, words);
    return { ok: true, name: table.content.name, plan: { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] } };
  }
  const wanted = sheetNameOf('findings', locale);
  const damaged = damagedSheet(snapshot, 'findings');
  if (damaged) return { ok: false, name: String(damaged.parameters?.['sheet'] ?? wanted), problem: damaged };
  if (snapshot.structureProtected) return { ok: false, name: wanted, problem: { code: 'structure-protected' } };
  const name = freeSheetName(wanted, new Set(snapshot.sheets.map((sheet) => sheet.name)));
  return {
    ok: true,
    name,
    plan: {
      sheets: [layoutFindingsSheet(name, rows, note, scheme, words, sheetWords(locale))],
      names: [{ name: freeMarkName('findings', snapshot), role: 'findings', sheet: { added: name }, row: findingsLayout.codes, column: 0 }],
      removeNames: snapshot.broken.flatMap(({ role, markName }) => (role === 'findings' ? [markName] : [])),
    },
  };
}
