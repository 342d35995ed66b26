import type { ZipArchive } from './zipReader';
import { childrenNamed, parseXml } from './xmlTree';

/** A link from one part of a package to another, or outside of it. */
export interface Relationship {
  readonly id: string;
  /** The last piece of the type's address: `worksheet`, `comments`, `chart` …, the same in the strict and the usual dialect. */
  readonly type: string;
  /** Path of the part inside the package; the target as it stands for something outside. */
  readonly target: string;
  readonly external: boolean;
}

/** The links of a part; none when it has no list of them. `''` stands for the package itself. */
export async function relationshipsOf(archive: ZipArchive, part: string): Promise<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(list)) return [];
  return childrenNamed(parseXml(await partText(archive, list)), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((piece) => piece !== '');
  for (const piece of target.split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '.' && piece !== '') path.push(piece);
  }
  return path.join('/');
}

/** A part as text, in UTF-8 or UTF-16, the two encodings a package may use. */
export async function partText(archive: ZipArchive, part: string): Promise<string> {
  return decodeXmlBytes(await archive.bytes(part));
}

export function decodeXmlBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
