import type { Finding } from '../../../src/model/finding';
import type { EntryTable } from '../../../src/model/entry';
import type { InspectionRegister } from '../../../src/model/inspection';
import type { AwardRegister } from '../../../src/model/registerEntry';
import type { JudgementTable } from '../../../src/model/judgement';
import type { FigureColumn, Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import type { Unit } from '../../../src/model/unit';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { check } from '../../../src/validation/check';
import type { LayoutProblem, ListProblem } from '../../../src/validation/checkContext';
import type { RuleCode } from '../../../src/validation/ruleCode';
import { registerFaults } from './registerFaults';
import { cleanJudgements, judgementFaults } from './judgementFaults';
import { entryTables, exampleFigures, fill, type FiguresByUnit } from './exampleFigures';

/** A clean set of figures to plant a fault in. */
export interface Plot {
  scheme: Scheme;
  units: Unit[];
  readonly figures: FiguresByUnit;
  /** 上年实绩 by unit and measure; without anything in it there is no such sheet. */
  readonly lastYear: FiguresByUnit['year-end'];
  readonly problems: LayoutProblem[];
  readonly listProblems: ListProblem[];
  judgements: JudgementTable;
  inspections?: InspectionRegister;
  records?: AwardRegister;
  /** Changes the sheets after they were built. */
  reshape: (tables: Record<FigureColumn, EntryTable>) => Record<FigureColumn, EntryTable>;
}

/** One fault, and the one finding that it must give. */
export interface PlantedFault {
  readonly rule: RuleCode;
  readonly period: Period;
  readonly fault: string;
  /** Unit (by default 松原市) and measure of the finding, as far as it has any. */
  readonly unit?: string;
  readonly measure?: string;
  readonly part?: Finding['part'];
  plant(plot: Plot): void;
}

/** 松原市: free of soft findings at half-year, and with one (26) at year-end. */
export const plotUnit = '220700';
const neighbour = '220600';

export function cleanPlot(): Plot {
  return { scheme: jilin2004, units: [...jilinPrefectures], figures: exampleFigures(jilin2004), lastYear: {}, problems: [], listProblems: [], judgements: cleanJudgements().build(), reshape: (tables) => tables };
}

export function checkPlot(plot: Plot, period: Period): Finding[] {
  const tables = plot.reshape(entryTables(plot.scheme, plot.figures));
  const { scheme, units, problems, listProblems, judgements, inspections, records } = plot;
  return check({ scheme, units, period, problems, listProblems, judgements, ...(inspections && { inspections }), ...(records && { records }), target: tables.target, halfYear: tables['half-year'], yearEnd: tables['year-end'], ...(Object.keys(plot.lastYear).length > 0 && { lastYear: entryTables(scheme, { ...plot.figures, 'year-end': plot.lastYear })['year-end'] }) });
}

const get = (plot: Plot, column: FigureColumn, measure: string, part: 'value' | 'numerator' | 'denominator' = 'value', unit = plotUnit): number =>
  Number(plot.figures[column][unit]?.[measure]?.[part]);

/** A fault in one cell of the half-year, or wherever it says. */
function inCell(
  rule: RuleCode,
  fault: string,
  measure: string,
  part: 'value' | 'numerator' | 'denominator' | 'rate',
  value: (plot: Plot) => string | number | boolean,
  column: FigureColumn = 'half-year',
  foundAt: Finding['part'] = part,
): PlantedFault {
  return {
    rule,
    period: column === 'target' ? 'half-year' : column,
    fault,
    unit: plotUnit,
    measure,
    part: foundAt,
    plant: (plot) => fill(plot.figures, column, plotUnit, measure, part, value(plot)),
  };
}

/** A demand of the office's own that only the figures of 松原市 break. */
function demand(expression: string, measure: string, part: Finding['part'], column: Period = 'half-year'): PlantedFault {
  return {
    rule: 'own-rule',
    period: column,
    fault: expression,
    unit: plotUnit,
    measure,
    part,
    plant: (plot) => {
      plot.scheme = { ...plot.scheme, ownRules: [{ code: 'Z1', expression, severity: 'hard', message: '不合本局规定', remedy: '请按规定核对' }] };
    },
  };
}

function layout(rule: RuleCode, fault: string, plant: PlantedFault['plant'], more: Partial<PlantedFault> = {}): PlantedFault {
  return { rule, period: 'half-year', fault, plant, ...more };
}

const positionInList = { sheetId: 'sheet-units', sheetName: '考评单位', row: 10, column: 0 };

/** The unit as it would stand in the list if somebody had changed it there. */
function relisted(plot: Plot, change: Partial<Unit>): void {
  plot.units = plot.units.map((unit) => (unit.code === plotUnit ? { ...unit, ...change } : unit));
}

const positionInHalfYear = { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 3, column: 200 };

export const plantedFaults: readonly PlantedFault[] = [
  // The sheets.
  layout('template-mismatch', 'a sheet of another template', (plot) => {
    plot.problems.push({ kind: 'template-mismatch', column: 'half-year', at: positionInHalfYear, sheetName: '半年填报', expected: 'jilin-2004 1', found: 'jilin-2003 1' });
  }),
  layout(
    'measure-column-missing',
    'a column deleted',
    (plot) => {
      plot.reshape = (tables) => ({ ...tables, 'half-year': withoutColumn(tables['half-year'], '17') });
    },
    { measure: '17', part: 'value' },
  ),
  layout(
    'measure-column-twice',
    'a column copied with its code',
    (plot) => {
      plot.problems.push({ kind: 'measure-column-twice', column: 'half-year', at: positionInHalfYear, measure: '17', part: 'value' });
    },
    { measure: '17', part: 'value' },
  ),
  layout('unit-listed-twice', 'a code twice in the list of units', (plot) => void plot.units.push({ code: plotUnit, name: '松原市二' }), { unit: plotUnit }),
  layout('unit-column-missing', 'the column of states deleted', (plot) => void plot.listProblems.push({ kind: 'column-missing', at: positionInList, code: 'U.state' })),
  layout('unit-listed-without-code', 'a name typed without its code', (plot) => void plot.listProblems.push({ kind: 'code-missing', at: positionInList, unitName: '梅河口市', found: '' })),
  layout('unit-listed-without-name', 'a code typed without its name', (plot) => void plot.listProblems.push({ kind: 'name-missing', at: positionInList, unitCode: plotUnit }), { unit: plotUnit }),
  layout(
    'unit-state-unknown',
    'a state in words of one’s own',
    (plot) => void plot.listProblems.push({ kind: 'state-unknown', at: positionInList, unitCode: plotUnit, unitName: '松原市', found: '暂停' }),
    { unit: plotUnit },
  ),
  layout('unit-parent-unknown', 'a parent that is nowhere', (plot) => relisted(plot, { parent: '22070O' }), { unit: plotUnit }),
  layout('unit-parent-unknown', 'a unit under itself', (plot) => relisted(plot, { parent: plotUnit }), { unit: plotUnit }),
  layout('unit-code-lost', 'a row without code, seen by the reader', (plot) => {
    plot.problems.push({ kind: 'unit-code-lost', column: 'half-year', at: positionInHalfYear, unitName: '松原市' });
  }),
  layout('unit-code-lost', 'a row without code, in the table', (plot) => {
    plot.figures['half-year'][''] = { 3: { value: 12 } };
  }),
  layout(
    'unit-unknown',
    'a row of a unit that nobody listed',
    (plot) => {
      plot.figures['half-year']['999999'] = { 3: { value: 12 } };
    },
    { unit: '999999' },
  ),
  layout(
    'unit-twice',
    'a second row of a unit',
    (plot) => {
      plot.reshape = (tables) => ({ ...tables, 'half-year': withRowTwice(tables['half-year'], plotUnit) });
    },
    { unit: plotUnit },
  ),
  layout('unit-missing', 'a row deleted', (plot) => void Reflect.deleteProperty(plot.figures['half-year'], plotUnit), { unit: plotUnit }),
  ...judgementFaults,
  ...registerFaults,
  // One cell.
  inCell('blank', 'a figure left out', '3', 'value', () => ''),
  inCell('blank', 'a numerator left out', '5', 'numerator', () => ''),
  inCell('blank', 'a value left out that others use as denominator', '16', 'value', () => ''),
  inCell('blank', 'a space', '3', 'value', () => '\u3000\u200B '),
  inCell('wrong-type', 'words', '3', 'value', () => '约300'),
  inCell('wrong-type', 'a number as text', '3', 'value', (plot) => `${get(plot, 'half-year', '3')}人`),
  inCell('wrong-type', 'a logical value', '13', 'denominator', () => true),
  inCell('wrong-type', 'words where others take their denominator', '16', 'value', () => '见附表'),
  inCell('wrong-type', 'a target as text', '17', 'value', () => '1.2亿元', 'target'),
  inCell('formula-error', 'a broken formula', '16', 'value', () => '#REF!'),
  inCell('formula-error', 'a division by zero in a denominator', '5', 'denominator', () => '#DIV/0!'),
  inCell('negative', 'a figure under 0', '2', 'value', () => -5),
  inCell('negative', 'a numerator under 0', '13', 'numerator', () => -1),
  inCell('negative', 'a fraction under 0', '3', 'value', () => -2.5),
  inCell('negative', 'a target under 0', '3', 'value', () => -100, 'target'),
  inCell('fraction', 'half a person', '3', 'value', (plot) => get(plot, 'half-year', '3') + 0.5),
  inCell('fraction', 'half a person over the denominator', '31', 'numerator', (plot) => get(plot, 'half-year', '31', 'denominator') + 0.5),
  inCell('target-missing', 'a target left out', '3', 'value', () => '', 'target'),
  inCell('target-zero', 'a target of 0', '17', 'value', () => 0, 'target'),
  inCell('target-not-all', 'a lower target than the fixed one', '31', 'value', () => 0.95, 'target'),
  inCell('target-not-all', 'no target where it is fixed', '31', 'value', () => 0, 'target'),
  inCell('target-over-100', '85 for 85 %', '5', 'value', () => 85, 'target'),
  {
    ...inCell('county-not-0-or-1', 'a county with two of itself', '36', 'denominator', () => 2),
    plant: (plot) => {
      plot.scheme = { ...plot.scheme, level: 'prefecture' };
      for (const unit of Object.keys(plot.figures['half-year'])) {
        fill(plot.figures, 'half-year', unit, '36', 'numerator', 1);
        fill(plot.figures, 'half-year', unit, '36', 'denominator', unit === plotUnit ? 2 : 1);
      }
    },
  },
  // Figures of one unit against each other.
  inCell('not-applicable-in-part', '不适用 in the numerator only', '5', 'numerator', () => '不适用'),
  inCell('not-applicable-in-part', '不适用 in the denominator only', '5', 'denominator', () => '不适用'),
  inCell('not-applicable-in-part', '不适用 in a value that several take as denominator', '16', 'value', () => '不适用'),
  {
    ...inCell('not-applicable-in-part', '不适用 in a value that one takes as denominator', '22b', 'numerator', () => '不适用'),
    plant: (plot) => fill(plot.figures, 'half-year', plotUnit, '24', 'value', '不适用'),
  },
  inCell('year-end-below-half-year', 'a flow that shrank', '2', 'value', (plot) => get(plot, 'half-year', '2') - 1, 'year-end'),
  inCell('year-end-below-half-year', 'a denominator that shrank under its numerator', '5', 'denominator', () => 10, 'year-end'),
  inCell('year-end-below-half-year', 'a total that shrank under its part', '3', 'value', () => 10, 'year-end'),
  inCell('year-end-below-half-year', 'a figure in 万人', '2', 'value', (plot) => Math.round(get(plot, 'year-end', '2') / 1e4), 'year-end'),
  inCell('shared-denominator-differs', 'another denominator', '16.1', 'denominator', (plot) => get(plot, 'half-year', '16') + 1000),
  inCell('shared-denominator-differs', 'a smaller denominator than the numerator', '16.1', 'denominator', () => 10),
  inCell('shared-denominator-differs', 'words for the denominator', '16.1', 'denominator', () => '同上'),
  inCell('denominator-zero', 'a denominator of 0', '5', 'denominator', () => 0),
  {
    ...inCell('zero-over-zero', '0 of 0', '5', 'numerator', () => 0),
    plant: (plot) => {
      fill(plot.figures, 'half-year', plotUnit, '5', 'numerator', 0);
      fill(plot.figures, 'half-year', plotUnit, '5', 'denominator', 0);
    },
  },
  inCell('whole-under-parts', 'a total under several parts', '16', 'value', () => 5000),
  inCell('whole-under-parts', 'a total of 0', '16', 'value', () => 0),
  inCell('numerator-over-denominator', 'a numerator too large', '5', 'numerator', (plot) => get(plot, 'half-year', '5', 'denominator') + 1),
  inCell('numerator-over-denominator', 'a numerator over a shared denominator', '22a', 'numerator', (plot) => get(plot, 'half-year', '16') + 1),
  inCell('numerator-over-denominator', 'a numerator ten thousand times too large', '23', 'numerator', (plot) => get(plot, 'half-year', '23', 'numerator') * 1e4),
  inCell('part-over-whole', 'a part too large', '3.1', 'value', (plot) => get(plot, 'half-year', '3') + 1),
  inCell('part-over-whole', 'a part too large at year-end', '16.2', 'value', (plot) => get(plot, 'year-end', '16') + 1, 'year-end'),
  inCell('part-over-whole', 'a target over that of its whole', '3.1', 'value', (plot) => get(plot, 'target', '3') + 1, 'target'),
  inCell('denominator-over-whole', 'a denominator over that of its whole', '33', 'denominator', (plot) => get(plot, 'half-year', '31', 'denominator') + 1),
  inCell('rate-over-100', 'a rate of 105 % typed over its formula', '5', 'rate', () => 1.05),
  demand('2 <> 9811', '2', 'value'),
  demand('率(1b) <> 9013 / 10427', '1b', 'rate'),
  demand('目标(2) <> 17500', '2', 'value'),
  demand('分母(1b) <> 10427 且 2 > 0', '1b', 'denominator'),
  demand('半年(2) <> 9811', '2', 'value', 'year-end'),
  inCell('formula-overwritten', 'a rate typed over its formula', '5', 'rate', (plot) => get(plot, 'half-year', '5', 'numerator') / get(plot, 'half-year', '5', 'denominator')),
  inCell('formula-overwritten', 'a rate as text', '5', 'rate', () => '85%'),
  inCell('formula-overwritten', 'a rate emptied', '5', 'rate', () => ''),
  // Soft.
  inCell('unit-slip', '元 for 万元', '17', 'value', (plot) => get(plot, 'half-year', '17') * 1e4),
  inCell('unit-slip', '万人 for 人', '2', 'value', (plot) => Math.max(1, Math.round(get(plot, 'half-year', '2') / 1e4))),
  inCell('unit-slip', '元 for 万元 at year-end', '10', 'value', (plot) => get(plot, 'year-end', '10') * 1e4, 'year-end'),
  {
    ...inCell('repeated-in-periods', 'half-year figures copied', '11', 'value', () => 0, 'year-end'),
    plant: (plot) => {
      for (const measure of ['11', '17', '25']) fill(plot.figures, 'year-end', plotUnit, measure, 'value', get(plot, 'half-year', measure));
    },
  },
  inCell('over-budget', 'funds at 130 % of the budget', '34', 'value', (plot) => get(plot, 'target', '34') * 1.3, 'year-end'),
  inCell('under-100', 'one person short', '31', 'numerator', (plot) => get(plot, 'half-year', '31', 'denominator') - 1, 'half-year', 'rate'),
  inCell('unemployment-range', 'unemployment of 9 %', '4', 'numerator', (plot) => Math.round(get(plot, 'half-year', '4', 'denominator') * 0.09), 'half-year', 'rate'),
  inCell(
    'unemployment-change',
    'unemployment up by a point',
    '4',
    'numerator',
    (plot) => Math.round(get(plot, 'year-end', '4', 'denominator') * (get(plot, 'half-year', '4', 'numerator') / get(plot, 'half-year', '4', 'denominator') + 0.01)),
    'year-end',
    'rate',
  ),
  inCell('reemployed-over-newly-employed', 'one more re-employed than newly employed', '3', 'value', (plot) => get(plot, 'half-year', '2') + 1),
  inCell('graduates-over-trainees', 'one more passed than attended', '14b', 'denominator', (plot) => get(plot, 'half-year', '14a') + 1),
  inCell('completion-high', 'twice what is due', '15', 'value', (plot) => get(plot, 'target', '15')),
  inCell('completion-low', 'a fifth of what is due', '9', 'value', (plot) => Math.round(get(plot, 'target', '9') * 0.1)),
  inCell('stock-fall', 'a stock down by 5 %', '27', 'value', (plot) => Math.round(get(plot, 'half-year', '27') * 0.95), 'year-end'),
  inCell('change-from-half-year', 'a second half of nothing', '18', 'value', (plot) => get(plot, 'half-year', '18') + 1, 'year-end'),
  {
    ...inCell('change-from-last-year', 'more than twice last year’s', '18', 'value', () => 0, 'year-end'),
    plant: (plot) => {
      plot.lastYear[plotUnit] = { 18: { value: Math.round(get(plot, 'year-end', '18') / 2.1) } };
    },
  },
  {
    ...inCell('not-applicable-unexplained', '不适用 in both parts', '23', 'numerator', () => '不适用'),
    plant: (plot) => {
      fill(plot.figures, 'half-year', plotUnit, '23', 'numerator', '不适用');
      fill(plot.figures, 'half-year', plotUnit, '23', 'denominator', '不适用');
    },
  },
  inCell('not-applicable-unexplained', '不适用 with a shared denominator', '22b', 'numerator', () => '不适用'),
  inCell('not-applicable-unexplained', 'no target', '23', 'value', () => '不适用', 'target'),
  {
    rule: 'repeated-in-units',
    period: 'half-year',
    fault: 'figures of the unit above copied',
    unit: plotUnit,
    measure: '12',
    plant: (plot) => {
      for (const measure of ['12', '25', '27']) fill(plot.figures, 'half-year', plotUnit, measure, 'value', get(plot, 'half-year', measure, 'value', neighbour));
      // Targets that fit, so that the copied figures are otherwise unremarkable.
      for (const measure of ['12', '25', '27']) fill(plot.figures, 'target', plotUnit, measure, 'value', get(plot, 'target', measure, 'value', neighbour));
    },
  },
  inCell('outlier', 'a rate far under the others', '28', 'numerator', (plot) => Math.round(get(plot, 'half-year', '28', 'denominator') * 0.5), 'half-year', 'rate'),
];

function withoutColumn(table: EntryTable, measure: string): EntryTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, measures: new Map([...row.measures].filter(([id]) => id !== measure)) })) };
}

function withRowTwice(table: EntryTable, unit: string): EntryTable {
  const rows = table.rows.filter((row) => row.unit === unit).map((row) => ({ ...row, at: { ...row.at, row: 99 } }));
  return { ...table, rows: [...table.rows, ...rows] };
}
