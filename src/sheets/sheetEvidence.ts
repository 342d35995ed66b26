import type { CellValue } from '../model/cellValue';
import type { SheetRole } from '../model/snapshot';
import { entryCodes } from './entryLayout';
import type { SheetLocale } from './sheetLocale';
import { sheetRoles } from './sheetMarks';
import { sheetNameOf } from './sheetNames';
import { fillWords, sheetWords } from './sheetWords';

/** The upper left part of a sheet, or all of it; rows and columns from 0. */
export interface SheetLook {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** What a sheet without a mark still shows of ours. */
export interface SheetEvidence {
  /** Roles that its codes and words allow; never empty. */
  readonly roles: readonly SheetRole[];
  /** Whether its codes alone prove it ours; otherwise its name, or a name that points into it, has to say so too. */
  readonly certain: boolean;
  /** The row of column codes and the column of row codes, as far as they are there. */
  readonly codeRow?: number;
  readonly codeColumn?: number;
}

const entryRoles: readonly SheetRole[] = ['target', 'half-year', 'year-end', 'last-year'];
/** Sheets in which a check leaves its marks. */
const markedRoles: readonly SheetRole[] = [...entryRoles, 'judgements', 'inspections', 'records'];
const reportedRoles: readonly SheetRole[] = ['half-year', 'year-end', 'last-year'];
const scoreRoles: readonly SheetRole[] = ['half-year-scores', 'year-end-scores'];
const placesRoles: readonly SheetRole[] = ['half-year-places', 'year-end-places'];

/** Codes that nobody writes by chance. `M1` to `M12` are months to many people, so plain ones are not among them. */
const families: readonly { readonly code: RegExp; readonly roles: readonly SheetRole[] }[] = [
  { code: /^M\d+[a-z]?(?:\.\d+)?\.[NDR]$/, roles: reportedRoles },
  { code: /^J\.[a-z-]+(?:\.[a-z]+)*$/, roles: ['judgements'] },
  { code: /^V\.[a-z-]+$/, roles: ['inspections'] },
  { code: /^B\.[a-z-]+$/, roles: ['target-book'] },
  { code: /^K2?\.[a-z-]+$/, roles: ['unit-target-books'] },
  { code: /^E\.[a-z-]+$/, roles: ['records'] },
  { code: /^F\.[a-z-]+$/, roles: ['findings'] },
  { code: /^L\.[a-z-]+$/, roles: ['check-log'] },
  { code: /^O\.[a-z-]+$/, roles: ['outcomes'] },
  { code: /^C\.(?:half-year|year-end)\.(?:target|half-year|year-end)$/, roles: ['checked-figures'] },
  { code: /^X\.(?:hard|soft|explained)$/, roles: markedRoles },
  { code: /^Z\.[a-z]+$/, roles: scoreRoles },
  { code: /^Q\.(?:[AI]\d+\.)?[a-z-]+$/, roles: placesRoles },
  { code: /^P\.[a-z]+$/, roles: ['scheme'] },
  { code: /^U\.(?:short|parent|state)$/, roles: ['units'] },
  { code: /^(?:U\.name|M\d+(?:[a-z]|\.\d+))$/, roles: sheetRoles },
];
const schemeRowCode = /^[GS]\.[a-z]/;

/** Distinctive codes in one row or column that prove a sheet ours; with a second witness fewer do. */
const proof = 3;
const hint = 2;

/** What of a sheet's cells speaks for its being one of ours; undefined when nothing does. */
export function sheetEvidence(look: SheetLook): SheetEvidence | undefined {
  const byRow = look.values.map((row) => row.filter((value) => familyOf(value) !== undefined).length);
  const most = Math.max(0, ...byRow);
  const line = most >= hint ? byRow.indexOf(most) : -1;
  const column = rowCodeColumn(look);
  const title = titleRole(look);
  const rowRoles = line < 0 ? undefined : rolesOfRow(look.values[line] ?? []);
  const allowed = agreeing([rowRoles, column?.roles, title === undefined ? undefined : [title]]);
  // It looks like 年终填报 in all but its title, and is in few workbooks.
  const roles = title === 'last-year' ? allowed : agreeing([allowed?.filter((role) => role !== 'last-year')]);
  if (roles === undefined) return undefined;
  return {
    roles,
    certain: most >= proof || (column?.count ?? 0) >= proof,
    ...(line < 0 ? {} : { codeRow: look.row + line }),
    ...(column === undefined ? {} : { codeColumn: column.column }),
  };
}

/** The role whose default name a sheet bears, perhaps with a number. */
export function roleOfSheetName(name: string): SheetRole | undefined {
  const plain = name.replace(/ ?\(\d+\)$/, '');
  return sheetRoles.find((role) => locales.some((locale) => sheetNameOf(role, locale) === plain));
}

const locales: readonly SheetLocale[] = ['zh-CN', 'en-US'];

function familyOf(value: CellValue): (typeof families)[number] | undefined {
  return typeof value === 'string' ? families.find(({ code }) => code.test(value.trim())) : undefined;
}

/** Roles that the codes of a row leave open: those of its families that all of them share. */
function rolesOfRow(row: readonly CellValue[]): readonly SheetRole[] | undefined {
  const found = row.flatMap((value) => familyOf(value)?.roles ?? []);
  const shared = agreeing(families.filter((family) => row.some((value) => familyOf(value) === family)).map(({ roles }) => roles));
  if (shared === undefined || found.length === 0) return undefined;
  // Ratios have numerators in both sheets of reported figures; a long row of codes without any is the targets'.
  const codes = row.filter((value) => typeof value === 'string' && /^M\d/.test(value.trim())).length;
  return codes >= plainTargets && !row.some((value) => familyOf(value)?.roles === reportedRoles) ? agreeing([shared, ['target', ...scoreRoles]]) : shared;
}

const plainTargets = 10;

interface RowCodeColumn {
  readonly column: number;
  readonly count: number;
  readonly roles: readonly SheetRole[];
}

/** The column in which our codes of rows stand: totals and the end of units, or the settings of the scheme. */
function rowCodeColumn(look: SheetLook): RowCodeColumn | undefined {
  const width = Math.max(0, ...look.values.map((row) => row.length));
  for (let j = 0; j < width; j += 1) {
    const texts = look.values.map((row) => String(row[j] ?? '').trim());
    const settings = texts.filter((text) => schemeRowCode.test(text)).length;
    if (settings >= hint) return { column: look.column + j, count: settings, roles: ['scheme'] };
    if (texts.includes(entryCodes.total) && texts.includes(entryCodes.end)) return { column: look.column + j, count: hint, roles: entryRoles };
  }
  return undefined;
}

/** Rows at the top in which a title is looked for. */
const titleRows = 12;

function titleRole(look: SheetLook): SheetRole | undefined {
  const texts = look.values.slice(0, titleRows).flatMap((row) => row.flatMap((value) => (typeof value === 'string' && value !== '' ? [value.trim()] : [])));
  return sheetRoles.find((role) => titlePatterns(role).some((pattern) => texts.some((text) => pattern.test(text))));
}

function titlePatterns(role: SheetRole): readonly RegExp[] {
  return locales.flatMap((locale) => {
    const title = sheetWords(locale).titles[role];
    // A title without a year in it (the scheme's, or plain words) says nothing that others would not write.
    return title.includes('{year}') ? [new RegExp(`^${fillWords(title, { year: '\\d{4}' })}$`)] : [];
  });
}

/** What all lists share that are there; undefined when none is, or they share nothing. */
function agreeing(lists: readonly (readonly SheetRole[] | undefined)[]): readonly SheetRole[] | undefined {
  const given = lists.filter((list) => list !== undefined);
  const [first, ...others] = given;
  const shared = first?.filter((role) => others.every((list) => list.includes(role)));
  return shared === undefined || shared.length === 0 ? undefined : shared;
}
