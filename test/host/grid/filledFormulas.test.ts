import fc from 'fast-check';
import { shiftFormula } from '../../../src/model/shiftFormula';
import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { createHeadlessGrid, type HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { GridSheet } from '../../../src/workbench/host/gridModel';
import { aWorkbook } from '../../support/builders/aWorkbook';

/** Formulas of one row with everything that must survive: relative and fixed references, other sheets, whole columns, doubled quotes. */
const formulas = ['=A5*$A5+A$2+$B$1', `=IF(INDEX('年终 填报'!$A:$A,A5)="""","“无”",SUM($A$5:A5))`, '=COUNTIF(B$5:B$16,B5)&"项A1"'];
const area = { row: 4, column: 1, rowCount: 12, columnCount: formulas.length } as const;

const document = (): WorkbookDocument => aWorkbook({ 得分: Array.from({ length: 18 }, (_, row) => [row + 1, ...formulas.map(() => '')]), '年终 填报': [[1], [2], [3]] });

let grids: HeadlessGrid[] = [];

function gridOf(): HeadlessGrid {
  const grid = createHeadlessGrid({ document: document(), computes: false });
  grids.push(grid);
  return grid;
}

afterEach(() => {
  for (const grid of grids) grid.dispose();
  grids = [];
});

function scoresOf(grid: HeadlessGrid): GridSheet {
  const sheet = grid.sheets()[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Filled down as very many cells are: where nothing can be undone, the formula is not spelled in every cell. */
function filled(): HeadlessGrid {
  const grid = gridOf();
  const sheet = scoresOf(grid);
  sheet.write({ ...area, rowCount: 1 }, [formulas.map((formula) => ({ formula }))]);
  grid.batch(() => {
    grid.forgetUndo();
    expect(sheet.fillDown(area)).toBe(true);
  });
  return grid;
}

/** The same, every cell written by itself. */
function spelled(): HeadlessGrid {
  const grid = gridOf();
  scoresOf(grid).write(area, Array.from({ length: area.rowCount }, (_, row) => formulas.map((formula) => ({ formula: shiftFormula(formula, row, 0) }))));
  return grid;
}

type Act = readonly [name: string, act: (grid: HeadlessGrid, place: number) => void];

const acts: readonly Act[] = [
  ['a value typed over a formula', (grid, place) => { scoresOf(grid).write({ row: place, column: 2, rowCount: 1, columnCount: 1 }, [[{ value: 7 }]]); }],
  ['another formula in a row', (grid, place) => { scoresOf(grid).write({ row: place, column: 1, rowCount: 1, columnCount: 2 }, [[{ formula: '=1+1' }, null]]); }],
  ['cleared rows', (grid, place) => { scoresOf(grid).clear({ row: place, column: 0, rowCount: 2, columnCount: 3 }, 'contents'); }],
  ['rows put in', (grid, place) => { scoresOf(grid).insertRows(place, 2); }],
  ['rows taken out', (grid, place) => { scoresOf(grid).deleteRows(place, 2); }],
  ['a column put in', (grid, place) => { scoresOf(grid).insertColumns(place % 4, 1); }],
  ['rows of another sheet taken out', (grid) => { grid.sheets()[1]?.deleteRows(0, 1); }],
  ['another sheet renamed', (grid) => {
    const other = grid.sheets()[1];
    if (other) other.name = '年终';
  }],
  ['another sheet removed', (grid) => { grid.removeSheet(grid.sheets()[1]?.id ?? ''); }],
  ['sorted rows', (grid) => { scoresOf(grid).sort({ row: 4, column: 0, rowCount: 12, columnCount: 4 }, [{ column: 0, ascending: false }], false); }],
  ['a format', (grid, place) => { scoresOf(grid).patchStyle({ row: place, column: 1, rowCount: 3, columnCount: 2 }, { fill: '#FFFF00' }); }],
  ['merged cells', (grid, place) => { scoresOf(grid).merge({ row: place, column: 1, rowCount: 2, columnCount: 1 }); }],
  ['a copy of the sheet', (grid) => { grid.copySheet(scoresOf(grid).id, `副本${String(grid.sheets().length)}`, 1); }],
  ['filled down again', (grid, place) => { if (!scoresOf(grid).fillDown({ row: place, column: 1, rowCount: 3, columnCount: 1 })) scoresOf(grid).write({ row: place + 1, column: 1, rowCount: 2, columnCount: 1 }, [1, 2].map((row) => [{ formula: shiftFormula(String(scoresOf(grid).formulas({ row: place, column: 1, rowCount: 1, columnCount: 1 })[0]?.[0]), row, 0) }])); }],
  ['opened from its document', (grid) => { grid.load(grid.toDocument()); }],
  ['rows that its user puts in', (grid, place) => { grid.asUser((spreadsheet) => { spreadsheet.getActiveWorkbook()?.getActiveSheet().insertRowsAfter(place, 1); }); }],
  ['a value that its user types', (grid, place) => { grid.asUser((spreadsheet) => { spreadsheet.getActiveWorkbook()?.getActiveSheet().getRange(place, 1).setValue(3); }); }],
];

const cellsOf = (grid: HeadlessGrid): unknown => grid.toDocument().sheets.map(({ name, rows, merges }) => [name, merges, rows.map((row) => [row.index, row.cells.map(({ column, value, formula, style }) => [column, value, formula, style === undefined])])]);

describe('formulas that are filled down', () => {
  it('read as if each was written by itself', () => {
    const [one, other] = [filled(), spelled()];
    expect(scoresOf(one).formulas(area)).toEqual(scoresOf(other).formulas(area));
    expect(scoresOf(one).formulaCells({ ...area, rowCount: 13 })).toEqual([...Array.from({ length: 12 }, () => [true, true, true]), [false, false, false]]);
    expect(cellsOf(one)).toEqual(cellsOf(other));
  });

  it.each(acts)('are the same as written ones after %s', (_, act) => {
    for (const place of [4, 9]) {
      const [one, other] = [filled(), spelled()];
      for (const grid of [one, other]) act(grid, place);
      expect(cellsOf(one)).toEqual(cellsOf(other));
    }
  });

  it('are the same as written ones after one thing after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...acts.filter(([name]) => !/removed|renamed|another sheet|its document/.test(name))), fc.integer({ min: 4, max: 14 })), { minLength: 2, maxLength: 4 }), (chosen) => {
        const [one, other] = [filled(), spelled()];
        for (const [[, act], place] of chosen) {
          for (const grid of [one, other]) act(grid, place);
          expect(cellsOf(one)).toEqual(cellsOf(other));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('come back when what was written over them is undone', () => {
    const grid = filled();
    const before = cellsOf(grid);
    scoresOf(grid).write({ row: 6, column: 1, rowCount: 1, columnCount: 3 }, [[{ value: 1 }, { value: '' }, { formula: '=2' }]]);
    grid.undo();
    expect(cellsOf(grid)).toEqual(before);
  });

  it('are written cell by cell where they are computed, or can be undone', () => {
    const undoable = gridOf();
    scoresOf(undoable).write({ ...area, rowCount: 1 }, [formulas.map((formula) => ({ formula }))]);
    expect(scoresOf(undoable).fillDown(area)).toBe(false);
    const computing = createHeadlessGrid({ document: document() });
    grids.push(computing);
    scoresOf(computing).write({ ...area, rowCount: 1 }, [formulas.map((formula) => ({ formula }))]);
    computing.batch(() => {
      computing.forgetUndo();
      expect(scoresOf(computing).fillDown(area)).toBe(false);
    });
  });
});
