import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { AssessFolder, exampleFile } from './assessRun';

jest.setTimeout(60_000);

const folder = new AssessFolder();
afterAll(() => { folder.remove(); });

/** `npm run --silent assess -- …`, as people type it. */
function assess(...parameters: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync('npm', ['run', '--silent', 'assess', '--', ...parameters], { cwd: join(__dirname, '../..'), encoding: 'utf8' });
}

it('npm run assess writes workbook and results, and says so on one stream only', async () => {
  const { status, stdout, stderr } = assess('--figures', exampleFile, '--out', folder.file('result.xlsx'), '--json', folder.file('result.json'));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('9 个单位');
  expect(stdout).toContain('示例');
  expect(folder.files()).toEqual(['result.json', 'result.xlsx']);
  expect(folder.results('result').units).toHaveLength(9);
  expect((await folder.workbook('result.xlsx')).sheets.map(({ name }) => name)).toContain('年终得分');
});

it('npm run assess ends with 2 and one line on stderr for each mistake', () => {
  const { status, stdout, stderr } = assess('--figures', 'none.csv', '--out', folder.file('no.xlsx'), '--json', folder.file('no.json'), '--locale', 'en-US');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('The file “none.csv” of option --figures does not exist: check path and name.\n');
});
