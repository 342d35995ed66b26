import type { CellValue } from '../model/cellValue';
import type { CellPosition } from '../model/entry';
import type { Department, Measure } from '../model/measure';
import type { Area, Indicator, Scheme } from '../model/scheme';
import type { SchemeSettings, Setting, SettingCode, TieBreak } from '../model/schemeSettings';
import { positionIn, valueAt, type CodedTable } from './codedTable';
import { certaintyWords } from './entryPrompt';
import { readRelations, relationsOf } from './measureRelations';
import { isMethodWord, readMethod } from './methodText';
import { directionWords, kindWords, levelWords, memberOf, stateWords, targetWords, timingWords, type SchemeColumnCode } from './schemeRows';
import { settingRows, tieBreakWords, type SettingRow } from './settingRows';

/** What cannot be used in 考评方案; for each the value of the fallback scheme is taken, and a hard finding says so. */
export type SchemeProblem =
  | { readonly kind: 'row-missing'; readonly code: string; readonly label: string }
  | { readonly kind: 'column-missing'; readonly code: string }
  | { readonly kind: 'row-repeated'; readonly code: string; readonly at: CellPosition }
  | {
      readonly kind: 'value-invalid' | 'points-invalid' | 'method-invalid' | 'word-unknown' | 'relations-invalid' | 'relation-unknown' | 'indicator-invalid' | 'share-sum' | 'state-unknown';
      readonly code: string;
      readonly label: string;
      readonly at: CellPosition;
      readonly found: CellValue;
    };

export interface SchemeReading {
  readonly scheme: Scheme;
  readonly problems: readonly SchemeProblem[];
}

/**
 * Reads 考评方案 back. Whatever is missing or cannot be understood is taken from `fallback` (the scheme the sheet was made
 * from) and reported, so that a slip in one cell never silently changes a score.
 */
export function readSchemeSheet(coded: CodedTable, fallback: Scheme): SchemeReading {
  const reader = new SchemeSheetReader(coded, fallback);
  return reader.read();
}

