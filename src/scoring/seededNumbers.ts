/**
 * Numbers from 0 up to but not including 1 that look random and are the same for the same seed on every machine (mulberry32, public
 * domain; period 2^32, enough for some hundred thousand draws of a scheme). Not for secrets.
 */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
