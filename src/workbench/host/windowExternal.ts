import { NativeEvent, NativeMethod, answerBatch, errorNumber, internalError, readSettings, writeSettings } from './nativeCalls';
import type { OfficeHost } from './officeHost';
import type { PaneLink } from './paneLink';
import { RibbonCommands, appCommandCompleted, appCommandInvoked } from './ribbonCommands';

/** An array as the native side of Excel for Windows hands it to script. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type EventHandler = (id: number, args: SafeArray) => void;

export interface WindowExternalOptions {
  readonly fileName: string;
  /** Tells this life of the pane from others: the library keeps settings under it while the browser's tab lives. */
  readonly instanceId: string;
}

/**
 * Puts the host where office.js looks for Excel on the desktop: `window.external` of the pane's frame. To be called before
 * office.js is loaded there.
 */
export function attachWindowExternal(pane: Window, host: OfficeHost, options: WindowExternalOptions): PaneLink {
  const handlers = new Map<number, Set<EventHandler>>();
  const commands = new RibbonCommands();
  let closed = false;
  const tell = (id: number, args: readonly unknown[]): void => {
    if (!closed) for (const handler of handlers.get(id) ?? []) handler(id, safeArray(args));
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale}$${options.instanceId}$$disableLogging$0`,
    GetContext: () => nativeContext(host, options),
    GetLoggingAllowed: () => false,
    Execute(method: number, params: readonly unknown[], done: (answer: unknown) => void) {
      const [first, second] = params;
      if (method === NativeMethod.richApiRequest && Array.isArray(first)) {
        answerBatch(host, first).then(
          (answer) => closed || done(safeArray([0, safeArray(answer)])),
          (error: unknown) => closed || done(safeArray([errorNumber(error), error instanceof Error ? error.message : String(error)])),
        );
      } else if (method === appCommandCompleted) {
        commands.completed(first, second);
        done(safeArray([0]));
      } else {
        done(safeArray([internalError]));
      }
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, done: (status: number) => void) {
      const known = handlers.get(id) ?? new Set();
      handlers.set(id, known.add(handler));
      done(0);
      if (id === appCommandInvoked) commands.listen((message) => tell(appCommandInvoked, message));
    },
    UnregisterEvent(id: number, _target: string, done: (status: number) => void) {
      handlers.delete(id);
      done(0);
    },
  };
  Object.defineProperty(pane, 'external', { value: external, configurable: true, writable: true });

  const stops = [
    host.onEvents((entries) => tell(NativeEvent.richApiMessage, entries.map((entry) => safeArray(entry)))),
    host.onDocumentSelectionChanged(() => tell(NativeEvent.documentSelectionChanged, [])),
  ];
  return {
    execute: (functionName, controlId) => commands.execute(functionName, controlId),
    close: () => {
      closed = true;
      for (const stop of stops) stop();
      commands.close();
    },
  };
}

/** What Excel for Windows tells about itself and the document. */
function nativeContext(host: OfficeHost, options: WindowExternalOptions): Readonly<Record<string, () => unknown>> {
  const excel = 1;
  const readWrite = 1;
  const documentOpened = 2;
  const containerLevel = 1;
  return {
    GetAppType: () => excel,
    GetSolutionRef: () => options.instanceId,
    GetAppVersionMajor: () => '16',
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale.toLowerCase(),
    GetAppDataLocale: () => host.locale.toLowerCase(),
    GetDocUrl: () => `C:\\${options.fileName}`,
    GetAppCapabilities: () => readWrite,
    GetActivationMode: () => documentOpened,
    GetControlIntegrationLevel: () => containerLevel,
    GetSolutionToken: () => '',
    GetCorrelationId: () => options.instanceId,
    GetInstanceId: () => options.instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => '16.0.17328.20000',
    GetHostCustomMessage: () => '',
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetDialogRequirementMatrix: () => '',
    GetOfficeThemeInfo: () => safeArray([]),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, json] of readSettings(host)) {
          keys.push(key);
          values.push(json);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        writeSettings(host, keys.map((key, i) => [key, values[i] ?? 'null']));
      },
    }),
  };
}
