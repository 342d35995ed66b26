import type { ImportPreview } from '../../tasks/reports';

export interface DecodedText {
  readonly text: string;
  readonly encoding: ImportPreview['encoding'];
}

/**
 * The text of a file, by its byte order mark, otherwise as UTF-8 when it is valid, otherwise as GB18030 (what Chinese Excel
 * writes as plain CSV). Undefined when it is no text: a zip file such as .xlsx, or bytes that are neither.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe)) return decode(bytes, 'utf-16le');
  if (starts(0xfe, 0xff)) return decode(bytes, 'utf-16be');
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return undefined;
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function decode(bytes: Uint8Array, encoding: Exclude<ImportPreview['encoding'], 'pasted'>): DecodedText | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  // The decoder puts U+FFFD where bytes are not of this encoding; a file that holds one itself was spoilt before.
  return text.includes('\ufffd') || text.includes('\0') ? undefined : { text, encoding };
}
