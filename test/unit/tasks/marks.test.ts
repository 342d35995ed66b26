import type { SheetPlan } from '../../../src/model/plan';
import type { Unit } from '../../../src/model/unit';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { readCodedTable } from '../../../src/sheets/codedTable';
import { readEntryCode } from '../../../src/sheets/entryColumns';
import { checkFigures, clearMarks } from '../../../src/tasks/checkFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import type { WorkbookPort } from '../../../src/model/workbookPort';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { bringIn } from '../../support/bringIn';
import { value } from '../../support/value';

describe('marks', () => {
  it('of over 5,000 findings are a handful of writes and no format at all', async () => {
    const units = Array.from({ length: 120 }, (_, index): Unit => ({ code: `99${1000 + index}`, name: `单位${index}` }));
    const inner = createDocumentPort(aWorkbook());
    value(await injectTemplate(inner, { scheme: jilin2004, units, locale: 'zh-CN' }));
    const written: SheetPlan[] = [];
    const port: WorkbookPort = { ...inner, apply: (plan, run) => { written.push(...plan.sheets); return inner.apply(plan, run); } };
    // Nothing was filled in: every cell to be filled in is a hard finding.
    expect(value(await checkFigures(port, 'year-end')).hard).toBeGreaterThan(5000);
    expect(written.length).toBeGreaterThan(0);
    expect(written.reduce((sum, { blocks, fills, styles, conditionalFormats, validations }) => sum + blocks.length + (fills?.length ?? 0) + (styles?.length ?? 0) + (conditionalFormats?.length ?? 0) + (validations?.length ?? 0), 0)).toBeLessThanOrEqual(20);
    expect(written.every(({ styles, conditionalFormats }) => styles === undefined && conditionalFormats === undefined)).toBe(true);
  });

  it('leave colours, bold print and number formats of the user’s own, in marked cells too, and are gone without a trace when cleared', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,2,year-end,-5,,');
    const content = value(await port.read(['year-end'])).marks.get('year-end');
    const table = content && readCodedTable(content);
    if (!table) throw new Error('no sheet');
    const columns = [...table.columns].flatMap(([code, column]) => (readEntryCode(code) ? [column] : []));
    const colours = ['#FFC7CE', '#92D050', '#FFFF00', '#000000'];
    const styles = table.rows.flatMap(({ row }, index) => columns.map((column, at) => ({ areas: [{ row, column, rowCount: 1, columnCount: 1 }], style: { fill: colours[(index + at) % colours.length] ?? '', font: { bold: at % 2 === 0, color: '#7030A0' }, numberFormat: at % 3 === 0 ? '0.000' : '#,##0' } })));
    value(await port.apply({ sheets: [{ target: { existing: table.content.id }, liftProtection: true, blocks: [], styles }], names: [] }));
    const before = port.document();
    expect(value(await checkFigures(port, 'year-end')).hard).toBe(1);
    const formats = (document: typeof before): unknown => document.sheets.map(({ rows, conditionalFormats, validations }) => [conditionalFormats, validations, rows.map(({ cells }) => cells.map(({ column, style }) => [column, document.styles[style ?? 0]]))]);
    expect(formats(port.document())).toEqual(formats(before));
    expect(port.document()).not.toEqual(before);
    value(await clearMarks(port));
    expect(port.document()).toEqual(before);
  });
});
