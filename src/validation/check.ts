import type { EntryCell, EntryTable, UnitEntries } from '../model/entry';
import type { Finding } from '../model/finding';
import { atOnce, type Steps } from '../model/inSteps';
import { hasTarget } from '../model/measure';
import type { FigureColumn } from '../model/period';
import type { Unit } from '../model/unit';
import { contentRules, measureRules, numberRules, sheetRules, unitRules, unitsRules } from './allRules';
import { tableOf, type CheckContext, type FigurePart } from './checkContext';
import { inOrderOfSheets } from './inOrderOfSheets';
import { preparedOwnRules } from './ownRules/preparedOwnRules';
import { isGraded } from './relations';
import { nothing, type CellUnderCheck, type MeasureRule, type Rule, type SheetRule, type Suspicion, type UnitsRule } from './rule';
import { filledParts } from './rules/measureColumnMissing';
import { UnitUnderCheck, placeOf, type CheckFrame, type RowsOfUnit } from './unitUnderCheck';

/** Units between two pauses: some 10 ms of work. */
const unitsPerStep = 32;

/**
 * 审核 of one period. Hard findings first, then in the order of the sheets, rows and columns; the same figures always give the same
 * list. Never throws on data. One fault gives one finding: see {@link unitRules} for what comes before what. Retired units and measures
 * are not checked.
 */
export function check(context: CheckContext): Finding[] {
  return atOnce(checkInSteps(context));
}

/**
 * {@link check} with pauses, for callers that show progress, let the event loop turn, or stop: whoever stops calling `next` has
 * cancelled. Returns what `check` returns.
 *
 * @param wanted `hard`: all hard findings are wanted, so that the last rules, which look across units and find soft ones only, can be spared
 */
export function* checkInSteps(context: CheckContext, wanted: 'all' | 'hard' = 'all'): Steps<Finding[]> {
  const run = new CheckRun(context);
  const units = unitsOfCheck(context.units);
  const isWanted = ({ severity }: Rule): boolean => wanted === 'all' || severity === 'hard';
  const acrossUnits = unitsRules.filter(isWanted);
  const ofMeasures = measureRules.filter(isWanted);
  const measures = ofMeasures.length === 0 ? 0 : run.frame.measures.length;
  const total = units.length + acrossUnits.length + measures;
  let done = 0;
  for (const rule of sheetRules) {
    yield { done, total };
    run.checkSheets(rule);
  }
  for (let start = 0; start < units.length; start += unitsPerStep) {
    yield { done, total };
    const some = units.slice(start, start + unitsPerStep);
    for (const unit of some) run.checkUnit(unit);
    done += some.length;
  }
  for (const rule of acrossUnits) {
    yield { done, total };
    for (const _pause of run.checkUnits(rule)) yield { done, total };
    done += 1;
  }
  for (let index = 0; index < measures; index += 1) {
    yield { done, total };
    run.checkMeasure(ofMeasures, index);
    done += 1;
  }
  yield { done, total };
  return inOrderOfSheets(run.findings);
}

/** Units to check: those in use, each code once. */
function unitsOfCheck(units: readonly Unit[]): readonly Unit[] {
  const byCode = new Map<string, Unit>();
  for (const unit of units) {
    if (!byCode.has(unit.code)) byCode.set(unit.code, unit);
  }
  return [...byCode.values()].filter((unit) => unit.retired !== true);
}

class CheckRun {
  readonly findings: Finding[] = [];
  readonly frame: CheckFrame;
  private readonly doubted = new Set<EntryCell>();
  private readonly units: UnitUnderCheck[] = [];
  private readonly rows: Readonly<Record<FigureColumn, ReadonlyMap<string, UnitEntries>>>;
  private readonly lastYear: ReadonlyMap<string, UnitEntries>;

