// @ts-check
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerRequest } from './answerRequest.mjs';
import { certificate } from './certificate.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { listen } from './listen.mjs';
import { message } from './messages.mjs';
import { openBrowser } from './openBrowser.mjs';

/** `npm start`: builds what is out of date, serves it on this machine, and opens it. Ends with 1 when it cannot. */

const DEFAULT_PORT = 3000;
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @param {string} line @returns {never} */
function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false }, https: { type: 'boolean', default: false } } });
    const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) giveUp(`${message('unknownOption', { option: `--port ${values.port}` })}\n${message('usage')}`);
    return { port, anyPort: values.port === undefined, open: !values['no-open'], https: values.https === true };
  } catch (error) {
    return giveUp(`${message('unknownOption', { option: error instanceof Error ? error.message : String(error) })}\n${message('usage')}`);
  }
}

const options = readOptions();
for (const needed of ['webpack', '@univerjs/core', '@microsoft/office-js']) {
  if (!existsSync(join(root, 'node_modules', needed, 'package.json'))) giveUp(message('missingPackages'));
}
if (!(await ensureBuilt(root, say))) giveUp(message('buildFailed'));

const answer = answerRequest(root);
/** @type {import('node:http').RequestListener} */
const onRequest = (request, response) => {
  answer(request, response).catch((error) => {
    // The browser went away in the middle of an answer: nobody is left to tell.
    if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    process.stderr.write(`${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`);
    response.destroy();
  });
};

const pair = options.https ? certificate(root, new Date()) : undefined;
const server = pair === undefined ? createServer(onRequest) : createSecureServer({ key: pair.key, cert: pair.cert }, onRequest);
const port = await listen(server, options.port, options.anyPort).catch((error) =>
  giveUp(message('portRefused', { port: options.port, reason: error instanceof Error ? error.message : String(error) })),
);
if (options.anyPort && port !== options.port) say(message('portTaken', { port: options.port, next: port }));

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

const address = `${options.https ? 'https' : 'http'}://localhost:${port}/`;
if (pair !== undefined && !pair.trusted) say(message('selfSigned'));
say(`${message('ready', { address })}\n${message('stopHint')}`);
if (options.open && !(await openBrowser(address, process.env))) say(message('openYourself'));
