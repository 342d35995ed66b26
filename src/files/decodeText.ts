/** Encodings that offices' text files come in. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** Text of a file whose encoding nobody stated. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Decodes by byte order mark; without one as UTF-8 where the bytes are valid UTF-8, otherwise as GB18030 (which covers GBK and
 * GB2312, the encodings of Chinese Windows). Undefined for bytes that are text in none of them, such as a picture or a workbook.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030');
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    // The decoder's TypeError may come from another realm, where instanceof does not know it.
    if (Object.prototype.toString.call(error) === '[object Error]') return undefined;
    throw error;
  }
}
