import { PackageFault } from './packageFault';

/** An element of a part. Names carry no namespace prefix, attributes keep theirs but for `r:`-like ones asked for by {@link attributeByLocalName}. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All character data directly inside. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly rawName: string;
  readonly children: OpenElement[];
  text: string;
}

const markup = /<(?:!--[\s\S]*?--|!\[CDATA\[([\s\S]*?)\]\]|\?[\s\S]*?\?|\/([^\s>]+)\s*|([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads an XML document into a tree. For the small parts of a package and for what stands around a sheet's cells: cells
 * themselves are read by hucre.
 *
 * Document type declarations are refused: no office program writes them, and entities of one's own are only good for attacks.
 *
 * @throws PackageFault for anything that is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { rawName: '', name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  let position = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  markup.lastIndex = position;
  while (position < source.length) {
    const start = source.indexOf('<', position);
    const parent = open[open.length - 1];
    if (parent === undefined) throw new PackageFault('damaged', 'unbalanced XML');
    const text = source.slice(position, start < 0 ? source.length : start);
    if (text.trim() !== '' && parent === root) throw new PackageFault('damaged', 'text outside the XML');
    parent.text += decodeEntities(text);
    if (start < 0) break;
    markup.lastIndex = start;
    const match = markup.exec(source);
    if (match === null) throw new PackageFault('damaged', `XML at ${start}`);
    const [, characters, closed, opened, attributes, selfClosing] = match;
    if (characters !== undefined) parent.text += characters;
    else if (closed !== undefined) {
      if (closed !== parent.rawName || open.pop() === root) throw new PackageFault('damaged', `</${closed}> at ${start}`);
    } else if (opened !== undefined) {
      const element: OpenElement = { rawName: opened, name: localName(opened), attributes: readAttributes(attributes ?? ''), children: [], text: '' };
      parent.children.push(element);
      if (selfClosing === '') open.push(element);
    }
    position = markup.lastIndex;
  }
  const [document, ...others] = root.children;
  if (document === undefined || others.length > 0 || open.length !== 1) throw new PackageFault('damaged', 'XML without one whole root');
  return document;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of source.matchAll(attribute)) {
    if (name !== undefined) attributes[name] = decodeEntities((double ?? single ?? '').replace(/[\t\r\n]/g, ' '));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return namedEntities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The first child with the name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children with the name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements with the name, at any depth. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [...element.children];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next.name === name) found.push(next);
    waiting.unshift(...next.children);
  }
  return found;
}

/** An attribute by its name without prefix, for `r:id` and the like, whose prefix is the writer's choice. */
export function attributeByLocalName(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((candidate) => candidate.includes(':') && localName(candidate) === name);
  return key === undefined ? undefined : element.attributes[key];
}

/** An `xsd:boolean` attribute; `undefined` when it is absent. */
export function booleanAttribute(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : value === '1' || value === 'true' || value === 'on';
}

/** A number attribute; `undefined` when it is absent or no number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
