import { areaAddress, cellAddress } from '../model/address';
import type { CellArea, ValidationDocument } from '../model/workbookDocument';
import { certaintyWords } from './entryPrompt';
import { measureLinkWords, measureTraitWords } from './measureRelations';
import { methodParameters, methodWords, usualMethods } from './methodText';
import { ownRuleStates, severityWords } from './ownRuleRows';
import { ownRuleWords } from './ownRuleWords';
import { departments, directionWords, kindWords, levelWords, stateWords, targetWords, timingWords, type SchemeColumnCode } from './schemeRows';
import { settingRows, type SettingRow } from './settingRows';
import type { SheetLocale } from './sheetLocale';

/** Areas of 考评方案 that rules are given to. */
export interface SchemeValidationPlaces {
  /** A column of the rows of measures, the empty ones below them too. */
  measures(column: SchemeColumnCode): CellArea;
  /** A cell of the row of a setting. */
  setting(index: number, column: SchemeColumnCode): CellArea;
  /** The codes of the rows of measures, the empty ones below them too. */
  readonly codes: CellArea;
  /** A column of the rows of rules of one's own, those that stand ready too. */
  ownRules(column: SchemeColumnCode): CellArea;
  readonly ownRuleCodes: CellArea;
  readonly level: CellArea;
  readonly year: CellArea;
}

/** Limit of Excel's input prompts and error messages, in UTF-16 units. */
const promptLimit = 255;

/**
 * Rules of 考评方案: lists to choose from, limits of numbers, and prompts that say how parameters and relations are written. They stop
 * nobody from pasting; what is pasted is judged when the sheet is read.
 */
export function schemeValidations(places: SchemeValidationPlaces, locale: SheetLocale): readonly ValidationDocument[] {
  const prompt = (areas: readonly CellArea[], title: string, text: string): ValidationDocument => ({ areas, type: 'textLength', operator: 'between', formula1: '0', formula2: '1000', ignoreBlank: true, prompt: { title, text: fitted(text) } });
  const words = validationWords[locale];
  const own = ownRuleWords[locale];
  return [
    codesOnce(places.codes, 'M', words.codeTitle, words.code, words.codeRepeated),
    codesOnce(places.ownRuleCodes, 'R.', own.code, own.prompts.code, own.prompts.codeRepeated),
    prompt([places.ownRules('P.wording')], own.columns['P.wording'], own.prompts.expression),
    choice([places.ownRules('P.method')], Object.values(severityWords)),
    choice([places.ownRules('P.state')], Object.values(ownRuleStates)),
    ...settingValidations(settingRows, (index, column) => places.setting(index, column), locale),
    choice([places.level], Object.values(levelWords)),
    decimal([places.year], 1949, 9999, words.between('1949', '9999')),
    choice([places.measures('P.state')], [stateWords.example, stateWords.confirmed, stateWords.retired]),
    choice([places.measures('P.method')], Object.values(methodWords)),
    choice([places.measures('P.kind')], Object.values(kindWords)),
    choice([places.measures('P.direction')], Object.values(directionWords)),
    choice([places.measures('P.timing')], Object.values(timingWords)),
    choice([places.measures('P.target')], Object.values(targetWords)),
    choice([places.measures('P.department')], departments),
    choice([places.measures('P.certainty')], Object.values(certaintyWords)),
    decimal([places.measures('P.value')], 0, 10_000, words.points),
    decimal([places.measures('P.indicator')], 1, 999, words.between('1', '999')),
    prompt([places.measures('P.parameters')], words.parametersTitle, Object.values(usualMethods).flatMap((spec) => (methodParameters(spec) === '' ? [] : [`${methodWords[spec.method]}：${methodParameters(spec)}`])).join('\n')),
    prompt([places.measures('P.relations')], words.relationsTitle, words.relations(Object.values(measureLinkWords), Object.values(measureTraitWords))),
  ];
}

/** A list to choose from. */
function choice(areas: readonly CellArea[], options: readonly string[], prompt?: string): ValidationDocument {
  return {
    areas,
    type: 'list',
    formula1: `"${options.join(',')}"`,
    ignoreBlank: true,
    inCellDropDown: true,
    ...(prompt === undefined ? {} : { prompt: { text: fitted(prompt) } }),
    error: { style: 'stop', text: fitted(options.join(' / ')) },
  };
}

/** A number within limits. */
function decimal(areas: readonly CellArea[], low: number, high: number, text: string): ValidationDocument {
  return { areas, type: 'decimal', operator: 'between', formula1: String(low), formula2: String(high), ignoreBlank: true, error: { style: 'stop', text: fitted(text) } };
}

