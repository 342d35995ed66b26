import fc from 'fast-check';
import type { CellValue } from '../../../src/model/cellValue';
import type { FigureColumn } from '../../../src/model/period';
import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { entryColumns, type EntryColumn } from '../../../src/sheets/entryColumns';
import { importFigures, previewImport } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { readIncomingFigures, type IncomingReading } from '../../../src/tasks/readIncomingFigures';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

const scheme = { ...jilin2004, measures: jilin2004.measures.slice(0, 12) };
const sheets: Readonly<Record<FigureColumn, string>> = { target: '目标任务', 'half-year': '半年填报', 'year-end': '年终填报' };
const anyColumn = fc.constantFrom<FigureColumn>('target', 'half-year', 'year-end');
const anyUnits = fc.subarray([...jilinPrefectures], { minLength: 1 });
const figure = fc.oneof(fc.integer({ min: -10, max: 1e9 }), fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }).map((value) => Math.abs(value)), fc.constantFrom('不适用', '12人', '１２'));

async function template(units: readonly (typeof jilinPrefectures)[number][]): Promise<WorkbookDocument> {
  const port = createDocumentPort(aWorkbook());
  expect(await injectTemplate(port, { scheme, units, locale: 'zh-CN' })).toMatchObject({ ok: true });
  return port.document();
}

/** Rows of units and columns of figures change places as sorting and moving do; codes and contents go along. */
function shuffled(document: WorkbookDocument, name: string, rows: ReadonlyMap<number, number>, columns: ReadonlyMap<number, number>): WorkbookDocument {
  return {
    ...document,
    sheets: document.sheets.map((sheet) =>
      sheet.name !== name
        ? sheet
        : {
            ...sheet,
            merges: [],
            rows: sheet.rows
              .map((row) => ({ ...row, index: rows.get(row.index) ?? row.index, cells: row.cells.map((cell) => ({ ...cell, column: columns.get(cell.column) ?? cell.column })).sort((a, b) => a.column - b.column) }))
              .sort((a, b) => a.index - b.index),
          },
    ),
  };
}

function permutation(first: number, order: readonly number[]): ReadonlyMap<number, number> {
  return new Map(order.map((to, from) => [first + from, first + to]));
}

function orderOf(keys: readonly number[]): readonly number[] {
  return keys.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

const firstUnit = 8;
const firstFigure = 6;

describe('a template that is filled in', () => {
  it('is read back as it was filled in, after rows and columns changed places', async () => {
    await fc.assert(
      fc.asyncProperty(anyColumn, anyUnits, fc.array(figure, { minLength: 40, maxLength: 40 }), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (column, units, values, keys) => {
        const inputs = entryColumns(scheme, column).filter((each) => each.input);
        const lines: string[] = ['单位,指标项,栏目,数值,分子,分母'];
        const expected = new Map<string, CellValue>();
        units.forEach((unit, i) => {
          inputs.forEach((each, j) => {
            if ((i + j) % 3 === 2) return;
            const value = values[(i * inputs.length + j) % values.length] ?? 0;
            expected.set(`${unit.code} ${each.code}`, value);
            lines.push([unit.code, each.measure.id, column, ...(['value', 'numerator', 'denominator'] as const).map((part) => (part === each.part ? String(value) : ''))].join(','));
          });
        });
        const document = await template(units);
        const width = entryColumns(scheme, column).length;
        const moved = shuffled(document, sheets[column], permutation(firstUnit, orderOf(keys.slice(0, units.length))), permutation(firstFigure, orderOf(keys.slice(0, Math.min(width, keys.length)))));
        const port = createDocumentPort(moved);
        const preview = await previewImport(port, { text: lines.join('\n'), encoding: 'pasted', column });
        if (!preview.ok) throw new Error(preview.problem.code);
        expect(preview.value.problems).toEqual([]);
        const written = await importFigures(port, preview.value);
        expect(written).toEqual({ ok: true, value: { written: expected.size, problems: [] } });

        const opened = await openWorkbook(port, { needed: ['scheme', 'units', column] });
        if (!opened.ok) throw new Error(opened.problem.code);
        const rows = opened.value.tables[column]?.rows ?? [];
        expect(rows.map((row) => row.unit).sort()).toEqual(units.map((unit) => unit.code).sort());
        const read = new Map<string, CellValue>();
        for (const row of rows) for (const each of inputs) take(read, row.unit, each, row.measures.get(each.measure.id));
        expect(read).toEqual(expected);

        // Done again, there is nothing left to write.
        const again = await previewImport(port, { text: lines.join('\n'), encoding: 'pasted', column });
        expect(again).toMatchObject({ ok: true, value: { figures: [], unchanged: expected.size } });
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

function take(into: Map<string, CellValue>, unit: string, column: EntryColumn, entry: { readonly [Part in 'value' | 'numerator' | 'denominator']?: { readonly entry: { readonly state: string }; readonly raw?: CellValue } } | undefined): void {
  const cell = column.part === 'rate' ? undefined : entry?.[column.part];
  if (cell === undefined || cell.entry.state === 'blank') return;
  into.set(`${unit} ${column.code}`, cell.raw ?? '');
}

describe('an incoming text', () => {
  const word = fc.oneof(fc.constantFrom('长春市', '220100', '吉林市', '外地', '1b', '2', '3', '22b', '99', 'target', '年终', '半年', '去年', '', '5', '-7', '1e3', '85%', '"', '1,2', '不适用'), fc.string({ maxLength: 4 }));
  const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

  const header = '单位,指标项,栏目,数值,分子,分母';
  const read = (lines: readonly (readonly string[])[]): IncomingReading =>
    readIncomingFigures([header, ...lines.map((fields) => fields.map(quoted).join(','))].join('\n'), jilin2004, jilinPrefectures, 'year-end');
  const line = fc.array(word, { minLength: 1, maxLength: 8 });
  const lineProblems: readonly string[] = ['unknown-unit', 'unknown-measure', 'unknown-column', 'too-few-fields', 'too-many-fields'];

  it('loses no figure: of a line either the whole is told, or each of its fields is a figure or told', () => {
    fc.assert(
      fc.property(line, (fields) => {
        const { figures, problems } = read([fields]);
        const filled = fields.slice(3).filter((field) => field.trim() !== '').length;
        if (problems.some(({ code }) => lineProblems.includes(code))) expect([figures.length, problems.length]).toEqual([0, 1]);
        else if (fields.every((field) => field.trim() === '')) expect([figures, problems]).toEqual([[], []]);
        else expect(figures.length + problems.length).toBe(filled);
      }),
      { numRuns: 1000 },
    );
  });

  it('has each figure of its lines once, and tells those that are repeated', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const alone = lines.flatMap((fields) => read([fields]).figures);
        const { figures, problems } = read(lines);
        expect(figures.length + problems.filter(({ code }) => code === 'repeated').length).toBe(alone.length);
        expect(alone).toEqual(expect.arrayContaining([...figures]));
      }),
    );
  });
});
