import { readInPieces } from '../../src/excel/readInPieces';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost } from '../support/officeHost';

test('a sheet larger than one message is read whole, a message for each piece', async () => {
  const rows = Array.from({ length: 700 }, (_, row) => Array.from({ length: 90 }, (__, column) => row * 100 + column));
  const running = startOfficeHost({ document: aWorkbook({ 台账: rows }), profile: '1.9' });
  try {
    const content = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load('id');
      await context.sync();
      running.host.statistics.reset();
      return readInPieces(context, { id: sheet.id, name: '台账', visibility: 'visible', protected: false });
    });
    expect(content).toMatchObject({ row: 0, column: 0, values: rows, formulas: rows });
    expect(running.host.statistics.counts.messages).toBe(1 + 3);
  } finally {
    running.stop();
  }
});
