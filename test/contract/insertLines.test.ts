import { createExcelPort } from '../../src/excel/createExcelPort';
import type { InsertPlan, Plan } from '../../src/model/plan';
import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { fullDocument } from '../host/grid/fullDocument';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(120_000);

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

/** The document with something of everything, but neither structure nor sheet protected by a password that nobody knows. */
function aDocument(protection?: SheetDocument['protection']): WorkbookDocument {
  const { structureProtected: _, ...rest } = fullDocument;
  return {
    ...rest,
    sheets: rest.sheets.map(({ protection: __, ...sheet }, index) => ({
      ...sheet,
      ...(index === 0 && protection ? { protection } : {}),
      ...(index === 1 ? { visibility: 'visible' as const, rows: [...sheet.rows, { index: 4, cells: [{ column: 0, formula: '=指标表!$B$4*SUM(指标表!B2:B3)+A1' }] }] } : {}),
    })),
  };
}

function start(document: WorkbookDocument): RunningOfficeHost {
  running = startOfficeHost({ document, profile: '1.9', computes: false });
  return running;
}

function planOf(sheetId: string, inserts: readonly InsertPlan[], more: Partial<Plan['sheets'][number]> = {}): Plan {
  return { sheets: [{ target: { existing: sheetId }, inserts, blocks: [], ...more }], names: [] };
}

/** A sheet with its formats spelt out, in a form that does not depend on what has no contents and no format. */
function seen(document: WorkbookDocument, index = 0): unknown {
  const sheet = document.sheets[index];
  if (!sheet) throw new Error('no such sheet');
  const { rows, columns, pageLayout, ...rest } = sheet;
  return {
    ...rest,
    pageLayout,
    rows: rows.flatMap(({ cells, ...row }) => {
      const held = cells.flatMap((cell) => (cell.formula === undefined && (cell.value ?? '') === '' && (cell.style ?? 0) === 0 ? [] : [{ column: cell.column, value: cell.formula ?? cell.value ?? '', style: document.styles[cell.style ?? 0] }]));
      return held.length === 0 && row.height === undefined && !row.hidden ? [] : [{ ...row, cells: held }];
    }),
    columns: columns.map(({ style, ...column }) => ({ ...column, style: document.styles[style ?? 0] })),
    names: document.names,
  };
}

const cases: readonly (readonly [string, readonly InsertPlan[]])[] = [
  ['rows in front of everything', [{ kind: 'rows', before: 0, count: 2 }]],
  ['rows among the rows', [{ kind: 'rows', before: 2, count: 3 }]],
  ['a row behind a hidden one', [{ kind: 'rows', before: 3, count: 1 }]],
  ['rows behind everything', [{ kind: 'rows', before: 30, count: 1 }]],
  ['columns in front of everything', [{ kind: 'columns', before: 0, count: 1 }]],
  ['columns among the columns', [{ kind: 'columns', before: 2, count: 2 }]],
  ['a column behind a hidden one', [{ kind: 'columns', before: 5, count: 1 }]],
  ['rows and columns in order', [{ kind: 'rows', before: 1, count: 1 }, { kind: 'columns', before: 1, count: 1 }, { kind: 'rows', before: 3, count: 2 }]],
];

describe('lines put in by a plan', () => {
  it.each(cases)('are the same in Excel and in a file: %s', async (_, inserts) => {
    const document = aDocument();
    const host = start(document);
    value(await createExcelPort().apply(planOf(host.grid.sheets()[0]?.id ?? '', inserts)));
    const file = createDocumentPort(document);
    value(await file.apply(planOf('sheet-1', inserts)));
    const inExcel = host.grid.toDocument();
    expect(seen(inExcel)).toEqual(seen(file.document()));
    expect(seen(inExcel, 1)).toEqual(seen(file.document(), 1));
  });

  it('leave nothing behind when they are taken out again', async () => {
    const host = start(aDocument());
    const before = host.grid.toDocument();
    const id = host.grid.sheets()[0]?.id ?? '';
    value(await createExcelPort().apply(planOf(id, [{ kind: 'rows', before: 2, count: 2 }, { kind: 'columns', before: 1, count: 3 }])));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.getRange('B:D').delete('Left');
      sheet.getRange('3:4').delete('Up');
      await context.sync();
    });
    const after = host.grid.toDocument();
    expect(seen(after)).toEqual(seen(before));
    expect(seen(after, 1)).toEqual(seen(before, 1));
  });

  it('have the rest of the plan written at places behind them, in every sheet', async () => {
    const blocks = [{ row: 3, column: 1, cells: [[{ value: 7 }]] }];
    const plan = (first: string, second: string): Plan => ({
      sheets: [
        { target: { existing: second }, blocks: [{ row: 0, column: 1, cells: [[{ formula: '=指标表!B6' }]] }] },
        { target: { existing: first }, inserts: [{ kind: 'rows', before: 3, count: 2 }], blocks },
      ],
      names: [],
    });
    const host = start(aDocument());
    const [first, second] = host.grid.sheets().map((sheet) => sheet.id);
    value(await createExcelPort().apply(plan(first ?? '', second ?? '')));
    const file = createDocumentPort(aDocument());
    value(await file.apply(plan('sheet-1', 'sheet-2')));
    expect(host.grid.sheets()[1]?.formulas({ row: 0, column: 1, rowCount: 1, columnCount: 1 })).toEqual([['=指标表!B6']]);
    for (const index of [0, 1]) expect(seen(host.grid.toDocument(), index)).toEqual(seen(file.document(), index));
  });

  it('are taken out again when the plan fails behind them', async () => {
    const host = start(aDocument());
    const before = host.grid.toDocument();
    const port = createExcelPort();
    value(await port.read([]));
    const [first, second] = host.grid.sheets().map((sheet) => sheet.id);
    const plan: Plan = {
      sheets: [
        { target: { existing: first ?? '' }, inserts: [{ kind: 'rows', before: 2, count: 2 }, { kind: 'columns', before: 1, count: 1 }], blocks: [{ row: 2, column: 0, cells: [[{ value: '新' }]] }] },
        { target: { existing: second ?? '' }, inserts: [{ kind: 'rows', before: 1, count: 1 }], blocks: [] },
      ],
      names: [],
      removeNames: ['没有的名称'],
    };
    expect(await port.apply(plan)).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    for (const index of [0, 1]) expect(seen(host.grid.toDocument(), index)).toEqual(seen(before, index));
  });

  it('that were only partly put in are taken out again as far as they came', async () => {
    const host = start(aDocument());
    const before = host.grid.toDocument();
    const port = createExcelPort();
    value(await port.read([]));
    const [first] = host.grid.sheets().map((sheet) => sheet.id);
    const plan: Plan = {
      sheets: [
        { target: { existing: first ?? '' }, inserts: [{ kind: 'rows', before: 2, count: 2 }], blocks: [] },
        { target: { existing: 'gone' }, inserts: [{ kind: 'rows', before: 1, count: 1 }], blocks: [] },
      ],
      names: [],
    };
    expect(await port.apply(plan)).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    expect(seen(host.grid.toDocument())).toEqual(seen(before));
  });
});

