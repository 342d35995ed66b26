// @ts-check
import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where production pages load office.js from. */
const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Answers with the built files: the product at the root, as the manifest addresses it; the workbench under `/workbench/`;
 * Microsoft's library, as it came in its package, under `/office-js/`. The pane's page asked for with `?workbench` loads that
 * copy instead of the CDN's and lets the workbench attach its host first; asked for without, it is what is shipped.
 *
 * @param {string} root the project's folder
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function answerRequest(root) {
  const folders = [
    ['/workbench/', join(root, 'dist-workbench')],
    ['/office-js/', join(root, 'node_modules/@microsoft/office-js/dist')],
    ['/', join(root, 'dist')],
  ];
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const url = parse(request.url ?? '/');
    if (url === undefined) return refuse(response, 400);
    if (url.path === '/') {
      response.writeHead(302, { location: `/workbench/${url.query === '' ? '' : `?${url.query}`}` }).end();
      return undefined;
    }
    const [prefix = '/', folder = root] = folders.find(([start = '']) => url.path.startsWith(start)) ?? [];
    const wanted = url.path.slice(prefix.length) || 'index.html';
    const file = await findFile(folder, wanted, prefix === '/office-js/');
    if (file === undefined) return refuse(response, 404);
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    // Excel refuses icons that may not be stored, and everything else should be asked for again after a build.
    const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
    if (prefix === '/' && wanted.endsWith('.html') && new URLSearchParams(url.query).has('workbench')) {
      const page = Buffer.from(withLocalOfficeJs(await readFile(file, 'utf8')));
      response.writeHead(200, { ...headers, 'content-length': page.length }).end(request.method === 'HEAD' ? undefined : page);
      return undefined;
    }
    response.writeHead(200, { ...headers, 'content-length': (await stat(file)).size });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file), response);
    return undefined;
  };
}

/**
 * @param {string} page
 * @returns {string} the page with the script that attaches the workbench's host before office.js, and office.js from this server
 */
export function withLocalOfficeJs(page) {
  return page.replaceAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*><\/script>/g, (tag, source) =>
    source.startsWith(OFFICE_JS_CDN) ? `<script src="/workbench/attachPane.js"></script>${tag.replace(OFFICE_JS_CDN, '/office-js/')}` : tag,
  );
}

/** @param {string} target @returns {{ path: string, query: string } | undefined} undefined for what is not an address */
function parse(target) {
  const [path = '', ...query] = target.split('?');
  try {
    return { path: decodeURIComponent(path), query: query.join('?') };
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/**
 * Finds a file step by step by the names that are really in each folder, so that no path can lead out of the first one.
 *
 * @param {string} folder
 * @param {string} wanted relative, with `/`
 * @param {boolean} anyCase whether capitals matter: office.js asks for `AgaveErrorUX`, its package has `agaveerrorux`
 * @returns {Promise<string | undefined>} undefined when there is no such file
 */
async function findFile(folder, wanted, anyCase) {
  let found = folder;
  for (const step of wanted.split('/')) {
    if (step === '' || step === '.' || step === '..' || step.includes('\0') || step.includes(sep)) return undefined;
    const names = await readdir(found).catch(() => []);
    const name = names.includes(step) ? step : anyCase ? names.find((each) => each.toLowerCase() === step.toLowerCase()) : undefined;
    if (name === undefined) return undefined;
    found = join(found, name);
  }
  return (await stat(found)).isFile() ? found : undefined;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @returns {void} */
function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
