import type { CellRule, MeasureRule, Rule, SheetRule, UnitRule, UnitsRule } from './rule';
import type { RuleCode } from './ruleCode';
import { blank } from './rules/blank';
import { changeFromHalfYear } from './rules/changeFromHalfYear';
import { changeFromLastYear } from './rules/changeFromLastYear';
import { completionHigh } from './rules/completionHigh';
import { completionLow } from './rules/completionLow';
import { countyNot0Or1 } from './rules/countyNot0Or1';
import { denominatorOverWhole } from './rules/denominatorOverWhole';
import { denominatorZero } from './rules/denominatorZero';
import { formulaError } from './rules/formulaError';
import { formulaOverwritten } from './rules/formulaOverwritten';
import { fraction } from './rules/fraction';
import { gradedUnmarked } from './rules/gradedUnmarked';
import { graduatesOverTrainees } from './rules/graduatesOverTrainees';
import { inspectionAdoptedTwice } from './rules/inspectionAdoptedTwice';
import { inspectionDeviation } from './rules/inspectionDeviation';
import { inspectionIncomplete } from './rules/inspectionIncomplete';
import { inspectionInvalid } from './rules/inspectionInvalid';
import { judgementColumnMissing } from './rules/judgementColumnMissing';
import { judgementInvalid } from './rules/judgementInvalid';
import { judgementRowUnused } from './rules/judgementRowUnused';
import { judgementSomeUnits } from './rules/judgementSomeUnits';
import { judgementUnexplained } from './rules/judgementUnexplained';
import { measureColumnMissing } from './rules/measureColumnMissing';
import { measureColumnTwice } from './rules/measureColumnTwice';
import { negative } from './rules/negative';
import { notApplicableInPart } from './rules/notApplicableInPart';
import { notApplicableUnexplained } from './rules/notApplicableUnexplained';
import { numeratorOverDenominator } from './rules/numeratorOverDenominator';
import { outlier } from './rules/outlier';
import { overBudget } from './rules/overBudget';
import { ownRule } from './rules/ownRule';
import { partOverWhole } from './rules/partOverWhole';
import { rateOver100 } from './rules/rateOver100';
import { rateWithoutParts } from './rules/rateWithoutParts';
import { recordIncomplete } from './rules/recordIncomplete';
import { recordInvalid } from './rules/recordInvalid';
import { reemployedOverNewlyEmployed } from './rules/reemployedOverNewlyEmployed';
import { repeatedInPeriods } from './rules/repeatedInPeriods';
import { repeatedInUnits } from './rules/repeatedInUnits';
import { sharedDenominatorDiffers } from './rules/sharedDenominatorDiffers';
import { stockFall } from './rules/stockFall';
import { targetMissing } from './rules/targetMissing';
import { targetNotAll } from './rules/targetNotAll';
import { targetOver100 } from './rules/targetOver100';
import { targetZero } from './rules/targetZero';
import { templateMismatch } from './rules/templateMismatch';
import { under100 } from './rules/under100';
import { unemploymentChange } from './rules/unemploymentChange';
import { unemploymentRange } from './rules/unemploymentRange';
import { unitCodeLost } from './rules/unitCodeLost';
import { unitColumnMissing } from './rules/unitColumnMissing';
import { unitListedTwice } from './rules/unitListedTwice';
import { unitListedWithoutCode } from './rules/unitListedWithoutCode';
import { unitListedWithoutName } from './rules/unitListedWithoutName';
import { unitMissing } from './rules/unitMissing';
import { unitParentUnknown } from './rules/unitParentUnknown';
import { unitSlip } from './rules/unitSlip';
import { unitStateUnknown } from './rules/unitStateUnknown';
import { unitTwice } from './rules/unitTwice';
import { unitUnknown } from './rules/unitUnknown';
import { wholeUnderParts } from './rules/wholeUnderParts';
import { wrongType } from './rules/wrongType';
import { yearEndBelowHalfYear } from './rules/yearEndBelowHalfYear';
import { zeroOverZero } from './rules/zeroOverZero';

/**
 * The order of the lists below decides which finding stands where several rules would object to the same fault: a cell that a rule has
 * put in doubt is left out by all rules after it. So rules that name the fault most precisely come first: the cell alone before
 * comparisons, hard before soft, a slip of the unit before a high completion.
 */
export const sheetRules: readonly SheetRule[] = [
  templateMismatch,
  measureColumnMissing,
  measureColumnTwice,
  unitColumnMissing,
  unitListedWithoutCode,
  unitListedTwice,
  unitListedWithoutName,
  unitStateUnknown,
  unitParentUnknown,
  unitCodeLost,
  unitUnknown,
  unitTwice,
  unitMissing,
  judgementColumnMissing,
  judgementRowUnused,
  judgementInvalid,
  judgementSomeUnits,
  gradedUnmarked,
  judgementUnexplained,
  inspectionInvalid,
  inspectionAdoptedTwice,
  recordInvalid,
  inspectionDeviation,
  inspectionIncomplete,
  recordIncomplete,
];

/** For cells without a number in them. At most one of these speaks for a cell. */
export const contentRules: readonly CellRule[] = [wrongType, formulaError, blank, targetMissing];

/** For cells with a number in them, likewise. */
export const numberRules: readonly CellRule[] = [negative, fraction, targetNotAll, targetZero, targetOver100, countyNot0Or1];

export const unitRules: readonly UnitRule[] = [
  notApplicableInPart,
  yearEndBelowHalfYear,
  sharedDenominatorDiffers,
  wholeUnderParts,
  denominatorZero,
  zeroOverZero,
  numeratorOverDenominator,
  partOverWhole,
  denominatorOverWhole,
  rateOver100,
  rateWithoutParts,
  formulaOverwritten,
  // Behind what makes a figure wrong, before what makes it unusual: a soft finding must not silence what an office demands.
  ownRule,
  unitSlip,
  repeatedInPeriods,
  overBudget,
  under100,
  unemploymentRange,
  unemploymentChange,
  reemployedOverNewlyEmployed,
  graduatesOverTrainees,
  completionHigh,
  completionLow,
  stockFall,
  changeFromHalfYear,
  changeFromLastYear,
  notApplicableUnexplained,
];

export const unitsRules: readonly UnitsRule[] = [repeatedInUnits];

export const measureRules: readonly MeasureRule[] = [outlier];

export const allRules: readonly Rule[] = [...sheetRules, ...contentRules, ...numberRules, ...unitRules, ...unitsRules, ...measureRules];

/** Place of a rule in the list of all rules. */
export const ruleOrder: ReadonlyMap<string, number> = new Map<RuleCode, number>(allRules.map((rule, index) => [rule.code, index]));