  constructor(private readonly context: CheckContext) {
    const { scheme, period, problems = [] } = context;
    const measures = scheme.measures.filter((measure) => measure.retired !== true && !isGraded(measure));
    this.frame = {
      scheme,
      period,
      measures,
      indexOf: new Map(measures.map((measure, index) => [measure.id, index])),
      lostFormulas: new Map(problems.flatMap((problem) => (problem.kind === 'formula-overwritten' ? [[placeOf(problem.at), problem.formula] as const] : []))),
      doubted: this.doubted,
      ownRules: preparedOwnRules(scheme),
    };
    this.rows = {
      target: firstRows(tableOf(context, 'target')),
      'half-year': firstRows(tableOf(context, 'half-year')),
      'year-end': firstRows(tableOf(context, 'year-end')),
    };
    this.lastYear = firstRows(period === 'year-end' ? context.lastYear : undefined);
  }

  checkSheets(rule: SheetRule): void {
    this.add(rule, rule.check(this.context));
  }

  checkUnit(unit: Unit): void {
    const { period } = this.context;
    const rows: RowsOfUnit = {
      target: this.rows.target.get(unit.code),
      reported: this.rows[period].get(unit.code),
      halfYear: period === 'year-end' ? this.rows['half-year'].get(unit.code) : undefined,
      lastYear: this.lastYear.get(unit.code),
    };
    this.checkCells(rows.target, 'target', unit);
    this.checkCells(rows.reported, period, unit);
    // Faults of the half-year belong to the check of the half-year; here they only keep its figures from being compared.
    this.checkCells(rows.halfYear, 'half-year', undefined);
    const underCheck = new UnitUnderCheck(unit, rows, this.frame);
    this.units.push(underCheck);
    for (const rule of unitRules) this.add(rule, rule.check(underCheck), unit);
  }

  /** Stops wherever the rule has done a good piece of its work. */
  *checkUnits(rule: UnitsRule): Iterable<undefined> {
    const found: Suspicion[] = [];
    for (const suspicion of rule.check(this.units)) {
      if (suspicion === undefined) yield undefined;
      else found.push(suspicion);
    }
    this.add(rule, found);
  }

  checkMeasure(rules: readonly MeasureRule[], index: number): void {
    const measure = this.frame.measures[index];
    if (measure === undefined) return;
    for (const rule of rules) this.add(rule, rule.check({ measure, index, units: this.units }));
  }

  /** Findings are kept when `unit` is given; cells are put in doubt either way. */
  private checkCells(row: UnitEntries | undefined, column: FigureColumn, unit: Unit | undefined): void {
    if (row === undefined) return;
    const { level } = this.context.scheme;
    for (const measure of this.frame.measures) {
      const entry = row.measures.get(measure.id);
      if (entry === undefined || (column === 'target' && !hasTarget(measure))) continue;
      for (const part of column === 'target' ? targetParts : filledParts(measure)) {
        const cell = entry[part];
        if (cell !== undefined) this.checkCell({ cell, measure, part, column, level }, unit);
      }
    }
  }

  private checkCell(subject: CellUnderCheck, unit: Unit | undefined): void {
    const { entry } = subject.cell;
    for (const rule of entry.state === 'number' && Number.isFinite(entry.value) ? numberRules : contentRules) {
      if (this.add(rule, rule.check(subject), unit, unit !== undefined)) return;
    }
  }

  /** Whether there was anything. */
  private add(rule: Rule, suspicions: Iterable<Suspicion>, unit?: Unit, keep = true): boolean {
    if (suspicions === nothing) return false;
    let any = false;
    const doubts: EntryCell[] = [];
    for (const { doubts: cells, ...suspicion } of suspicions) {
      any = true;
      if (cells !== undefined) doubts.push(...cells);
      if (!keep) continue;
      this.findings.push({
        rule: rule.code,
        severity: rule.severity,
        ...(unit && { unitCode: unit.code, unitName: unit.name }),
        ...suspicion,
        ...(typeof suspicion.left === 'number' && typeof suspicion.right === 'number' && { difference: suspicion.left - suspicion.right }),
      });
    }
    // Only now, so that one rule sees the same figures from its first measure to its last.
    for (const cell of doubts) this.doubted.add(cell);
    return any;
  }
}

const targetParts: readonly FigurePart[] = ['value'];

function firstRows(table: EntryTable | undefined): ReadonlyMap<string, UnitEntries> {
  const rows = new Map<string, UnitEntries>();
  for (const row of table?.rows ?? []) {
    if (!rows.has(row.unit)) rows.set(row.unit, row);
  }
  return rows;
}
