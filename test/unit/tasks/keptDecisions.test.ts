import type { CellValue } from '../../../src/model/cellValue';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { valueAt } from '../../../src/sheets/codedTable';
import { changeUnits } from '../../../src/tasks/changeUnits';
import { describeUnits } from '../../../src/tasks/describeUnits';
import { loadScheme, previewScheme } from '../../../src/tasks/loadScheme';
import type { ListedOutcome, OutcomesReport } from '../../../src/tasks/outcomesReport';
import { proposeOutcomes } from '../../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { cell, find, propose, register, tableOf, typeInto, write } from '../../support/outcomesInWorkbook';
import { value } from '../../support/value';

/** Some of every kind decided: the first accepted, the last rejected. */
async function aDecidedWorkbook(): Promise<{ readonly port: DocumentPort; readonly decided: readonly ListedOutcome[] }> {
  const port = await aFilledWorkbook();
  await register(port, { 'E.kind': '集体上访', 'E.unit': '吉林市', 'E.date': '2004-05-10', 'E.description': '某厂职工集体到省' });
  const { outcomes } = await propose(port);
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    await typeInto(port, own[0]?.key ?? '', { 'O.state': '采纳', 'O.by': '张三', 'O.date': '2005-01-10' });
    await typeInto(port, own.at(-1)?.key ?? '', { 'O.state': '不采纳', 'O.reason': `${kind}：另行处理`, 'O.date': '2005-01-11' });
  }
  const after = await propose(port);
  return { port, decided: after.outcomes.filter(({ decision }) => decision.state !== 'proposed') };
}

const decisionsOf = (outcomes: OutcomesReport['outcomes']): readonly unknown[] => outcomes.map(({ key, decision }) => [key, decision]).sort();
const kept = ({ outcomes }: OutcomesReport): OutcomesReport['outcomes'] => outcomes.filter(({ decision }) => decision.state !== 'proposed');

/** Sorts the rows of 考评结果 by some of its columns as Excel does; `moved` says which columns go along. */
async function sorted(port: DocumentPort, compare: (a: readonly CellValue[], b: readonly CellValue[]) => number, moved: (column: number) => boolean): Promise<void> {
  const { content, rows, codeColumn, columns } = await tableOf(port, 'outcomes');
  const [left, right] = [Math.min(codeColumn, ...columns.values()), Math.max(...columns.values())];
  const before = rows.map(({ row }) => Array.from({ length: right - left + 1 }, (_, index) => valueAt(content, row, left + index)));
  const after = [...before].sort(compare);
  const cells = before.map((line, row) => line.map((own, index) => ({ value: moved(left + index) ? (after[row]?.[index] ?? '') : own })));
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row: rows[0]?.row ?? -1, column: left, cells }] }], names: [] }));
}

const byText = (a: readonly CellValue[], b: readonly CellValue[]): number => String(a[5]).localeCompare(String(b[5]), 'zh-CN');

describe('decisions in 考评结果', () => {
  it('stay with their proposals when scores are made anew', async () => {
    const { port, decided } = await aDecidedWorkbook();
    value(await scoreAndRank(port, 'zh-CN'));
    expect(decisionsOf(kept(await propose(port)))).toEqual(decisionsOf(decided));
  });

  it('stay with their proposals when the list is sorted, which is put in order again', async () => {
    const { port, decided } = await aDecidedWorkbook();
    const order = (await propose(port)).outcomes.map(({ key }) => key);
    await sorted(port, byText, () => true);
    expect((await tableOf(port, 'outcomes')).rows.map(({ code }) => code)).not.toEqual(order);
    const report = await propose(port);
    expect(decisionsOf(kept(report))).toEqual(decisionsOf(decided));
    expect(kept(report).flatMap(({ remarks }) => remarks)).toEqual([]);
    expect((await tableOf(port, 'outcomes')).rows.map(({ code }) => code)).toEqual(order);
  });

  it('that stand beside the words of other proposals, as after sorting some columns only, are refused with their rows and not touched', async () => {
    const { port } = await aDecidedWorkbook();
    const { codeColumn, columns } = await tableOf(port, 'outcomes');
    const hidden = [codeColumn, columns.get('O.facts-key'), columns.get('O.decided'), columns.get('O.decided-facts')];
    await sorted(port, byText, (column) => !hidden.includes(column));
    const before = port.document();
    expect(await proposeOutcomes(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'outcomes-mixed', parameters: { sheet: '考评结果', rows: expect.stringMatching(/^\d+(、\d+)+/) as unknown } } });
    expect(port.document()).toEqual(before);
  });

  it('stay with a unit that is renamed, under its new name', async () => {
    const { port, decided } = await aDecidedWorkbook();
    const own = decided.find(({ kind, decision }) => kind === 'status-form' && decision.state === 'accepted');
    const { units } = value(await describeUnits(port));
    const entry = units.find(({ name }) => name === own?.unitName);
    if (!own || !entry) throw new Error('no such unit');
    const { shortName } = entry;
    value(await changeUnits(port, units, { kind: 'edit', key: entry.key, unit: { name: '新名市', ...(shortName === undefined ? {} : { shortName }) } }, 'zh-CN'));
    const report = await propose(port);
    expect(find(report, { key: own.key })).toMatchObject({ unitName: '新名市', decision: own.decision, remarks: [] });
    expect(await cell(port, own.key, 'O.unit')).toBe('新名市');
    expect(decisionsOf(kept(report))).toEqual(decisionsOf(decided));
  });

  it('stay when the scheme changes: what was decided says that its facts have changed or that it is not proposed any more', async () => {
    const { port, decided } = await aDecidedWorkbook();
    const item = decided.find(({ kind }) => kind === 'item-honour');
    if (item?.facts?.kind !== 'item') throw new Error('no item honour');
    const { indicator } = item.facts;
    const scheme = { ...jilin2004, measures: jilin2004.measures.map((measure) => (measure.indicator === indicator ? { ...measure, retired: true } : measure.indicator === indicator + 1 ? { ...measure, points: measure.points * 20 } : measure)) };
    value(await loadScheme(port, value(await previewScheme(port, scheme, 'zh-CN')), 'zh-CN'));
    const report = await propose(port);
    expect(decisionsOf(kept(report))).toEqual(decisionsOf(decided));
    expect(find(report, { key: item.key })).toMatchObject({ remarks: ['gone'], decision: item.decision, gone: { facts: await cell(port, item.key, 'O.facts') } });
    const form = decided.find(({ kind, period }) => kind === 'status-form' && period === 'half-year');
    expect(find(report, { key: form?.key ?? '' }).remarks).toEqual(['changed']);
    expect(await cell(port, form?.key ?? '', 'O.previous')).not.toBe('');
  });
});

describe('entries of 奖惩登记 that cannot be understood', () => {
  it('are proposed for nobody, which the report and the sheet say, each with its cell', async () => {
    const port = await aFilledWorkbook();
    const row = await register(port, { 'E.kind': '集体上访', 'E.unit': '旧名市', 'E.date': '2004-05-10', 'E.description': '某厂职工集体到省' });
    const { columns } = await tableOf(port, 'records');
    const report = await propose(port);
    expect(report.unusedEntries).toMatchObject([{ sheetName: '奖惩登记', row, column: columns.get('E.unit') }]);
    const { content } = await tableOf(port, 'outcomes');
    expect(content.values.flat().filter((text) => String(text).includes('奖惩登记有 1 行'))).toHaveLength(1);
    const records = await tableOf(port, 'records');
    await write(port, records, row, records.columns.get('E.unit'), '吉林市');
    expect((await propose(port)).unusedEntries).toEqual([]);
  });
});
