import { extname, resolve } from 'node:path';
import type { AssessTexts } from '../locales/assessTexts';
import { assessTexts } from '../locales/assessTexts';
import { locales, type Locale } from '../locales/locale';
import { periods, type Period } from '../model/period';
import { readLevel, type LevelChoice } from './level';
import { jilinPrefectures } from '../schemes/jilinUnits';

/** What `npm run assess` was asked to do. Files are named as they were given. */
export interface AssessOptions {
  readonly figures: string;
  readonly workbook?: string;
  /** Absent where nobody said. */
  readonly level?: LevelChoice;
  readonly period: Period;
  readonly out: string;
  readonly json: string;
  readonly acceptLosses: boolean;
}

export type OptionsReading = { readonly locale: Locale } & (
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly options: AssessOptions }
  /** One line for each thing that is wrong. */
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
);

const valued = ['figures', 'workbook', 'level', 'period', 'out', 'json', 'locale'] as const;
const switches = ['accept-losses', 'help'] as const;
type Valued = (typeof valued)[number];
type Switch = (typeof switches)[number];

/** Understands the arguments; everything that is wrong with them is told at once. Looks at no file. */
export function readAssessOptions(parameters: readonly string[]): OptionsReading {
  const given = new GivenOptions(parameters);
  const asked = given.values.get('locale');
  const locale = locales.find((each) => each === asked) ?? 'zh-CN';
  if (given.switches.has('help')) return { kind: 'help', locale };
  const texts = assessTexts(locale);
  const lines = given.faults.map((fault) => fault(texts));
  const { values } = given;
  const file = (option: 'figures' | 'out' | 'json'): string => {
    const value = values.get(option);
    if (value === undefined && !given.named.has(option)) lines.push(texts.optionMissing(`--${option}`, texts.wanted[option]));
    return value ?? '';
  };
  const [figures, out, json] = [file('figures'), file('out'), file('json')];
  const period = values.get('period') ?? 'year-end';
  const chosen = periods.find((each) => each === period);
  if (chosen === undefined) lines.push(texts.badChoice('--period', period, periods.join(', ')));
  if (asked !== undefined && asked !== locale) lines.push(texts.badChoice('--locale', asked, locales.join(', ')));
  const levelText = values.get('level');
  const level = levelText === undefined ? undefined : readLevel(levelText);
  if (levelText !== undefined && level === undefined) lines.push(texts.badLevel(levelText, jilinPrefectures.map(({ code, name }) => `${code} ${name}`).join(locale === 'zh-CN' ? '、' : ', ')));
  if (out !== '' && extname(out).toLowerCase() !== '.xlsx') lines.push(texts.badEnding('--out', out, '.xlsx'));
  lines.push(...sameFiles(values, texts));
  if (lines.length > 0 || chosen === undefined) return { kind: 'refused', locale, lines };
  const workbook = values.get('workbook');
  return {
    kind: 'run',
    locale,
    options: { figures, period: chosen, out, json, acceptLosses: given.switches.has('accept-losses'), ...(workbook === undefined ? {} : { workbook }), ...(level === undefined ? {} : { level }) },
  };
}

/** What is written must not fall on what is read, but for a workbook that is written anew. */
function sameFiles(values: ReadonlyMap<Valued, string>, texts: AssessTexts): readonly string[] {
  const pairs: readonly (readonly [Valued, Valued])[] = [['figures', 'out'], ['figures', 'json'], ['workbook', 'json'], ['out', 'json']];
  return pairs.flatMap(([one, other]) => {
    const [first, second] = [values.get(one), values.get(other)];
    return first !== undefined && second !== undefined && resolve(first) === resolve(second) ? [texts.sameFile(`--${one}`, `--${other}`, first)] : [];
  });
}

/** Arguments told apart: `--option value` or `--option=value`. A value that begins with `--` has to be given the second way. */
class GivenOptions {
  readonly values = new Map<Valued, string>();
  readonly switches = new Set<Switch>();
  /** Options that were there, with a value or without. */
  readonly named = new Set<string>();
  readonly faults: ((texts: AssessTexts) => string)[] = [];

  constructor(parameters: readonly string[]) {
    for (let index = 0; index < parameters.length; index += 1) {
      const parameter = parameters[index] ?? '';
      const [, name, inline] = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(parameter) ?? [];
      if (name === undefined) {
        this.faults.push((texts) => texts.strayArgument(parameter));
        continue;
      }
      const option = `--${name}`;
      const [isValued, isSwitch] = [valued.find((each) => option === `--${each}`), switches.find((each) => option === `--${each}`)];
      const next = parameters[index + 1];
      if (!parameter.startsWith('--') || (isValued === undefined && isSwitch === undefined)) {
        this.faults.push((texts) => texts.unknownOption(parameter.split('=')[0] ?? parameter));
        // What follows belongs to it, most likely, and is no fault of its own.
        if (inline === undefined && next !== undefined && !next.startsWith('-')) index += 1;
        continue;
      }
      if (this.named.has(name)) this.faults.push((texts) => texts.optionTwice(option));
      this.named.add(name);
      if (isSwitch !== undefined) {
        this.switches.add(isSwitch);
        if (inline !== undefined) this.faults.push((texts) => texts.strayArgument(parameter));
        continue;
      }
      const value = inline ?? (next === undefined || next.startsWith('--') ? '' : next);
      if (inline === undefined && value !== '') index += 1;
      if (isValued === undefined) continue;
      if (value.trim() === '') this.faults.push((texts) => texts.valueMissing(option));
      else this.values.set(isValued, value);
    }
  }
}
