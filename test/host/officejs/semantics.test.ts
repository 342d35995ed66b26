import { type RunningOfficeHost, startOfficeHost } from '../../support/officeHost';

describe('Batches of the real library', () => {
  let running: RunningOfficeHost;
  beforeEach(() => {
    running = startOfficeHost();
  });
  afterEach(() => {
    running.stop();
  });

  it('read back what they wrote', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['指标', 1],
        [true, '=B1+1'],
      ];
      const used = sheet.getUsedRange();
      used.load('values,formulas,text,address,valueTypes');
      await context.sync();
      return { values: used.values, formulas: used.formulas, text: used.text, address: used.address, types: used.valueTypes };
    });
    expect(seen).toEqual({
      values: [
        ['指标', 1],
        [true, 2],
      ],
      formulas: [
        ['指标', 1],
        [true, '=B1+1'],
      ],
      text: [
        ['指标', '1'],
        ['TRUE', '2'],
      ],
      address: 'Sheet1!A1:B2',
      types: [
        ['String', 'Double'],
        ['Boolean', 'Double'],
      ],
    });
  });
});
