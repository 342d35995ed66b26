import { narrowText } from '../model/narrowText';
import type { Unit } from '../model/unit';
import { jilinDivisions } from '../schemes/jilinUnits';
import { isUsableCode, stateOf } from '../sheets/readUnitsSheet';
import { isKnownParent } from '../validation/knownParent';
import { isCodeLike, isStateWord, splitUnitLines, type SplitUnitLines, type UnitLine } from './splitUnitLines';

/** One unit of a pasted list. */
export interface ListedRow {
  /** Names the row as long as its name stays, whatever lines come and go around it. */
  readonly key: string;
  /** From 1 in the text. */
  readonly line: number;
  readonly unit: Unit;
  /** The text had no code: this one is the division's of that name, or one of our own making. */
  readonly proposed?: 'division' | 'own';
}

export type UnitListProblemCode =
  /** These keep the list from being used. */
  | 'nothing'
  | 'too-many-lines'
  | 'too-many-fields'
  | 'name-missing'
  | 'looks-like-total'
  | 'code-empty'
  | 'code-malformed'
  | 'code-repeated'
  | 'already-listed'
  | 'parent-unknown'
  | 'state-unknown'
  /** These only ask for a look. */
  | 'name-repeated'
  | 'code-of-other'
  | 'code-not-six-digits'
  | 'column-ignored'
  | 'serials-ignored';

export interface UnitListProblem {
  readonly code: UnitListProblemCode;
  /** From 1 in the text; 0 for the list as a whole. */
  readonly line: number;
  readonly stops: boolean;
  /** What stands there. */
  readonly text: string;
  /** The line of the other one, or its name. */
  readonly other?: string | number;
}

export interface UnitListReading {
  readonly rows: readonly ListedRow[];
  /** In the order of the lines. */
  readonly problems: readonly UnitListProblem[];
  /** Whether every row can be used as it is. */
  readonly usable: boolean;
}

export interface UnitListOptions {
  /** Codes that somebody gave rows by hand, by the rows' keys. */
  readonly codes?: ReadonlyMap<string, string>;
  /** Units that are in the workbook's list already. */
  readonly listed?: readonly Unit[];
}

/** More units than the country has counties. */
const mostLines = 5000;
const longestCode = 20;

/**
 * Reads a pasted list of units: one per line, code and name in either order, then short name, parent and state if there are any; with or
 * without a header. Rows without code get one: that of the division of Jilin with that name, otherwise the next free U001, U002 …
 * Nothing is dropped without a word. Never throws.
 */
export function readUnitList(text: string, options: UnitListOptions = {}): UnitListReading {
  const split = splitUnitLines(text);
  const problems: UnitListProblem[] = [
    ...split.ignored.map(({ line, text: name }): UnitListProblem => ({ code: 'column-ignored', line, stops: false, text: name })),
    ...(split.serialsFrom === undefined ? [] : [{ code: 'serials-ignored', line: split.serialsFrom, stops: false, text: '1, 2, 3' } as const]),
  ];
  if (split.lines.length > mostLines) {
    problems.push({ code: 'too-many-lines', line: mostLines + 1, stops: true, text: String(split.lines.length) });
    return { rows: [], problems, usable: false };
  }
  const drafts = draftsOf(split, problems);
  if (drafts.length === 0 && !problems.some(({ stops }) => stops)) problems.push({ code: 'nothing', line: 0, stops: true, text: '' });
  const rows = withCodes(drafts, options);
  checkRows(rows, drafts, options.listed ?? [], problems);
  problems.sort((a, b) => a.line - b.line);
  return { rows, problems, usable: !problems.some(({ stops }) => stops) };
}

const totals = /^[\s]*(?:合\s*计|总\s*计|小\s*计|共\s*计|total|sum)[\s:：]*$/i;

interface Draft {
  readonly key: string;
  readonly line: number;
  readonly name: string;
  readonly code: string;
  readonly shortName: string;
  readonly parent: string;
  readonly state: string;
}

type Found = Omit<Draft, 'key' | 'line'>;

