import { targetKindsOf, type Certainty, type Department, type Direction, type Measure } from '../model/measure';
import type { MethodName, MethodSpec } from '../model/method';
import type { Area, Indicator, Scheme } from '../model/scheme';
import { certaintyWords } from './entryPrompt';
import { measureIdIn } from './measureCode';
import { readRelations, relationsOf, relationsText, type MeasureRelations } from './measureRelations';
import { readMethodText } from './readMethodText';
import { methodParameters, methodWords, usualMethods } from './methodText';
import { SchemeRow, type Fallback } from './schemeRow';
import { departments, directionWords, kindWords, stateWords, targetWords, timingWords } from './schemeRows';
import type { SchemeTable } from './schemeTable';

/** A measure with what its row says of its indicator. */
interface MeasureRow {
  readonly row: SchemeRow;
  readonly measure: Measure;
  /** Undefined where the row names none, or none of the scheme. */
  readonly area: number | undefined;
  readonly wording: string;
  readonly department: Department | undefined;
}

/**
 * Reads the measures of 考评方案 in the order of their rows, and the indicators from them. `standard` holds what is taken where a cell
 * cannot be used: the measures of the scheme that the sheet was made from, as far as we know it.
 */
export function readSchemeMeasures(table: SchemeTable, areas: readonly Area[], standard: Pick<Scheme, 'areas' | 'indicators' | 'measures'>): Pick<Scheme, 'areas' | 'indicators' | 'measures'> {
  const rows = [...table.rows].flatMap(([code, place]) => {
    const id = measureIdIn(code);
    return id === undefined ? [] : [readRow(table, code, id, place, areas, standard)];
  });
  const used: Area[] = [...areas];
  const indicators: Indicator[] = [];
  for (const number of new Set(rows.map(({ measure }) => measure.indicator))) {
    const own = rows.filter(({ measure }) => measure.indicator === number);
    const inUse = own.filter(({ measure }) => !measure.retired);
    const indicator = readIndicator(number, inUse.length > 0 ? inUse : own, used, standard);
    if (!used.some((each) => each.number === indicator.area)) used.push(standard.areas.find((each) => each.number === indicator.area) ?? { number: indicator.area, name: '其他', heading: '其他' });
    indicators.push({ ...indicator, points: inUse.reduce((sum, { measure }) => sum + measure.points, 0) });
  }
  return { areas: used, indicators, measures: rows.map(({ measure }) => measure) };
}

/** What the first row of an indicator says holds for it; rows that say something else are reported. */
function readIndicator(number: number, rows: readonly MeasureRow[], areas: readonly Area[], standard: Pick<Scheme, 'indicators'>): Omit<Indicator, 'points'> {
  const known = standard.indicators.find((each) => each.number === number);
  const from = known ? 'standard' : 'default';
  const first = rows[0];
  const areaRow = rows.find((each) => each.area !== undefined);
  const wordingRow = rows.find((each) => each.wording !== '');
  const departmentRow = rows.find((each) => each.department !== undefined);
  const area = areaRow?.area ?? known?.area ?? areas[0]?.number ?? 1;
  const areaName = areas.find((each) => each.number === area)?.name ?? String(area);
  const wording = wordingRow?.wording ?? known?.wording ?? first?.measure.name ?? String(number);
  const department = departmentRow?.department ?? known?.department ?? '劳动保障';
  if (first && !wordingRow && first.row.has('P.wording')) first.row.report('value-missing', 'P.wording', { expectation: { expected: 'text' }, used: wording, usedFrom: from });
  if (first && !areaRow && first.row.has('P.area') && first.row.text('P.area') === '') {
    first.row.report('value-missing', 'P.area', { expectation: { expected: 'choice', choices: areas.map(({ name }) => name).join('、') }, used: areaName, usedFrom: from });
  }
  if (first && !departmentRow && first.row.has('P.department') && first.row.text('P.department') === '') {
    first.row.report('value-missing', 'P.department', { expectation: { expected: 'choice', choices: departments.join('、') }, used: department, usedFrom: from });
  }
  for (const { row, ...each } of rows) {
    const differs = (column: 'P.area' | 'P.wording' | 'P.department', base: MeasureRow | undefined, used: string): void =>
      row.report('indicator-differs', column, { used, usedFrom: 'first-row', parameters: { indicator: number, first: base?.row.rowNumber ?? 0 } });
    if (each.area !== undefined && each.area !== area) differs('P.area', areaRow, areaName);
    if (each.wording !== '' && each.wording !== wording) differs('P.wording', wordingRow, wording);
    if (each.department !== undefined && each.department !== department) differs('P.department', departmentRow, department);
  }
  return { number, area, wording, department };
}

function readRow(table: SchemeTable, code: string, id: string, place: number, areas: readonly Area[], standard: Pick<Scheme, 'areas' | 'measures' | 'indicators'>): MeasureRow {
  const state = table.text(place, 'P.state');
  const retired = state === stateWords.retired;
  const row = new SchemeRow(table, code, place, retired);
  const known = standard.measures.find((each) => each.id === id);
  const measure = readMeasure(row, id, known, state);
  return { row, measure, area: readArea(row, areas, known && standard.indicators.find((each) => each.number === known.indicator)), wording: row.text('P.wording'), department: readDepartment(row) };
}

