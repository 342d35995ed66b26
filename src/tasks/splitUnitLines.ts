import { narrowText } from '../model/narrowText';
import { stateOf } from '../sheets/readUnitsSheet';

/** Comes along with copied text and cannot be seen. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

export type UnitField = 'code' | 'name' | 'shortName' | 'parent' | 'state';

/** One line of a pasted list, cut into fields; `line` counts from 1 in the text, a line that lists several units gives several. */
export interface UnitLine {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface SplitUnitLines {
  readonly lines: readonly UnitLine[];
  /** What the columns are, where the first line says so; undefined for a column that is nothing of ours. */
  readonly header?: readonly (UnitField | undefined)[];
  /** Names of columns of the header that are nothing of ours, and its line. */
  readonly ignored: readonly { readonly line: number; readonly text: string }[];
  /** The line from which on numbers at the beginning were taken for serial numbers; undefined when there were none. */
  readonly serialsFrom?: number;
}

/**
 * Cuts a pasted list of units into lines and fields: by tab (as spreadsheets copy), otherwise by comma, semicolon or 、, otherwise by spaces.
 * List marks (1. （2） 三、) and serial numbers 1, 2, 3 … are left out; 长春市、吉林市、四平市 in one line are three units. Never fails.
 */
export function splitUnitLines(text: string): SplitUnitLines {
  const raw = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, content: content.replace(invisible, '') }))
    .filter(({ content }) => content.trim() !== '');
  const first = raw[0] && { line: raw[0].line, fields: fieldsOf(raw[0].content) };
  const header = first && headerOf(first.fields);
  if (first && header) {
    const ignored = first.fields.flatMap((field, index) => (field === '' || header[index] !== undefined || serialWords.has(wordOf(field)) ? [] : [{ line: first.line, text: field }]));
    return { lines: raw.slice(1).map(({ line, content }) => ({ line, fields: fieldsOf(content) })), header, ignored };
  }
  const lines = raw.map(({ line, content }) => ({ line, ...listed(content) }));
  const serials = lines.length > 0 && lines.every(({ fields }, index) => fields.length > 1 && narrowText(fields[0] ?? '') === String(index + 1));
  const split = lines.flatMap(({ line, fields, several }): readonly UnitLine[] => {
    const rest = serials ? fields.slice(1) : fields;
    return several ? rest.map((field) => ({ line, fields: [field] })) : [{ line, fields: rest }];
  });
  return { lines: split, ignored: [], ...(serials && lines[0] ? { serialsFrom: lines[0].line } : {}) };
}

const listMark = /^\s*(?:[(（][\d０-９]{1,3}[)）]|\d{1,3}\.(?!\d)|[\d０-９]{1,3}[．)）、]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[-•·●■◆*]\s)\s*(?=\S)/u;

/** The fields of a line without its list mark, and whether it lists several units: names alone, set apart by 、. */
function listed(content: string): { readonly fields: readonly string[]; readonly several: boolean } {
  const text = content.replace(listMark, '');
  const fields = fieldsOf(text);
  const several = !text.includes('\t') && text.includes('、') && !/[,，;；]/.test(text) && fields.length > 1 && fields.every((field) => !isCodeLike(field));
  return { fields, several };
}

function fieldsOf(content: string): readonly string[] {
  if (content.includes('\t')) return content.split('\t').map(bare);
  if (/[,，;；、]/.test(content)) return content.split(/[,，;；、]/).map(bare);
  return joined(content.trim().split(/\s+/).map(bare).filter((field) => field !== ''));
}

/** Without the quotation marks that files put around a field. */
function bare(field: string): string {
  const trimmed = field.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}

/** Puts together what spaces have torn: 长 春 市, and words of a foreign name. */
function joined(words: readonly string[]): readonly string[] {
  const fields: string[] = [];
  let previous: 'single' | 'foreign' | undefined;
  for (const word of words) {
    const kind = /^\p{Script=Han}$/u.test(word) ? 'single' : !/\p{Script=Han}/u.test(word) && !isCodeLike(word) ? 'foreign' : undefined;
    const last = fields.length - 1;
    if (kind !== undefined && kind === previous) fields[last] = `${fields[last] ?? ''}${kind === 'foreign' ? ' ' : ''}${word}`;
    else fields.push(word);
    previous = kind;
  }
  return fields;
}

/** Whether a field looks like a code rather than a name: Latin letters, digits and signs with a digit among them. */
export function isCodeLike(field: string): boolean {
  return /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$/.test(narrowText(field).trim());
}

const headerWords: Readonly<Record<UnitField, readonly string[]>> = {
  code: ['单位代码', '代码', '编码', '单位编码', '区划代码', '行政区划代码', 'code', 'unitcode', 'id'],
  name: ['单位', '名称', '单位名称', '单位全称', '全称', '被考评单位', '考评单位', '地区', '市州', '县市区', '县(市、区)', '县(市区)', 'name', 'unit', 'unitname'],
  shortName: ['简称', '单位简称', 'short', 'shortname'],
  parent: ['上级', '上级代码', '上级单位', '上级单位代码', '所属市州', '所属', '主管单位', 'parent', 'parentcode'],
  state: ['状态', '使用状态', 'state', 'status'],
};
const serialWords: ReadonlySet<string> = new Set(['序号', '编号', 'no', 'no.', '#']);

function wordOf(field: string): string {
  return narrowText(field).replaceAll(/[\s_]/g, '').toLowerCase();
}

/** What the columns are if the line is a header: it names a column of codes or names and holds no code. */
function headerOf(fields: readonly string[]): readonly (UnitField | undefined)[] | undefined {
  const taken = new Set<UnitField>();
  const columns = fields.map((field) => {
    const word = wordOf(field);
    const column = (Object.keys(headerWords) as UnitField[]).find((each) => headerWords[each].includes(word) && !taken.has(each));
    if (column !== undefined) taken.add(column);
    return column;
  });
  const known = columns.filter((column) => column !== undefined).length + fields.filter((field) => serialWords.has(wordOf(field))).length;
  const filled = fields.filter((field) => field !== '').length;
  const names = taken.has('code') || taken.has('name');
  // One word alone may be a name such as 地区; several strange ones beside one that is known are rather a line of the list.
  return names && filled > 0 && known * 2 > filled && !fields.some(isCodeLike) ? columns : undefined;
}

/** Whether a field says that a unit is in use or retired. */
export function isStateWord(field: string): boolean {
  return field !== '' && stateOf(field) !== undefined;
}
