import { createExcelPort } from '../../../src/excel/createExcelPort';
import { problemOf } from '../../../src/excel/problemOf';

describe('a pane that was not opened in Excel', () => {
  it('gets a problem for everything it asks for', async () => {
    const port = createExcelPort();
    const refused = { ok: false, problem: { code: 'not-in-excel' } };
    expect(await port.read(['scheme'])).toEqual(refused);
    expect(await port.apply({ sheets: [], names: [] })).toEqual(refused);
    expect(await port.reveal('1', 0, 0)).toEqual(refused);
  });

  it('still throws a programmer’s mistake on', () => {
    const mistake = new TypeError('x is not a function');
    expect(() => problemOf(mistake)).toThrow(mistake);
  });
});
