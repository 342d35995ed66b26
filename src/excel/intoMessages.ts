/** A message may not grow beyond 5 MB on the web; below this a plan goes out whole, above it in pieces. */
export const bytesPerMessage = 3_000_000;

/** Packs steps, in their order, into messages of at most so many bytes; a step that is larger by itself has a message of its own. */
export function intoMessages<Step extends { readonly bytes: number }>(steps: readonly Step[], bytes: number): readonly (readonly Step[])[] {
  const messages: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = messages.at(-1);
    if (last && step.bytes <= room) {
      last.push(step);
      room -= step.bytes;
    } else {
      messages.push([step]);
      room = bytes - step.bytes;
    }
  }
  return messages;
}
