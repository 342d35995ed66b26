import { columnNumber } from '../model/shiftFormula';
import type { CellArea } from '../model/workbookDocument';

const corner = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const areaPattern = new RegExp(`^${corner}(?::${corner})?$`);

/** The areas of an address as Office.js gives it (`Sheet!A1:B2,Sheet!D4`); whole rows and columns are left out. */
export function parseAddress(address: string): readonly CellArea[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => {
    const match = areaPattern.exec(part.slice(part.lastIndexOf('!') + 1).trim());
    const [, letters, digits, lastLetters = letters, lastDigits = digits] = match ?? [];
    if (letters === undefined || digits === undefined || lastLetters === undefined || lastDigits === undefined) return [];
    const row = Number(digits) - 1;
    const column = columnNumber(letters);
    return [{ row, column, rowCount: Number(lastDigits) - row, columnCount: columnNumber(lastLetters) - column + 1 }];
  });
}
