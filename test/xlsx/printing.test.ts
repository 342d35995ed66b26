import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFinding } from '../../src/locales/findings';
import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { hasTarget } from '../../src/model/measure';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures, unitsOfJilinPrefecture } from '../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../src/schemes/schemeOfPrefecture';
import { addLastYear } from '../../src/tasks/addLastYear';
import { checkFigures } from '../../src/tasks/checkFigures';
import { importFigures, loadExample, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { makeUnitBooks } from '../../src/tasks/makeUnitBooks';
import { proposeOutcomes } from '../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { aSheet, aWorkbook } from '../support/packageEditing';
import { convertAll, sofficeMissing } from '../support/soffice';
import { value } from '../support/value';

const missing = sofficeMissing ?? (spawnSync('pdftotext', ['-v']).error === undefined ? undefined : 'skipped because pdftotext (poppler-utils) is not installed on this machine');

/** A font with Chinese characters that is installed with LibreOffice's tests; others are replaced by wider ones here. */
const installed = { font: { name: 'Noto Sans CJK SC', size: 11 } } as const;

async function filled(): Promise<WorkbookDocument> {
  const port = createDocumentPort({ ...aWorkbook(aSheet({ name: '台账' })), styles: [installed] });
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  value(await checkFigures(port, 'year-end', undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), now: '2004-12-31 17:00' }));
  value(await scoreAndRank(port, 'zh-CN'));
  value(await proposeOutcomes(port, 'zh-CN'));
  value(await addLastYear(port, 'zh-CN'));
  return port.document();
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Size of the smallest Chinese characters on the page, in points. The codes of rows and columns have none. */
  readonly smallest: number;
}

/** Texts of Chinese characters only with their places; such a character is as wide as it is high. */
const chineseWord = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(\p{Script=Han}{2,})<\/word>/gu;

/** LibreOffice prints the print area of a hidden sheet too. */
function withoutPrintArea({ pageLayout, ...sheet }: SheetDocument): SheetDocument {
  const { printArea: _, ...layout } = pageLayout ?? {};
  return { ...sheet, ...(pageLayout ? { pageLayout: layout } : {}) };
}

/** The pages that LibreOffice prints of each of the sheets of a workbook; hidden sheets are not printed. */
async function print(document: WorkbookDocument, names: readonly string[]): Promise<ReadonlyMap<string, readonly Page[]>> {
  const files = await Promise.all(
    names.map(async (sheet, index) => {
      const sheets = document.sheets.map((each) => (each.name === sheet ? { ...each, visibility: 'visible' as const } : { ...withoutPrintArea(each), visibility: 'hidden' as const }));
      return { name: `${index}.xlsx`, bytes: await writeWorkbook({ ...document, sheets, activeSheet: sheets.findIndex(({ name }) => name === sheet) }) };
    }),
  );
  const printed = await convertAll(files, 'pdf');
  return new Map(
    names.map((sheet, index) => {
      const pdf = printed[index];
      if (pdf === undefined) throw new Error(`LibreOffice printed nothing of ${sheet}`);
      return [sheet, pagesOf(pdf)];
    }),
  );
}

function pagesOf(pdf: Uint8Array): readonly Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'printing-'));
  try {
    const file = join(folder, 'sheet.pdf');
    writeFileSync(file, pdf);
    const info = execFileSync('pdfinfo', ['-l', '999', file], { encoding: 'utf8' });
    const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).split('<page ').slice(1);
    return [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height], index) => ({
      width: Number(width),
      height: Number(height),
      text: texts[index] ?? '',
      smallest: Math.min(...[...(words[index] ?? '').matchAll(chineseWord)].map(([, left, right, text]) => (Number(right) - Number(left)) / (text?.length ?? 1))),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Titles as they stand in print, whatever spaces are between the characters. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, '');
}

