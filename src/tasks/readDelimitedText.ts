/** One line of a delimited text with its fields; `line` counts from 1. */
export interface DelimitedLine {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Splits text as spreadsheets exchange it: fields by tab where there is a tab in the first line, otherwise by comma or
 * semicolon; a field in double quotes may hold separators, line breaks and doubled quotes. Empty lines are left out. Never
 * fails: an unclosed quote runs to the end.
 */
export function readDelimitedText(text: string): readonly DelimitedLine[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const lines: DelimitedLine[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endLine = (): void => {
    fields.push(field);
    if (fields.some((each) => each.trim() !== '')) lines.push({ line: startLine, fields });
    fields = [];
    field = '';
  };
  for (let i = 0; i < source.length; i += 1) {
    const character = source.charAt(i);
    if (quoted) {
      if (character === '"' && source.charAt(i + 1) === '"') {
        field += '"';
        i += 1;
      } else if (character === '"') quoted = false;
      else field += character;
      if (character === '\n') line += 1;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) {
      fields.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && source.charAt(i + 1) === '\n') i += 1;
      endLine();
      line += 1;
      startLine = line;
    } else field += character;
  }
  endLine();
  return lines;
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (first.includes('\t')) return '\t';
  return !first.includes(',') && first.includes(';') ? ';' : ',';
}
