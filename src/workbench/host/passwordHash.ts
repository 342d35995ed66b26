/**
 * The short hash of a protection password that Excel has written into files since its first versions (ECMA-376 part 1,
 * 18.3.1.85, attribute `password`): four hexadecimal digits. A guard against mistakes, not a secret.
 */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i -= 1) {
    hash = rotated(hash) ^ (password.charCodeAt(i) & 0xff);
  }
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

function rotated(hash: number): number {
  return ((hash >> 14) & 0x01) | ((hash << 1) & 0x7fff);
}
