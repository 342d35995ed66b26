import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { checkManifest } from '../support/manifest/checkManifest';
import { readProductFacts } from '../support/manifest/readProductFacts';

const root = join(__dirname, '../..');
const file = join(root, 'manifest.xml');

test('our manifest is good and fits the product', () => {
  expect(checkManifest(readFileSync(file, 'utf8'), readProductFacts(root))).toEqual([]);
}, 60_000);

test("Microsoft's own reader finds in it what we put there", async () => {
  expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
    displayName: '目标责任制考评',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
  });
});
