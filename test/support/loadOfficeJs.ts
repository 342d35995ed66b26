/**
 * Loads Microsoft's Excel library, unmodified, into the realm of a test file (jest `setupFiles`). Which workbook answers is
 * decided later, by `startOfficeHost`. There is no page: what the library looks for in one while it loads is given to it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The parts of the library's globals that its types leave out. */
declare global {
  namespace OfficeExtension {
    namespace CommonUtility {
      /** Whether members above the supported requirement sets are refused by the library itself. Off in the library as published. */
      let _doApiNotSupportedCheck: boolean;
    }
    namespace Utility {
      /** Whether `Excel.run` waits until references are given back. */
      let _synchronousCleanup: boolean;
    }
    namespace HostBridge {
      function init(bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void }): void;
    }
  }
  namespace OSF {
    /** Where `Office.context` comes from; in place only when the whole of office.js started. */
    let _OfficeAppFactory: { getContext(): unknown };
  }
}

function provide(name: string, value: unknown): void {
  if (Reflect.get(globalThis, name) === undefined) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

provide('window', globalThis);
provide('location', { href: 'http://localhost/', origin: 'http://localhost', protocol: 'http:', hash: '', search: '' });
provide('document', {
  readyState: 'complete',
  domain: 'localhost',
  addEventListener: () => undefined,
  getElementById: () => null,
  getElementsByTagName: () => [],
  createElement: () => ({}),
});
provide('navigator', { userAgent: 'node' });
provide('addEventListener', () => undefined);

const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', 'excel-win32-16.01.js');
// In this realm, not in one of `node:vm`: the library's errors and arrays are then the test's own. It is Microsoft's file as
// npm delivers it, and it declares its globals with `var`, which no other way of loading a script gives to a realm.
// eslint-disable-next-line no-eval -- for the reason above
const evaluate = globalThis.eval;
evaluate(readFileSync(library, 'utf8'));

// Otherwise what is given back arrives after the test that it belongs to.
OfficeExtension.Utility._synchronousCleanup = true;
OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
