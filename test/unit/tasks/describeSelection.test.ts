import type { CellValue } from '../../../src/model/cellValue';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import type { SheetRole } from '../../../src/model/snapshot';
import { readCodedTable, type CodedTable } from '../../../src/sheets/codedTable';
import { describeSelection } from '../../../src/tasks/describeSelection';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { EntryCard, SelectionCard } from '../../../src/tasks/selectionCard';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';

async function tableOf(port: DocumentPort, role: SheetRole): Promise<CodedTable> {
  const read = await port.read([role]);
  const content = read.ok ? read.value.marks.get(role) : undefined;
  const table = content && readCodedTable(content);
  if (!table) throw new Error(`no sheet ${role}`);
  return table;
}

async function cardAt(port: DocumentPort, role: SheetRole, row: number, column: number): Promise<SelectionCard> {
  await port.reveal((await tableOf(port, role)).content.id, row, column);
  const described = await describeSelection(port);
  if (!described.ok) throw new Error(JSON.stringify(described.problem));
  return described.value;
}

/** The card of the cell in the row of a unit and the column of a code. */
async function cardOf(port: DocumentPort, role: SheetRole, unit: string, code: string): Promise<SelectionCard> {
  const table = await tableOf(port, role);
  return cardAt(port, role, rowOf(table, unit), columnOf(table, code));
}

async function entryOf(port: DocumentPort, role: SheetRole, unit: string, code: string): Promise<EntryCard> {
  const card = await cardOf(port, role, unit, code);
  if (card.kind !== 'entry') throw new Error(`a card of kind ${card.kind}`);
  return card;
}

function rowOf(table: CodedTable, code: string): number {
  const row = table.rows.find((each) => each.code === code)?.row;
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

function columnOf(table: CodedTable, code: string): number {
  const column = table.columns.get(code);
  if (column === undefined) throw new Error(`no column ${code}`);
  return column;
}

async function write(port: DocumentPort, role: SheetRole, unit: string, code: string, value: CellValue): Promise<void> {
  const table = await tableOf(port, role);
  await port.apply({ sheets: [{ target: { existing: table.content.id }, liftProtection: true, blocks: [{ row: rowOf(table, unit), column: columnOf(table, code), cells: [[{ value }]] }] }], names: [] });
}

const changchun = '220100';

describe('the card of a count', () => {
  it('has definition, unit, figure, target, what is due, last period with its change, and what is usual', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'target', changchun, 'M2', 60_000);
    await write(port, 'half-year', changchun, 'M2', 33_000);
    await write(port, 'year-end', changchun, 'M2', 61_500);
    const card = await entryOf(port, 'year-end', changchun, 'M2');
    expect(card).toMatchObject({
      role: 'year-end',
      cellCount: 1,
      part: 'value',
      unit: { code: changchun, name: '长春市' },
      facts: { measure: { id: '2', name: '城镇新就业人数' }, indicator: { number: 2, department: '劳动保障' }, area: { number: 1 }, dueAtHalfYear: { factor: 0.5, confirmed: false } },
      entry: { state: 'number', value: 61_500 },
      amount: { state: 'number', value: 61_500 },
      target: { state: 'known', amount: { state: 'number', value: 60_000 }, fixed: false, due: 60_000, completion: 1.025 },
      last: { state: 'known', entry: { state: 'number', value: 33_000 }, change: 28_500 },
    });
    expect(card.source).toBeUndefined();
    expect(card.unit.listed).toBeUndefined();
  });

  it('has no last period at half-year, and of the target only what is due by then', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'target', changchun, 'M2', 60_000);
    await write(port, 'half-year', changchun, 'M2', 33_000);
    expect(await entryOf(port, 'half-year', changchun, 'M2')).toMatchObject({ target: { due: 30_000, completion: 1.1 }, last: { state: 'none' } });
  });

  it('says what half of the other units lie between, per target due and for this unit', async () => {
    const port = await aFilledWorkbook();
    const others = jilinPrefectures.filter(({ code }) => code !== changchun).map(({ code }) => code);
    await write(port, 'target', changchun, 'M2', 1000);
    await write(port, 'year-end', changchun, 'M2', 1);
    for (const [index, code] of others.entries()) {
      await write(port, 'target', code, 'M2', 100);
      // 0.90, 0.92, … 1.04 of the target.
      await write(port, 'year-end', code, 'M2', 90 + 2 * index);
    }
    const { usual } = await entryOf(port, 'year-end', changchun, 'M2');
    if (usual.state !== 'known') throw new Error(usual.state);
    expect(usual).toMatchObject({ basis: 'completion', units: 8 });
    expect([usual.low, usual.high]).toEqual([expect.closeTo(0.935, 12), expect.closeTo(1.005, 12)]);
    expect([usual.forUnit?.low, usual.forUnit?.high]).toEqual([expect.closeTo(935, 9), expect.closeTo(1005, 9)]);
  });

  it('says nothing of what is usual with fewer than four other units; retired and unlisted units do not count', async () => {
    const port = await aFilledWorkbook();
    const others = jilinPrefectures.filter(({ code }) => code !== changchun).map(({ code }) => code);
    for (const code of others.slice(4)) await write(port, 'year-end', code, 'M2', '');
    expect((await entryOf(port, 'year-end', changchun, 'M2')).usual).toMatchObject({ state: 'known', units: 4 });
    await write(port, 'units', others[0] ?? '', 'U.state', '停用');
    expect((await entryOf(port, 'year-end', changchun, 'M2')).usual).toEqual({ state: 'too-few', units: 3 });
  });

  it('tells figure, blank, 不适用 and what is no figure apart', async () => {
    const port = await aFilledWorkbook();
    const states: string[] = [];
    for (const value of [0, '', '不适用', '约五百']) {
      await write(port, 'year-end', changchun, 'M2', value);
      const { entry, last } = await entryOf(port, 'year-end', changchun, 'M2');
      states.push(`${entry.state} ${last.state === 'known' ? String(last.change !== undefined) : last.state}`);
    }
    expect(states).toEqual(['number true', 'blank false', 'not-applicable false', 'invalid false']);
  });
});