const sheets: readonly (readonly [sheet: string, title: string, paper: 'a3' | 'a4', mostPages: number])[] = [
  ['考评方案', '吉林省2004年就业和社会保障工作目标责任制考评方案', 'a3', 8],
  ['考评单位', '2004年被考评单位', 'a4', 1],
  ['目标任务', '2004年就业和社会保障工作目标任务', 'a3', 4],
  ['目标任务书', '2004年就业和社会保障工作目标任务书', 'a4', 3],
  ['半年填报', '2004年就业和社会保障工作目标责任制半年填报表', 'a3', 7],
  ['年终填报', '2004年就业和社会保障工作目标责任制年终填报表', 'a3', 7],
  ['上年实绩', '2004年就业和社会保障工作目标责任制上年实绩表', 'a3', 7],
  ['综合评定', '2004年就业和社会保障工作目标责任制综合评定表', 'a3', 4],
  ['督查核查', '2004年就业和社会保障工作目标责任制督查核查登记表', 'a3', 2],
  ['奖惩登记', '2004年就业和社会保障工作目标责任制奖惩登记表', 'a3', 2],
  ['审核结果', '2004年就业和社会保障工作目标责任制数据审核结果', 'a3', 2],
  ['审核记录', '2004年就业和社会保障工作目标责任制数据审核记录', 'a4', 1],
  ['半年得分', '2004年就业和社会保障工作目标责任制半年初评得分', 'a3', 5],
  ['年终得分', '2004年就业和社会保障工作目标责任制年终总评得分', 'a3', 5],
  ['考评结果', '2004年就业和社会保障工作目标责任制考评结果（奖惩建议与决定）', 'a3', 8],
];
const longSide = { a3: 1190.55, a4: 841.89 } as const;

if (missing !== undefined) {
  it(`printing is ${missing}`, () => {
    expect(missing).toContain('skipped because');
  });
} else {
  describe('printed', () => {
    let printed: ReadonlyMap<string, readonly Page[]>;
    const pagesOfSheet = (sheet: string): readonly Page[] => printed.get(sheet) ?? [];
    beforeAll(async () => {
      printed = await print(await filled(), sheets.map(([name]) => name));
    }, 180_000);

    it.each(sheets)('%s has its title and the number of the page on every page, in landscape, on few pages, in readable print', (sheet, title, paper, mostPages) => {
      const pages = pagesOfSheet(sheet);
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.length).toBeLessThanOrEqual(mostPages);
      for (const [index, page] of pages.entries()) {
        expect(Math.round(page.width)).toBe(Math.round(longSide[paper]));
        expect(page.width).toBeGreaterThan(page.height);
        expect(plain(page.text)).toContain(title);
        expect(plain(page.text)).toContain(`第${index + 1}页共${pages.length}页`);
        // Three quarters of a header of 10 points; the notice itself is printed in 16.
        expect(page.smallest).toBeGreaterThan(6.75);
        expect(page.text).not.toMatch(/\bEND\b/);
      }
    });

    it('目标任务书 says whose it is on every page, its targets, and where to sign', () => {
      const pages = pagesOfSheet('目标任务书');
      for (const page of pages) expect(page.text).toMatch(/责任单位\s+长春市\s+单位代码\s+220100/);
      const text = pages.map((page) => page.text).join('');
      const book = jilin2004.measures.filter(hasTarget);
      expect(book.filter(({ id }) => !new RegExp(`\\bM${id.replace('.', '\\.')}\\s.*\\d[\\d,.]*%?`).test(text)).map(({ id }) => id)).toEqual([]);
      expect(plain(text)).toContain(`【示例】${book.length}个指标项的设置尚未确认`);
      expect(text).not.toContain('未下达');
      expect(plain(pages.at(-1)?.text ?? '')).toContain('下达单位（盖章）：责任单位（盖章）：');
    });

    it('综合评定 has half-year and year-end on pages of their own, each with unit and area again', () => {
      const pages = pagesOfSheet('综合评定');
      const about = pages.map(({ text }) => ['半年初评', '年终总评'].filter((period) => plain(text).includes(period)));
      expect(about).toEqual([['半年初评'], ['半年初评'], ['年终总评'], ['年终总评']]);
      for (const page of pages) expect(page.text).toMatch(/延边朝鲜族自治州|长春市/);
      for (const page of pages) expect(plain(page.text)).toContain('7.城市居民最低生活保障');
    });

    it.each([
      ['the nine prefectures', jilin2004, jilinPrefectures],
      ['the counties of a prefecture', schemeOfPrefecture(jilin2004, '通化市'), unitsOfJilinPrefecture('220500')],
    ])('the books of targets are one page for each of %s, with its own targets', async (_name, scheme, units) => {
      const port = createDocumentPort({ ...aWorkbook(aSheet({ name: '台账' })), styles: [installed] });
      value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
      const figures = units.map((unit, index) => `${unit.code},2,target,${54321 + index}`).join('\n');
      value(await importFigures(port, value(await previewImport(port, { text: `单位,指标项,栏目,数值\n${figures}`, encoding: 'pasted', column: 'target' }))));
      const { sheetName } = value(await makeUnitBooks(port, 'zh-CN'));
      const pages = (await print(port.document(), [sheetName])).get(sheetName) ?? [];
      expect(pages).toHaveLength(units.length);
      for (const [index, page] of pages.entries()) {
        const text = plain(page.text);
        expect(Math.round(page.width)).toBe(Math.round(longSide.a4));
        expect(page.width).toBeGreaterThan(page.height);
        expect(page.smallest).toBeGreaterThan(6.75);
        expect(text).toContain('2004年就业和社会保障工作目标任务书');
        expect(units.filter((unit) => text.includes(`责任单位：${unit.name}`))).toEqual([units[index]]);
        expect(text).toContain(`城镇新就业人数人54,${321 + index}`);
        expect(text).toContain('负责人（签字）：');
        expect(text).toContain(`第${index + 1}页共${units.length}页`);
        expect(text).not.toMatch(/#(?:REF|NAME|N\/A|VALUE)/);
      }
    }, 120_000);

    it('年终填报 has the units on every page, each indicator on one of them, and no column of marks', () => {
      const pages = pagesOfSheet('年终填报');
      for (const page of pages) expect(plain(page.text)).toContain('延边朝鲜族自治州');
      const header = (code: string): number => pages.filter(({ text }) => text.split(/\s+/).includes(code)).length;
      expect(jilin2004.measures.map(({ id, kind }) => header(kind === 'ratio' ? `M${id}.R` : `M${id}`)).filter((count) => count !== 1)).toEqual([]);
      expect(pages.some(({ text }) => text.includes('X.hard'))).toBe(false);
    });
  });
}