function readMeasure(row: SchemeRow, id: string, known: Measure | undefined, state: string): Measure {
  const from = known ? 'standard' : 'default';
  const name = row.required('P.measure', { value: known?.name ?? id, shown: known?.name ?? id, from });
  const kind = row.word('P.kind', kindWords, wordFallback(kindWords, known?.kind ?? 'count', from));
  const direction = row.word('P.direction', directionWords, wordFallback(directionWords, known?.direction ?? 'up', from));
  const usualTarget = known && targetKindsOf[kind].includes(known.target) ? known.target : (targetKindsOf[kind][0] ?? 'count');
  const leading = Number(/^\d+/.exec(id)?.[0] ?? 0) || 1;
  const indicator = known?.indicator ?? leading;
  const points = known?.points ?? 0;
  const unit = known?.unit ?? (kind === 'ratio' ? '%' : kind === 'amount' ? '万元' : '个');
  if (state !== stateWords.retired && state !== stateWords.confirmed && state !== stateWords.example && row.has('P.state')) {
    row.report('state-unknown', 'P.state', { expectation: { expected: 'choice', choices: Object.values(stateWords).join('、') }, used: stateWords.example, usedFrom: 'default' });
  }
  return {
    id,
    indicator: row.number('P.indicator', { expected: 'whole', low: 1, high: 999 }, { value: indicator, shown: indicator, from }),
    name,
    kind,
    unit: row.required('P.unit', { value: unit, shown: unit, from }),
    direction,
    timing: row.word('P.timing', timingWords, wordFallback(timingWords, known?.timing ?? 'flow', from)),
    target: row.word('P.target', targetWords, wordFallback(targetWords, usualTarget, from)),
    numerator: row.has('P.numerator') ? row.text('P.numerator') : (known?.numerator ?? ''),
    denominator: row.has('P.denominator') ? row.text('P.denominator') : (known?.denominator ?? ''),
    certainty: row.word('P.certainty', certaintyWords, wordFallback<Certainty>(certaintyWords, known?.certainty ?? 'inferred', from)),
    ...readMeasureRelations(row, known ?? { whole: kind !== 'amount' }, from),
    points: row.number('P.value', { expected: 'points', low: 0, high: 10_000 }, { value: points, shown: points, from }),
    method: readMethod(row, known?.method, direction),
    confirmed: state === stateWords.confirmed,
    ...(state === stateWords.retired ? { retired: true } : {}),
  };
}

function wordFallback<K extends string>(words: Readonly<Record<K, string>>, value: K, from: Fallback<K>['from']): Fallback<K> {
  return { value, shown: words[value], from };
}

function readMethod(row: SchemeRow, known: MethodSpec | undefined, direction: Direction): MethodSpec {
  const byDirection: MethodSpec = usualMethods[({ up: 'proportional', down: 'control', must100: 'all-or-nothing' } as const satisfies Record<Direction, MethodName>)[direction]];
  if (!row.has('P.method')) return known ?? byDirection;
  const reading = readMethodText(row.text('P.method'), row.text('P.parameters'));
  if (reading.ok) return reading.spec;
  if (reading.fault === 'method-unknown') {
    const used = known ?? byDirection;
    const expectation = { expected: 'choice', choices: Object.values(methodWords).join('、') } as const;
    row.report(row.text('P.method') === '' ? 'value-missing' : 'method-unknown', 'P.method', { expectation, used: `${methodWords[used.method]} ${methodParameters(used)}`.trim(), usedFrom: known ? 'standard' : 'default' });
    return used;
  }
  const isKnown = known?.method === reading.method;
  const used = isKnown ? known : usualMethods[reading.method];
  if (row.has('P.parameters')) {
    row.report(reading.fault, 'P.parameters', {
      expectation: { expected: 'parameters', form: methodParameters(usualMethods[reading.method]) },
      used: methodParameters(used),
      usedFrom: isKnown ? 'standard' : 'default',
      parameters: reading.fault === 'parameters-missing' ? { missing: reading.missing } : { part: reading.part },
    });
  }
  return used;
}

function readMeasureRelations(row: SchemeRow, known: MeasureRelations, from: 'standard' | 'default'): MeasureRelations {
  if (!row.has('P.relations')) return relationsOf(known);
  const { relations, unknown } = readRelations(row.text('P.relations'));
  const [part] = unknown;
  if (part === undefined) return relations;
  const used = from === 'standard' ? relationsOf(known) : relations;
  row.report('relations-invalid', 'P.relations', { expectation: { expected: 'relations' }, used: relationsText(used), usedFrom: from, parameters: { part } });
  return used;
}

/** Number of the area by its name, heading or number; an unknown one is reported. */
function readArea(row: SchemeRow, areas: readonly Area[], known: Indicator | undefined): number | undefined {
  const text = row.text('P.area');
  if (text === '') return undefined;
  const area = areas.find((each) => each.name === text) ?? areas.find((each) => each.heading === text) ?? areas.find((each) => String(each.number) === text);
  if (area === undefined) {
    const used = areas.find((each) => each.number === known?.area)?.name;
    row.report('word-unknown', 'P.area', {
      expectation: { expected: 'choice', choices: areas.map(({ name }) => name).join('、') },
      ...(used === undefined ? {} : { used, usedFrom: 'standard' }),
    });
  }
  return area?.number;
}

function readDepartment(row: SchemeRow): Department | undefined {
  const text = row.text('P.department');
  const department = departments.find((each) => each === text);
  if (department === undefined && text !== '') row.report('word-unknown', 'P.department', { expectation: { expected: 'choice', choices: departments.join('、') } });
  return department;
}
