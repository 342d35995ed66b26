/**
 * Sends bytes through one of the platform's compression streams and collects what comes out.
 *
 * @param limit Most bytes that may come out; more is answered with `undefined`, before they pile up in memory.
 * @throws What the stream throws for data that it cannot read.
 */
export async function transformBytes(bytes: Uint8Array, stream: CompressionStream | DecompressionStream, limit = Infinity): Promise<Uint8Array | undefined> {
  // A copy on a plain ArrayBuffer: the streams' types refuse views that might lie on shared memory.
  const source = new Blob([bytes.slice()]).stream();
  const reader: ReadableStreamDefaultReader<Uint8Array> = source.pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  const result = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    result.set(chunk, offset);
    offset += chunk.length;
  }
  return result;
}
