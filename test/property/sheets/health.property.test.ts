import fc from 'fast-check';
import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../../src/tasks/repairWorkbook';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { DamagedWorkbook } from '../../support/builders/aDamagedWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { enteredFigures } from '../../support/builders/enteredFigures';
import { value } from '../../support/value';

jest.setTimeout(240_000);

const units = jilinPrefectures.slice(0, 4);
const sheets = ['目标任务', '半年填报', '年终填报'] as const;
const names = ['TRA_target', 'TRA_half_year', 'TRA_year_end', 'TRA_units', 'TRA_scheme'] as const;
const codeRow = 6;
const totalRow = 7;
const firstUnit = 8;

let standard: WorkbookDocument;
let entered: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  standard = port.document();
  entered = await enteredFigures(standard);
});

/** What people do to a workbook by mistake, in words; none of it changes an entered figure. */
interface Mishap {
  readonly what: string;
  readonly happens: (workbook: DamagedWorkbook) => DamagedWorkbook;
}

const sheet = fc.constantFrom(...sheets);
const measure = fc.constantFrom('M2', 'M3', 'M5', 'M8');
const unitRow = fc.integer({ min: firstUnit, max: firstUnit + units.length - 1 });
const text = fc.constantFrom('', '代码', 'x', '12', '220200');

/** Where a code stands now; undefined after it was lost. */
function columnOf(workbook: DamagedWorkbook, name: string, code: string): number | undefined {
  try {
    return workbook.columnOf(name, code);
  } catch {
    return undefined;
  }
}

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.tuple(sheet, text).map(([name, typed]) => ({ what: `mark of ${name} typed over with “${typed}”`, happens: (workbook: DamagedWorkbook) => workbook.withCell(name, codeRow, 0, typed) })),
  fc.constantFrom(...names).map((name) => ({ what: `${name} deleted`, happens: (workbook: DamagedWorkbook) => workbook.withoutName(name) })),
  fc.tuple(sheet, measure, text).map(([name, code, typed]) => ({
    what: `code ${code} of ${name} typed over with “${typed}”`,
    happens: (workbook: DamagedWorkbook) => {
      const column = columnOf(workbook, name, code);
      return column === undefined ? workbook : workbook.withCell(name, codeRow, column, typed);
    },
  })),
  fc.tuple(sheet, unitRow).map(([name, row]) => ({ what: `code in row ${row} of ${name} deleted`, happens: (workbook: DamagedWorkbook) => workbook.withCell(name, row, 0, '') })),
  fc.tuple(sheet, unitRow).map(([name, row]) => ({ what: `name in row ${row} of ${name} deleted`, happens: (workbook: DamagedWorkbook) => workbook.withCell(name, row, 1, '') })),
  fc.tuple(fc.constantFrom('半年填报', '年终填报'), unitRow).map(([name, row]) => ({
    what: `rate in row ${row} of ${name} typed over`,
    happens: (workbook: DamagedWorkbook) => {
      const column = columnOf(workbook, name, 'M1b.R');
      return column === undefined ? workbook : workbook.withCell(name, row, column, 0.5);
    },
  })),
  fc.tuple(fc.constantFrom('半年填报', '年终填报'), measure).map(([name, code]) => ({
    what: `total of ${code} in ${name} typed over`,
    happens: (workbook: DamagedWorkbook) => {
      const column = columnOf(workbook, name, code);
      return column === undefined ? workbook : workbook.withCell(name, totalRow, column, 7);
    },
  })),
  sheet.map((name) => ({ what: `rules of ${name} deleted`, happens: (workbook: DamagedWorkbook) => workbook.withoutRules(name) })),
  sheet.map((name) => ({ what: `formats of marks of ${name} deleted`, happens: (workbook: DamagedWorkbook) => workbook.withoutMarkFormats(name) })),
  sheet.map((name) => ({ what: `panes of ${name} unfrozen`, happens: (workbook: DamagedWorkbook) => workbook.unfrozen(name) })),
);

describe('examining and repairing after mishaps of any kind', () => {
  it('repairs until nothing is left to repair, reads every figure that was read before as it was, and leaves other sheets alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { minLength: 1, maxLength: 5 }), async (mishaps) => {
        const document = mishaps.reduce((workbook, { happens }) => happens(workbook), new DamagedWorkbook(standard)).build();
        const before = await enteredFigures(document);
        const port = createDocumentPort(document);
        let left = value(await examineWorkbook(port)).items.filter(({ remedy }) => remedy === 'repair');
        for (let round = 0; round < 4 && left.length > 0; round += 1) {
          value(await repairWorkbook(port, left));
          left = value(await examineWorkbook(port)).items.filter(({ remedy }) => remedy === 'repair');
        }
        expect(left).toEqual([]);
        const after = await enteredFigures(port.document());
        for (const figure of Object.keys(before)) if (figure in entered) expect([figure, after[figure]]).toEqual([figure, entered[figure]]);
        expect(port.document().sheets.find(({ name }) => name === '台账')).toEqual(standard.sheets.find(({ name }) => name === '台账'));
      }),
      { numRuns: 25 },
    );
  });
});
