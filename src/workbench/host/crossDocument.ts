import { NativeMethod, answerBatch, errorNumber, internalError, readSettings, writeSettings } from './nativeCalls';
import type { OfficeHost } from './officeHost';
import type { PaneLink } from './paneLink';
import { RibbonCommands, appCommandCompleted } from './ribbonCommands';

export interface CrossDocumentOptions {
  readonly fileName: string;
  /** Tells this life of the pane from others. */
  readonly instanceId: string;
  /** Origin of the page around the frame, over https: office.js trusts no other. */
  readonly hostOrigin: string;
  /** Origin of the pane's page. */
  readonly paneOrigin: string;
}

export interface CrossDocumentLink extends PaneLink {
  /** What `window.name` of the frame must be before it loads. */
  readonly frameName: string;
  /** Takes the frame that shows the page; before that nothing is answered. */
  attach(frame: HTMLIFrameElement): void;
}

/** A message between the documents, as office.js serialises it. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const requestMessage = 0;
const responseMessage = 1;
const registerAction = 1;
const unregisterAction = 2;

/**
 * Speaks the protocol between Excel on the web and an add-in's page: messages between the documents, nothing put into the
 * page. Listens on `page`, the window around the frame.
 */
export function createCrossDocument(page: Window, host: OfficeHost, options: CrossDocumentOptions): CrossDocumentLink {
  const conversation = `conversation-${options.instanceId}`;
  const commands = new RibbonCommands();
  const registered = new Map<string, number>();
  let pane: HTMLIFrameElement | undefined;

  const post = (message: Readonly<Record<string, unknown>>): void => {
    pane?.contentWindow?.postMessage(
      JSON.stringify({ _messageType: responseMessage, _conversationId: conversation, _origin: options.hostOrigin, _errorCode: 0, _serializerVersion: 1, ...message }),
      options.paneOrigin,
    );
  };
  const answer = (request: Message, data: unknown): void => post({ _actionName: request._actionName, _correlationId: request._correlationId, _responseType: 0, _data: data });
  const tell = (event: string, data: unknown): void => {
    const correlation = registered.get(event);
    if (correlation !== undefined) post({ _actionName: event, _correlationId: correlation, _responseType: 1, _data: data });
  };

  const receive = (event: MessageEvent): void => {
    if (pane === undefined || event.source !== pane.contentWindow || event.origin !== options.paneOrigin) return;
    const message = parseMessage(event.data);
    if (message?._messageType !== requestMessage || message._conversationId !== conversation) return;
    if (message._actionType === registerAction) {
      registered.set(message._actionName, message._correlationId);
      answer(message, { Error: 0 });
      if (message._actionName === 'appCommandInvoked') commands.listen((command) => tell('appCommandInvoked', command));
    } else if (message._actionType === unregisterAction) {
      registered.delete(message._actionName);
      answer(message, { Error: 0 });
    } else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      answer(message, webContext(host, options));
    } else if (message._actionName === 'executeMethod') {
      void execute(host, commands, message._data).then((data) => answer(message, data));
    } else {
      answer(message, null);
    }
  };
  page.addEventListener('message', receive);

  const stops = [
    host.onEvents((entries) => tell('richApiMessage', { ArrayData: entries })),
    host.onDocumentSelectionChanged(() => tell('documentSelectionChanged', {})),
  ];
  return {
    frameName: JSON.stringify({
      baseFrameName: 'officeapp',
      hostInfo: `Excel|Web|16.00|${host.locale}|${options.instanceId}||disableLogging|0`,
      xdmInfo: `${conversation}|${options.instanceId}|${options.hostOrigin}`,
    }),
    attach: (frame) => {
      pane = frame;
    },
    execute: (functionName, controlId) => commands.execute(functionName, controlId),
    close: () => {
      page.removeEventListener('message', receive);
      for (const stop of stops) stop();
      commands.close();
      pane = undefined;
    },
  };
}

async function execute(host: OfficeHost, commands: RibbonCommands, data: unknown): Promise<Readonly<Record<string, unknown>>> {
  const call = isRecord(data) ? data : {};
  const method = isRecord(call['DdaMethod']) ? call['DdaMethod']['DispatchId'] : undefined;
  switch (method) {
    case NativeMethod.richApiRequest:
      try {
        return { Version: 1, Error: 0, Data: await answerBatch(host, Array.isArray(call['ArrayData']) ? call['ArrayData'] : []) };
      } catch (error) {
        return { Version: 1, Error: errorNumber(error) };
      }
    case appCommandCompleted:
      commands.completed(call['0'], call['1']);
      return { Version: 1, Error: 0 };
    case NativeMethod.loadSettings:
      return { Version: 1, Error: 0, Properties: readSettings(host) };
    case NativeMethod.saveSettings: {
      const request = isRecord(call['DdaSettingsMethod']) ? call['DdaSettingsMethod']['Properties'] : [];
      writeSettings(host, (Array.isArray(request) ? request : []).map((pair: unknown) => (Array.isArray(pair) ? [String(pair[0]), String(pair[1])] : ['', 'null'])));
      return { Version: 1, Error: 0 };
    }
    default:
      return { Version: 1, Error: internalError };
  }
}

/** What Excel on the web tells about itself and the document. */
function webContext(host: OfficeHost, options: CrossDocumentOptions): Readonly<Record<string, unknown>> {
  const excelWebApp = 16;
  return {
    _id: options.instanceId,
    _appName: excelWebApp,
    _appVersion: '16',
    _appMinorVersion: 0,
    _appUILocale: host.locale.toLowerCase(),
    _dataLocale: host.locale.toLowerCase(),
    _docUrl: `${options.hostOrigin}/${encodeURIComponent(options.fileName)}`,
    _clientMode: 1,
    _settings: readSettings(host),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: options.instanceId,
    _appInstanceId: options.instanceId,
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _hostFullVersion: '16.0.17328.20000',
    _hostCustomMessage: '',
    _addinName: '',
    _appDomains: [options.paneOrigin],
    _initialDisplayMode: 0,
  };
}

function parseMessage(data: unknown): Message | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  try {
    const message: unknown = JSON.parse(data);
    return isMessage(message) ? message : undefined;
  } catch {
    // Other scripts of the page may send whatever they like.
    return undefined;
  }
}

function isMessage(value: unknown): value is Message {
  return isRecord(value) && typeof value['_messageType'] === 'number' && typeof value['_actionName'] === 'string' && typeof value['_conversationId'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
