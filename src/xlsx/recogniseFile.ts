import type { FileKind, FileProblem } from './fileProblem';

/** The first bytes of every OLE container: Office's files up to 2003, and today's when a password locks them. */
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
];

/** Says from the first bytes why a file cannot be a workbook; `undefined` when it is a container that may hold one. */
export function recogniseFile(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length === 0) return { code: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  if (startsWith(bytes, ole)) return recogniseOle(bytes);
  // Excel 2 to 4 wrote their records straight into the file.
  if (bytes[0] === 0x09 && bytes[1] !== undefined && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]) && (bytes[2] === 0x04 || bytes[2] === 0x06 || bytes[2] === 0x08)) return { code: 'old-xls' };
  const known = signatures.find(([, start]) => startsWith(bytes, start));
  return { code: 'not-xlsx', looksLike: known?.[0] ?? recogniseText(bytes) };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function recogniseOle(bytes: Uint8Array): FileProblem {
  // Names of streams stand in the container's directory in UTF-16.
  if (holdsName(bytes, 'EncryptedPackage')) return { code: 'encrypted' };
  if (holdsName(bytes, 'WordDocument')) return { code: 'not-xlsx', looksLike: 'word' };
  if (holdsName(bytes, 'PowerPoint Document')) return { code: 'not-xlsx', looksLike: 'powerpoint' };
  return { code: 'old-xls' };
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const searched = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = searched[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (searched.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** How much of a file is looked at to tell text from anything else. */
const sample = 4096;

function recogniseText(bytes: Uint8Array): FileKind {
  const start = bytes.subarray(0, sample);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'text';
  if (start.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)) return 'unknown';
  const text = new TextDecoder().decode(start).replace(/^\ufeff/, '').trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|meta|table|style)/.test(text) || (text.startsWith('<') && text.includes('<html'))) return 'html';
  return text.startsWith('<?xml') ? 'xml' : 'text';
}
