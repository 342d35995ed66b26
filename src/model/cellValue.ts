/**
 * What one cell holds, as Excel reports it: a number, text, a logical value, or `''` for an empty cell.
 * A formula error arrives as its text (`#DIV/0!`). `null` never stands for a value: in something to be written it means
 * “leave this cell alone”.
 */
export type CellValue = string | number | boolean;

const errorTexts: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
  '#TIMEOUT!',
  '#ERROR!',
]);

/** Whether the value is the text of a formula error such as `#REF!`. */
export function isErrorText(value: CellValue): value is string {
  return typeof value === 'string' && value.charAt(0) === '#' && errorTexts.has(value.toUpperCase());
}