describe('the card of a ratio', () => {
  it('gives the cell’s own half, the rate as a whole, and the rates of others', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'year-end', changchun, 'M5.N', 850);
    await write(port, 'year-end', changchun, 'M5.D', 1000);
    const card = await entryOf(port, 'year-end', changchun, 'M5.N');
    expect(card).toMatchObject({ part: 'numerator', entry: { value: 850 }, amount: { state: 'number', value: 0.85, numerator: 850, denominator: 1000 }, usual: { state: 'known', basis: 'rate', units: 8 } });
    expect(card.target).toMatchObject({ state: 'known', fixed: false });
  });

  it('says of the rate that it is computed, and from which cells', async () => {
    const port = await aFilledWorkbook();
    const table = await tableOf(port, 'year-end');
    const { source } = await entryOf(port, 'year-end', changchun, 'M5.R');
    const row = rowOf(table, changchun) + 1;
    expect(source).toEqual({ kind: 'rate', numerator: expect.stringMatching(new RegExp(`^[A-Z]+${row}$`)) as string, denominator: expect.stringMatching(new RegExp(`^[A-Z]+${row}$`)) as string });
  });

  it('says of a shared denominator which measure it is and where that is filled in', async () => {
    const port = await aFilledWorkbook();
    const card = await entryOf(port, 'year-end', changchun, 'M16.1.D');
    expect(card.source).toMatchObject({ kind: 'shared', measure: { id: '16', name: '基本养老保险参保人数' } });
    // A file's formulas have no results; the figure is there all the same.
    expect(card.amount.state).toBe('number');
    expect(card.facts).toMatchObject({ denominatorIs: { id: '16' } });
  });

  it('has a target of 100 % where that is fixed, and the scheme’s range where it says what is usual', async () => {
    const port = await aFilledWorkbook();
    expect((await entryOf(port, 'half-year', changchun, 'M19a.N')).target).toMatchObject({ state: 'known', fixed: true, amount: { state: 'number', value: 1 }, due: 1 });
    expect((await entryOf(port, 'half-year', changchun, 'M4.N')).usual).toEqual({ state: 'set', low: 0.02, high: 0.08, confirmed: false });
  });

  it('says nothing of counts that jump', async () => {
    const port = await aFilledWorkbook();
    const jumpy = jilin2004.measures.find((measure) => measure.jumpy);
    expect(jumpy).toBeDefined();
    expect((await entryOf(port, 'half-year', changchun, `M${jumpy?.id ?? ''}.N`)).usual).toEqual({ state: 'jumpy' });
  });
});