function draftsOf(split: SplitUnitLines, problems: UnitListProblem[]): readonly Draft[] {
  const parents = split.header ? new Set<string>() : commonParents(split.lines);
  const seen = new Map<string, number>();
  return split.lines.flatMap(({ line, fields }): readonly Draft[] => {
    const found = split.header ? byHeader(fields, split.header) : byLooks(fields, parents);
    if (found === undefined) {
      problems.push({ code: 'too-many-fields', line, stops: true, text: fields.join(' ').slice(0, 80) });
      return [];
    }
    if (Object.values(found).every((each) => each === '')) return [];
    if (totals.test(found.name)) problems.push({ code: 'looks-like-total', line, stops: true, text: found.name });
    if (found.name === '') problems.push({ code: 'name-missing', line, stops: true, text: found.code });
    if (stateOf(found.state) === undefined) problems.push({ code: 'state-unknown', line, stops: true, text: found.state });
    const count = (seen.get(found.name) ?? 0) + 1;
    seen.set(found.name, count);
    return [{ ...found, key: `${found.name}#${count}`, line }];
  });
}

function byHeader(fields: readonly string[], header: NonNullable<SplitUnitLines['header']>): Found | undefined {
  if (fields.slice(header.length).some((field) => field !== '')) return undefined;
  const field = (name: keyof Found): string => {
    const place = header.indexOf(name);
    return place < 0 ? '' : (fields[place] ?? '');
  };
  return { name: field('name'), code: plainCode(field('code')), shortName: field('shortName'), parent: plainParent(field('parent')), state: field('state') };
}

/** Codes look like codes, the rest are names; of two codes the second is the parent, unless the first is the prefecture of the second. */
function byLooks(fields: readonly string[], parents: ReadonlySet<string>): Found | undefined {
  const filled = fields.filter((field) => field !== '');
  const codes = filled.filter(isCodeLike).map(plainCode);
  const words = filled.filter((field) => !isCodeLike(field));
  const state = words.length > 1 ? words.findIndex(isStateWord) : -1;
  const names = words.filter((_, index) => index !== state);
  if (codes.length > 2 || names.length > 2) return undefined;
  const [first = '', second = ''] = codes;
  const turned = second !== '' && isPrefectureOf(first, second);
  const onlyParent = second === '' && parents.has(first) && isCodeLike(filled.at(-1) ?? '');
  return {
    name: names[0] ?? '',
    code: onlyParent ? '' : turned ? second : first,
    shortName: names[1] ?? '',
    parent: onlyParent || turned ? first : second,
    state: words[state] ?? '',
  };
}

/** Codes of prefectures that several lines have, each behind its names: parents, for no two units share a code. */
function commonParents(lines: readonly UnitLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { fields } of lines) {
    const filled = fields.filter((field) => field !== '');
    const last = plainCode(filled.at(-1) ?? '');
    if (filled.length > 1 && filled.filter(isCodeLike).length === 1 && /^\d{4}00$/.test(last)) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([code, count]) => (count > 1 ? [code] : [])));
}

function isPrefectureOf(prefecture: string, code: string): boolean {
  return /^\d{4}00$/.test(prefecture) && code !== prefecture && code.startsWith(prefecture.slice(0, 4));
}

/** Without spaces and full-width forms; a whole number that came with decimals is its digits. */
function plainCode(field: string): string {
  return narrowText(field).replaceAll(/\s/g, '').replace(/^(\d+)\.0+$/, '$1');
}

/** A parent may be given by the name of a division. */
function plainParent(field: string): string {
  return jilinDivisions.find(({ name, shortName }) => name === field || shortName === field)?.code ?? plainCode(field);
}

function withCodes(drafts: readonly Draft[], { codes = new Map(), listed = [] }: UnitListOptions): readonly ListedRow[] {
  const given = drafts.map((draft) => {
    const byHand = codes.get(draft.key);
    return byHand === undefined ? draft.code : plainCode(byHand);
  });
  const taken = new Set([...given, ...listed.map(({ code }) => code)]);
  const prefecture = commonPrefecture(drafts, given);
  let next = 1;
  return drafts.map((draft, index): ListedRow => {
    const code = given[index] ?? '';
    const { key, line } = draft;
    if (code !== '' || codes.has(key)) return { key, line, unit: unitOf(draft, code) };
    const division = divisionNamed(draft.name, prefecture);
    if (division && !taken.has(division.code)) {
      taken.add(division.code);
      return { key, line, unit: unitOf(draft, division.code, division), proposed: 'division' };
    }
    let own = ownCode(next);
    while (taken.has(own)) own = ownCode(++next);
    taken.add(own);
    return { key, line, unit: unitOf(draft, own), proposed: 'own' };
  });
}

