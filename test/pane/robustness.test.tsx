import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { robustness, usualOptions } from '../../src/scoring/robustness';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { chanceText, robustnessText } from '../../src/taskpane/scoring/robustnessWords';
import { logger } from '../../src/taskpane/logger';
import { drawRobustness } from '../../src/taskpane/scoring/drawRobustness';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aMeasure, aScheme, figuresOf } from '../unit/scoring/smallScheme';
import { aWorkbook } from '../support/builders/aWorkbook';
import { renderPane, type RenderedPane } from './renderPane';

const basis = { scheme: aScheme([aMeasure('1', 1), aMeasure('2', 2)]), figures: figuresOf('year-end', { A: { 1: [100, 100], 2: [100, 90] }, B: { 1: [100, 90], 2: [100, 100] } }), judgements: undefined };
const options = { draws: 3000, seed: 5 };

async function scored(locale: 'zh-CN' | 'en-US'): Promise<RenderedPane> {
  const port = createDocumentPort(aWorkbook());
  await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale });
  await loadExample(port, { replace: false });
  const pane = await renderPane({ locale, workbook: port.document() });
  await pane.settle(() => {
    pane.session.actions.show('scores');
  });
  await pane.settle(() => pane.session.actions.score());
  return pane;
}

async function drawn(pane: RenderedPane, button: string): Promise<void> {
  await pane.click(pane.find('button', button));
  for (let turn = 0; turn < 50 && pane.session.store.getState().running !== undefined; turn += 1) await pane.settle();
}

describe('the section 名次稳健性', () => {
  test('says what was drawn, and for every unit its range of places and the chance that the next one passes it; nothing is written', async () => {
    const pane = await scored('zh-CN');
    const before = pane.port.document();
    await drawn(pane, '测算名次稳健性');
    const result = pane.session.store.getState().robustness?.result;
    expect(result).toMatchObject({ draws: 10_000, seed: 2004, period: 'half-year' });
    expect(pane.text()).toContain('抽样 10,000 次，随机种子 2004；种子相同，结果相同。');
    expect(pane.text()).toContain('各指标项分值、各部分比重：各自在 ±20% 内均匀变动。');
    expect(pane.text()).toContain('未确认（示例）的设置：累计数半年时序系数 0.4 至 0.6');
    const items = pane.find('list', '名次变动范围').children;
    expect(items).toHaveLength(9);
    expect(items[0]?.textContent).toMatch(/^\p{Script=Han}+第 1 名(始终为第 1 名|(九成抽样在第 1 .*)?全部抽样在第 1 ).*超过\p{Script=Han}+的可能：/u);
    expect(items[8]?.textContent).not.toContain('的可能：');
    expect(pane.port.document()).toEqual(before);
  });

  test('is gone when the units are scored anew, and speaks English', async () => {
    const pane = await scored('en-US');
    await drawn(pane, 'Work out robustness');
    expect(pane.text()).toContain('10,000 draws, seed 2004');
    expect(pane.text()).toMatch(/Chance that \S+ passes \S+: /);
    await pane.settle(() => pane.session.actions.score());
    expect(pane.text()).not.toContain('10,000 draws');
  });

  test('as text says the same, and how many settings are not confirmed', async () => {
    const pane = await scored('zh-CN');
    const assessment = pane.session.store.getState().scores?.report.assessments[1];
    if (assessment === undefined) throw new Error('Nothing was scored.');
    const result = robustness(assessment.basis, { draws: 100, seed: 1 });
    const lines = robustnessText(result, assessment, jilin2004, 'zh-CN').split('\n');
    expect(lines[0]).toBe('名次稳健性 年终总评');
    expect(lines[1]).toContain('抽样 100 次，随机种子 1');
    expect(lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t').slice(0, 2))).toEqual(result.units.map(({ rank, name }) => [String(rank), name]));
    expect(lines.at(-1)).toMatch(/使用了 \d+ 项尚未确认的设置/);
  });
});

test.each([[0, '0%'], [0.0001, '不到 0.1%'], [0.1234, '12.3%'], [0.9999, '超过 99.9%'], [1, '100%']])('a chance of %s is said as %s', (share, text) => {
  expect(chanceText(share, 'zh-CN')).toBe(text);
});

describe('drawing', () => {
  const expected = { ok: true, value: robustness(basis, options) };

  test('is done on the page where there is no worker, and reports how far it is', async () => {
    const shares: number[] = [];
    expect(await drawRobustness(basis, options, { progress: (share) => shares.push(share) }, undefined)).toEqual(expected);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test('is done on the page where a worker is forbidden, or fails', async () => {
    const forbidden = (): Worker => {
      throw new Error('forbidden by policy');
    };
    const failing = (): Worker => aWorker((worker) => {
        worker.onerror?.call(worker, new ErrorEvent('error', { message: 'not found' }));
      });
    const warn = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    for (const start of [forbidden, failing]) expect(await drawRobustness(basis, options, undefined, start)).toEqual(expected);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  test('stops when it is cancelled, on the page and in a worker that is silent', async () => {
    const cancelled = { ok: false, problem: { code: 'cancelled' } };
    expect(await drawRobustness(basis, usualOptions, { signal: { aborted: true } }, undefined)).toEqual(cancelled);
    let ended = 0;
    const silent = (): Worker => aWorker(() => undefined, () => (ended += 1));
    expect(await drawRobustness(basis, usualOptions, { signal: { aborted: true } }, silent)).toEqual(cancelled);
    expect(ended).toBe(1);
  });

  test('takes what the worker says, and ends it', async () => {
    const shares: number[] = [];
    const told: unknown[] = [];
    let ended = 0;
    const start = (): Worker =>
      aWorker(
        (_worker, message, [port]) => {
          told.push(message);
          port?.postMessage({ kind: 'progress', share: 0.5 });
          port?.postMessage({ kind: 'result', result: expected.value });
        },
        () => (ended += 1),
      );
    expect(await drawRobustness(basis, options, { progress: (share) => shares.push(share) }, start)).toEqual(expected);
    expect({ told, shares, ended }).toEqual({ told: [{ basis, options }], shares: [0.5], ended: 1 });
  });
});

/** What a worker is to the page; jsdom has none. */
function aWorker(onTold: (worker: Worker, message: unknown, ports: readonly MessagePort[]) => void, onEnd: () => void = () => undefined): Worker {
  const worker: Worker = Object.assign(new EventTarget(), {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message: unknown, ports: StructuredSerializeOptions | Transferable[] = []) => {
      setTimeout(() => onTold(worker, message, Array.isArray(ports) ? (ports as MessagePort[]) : []), 0);
    },
    terminate: onEnd,
  });
  return worker;
}
