import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFinding } from '../../src/locales/findings';
import type { Period } from '../../src/model/period';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { unitsOfJilinPrefecture } from '../../src/schemes/jilinUnits';
import { proposeHonours } from '../../src/scoring/honours';
import { proposeItemHonours } from '../../src/scoring/itemHonours';
import { valueAt } from '../../src/sheets/codedTable';
import { readOutcomesSheet } from '../../src/sheets/outcomes/readOutcomesSheet';
import { checkFigures } from '../../src/tasks/checkFigures';
import { proposeOutcomes } from '../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { aFilledWorkbook } from '../support/builders/aFilledWorkbook';
import { countyFigures } from '../support/builders/countyFigures';
import { ownWorkbooks } from '../support/corpus/ownWorkbooks';
import { aSheet } from '../support/packageEditing';
import { cell, find, propose, register, tableOf, typeInto, write } from '../support/outcomesInWorkbook';
import { value } from '../support/value';
import { AssessFolder, exampleFile, exampleText, figuresCsv, figuresHeader as header, type Results } from './assessRun';

jest.setTimeout(30_000);

const folder = new AssessFolder();
afterAll(() => { folder.remove(); });

/** Figures with a line put in the place of the one for the same unit, measure and column. */
function withLine(text: string, line: string): string {
  const start = `${line.split(',').slice(0, 4).join(',')},`;
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((each) => each.startsWith(start));
  if (at < 0) throw new Error(`there is no line ${start}`);
  lines[at] = line;
  return lines.join('\n');
}