describe('every sheet of ours', () => {
  const smallest = (sheet: SheetDocument, document: WorkbookDocument): number => {
    const sizes = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => ((cell.value ?? '') === '' ? [] : [document.styles[cell.style ?? 0]?.font?.size ?? 11])));
    // The row of codes is for the program and printed small.
    return Math.min(...sizes.filter((size) => size >= 9));
  };

  it('is in landscape on A3 or A4 with numbered pages, and prints nothing under 6 points where its scale is set', async () => {
    const document = await filled();
    // What is hidden, as 审核留底, is not printed.
    const ours = document.sheets.filter(({ name, visibility }) => name !== '台账' && visibility === 'visible');
    expect(ours.length).toBeGreaterThanOrEqual(sheets.length);
    for (const sheet of ours) {
      expect(sheet.pageLayout).toMatchObject({ orientation: 'landscape', footer: expect.stringContaining('&P') });
      expect(['a3', 'a4']).toContain(sheet.pageLayout?.paperSize);
      expect((smallest(sheet, document) * (sheet.pageLayout?.scale ?? 100)) / 100).toBeGreaterThan(6);
    }
  });

  it.each(['目标任务', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记'])('%s says in its last row how more rows come in, in a row of normal height, and hides only the code there', async (name) => {
    const document = await filled();
    const row = document.sheets.find((each) => each.name === name)?.rows.find(({ cells }) => cells[0]?.value === 'END');
    const [code, hint] = row?.cells ?? [];
    expect(row?.height).toBeGreaterThanOrEqual(15);
    expect(document.styles[code?.style ?? 0]?.numberFormat).toBe(';;;');
    expect(hint?.value).toMatch(/^（.+）$/);
    const style = document.styles[hint?.style ?? 0];
    expect(style?.numberFormat ?? 'General').not.toBe(';;;');
    expect(style?.font?.color).not.toBe(style?.fill);
  });

  it('that is printed on several pages side by side breaks between indicators, says the area again on each page, and fits', async () => {
    const document = await filled();
    for (const name of ['目标任务', '年终填报', '年终得分']) {
      const sheet = document.sheets.find((each) => each.name === name);
      const breaks = sheet?.pageLayout?.columnBreaks ?? [];
      expect(breaks.length).toBeGreaterThan(1);
      for (const first of breaks) expect(sheet?.merges.filter(({ column, columnCount }) => column < first && column + columnCount > first)).toEqual([]);
    }
  });
});
