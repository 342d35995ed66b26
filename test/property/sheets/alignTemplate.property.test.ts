import fc from 'fast-check';
import type { Scheme } from '../../../src/model/scheme';
import type { Unit } from '../../../src/model/unit';
import type { SheetDocument, StyleDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import type { WorkbookPort } from '../../../src/model/workbookPort';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { readCodedTable, type CodedTable } from '../../../src/sheets/codedTable';
import { entryColumns } from '../../../src/sheets/entryColumns';
import { alignTemplate, previewAlignment } from '../../../src/tasks/alignTemplate';
import { describeWorkbook } from '../../../src/tasks/describeWorkbook';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

jest.setTimeout(120_000);

const roles = ['target', 'half-year', 'year-end'] as const;

async function injected(scheme: Scheme, units: readonly Unit[]): Promise<WorkbookDocument> {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
  return port.document();
}

/** The workbook after somebody changed 考评方案 and 考评单位 to what another one has. */
function withDefinition(document: WorkbookDocument, definition: WorkbookDocument): WorkbookDocument {
  const bare = (sheet: SheetDocument): SheetDocument => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ style: _, ...cell }) => cell) })), columns: [] });
  return { ...document, sheets: document.sheets.map((sheet) => (sheet.name === '考评方案' || sheet.name === '考评单位' ? bare(definition.sheets.find(({ name }) => name === sheet.name) ?? sheet) : sheet)) };
}

/** A figure of its own in every input cell of every unit; the user's own words beside and below the table. */
function filled(document: WorkbookDocument, scheme: Scheme): WorkbookDocument {
  let next = 1;
  return {
    ...document,
    sheets: document.sheets.map((sheet) => {
      const role = roles.find((each) => sheet.name === { target: '目标任务', 'half-year': '半年填报', 'year-end': '年终填报' }[each]);
      if (!role) return sheet;
      const codes = new Map(sheet.rows.find(({ index }) => index === 6)?.cells.map((cell) => [cell.value, cell.column]));
      const inputs = new Set(entryColumns(scheme, role).flatMap(({ code, input }) => (input ? [codes.get(code)] : [])));
      return {
        ...sheet,
        rows: sheet.rows.map((row) => {
          const code = row.cells.find(({ column }) => column === 0)?.value;
          if (row.index < 8 || code === undefined || code === 'END') return { ...row, cells: [...row.cells, ...(code === 'END' ? [{ column: 300, value: '我的' }] : [])] };
          return { ...row, cells: row.cells.map((cell) => (inputs.has(cell.column) ? { ...cell, value: next++ } : cell)) };
        }),
      };
    }),
  };
}

/** Everything of a sheet by its codes: values of units, and formulas without addresses. */
async function figuresOf(port: WorkbookPort, known: { readonly measures: readonly string[]; readonly units: readonly string[] }): Promise<unknown> {
  const { tables } = value(await openWorkbook(port, { needed: ['scheme', 'units'], wanted: roles }));
  return roles.map((role) => (tables[role]?.rows ?? []).filter(({ unit }) => known.units.includes(unit)).map(({ unit, measures }) => [unit, known.measures.map((id) => [id, measures.get(id)?.value?.raw, measures.get(id)?.numerator?.raw])]));
}

function tableOf(document: WorkbookDocument, name: string): CodedTable {
  const sheet = document.sheets.find((each) => each.name === name);
  const values: string[][] = Array.from({ length: 60 }, () => new Array<string>(320).fill(''));
  for (const row of sheet?.rows ?? []) for (const cell of row.cells) if (row.index < 60) (values[row.index] ?? [])[cell.column] = String(cell.formula ?? cell.value ?? '');
  const table = readCodedTable({ id: name, name, visibility: 'visible', protected: false, row: 0, column: 0, values, formulas: values });
  if (!table) throw new Error(name);
  return table;
}

/** What a cell looks like; what says “as normal” says nothing. */
function look(document: WorkbookDocument, name: string, row: number, column: number): unknown {
  const cell = document.sheets.find((each) => each.name === name)?.rows.find(({ index }) => index === row)?.cells.find((each) => each.column === column);
  const style: StyleDocument = document.styles[cell?.style ?? 0] ?? {};
  const { font, ...rest } = style;
  const entries = Object.entries({ ...rest, locked: rest.locked ?? true }).filter(([key, each]) => !(each === false && key !== 'locked') && each !== 0);
  return [Object.fromEntries(entries), Object.fromEntries(Object.entries(font ?? {}).filter(([, each]) => each !== false && each !== '#000000'))];
}

/** Text of a header as people see it: of the first cell of a merged area. */
function header(document: WorkbookDocument, name: string, row: number, column: number): unknown {
  const sheet = document.sheets.find((each) => each.name === name);
  const merge = sheet?.merges.find((each) => row >= each.row && row < each.row + each.rowCount && column >= each.column && column < each.column + each.columnCount);
  return sheet?.rows.find(({ index }) => index === row)?.cells.find((each) => each.column === (merge?.column ?? column))?.value ?? '';
}

const subset = <T,>(list: readonly T[], max: number): fc.Arbitrary<T[]> => fc.subarray([...list], { minLength: 1, maxLength: max });
const definition = fc.record({ measures: subset(jilin2004.measures.slice(0, 22), 14), units: subset(jilinPrefectures, 5) });