describe.each<Period>(['half-year', 'year-end'])('the example figures at %s', (period) => {
  let results: Results;
  beforeAll(async () => {
    results = await folder.assess(period, exampleFile, '--period', period);
  });

  it('come out with the numbers, places and findings of the same tasks on an open workbook', async () => {
    const port = await aFilledWorkbook();
    const check = value(await checkFigures(port, period, undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN') }));
    const assessment = value(await scoreAndRank(port, 'zh-CN')).assessments.find((each) => each.period === period);
    expect(results.period).toBe(period);
    expect(results.units.map(({ code, name, total, rank, grade }) => ({ code, name, total, rank, grade }))).toEqual(assessment?.units.map(({ code, name, total, rank, grade }) => ({ code, name, total, rank, grade })));
    expect(results.units.map(({ measures }) => measures.map(({ id, points, max, actual, target, counted }) => [id, points, max, actual, target, counted]))).toEqual(
      assessment?.units.map(({ measures }) => measures.map((score) => [score.measure, score.points, score.max, score.actual ?? null, score.target ?? null, score.counted])),
    );
    expect(results.units.map(({ areas }) => areas.map(({ area, points, max }) => ({ area, points, max })))).toEqual(assessment?.units.map(({ areas }) => areas));
    expect(results.findings.map(({ rule, severity, unitCode, measure, left, right, difference }) => [rule, severity, unitCode, measure, left, right, difference])).toEqual(
      check.findings.map(({ rule, severity, unitCode, measure, left, right, difference }) => [rule, severity, unitCode ?? null, measure ?? null, left ?? null, right ?? null, difference ?? null]),
    );
    expect(new Set(results.findings.map((finding) => finding.period))).toEqual(new Set([period]));
  });

  it('propose the honours that the scoring proposes, and say what is 示例', async () => {
    const port = await aFilledWorkbook();
    const assessment = value(await scoreAndRank(port, 'zh-CN')).assessments.find((each) => each.period === period);
    if (!assessment) throw new Error('not scored');
    const nominees = proposeHonours(jilin2004, assessment).nominees.map(({ unitCode }) => unitCode);
    const honoured = (kind: string): readonly string[] => results.units.flatMap(({ code, honours }) => honours.flatMap((honour) => (honour.kind === kind ? [code] : [])));
    expect([...honoured('overall')].sort()).toEqual([...nominees].sort());
    expect(honoured('item').length).toBe(proposeItemHonours(jilin2004, assessment).reduce((count, item) => count + item.nominees.length, 0));
    expect(results.unconfirmed.measures).toBe(45);
    expect(results.unconfirmed.settings).toContain(`share.quantitative.${period}`);
  });

  it('stand in a workbook with all sheets, and assessed from there give the same results', async () => {
    const document = await folder.workbook(`${period}.xlsx`);
    expect(document.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['考评方案', '考评单位', '目标任务', '目标任务书', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记', '审核结果', '审核记录', '半年得分', '年终得分', '考评结果']));
    const places = await tableOf(createDocumentPort(document), `${period}-places`);
    const rank = places.columns.get('Q.rank') ?? -1;
    expect(places.rows.map(({ code, row }) => [code, valueAt(places.content, row, rank)])).toEqual(results.units.map((unit) => [unit.code, unit.rank]));
    await folder.assess('again', exampleFile, '--period', period, '--workbook', folder.file(`${period}.xlsx`));
    expect(folder.results('again')).toEqual(results);
  });
});

describe('考评结果', () => {
  it('stands in the workbook with what the same task proposes in an open workbook, nothing of it decided', async () => {
    const results = await folder.assess('outcomes', exampleFile);
    const port = await aFilledWorkbook();
    const expected = value(await proposeOutcomes(port, 'zh-CN')).outcomes.map(({ key }) => key);
    const given = createDocumentPort(await folder.workbook('outcomes.xlsx'));
    const rows = readOutcomesSheet(await tableOf(given, 'outcomes'));
    expect(rows.map(({ key }) => key)).toEqual(expected);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['proposed']));
    const undecided = { state: 'proposed', reason: '', by: '', date: '' };
    const decisions = results.units.flatMap(({ honours, accountability }) => [...honours.filter(({ everybody }) => everybody !== true), ...accountability].map(({ decision }) => decision));
    expect(decisions.length).toBeGreaterThan(9);
    expect(decisions.every((decision) => JSON.stringify(decision) === JSON.stringify(undecided))).toBe(true);
  });

  it('keeps the decisions of a workbook that is given, and the results follow a rejected ground of 责任追究', async () => {
    await folder.assess('before', exampleFile);
    const port = createDocumentPort(await folder.workbook('before.xlsx'));
    const honour = find(await propose(port), { kind: 'overall-honour' });
    await register(port, { 'E.kind': '集体上访', 'E.unit': honour.unitName, 'E.date': '2004-05-10', 'E.description': '某厂职工集体到省' });
    const ground = find(await propose(port), { kind: 'accountability', period: 'year' });
    folder.put('pursued.xlsx', await writeWorkbook(port.document()));
    const unit = ({ units }: Results) => units.find(({ name }) => name === honour.unitName);
    const overall = (results: Results) => unit(results)?.honours.filter(({ kind }) => kind === 'overall');
    expect(overall(await folder.assess('still', exampleFile, '--workbook', folder.file('pursued.xlsx')))).toEqual([]);

    await typeInto(port, ground.key, { 'O.state': '不采纳', 'O.reason': '已妥善处理', 'O.date': '2005-01-12' });
    folder.put('decided.xlsx', await writeWorkbook(port.document()));
    const results = await folder.assess('after', exampleFile, '--workbook', folder.file('decided.xlsx'));
    const decision = { state: 'rejected', reason: '已妥善处理', by: '', date: '2005-01-12' };
    expect(overall(results)).toMatchObject([{ rank: 1, rejected: [{ ground: { kind: 'events' }, reason: '已妥善处理' }], decision: { state: 'proposed' } }]);
    expect(unit(results)?.accountability).toContainEqual(expect.objectContaining({ kind: 'events', decision }));
    const after = createDocumentPort(await folder.workbook('after.xlsx'));
    expect(await cell(after, ground.key, 'O.state')).toBe('不采纳');
    expect(await cell(after, ground.key, 'O.reason')).toBe('已妥善处理');
    expect(await cell(after, honour.key, 'O.facts')).toContain('已决定不采纳');
  });

  it('that cannot be read is refused with its name, for decisions stand in it', async () => {
    await folder.assess('before', exampleFile);
    const port = createDocumentPort(await folder.workbook('before.xlsx'));
    const table = await tableOf(port, 'outcomes');
    await write(port, table, table.codeRow, table.codeColumn, '');
    folder.put('damaged.xlsx', await writeWorkbook(port.document()));
    const { code, errors } = await folder.run('--figures', exampleFile, '--workbook', folder.file('damaged.xlsx'), '--out', folder.file('lost.xlsx'), '--json', folder.file('lost.json'));
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toMatch(/考评结果/);
    expect(folder.files()).not.toContain('lost.xlsx');
  });
});

describe('the level', () => {
  const units = unitsOfJilinPrefecture('220400');
  const figures = figuresCsv(countyFigures(jilin2004, units));

  it.each(['辽源市', 'prefecture'])('%s assesses the counties of 辽源市 and its 市本级', async (level) => {
    const results = await folder.assess('counties', folder.put('counties.csv', figures), '--level', level);
    expect(results.scheme.level).toBe('prefecture');
    expect(results.scheme.title).toMatch(/^辽源市/);
    expect(results.units.map(({ code }) => code)).toEqual(units.map(({ code }) => code));
    expect(results.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    const own = results.units.at(-1)?.measures.find(({ id }) => id === '36');
    expect(own).toMatchObject({ counted: false, reason: 'not-applicable', actual: null });
  });

  it('is that of the workbook where it has the template, and refused where another one is asked for', async () => {
    await folder.assess('counties', folder.put('counties.csv', figures), '--level', '220400');
    const same = await folder.assess('same', folder.file('counties.csv'), '--workbook', folder.file('counties.xlsx'));
    expect(same.units.map(({ code }) => code)).toEqual(units.map(({ code }) => code));
    for (const other of ['province', '220100']) {
      const { code, errors } = await folder.run('--figures', folder.file('counties.csv'), '--workbook', folder.file('counties.xlsx'), '--level', other, '--out', folder.file('no.xlsx'), '--json', folder.file('no.json'));
      expect([code, errors.length]).toEqual([2, 1]);
      expect(errors[0]).toMatch(/counties\.xlsx.*--level/);
    }
  });
});

describe('a workbook of somebody’s own', () => {
  it.each(ownWorkbooks.filter((_, index) => index % 12 === 0))('$name keeps its sheets and names as they were', async ({ make }) => {
    folder.put('own.xlsx', await make());
    const before = await folder.workbook('own.xlsx');
    await folder.assess('kept', exampleFile, '--workbook', folder.file('own.xlsx'), '--accept-losses');
    const after = await folder.workbook('kept.xlsx');
    const styled = ({ sheets, styles }: typeof before) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ style = 0, ...cell }) => ({ ...cell, style: styles[style] })) })), columns: sheet.columns.map(({ style = 0, ...column }) => ({ ...column, style: styles[style] })) }));
    expect(styled(after).slice(0, before.sheets.length)).toEqual(styled(before));
    expect(after.names).toEqual(expect.arrayContaining([...before.names]));
  });

  const office = join(__dirname, '../fixtures/xlsx/office-workbook.xlsx');

  it('is refused where something in it would be lost, which is named, and nothing is written', async () => {
    const { code, errors } = await folder.run('--figures', exampleFile, '--workbook', office, '--out', folder.file('office.xlsx'), '--json', folder.file('office.json'));
    expect(code).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/office-workbook\.xlsx.*城镇就业统计.*图表.*--accept-losses/)]);
    expect(folder.files()).not.toContain('office.xlsx');
    expect(folder.files()).not.toContain('office.json');
  });

  it('is never written over itself where something would be lost', async () => {
    const own = folder.put('office-own.xlsx', readFileSync(office));
    const { code, errors } = await folder.run('--figures', exampleFile, '--workbook', own, '--out', own, '--json', folder.file('office.json'), '--accept-losses');
    expect([code, errors]).toEqual([2, [expect.stringMatching(/office-own\.xlsx.*图表.*--out/)]]);
    expect(readFileSync(own).equals(readFileSync(office))).toBe(true);
  });

  it('is written without it at the user’s word, and what is lost is said', async () => {
    const { code, errors } = await folder.run('--figures', exampleFile, '--workbook', office, '--out', folder.file('office.xlsx'), '--json', folder.file('office.json'), '--accept-losses');
    expect([code, errors]).toEqual([0, [expect.stringMatching(/office-workbook\.xlsx.*图表/)]]);
    // Somebody's sheet of that name has nothing to do with the assessment.
    expect((await folder.workbook('office.xlsx')).sheets.map(({ name }) => name).slice(0, 6)).toEqual(['城镇就业统计', '目标任务', '通讯录', '参数', '考评方案', '考评单位']);
    expect(folder.results('office').units).toHaveLength(9);
  });

  it('may be written anew in its own place; figures that it had are replaced, which is said', async () => {
    await folder.assess('own', exampleFile);
    const { code, errors } = await folder.run('--figures', folder.put('one.csv', `${header}\n220100,2,year-end,60000,,`), '--workbook', folder.file('own.xlsx'), '--out', folder.file('own.xlsx'), '--json', folder.file('own.json'));
    expect([code, errors]).toEqual([0, [expect.stringMatching(/own\.xlsx.*1 个/)]]);
    expect(folder.results('own').units[0]?.measures.find(({ id }) => id === '2')?.actual).toBe(60000);
    expect(folder.results('own').units[1]?.measures.find(({ id }) => id === '2')?.actual).not.toBeNull();
  });
});

