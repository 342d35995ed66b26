import type { Outcome, WorkbookPort } from '../../../src/model/workbookPort';
import type { Scheme } from '../../../src/model/scheme';
import type { Unit } from '../../../src/model/unit';
import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { checkFigures, clearMarks } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { differences, told } from './differences';

/** The first indicators, with counts, rates and a shared denominator; enough, as two prefectures are, where it is the rest of the workbook that matters. */
export const firstIndicators: Scheme = {
  ...jilin2004,
  indicators: jilin2004.indicators.filter(({ number }) => number <= 3),
  measures: jilin2004.measures.filter(({ indicator }) => indicator <= 3),
};
export const twoPrefectures: readonly Unit[] = jilinPrefectures.slice(0, 2);

export interface WholeWay {
  readonly scheme?: Scheme;
  readonly units?: readonly Unit[];
  /** What the workbook holds now. */
  document(): Promise<WorkbookDocument>;
}

/**
 * Goes the whole way through a workbook (inject, load the example's figures, check, score, clear, remove) and holds it after
 * every step against what it was before: whatever was there must still be there, and at the end nothing else. The sheet in
 * front is ours after injecting, stays where it is from then on, and is put back by the user before removing.
 *
 * @returns what is different, step by step, in words; empty when nothing is
 */
export async function harmOfWholeWay(port: WorkbookPort, { document, ...options }: WholeWay): Promise<readonly string[]> {
  const before = await document();
  const harm: string[] = [];
  const compare = async (step: string, against: WorkbookDocument = before, activeSheet = false): Promise<void> => {
    harm.push(...told(differences(against, await document(), { activeSheet })).map((line) => `after ${step}: ${line}`));
  };

  valueOf('inject', await injectTemplate(port, { scheme: options.scheme ?? firstIndicators, units: options.units ?? twoPrefectures, locale: 'zh-CN' }));
  await compare('inject');
  const injected = await document();
  const front = injected.sheets[injected.activeSheet]?.name;
  const stays = async (step: string): Promise<void> => {
    await compare(step);
    const now = await document();
    if (now.sheets[now.activeSheet]?.name !== front) harm.push(`after ${step}: ${now.sheets[now.activeSheet]?.name ?? 'no sheet'} is in front and not ${front ?? 'none'}`);
  };
  valueOf('example', await loadExample(port, { replace: false }));
  await stays('example');
  valueOf('check', await checkFigures(port, 'year-end'));
  await stays('check');
  valueOf('score', await scoreAndRank(port, 'zh-CN'));
  await stays('score');
  valueOf('clear', await clearMarks(port));
  await stays('clear');

  const snapshot = valueOf('read', await port.read([]));
  const own = snapshot.sheets.find((sheet) => sheet.name === before.sheets[before.activeSheet]?.name);
  if (own?.visibility === 'visible') valueOf('reveal', await port.reveal(own.id, 0, 0));
  const removal = await removeTemplate(port, valueOf('preview', await previewRemoval(port)));
  if (!removal.ok && removal.problem.code === 'last-sheet' && before.sheets.every((sheet) => sheet.visibility !== 'visible')) return harm;
  valueOf('remove', removal);
  await compare('remove', before, own?.visibility === 'visible');
  // Backwards, so that nothing is there that was not there before.
  harm.push(...told(differences(await document(), before)).map((line) => `left behind: ${line}`));
  return harm;
}

function valueOf<T>(step: string, outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${step}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
