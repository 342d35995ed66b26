import type { CellValue } from '../../../src/model/cellValue';
import type { CellPosition, EntryTable, UnitEntries } from '../../../src/model/entry';
import type { Inspection, RegisterProblem } from '../../../src/model/inspection';
import type { JudgementRow, JudgementTable } from '../../../src/model/judgement';
import type { Measure } from '../../../src/model/measure';
import type { OwnRule } from '../../../src/model/ownRule';
import type { FigureColumn, Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import type { ListedUnit } from '../../../src/model/unit';
import type { CheckContext, LayoutProblem, ListProblem } from '../../../src/validation/checkContext';
import { subjectKey } from '../../../src/validation/judgedSubjects';
import { isGraded } from '../../../src/validation/relations';
import { JudgementTableBuilder } from '../builders/aJudgementTable';
import { EntryTableBuilder, type FilledIn } from '../builders/anEntryTable';
import { cleanFigures, cleanLastYear, type Figures } from './cleanFigures';
import { clusterOf } from './measureClusters';
import { ReservedPlaces } from './reservedPlaces';
import { SeededRandom } from './seededRandom';

/** Which clean workbook, out of all that there are. */
export interface GroundSpec {
  readonly seed: number;
  readonly scheme: Scheme;
  /** In use. One more that is retired is added, with figures that nobody looks at. */
  readonly units: readonly ListedUnit[];
  readonly period: Period;
}

/** A row of a sheet of figures besides those of the units. */
interface ExtraRow {
  readonly column: FigureColumn;
  readonly unit: string;
  readonly figures: Readonly<Record<string, FilledIn>>;
}

/** The sheets with everything planted in them. */
interface Harvest {
  readonly tables: Readonly<Record<FigureColumn, EntryTable>>;
  readonly rows: Readonly<Record<FigureColumn, ReadonlyMap<string, UnitEntries>>>;
  readonly judgements: JudgementTable;
  readonly judgementRows: ReadonlyMap<string, JudgementRow>;
}

type Part = 'value' | 'numerator' | 'denominator' | 'rate';

const sheets = {
  target: { sheetId: 'sheet-target', sheetName: '目标任务' },
  'half-year': { sheetId: 'sheet-half-year', sheetName: '半年填报' },
  'year-end': { sheetId: 'sheet-year-end', sheetName: '年终填报' },
  units: { sheetId: 'sheet-units', sheetName: '考评单位' },
  judgements: { sheetId: 'sheet-judgements', sheetName: '综合评定' },
  inspections: { sheetId: 'sheet-inspections', sheetName: '督查核查' },
  records: { sheetId: 'sheet-records', sheetName: '奖惩登记' },
} as const;

const retired: ListedUnit = { code: 'R-1', name: '已撤销的单位', retired: true };

/**
 * A clean workbook as the check sees it, in which faults are planted: units, figures of all columns, judgements of all units with reasons,
 * and two registers. What is planted in it is read by {@link context}.
 */
export class Ground {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly random: SeededRandom;
  /** In use, in the order of the list. */
  readonly inUse: readonly ListedUnit[];
  readonly figures: Figures;
  /** 上年实绩 by unit code and measure. */
  readonly lastYear: Figures['year-end'];
  readonly reserved = new ReservedPlaces();
  readonly judgements: JudgementTableBuilder;
  readonly inspections: Inspection[] = [];
  readonly inspectionProblems: RegisterProblem[] = [];
  readonly recordProblems: RegisterProblem[] = [];
  readonly ownRules: OwnRule[] = [];
  readonly problems: LayoutProblem[] = [];
  readonly listProblems: ListProblem[] = [];
  readonly extraRows: ExtraRow[] = [];
  readonly missingRows: { readonly column: FigureColumn; readonly unit: string }[] = [];
  /** Cells with another formula than the template's. */
  readonly otherFormulas: { readonly column: FigureColumn; readonly unit: string; readonly measure: string; readonly part: Part }[] = [];
  /** Columns that a sheet has lost, as the builder of tables names them. */
  readonly missingColumns: Record<FigureColumn, string[]> = { target: [], 'half-year': [], 'year-end': [] };
  /** All units of the list, as planted. */
  listed: ListedUnit[];
  withoutJudgements = false;
  private elsewhere = 0;
  private readonly last: (() => void)[] = [];
  private harvest: Harvest | undefined;

  constructor(spec: GroundSpec) {
    this.scheme = spec.scheme;
    this.period = spec.period;
    this.random = new SeededRandom(spec.seed);
    this.inUse = spec.units.map((unit, index) => ({ ...unit, at: { ...sheets.units, row: 5 + index, column: 0 }, parentAt: { ...sheets.units, row: 5 + index, column: 3 } }));
    this.listed = [...this.inUse, retired];
    this.figures = cleanFigures(spec.scheme, spec.units, this.random);
    this.lastYear = cleanLastYear(this.figures);
    for (const column of ['target', 'half-year', 'year-end'] as const) this.figures[column][retired.code] = { 2: { value: -1 }, 3: { value: '停报' } };
    this.judgements = new JudgementTableBuilder(spec.scheme, spec.units).all(this.random.pick(['优', '良', 86, 0]));
    this.inspect();
  }

  /** All that the check is given. From now on nothing more is planted. */
  context(): CheckContext {
    const { scheme, period, problems, listProblems } = this;
    const { tables, judgements } = this.harvested();
    for (const plant of this.last.splice(0)) plant();
    return {
      scheme: { ...scheme, ownRules: this.ownRules },
      units: this.listed,
      period,
      problems,
      listProblems,
      target: tables.target,
      halfYear: tables['half-year'],
      yearEnd: tables['year-end'],
      lastYear: this.lastYearTable(),
      ...(!this.withoutJudgements && { judgements }),
      inspections: { ...sheets.inspections, inspections: this.inspections, notHonoured: [], problems: this.inspectionProblems },
      records: { ...sheets.records, entries: [], problems: this.recordProblems },
    };
  }

  /** Measures that are filled in. */
  get measures(): readonly Measure[] {
    return this.scheme.measures.filter((measure) => measure.retired !== true && !isGraded(measure));
  }

  measure(id: string): Measure {
    const measure = this.scheme.measures.find((each) => each.id === id);
    if (measure === undefined) throw new Error(`The scheme has no measure ${id}.`);
    return measure;
  }

  /** The number that stands there. */
  number(column: FigureColumn, unit: string, measure: string, part: Part = 'value'): number {
    const { denominatorIs } = this.measure(measure);
    const shared = part === 'denominator' && denominatorIs !== undefined && column !== 'target';
    return Number(shared ? this.figures[column][unit]?.[denominatorIs]?.value : this.figures[column][unit]?.[measure]?.[part]);
  }

  fill(column: FigureColumn, unit: string, measure: string, part: Part, value: CellValue): void {
    const row = (this.figures[column][unit] ??= {});
    row[measure] = { ...row[measure], [part]: value };
  }

  /** Where the cell is once everything is planted: rows that are gone or added move others. */
  at(column: FigureColumn, unit: string, measure: string, part: Part): CellPosition {
    const cell = this.harvested().rows[column].get(unit)?.measures.get(measure)?.[part];
    if (cell === undefined) throw new Error(`There is no cell for ${part} of ${measure} of ${unit} in ${column}.`);
    return cell.at;
  }

  /** The cell of the code of the last row with that code, likewise. */
  rowAt(column: FigureColumn, unit: string): CellPosition {
    const row = this.harvested().tables[column].rows.filter((each) => each.unit === unit).at(-1);
    if (row === undefined) throw new Error(`There is no row of ${unit} in ${column}.`);
    return row.at;
  }

  /** The row of 综合评定, likewise; of repeated rows the last. */
  judgementRow(unit: string, subject: string): JudgementRow | undefined {
    return this.harvested().judgementRows.get(`${unit} ${subject}`);
  }

  /** The row of a unit's measures is for one fault only, with all measures that are compared with this one. */
  reserve(unit: string, measure: string): boolean {
    return this.reserved.take(unit, `F:${clusterOf(this.scheme, measure)}`);
  }

  /** For what can be planted only when every row has its place. */
  later(plant: () => void): void {
    this.last.push(plant);
  }

  /** A cell that nothing else stands in. */
  elsewhereIn(sheet: keyof typeof sheets): CellPosition {
    this.elsewhere += 1;
    return { ...sheets[sheet], row: 4, column: 1000 + this.elsewhere };
  }

  private harvested(): Harvest {
    this.harvest ??= this.gathered();
    return this.harvest;
  }

  private gathered(): Harvest {
    const tables = { target: this.table('target'), 'half-year': this.table('half-year'), 'year-end': this.table('year-end') };
    const firstRows = (table: EntryTable): ReadonlyMap<string, UnitEntries> => new Map([...table.rows].reverse().map((row) => [row.unit, row]));
    const judgements = this.judgements.build();
    return {
      tables,
      rows: { target: firstRows(tables.target), 'half-year': firstRows(tables['half-year']), 'year-end': firstRows(tables['year-end']) },
      judgements,
      judgementRows: new Map(judgements.rows.map((row) => [`${row.unit} ${subjectKey(row.subject)}`, row])),
    };
  }

  private table(column: FigureColumn): EntryTable {
    const builder = new EntryTableBuilder(this.scheme, column).without(...this.missingColumns[column]);
    const missing = new Set(this.missingRows.filter((each) => each.column === column).map(({ unit }) => unit));
    for (const { code } of [...this.inUse, retired]) if (!missing.has(code)) builder.row(code, this.figures[column][code] ?? {});
    for (const row of this.extraRows) if (row.column === column) builder.row(row.unit, row.figures);
    return builder.build();
  }

  private lastYearTable(): EntryTable {
    const builder = new EntryTableBuilder(this.scheme, 'year-end');
    for (const { code } of this.inUse) builder.row(code, this.lastYear[code] ?? {});
    return { ...builder.build(), sheetId: 'sheet-last-year', sheetName: '上年实绩' };
  }

  /** Some figures were inspected, and what was found is within the tolerance. */
  private inspect(): void {
    const { random } = this;
    for (const unit of random.shuffled(this.inUse).slice(0, 3)) {
      const measure = random.pick(this.measures.filter(({ kind }) => kind !== 'ratio'));
      const verified = this.number(this.period, unit.code, measure.id) * random.between(0.97, 1.03);
      this.reserve(unit.code, measure.id);
      this.inspections.push({ unit: unit.code, measure: measure.id, period: this.period, verified, adopted: false, note: '', inspector: '', at: this.elsewhereIn('inspections') });
    }
  }
}