it('results of formulas over the figures that were there before are not kept, those of others are', async () => {
  await folder.assess('before', exampleFile);
  const before = await folder.workbook('before.xlsx');
  const summary = aSheet({ name: '汇总', rows: [{ index: 0, cells: [{ column: 0, formula: '=年终填报!K9', value: 61927 }] }] });
  const other = aSheet({ name: '算账', rows: [{ index: 0, cells: [{ column: 0, formula: '=1+1', value: 2 }] }] });
  folder.put('computed.xlsx', await writeWorkbook({ ...before, sheets: [...before.sheets, summary, other] }));
  await folder.assess('after', folder.put('one.csv', `${header}\n220100,2,year-end,60000,,`), '--workbook', folder.file('computed.xlsx'));
  const after = (await folder.workbook('after.xlsx')).sheets.slice(-2).map(({ rows }) => rows[0]?.cells[0]);
  expect(after).toEqual([{ column: 0, formula: '=年终填报!K9' }, { column: 0, formula: '=1+1', value: 2 }]);
});

describe('figures stand as they are in the file, and the check judges', () => {
  const cases = [
    ['220100,长春市,2,year-end,６１９２７,,', 'wrong-type', '６１９２７'],
    ['220200,吉林市,2,year-end,abc,,', 'wrong-type', 'abc'],
    ['220300,四平市,2,year-end,-5,,', 'negative', -5],
    ['220400,辽源市,2,year-end,61927.5,,', 'fraction', 61927.5],
    ['220500,通化市,2,year-end,,,', 'blank', ''],
    ['220600,白山市,2,year-end,不适用,,', 'not-applicable-unexplained', '不适用'],
    ['220700,松原市,2,year-end,=1+1,,', 'wrong-type', '=1+1'],
    ['220800,白城市,2,target,0,,', 'target-zero', 0],
    ['220100,长春市,13,year-end,,30000,29000', 'numerator-over-denominator', 30000],
    ['220200,吉林市,4,year-end,,5,0', 'denominator-zero', 0],
    ['220300,四平市,1b,year-end,,66779,78970', 'shared-denominator-differs', 78970],
    ['220400,辽源市,13,year-end,0.123,,', 'rate-without-parts', 0.123],
    ['220500,通化市,4,year-end,0.3,15081,346808', 'formula-overwritten', 0.3],
  ] as const;
  let results: Results;
  beforeAll(async () => {
    const figures = cases.reduce((text, [line]) => withLine(text, line), exampleText);
    results = await folder.assess('asItStands', folder.put('asItStands.csv', figures));
  });

  it.each(cases)('%s is a finding: %s', (line, rule, left) => {
    const [unitCode, , measure] = line.split(',');
    expect(results.findings).toContainEqual(expect.objectContaining({ rule, unitCode, measure, left }));
  });

  it('a ratio that does not apply is said so once, for both halves', async () => {
    const unapplied = await folder.assess('asItStands', folder.put('asItStands.csv', withLine(exampleText, '220100,长春市,13,year-end,不适用,,')));
    expect(unapplied.units[0]?.measures.find(({ id }) => id === '13')).toMatchObject({ counted: false, reason: 'not-applicable' });
    expect(unapplied.findings.filter(({ unitCode, severity }) => unitCode === '220100' && severity === 'hard')).toEqual([]);
  });

  it('the rate of a ratio beside its halves is no finding where it is theirs', async () => {
    const agreeing = await folder.assess('asItStands', folder.put('asItStands.csv', withLine(exampleText, '220100,长春市,1b,year-end,84.56%,66779,78969')));
    expect(agreeing.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
  });
});

describe('what cannot be used', () => {
  const good = (): readonly string[] => ['--figures', exampleFile, '--out', folder.file('bad.xlsx'), '--json', folder.file('bad.json')];
  const withFigures = (text: string | Uint8Array): readonly string[] => ['--figures', folder.put('bad.csv', text), ...good().slice(2)];

  it.each<[what: string, parameters: () => readonly string[], lines: readonly RegExp[]]>([
    ['nothing at all', () => [], [/--figures/, /--out/, /--json/]],
    ['an unknown option', () => [...good(), '--colour', 'red'], [/--colour/]],
    ['a short option', () => [...good(), '-v'], [/-v/]],
    ['two unknown options', () => [...good(), '--colour=red', '--fast'], [/--colour/, /--fast/]],
    ['a stray argument', () => [...good(), 'more.csv'], [/more\.csv/]],
    ['an option without its value', () => [...good(), '--workbook'], [/--workbook/]],
    ['an option before its value', () => ['--figures', ...good().slice(2)], [/--figures/]],
    ['an option twice', () => [...good(), '--out', 'x.xlsx'], [/--out/]],
    ['a bad period', () => [...good(), '--period', 'quarter'], [/--period.*quarter.*half-year.*year-end/]],
    ['a bad level', () => [...good(), '--level', '110000'], [/--level.*110000.*220100/]],
    ['a level that the figures do not tell', () => [...good(), '--level', 'prefecture'], [/--level prefecture.*example-9/]],
    ['a bad language', () => [...good(), '--locale', 'fr'], [/--locale.*fr/]],
    ['a workbook to write of another kind', () => ['--figures', exampleFile, '--out', folder.file('bad.xls'), '--json', folder.file('bad.json')], [/--out.*bad\.xls.*\.xlsx/]],
    ['one file for both results', () => ['--figures', exampleFile, '--out', folder.file('bad.xlsx'), '--json', folder.file('bad.xlsx')], [/--out.*--json/]],
    ['results over the figures', () => ['--figures', exampleFile, '--out', folder.file('bad.xlsx'), '--json', exampleFile], [/--figures.*--json/]],
    ['missing files', () => [...good().slice(2), '--figures', folder.file('none.csv'), '--workbook', folder.file('none.xlsx')], [/--figures.*none\.csv/, /--workbook.*none\.xlsx/]],
    ['a folder as figures', () => [...good().slice(2), '--figures', folder.path], [/--figures/]],
    ['folders that are not there', () => ['--figures', exampleFile, '--out', folder.file('no/bad.xlsx'), '--json', folder.file('nowhere/bad.json')], [/--out.*no/, /--json.*nowhere/]],
    ['a folder in the place of the results', () => ['--figures', exampleFile, '--out', folder.file('bad.xlsx'), '--json', folder.path], [/--json/]],
    ['no workbook', () => [...good(), '--workbook', exampleFile], [/example-9-prefectures\.csv.*\.xlsx/]],
    ['a damaged workbook', () => [...good(), '--workbook', folder.put('cut.xlsx', readFileSync(join(__dirname, '../fixtures/xlsx/office-workbook.xlsx')).subarray(0, 3000))], [/cut\.xlsx/]],
    ['an empty workbook file', () => [...good(), '--workbook', folder.put('empty.xlsx', '')], [/empty\.xlsx/]],
    ['figures that are no text', () => withFigures(readFileSync(join(__dirname, '../fixtures/xlsx/office-workbook.xlsx'))), [/bad\.csv/]],
    ['an empty file of figures', () => withFigures(''), [/bad\.csv/]],
    ['a header alone', () => withFigures(`${header}\n`), [/bad\.csv/]],
    ['no figures of the period', () => withFigures(`${header}\n220100,2,target,100,,`), [/bad\.csv.*年终总评/]],
    ['an unknown unit', () => withFigures(`${header}\n999999,2,year-end,1,,`), [/bad\.csv 第 2 行.*999999/]],
    ['code and name of two units', () => withFigures(`unitCode,unit,measure,column,value\n220100,吉林市,2,year-end,1`), [/bad\.csv 第 2 行.*220100,吉林市/]],
    ['an unknown measure and an unknown column', () => withFigures(`${header}\n220100,99,year-end,1,,\n220100,2,quarter,1,,`), [/第 2 行.*99/, /第 3 行.*quarter/]],
    ['halves of what is no ratio', () => withFigures(`${header}\n220100,2,year-end,,1,2`), [/第 2 行.*numerator/, /第 2 行.*denominator/]],
    ['too few fields', () => withFigures(`${header}\n220100,2`), [/第 2 行/]],
    ['a comma within a number', () => withFigures(`${header}\n220100,2,year-end,1,234,,,`.replace(',,,', ',,5,6')), [/第 2 行/]],
    ['a figure twice', () => withFigures(`${header}\n220100,2,year-end,1,,\n220100,2,year-end,2,,`), [/第 3 行/]],
    ['a header of other words', () => withFigures('甲,乙,丙\n220100,2,3'), [/乙/, /丙/]],
  ])('%s: exit code 2, a line for each, nothing written', async (_, parameters, lines) => {
    const { code, out, errors } = await folder.run(...parameters());
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toEqual(lines.map((line) => expect.stringMatching(line) as string));
    for (const error of errors) expect(error).not.toMatch(/\n|undefined|\[object/);
    expect(folder.files().filter((name) => /^(?:bad\.(?:xlsx|json)|\.)/.test(name))).toEqual([]);
  });

  it('is said in English where that is asked for', async () => {
    const { code, errors } = await folder.run(...withFigures(`${header}\n999999,2,year-end,1,,`), '--locale', 'en-US');
    expect([code, errors]).toEqual([2, [expect.stringMatching(/bad\.csv, line 2: the unit is not among the assessed ones \(999999\)\./)]]);
  });

  it('is told from a wish for help, which is shown in both languages', async () => {
    for (const locale of ['zh-CN', 'en-US']) {
      const { code, out, errors } = await folder.run('--help', '--locale', locale);
      expect([code, errors]).toEqual([0, []]);
      for (const option of ['--figures', '--workbook', '--level', '--period', '--out', '--json', '--accept-losses', '--locale', '--help']) expect(out.join('\n')).toContain(option);
    }
  });
});