function ownCode(number: number): string {
  return `U${String(number).padStart(3, '0')}`;
}

/** The division of that name; a name that several have (市本级) is that of the prefecture which the list is about, otherwise nobody's. */
function divisionNamed(name: string, prefecture: string | undefined): Unit | undefined {
  const named = jilinDivisions.filter((division) => division.name === name || division.shortName === name);
  return named.length === 1 ? named[0] : named.find((division) => division.parent !== undefined && division.parent === prefecture);
}

/** The prefecture that all divisions of the list lie in, as far as they are known by code or name; undefined for none or several. */
function commonPrefecture(drafts: readonly Draft[], given: readonly string[]): string | undefined {
  const found = new Set<string>();
  drafts.forEach(({ name }, index) => {
    const code = given[index] || divisionNamed(name, undefined)?.code;
    if (code !== undefined && /^\d{6}/.test(code)) found.add(`${code.slice(0, 4)}00`);
  });
  const [prefecture] = found;
  return found.size === 1 ? prefecture : undefined;
}

function unitOf(draft: Draft, code: string, division?: Unit): Unit {
  const shortName = draft.shortName || (division?.shortName === draft.name ? '' : (division?.shortName ?? ''));
  const parent = draft.parent || (division?.parent ?? '');
  return {
    code,
    name: draft.name,
    ...(shortName === '' || shortName === draft.name ? {} : { shortName }),
    ...(parent === '' ? {} : { parent }),
    ...(stateOf(draft.state) === 'retired' ? { retired: true } : {}),
  };
}

/** Whether somebody may give a unit this code. */
export function isWellFormedCode(code: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(code) && code.length <= longestCode && isUsableCode(code);
}

function checkRows(rows: readonly ListedRow[], drafts: readonly Draft[], listed: readonly Unit[], problems: UnitListProblem[]): void {
  const known = new Map(listed.map((unit) => [unit.code, unit.name]));
  const units = new Set([...known.keys(), ...rows.map(({ unit }) => unit.code)]);
  const lineOfCode = new Map<string, number>();
  const lineOfName = new Map<string, number>();
  const sixDigits = rows.some(({ unit }) => /^\d{6}$/.test(unit.code));
  rows.forEach(({ line, unit }, index) => {
    const { code, name, parent } = unit;
    const tell = (problem: UnitListProblemCode, stops: boolean, text: string, other?: string | number): void => {
      problems.push({ code: problem, line, stops, text, ...(other === undefined ? {} : { other }) });
    };
    const first = lineOfCode.get(code);
    if (code === '') tell('code-empty', true, name);
    else if (!isWellFormedCode(code)) tell('code-malformed', true, code);
    else if (first !== undefined) tell('code-repeated', true, code, first);
    else if (known.has(code)) tell('already-listed', true, code, known.get(code));
    else {
      const division = jilinDivisions.find((each) => each.code === code);
      if (division && !isNamedLike(name, division)) tell('code-of-other', false, code, division.name);
      else if (sixDigits && /^\d+$/.test(code) && code.length !== 6) tell('code-not-six-digits', false, code);
    }
    if (code !== '' && first === undefined) lineOfCode.set(code, line);
    const sameName = lineOfName.get(name);
    if (name !== '' && sameName !== undefined) tell('name-repeated', false, name, sameName);
    else lineOfName.set(name, line);
    if (parent !== undefined && !isKnownParent(unit, units)) tell('parent-unknown', true, drafts[index]?.parent ?? parent);
  });
}

/** Whether the name may well be that of the division at another time: 九台区 is 九台市. */
function isNamedLike(name: string, division: Unit): boolean {
  if (name === '' || name === division.name || name === division.shortName) return true;
  const other = jilinDivisions.some((each) => each.name === name || each.shortName === name);
  return !other && name.slice(0, 2) === division.name.slice(0, 2);
}
