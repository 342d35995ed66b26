import type { SheetDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { alignTemplate } from '../../../src/tasks/alignTemplate';
import { describeWorkbook } from '../../../src/tasks/describeWorkbook';
import { openWorkbook, type OpenedWorkbook } from '../../../src/tasks/openWorkbook';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

const laterSettings = ['S.projection.half-year', 'S.projection.year-end', 'S.case.points'];

/** A workbook as an earlier version made it: without rows of later settings, and without the column 采用核实数. */
async function earlierWorkbook(): Promise<DocumentPort> {
  const document = (await aFilledWorkbook()).document();
  const withoutRows = (sheet: SheetDocument): SheetDocument => ({ ...sheet, rows: sheet.rows.filter(({ cells }) => !cells.some((cell) => laterSettings.includes(String(cell.value)))) });
  const withoutColumn = (sheet: SheetDocument): SheetDocument => {
    const column = sheet.rows.flatMap(({ cells }) => cells.filter((cell) => cell.value === 'V.adopted').map((cell) => cell.column))[0];
    return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.column !== column) })) };
  };
  const changed: WorkbookDocument = { ...document, sheets: document.sheets.map((sheet) => (sheet.name === '考评方案' ? withoutRows(sheet) : sheet.name === '督查核查' ? withoutColumn(sheet) : sheet)) };
  return createDocumentPort(changed);
}

async function opened(port: DocumentPort): Promise<OpenedWorkbook> {
  return value(await openWorkbook(port, { needed: ['scheme', 'units'], wanted: ['inspections'] }));
}

describe('a workbook that an earlier version made', () => {
  it('is read with the defaults, marked 示例, and says so', async () => {
    const { scheme, schemeProblems, inspections } = await opened(await earlierWorkbook());
    expect([scheme.settings['case.points'], scheme.settings['projection.half-year']]).toEqual([{ value: 1, confirmed: false }, { value: 0, confirmed: false }]);
    expect(schemeProblems.map(({ kind, code }) => `${kind} ${code}`)).toEqual(laterSettings.map((code) => `row-missing ${code}`));
    expect(inspections?.problems).toEqual([]);
  });

  it('is scored as it was', async () => {
    const before = value(await scoreAndRank(await aFilledWorkbook(), 'zh-CN')).assessments.map(({ units }) => units);
    expect(value(await scoreAndRank(await earlierWorkbook(), 'zh-CN')).assessments.map(({ units }) => units)).toEqual(before);
  });

  it('is offered 补齐, which puts the rows and the column in and touches nothing else; a second time there is nothing to do', async () => {
    const port = await earlierWorkbook();
    expect(value(await describeWorkbook(port)).missing).toEqual({ units: 0, columns: 1, settings: 3, roles: ['scheme', 'inspections'] });
    const { sheets } = value(await alignTemplate(port, 'zh-CN'));
    expect(sheets.map(({ role, columns, settings = [] }) => ({ role, columns, settings }))).toEqual([
      { role: 'scheme', columns: [], settings: ['projection.half-year', 'projection.year-end', 'case.points'] },
      { role: 'inspections', columns: ['V.adopted'], settings: [] },
    ]);
    const { scheme, schemeProblems, coded } = await opened(port);
    expect(schemeProblems).toEqual([]);
    expect(scheme).toEqual((await opened(await aFilledWorkbook())).scheme);
    const places = coded.get('inspections')?.columns;
    expect((places?.get('V.adopted') ?? 0) - (places?.get('V.difference') ?? 0)).toBe(1);
    expect(value(await describeWorkbook(port)).missing).toBeUndefined();
    expect(value(await alignTemplate(port, 'zh-CN')).sheets).toEqual([]);
  });

  it('shows the new settings in their own formats: points as a number, a date as month and day', async () => {
    const port = await earlierWorkbook();
    value(await alignTemplate(port, 'zh-CN'));
    const document = port.document();
    const rows = document.sheets.find(({ name }) => name === '考评方案')?.rows ?? [];
    const formatOf = (code: string): unknown => {
      const cells = rows.find(({ cells: each }) => each.some((cell) => cell.value === code))?.cells ?? [];
      const shown = cells.find((cell) => typeof cell.value === 'number' && cell.column > 0);
      return shown?.style === undefined ? undefined : document.styles[shown.style]?.numberFormat;
    };
    expect([formatOf('S.case.points'), formatOf('S.projection.half-year')]).toEqual(['General', '0"月"00"日";;"不推算"']);
  });
});
