/** Longest id of a measure, so that codes stay readable in narrow columns. */
const longestId = 12;

/**
 * Whether a text can be the id of a measure: small letters and digits, with single dots and hyphens between them (`3.1`, `22b`). Ids are part
 * of codes in rows and columns, and of lists of codes.
 */
export function isMeasureId(text: string): boolean {
  return text.length <= longestId && /^[0-9a-z]+(?:[.-][0-9a-z]+)*$/.test(text);
}

/** Id of the measure in the code of a row of 考评方案; undefined for other codes. */
export function measureIdIn(code: string): string | undefined {
  return code.startsWith('M') && isMeasureId(code.slice(1)) ? code.slice(1) : undefined;
}

/** The code that was meant, in narrow and small letters; undefined where that is none either. */
export function intendedMeasureCode(text: string): string | undefined {
  const id = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/^[Mm]/, '').toLowerCase();
  return isMeasureId(id) ? `M${id}` : undefined;
}

/** The next free id for a measure of an indicator: `37` for its first one, `37b`, `37c` … after that. */
export function freeMeasureId(indicator: number, taken: ReadonlySet<string>): string {
  const plain = String(indicator);
  const others = [...taken].some((id) => new RegExp(`^${plain}(?:[.a-z-]|$)`).test(id));
  if (!others) return plain;
  for (let letter = 97; letter <= 122; letter += 1) {
    const id = `${plain}${String.fromCharCode(letter)}`;
    // `37a` would stand beside a plain `37`; begin with b then.
    if (!taken.has(id) && !(letter === 97 && taken.has(plain))) return id;
  }
  let number = 1;
  while (taken.has(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}
