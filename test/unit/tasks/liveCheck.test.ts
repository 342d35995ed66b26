import type { SheetRole } from '../../../src/model/snapshot';
import type { WorkbookPort } from '../../../src/model/workbookPort';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { createLiveCheck, type LiveCheck } from '../../../src/tasks/liveCheck';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

interface Watched {
  readonly port: DocumentPort;
  readonly live: LiveCheck;
  /** Roles of every read, and the number of writes. */
  readonly reads: (readonly SheetRole[])[];
  readonly writes: { count: number };
}

/** A filled workbook that was checked once, and its live check, of which reads and writes are counted. */
async function watched(): Promise<Watched> {
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  value(await checkFigures(port, 'half-year'));
  const reads: (readonly SheetRole[])[] = [];
  const writes = { count: 0 };
  const counting: WorkbookPort = {
    ...port,
    read: (roles, run, options) => {
      reads.push(roles);
      return port.read(roles, run, options);
    },
    apply: (plan, run) => {
      writes.count += 1;
      return port.apply(plan, run);
    },
  };
  const live = createLiveCheck(counting, 'half-year');
  value(await live.recheck(new Set(), true));
  reads.length = 0;
  writes.count = 0;
  return { port, live, reads, writes };
}

async function table(port: WorkbookPort, role: SheetRole): Promise<CodedTable> {
  const content = value(await port.read([role])).marks.get(role);
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error(`no ${role}`);
  return coded;
}

/** Types a value into the cell of a unit and measure; returns the sheet's id. */
async function type(port: WorkbookPort, role: SheetRole, unit: string, column: string, typed: string | number): Promise<string> {
  const coded = await table(port, role);
  const row = coded.rows.find(({ code }) => code === unit)?.row ?? -1;
  const place = coded.columns.get(column) ?? -1;
  value(await port.apply({ sheets: [{ target: { existing: coded.content.id }, blocks: [{ row, column: place, cells: [[{ value: typed }]] }] }], names: [] }));
  return coded.content.id;
}

test('a changed figure is found by reading its sheet alone, and marked', async () => {
  const { port, live, reads, writes } = await watched();
  const sheet = await type(port, 'half-year', '220100', 'M2', -5);
  const { report, unchanged } = value(await live.recheck(new Set([sheet]), true));
  expect(unchanged).toBe(false);
  expect(report.findings[0]).toMatchObject({ rule: 'negative', unitCode: '220100', measure: '2', left: -5, state: 'to-correct' });
  expect(reads).toEqual([['half-year']]);
  expect(writes.count).toBe(1);
  const coded = await table(port, 'half-year');
  expect(valueAt(coded.content, coded.rows.find(({ code }) => code === '220100')?.row ?? -1, coded.columns.get('X.hard') ?? -1)).toBe('|M2|');
});

test('what is found after a change is what a full check finds', async () => {
  const { port, live } = await watched();
  const sheet = await type(port, 'half-year', '220200', 'M3', '１２人');
  const target = await type(port, 'target', '220300', 'M2', 0);
  const { report } = value(await live.recheck(new Set([sheet, target]), true));
  const { findings } = value(await checkFigures(port, 'half-year'));
  expect(report.findings).toEqual(findings);
});

test('our own marks, and their being undone, are no change: nothing is written again', async () => {
  const { port, live, writes } = await watched();
  const sheet = await type(port, 'half-year', '220100', 'M2', -5);
  value(await live.recheck(new Set([sheet]), true));
  expect(value(await live.recheck(new Set([sheet]), true)).unchanged).toBe(true);
  await type(port, 'half-year', '220100', 'X.hard', '');
  expect(value(await live.recheck(new Set([sheet]), true))).toMatchObject({ unchanged: true, report: { hard: 1 } });
  expect(writes.count).toBe(1);
});

test('a change of a sheet that is none of those checked reads nothing', async () => {
  const { port, live, reads } = await watched();
  const other = value(await port.read([])).present.get('year-end')?.id ?? '';
  expect(value(await live.recheck(new Set([other]), true)).unchanged).toBe(true);
  expect(reads).toEqual([]);
});

test('a sheet that came since is looked at once, for it may be one that counts', async () => {
  const { port, live, reads } = await watched();
  value(await port.apply({ sheets: [{ target: { added: '草稿' }, blocks: [] }], names: [] }));
  const added = value(await port.read([])).sheets.find(({ name }) => name === '草稿')?.id ?? '';
  value(await live.recheck(new Set([added]), true));
  expect(reads).toHaveLength(1);
  expect(value(await live.recheck(new Set([added]), true)).unchanged).toBe(true);
  expect(reads).toHaveLength(1);
});

test('the change of another session is checked and not marked here', async () => {
  const { port, live, writes } = await watched();
  const sheet = await type(port, 'half-year', '220100', 'M2', -5);
  expect(value(await live.recheck(new Set([sheet]), false)).report.hard).toBe(1);
  expect(writes.count).toBe(0);
});

test('a sheet that is deleted is told of, and everything is read again once it is back', async () => {
  const { port, live } = await watched();
  const coded = await table(port, 'half-year');
  value(await port.apply({ sheets: [], names: [], removeSheets: [coded.content.id] }));
  expect(await live.recheck(new Set([coded.content.id]), true)).toMatchObject({ ok: false, problem: { code: 'sheet-missing' } });
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  expect(value(await live.recheck(new Set(), true)).report.findings.some(({ rule }) => rule === 'blank')).toBe(true);
});
