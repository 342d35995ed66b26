export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Size of a PNG picture in pixels, from its header (RFC 2083, sections 3.1 and 4.1.1), or `undefined` when the bytes are no PNG.
 */
export function pngSize(bytes: Uint8Array): PixelSize | undefined {
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) {
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = view.getUint32(12) === 0x49484452; // "IHDR", which must come first
  return isHeader ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}
