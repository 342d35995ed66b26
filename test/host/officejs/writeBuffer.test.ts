import * as fc from 'fast-check';
import type { CellArea } from '../../../src/model/workbookDocument';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import { WriteBuffer } from '../../../src/workbench/host/writeBuffer';
import type { CellInput } from '../../../src/workbench/host/gridModel';
import { startOfficeHost } from '../../support/officeHost';

const seen: CellArea = { row: 0, column: 0, rowCount: 12, columnCount: 8 };

const block = fc
  .record({ row: fc.nat(8), column: fc.nat(4), rowCount: fc.integer({ min: 1, max: 4 }), columnCount: fc.integer({ min: 1, max: 4 }) })
  .chain((area) =>
    fc.record({
      area: fc.constant(area),
      inputs: fc.array(fc.array(fc.oneof(fc.constant(null), fc.nat(99).map((value): CellInput => ({ value })), fc.constant<CellInput>({ value: '' })), { minLength: area.columnCount, maxLength: area.columnCount }), {
        minLength: area.rowCount,
        maxLength: area.rowCount,
      }),
    }),
  );

describe('Values that wait for their cells', () => {
  it('end up as if each block had been written at once', () => {
    const grid = createHeadlessGrid({ computes: false });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const direct = grid.addSheet('direct');
        const buffered = grid.addSheet('buffered');
        const buffer = new WriteBuffer();
        for (const { area, inputs } of blocks) {
          direct.write(area, inputs);
          buffer.write(buffered, area, inputs);
        }
        buffer.flush();
        const [expected, result] = [direct.values(seen), buffered.values(seen)];
        grid.removeSheet(direct.id);
        grid.removeSheet(buffered.id);
        expect(result).toEqual(expected);
      }),
      { numRuns: 40 },
    );
    grid.dispose();
  }, 60_000);

  it('are one write for cells that a program fills one by one', async () => {
    const running = startOfficeHost({ computes: false });
    const write = jest.spyOn(running.grid.activeSheet(), 'write');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let row = 1; row <= 100; row += 1) sheet.getRange(`A${String(row * 3)}`).values = [[row]];
      await context.sync();
    });
    const calls = write.mock.calls.length;
    const last = running.grid.activeSheet().values({ row: 299, column: 0, rowCount: 1, columnCount: 1 });
    running.stop();
    expect([calls, last]).toEqual([1, [[100]]]);
  });
});
