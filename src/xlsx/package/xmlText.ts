/** Characters that XML 1.0 cannot hold, and half surrogate pairs, which UTF-8 cannot. */
// eslint-disable-next-line no-control-regex -- control characters are what is being looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for between tags; what XML cannot hold is left out. */
export function escapeText(text: string): string {
  return text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Text for an attribute's value; line breaks and tabs stay what they are. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

export type AttributeValue = string | number | boolean | undefined;

/** An element; `undefined` attributes are left out, logical ones written as 1 and 0, content is XML already. */
export function element(name: string, attributes: Readonly<Record<string, AttributeValue>>, content?: string): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${key}="${typeof value === 'string' ? escapeAttribute(value) : Number(value)}"`;
  }
  return content === undefined || content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** `_x000D_` and the like in strings of a file (ECMA-376 part 1, 22.9.2.19) become the characters they stand for. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The opposite: text that only looks like such an escape is protected from being taken for one. */
export function encodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
