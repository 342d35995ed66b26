import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserCandidates, BrowserNotFoundError, findBrowser } from '../../support/findBrowser.mjs';

test('a browser on the PATH comes before the usual places, an open one before the others', () => {
  expect(browserCandidates({ PATH: '/a:/b' }, 'linux').slice(0, 3)).toEqual(['/a/chromium', '/b/chromium', '/a/chromium-browser']);
  expect(browserCandidates({ PATH: '/a' }, 'linux')).toContain('/usr/bin/chromium');
});

test('Chrome and Edge are looked for where Windows installs them', () => {
  const candidates = browserCandidates({ Path: 'C:\\bin;D:\\bin', PROGRAMFILES: 'C:\\Program Files' }, 'win32');
  expect(candidates).toEqual(
    expect.arrayContaining(['D:\\bin\\chrome.exe', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe']),
  );
});

test('Chrome is looked for among the applications of a Mac and of its user', () => {
  const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(browserCandidates({ HOME: '/Users/li' }, 'darwin')).toEqual(expect.arrayContaining([path, `/Users/li${path}`]));
});

test('CHROME_PATH comes first', () => {
  expect(browserCandidates({ CHROME_PATH: '/opt/mine', PATH: '/a' }, 'linux')[0]).toBe('/opt/mine');
});

test('a wrong CHROME_PATH finds nothing, whatever else is installed', () => {
  expect(findBrowser({ ...process.env, CHROME_PATH: '/nowhere/chrome' })).toBeUndefined();
});

test('the advice is given in Chinese and in English', () => {
  expect(new BrowserNotFoundError('apt-get: no network').message).toMatch(/没有找到浏览器[^]*No browser[^]*apt-get: no network/);
});

// eslint-disable-next-line project/no-skipped-test -- a shell script stands for the browser, and Windows starts none
const describeOnUnix = process.platform === 'win32' ? describe.skip : describe;
describeOnUnix('a file that is called like a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  test('is taken when it answers with its version', () => {
    const path = script('good', 'echo "Chromium 140.0.7339.0"');
    expect(findBrowser({ CHROME_PATH: path })).toBe(path);
  });

  test('is not taken when it only advises to install one', () => {
    expect(findBrowser({ CHROME_PATH: script('stub', 'echo "Please install the snap"; exit 1') })).toBeUndefined();
  });
});