describe('a plan that lifts protection', () => {
  const open = { allow: { insertRows: true, formatColumns: true, autoFilter: true, selectLockedCells: false, selectUnlockedCells: true } };
  const write = { liftProtection: true, blocks: [{ row: 1, column: 0, cells: [[{ value: '改' }]] }] };

  it('writes into locked cells, puts rows in, and leaves the sheet protected as it was', async () => {
    const document = aDocument(open);
    const host = start(document);
    const port = createExcelPort();
    value(await port.read([]));
    value(await port.apply(planOf(host.grid.sheets()[0]?.id ?? '', [{ kind: 'rows', before: 3, count: 1 }], write)));
    expect(host.grid.sheets()[0]?.protection).toEqual(open);
    const file = createDocumentPort(document);
    value(await file.apply(planOf('sheet-1', [{ kind: 'rows', before: 3, count: 1 }], write)));
    expect(seen(host.grid.toDocument())).toEqual(seen(file.document()));
  });

  it('is refused where there is a password, names the sheet, and changes nothing', async () => {
    const secret = { ...open, passwordHash: { password: 'CC1A' } };
    const document = aDocument(secret);
    const host = start(document);
    const before = host.grid.toDocument();
    const port = createExcelPort();
    value(await port.read([]));
    const [first, second] = host.grid.sheets().map((sheet) => sheet.id);
    const plan = (a: string, b: string): Plan => ({ sheets: [{ target: { existing: b }, liftProtection: true, blocks: [{ row: 0, column: 0, cells: [[{ value: 1 }]] }] }, { target: { existing: a }, inserts: [{ kind: 'rows', before: 1, count: 1 }], ...write }], names: [] });
    expect(await port.apply(plan(first ?? '', second ?? ''))).toMatchObject({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '指标表' } } });
    expect(host.grid.toDocument()).toEqual(before);
    const file = createDocumentPort(document);
    expect(await file.apply(plan('sheet-1', 'sheet-2'))).toMatchObject({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '指标表' } } });
    expect(seen(file.document())).toEqual(seen(document));
  });

  it.each([
    ['before it protects again', { removeNames: ['没有的名称'] }],
    ['after it has protected again', { removeSheets: ['gone'] }],
  ])('leaves the sheet protected and as it was when it fails %s', async (_, failing) => {
    const host = start(aDocument(open));
    const before = host.grid.toDocument();
    const port = createExcelPort();
    value(await port.read([]));
    const id = host.grid.sheets()[0]?.id ?? '';
    const inverse = [{ target: { existing: id }, blocks: [{ row: 1, column: 0, cells: [[{ value: '220100' }]] }] }];
    const outcome = await port.apply({ ...planOf(id, [{ kind: 'rows', before: 1, count: 1 }, { kind: 'columns', before: 1, count: 1 }], { ...write, blocks: [{ row: 2, column: 0, cells: [[{ value: '改' }]] }] }), inverse, ...failing });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    expect(seen(host.grid.toDocument())).toEqual(seen(before));
    expect(host.grid.sheets()[0]?.protection).toEqual(open);
  });

  it('does not protect a sheet that was not', async () => {
    const host = start(aDocument());
    const port = createExcelPort();
    value(await port.read([]));
    value(await port.apply(planOf(host.grid.sheets()[0]?.id ?? '', [], write)));
    expect(host.grid.sheets()[0]?.protection).toBeUndefined();
  });

  it('names only those protected sheets whose cells refuse', async () => {
    const document = aDocument(open);
    const host = start({ ...document, sheets: document.sheets.map((sheet, index) => (index === 1 ? { ...sheet, protection: open } : sheet)) });
    const port = createExcelPort();
    value(await port.read([]));
    const [first, second] = host.grid.sheets().map((sheet) => sheet.id);
    const plan: Plan = { sheets: [{ target: { existing: first ?? '' }, blocks: [{ row: 1, column: 1, cells: [[{ value: 5 }]] }] }, { target: { existing: second ?? '' }, blocks: [{ row: 0, column: 0, cells: [[{ value: 5 }]] }] }], names: [] };
    expect(await port.apply(plan)).toMatchObject({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '单位' } } });
  });
});
