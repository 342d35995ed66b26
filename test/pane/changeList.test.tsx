import { TextDecoder } from 'node:util';
import type { FigureChange } from '../../src/model/figureChange';
import { joinedChanges } from '../../src/taskpane/checking/joinedChanges';
import { renderPane, type RenderedPane } from './renderPane';

// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'TextDecoder', { value: TextDecoder, configurable: true });

async function bringIn(pane: RenderedPane, line: string): Promise<void> {
  await pane.settle(() => pane.session.actions.preview({ text: `单位,指标项,栏目,数值\n${line}\n`, encoding: 'pasted', column: 'half-year' }));
  await pane.settle(() => pane.session.actions.importPreviewed());
}

/** A pane whose check page lists what changed, and the names of the sheets that were gone to. */
async function checkedTwice(): Promise<RenderedPane & { readonly revealed: string[] }> {
  const revealed: string[] = [];
  const pane = await renderPane({
    services: (services) => ({
      ...services,
      reveal({ sheetName }) {
        revealed.push(sheetName);
        return Promise.resolve({ ok: true, value: undefined });
      },
    }),
  });
  const { actions } = pane.session;
  await pane.settle(() => actions.inject());
  await pane.settle(() => actions.loadExample(false));
  await pane.settle(() => actions.setPeriod('half-year'));
  await pane.settle(() => actions.check());
  await pane.settle(() => actions.show('check'));
  await bringIn(pane, '长春市,3,half-year,999999');
  await pane.settle(() => actions.check());
  return { ...pane, revealed };
}

const aChange = (before: number, after: number): FigureChange => ({ column: 'half-year', unitCode: '220100', measure: '3', part: 'value', before, after });

describe('the list of changed figures', () => {
  it('shows unit, measure, cell, before and after, and goes to the cell', async () => {
    const pane = await checkedTwice();
    expect(pane.text()).toContain('填报数改动：自上次审核以来 1 处');
    const change = pane.find('button', /^3 下岗失业人员再就业人数.*→ 999999/);
    expect(change.textContent).toMatch(/半年填报![A-Z]+\d+/);
    await pane.click(change);
    expect(pane.revealed).toEqual(['半年填报']);
  });

  it('stays when an explanation is kept, and says so when nothing changed any more', async () => {
    const pane = await checkedTwice();
    const finding = pane.session.store.getState().check?.report.findings.find(({ severity }) => severity === 'soft');
    if (!finding) throw new Error('no soft finding');
    await pane.settle(() => pane.session.actions.explain([{ key: finding.key, value: String(finding.left), text: '属实' }]));
    expect(pane.text()).toContain('自上次审核以来 1 处');
    await pane.settle(() => pane.session.actions.check());
    expect(pane.text()).toContain('填报数与上次审核时相同。');
  });
});

describe('changes of two checks on end', () => {
  it('run from the first before to the last after', () => {
    expect(joinedChanges([aChange(1, 2)], [aChange(2, 3)])).toEqual([aChange(1, 3)]);
  });

  it('are none where a figure is what it was', () => {
    expect(joinedChanges([aChange(1, 2)], [aChange(2, 1)])).toEqual([]);
  });
});
