/** Characters that cannot be seen and come along with copied text. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;
const otherSpaces = /[\u00A0\u2000-\u200A\u202F\u3000]/gu;
const dashes = /[\u2010-\u2015\u2212]/gu;
const plain = /^[\x20-\x7E]*$/;

/** Text with full-width letters, digits, signs and spaces as the plain ones (２２０１００ is 220100), long dashes as hyphens, and without what cannot be seen. */
export function narrowText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .replace(dashes, '-')
    .replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
