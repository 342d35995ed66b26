/** One element of a document, with its names resolved. Text and CDATA of an element are joined and trimmed. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The namespace's address; `''` for none. */
  readonly namespace: string;
  /** By name as written (`resid`, `xsi:type`); namespace declarations are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where its start tag begins, counted from 1. */
  readonly line: number;
}

/** The text is not well-formed XML, or uses what this reader refuses (a DOCTYPE). */
export class XmlError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
    this.name = 'XmlError';
  }
}

const namePattern = /[\p{L}_][\p{L}\p{N}_.\-\u00B7]*(?::[\p{L}_][\p{L}\p{N}_.\-\u00B7]*)?/uy;
const spacePattern = /[ \t\r\n]+/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };
/** XML 1.0, production 2: control characters and lone surrogates are not allowed anywhere, written out or as a reference. */
const forbiddenCharacters = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

interface OpenElement {
  readonly qualifiedName: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly element: Omit<XmlElement, 'children' | 'text'>;
  text: string;
}

/**
 * Reads a document strictly: one root, matching tags, quoted and unique attributes, declared prefixes, the five entities and character
 * references only. A small reader of our own, because a manifest is read by Office's strict one, the forgiving parsers of a browser or
 * of npm accept what Office refuses, and none of them says in which line an element stands.
 * @throws {XmlError} at the first mistake
 */
export function readXml(source: string): XmlElement {
  return new XmlReader(source.replace(/^\uFEFF/, '')).read();
}

class XmlReader {
  private position = 0;
  private readonly open: OpenElement[] = [];
  private root: XmlElement | undefined;

  constructor(private readonly source: string) {}

