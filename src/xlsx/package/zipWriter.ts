import { crc32 } from './crc32';
import { transformBytes } from './transformBytes';

/** 1980-01-01 00:00, the zero of zip's clock, as Excel writes it too. */
const noDate = 0x00210000;
const utf8Names = 0x0800;
const version = 20;

/**
 * A zip container with the parts in the order given.
 *
 * @param compress `false` stores them as they are, for a container that lives in memory only.
 */
export async function writeZip(parts: ReadonlyMap<string, Uint8Array>, compress = true): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = encoder.encode(name);
    const deflated = compress ? await transformBytes(content, new CompressionStream('deflate-raw')) : undefined;
    const data = deflated !== undefined && deflated.length < content.length ? deflated : content;
    const method = data === content ? 0 : 8;
    // The fields that a local header and a directory entry have in common (APPNOTE 4.3.7, 4.3.12), from "version needed" on.
    const fields = new Uint8Array(26);
    const view = new DataView(fields.buffer);
    view.setUint16(0, version, true);
    view.setUint16(2, utf8Names, true);
    view.setUint16(4, method, true);
    view.setUint32(6, noDate, true);
    view.setUint32(10, crc32(content), true);
    view.setUint32(14, data.length, true);
    view.setUint32(18, content.length, true);
    view.setUint16(22, nameBytes.length, true);
    chunks.push(uint32(0x04034b50), fields, nameBytes, data);

    const rest = new Uint8Array(14);
    new DataView(rest.buffer).setUint32(10, offset, true);
    directory.push(uint32(0x02014b50), uint16(version), fields, rest, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const directorySize = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = new Uint8Array(22);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, parts.size, true);
  endView.setUint16(10, parts.size, true);
  endView.setUint32(12, directorySize, true);
  endView.setUint32(16, offset, true);
  return concatenate([...chunks, ...directory, end]);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    result.set(chunk, offset);
    offset += chunk.length;
  }
  return result;
}
