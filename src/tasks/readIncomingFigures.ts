import { notApplicableText } from '../model/entry';
import type { FigureSheet } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { entryParts, readEntryCode, type EntryPart } from '../sheets/entryColumns';
import { readDelimitedText, type DelimitedLine } from './readDelimitedText';
import type { IncomingFigure, IncomingProblem } from './reports';

export interface IncomingReading {
  readonly figures: readonly IncomingFigure[];
  readonly problems: readonly IncomingProblem[];
  /** The line that a figure stands in; counts from 1. */
  readonly lineOf: ReadonlyMap<IncomingFigure, number>;
}

/**
 * Reads figures from a CSV text or a pasted block, in one of two shapes:
 * long — a header with unit, measure and column, then value or numerator and denominator in each line;
 * wide — a header of measure codes (3.1, M1b.N, 1b分子 …), a unit in the first column of each line; `column` says which figures these are.
 * A text that is no number is passed on as it stands, so that the check judges it. Nothing that does not fit is dropped silently.
 *
 * @param asGiven also takes what the sheets compute: rates, and denominators that are another measure's value; see `ImportSource.asGiven`
 */
export function readIncomingFigures(text: string, scheme: Scheme, units: readonly Unit[], column: FigureSheet, asGiven = false): IncomingReading {
  const lines = readDelimitedText(text);
  const reading = new IncomingReader(scheme, units, asGiven);
  const header = lines[0];
  if (!header) return reading.result();
  const long = longHeader(header.fields);
  if (long) reading.readLong(header.fields.length, lines.slice(1), long);
  else reading.readWide(header, lines.slice(1), column);
  return reading.result();
}

