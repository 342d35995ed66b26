import { cellAddress } from '../../../src/model/address';
import type { CellValue } from '../../../src/model/cellValue';
import type { SheetRole } from '../../../src/model/snapshot';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

async function filled(): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  return port;
}

/** Writes rows of 考评单位 (from row 5 of the sheet) as somebody does by hand. */
async function write(port: DocumentPort, role: SheetRole, row: number, column: number, cells: readonly (readonly CellValue[])[]): Promise<void> {
  const content = value(await port.read([role])).marks.get(role);
  value(await port.apply({ sheets: [{ target: { existing: content?.id ?? '' }, liftProtection: true, blocks: [{ row, column, cells: cells.map((line) => line.map((each) => ({ value: each }))) }] }], names: [] }));
}

const first = 4;
const rowsByHand = jilinPrefectures.map(({ code, name, shortName = '' }): readonly CellValue[] => [code, name, shortName, '', '在用']);

async function findingsOf(port: DocumentPort): Promise<unknown> {
  const { findings } = value(await checkFigures(port, 'half-year'));
  return findings.filter(({ severity }) => severity === 'hard').map(({ rule, at, unitName }) => [rule, at ? `${at.sheetName}!${cellAddress(at.row, at.column)}` : '', unitName ?? '']);
}

describe('a list of units that people edited', () => {
  it('is as good as before: sorted, with codes as numbers, with spaces or full-width, states left blank, an empty row between', async () => {
    const port = await filled();
    const before = value(await scoreAndRank(createDocumentPort(port.document()), 'zh-CN')).assessments.map(({ units }) => new Map(units.map(({ code, total }) => [code, total])));
    const rows = [...rowsByHand].reverse().map((row, index): readonly CellValue[] => {
      const code = String(row[0]);
      return [index === 0 ? Number(code) : index === 1 ? ` ${code}\u3000` : index === 2 ? [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('') : code, ...row.slice(1, 4), ''];
    });
    await write(port, 'units', first, 0, [...rows.slice(0, 4), ['', '', '', '', ''], ...rows.slice(4)]);
    // In a sheet of figures, too.
    await write(port, 'half-year', 8, 0, [['２２０１００']]);
    expect(await findingsOf(port)).toEqual([]);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    expect(assessments[0]?.units.map(({ code }) => code)).toEqual([...jilinPrefectures].reverse().map(({ code }) => code));
    expect(assessments.map(({ units }) => new Map(units.map(({ code, total }) => [code, total])))).toEqual(before);
  });

  it('is told at its cells what keeps it from being read as it was meant', async () => {
    const port = await filled();
    await write(port, 'units', first + 9, 0, [
      ['', '梅河口市', '', '', ''],
      ['220100', '长春新区', '', '', ''],
      ['220581', '', '', '220500', '暂停'],
      ['U1', '开发区', '', '22O100', ''],
    ]);
    const rowsMissing = (name: string): unknown => ['unit-missing', '', name];
    expect(await findingsOf(port)).toEqual([
      ['unit-listed-without-code', '考评单位!A14', '梅河口市'],
      ['unit-listed-twice', '考评单位!A15', '长春新区'],
      ['unit-listed-without-name', '考评单位!B16', ''],
      ['unit-state-unknown', '考评单位!E16', '220581'],
      ['unit-parent-unknown', '考评单位!D17', '开发区'],
      rowsMissing('220581'),
      rowsMissing('开发区'),
      rowsMissing('220581'),
      rowsMissing('开发区'),
    ]);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    expect(assessments[0]?.units.map(({ code }) => code)).toEqual([...jilinPrefectures.map(({ code }) => code), '220581', 'U1']);
  });
});
