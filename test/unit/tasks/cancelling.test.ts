import type { Run, WorkbookPort } from '../../../src/model/workbookPort';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

/** A run that is cancelled in the pause number `at`. */
function cancelledIn(at: number): { readonly run: Run; readonly pauses: () => number; readonly shares: readonly number[] } {
  const signal = { aborted: false };
  const shares: number[] = [];
  let pauses = 0;
  const run: Run = {
    signal,
    progress: (share) => void shares.push(share),
    pause: () => {
      pauses += 1;
      if (pauses === at) signal.aborted = true;
      return Promise.resolve();
    },
  };
  return { run, pauses: () => pauses, shares };
}

async function filled(): Promise<ReturnType<typeof createDocumentPort>> {
  const port = createDocumentPort(aWorkbook());
  expect(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' })).toMatchObject({ ok: true });
  expect(await loadExample(port, { replace: true })).toMatchObject({ ok: true });
  return port;
}

describe.each([
  ['a check', (port: WorkbookPort, run: Run) => checkFigures(port, 'year-end', run)],
  ['scoring', (port: WorkbookPort, run: Run) => scoreAndRank(port, 'zh-CN', run)],
])('%s', (_name, task) => {
  it('can be cancelled in any pause, and then has written nothing; its progress never goes back', async () => {
    const port = await filled();
    const whole = cancelledIn(Number.POSITIVE_INFINITY);
    const before = port.document();
    expect(await task(createDocumentPort(before), whole.run)).toMatchObject({ ok: true });
    expect(whole.shares).toEqual([...whole.shares].sort((one, other) => one - other));
    expect(whole.shares.at(-1)).toBeLessThanOrEqual(1);
    expect(whole.pauses()).toBeGreaterThan(10);
    for (const at of [1, 2, 3, 5, Math.floor(whole.pauses() / 2)]) {
      const copy = createDocumentPort(before);
      expect(await task(copy, cancelledIn(at).run)).toEqual({ ok: false, problem: { code: 'cancelled' } });
      expect(copy.document()).toEqual(before);
    }
  });
});