class SchemeSheetReader {
  private readonly problems: SchemeProblem[] = [];
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly coded: CodedTable,
    private readonly fallback: Scheme,
  ) {}

  read(): SchemeReading {
    for (const { code, row } of this.coded.rows) {
      if (this.rows.has(code)) this.problems.push({ kind: 'row-repeated', code, at: positionIn(this.coded.content, row, this.coded.codeColumn) });
      else this.rows.set(code, row);
    }
    for (const code of ['P.value', 'P.state', 'P.method', 'P.parameters', 'P.relations', 'P.indicator', 'P.measure'] as const) {
      if (!this.coded.columns.has(code)) this.problems.push({ kind: 'column-missing', code });
    }
    const areas = this.readAreas();
    const settings = this.readSettings();
    const { measures, indicators } = this.readMeasures(areas);
    const scheme: Scheme = {
      id: this.general('G.id', this.fallback.id),
      version: this.fallback.version,
      title: this.general('G.title', this.fallback.title),
      source: this.general('G.source', this.fallback.source),
      year: this.readYear(),
      level: this.readLevel(),
      areas,
      indicators,
      measures,
      settings,
    };
    return { scheme, problems: this.problems };
  }

  private value(row: number, code: SchemeColumnCode): CellValue {
    const column = this.coded.columns.get(code);
    return column === undefined ? '' : valueAt(this.coded.content, row, column);
  }

  private text(row: number, code: SchemeColumnCode): string {
    return String(this.value(row, code)).trim();
  }

  private at(row: number, code: SchemeColumnCode): CellPosition {
    return positionIn(this.coded.content, row, this.coded.columns.get(code) ?? this.coded.codeColumn);
  }

  private invalid(kind: Extract<SchemeProblem, { found: CellValue }>['kind'], code: string, label: string, row: number, column: SchemeColumnCode): void {
    this.problems.push({ kind, code, label, at: this.at(row, column), found: this.value(row, column) });
  }

  private general(code: string, fallback: string): string {
    const row = this.rows.get(code);
    if (row === undefined) {
      this.problems.push({ kind: 'row-missing', code, label: code });
      return fallback;
    }
    return this.text(row, 'P.value') || fallback;
  }

  private readYear(): number {
    const row = this.rows.get('G.year');
    if (row === undefined) return this.fallback.year;
    const year = Number(this.value(row, 'P.value'));
    if (Number.isInteger(year) && year >= 1949 && year <= 9999) return year;
    this.invalid('value-invalid', 'G.year', '考评年度', row, 'P.value');
    return this.fallback.year;
  }

  private readLevel(): Scheme['level'] {
    const row = this.rows.get('G.level');
    if (row === undefined) return this.fallback.level;
    const level = memberOf(levelWords, this.text(row, 'P.value'));
    if (level === undefined) this.invalid('word-unknown', 'G.level', '考评层级', row, 'P.value');
    return level ?? this.fallback.level;
  }

  private readAreas(): readonly Area[] {
    const areas = [...this.rows].flatMap(([code, row]) => {
      const number = /^A\.(\d+)$/.exec(code)?.[1];
      if (number === undefined) return [];
      const name = this.text(row, 'P.area');
      return [{ number: Number(number), name, heading: this.text(row, 'P.wording') || name }];
    });
    return areas.length > 0 ? areas : this.fallback.areas;
  }

  private readSettings(): SchemeSettings {
    const read = <K extends SettingCode>(row: SettingRow & { readonly code: K }): Setting<unknown> => this.readSetting(row);
    const entries = settingRows.map((row) => [row.code, read(row)] as const);
    const settings = { ...this.fallback.settings, ...(Object.fromEntries(entries) as Partial<SchemeSettings>) };
    for (const period of ['half-year', 'year-end'] as const) {
      const sum = settings[`share.quantitative.${period}`].value + settings[`share.inspection.${period}`].value + settings[`share.routine.${period}`].value;
      const row = this.rows.get(`S.share.quantitative.${period}`);
      if (Math.abs(sum - 1) > 1e-9 && row !== undefined) {
        this.problems.push({ kind: 'share-sum', code: `S.share.${period}`, label: period, at: this.at(row, 'P.value'), found: Number(sum.toPrecision(12)) });
      }
    }
    return settings;
  }

  private readSetting(setting: SettingRow): Setting<number | readonly TieBreak[]> {
    const fallback = this.fallback.settings[setting.code];
    const label = setting.label['zh-CN'];
    const row = this.rows.get(`S.${setting.code}`);
    if (row === undefined) {
      this.problems.push({ kind: 'row-missing', code: `S.${setting.code}`, label });
      return fallback;
    }
    const state = this.text(row, 'P.state');
    const confirmed = state === stateWords.confirmed;
    if (!confirmed && state !== stateWords.example) this.invalid('state-unknown', `S.${setting.code}`, label, row, 'P.state');
    const value = setting.kind === 'tie-breaks' ? readTieBreaks(this.text(row, 'P.value')) : this.readNumber(row, setting);
    if (value === undefined) {
      this.invalid('value-invalid', `S.${setting.code}`, label, row, 'P.value');
      return { value: fallback.value, confirmed: false };
    }
    return { value, confirmed };
  }

  private readNumber(row: number, setting: SettingRow): number | undefined {
    const value = this.value(row, 'P.value');
    return typeof value === 'number' && value >= setting.minimum && value <= setting.maximum ? value : undefined;
  }

  private readMeasures(areas: readonly Area[]): { readonly measures: readonly Measure[]; readonly indicators: readonly Indicator[] } {
    const measures: Measure[] = [];
    const indicators = new Map<number, Indicator>();
    for (const [code, row] of this.rows) {
      if (!code.startsWith('M')) continue;
      const measure = this.readMeasure(code.slice(1), row);
      const area = areas.find((each) => each.name === this.text(row, 'P.area'))?.number;
      const known = this.fallback.indicators.find((each) => each.number === measure.indicator);
      if (area === undefined) this.invalid('word-unknown', code, '方面', row, 'P.area');
      const earlier = indicators.get(measure.indicator);
      indicators.set(measure.indicator, {
        number: measure.indicator,
        area: earlier?.area ?? area ?? known?.area ?? 0,
        wording: earlier?.wording ?? (this.text(row, 'P.wording') || known?.wording || measure.name),
        points: (earlier?.points ?? 0) + (measure.retired ? 0 : measure.points),
        department: earlier?.department ?? this.readDepartment(row, code, known?.department),
      });
      measures.push(measure);
    }
    for (const measure of this.fallback.measures) {
      if (!this.rows.has(`M${measure.id}`)) this.problems.push({ kind: 'row-missing', code: `M${measure.id}`, label: measure.name });
    }
    if (measures.length === 0) return { measures: this.fallback.measures, indicators: this.fallback.indicators };
    this.checkRelations(measures);
    return { measures, indicators: [...indicators.values()] };
  }

  private checkRelations(measures: readonly Measure[]): void {
    const ids = new Set(measures.map((measure) => measure.id));
    for (const measure of measures) {
      const row = this.rows.get(`M${measure.id}`);
      const unknown = [measure.partOf, measure.denominatorIs, measure.denominatorPartOf].some((id) => id !== undefined && !ids.has(id));
      if (unknown && row !== undefined) this.invalid('relation-unknown', `M${measure.id}`, measure.name, row, 'P.relations');
    }
  }

  private readDepartment(row: number, code: string, fallback: Department | undefined): Department {
    const word = this.text(row, 'P.department');
    const department = departments.find((each) => each === word);
    if (department === undefined) this.invalid('word-unknown', code, '责任部门', row, 'P.department');
    return department ?? fallback ?? '劳动保障';
  }

  private readMeasure(id: string, row: number): Measure {
    const code = `M${id}`;
    const known = this.fallback.measures.find((each) => each.id === id);
    const name = this.text(row, 'P.measure') || known?.name || id;
    const pick = <K extends string>(words: Readonly<Record<K, string>>, column: SchemeColumnCode, fallback: K): K => {
      const member = memberOf(words, this.text(row, column));
      if (member === undefined) this.invalid('word-unknown', code, name, row, column);
      return member ?? fallback;
    };
    const indicator = this.value(row, 'P.indicator');
    const indicatorValid = typeof indicator === 'number' && Number.isInteger(indicator) && indicator > 0;
    if (!indicatorValid) this.invalid('indicator-invalid', code, name, row, 'P.indicator');
    const points = this.value(row, 'P.value');
    const pointsValid = typeof points === 'number' && Number.isFinite(points) && points >= 0;
    if (!pointsValid) this.invalid('points-invalid', code, name, row, 'P.value');
    const method = readMethod(this.text(row, 'P.method'), this.text(row, 'P.parameters'));
    if (method === undefined) this.invalid('method-invalid', code, name, row, isMethodWord(this.text(row, 'P.method')) ? 'P.parameters' : 'P.method');
    const relations = readRelations(this.text(row, 'P.relations'));
    if (relations.unknown.length > 0) this.invalid('relations-invalid', code, name, row, 'P.relations');
    const state = this.text(row, 'P.state');
    if (!Object.values<string>(stateWords).includes(state)) this.invalid('state-unknown', code, name, row, 'P.state');
    const kind = pick(kindWords, 'P.kind', known?.kind ?? 'count');
    return {
      id,
      indicator: indicatorValid ? indicator : (known?.indicator ?? 0),
      name,
      kind,
      unit: this.text(row, 'P.unit') || known?.unit || '',
      direction: pick(directionWords, 'P.direction', known?.direction ?? 'up'),
      timing: pick(timingWords, 'P.timing', known?.timing ?? 'flow'),
      target: pick(targetWords, 'P.target', known?.target ?? kind),
      numerator: this.text(row, 'P.numerator'),
      denominator: this.text(row, 'P.denominator'),
      certainty: memberOf(certaintyWords, this.text(row, 'P.certainty')) ?? known?.certainty ?? 'inferred',
      ...(relations.unknown.length === 0 ? relations.relations : relationsOf(known ?? { whole: true })),
      points: pointsValid ? points : (known?.points ?? 0),
      method: method ?? known?.method ?? { method: 'proportional', bonus: false, bonusCeiling: 0 },
      confirmed: state === stateWords.confirmed,
      ...(state === stateWords.retired ? { retired: true } : {}),
    };
  }
}

const departments: readonly Department[] = ['劳动保障', '民政', '财政', '社会保险公司'];

function readTieBreaks(text: string): readonly TieBreak[] | undefined {
  const parts = text.split(/[；;，,\s]+/).filter((part) => part !== '');
  const breaks = parts.map((part) => memberOf(tieBreakWords, part));
  return breaks.every((each) => each !== undefined) ? breaks : undefined;
}
