import type { Area, Scheme } from '../model/scheme';
import { schemeFaults } from '../validation/scheme/schemeFaults';
import { usableScheme } from '../validation/scheme/usableScheme';
import type { CodedTable } from './codedTable';
import { measureIdIn } from './measureCode';
import { readOwnRules } from './readOwnRules';
import { readSchemeMeasures } from './readSchemeMeasures';
import { readSchemeSettings, shownSettingValue } from './readSchemeSettings';
import { generalRows, generalValue, isSchemeId, levelWords, type GeneralRow, type SchemeColumnCode } from './schemeRows';
import { checkRowCodes } from './schemeRowCodes';
import type { SchemeProblem } from './schemeProblem';
import { SchemeRow } from './schemeRow';
import { SchemeTable } from './schemeTable';
import { settingRows } from './settingRows';

export interface SchemeReading {
  /** The scheme in force: what the sheet says, as far as it can be used. */
  readonly scheme: Scheme;
  /** What cannot be used, and what does not fit together; from top to bottom. */
  readonly problems: readonly SchemeProblem[];
}

/**
 * Reads 考评方案 back. Whatever is missing or cannot be understood is reported with what is used in its place, so that a slip in one cell
 * never silently changes a score. In a sheet made from the standard scheme that is the standard scheme's value; in a sheet of another
 * scheme, of which nobody knows what it said before, it is the default of settings, and what is usual for a measure of its kind.
 */
export function readSchemeSheet(coded: CodedTable, standard: Scheme): SchemeReading {
  const table = new SchemeTable(coded);
  const isStandard = coded.mark.schemeId === standard.id;
  const known = isStandard ? standard : { ...standard, id: coded.mark.schemeId, areas: [], indicators: [], measures: [] };
  const from = isStandard ? 'standard' : 'default';
  // Whoever gave the scheme another id made it another scheme, in which measures of the standard one need not be.
  const ownId = table.rows.get('G.id');
  const isOther = ownId !== undefined && table.has('P.value') && table.text(ownId, 'P.value') !== standard.id;
  checkRowCodes(table, isOther ? { ...known, measures: [] } : known, (code) => usedForRow(code, known, from));
  const general = (code: string): SchemeRow | undefined => {
    const row = table.rows.get(code);
    return row === undefined ? undefined : new SchemeRow(table, code, row);
  };
  const text = (code: string, fallback: string, fits?: (value: string) => boolean): string =>
    general(code)?.required('P.value', { value: fallback, shown: fallback, from }, fits, { expected: fits ? 'identifier' : 'text' }) ?? fallback;
  const read: Scheme = {
    id: text('G.id', known.id, isSchemeId),
    version: known.version,
    title: text('G.title', known.title),
    source: text('G.source', known.source),
    year: general('G.year')?.number('P.value', { expected: 'whole', low: 1949, high: 9999 }, { value: known.year, shown: known.year, from }) ?? known.year,
    level: general('G.level')?.word('P.value', levelWords, { value: known.level, shown: levelWords[known.level], from }) ?? known.level,
    settings: readSchemeSettings(table, known.settings, from),
    ...readSchemeMeasures(table, readAreas(table, known), known),
    ownRules: readOwnRules(table),
  };
  const faults = schemeFaults(read).map((fault): SchemeProblem => {
    const row = table.rows.get(fault.row);
    const column: SchemeColumnCode = `P.${fault.field}`;
    return {
      kind: fault.kind,
      severity: fault.severity,
      code: fault.row,
      at: row === undefined ? table.atMark() : table.at(row, column),
      field: column,
      ...(row === undefined ? {} : { found: table.value(row, column) }),
      ...(fault.parameters && { parameters: fault.parameters }),
    };
  });
  const problems = [...table.problems, ...faults].map((problem, index) => ({ problem, index }));
  problems.sort((a, b) => a.problem.at.row - b.problem.at.row || a.problem.at.column - b.problem.at.column || a.index - b.index);
  return { scheme: usableScheme(read), problems: problems.map(({ problem }) => problem) };
}

/** What is used where the row of a setting, or of what the scheme is, has gone. */
function usedForRow(code: string, known: Scheme, from: 'standard' | 'default'): Pick<SchemeProblem, 'used' | 'usedFrom'> {
  const setting = settingRows.find((each) => `S.${each.code}` === code);
  const value = setting ? shownSettingValue(setting, known.settings[setting.code].value) : generalRows.some((each) => each === code) ? generalValue(known, code as GeneralRow) : undefined;
  const area = known.areas.find((each) => `A.${each.number}` === code)?.name;
  const used = value ?? area;
  return used === undefined ? {} : { used, usedFrom: from };
}

/** Areas in the order of their rows; those of the standard scheme that measures name stand in where their rows have gone, which was reported. */
function readAreas(table: SchemeTable, known: Pick<Scheme, 'areas'>): readonly Area[] {
  const areas = [...table.rows].flatMap(([code, place]): readonly Area[] => {
    const number = /^A\.([1-9]\d{0,2})$/.exec(code)?.[1];
    if (number === undefined) return [];
    const row = new SchemeRow(table, code, place);
    const usual = known.areas.find((each) => each.number === Number(number));
    const name = row.required('P.area', { value: usual?.name ?? number, shown: usual?.name ?? number, from: usual ? 'standard' : 'default' });
    return [{ number: Number(number), name, heading: row.text('P.wording') || name }];
  });
  const named = new Set([...table.rows].flatMap(([code, row]) => (measureIdIn(code) === undefined ? [] : [table.text(row, 'P.area')])));
  const gone = known.areas.filter(({ number, name, heading }) => !areas.some((each) => each.number === number) && (named.has(name) || named.has(heading)));
  return [...areas, ...gone];
}
