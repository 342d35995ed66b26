import { parseArea } from '../areaReference';
import { formulaPieces } from '../formula/formulaPieces';
import { formulaFromFile, refersToOtherWorkbook, refersToTable } from '../formula/fileFormula';
import type { XmlElement } from '../package/xmlTree';
import { booleanAttribute, child, childrenNamed, numberAttribute } from '../package/xmlTree';
import type { NameDocument, PageLayoutDocument } from '../../model/workbookDocument';

type PrintNames = Pick<PageLayoutDocument, 'printArea' | 'titleRows' | 'titleColumns'>;

export interface ReadNames {
  readonly names: NameDocument[];
  /** Print areas and titles, which files keep as names, by the sheet's place in the file. */
  readonly print: ReadonlyMap<number, PrintNames>;
  /** Places of sheets whose print area has several pieces. */
  readonly severalPrintAreas: readonly number[];
  /** Names that refer to another workbook. */
  readonly external: number;
  /** Names that refer to columns of a table. */
  readonly ofTables: number;
}

/** @param sheetNames All sheets of the file in its order, since names say by number which one they belong to. */
export function readNames(workbook: XmlElement, sheetNames: readonly string[]): ReadNames {
  const names: NameDocument[] = [];
  const print = new Map<number, PrintNames>();
  const severalPrintAreas: number[] = [];
  let external = 0;
  let ofTables = 0;
  for (const defined of childrenNamed(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', comment } = defined.attributes;
    const refersTo = formulaFromFile(defined.text.trim()).slice(1);
    const place = numberAttribute(defined, 'localSheetId');
    const sheet = place === undefined ? undefined : sheetNames[place];
    // A name of a sheet that is gone, a macro's function, or the shadow of a filter: Excel keeps these for itself.
    if (name === '' || refersTo === '' || (place !== undefined && sheet === undefined) || name === '_xlnm._FilterDatabase') continue;
    if (booleanAttribute(defined, 'function') === true || booleanAttribute(defined, 'vbProcedure') === true) continue;
    if (refersToOtherWorkbook(refersTo)) external++;
    else if (refersToTable(refersTo)) ofTables++;
    else if (place !== undefined && (name === '_xlnm.Print_Area' || name === '_xlnm.Print_Titles')) {
      const pieces = unqualified(refersTo);
      if (name === '_xlnm.Print_Area' && pieces.length > 1) severalPrintAreas.push(place);
      else print.set(place, { ...print.get(place), ...(name === '_xlnm.Print_Area' ? printArea(pieces) : printTitles(pieces)) });
    } else {
      names.push({
        name,
        refersTo,
        ...(sheet === undefined ? {} : { sheet }),
        ...(booleanAttribute(defined, 'hidden') === true ? { hidden: true } : {}),
        ...(comment === undefined ? {} : { comment }),
      });
    }
  }
  return { names, print, severalPrintAreas, external, ofTables };
}

/** The references of a list, without the sheets before them. */
function unqualified(list: string): string[] {
  const code = formulaPieces(list).map(({ kind, source }) => (kind === 'code' ? source : 'x')).join('');
  return code.split(',').map((reference) => reference.slice(reference.lastIndexOf('!') + 1).trim());
}

function printArea([reference = '']: readonly string[]): PrintNames {
  const area = parseArea(reference);
  return area === undefined ? {} : { printArea: area };
}

function printTitles(references: readonly string[]): PrintNames {
  const titles: { titleRows?: NonNullable<PrintNames['titleRows']>; titleColumns?: NonNullable<PrintNames['titleColumns']> } = {};
  for (const reference of references) {
    const area = parseArea(reference);
    if (area === undefined) continue;
    if (/[A-Za-z]/.test(reference)) titles.titleColumns = { first: area.column, last: area.column + area.columnCount - 1 };
    else titles.titleRows = { first: area.row, last: area.row + area.rowCount - 1 };
  }
  return titles;
}