describe('the card of a target', () => {
  it('has the target itself, no period before, and nothing of other units unless both are rates', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'target', changchun, 'M2', 60_000);
    const count = await entryOf(port, 'target', changchun, 'M2');
    expect(count).toMatchObject({ role: 'target', entry: { value: 60_000 }, amount: { value: 60_000 }, target: { state: 'known', amount: { value: 60_000 } }, last: { state: 'none' }, usual: { state: 'none' } });
    expect(count.target).not.toHaveProperty('due');
    expect((await entryOf(port, 'target', changchun, 'M5')).usual).toMatchObject({ state: 'known', basis: 'rate', units: 8 });
  });
});

describe('elsewhere', () => {
  it('a heading and the total speak of the measure alone', async () => {
    const port = await aFilledWorkbook();
    const table = await tableOf(port, 'half-year');
    const column = columnOf(table, 'M3.1');
    expect(await cardAt(port, 'half-year', table.codeRow - 2, column)).toMatchObject({ kind: 'measure', place: 'heading', facts: { measure: { id: '3.1' }, partOf: { id: '3', name: '下岗失业人员再就业人数' } } });
    expect(await cardOf(port, 'half-year', 'TOTAL', 'M3')).toMatchObject({ kind: 'measure', place: 'total', facts: { parts: [{ id: '3.1' }] } });
    expect(await cardOf(port, 'half-year', 'END', 'M3')).toMatchObject({ kind: 'measure', place: 'no-unit' });
    expect(await cardAt(port, 'half-year', 500, column)).toMatchObject({ kind: 'measure', place: 'no-unit' });
  });

  it('a unit’s name says how far its row is', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'half-year', changchun, 'M2', '');
    await write(port, 'half-year', changchun, 'M5.N', '不适用');
    const card = await cardOf(port, 'half-year', changchun, 'U.name');
    expect(card).toMatchObject({ kind: 'unit', role: 'half-year', unit: { code: changchun, name: '长春市' }, blank: 1 });
    if (card.kind !== 'unit') throw new Error(card.kind);
    expect(card.filled + card.blank + card.notApplicable).toBe(45 + 26 - 4);
    expect(card.notApplicable).toBeGreaterThanOrEqual(1);
  });

  it('a measure’s row in 考评方案 is that measure’s card', async () => {
    const port = await aFilledWorkbook();
    expect(await cardOf(port, 'scheme', 'M22b', 'P.value')).toMatchObject({ kind: 'measure', role: 'scheme', place: 'scheme', facts: { measure: { id: '22b' }, denominatorIs: { id: '24' } } });
    expect(await cardOf(port, 'scheme', 'S.factor.flow', 'P.value')).toEqual({ kind: 'sheet', role: 'scheme', sheetName: '考评方案' });
  });

  it('other places of our sheets, scores, sheets of others and a workbook without ours are told apart', async () => {
    const port = await aFilledWorkbook();
    await scoreAndRank(port, 'zh-CN');
    expect(await cardAt(port, 'year-end', 0, 0)).toMatchObject({ kind: 'sheet', role: 'year-end' });
    expect(await cardAt(port, 'units', 5, 1)).toMatchObject({ kind: 'sheet', role: 'units' });
    expect(await cardAt(port, 'year-end-scores', 2, 9)).toMatchObject({ kind: 'sheet', role: 'year-end-scores' });
    // An area's points are the unit's; a measure's points and every step of its calculation are the measure's.
    expect(await cardAt(port, 'year-end-scores', 9, 9)).toMatchObject({ kind: 'score', period: 'year-end', unit: { code: '220300', name: '四平市' } });
    expect(await cardAt(port, 'year-end-scores', 9, 17)).toMatchObject({ kind: 'score', unit: { code: '220300' }, measure: '2' });
    expect(await cardAt(port, 'year-end-scores', 9, 70)).toMatchObject({ kind: 'score', measure: expect.stringMatching(/^\d/) as string });
    const read = await port.read([]);
    await port.reveal(read.ok ? (read.value.sheets[0]?.id ?? '') : '', 0, 0);
    expect(await describeSelection(port)).toEqual({ ok: true, value: { kind: 'elsewhere', sheetName: '台账' } });
    expect(await describeSelection(createDocumentPort(aWorkbook()))).toEqual({ ok: true, value: { kind: 'not-injected' } });
  });

  it('a sheet, a row or a column that is missing is said to be missing', async () => {
    const port = await aFilledWorkbook();
    const target = await tableOf(port, 'target');
    const halfYear = await tableOf(port, 'half-year');
    await port.apply({ sheets: [{ target: { existing: halfYear.content.id }, liftProtection: true, blocks: [{ row: rowOf(halfYear, changchun), column: halfYear.codeColumn, cells: [[{ value: '' }]] }] }], names: [] });
    expect((await entryOf(port, 'year-end', changchun, 'M2')).last).toEqual({ state: 'missing' });
    await port.apply({ sheets: [], names: [], removeSheets: [target.content.id] });
    expect(await entryOf(port, 'year-end', changchun, 'M2')).toMatchObject({ target: { state: 'missing' }, usual: { state: 'too-few', units: 0 } });
  });

  it('a unit that is retired, or in no list, is said to be', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'units', changchun, 'U.state', '停用');
    expect((await entryOf(port, 'year-end', changchun, 'M2')).unit.listed).toBe('retired');
    await write(port, 'year-end', '220200', 'U.name', '吉林市（新）');
    const table = await tableOf(port, 'year-end');
    await port.apply({ sheets: [{ target: { existing: table.content.id }, liftProtection: true, blocks: [{ row: rowOf(table, '220200'), column: table.codeColumn, cells: [[{ value: '999999' }]] }] }], names: [] });
    expect((await entryOf(port, 'year-end', '999999', 'M2')).unit).toEqual({ code: '999999', name: '吉林市（新）', listed: 'unknown' });
  });

  it('follows the codes when columns and rows were put in', async () => {
    const port = await aFilledWorkbook();
    const table = await tableOf(port, 'year-end');
    const before = await entryOf(port, 'year-end', changchun, 'M2');
    await port.apply({ sheets: [{ target: { existing: table.content.id }, inserts: [{ kind: 'columns', before: 1, count: 2 }, { kind: 'rows', before: 3, count: 3 }], blocks: [] }], names: [] });
    const after = await entryOf(port, 'year-end', changchun, 'M2');
    expect({ ...after, at: undefined }).toEqual({ ...before, at: undefined });
    expect([after.at.row - before.at.row, after.at.column - before.at.column]).toEqual([3, 2]);
  });

  it('takes definitions, points and settings from 考评方案 as it stands', async () => {
    const port = await aFilledWorkbook();
    await write(port, 'scheme', 'M2', 'P.numerator', '本地口径');
    await write(port, 'scheme', 'S.factor.flow', 'P.value', 0.4);
    await write(port, 'target', changchun, 'M2', 1000);
    expect(await entryOf(port, 'half-year', changchun, 'M2')).toMatchObject({ facts: { definitions: { numerator: '本地口径' }, dueAtHalfYear: { factor: 0.4 } }, target: { due: 400 } });
  });
});
