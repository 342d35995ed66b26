import { crc32 } from './crc32';
import { PackageFault } from './packageFault';
import { transformBytes } from './transformBytes';

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endOfDirectorySize = 22;
const longestComment = 0xffff;

/** What a container may hold at most; a workbook of 2,844 units is about 25 MB uncompressed, with its scores as formulas about 300 MB for each period. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, uncompressed. */
  readonly totalBytes: number;
}

export const defaultZipLimits: ZipLimits = { entries: 20_000, totalBytes: 1_000_000_000 };

/** For what this program packed itself a moment ago. */
export const ownZipLimits: ZipLimits = { ...defaultZipLimits, totalBytes: Number.POSITIVE_INFINITY };

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The directory of a zip container, and its entries on demand. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Uncompressed size that the directory declares; 0 for an unknown entry. */
  sizeOf(name: string): number;
  /** @throws PackageFault when the entry is missing, unreadable, longer than declared, or has the wrong checksum. */
  bytes(name: string): Promise<Uint8Array>;
}

/**
 * Opens a zip container by its directory. Nothing is inflated yet: sizes are checked against the limits from the directory
 * first, and an entry that turns out longer than the directory says is refused while it is being inflated.
 *
 * @throws PackageFault `damaged` without a readable directory, `too-large` beyond the limits.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.size ?? 0,
    bytes: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new PackageFault('damaged', `no entry ${name}`);
      return inflate(bytes, view, entry, name);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, ZipEntry> {
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  // Zip64 is used beyond 65,535 entries or 4 GB, far above the limits.
  if (count === 0xffff || position === 0xffffffff) throw new PackageFault('too-large', 'zip64 directory');
  if (count > limits.entries) throw new PackageFault('too-large', `${count} entries`);
  const decoder = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (position + 46 > view.byteLength || view.getUint32(position, true) !== directoryHeader) throw new PackageFault('damaged', 'directory entry');
    const nameLength = view.getUint16(position + 28, true);
    const size = view.getUint32(position + 24, true);
    total += size;
    if (size === 0xffffffff || total > limits.totalBytes) throw new PackageFault('too-large', `${total} bytes uncompressed`);
    // Some writers put backslashes between folders.
    const name = decoder.decode(bytes.subarray(position + 46, position + 46 + nameLength)).replaceAll('\\', '/');
    entries.set(name, {
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      compressedSize: view.getUint32(position + 20, true),
      size,
      offset: view.getUint32(position + 42, true),
    });
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endOfDirectorySize - longestComment);
  for (let position = view.byteLength - endOfDirectorySize; position >= earliest; position--) {
    if (view.getUint32(position, true) === endOfDirectory) return position;
  }
  throw new PackageFault('damaged', 'no end of directory');
}

async function inflate(bytes: Uint8Array, view: DataView, entry: ZipEntry, name: string): Promise<Uint8Array> {
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localHeader) throw new PackageFault('damaged', `header of ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.compressedSize;
  if (end > view.byteLength) throw new PackageFault('damaged', `${name} is cut off`);
  const data = bytes.subarray(start, end);
  let content: Uint8Array | undefined;
  if (entry.method === 0) content = data;
  else if (entry.method === 8) content = await inflateRaw(data, entry.size, name);
  else throw new PackageFault('damaged', `compression method ${entry.method} of ${name}`);
  if (content === undefined || content.length !== entry.size || crc32(content) !== entry.crc) throw new PackageFault('damaged', `content of ${name}`);
  return content;
}

async function inflateRaw(data: Uint8Array, size: number, name: string): Promise<Uint8Array | undefined> {
  try {
    return await transformBytes(data, new DecompressionStream('deflate-raw'), size);
  } catch (error) {
    throw new PackageFault('damaged', `${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
