import { isSetSupported, versionReached } from '../../../src/workbench/host/requirementProfile';
import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost | undefined;
afterEach(() => {
  running?.stop();
  running = undefined;
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
});

describe('The version of Excel that the host passes for', () => {
  it.each([
    ['1.9', '1.9', true],
    ['1.9', '1.10', false],
    ['1.14', '1.9', true],
    ['1.17', '1.18', false],
    ['1.20', '1.18', true],
  ] as const)('%s: ExcelApi %s is supported: %s', (profile, version, supported) => {
    running = startOfficeHost({ profile });
    expect(Office.context.requirements.isSetSupported('ExcelApi', version)).toBe(supported);
  });

  it('compares versions by numbers, not as decimals', () => {
    expect([versionReached('1.10', '1.9'), versionReached('1.9', '1.10'), versionReached('2.0', '1.20')]).toEqual([true, false, true]);
  });

  it('knows set names whatever their case, and none that does not exist', () => {
    expect([isSetSupported('1.9', 'excelapi', '1.9'), isSetSupported('1.20', 'WordApi', '1.1')]).toEqual([true, false]);
  });

  const newer: readonly (readonly [string, '1.9' | '1.14' | '1.17', (context: Excel.RequestContext) => unknown])[] = [
    ['Worksheet.customProperties', '1.9', ({ workbook }) => workbook.worksheets.getFirst().customProperties.add('a', 'b')],
    ['Worksheet._RegisterProtectionChangedEvent', '1.9', ({ workbook }) => workbook.worksheets.getFirst().onProtectionChanged.add(() => Promise.resolve())],
  ];

  it.each(newer)('has %s refused by the library on %s, as members above the declared minimum are meant to be found', async (_name, profile, act) => {
    running = startOfficeHost({ profile });
    const refusal = await refusalOf((context) => {
      act(context);
      return context.sync();
    });
    expect(refusal.code).toBe('ApiNotFound');
  });

  it.each(newer)('has %s refused by the host itself on %s', async (name, profile, act) => {
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = false;
    running = startOfficeHost({ profile });
    const refusal = await refusalOf((context) => {
      act(context);
      return context.sync();
    });
    expect([refusal.code, refusal.message]).toEqual(['ApiNotFound', expect.stringContaining(name)]);
  });

  it('leaves newer members out of what an empty load brings', async () => {
    running = startOfficeHost({ profile: '1.9' });
    const seen = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load();
      await context.sync();
      return Object.keys(application.toJSON()).sort();
    });
    expect(seen).toEqual(['calculationMode', 'calculationState']);
  });
});