it('after any change of scheme and units, every figure is read as before, nothing is missing, and new cells are as in a fresh sheet', async () => {
  await fc.assert(
    fc.asyncProperty(definition, definition, async (before, after) => {
      const schemes = [before, after].map(({ measures }): Scheme => ({ ...jilin2004, measures: measures.map(({ denominatorIs, ...measure }) => ({ ...measure, ...(denominatorIs !== undefined && measures.some(({ id }) => id === denominatorIs) ? { denominatorIs } : {}) })) }));
      const [old, now] = schemes;
      if (!old || !now) return;
      const fresh = await injected(now, after.units);
      const start = withDefinition(filled(await injected(old, before.units), old), fresh);
      const port = createDocumentPort(start);
      const kept = { measures: now.measures.map(({ id }) => id).filter((id) => before.measures.some((each) => each.id === id)), units: before.units.map(({ code }) => code) };
      const figures = await figuresOf(port, kept);

      const preview = value(await previewAlignment(port, 'zh-CN'));
      expect(port.document()).toEqual(createDocumentPort(start).document());
      expect(value(await alignTemplate(port, 'zh-CN'))).toEqual(preview);
      expect(await figuresOf(port, kept)).toEqual(figures);
      expect(value(await alignTemplate(port, 'zh-CN'))).toMatchObject({ sheets: [], keptNames: [] });
      // What nobody asks for any more is told, and nothing else.
      const gone = (kind: 'row' | 'column'): ReadonlySet<string> => new Set(preview.remaining.flatMap((each) => (each.kind === kind && each.reason === 'gone' ? [each.code] : [])));
      expect(gone('row')).toEqual(new Set(before.units.flatMap(({ code }) => (after.units.some((each) => each.code === code) ? [] : [code]))));
      expect(gone('column')).toEqual(new Set(before.measures.flatMap(({ id }) => (after.measures.some((each) => each.id === id) ? [] : [id]))));
      expect(preview.remaining.filter(({ reason }) => reason !== 'gone')).toEqual([]);
      expect(value(await describeWorkbook(port)).missing).toBeUndefined();
      const { layoutProblems } = value(await openWorkbook(port, { needed: ['scheme', 'units'], wanted: roles }));
      const added = new Set(after.measures.map(({ id }) => id).filter((id) => !before.measures.some((each) => each.id === id)));
      const newUnits = after.units.filter(({ code }) => !kept.units.includes(code));
      expect(layoutProblems.filter((problem) => problem.kind !== 'formula-overwritten')).toEqual([]);

      const document = port.document();
      for (const sheet of document.sheets.filter((each) => each.protection)) {
        const mine = tableOf(document, sheet.name);
        const theirs = tableOf(fresh, sheet.name);
        const newCodes = [...theirs.columns.keys()].filter((code) => added.has(code.replace(/^M/, '').replace(/\.[NDR]$/, '')));
        for (const code of newCodes) {
          const [mineAt, theirsAt] = [mine.columns.get(code) ?? -1, theirs.columns.get(code) ?? -1];
          for (let level = 2; level <= 6; level += 1) {
            expect([code, level, header(document, sheet.name, level, mineAt)]).toEqual([code, level, header(fresh, sheet.name, level, theirsAt)]);
            expect(look(document, sheet.name, level, mineAt)).toEqual(look(fresh, sheet.name, level, theirsAt));
          }
          for (const { code: unit, row } of theirs.rows) expect([code, unit, look(document, sheet.name, mine.rows.find((each) => each.code === unit)?.row ?? -1, mineAt)]).toEqual([code, unit, look(fresh, sheet.name, row, theirsAt)]);
        }
        for (const { code: unit } of newUnits) {
          const [mineAt, theirsAt] = [mine, theirs].map((table) => table.rows.find((each) => each.code === unit)?.row ?? -1);
          for (const [code, column] of theirs.columns) expect([unit, code, look(document, sheet.name, mineAt ?? -1, mine.columns.get(code) ?? -1)]).toEqual([unit, code, look(fresh, sheet.name, theirsAt ?? -1, column)]);
        }
        // Rules reach every unit's row; sums too.
        const rows = mine.rows.filter(({ code }) => code !== 'TOTAL' && code !== 'END').map(({ row }) => row);
        const total = mine.rows.find(({ code }) => code === 'TOTAL')?.row ?? -1;
        const role = roles.find((each) => sheet.name === { target: '目标任务', 'half-year': '半年填报', 'year-end': '年终填报' }[each]) ?? 'target';
        for (const { code, input } of entryColumns(now, role)) {
          const column = mine.columns.get(code) ?? -1;
          // A denominator that was another measure's value and no longer is keeps its formula: it was nobody's to fill in.
          if (input && (newCodes.includes(code) || entryColumns(old, role).some((each) => each.code === code && each.input))) for (const row of rows) expect(sheet.validations.filter((rule) => rule.areas.some((each) => column === each.column && row >= each.row && row < each.row + each.rowCount))).toHaveLength(1);
          for (const row of rows) expect(sheet.conditionalFormats.filter((rule) => rule.areas.some((each) => column >= each.column && column < each.column + each.columnCount && row >= each.row && row < each.row + each.rowCount))).toHaveLength(3);
          const sum = /^=SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)$/.exec(String(mine.content.values[total]?.[column] ?? ''));
          if (sum) expect([Number(sum[1]) - 1 <= Math.min(...rows), Number(sum[2]) - 1 >= Math.max(...rows)]).toEqual([true, true]);
        }
        expect(JSON.stringify(document.sheets.find((each) => each.name === sheet.name)?.rows)).toContain('我的');
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
