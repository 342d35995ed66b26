import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Flags under which a browser starts without a display, as root, and calls nobody. */
export const browserFlags = Object.freeze([
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/** Every name under which Chromium, Chrome or Edge is put on the PATH, the open one first. */
const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

const missing = [
  '没有找到浏览器（Chromium、Chrome 或 Edge）。请安装其中一种，或用环境变量 CHROME_PATH 指明它的可执行文件。',
  'No browser (Chromium, Chrome or Edge) was found. Install one, or give the path of its executable in the environment variable CHROME_PATH.',
].join('\n');

/** No browser is installed and none could be installed. The message says what to do, in Chinese and English. */
export class BrowserNotFoundError extends Error {
  /** @param {string} [detail] what an attempt to install one answered */
  constructor(detail) {
    super(detail === undefined ? missing : `${missing}\n${detail}`);
    this.name = 'BrowserNotFoundError';
  }
}

/**
 * The places to look, best first. Pure: everything it depends on is given.
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 * @returns {string[]} absolute paths that may or may not exist
 */
export function browserCandidates(environment, platform) {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = (environment.PATH ?? environment.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => namesOnPath.map((name) => ({ rank: namesOnPath.indexOf(name), path: join(folder, name + suffix) })))
    .sort((one, other) => one.rank - other.rank)
    .map(({ path }) => path);
  return [...new Set([...named(environment), ...onPath, ...usualPlaces(environment, platform)])];
}

/** @param {NodeJS.ProcessEnv} environment */
function named(environment) {
  return environment.CHROME_PATH === undefined || environment.CHROME_PATH === '' ? [] : [environment.CHROME_PATH];
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 */
function usualPlaces(environment, platform) {
  switch (platform) {
    case 'win32':
      return [environment.LOCALAPPDATA, environment.PROGRAMFILES, environment['PROGRAMFILES(X86)']].flatMap((folder) =>
        folder === undefined
          ? []
          : ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map(
              (product) => `${folder}\\${product}\\Application\\${product.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`,
            ),
      );
    case 'darwin':
      return ['', environment.HOME ?? ''].flatMap((home) =>
        ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
      );
    default:
      return ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: either way no candidate
  }
}

/**
 * Ubuntu's `chromium-browser` is a script that only advises to install a snap: it exists, and cannot start. Asked for its version
 * a real browser answers. Windows' browsers open a window instead of answering, so there the file is trusted.
 * @param {string} path
 */
function answers(path) {
  if (process.platform === 'win32') {
    return true;
  }
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/**
 * The browser of this machine, or `undefined` when none is installed. Installs nothing. `CHROME_PATH`, when set, is the only
 * place looked at: a wrong one is a mistake to report, not a wish to guess around.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findBrowser(environment = process.env) {
  const wished = named(environment);
  const candidates = wished.length > 0 ? wished : browserCandidates(environment, process.platform);
  return candidates.find((path) => isExecutable(path) && answers(path));
}

/**
 * The browser of this machine; where there is none, and we are root on Debian, Ubuntu or a relative, it is installed with the
 * fonts that Chinese needs.
 * @returns {string} path of the executable
 * @throws {BrowserNotFoundError} when there is none and none could be installed
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) {
    return found;
  }
  if ((process.env.CHROME_PATH ?? '') !== '' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new BrowserNotFoundError();
  }
  process.stderr.write('正在安装 Chromium 和中文字体…… Installing Chromium and Chinese fonts…\n');
  const detail = apt('update') ?? apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  const installed = findBrowser();
  if (installed === undefined) {
    throw new BrowserNotFoundError(detail);
  }
  return installed;
}

/**
 * @param {string[]} command
 * @returns {string | undefined} what went wrong
 */
function apt(...command) {
  const { status, stderr, error } = spawnSync('apt-get', ['--quiet', ...command], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 15 * 60_000,
  });
  return status === 0 ? undefined : `apt-get ${command.join(' ')}: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`;
}
