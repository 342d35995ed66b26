/** Flags under which a browser starts without a display, as root, and calls nobody. */
export declare const browserFlags: readonly string[];

/** No browser is installed and none could be installed. The message says what to do, in Chinese and English. */
export declare class BrowserNotFoundError extends Error {
  constructor(detail?: string);
}

/** The places to look, best first. Pure: everything it depends on is given. */
export declare function browserCandidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[];

/**
 * The browser of this machine, or `undefined` when none is installed. Installs nothing. `CHROME_PATH`, when set, is the only
 * place looked at.
 */
export declare function findBrowser(environment?: NodeJS.ProcessEnv): string | undefined;

/**
 * The browser of this machine; installed first where there is none and we are root on Debian, Ubuntu or a relative.
 * Throws {@link BrowserNotFoundError} when there is none and none could be installed.
 */
export declare function ensureBrowser(): string;