interface LongHeader {
  /** Code and name, or one of them; the first says which unit it is. */
  readonly units: readonly number[];
  readonly unit: number;
  readonly measure: number;
  readonly column: number;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

const headerWords: Readonly<Record<Exclude<keyof LongHeader, 'units'>, readonly string[]>> = {
  unit: ['unitcode', 'unit', '单位代码', '单位', '代码'],
  measure: ['measure', '指标项', '指标', '指标代码'],
  column: ['column', '栏目', '列', '期别'],
  value: ['value', '数值', '数量', '填报数'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
};

const columnWords: Readonly<Record<FigureSheet, readonly string[]>> = {
  target: ['target', 't', '目标任务', '目标'],
  'half-year': ['half-year', 'h', '半年填报', '半年', '半年初评'],
  'year-end': ['year-end', 'y', '年终填报', '年终', '年终总评'],
  'last-year': ['last-year', 'l', '上年实绩', '上年'],
};

function longHeader(fields: readonly string[]): LongHeader | undefined {
  const words = fields.map((field) => field.trim().toLowerCase());
  const place = (key: keyof typeof headerWords): number => Math.min(...headerWords[key].map((word) => words.indexOf(word)).filter((index) => index >= 0), Number.MAX_SAFE_INTEGER);
  const units = words.flatMap((word, index) => (headerWords.unit.includes(word) ? [index] : []));
  const header = { units, unit: place('unit'), measure: place('measure'), column: place('column'), value: place('value'), numerator: place('numerator'), denominator: place('denominator') };
  const present = (index: number): boolean => index < fields.length;
  return present(header.unit) && present(header.measure) && present(header.column) && (present(header.value) || present(header.numerator)) ? header : undefined;
}

class IncomingReader {
  private readonly figures: IncomingFigure[] = [];
  private readonly lineOf = new Map<IncomingFigure, number>();
  private readonly problems: IncomingProblem[] = [];
  private readonly shared: { readonly line: number; readonly unitCode: string; readonly measureId: string; readonly source: string; readonly column: FigureSheet; readonly text: string }[] = [];
  /** What was read, by unit, measure, column and part. */
  private readonly seen = new Map<string, IncomingFigure>();
  private readonly unitCodes = new Map<string, string>();

  constructor(
    private readonly scheme: Scheme,
    units: readonly Unit[],
    private readonly asGiven: boolean,
  ) {
    const shared = new Set<string>();
    for (const unit of units) {
      for (const word of [unit.name, unit.shortName]) {
        if (word === undefined) continue;
        if ((this.unitCodes.get(word) ?? unit.code) !== unit.code) shared.add(word);
        this.unitCodes.set(word, unit.code);
      }
    }
    // A name that two units have (市本级) says of neither which it is.
    for (const word of shared) this.unitCodes.delete(word);
    for (const { code } of units) this.unitCodes.set(code, code);
  }

  result(): IncomingReading {
    this.checkShared();
    return { figures: this.figures, problems: this.problems, lineOf: this.lineOf };
  }

  readLong(width: number, lines: readonly DelimitedLine[], header: LongHeader): void {
    for (const { line, fields } of lines) {
      const field = (index: number): string => (fields[index] ?? '').trim();
      if (fields.length <= Math.max(header.unit, header.measure, header.column)) {
        this.problem(line, 'too-few-fields', fields.join(','));
        continue;
      }
      // An unquoted comma inside a number cuts it in two; half a number is worse than none.
      if (surplus(fields, width)) {
        this.problem(line, 'too-many-fields', fields.join(','));
        continue;
      }
      const unitCode = this.unitCodes.get(field(header.unit));
      const measureId = field(header.measure).replace(/^M(?=\d)/, '');
      const column = (Object.keys(columnWords) as FigureSheet[]).find((each) => columnWords[each].includes(field(header.column).toLowerCase()));
      const contradicts = header.units.some((index) => (this.unitCodes.get(field(index)) ?? unitCode) !== unitCode);
      if (unitCode === undefined) this.problem(line, 'unknown-unit', field(header.unit));
      else if (contradicts) this.problem(line, 'unit-contradicts', header.units.map(field).join(','));
      else if (!this.scheme.measures.some((measure) => measure.id === measureId)) this.problem(line, 'unknown-measure', field(header.measure));
      else if (column === undefined) this.problem(line, 'unknown-column', field(header.column));
      else {
        for (const part of ['value', 'numerator', 'denominator'] as const) this.add(line, unitCode, measureId, column, part, field(header[part]));
      }
    }
  }

  readWide(header: DelimitedLine, lines: readonly DelimitedLine[], column: FigureSheet): void {
    const places = header.fields.map((field, index) => (index === 0 ? undefined : this.wideColumn(field.trim())));
    // A column that has no place is told once, for all that stands in it; rates are computed in the sheet.
    header.fields.forEach((field, index) => {
      const filled = lines.some(({ fields }) => (fields[index] ?? '').trim() !== '');
      if (index > 0 && places[index] === undefined && field.trim() !== '') this.problem(header.line, 'unknown-measure', field.trim());
      else if (places[index]?.part === 'rate' && filled && !this.asGiven) this.problem(header.line, 'part-not-in-measure', field.trim());
    });
    for (const { line, fields } of lines) {
      const word = (fields[0] ?? '').trim();
      const unitCode = this.unitCodes.get(word);
      if (unitCode === undefined) {
        if (fields.some((field) => field.trim() !== '')) this.problem(line, 'unknown-unit', word);
        continue;
      }
      if (surplus(fields, header.fields.length)) {
        this.problem(line, 'too-many-fields', fields.join(','));
        continue;
      }
      fields.forEach((field, index) => {
        const place = places[index];
        if (place && (place.part !== 'rate' || this.asGiven)) this.add(line, unitCode, place.measureId, column, place.part, field.trim());
        else if (!place && index > 0 && field.trim() !== '' && (header.fields[index] ?? '').trim() === '') this.problem(line, 'unknown-measure', field.trim());
      });
    }
  }

  /** `M1b.N`, `1b.N`, `1b分子`, `1b 分母`, `3.1`, or the measure's name. */
  private wideColumn(field: string): { readonly measureId: string; readonly part: EntryPart } | undefined {
    const words = /^(.*?)\s*(分子|分母|比率)$/.exec(field);
    const id = words?.[1] ?? field;
    const measure = this.scheme.measures.find((each) => each.id === id || each.name === id || `M${each.id}` === id);
    if (measure) return { measureId: measure.id, part: words?.[2] === '分子' ? 'numerator' : words?.[2] === '分母' ? 'denominator' : words?.[2] === '比率' ? 'rate' : 'value' };
    const code = readEntryCode(field.startsWith('M') ? field : `M${field}`);
    return code && this.scheme.measures.some((each) => each.id === code.measureId) ? code : undefined;
  }

  private add(line: number, unitCode: string, measureId: string, column: FigureSheet, given: IncomingFigure['part'], text: string): void {
    if (text === '') return;
    const measure = this.scheme.measures.find((each) => each.id === measureId);
    // The value of a reported ratio is its rate; one that does not apply is said so in both halves.
    const ofRatio = this.asGiven && given === 'value' && measure !== undefined && entryParts(measure, column).includes('rate');
    if (ofRatio && text === notApplicableText) {
      this.add(line, unitCode, measureId, column, 'numerator', text);
      if (measure.denominatorIs === undefined) this.add(line, unitCode, measureId, column, 'denominator', text);
      return;
    }
    const part = ofRatio ? 'rate' : given;
    if (!measure || !entryParts(measure, column).includes(part)) {
      this.problem(line, 'part-not-in-measure', `${measureId} ${part}=${text}`);
      return;
    }
    // A shared denominator is a formula in the sheet; the figure that stands for it is the other measure's value.
    if (part === 'denominator' && measure.denominatorIs !== undefined && !this.asGiven) {
      this.shared.push({ line, unitCode, measureId, source: measure.denominatorIs, column, text });
      return;
    }
    const key = keyOf(unitCode, measureId, column, part);
    if (this.seen.has(key)) {
      this.problem(line, 'repeated', `${unitCode} ${measureId} ${column}`);
      return;
    }
    const figure: IncomingFigure = { unitCode, measure: measureId, column, part, value: incomingValue(text) };
    this.seen.set(key, figure);
    this.lineOf.set(figure, line);
    this.figures.push(figure);
  }

  /** A shared denominator that is the other measure's figure in the same text needs no place of its own; any other is told. */
  private checkShared(): void {
    for (const { line, unitCode, measureId, source, column, text } of this.shared) {
      const other = this.seen.get(keyOf(unitCode, source, column, 'value'))?.value;
      if (other !== incomingValue(text)) this.problem(line, 'shared-denominator', `${measureId}: ${text} ≠ ${source}: ${other ?? ''}`.trim());
    }
  }

  private problem(line: number, code: IncomingProblem['code'], text: string): void {
    this.problems.push({ line, code, text });
  }
}

function keyOf(unitCode: string, measureId: string, column: FigureSheet, part: IncomingFigure['part']): string {
  return `${unitCode} ${measureId} ${column} ${part}`;
}

/** Whether a line has contents behind the last field of its header. */
function surplus(fields: readonly string[], width: number): boolean {
  return fields.slice(width).some((field) => field.trim() !== '');
}

/** Excel keeps 15 digits. */
const largestWhole = 1e15;

/** A plain decimal number becomes a number (per cent a fraction); everything else stays the text it is. */
function incomingValue(text: string): number | string {
  if (text === notApplicableText) return text;
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) {
    const value = Number(text);
    // A whole number of more digits than Excel keeps would be changed on the way: it stays text for the check.
    if (Number.isFinite(value) && (!Number.isInteger(value) || Math.abs(value) < largestWhole)) return value;
  }
  const percent = /^([-+]?\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  return percent === undefined ? text : Number((Number(percent) / 100).toPrecision(15));
}
