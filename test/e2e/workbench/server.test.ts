import type { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { projectRoot, startServer, type RunningServer } from '../../support/workbench/startServer';

jest.setTimeout(300_000);

describe('npm start', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const get = (path: string): Promise<Response> => fetch(new URL(path, server.address), { redirect: 'manual' });

  it('leads to the workbench, with what was asked for', async () => {
    const answer = await get('/?locale=en-US');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/workbench/?locale=en-US');
  });

  it.each([
    ['/workbench/', 'text/html; charset=utf-8'],
    ['/workbench/attachPane.js', 'text/javascript; charset=utf-8'],
    ['/taskpane.html', 'text/html; charset=utf-8'],
    ['/help.html', 'text/html; charset=utf-8'],
    ['/manifest.xml', 'application/xml; charset=utf-8'],
    ['/assets/addin-32.png', 'image/png'],
    ['/office-js/office.js', 'text/javascript; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')));
  });

  it('does not forbid to store icons: Excel refuses such', async () => {
    expect((await get('/assets/addin-32.png')).headers.get('cache-control')).not.toContain('no-store');
  });

  it('finds what office.js asks for in other capitals than its package has', async () => {
    expect((await get('/office-js/AgaveErrorUX/index.html')).status).toBe((await get('/office-js/agaveerrorux/index.html')).status);
    expect((await get('/office-js/OFFICE.js')).status).toBe(200);
    expect((await get('/TASKPANE.html')).status).toBe(404);
  });

  it('gives the pane’s page as it is shipped, and only for the workbench with the local office.js', async () => {
    const shipped = readFileSync(join(projectRoot, 'dist/taskpane.html'), 'utf8');
    expect(await (await get('/taskpane.html')).text()).toBe(shipped);
    const inWorkbench = await (await get('/taskpane.html?workbench')).text();
    expect(shipped).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(inWorkbench).not.toContain('appsforoffice.microsoft.com');
    expect(inWorkbench.indexOf('/workbench/attachPane.js')).toBeLessThan(inWorkbench.indexOf('/office-js/office.js'));
    expect(inWorkbench.indexOf('/workbench/attachPane.js')).toBeGreaterThan(0);
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/workbench/..%5c..%5cpackage.json', '/assets/', '/assets', '/nothing.html', '/assets//addin-32.png'])(
    'refuses %s',
    async (path) => {
      expect(await statusOf(server, `GET ${path} HTTP/1.1`)).toBe(404);
    },
  );

  it('refuses what is no address, and anything but reading', async () => {
    expect(await statusOf(server, 'GET /%zz HTTP/1.1')).toBe(400);
    expect(await statusOf(server, 'POST /taskpane.html HTTP/1.1')).toBe(405);
  });

  it('says in Chinese and in English where it runs and how it ends, and ends so', async () => {
    const other = await startServer();
    const exitCode = await other.stop();
    expect(other.output()).toContain(`工作台已启动：${other.address}`);
    expect(other.output()).toContain(`The workbench runs at ${other.address}`);
    expect(other.output()).toContain('Ctrl+C');
    expect(exitCode).toBe(0);
  });

  it('says so when the port asked for is taken, and ends with 1', async () => {
    const port = new URL(server.address).port;
    await expect(startServer(['--port', port])).rejects.toThrow(new RegExp(`ended with 1[^]*端口 ${port} 无法使用[^]*Port ${port} cannot be used`));
  });

  it('does not know other options, and says which it knows', async () => {
    await expect(startServer(['--prot=4000'])).rejects.toThrow(/ended with 1[^]*--prot[^]*npm start -- \[--port 3000\]/);
  });

  it('is there for this machine only', async () => {
    const listener = createServer();
    // Another program can have the same port at the machine's other addresses: ours is not there.
    await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(Number(new URL(server.address).port), '127.0.0.2', resolve));
    expect(listener.listening).toBe(true);
    await new Promise((resolve) => listener.close(resolve));
  });
});

describe('npm start -- --https', () => {
  it('has a certificate for localhost that a browser or Excel can be told to trust', async () => {
    const server = await startServer(['--https']);
    try {
      const seen = await new Promise<X509Certificate | undefined>((resolve, reject) => {
        const socket = connectSecurely({ host: 'localhost', port: Number(new URL(server.address).port), servername: 'localhost', rejectUnauthorized: false }, () => {
          resolve(socket.getPeerX509Certificate());
          socket.end();
        }).once('error', reject);
      });
      expect(seen?.checkHost('localhost')).toBe('localhost');
      expect(new Date(seen?.validTo ?? 0).getTime()).toBeGreaterThan(Date.now());
      const kept = join(projectRoot, '.cache/certificate/localhost.crt');
      if (existsSync(kept) && server.output().includes('self-signed')) {
        expect(await trustedBy(server, readFileSync(kept, 'utf8'))).toBe(true);
      }
    } finally {
      await server.stop();
    }
  });
});

/** Whether a client that trusts the certificate, and nothing else, accepts the server. */
function trustedBy(server: RunningServer, certificate: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSecurely({ host: 'localhost', port: Number(new URL(server.address).port), servername: 'localhost', ca: certificate }, () => {
      resolve(socket.authorized);
      socket.end();
    }).once('error', () => resolve(false));
  });
}

/** The status that a request line gets as it stands: `fetch` would tidy the path up before sending it. */
function statusOf(server: RunningServer, requestLine: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(`${requestLine}\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
    socket.once('end', () => resolve(Number(answer.split(' ')[1])));
    socket.once('error', reject);
  });
}
