import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { unitsOfJilinPrefecture } from '../../src/schemes/jilinUnits';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { readCodedTable, valueAt } from '../../src/sheets/codedTable';
import { areaCode, scoreCodes } from '../../src/sheets/scoreColumns';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { countyFigures } from '../support/builders/countyFigures';
import { convertAll, sofficeMissing } from '../support/soffice';
import { value } from '../support/value';
import { AssessFolder, exampleFile, figuresCsv, type Results } from './assessRun';

const tolerance = 1e-9;

const folder = new AssessFolder();
afterAll(() => { folder.remove(); });

/** Without results of formulas, so that LibreOffice computes every one of them. */
function withoutResults(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ value: result, ...cell }) => (cell.formula === undefined && result !== undefined ? { ...cell, value: result } : cell)) })),
  }));
  return { ...document, sheets };
}

/** What stands in 年终得分, by unit and code of the column. */
async function scoresIn(document: WorkbookDocument): Promise<ReadonlyMap<string, ReadonlyMap<string, unknown>>> {
  const content = value(await createDocumentPort(document).read(['year-end-scores'])).marks.get('year-end-scores');
  const table = content && readCodedTable(content);
  if (!table) throw new Error('no scores');
  return new Map(table.rows.map(({ code, row }) => [code, new Map([...table.columns].map(([column, place]) => [column, valueAt(table.content, row, place)]))]));
}

/** What the file of results says for the same cells; a measure that does not count is none. */
function scoresOf({ units }: Results): readonly (readonly [unit: string, code: string, number | null])[] {
  return units.flatMap(({ code, total, rank, components, areas, measures }) => [
    [code, scoreCodes.total, total] as const,
    [code, scoreCodes.rank, rank] as const,
    [code, scoreCodes.quantitative, components['quantitative'] ?? null] as const,
    ...areas.map(({ area, points, max }) => [code, areaCode(area), max > 0 ? points : null] as const),
    ...measures.map(({ id, points, counted }) => [code, `M${id}`, counted ? points : null] as const),
  ]);
}

if (sofficeMissing !== undefined) {
  it(`the workbook computed by LibreOffice is ${sofficeMissing}`, () => {
    expect(sofficeMissing).toContain('skipped because');
  });
} else {
  it('LibreOffice computes every score, sum, total and place of the written workbook as the file of results has it', async () => {
    const counties = folder.put('counties.csv', figuresCsv(countyFigures(jilin2004, unitsOfJilinPrefecture('222400'))));
    const assessed = [
      { name: 'prefectures', results: await folder.assess('prefectures', exampleFile) },
      { name: 'counties', results: await folder.assess('counties', counties, '--level', '222400') },
    ];
    const stripped = await Promise.all(assessed.map(async ({ name }) => ({ name: `${name}.xlsx`, bytes: await writeWorkbook(withoutResults(await folder.workbook(`${name}.xlsx`))) })));
    const converted = await convertAll(stripped, 'xlsx');
    let compared = 0;
    const wrong: unknown[] = [];
    for (const [index, { name, results }] of assessed.entries()) {
      const opened = await readWorkbook(converted[index] ?? new Uint8Array());
      if (!opened.ok) throw new Error(`LibreOffice made nothing of ${name}: ${opened.problem.code}`);
      const scores = await scoresIn(opened.document);
      for (const [unit, code, expected] of scoresOf(results)) {
        const found = scores.get(unit)?.get(code);
        compared += 1;
        const same = expected === null ? typeof found !== 'number' : typeof found === 'number' && Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
        if (!same) wrong.push({ name, unit, code, found, expected });
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBe((9 + 9) * (3 + 7 + 45));
  }, 120_000);
}
