import type { FollowedFinding } from '../model/followedFinding';
import { withPauses } from '../model/inSteps';
import type { Period } from '../model/period';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import type { Run } from '../model/workbookPort';
import { unconfirmedOf } from '../scoring/usedSettings';
import { findingRowsInSteps, type DescribeFinding } from '../sheets/findings/findingRows';
import { findingsNote } from '../sheets/findings/findingsNote';
import { findingsWords } from '../sheets/findings/findingsWords';
import { findingsLayout, layoutFindingsSheet } from '../sheets/findings/layoutFindingsSheet';
import { rewriteFindingsSheet } from '../sheets/findings/rewriteFindingsSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import type { GivenDoubt } from '../validation/reviewerDoubts';
import type { GivenExplanation } from '../validation/followUp';
import { checkSettings } from './checkSettings';
import { inverseOf } from './inverseBlocks';
import type { KeptSheetPlan } from './keptSheetPlan';
import type { OpenedWorkbook } from './openWorkbook';
import { placeForSheet } from './placeForSheet';

/** What a check does besides marking: it keeps 审核结果, in whose words, and takes explanations. */
export interface FollowUpOptions {
  /** The language of a sheet that is not there yet, and of the rows that are written. */
  readonly locale: SheetLocale;
  readonly describe: DescribeFinding;
  /** Explanations given in the pane, to be kept in the sheet. */
  readonly explanations?: readonly GivenExplanation[];
  /** 疑点 flagged and lifted in the pane, likewise. */
  readonly doubts?: readonly GivenDoubt[];
  /** The local time as text, `YYYY-MM-DD HH:mm`, to be kept in 审核记录; without it that log is left alone. */
  readonly now?: string;
}

/**
 * What writes the findings into 审核结果, which comes with the first check. A sheet that cannot be read any more is left alone, for what people
 * wrote into it would be lost; so is a workbook that takes no new sheets. The check stands without it. Undefined when cancelled.
 */
export async function findingsPlan(
  opened: OpenedWorkbook,
  findings: readonly FollowedFinding[],
  period: Period,
  { locale, describe }: FollowUpOptions,
  run?: Run,
): Promise<KeptSheetPlan | undefined> {
  const { scheme, snapshot, coded } = opened;
  const words = findingsWords(locale);
  const rows = await withPauses(findingRowsInSteps(findings, period, scheme, words, describe), run);
  if (rows === undefined) return undefined;
  const note = findingsNote(findings, period, unconfirmedOf(scheme, checkSettings(scheme, period)).length + unconfirmedMeasures(scheme), words);
  const table = coded.get('findings');
  if (table) {
    const plan = rewriteFindingsSheet(table, rows, period, note, words);
    return { ok: true, name: table.content.name, plan: { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] } };
  }
  const place = placeForSheet(snapshot, 'findings', locale, findingsLayout.codes);
  if (!place.ok) return place;
  const { name, names, removeNames } = place;
  return { ok: true, name, plan: { sheets: [layoutFindingsSheet(name, rows, note, scheme, words, sheetWords(locale))], names, removeNames } };
}
