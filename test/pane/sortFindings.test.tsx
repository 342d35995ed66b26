import type { FollowedFinding } from '../../src/model/followedFinding';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { sortFindings } from '../../src/taskpane/checking/sortFindings';
import type { FindingSort } from '../../src/taskpane/paneState';
import { renderPane } from './renderPane';

const finding = (key: string, about: Partial<FollowedFinding>): FollowedFinding => ({ key, rule: 'blank', severity: 'hard', state: 'to-correct', explanation: '', ...about } as FollowedFinding);
const findings = [
  finding('a', { unitCode: '220300', measure: '10', rule: 'outlier', difference: -3 }),
  finding('b', { unitCode: '220100', measure: '9', rule: 'blank' }),
  finding('c', { measure: '2', rule: 'outlier', difference: 100 }),
  finding('d', { unitCode: '220100', measure: '3.1', rule: 'negative', difference: -40 }),
];

describe('findings', () => {
  test.each<[FindingSort, string]>([
    ['none', 'abcd'],
    ['unit', 'bdac'],
    // 3.1 before 9 before 10: as the scheme has them, not as texts.
    ['measure', 'cdba'],
    ['difference', 'cdab'],
  ])('sorted by %s', (sort, order) => {
    expect(sortFindings(findings, sort, jilin2004, 'zh-CN').map(({ key }) => key).join('')).toBe(order);
  });

  test('of one rule stand together when sorted by rule, each in the order found', () => {
    const keys = sortFindings(findings, 'rule', jilin2004, 'zh-CN').map(({ key }) => key);
    expect(keys.indexOf('c') - keys.indexOf('a')).toBe(1);
  });

  test('are sorted in the pane by the choice above the list', async () => {
    const pane = await renderPane();
    await pane.settle(() => pane.session.actions.inject());
    await pane.settle(() => pane.session.actions.loadExample(false));
    await pane.settle(() => pane.session.actions.show('check'));
    await pane.click(pane.find('radio', '年终总评'));
    await pane.settle(() => pane.session.actions.check());
    const shown = (): string[] => [...document.querySelectorAll('[data-index]')].map((each) => each.textContent);
    const found = shown();
    expect(pane.find('combobox', '排序')).toBeDefined();
    await pane.settle(() => pane.session.actions.sortFindings('rule'));
    const sorted = shown();
    expect(sorted).not.toEqual(found);
    expect([...sorted].sort()).toEqual([...found].sort());
  });
});
