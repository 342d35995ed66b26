// @ts-check

/**
 * Listens on this machine only, on the port or, unless it was asked for by number, on the next one that is free.
 *
 * @param {import('node:net').Server} server
 * @param {number} port 0 for any
 * @param {boolean} orNext
 * @returns {Promise<number>} the port; fails with the system's error when none can be had
 */
export async function listen(server, port, orNext) {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenOn(server, candidate);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || !orNext || candidate >= port + 100) throw error;
    }
  }
}

/** @param {import('node:net').Server} server @param {number} port @returns {Promise<number>} */
function listenOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // By number: under its name a machine may have it twice (IPv4 and IPv6), and another program may sit on one of the two.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
