import { describeFinding } from '../../../src/locales/findings';
import type { OwnRule } from '../../../src/model/ownRule';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { addOwnRule, ownRuleProblem } from '../../../src/tasks/addOwnRule';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { describeScheme } from '../../../src/tasks/describeScheme';
import { loadScheme, previewScheme } from '../../../src/tasks/loadScheme';
import type { CheckReport } from '../../../src/tasks/reports';
import { questionedValue } from '../../../src/validation/findingKeys';
import type { GivenExplanation } from '../../../src/validation/followUp';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

const rule: OwnRule = { code: 'Z1', expression: '2 <= 30000', severity: 'soft', message: '城镇新就业人数偏多' };

async function ownRules(port: DocumentPort): Promise<readonly OwnRule[]> {
  return value(await describeScheme(port)).scheme.ownRules;
}

async function check(port: DocumentPort, explanations: readonly GivenExplanation[] = []): Promise<CheckReport> {
  return value(await checkFigures(port, 'half-year', undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), explanations }));
}

describe('a check of one’s own', () => {
  it('is written into the row that stands ready, and is checked from then on', async () => {
    const port = await aFilledWorkbook();
    expect(value(await addOwnRule(port, rule, 'zh-CN'))).toEqual({ added: true, code: 'Z1' });
    expect(await ownRules(port)).toEqual([rule]);
    expect((await check(port)).findings.filter((finding) => finding.rule === 'own-rule').map(({ unitName }) => unitName)).toEqual(['长春市']);
  });

  it('gets a row of its own where none stands ready, and keeps those that are there', async () => {
    const port = await aFilledWorkbook();
    const own: OwnRule = { ...rule, code: '就业.1', expression: '3 <= 目标(3) 且 2 >= 0', severity: 'hard', remedy: '请核对' };
    value(await addOwnRule(port, rule, 'zh-CN'));
    value(await addOwnRule(port, own, 'zh-CN'));
    expect(await ownRules(port)).toEqual([rule, own]);
  });

  it.each<[string, Partial<OwnRule>, object | undefined]>([
    ['whose code is none', { code: '规则 一' }, { kind: 'code-invalid' }],
    ['whose code is taken', { code: 'Z9' }, { kind: 'code-taken' }],
    ['without an expression', { expression: '' }, { kind: 'expression', finding: { parameters: { reason: 'empty' } } }],
    ['with a measure that there is not', { expression: '2 <= 99' }, undefined],
    ['with a word that there is not', { expression: '2 <= 上年(2)' }, { kind: 'expression', finding: { parameters: { reason: 'word-unknown', position: 6, part: '上年' } } }],
  ])('%s', (_what, change, problem) => {
    const scheme = { ...jilin2004, ownRules: [{ ...rule, code: 'Z9' }] };
    const found = ownRuleProblem({ ...rule, ...change }, scheme);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(problem);
  });

  it('with a fault is not written', async () => {
    const port = await aFilledWorkbook();
    const before = JSON.stringify(port.document());
    expect(value(await addOwnRule(port, { ...rule, expression: '2 <=' }, 'zh-CN'))).toMatchObject({ added: false, problem: { kind: 'expression' } });
    expect(JSON.stringify(port.document())).toBe(before);
  });

  it('whose expression is changed asks for the explanation again, though the figure is the same', async () => {
    const port = await aFilledWorkbook();
    value(await addOwnRule(port, rule, 'zh-CN'));
    const found = (report: CheckReport) => report.findings.find((finding) => finding.rule === 'own-rule');
    const finding = found(await check(port));
    if (!finding) throw new Error('no finding');
    expect(found(await check(port, [{ key: finding.key, value: questionedValue(finding), text: '省会城市' }]))?.state).toBe('explained');
    expect(found(await check(port))?.state).toBe('explained');
    const { scheme } = value(await describeScheme(port));
    value(await loadScheme(port, value(await previewScheme(port, { ...scheme, ownRules: [{ ...rule, expression: '2 <= 20000' }] }, 'zh-CN')), 'zh-CN'));
    expect(found(await check(port))).toMatchObject({ left: finding.left, state: 'explain-again', previous: '省会城市' });
  });
});
