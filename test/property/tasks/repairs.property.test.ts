import fc from 'fast-check';
import type { StylePlan } from '../../../src/model/plan';
import type { CellValue } from '../../../src/model/cellValue';
import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { applyFixes, undoFixes } from '../../../src/tasks/applyFixes';
import { checkFigures, clearMarks } from '../../../src/tasks/checkFigures';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

/** Something that somebody typed or pasted into a cell of figures, perhaps one formatted as text. */
interface Typed {
  readonly row: number;
  readonly column: string;
  readonly text: CellValue;
  readonly asText: boolean;
}

const columns = ['M1a', 'M2', 'M3', 'M5.N', 'M5.D', 'M1b.R', 'M9', 'M17'];
const typed: fc.Arbitrary<Typed> = fc.record({
  row: fc.nat(8),
  column: fc.constantFrom(...columns),
  text: fc.oneof(
    fc.constantFrom<CellValue>('１２３', '1,234', '56人', ' 78 ', '85%', '不适用 ', '约300', '', '-4', '2004.5', 12, 0.5, true),
    fc.nat(99_999).map(String),
  ),
  asText: fc.boolean(),
});

let start: WorkbookDocument;
beforeAll(async () => {
  start = (await aFilledWorkbook()).document();
});

async function halfYear(port: DocumentPort): Promise<CodedTable> {
  const content = value(await port.read(['half-year'])).marks.get('half-year');
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error('no 半年填报');
  return coded;
}

async function type(port: DocumentPort, cells: readonly Typed[]): Promise<void> {
  const { content, rows, columns: places } = await halfYear(port);
  const at = ({ row, column }: Typed) => ({ row: rows.filter(({ code }) => /^\d+$/.test(code))[row]?.row ?? -1, column: places.get(column) ?? -1 });
  const styles = cells.flatMap((cell): readonly StylePlan[] => (cell.asText ? [{ areas: [{ ...at(cell), rowCount: 1, columnCount: 1 }], style: { numberFormat: '@' } }] : []));
  value(await port.apply({ sheets: [{ target: { existing: content.id }, liftProtection: true, blocks: cells.map((cell) => ({ ...at(cell), cells: [[{ value: cell.text }]] })), styles }], names: [] }));
}

/** Cells with values, formulas and formats as they are seen, whatever numbers formats have in the file. */
function seen({ sheets, styles }: WorkbookDocument): unknown {
  return sheets.map(({ name, rows, protection }) => ({
    name,
    protection,
    cells: rows.flatMap(({ index, cells }) => cells.flatMap(({ column, value: held, formula, style = 0 }) => (held === undefined && formula === undefined && style === 0 ? [] : [[index, column, formula ?? held, styles[style]]]))),
  }));
}

describe('repairs of whatever was typed', () => {
  it('leave numbers in cells that are not formatted as text, and are undone without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(typed, { minLength: 1, maxLength: 12, selector: ({ row, column }) => `${row} ${column}` }), async (cells) => {
        const port = createDocumentPort(start);
        await type(port, cells);
        const report = value(await checkFigures(port, 'half-year'));
        const before = seen(port.document());
        const { undo, changed } = value(await applyFixes(port, report.findings));
        const places = undo.cells.filter(({ after }) => typeof after === 'number' || String(after).startsWith('=')).map(({ sheetId, row, column }) => ({ sheetId, row, column }));
        const formats = value(await port.read([], undefined, { numberFormatsOf: places })).numberFormats;
        expect([...(formats?.values() ?? [])].filter((format) => format === '@')).toEqual([]);
        expect(value(await undoFixes(port, undo))).toEqual({ restored: changed, skipped: 0 });
        expect(seen(port.document())).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('that somebody typed over meanwhile are not undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.boolean(), async (row, asText) => {
        const port = createDocumentPort(start);
        const cell: Typed = { row, column: 'M2', text: '１２３人', asText };
        await type(port, [cell]);
        const { undo } = value(await applyFixes(port, value(await checkFigures(port, 'half-year')).findings));
        await type(port, [{ ...cell, text: 4567, asText: false }]);
        expect(value(await undoFixes(port, undo))).toEqual({ restored: 0, skipped: 1 });
        const { content, columns: places } = await halfYear(port);
        expect(valueAt(content, undo.cells[0]?.row ?? -1, places.get('M2') ?? -1)).toBe(4567);
        value(await clearMarks(port));
      }),
      { numRuns: 6 },
    );
  });
});
