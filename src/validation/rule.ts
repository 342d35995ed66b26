import type { EntryCell } from '../model/entry';
import type { Finding, Severity } from '../model/finding';
import type { Measure } from '../model/measure';
import type { FigureColumn } from '../model/period';
import type { AssessmentLevel } from '../model/scheme';
import type { CheckContext, FigurePart } from './checkContext';
import type { RuleCode } from './ruleCode';
import type { UnitUnderCheck } from './unitUnderCheck';

/**
 * What a rule found. The check adds the rule, its severity, the difference, and the unit where it knows it.
 * `doubts` are the cells that are not to be trusted because of it: every later rule leaves them out, so that one fault gives
 * one finding. `severity` is given where it is not the rule's own to say.
 */
export type Suspicion = Omit<Finding, 'rule' | 'severity' | 'difference'> & { readonly doubts?: readonly EntryCell[]; readonly severity?: Severity };

/** Shared by all rules that have nothing to say, which is most of the time. */
export const nothing: readonly Suspicion[] = [];

/** Both lists in one; costs nothing where there is nothing. */
export function joined(found: readonly Suspicion[], more: readonly Suspicion[]): readonly Suspicion[] {
  if (more.length === 0) return found;
  return found.length === 0 ? more : [...found, ...more];
}

interface RuleOf<Scope extends string, Subject, Found = Suspicion> {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly scope: Scope;
  /** Pure; never throws on data. */
  check(subject: Subject): Iterable<Found>;
}

/** Looks at rows and columns rather than figures. */
export type SheetRule = RuleOf<'sheets', CheckContext>;
/** Looks at one cell alone. */
export type CellRule = RuleOf<'cell', CellUnderCheck>;
/** Looks at the figures of one unit. */
export type UnitRule = RuleOf<'unit', UnitUnderCheck>;
/** Looks at one measure of all units. */
export type MeasureRule = RuleOf<'measure', MeasureUnderCheck>;
/** Looks at all units with all their figures; `undefined` between suspicions says that a good piece of work is done, so one may pause. */
export type UnitsRule = RuleOf<'units', readonly UnitUnderCheck[], Suspicion | undefined>;

export type Rule = SheetRule | CellRule | UnitRule | MeasureRule | UnitsRule;

/** One entry cell, with what is asked for in it. */
export interface CellUnderCheck {
  readonly cell: EntryCell;
  readonly measure: Measure;
  readonly part: FigurePart;
  readonly column: FigureColumn;
  readonly level: AssessmentLevel;
}

/** One measure of all units: `index` is the place of its figures in {@link UnitUnderCheck.figures}. */
export interface MeasureUnderCheck {
  readonly measure: Measure;
  readonly index: number;
  readonly units: readonly UnitUnderCheck[];
}
