import { describeFinding } from '../../../src/locales/findings';
import type { CellValue } from '../../../src/model/cellValue';
import type { FollowedFinding } from '../../../src/model/followedFinding';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { findingsCodes, type FindingsCode } from '../../../src/sheets/findings/findingsColumns';
import { checkFigures } from '../../../src/tasks/checkFigures';
import type { FollowUpOptions } from '../../../src/tasks/findingsPlan';
import type { CheckReport } from '../../../src/tasks/reports';
import { readFindingsFile, writeFindingsFile } from '../../../src/taskpane/checking/findingsFileBytes';
import { questionedValue } from '../../../src/validation/findingKeys';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { readWorkbook } from '../../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writeWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { bringIn } from '../../support/bringIn';
import { value } from '../../support/value';

async function check(port: DocumentPort, given: Pick<FollowUpOptions, 'explanations' | 'doubts'> = {}): Promise<CheckReport> {
  return value(await checkFigures(port, 'half-year', undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), ...given }));
}

/** The file of some findings, opened as its reader would have it. */
async function sent(findings: readonly FollowedFinding[]): Promise<DocumentPort> {
  const read = await readWorkbook(value(await writeFindingsFile({ findings, period: 'half-year', scheme: jilin2004, locale: 'zh-CN' })));
  if (!read.ok) throw new Error(read.problem.code);
  return createDocumentPort(read.document);
}

async function table(port: DocumentPort): Promise<CodedTable> {
  const content = value(await port.read(['findings'])).marks.get('findings');
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error('no findings');
  return coded;
}

const cell = ({ content, columns }: CodedTable, row: number, code: FindingsCode): CellValue => valueAt(content, row, columns.get(code) ?? -1);

async function write(port: DocumentPort, { content }: CodedTable, row: number, column: number, cells: readonly CellValue[]): Promise<void> {
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row, column, cells: [cells.map((each) => ({ value: each }))] }] }], names: [] }));
}

/** Types an explanation into the row of a finding. */
async function answer(port: DocumentPort, key: string, text: string): Promise<void> {
  const coded = await table(port);
  await write(port, coded, coded.rows.find(({ code }) => code === key)?.row ?? -1, coded.columns.get('F.explanation') ?? -1, [text]);
}

async function returned(port: DocumentPort) {
  const reading = await readFindingsFile(await writeWorkbook(port.document()));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.value;
}

const softOf = (report: CheckReport): readonly FollowedFinding[] => report.findings.filter(({ severity }) => severity === 'soft');

describe('a file of findings', () => {
  it('holds the findings that it is made for, in words, and nothing of the reviewers’ own', async () => {
    const port = await aFilledWorkbook();
    const figure = { unitCode: '220100', measure: '2', part: 'value', column: 'half-year' } as const;
    const report = await check(port, { doubts: [{ kind: 'flag', figure, reason: '与台账不一致', department: '' }] });
    const ofUnit = report.findings.filter(({ unitCode }) => unitCode === '220100');
    const file = await sent(ofUnit);
    const coded = await table(file);
    expect(file.document().sheets.map(({ name }) => name)).toEqual(['审核结果']);
    expect(coded.rows.map(({ code }) => code)).toEqual(ofUnit.map(({ key }) => key));
    expect(coded.rows.map(({ row }) => cell(coded, row, 'F.unit'))).toEqual(ofUnit.map(() => '长春市'));
    expect(coded.rows.map(({ row }) => cell(coded, row, 'F.note'))).toEqual(ofUnit.map(() => ''));
    expect(coded.rows.some(({ row }) => String(cell(coded, row, 'F.message')).includes('与台账不一致'))).toBe(true);
  });

  it('comes back with explanations, which are kept with the findings they were given for', async () => {
    const port = await aFilledWorkbook();
    const report = await check(port);
    const [first, second, ...others] = softOf(report);
    if (!first || !second) throw new Error('no soft findings');
    const file = await sent(report.findings);
    await answer(file, first.key, ' 园区集中投产 ');
    await answer(file, second.key, '口径调整');
    const back = await returned(file);
    expect(back).toMatchObject({ period: 'half-year', unanswered: others.length });
    const again = await check(port, { explanations: back.explanations });
    expect([again.explained, again.refusedExplanations]).toEqual([2, 0]);
    expect(again.findings.find(({ key }) => key === first.key)).toMatchObject({ state: 'explained', explanation: '园区集中投产' });
  });

  it('may have been sorted and had columns put in', async () => {
    const port = await aFilledWorkbook();
    const report = await check(port);
    const [first] = softOf(report);
    if (!first) throw new Error('no soft finding');
    const file = await sent(report.findings);
    await answer(file, first.key, '属实');
    const coded = await table(file);
    const rows = coded.rows.map(({ code, row }) => [code, ...findingsCodes.map((each) => cell(coded, row, each))]);
    for (const [index, cells] of [...rows].reverse().entries()) await write(file, coded, coded.codeRow + 1 + index, coded.codeColumn, cells);
    value(await file.apply({ sheets: [{ target: { existing: coded.content.id }, inserts: [{ kind: 'columns', before: 3, count: 1 }], blocks: [] }], names: [] }));
    expect((await returned(file)).explanations).toEqual([expect.objectContaining({ key: first.key, value: questionedValue(first), text: '属实', unit: first.unitName })]);
  });

  it('whose figure was changed meanwhile explains nothing, and it is said which', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,2,half-year,99999,,');
    const report = await check(port);
    const finding = softOf(report).find(({ unitCode, measure }) => unitCode === '220100' && measure === '2');
    if (!finding) throw new Error('no finding');
    const file = await sent([finding]);
    await answer(file, finding.key, '属实');
    await bringIn(port, '长春市,2,half-year,99998,,');
    const again = await check(port, { explanations: (await returned(file)).explanations });
    expect([again.explained, again.refusedKeys]).toEqual([0, [finding.key]]);
  });

  it('does not replace another explanation given at home, nor settles a hard finding', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,2,half-year,-5,,');
    const report = await check(port);
    const [soft] = softOf(report);
    const hard = report.findings.find(({ severity }) => severity === 'hard');
    if (!soft || !hard) throw new Error('no findings');
    const file = await sent(report.findings);
    await answer(file, soft.key, '单位的说明');
    await answer(file, hard.key, '就是这样');
    await check(port, { explanations: [{ key: soft.key, value: questionedValue(soft), text: '电话核实的说明' }] });
    const again = await check(port, { explanations: (await returned(file)).explanations });
    expect(again.findings.find(({ key }) => key === soft.key)?.explanation).toBe('电话核实的说明');
    expect([...(again.refusedKeys ?? [])].sort()).toEqual([soft.key, hard.key].sort());
  });

  it('is told from any other workbook, and from no workbook', async () => {
    expect(await readFindingsFile(await writeWorkbook(aWorkbook({ 台账: [['旧数据', 1]] })))).toEqual({ ok: false, problem: 'no-findings' });
    expect(await readFindingsFile(new TextEncoder().encode('单位,说明'))).toMatchObject({ ok: false, problem: { code: 'not-xlsx' } });
  });
});
