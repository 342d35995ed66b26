/** The keys with one of them at another place (from 0, kept within the list); the same list where nothing moves. */
export function movedKeys(keys: readonly string[], key: string, place: number): readonly string[] {
  const from = keys.indexOf(key);
  const to = Math.min(keys.length - 1, Math.max(0, place));
  if (from < 0 || from === to) return keys;
  const rest = keys.filter((each) => each !== key);
  return [...rest.slice(0, to), key, ...rest.slice(to)];
}
