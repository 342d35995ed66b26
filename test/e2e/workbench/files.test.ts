import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetDocument } from '../../../src/model/workbookDocument';
import { readWorkbook } from '../../../src/xlsx/readWorkbook';
import { startWorkbench, type WorkbenchDriver } from '../../support/startWorkbench';
import { projectRoot } from '../../support/workbench/startServer';

jest.setTimeout(120_000);

const officeWorkbook = join(projectRoot, 'test/fixtures/xlsx/office-workbook.xlsx');

describe('Files in the workbench', () => {
  let bench: WorkbenchDriver;
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 300_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.newFile());

  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const state = (): Promise<string> => bench.page.getByTestId('file-state').innerText();

  it('shows the sheets of an office’s workbook, without its hidden one', async () => {
    await bench.openFile(officeWorkbook);
    const file = await sheetsOf(officeWorkbook);
    expect(await bench.grid.tabs()).toEqual(file.filter((sheet) => sheet.visibility === 'visible').map((sheet) => sheet.name));
    expect(await state()).toBe('— 已保存');
  });

  it('saves it with its values, formulas, formats and rules as they were', async () => {
    await bench.openFile(officeWorkbook);
    const saved = write('saved.xlsx', '');
    writeFileSync(saved, await bench.saveFile());
    const before = await sheetsOf(officeWorkbook);
    const after = await sheetsOf(saved);
    expect(after.map(outline)).toEqual(before.map(outline));
  });

  it('says before saving what the file had and the saved one will not have', async () => {
    await bench.openFile(officeWorkbook);
    await bench.page.keyboard.press('Control+s');
    await bench.dialog().getByText('图表').waitFor();
    await bench.dialog().getByRole('button', { name: '取消' }).click();
    await bench.dialog().waitFor({ state: 'detached' });
    expect(await bench.page.getByTestId('file-name').innerText()).toBe('office-workbook.xlsx');
  });

  it('asks before another file takes the place of unsaved work, and keeps it when told so', async () => {
    await bench.grid.type('A1', '42');
    expect(await state()).toBe('— 未保存');
    await bench.chooseFile(officeWorkbook);
    await bench.dialog().getByRole('button', { name: '取消' }).click();
    await bench.dialog().waitFor({ state: 'detached' });
    expect(await bench.grid.read('Sheet1', 'A1')).toEqual([[42]]);
    await bench.chooseFile(officeWorkbook);
    await bench.dialog().getByRole('button', { name: '不保存' }).click();
    await bench.page.getByTestId('file-name').getByText('office-workbook.xlsx').waitFor();
  });

  it('counts as saved once it is saved, and a typed value is in the file', async () => {
    await bench.grid.type('B2', '3.5');
    await bench.grid.type('B3', '=B2*2');
    const saved = write('typed.xlsx', '');
    writeFileSync(saved, await bench.saveFile());
    expect(await state()).toBe('— 已保存');
    const [sheet] = await sheetsOf(saved);
    expect(sheet?.rows.flatMap((row) => row.cells.map((cell) => cell.formula ?? cell.value))).toEqual([3.5, '=B2*2']);
  });

  it.each([
    ['figures.csv', '单位,得分\n四平,90', '文本文件'],
    ['empty.xlsx', '', '文件是空的'],
    ['damaged.xlsx', 'PK\u0003\u0004 nothing of a zip', '文件已损坏'],
  ])('says in words why %s cannot be opened', async (name, content, words) => {
    await bench.chooseFile(write(name, content));
    await bench.dialog().getByText(`不能打开“${name}”`).waitFor();
    expect(await bench.dialog().innerText()).toContain(words);
    await bench.dialog().getByRole('button', { name: '确定' }).click();
    await bench.dialog().waitFor({ state: 'detached' });
  });

  it('opens a file that is dropped onto the window', async () => {
    const bytes = [...readFileSync(officeWorkbook)];
    await bench.page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
      for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    await bench.page.getByTestId('file-name').getByText('dropped.xlsx').waitFor();
    expect((await bench.grid.tabs()).length).toBeGreaterThan(1);
  });
});

async function sheetsOf(path: string): Promise<readonly SheetDocument[]> {
  const result = await readWorkbook(readFileSync(path));
  if (!result.ok) throw new Error(`${path}: ${result.problem.code}`);
  return result.document.sheets;
}

/** What must come through opening and saving. */
function outline(sheet: SheetDocument): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.formula !== undefined || (cell.value ?? '') !== '').map((cell) => [row.index, cell.column, cell.formula ?? cell.value])),
    merges: sheet.merges.length,
    validations: sheet.validations.map((rule) => [rule.type, rule.formula1]),
    conditionalFormats: sheet.conditionalFormats.map((rule) => rule.type).sort(),
    notes: sheet.notes.map((note) => note.text),
    frozen: sheet.frozen,
    protected: sheet.protection !== undefined,
  };
}
