import fc from 'fast-check';
import { describeFinding } from '../../../src/locales/findings';
import { periods } from '../../../src/model/period';
import type { CellDocument, RowDocument, SheetDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { entryLayout } from '../../../src/sheets/entryLayout';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { anyContent } from '../../support/builders/anyContent';
import { aWorkbook } from '../../support/builders/aWorkbook';

/** How many contents are tried; more with the variable, as `CELL_CONTENTS=100000`. */
const contents = Number(process.env['CELL_CONTENTS'] ?? 6_000);
const contentsPerRun = 200;
const runs = Math.ceil(contents / contentsPerRun);

const units = jilinPrefectures.slice(0, 3);
const sheetNames = ['考评方案', '考评单位', '目标任务', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记'];

async function filled(): Promise<WorkbookDocument> {
  const port = createDocumentPort(aWorkbook());
  expect(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' })).toMatchObject({ ok: true });
  expect(await loadExample(port, { replace: false })).toMatchObject({ ok: true });
  return port.document();
}

/** One content for one cell; `down` and `across` are shares of the sheet's height and width, `formula` says whether it is a formula's result. */
const placed = fc.record({ sheet: fc.constantFrom(...sheetNames), down: fc.nat(9999), across: fc.nat(9999), content: anyContent, formula: fc.boolean() });
type Placed = typeof placed extends fc.Arbitrary<infer P> ? P : never;

/** Puts them into the sheets: below the codes, or with `anywhere` also over codes, marks and headers. */
function withContents(document: WorkbookDocument, all: readonly Placed[], anywhere: boolean): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet) => changed(sheet, all.filter((each) => each.sheet === sheet.name), anywhere)) };
}

function changed(sheet: SheetDocument, all: readonly Placed[], anywhere: boolean): SheetDocument {
  const first = anywhere ? 0 : entryLayout.firstUnit;
  const height = Math.max(...sheet.rows.map(({ index }) => index)) + 2 - first;
  const width = Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column))) + 2;
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  for (const { down, across, content, formula } of all) {
    const index = first + (down % height);
    const column = across % width;
    const row: RowDocument = rows.get(index) ?? { index, cells: [] };
    const cell: CellDocument = { column, value: content, ...(formula && across % 3 === 0 && { formula: '=1*1' }) };
    rows.set(index, { ...row, cells: [...row.cells.filter((each) => each.column !== column), cell].sort((one, other) => one.column - other.column) });
  }
  return { ...sheet, rows: [...rows.values()].sort((one, other) => one.index - other.index) };
}

describe('a workbook with any contents', () => {
  it(`is read and checked without an exception, and every finding has its words (${runs * contentsPerRun} contents)`, async () => {
    const document = await filled();
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(placed, { minLength: contentsPerRun, maxLength: contentsPerRun, size: 'max' }), fc.constantFrom(...periods), fc.nat(9), async (all, period, place) => {
        const outcome = await checkFigures(createDocumentPort(withContents(document, all, place === 0)), period);
        // Over codes and marks a sheet may no longer be ours; then the task names it.
        expect(outcome.ok || outcome.problem.code === 'sheet-damaged' || outcome.problem.code === 'sheet-missing').toBe(true);
        if (!outcome.ok) return;
        findings += outcome.value.findings.length;
        for (const finding of outcome.value.findings) {
          for (const locale of ['zh-CN', 'en-US'] as const) {
            const { message, remedy } = describeFinding(finding, jilin2004, locale);
            if (message === '' || remedy === '') throw new Error(`${finding.rule} has no words.`);
          }
        }
      }),
      { numRuns: runs },
    );
    expect(findings).toBeGreaterThan(contents / 100);
  }, 600_000);
});
