import fc from 'fast-check';
import type { CellArea, StyleDocument } from '../../../src/model/workbookDocument';
import type { StylePatch } from '../../../src/workbench/host/gridModel';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';

let grid: HeadlessGrid;

beforeEach(() => {
  grid = createHeadlessGrid({ computes: false });
});

afterEach(() => {
  grid.dispose();
});

const size = { rows: 5, columns: 4 };

type Sheet = StyleDocument[][];

function blank(): Sheet {
  return Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => ({})));
}

function given<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as T;
}

/** What a patch makes of the formats of cells, by the words of the contract. */
function patched(cells: Sheet, area: CellArea, { font, borders, ...plain }: StylePatch): Sheet {
  return cells.map((line, row) =>
    line.map((style, column) => {
      const r = row - area.row;
      const c = column - area.column;
      if (r < 0 || c < 0 || r >= area.rowCount || c >= area.columnCount) return style;
      const lines = {
        top: r === 0 ? borders?.top : borders?.insideHorizontal,
        bottom: r === area.rowCount - 1 ? borders?.bottom : borders?.insideHorizontal,
        left: c === 0 ? borders?.left : borders?.insideVertical,
        right: c === area.columnCount - 1 ? borders?.right : borders?.insideVertical,
      };
      const drawn = Object.fromEntries(Object.entries(lines).filter(([, one]) => one !== undefined));
      const fontAfter = given({ ...style.font, ...font });
      const bordersAfter = given({ ...style.borders, ...drawn });
      const { font: _, borders: __, ...before } = style;
      return {
        ...given({ ...before, ...plain }),
        ...(Object.keys(fontAfter).length > 0 ? { font: fontAfter } : {}),
        ...(Object.keys(bordersAfter).length > 0 ? { borders: bordersAfter } : {}),
      } as StyleDocument;
    }),
  );
}

const line = fc.constantFrom({ style: 'thin', color: '#C00000' } as const, { style: 'double' } as const, null);
const patches: fc.Arbitrary<StylePatch> = fc.oneof(
  fc.record({ bold: fc.constantFrom(true, null), color: fc.constantFrom('#112233', null) }, { requiredKeys: [] }).map((font) => ({ font })),
  fc.record({ underline: fc.constantFrom('single' as const, null), size: fc.constantFrom(9, 14) }, { requiredKeys: [] }).map((font) => ({ font })),
  fc.record({ fill: fc.constantFrom('#FFFF00', null), numberFormat: fc.constantFrom('0.00', '0.0%', null) }, { requiredKeys: [] }),
  fc.record({ horizontal: fc.constantFrom('center' as const, 'centerContinuous' as const, null), wrapText: fc.constantFrom(true, null) }, { requiredKeys: [] }),
  fc.record({ locked: fc.constantFrom(false as const, null), indent: fc.constantFrom(2, null) }, { requiredKeys: [] }),
  fc.record({ top: line, right: line, bottom: line, left: line, insideHorizontal: line, insideVertical: line }, { requiredKeys: [] }).map((borders) => ({ borders })),
);
/** Whole columns too: their format shows in every cell that has none of its own. Lines belong to cells. */
const wholeColumns = fc.record({ row: fc.constant(0), column: fc.nat(size.columns - 1), rowCount: fc.constant(1_048_576), columnCount: fc.constant(1) });
const areas: fc.Arbitrary<CellArea> = fc
  .record({ row: fc.nat(size.rows - 1), column: fc.nat(size.columns - 1) })
  .chain(({ row, column }) => fc.record({ row: fc.constant(row), column: fc.constant(column), rowCount: fc.integer({ min: 1, max: size.rows - row }), columnCount: fc.integer({ min: 1, max: size.columns - column }) }));

const changes: fc.Arbitrary<readonly [CellArea, StylePatch]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(areas, patches) },
  { weight: 1, arbitrary: fc.tuple(wholeColumns, patches.filter((patch) => patch.borders === undefined)) },
);

function stylesOf(sheet: { styleAt(row: number, column: number): StyleDocument }): Sheet {
  return blank().map((cells, row) => cells.map((_, column) => sheet.styleAt(row, column)));
}

test('any changes of format give what they say, cell by cell, and are taken back and done again one by one', () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 8 }), (made) => {
      const sheet = grid.addSheet('formats');
      sheet.write({ row: 1, column: 1, rowCount: 1, columnCount: 2 }, [[{ value: '0123' }, { formula: '=1+1' }]]);
      const states = [blank()];
      for (const [area, patch] of made) {
        sheet.patchStyle(area, patch);
        states.push(patched(states.at(-1) ?? blank(), area, patch));
        expect(stylesOf(sheet)).toEqual(states.at(-1));
      }
      for (const state of states.slice(0, -1).reverse()) {
        grid.undo();
        expect(stylesOf(sheet)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        grid.redo();
        expect(stylesOf(sheet)).toEqual(state);
      }
      expect(sheet.formulas({ row: 1, column: 0, rowCount: 1, columnCount: 4 })).toEqual([['', '0123', '=1+1', '']]);
      grid.removeSheet(sheet.id);
    }),
    { numRuns: 60 },
  );
});

test('a format that is all taken back leaves nothing behind', () => {
  const sheet = grid.activeSheet();
  const area = { row: 2, column: 1, rowCount: 3, columnCount: 2 };
  sheet.patchStyle(area, { fill: '#FFFF00', locked: false, borders: { top: { style: 'thin' } } });
  expect(sheet.usedArea(false)).toEqual(area);
  sheet.patchStyle(area, { fill: null, locked: null, borders: null });
  expect(sheet.usedArea(false)).toBeUndefined();
});

test('a text with formats of its own takes a new one in all its parts, which is one step back', () => {
  grid.asUser((api) => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange('A1').setRichTextValueForCell(api.newRichText().insertText('甲乙').setStyle(0, 1, { it: 1 }));
  });
  const sheet = grid.activeSheet();
  sheet.patchStyle({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, { font: { bold: true } });
  const textRuns = (): unknown => {
    let runs: unknown;
    grid.asUser((api) => {
      runs = api.getActiveWorkbook()?.getActiveSheet().getRange('A1').getCellData()?.p?.body?.textRuns?.map(({ ts }) => ts);
    });
    return runs;
  };
  expect([sheet.styleAt(0, 0), sheet.styleAt(1, 0)]).toEqual([{ font: { bold: true } }, { font: { bold: true } }]);
  expect(textRuns()).toEqual([{ it: 1, bl: 1 }, { bl: 1 }]);
  grid.undo();
  expect([sheet.styleAt(0, 0), sheet.styleAt(1, 0)]).toEqual([{}, {}]);
  expect(textRuns()).toEqual([{ it: 1 }]);
  expect(sheet.values({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['甲乙']]);
});

test('whoever follows the sheet hears of the area', () => {
  const heard: unknown[] = [];
  const stop = grid.onChange((change) => heard.push(change));
  const sheet = grid.activeSheet();
  const area = { row: 3, column: 2, rowCount: 4, columnCount: 5 };
  sheet.patchStyle(area, { fill: '#FFFF00' });
  stop();
  expect(heard).toEqual([{ type: 'format', sheetId: sheet.id, areas: [area], local: true }]);
});