  read(): XmlElement {
    const forbidden = forbiddenCharacters.exec(this.source);
    if (forbidden !== null) {
      this.position = forbidden.index;
      throw this.error('a character that XML does not allow');
    }
    if (/^<\?xml[ \t\r\n]/.test(this.source)) {
      this.until('?>', 'XML declaration');
    }
    while (this.position < this.source.length) {
      this.readNext();
    }
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined) {
      throw this.error(`<${unclosed.qualifiedName}> of line ${unclosed.element.line} is never closed`);
    }
    if (this.root === undefined) {
      throw this.error('no element at all');
    }
    return this.root;
  }

  private readNext(): void {
    if (this.skip('<!--')) {
      if (this.until('-->', 'comment').includes('--')) {
        throw this.error('"--" inside a comment');
      }
    } else if (this.skip('<![CDATA[')) {
      this.addText(this.until(']]>', 'CDATA section'), '');
    } else if (this.source.startsWith('<!', this.position)) {
      throw this.error('a DOCTYPE or another declaration: Office refuses it');
    } else if (this.skip('<?')) {
      if (/^xml\b/i.test(this.until('?>', 'processing instruction'))) {
        throw this.error('the XML declaration must be the very first characters');
      }
    } else if (this.skip('</')) {
      this.readEndTag();
    } else if (this.skip('<')) {
      this.readStartTag();
    } else {
      const end = this.source.indexOf('<', this.position);
      const raw = this.source.slice(this.position, end < 0 ? undefined : end);
      if (raw.includes(']]>')) {
        throw this.error('"]]>" in text');
      }
      this.addText(this.decode(raw), raw);
      this.position += raw.length;
    }
  }

  private readStartTag(): void {
    const line = this.line();
    const qualifiedName = this.readName('element name');
    const written = this.readAttributes(qualifiedName);
    const selfClosing = this.skip('/>');
    if (!selfClosing && !this.skip('>')) {
      throw this.error(`">" is missing in <${qualifiedName}>`);
    }
    if (this.root !== undefined) {
      throw this.error(`a second root element <${qualifiedName}>`);
    }
    const prefixes = new Map(this.open.at(-1)?.prefixes ?? [['xml', 'http://www.w3.org/XML/1998/namespace']]);
    const attributes = new Map<string, string>();
    for (const [name, value] of written) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        prefixes.set(name.slice(6), value);
      } else {
        attributes.set(name, value);
      }
    }
    for (const name of [qualifiedName, ...attributes.keys()]) {
      if (name.includes(':') && !prefixes.has(prefixOf(name))) {
        throw this.error(`the prefix of ${name} is not declared`);
      }
    }
    const name = qualifiedName.slice(qualifiedName.indexOf(':') + 1);
    const namespace = prefixes.get(prefixOf(qualifiedName)) ?? '';
    this.open.push({ qualifiedName, prefixes, children: [], text: '', element: { name, namespace, attributes, line } });
    if (selfClosing) {
      this.close();
    }
  }

  private readAttributes(owner: string): Map<string, string> {
    const attributes = new Map<string, string>();
    for (let spaced = this.skipSpace(); !/^\/?>/.test(this.source.slice(this.position, this.position + 2)); spaced = this.skipSpace()) {
      if (!spaced) {
        throw this.error(`no space before an attribute of <${owner}>`);
      }
      const name = this.readName(`attribute name in <${owner}>`);
      this.skipSpace();
      if (!this.skip('=')) {
        throw this.error(`attribute ${name} has no value`);
      }
      this.skipSpace();
      const quote = this.skip('"') ? '"' : this.skip("'") ? "'" : undefined;
      if (quote === undefined) {
        throw this.error(`the value of ${name} is not in quotation marks`);
      }
      const raw = this.until(quote, `value of ${name}`);
      if (raw.includes('<')) {
        throw this.error(`"<" in the value of ${name}`);
      }
      if (attributes.has(name)) {
        throw this.error(`attribute ${name} twice in <${owner}>`);
      }
      attributes.set(name, this.decode(raw.replace(/[\t\r\n]/g, ' ')));
    }
    return attributes;
  }

  private readEndTag(): void {
    const name = this.readName('name of an end tag');
    this.skipSpace();
    if (!this.skip('>')) {
      throw this.error(`">" is missing in </${name}>`);
    }
    const opened = this.open.at(-1)?.qualifiedName;
    if (opened !== name) {
      throw this.error(`</${name}> where ${opened === undefined ? 'nothing is open' : `</${opened}> must come first`}`);
    }
    this.close();
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed === undefined) {
      return;
    }
    const element = { ...closed.element, children: closed.children, text: closed.text.trim() };
    const parent = this.open.at(-1);
    if (parent === undefined) {
      this.root = element;
    } else {
      parent.children.push(element);
    }
  }

  private addText(text: string, raw: string): void {
    const parent = this.open.at(-1);
    if (parent !== undefined) {
      parent.text += text;
    } else if (raw === '' || raw.trim() !== '') {
      throw this.error('text outside the root element');
    }
  }

  private decode(raw: string): string {
    return raw.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
      const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
      const code = number === null ? undefined : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
      const character = code === undefined ? entities[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (!whole.endsWith(';') || character === undefined || forbiddenCharacters.test(character)) {
        throw this.error(`"${whole}" is no entity that XML knows; a plain "&" is written "&amp;"`);
      }
      return character;
    });
  }

  private readName(what: string): string {
    namePattern.lastIndex = this.position;
    const name = namePattern.exec(this.source)?.[0];
    if (name === undefined) {
      throw this.error(`${what} expected`);
    }
    this.position += name.length;
    return name;
  }

  private skip(text: string): boolean {
    const found = this.source.startsWith(text, this.position);
    this.position += found ? text.length : 0;
    return found;
  }

  private skipSpace(): boolean {
    spacePattern.lastIndex = this.position;
    const length = spacePattern.exec(this.source)?.[0].length ?? 0;
    this.position += length;
    return length > 0;
  }

  private until(end: string, what: string): string {
    const found = this.source.indexOf(end, this.position);
    if (found < 0) {
      throw this.error(`the ${what} does not end`);
    }
    const text = this.source.slice(this.position, found);
    this.position = found + end.length;
    return text;
  }

  private line(): number {
    return this.source.slice(0, this.position).split('\n').length;
  }

  private error(reason: string): XmlError {
    return new XmlError(this.line(), reason);
  }
}

function prefixOf(qualifiedName: string): string {
  return qualifiedName.includes(':') ? qualifiedName.slice(0, qualifiedName.indexOf(':')) : '';
}
