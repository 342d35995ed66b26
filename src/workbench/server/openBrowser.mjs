// @ts-check
import { spawn } from 'node:child_process';

/**
 * Opens the address in the default browser.
 *
 * @param {string} address
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<boolean>} false when there is no desktop, or no program to open addresses with
 */
export function openBrowser(address, environment) {
  const opener = findOpener(process.platform, environment);
  if (opener === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(opener.command, [...opener.parameters, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} environment @returns {{ command: string, parameters: string[] } | undefined} */
function findOpener(platform, environment) {
  if (platform === 'win32') return { command: 'explorer.exe', parameters: [] };
  if (platform === 'darwin') return { command: 'open', parameters: [] };
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return undefined;
  return { command: 'xdg-open', parameters: [] };
}
