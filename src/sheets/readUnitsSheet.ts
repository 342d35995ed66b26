import { isErrorText, type CellValue } from '../model/cellValue';
import { narrowText } from '../model/narrowText';
import type { ListedUnit } from '../model/unit';
import type { CellPosition } from '../model/entry';
import type { ListProblem } from '../validation/checkContext';
import { codeText, positionIn, valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';
import { unitColumns } from './unitsSheet';

export interface UnitsReading {
  /** In the order of the rows; repeated codes are returned as they stand, for the check. */
  readonly units: readonly (ListedUnit & { readonly at: CellPosition })[];
  /** Rows with something in them that is no unit or no whole unit. */
  readonly problems: readonly ListProblem[];
}

/** Reads 考评单位. Rows without code, name, short name and parent are no rows of the list; a state left blank means in use. */
export function readUnitsSheet(coded: CodedTable): UnitsReading {
  const { content, codeColumn } = coded;
  const units: (ListedUnit & { readonly at: CellPosition })[] = [];
  const problems: ListProblem[] = [unitColumns.name, unitColumns.state].flatMap((code) =>
    coded.columns.has(code) ? [] : [{ kind: 'column-missing', at: positionIn(content, coded.codeRow, codeColumn), code }],
  );
  const named = coded.columns.has(unitColumns.name);
  for (let row = coded.codeRow + 1; row < content.row + content.values.length; row += 1) {
    const value = (code: string): CellValue => {
      const column = coded.columns.get(code);
      return column === undefined ? '' : valueAt(content, row, column);
    };
    const place = (code: string): CellPosition => positionIn(content, row, coded.columns.get(code) ?? codeColumn);
    const at = positionIn(content, row, codeColumn);
    const found = valueAt(content, row, codeColumn);
    const code = codeText(found);
    const name = nameText(value(unitColumns.name));
    const shortName = nameText(value(unitColumns.shortName));
    const parent = codeText(value(unitColumns.parent));
    if (code === '' && name === '' && shortName === '' && parent === '' && found === '') continue;
    if (!isUsableCode(code)) {
      problems.push({ kind: 'code-missing', at, found, ...(name === '' ? {} : { unitName: name }) });
      continue;
    }
    if (name === '' && named) problems.push({ kind: 'name-missing', at: place(unitColumns.name), unitCode: code });
    const state = stateOf(value(unitColumns.state));
    if (state === undefined) problems.push({ kind: 'state-unknown', at: place(unitColumns.state), unitCode: code, unitName: name || code, found: value(unitColumns.state) });
    units.push({
      code,
      name: name || code,
      ...(shortName === '' ? {} : { shortName }),
      ...(parent === '' ? {} : { parent, parentAt: place(unitColumns.parent) }),
      ...(state === 'retired' ? { retired: true } : {}),
      at,
    });
  }
  return { units, problems };
}

/** Whether a code can stand for a unit: something that is neither a formula error nor one of the words our sheets of figures use themselves. */
export function isUsableCode(code: string): boolean {
  return code !== '' && !code.includes('|') && !reserved.has(code.toUpperCase()) && !isErrorText(code);
}

const reserved: ReadonlySet<string> = new Set([entryCodes.total, entryCodes.end]);

/** A name without what surrounds it or cannot be seen; an error is no name. */
function nameText(value: CellValue): string {
  if (isErrorText(value)) return '';
  const text = String(value).trim();
  return narrowText(text).trim() === '' ? '' : text;
}

const states: ReadonlyMap<string, 'in use' | 'retired'> = new Map([
  ['', 'in use'],
  ['在用', 'in use'],
  ['inuse', 'in use'],
  ['停用', 'retired'],
  ['retired', 'retired'],
]);

/** In use or retired; undefined for other words. */
export function stateOf(value: CellValue): 'in use' | 'retired' | undefined {
  return states.get(narrowText(String(value)).replaceAll(/\s/g, '').toLowerCase());
}
