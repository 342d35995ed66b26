import { MessageRefused } from './hostError';
import type { OfficeHost } from './officeHost';
import { type RequestBody, readRequestBody } from './protocol';

/** The library's own way to a native host, text in both directions (`OfficeExtension.HostBridge`). */
export interface HostBridgeLibrary {
  init(bridge: NativeBridge): void;
}

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Put in place by the library. */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly body: RequestBody;
}

/** Kinds of messages that go from the host to the library. */
const answerType = 2;
const eventType = 3;

/**
 * Puts the host behind a library that runs in the same realm and has no page: tests and benches. Connecting another host
 * replaces the one before. Returns how to stop events.
 */
export function connectHostBridge(host: OfficeHost, library: HostBridgeLibrary): () => void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      void answerTo(host, readRequest(JSON.parse(text)), new TextEncoder().encode(text).length).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  library.init(bridge);
  return host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: eventType, message: { entries } })));
}

async function answerTo(host: OfficeHost, request: BridgeRequest, requestBytes: number): Promise<string> {
  const answer = (message: unknown): string => JSON.stringify({ id: request.id, type: answerType, message });
  try {
    const body = await host.process(request.body, { flags: request.flags, requestBytes });
    return answer({ statusCode: 200, headers: {}, body });
  } catch (error) {
    const refused = error instanceof MessageRefused ? error : new MessageRefused('GeneralException', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    return answer({ statusCode: 400, headers: {}, body: { error: { code: refused.code, message: refused.message } } });
  }
}

function readRequest(value: unknown): BridgeRequest {
  const request = typeof value === 'object' && value !== null ? value : {};
  const message = 'message' in request && typeof request.message === 'object' && request.message !== null ? request.message : {};
  return {
    id: 'id' in request && typeof request.id === 'number' ? request.id : 0,
    flags: 'flags' in request && typeof request.flags === 'number' ? request.flags : 0,
    body: readRequestBody('body' in message ? message.body : undefined),
  };
}
