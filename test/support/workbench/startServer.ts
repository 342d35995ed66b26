import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const projectRoot = join(__dirname, '../../..');

/** As long as a build from nothing on a slow machine that others use too. */
const STARTING = 300_000;

export interface RunningServer {
  /** With a slash at the end. */
  readonly address: string;
  /** Everything it has said. */
  readonly output: () => string;
  /** Ends it as Ctrl+C does; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Runs what `npm start` runs, on any free port and without opening a browser. */
export function startServer(parameters: readonly string[] = []): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'src/workbench/server/start.mjs'), '--no-open', ...(parameters.includes('--port') ? [] : ['--port', '0']), ...parameters], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let started = false;
    const ended = new Promise<number | null>((resolveEnd) => {
      child.once('exit', resolveEnd);
    });
    const patience = setTimeout(() => child.kill(), STARTING);
    const stop = (): Promise<number | null> => {
      child.kill('SIGINT');
      return ended;
    };
    const listen = (text: string): void => {
      said += text;
      const address = /https?:\/\/localhost:\d+\//.exec(said)?.[0];
      if (started || address === undefined) return;
      started = true;
      clearTimeout(patience);
      resolve({ address, output: () => said, stop });
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    void ended.then((code) => {
      clearTimeout(patience);
      if (!started) reject(new Error(`The server ended with ${String(code)} before it was ready:\n${said}`));
    });
  });
}