/** Rules of rows of settings: states to choose from, and limits of numbers. `place`: a cell of the row with that index in `rows`. */
export function settingValidations(rows: readonly SettingRow[], place: (index: number, column: SchemeColumnCode) => CellArea, locale: SheetLocale): readonly ValidationDocument[] {
  const words = validationWords[locale];
  const ranges = new Map<string, CellArea[]>();
  rows.forEach((row, index) => {
    if (row.kind === 'tie-breaks' || row.monthDay) return;
    const key = `${row.kind} ${row.minimum} ${row.maximum}`;
    ranges.set(key, [...(ranges.get(key) ?? []), place(index, 'P.value')]);
  });
  return [
    choice(joined(rows.map((_, index) => place(index, 'P.state'))), [stateWords.example, stateWords.confirmed]),
    ...[...ranges].map(([key, areas]) => {
      const [kind, low = '0', high = '0'] = key.split(' ');
      const percent = kind === 'share';
      return decimal(joined(areas), Number(low), Number(high), words.between(percent ? `${Number(low) * 100}%` : low, percent ? `${Number(high) * 100}%` : high));
    }),
    ...rows.flatMap((row, index): readonly ValidationDocument[] =>
      row.monthDay ? [{ ...decimal([place(index, 'P.value')], row.minimum, row.maximum, words.monthDay), type: 'whole', prompt: { title: row.label[locale].slice(0, 32), text: words.monthDay } }] : [],
    ),
  ];
}

/** Codes of a kind of rows: each begins as the kind does, and stands once. */
function codesOnce(places: CellArea, start: string, title: string, prompt: string, error: string): ValidationDocument {
  const code = cellAddress(places.row, places.column);
  const codes = areaAddress(places).replaceAll(/[A-Z]+|\d+/g, '$$$&');
  return {
    areas: [places],
    type: 'custom',
    formula1: `AND(LEFT(${code},${start.length})="${start}",SUMPRODUCT(--(${codes}=${code}))=1)`,
    ignoreBlank: true,
    prompt: { title, text: prompt },
    error: { style: 'stop', title, text: error },
  };
}

/** Neighbouring cells of one column as one area, so that rules stay few. */
function joined(cells: readonly CellArea[]): readonly CellArea[] {
  const areas: CellArea[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    if (last?.column === cell.column && last.row + last.rowCount === cell.row) areas.splice(-1, 1, { ...last, rowCount: last.rowCount + cell.rowCount });
    else areas.push(cell);
  }
  return areas;
}

function fitted(text: string): string {
  return text.length <= promptLimit ? text : `${text.slice(0, promptLimit - 1)}…`;
}

const validationWords = {
  'zh-CN': {
    between: (low: string, high: string) => `请填${low}至${high}之间的数。`,
    monthDay: '填月日，如620为6月20日；填0为数据已到期末，不推算。',
    points: '请填大于0的数；不再考评的指标项请将状态改为“停用”。',
    codeTitle: '指标项代码',
    code: '新增指标项：在空行填“M”加代码（小写字母、数字、“.”，如 M37、M36b），再填各列。已有的代码请勿改动，填报数按代码对应。',
    codeRepeated: '代码应以“M”开头，且不与其他指标项重复。',
    parametersTitle: '方法参数',
    relationsTitle: '勾稽关系',
    relations: (links: readonly string[], traits: readonly string[]) => `以“；”隔开，没有可不填。\n后接指标项代码：${links.map((each) => `${each}=`).join('、')}，如“其中=3”。\n单独使用：${traits.join('、')}。`,
  },
  'en-US': {
    between: (low: string, high: string) => `Enter a number from ${low} to ${high}.`,
    monthDay: 'Month and day, such as 620 for 20 June; 0 where the figures are complete: nothing is projected.',
    points: 'Enter a number over 0; a measure that is no longer assessed gets the state 停用.',
    codeTitle: 'Code of the measure',
    code: 'For a new measure enter “M” and an id (small letters, digits, “.”, such as M37 or M36b) in an empty row, then the other columns. Leave the codes that are there: figures are found by them.',
    codeRepeated: 'A code begins with “M” and is not that of another measure.',
    parametersTitle: 'Parameters',
    relationsTitle: 'Relations',
    relations: (links: readonly string[], traits: readonly string[]) => `With “；” between; empty if there are none.\nWith the id of a measure: ${links.map((each) => `${each}=`).join(', ')}, as in “其中=3”.\nAlone: ${traits.join(', ')}.`,
  },
} as const;
