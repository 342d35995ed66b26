import { MessageRefused } from './hostError';
import type { OfficeHost } from './officeHost';

/** Numbers of the library's native methods and events that the host answers. */
export const NativeMethod = { loadSettings: 75, saveSettings: 76, richApiRequest: 93 } as const;
export const NativeEvent = { documentSelectionChanged: 2, richApiMessage: 33 } as const;

/** The library's number for an error of the host itself, and for a method that it does not answer. */
export const internalError = 5001;

/** Answer to a batch as the native side gives it: HTTP status, headers, body. */
export type NativeAnswer = readonly [status: 200, headers: readonly string[], body: string];

/** Arguments of a batch: custom data, verb, path, headers, body, permission, flags. */
export async function answerBatch(host: OfficeHost, args: readonly unknown[]): Promise<NativeAnswer> {
  const [customData, , , , body, , flags] = args;
  const text = await host.exchange(String(body), { customData: typeof customData === 'string' ? customData : '', flags: typeof flags === 'number' ? flags : 0 });
  return [200, [], text];
}

/** The library's number for a refusal. */
export function errorNumber(error: unknown): number {
  return error instanceof MessageRefused ? error.nativeNumber : internalError;
}

/** The add-in's settings as `Office.context.document.settings` keeps them: every value as JSON text. */
export function readSettings(host: OfficeHost): [key: string, json: string][] {
  return [...host.store.settings].map(([key, value]) => [key, JSON.stringify(value ?? null)]);
}

export function writeSettings(host: OfficeHost, settings: readonly (readonly [key: string, json: string])[]): void {
  host.store.settings.clear();
  for (const [key, json] of settings) {
    const value: unknown = JSON.parse(json);
    host.store.settings.set(key, value);
  }
}
