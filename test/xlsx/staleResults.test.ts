import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { withoutStaleResults } from '../../src/xlsx/withoutStaleResults';
import { aSheet } from '../support/packageEditing';

const sheetOf = (name: string, ...formulas: readonly string[]): SheetDocument =>
  aSheet({ name, rows: formulas.map((formula, index) => ({ index, cells: [{ column: 0, formula, value: 5 }, { column: 1, value: 7 }] })) });

const workbook: WorkbookDocument = {
  sheets: [
    sheetOf('填报', '=B1/2'),
    sheetOf('汇总', '=填报!B1*2', '=A1+1'),
    sheetOf('简报', "=TEXT('汇总'!A2,\"0\")"),
    sheetOf('经名称', '=合计+1'),
    sheetOf('得分', '=填报!B1'),
    sheetOf('无关', '=B1+1'),
  ],
  names: [{ name: '合计', refersTo: "'填报'!$B$1:$B$9" }, { name: '别的', refersTo: "'无关'!$B$1" }],
  styles: [{}],
  activeSheet: 0,
};

/** The sheets whose formulas have no result. */
function without(document: WorkbookDocument): readonly string[] {
  return document.sheets.filter(({ rows }) => rows.every(({ cells }) => cells[0]?.value === undefined)).map(({ name }) => name);
}

it('results on a changed sheet, and on all that depend on it directly, through a name or through others, are left out', () => {
  expect(without(withoutStaleResults(workbook, ['填报'], ['得分']))).toEqual(['填报', '汇总', '简报', '经名称']);
});

it('nothing else of the workbook changes', () => {
  const after = withoutStaleResults(workbook, ['填报'], ['得分']);
  expect(after.sheets.slice(4)).toEqual(workbook.sheets.slice(4));
  expect(after.names).toEqual(workbook.names);
  expect(after.sheets.map(({ rows }) => rows.map(({ cells }) => [cells[0]?.formula, cells[1]]))).toEqual(workbook.sheets.map(({ rows }) => rows.map(({ cells }) => [cells[0]?.formula, cells[1]])));
  expect(withoutStaleResults(workbook, [], [])).toEqual(workbook);
});
