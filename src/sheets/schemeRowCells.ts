import type { CellValue } from '../model/cellValue';
import type { Measure } from '../model/measure';
import type { OwnRule } from '../model/ownRule';
import type { Area, Indicator, Scheme } from '../model/scheme';
import { certaintyWords } from './entryPrompt';
import { relationsText } from './measureRelations';
import { methodParameters, methodWords } from './methodText';
import { ownRuleStates, severityWords } from './ownRuleRows';
import { shownSettingValue } from './readSchemeSettings';
import { directionWords, generalLabels, generalRows, generalValue, kindWords, stateWords, targetWords, timingWords, type GeneralRow, type SchemeColumnCode } from './schemeRows';
import { settingRows, type SettingRow } from './settingRows';
import type { SheetLocale } from './sheetLocale';

/** Contents of a row of 考评方案 by column code; absent for cells that are empty. */
export type SchemeRowCells = { readonly [C in SchemeColumnCode]?: CellValue };

/** A row of 考评方案 as it is written. */
export interface SchemeRowPlan {
  readonly code: string;
  readonly cells: SchemeRowCells;
}

/** All rows of a scheme in their groups and their order. */
export interface SchemeRowPlans {
  readonly general: readonly SchemeRowPlan[];
  readonly settings: readonly SchemeRowPlan[];
  readonly areas: readonly SchemeRowPlan[];
  readonly ownRules: readonly SchemeRowPlan[];
  readonly measures: readonly SchemeRowPlan[];
}

export function schemeRowPlans(scheme: Scheme, locale: SheetLocale): SchemeRowPlans {
  return {
    general: generalRows.map((code) => ({ code, cells: generalCells(scheme, code, locale) })),
    settings: settingRows.map((row) => ({ code: `S.${row.code}`, cells: settingCells(row, scheme, locale) })),
    areas: scheme.areas.map((area) => ({ code: `A.${area.number}`, cells: areaCells(area) })),
    ownRules: scheme.ownRules.map((rule) => ({ code: `R.${rule.code}`, cells: ownRuleCells(rule) })),
    measures: scheme.measures.map((measure) => ({ code: `M${measure.id}`, cells: measureCells(measure, scheme) })),
  };
}

function generalCells(scheme: Scheme, code: GeneralRow, locale: SheetLocale): SchemeRowCells {
  return { 'P.measure': generalLabels[locale][code], 'P.value': generalValue(scheme, code) };
}

function settingCells(row: SettingRow, scheme: Scheme, locale: SheetLocale): SchemeRowCells {
  const { value, confirmed } = scheme.settings[row.code];
  return {
    'P.area': row.group[locale],
    'P.measure': row.label[locale],
    // The number itself, so that its cell's format shows it.
    'P.value': typeof value === 'number' ? value : shownSettingValue(row, value),
    'P.state': confirmed ? stateWords.confirmed : stateWords.example,
    'P.remark': row.remark[locale],
  };
}

function areaCells(area: Area): SchemeRowCells {
  return { 'P.area': area.name, 'P.wording': area.heading };
}

function ownRuleCells({ expression, message, severity, remedy, retired }: OwnRule): SchemeRowCells {
  return {
    'P.wording': expression,
    'P.measure': message,
    'P.method': severityWords[severity],
    'P.parameters': remedy ?? '',
    'P.state': retired ? ownRuleStates.retired : ownRuleStates.inUse,
  };
}

function measureCells(measure: Measure, scheme: Scheme): SchemeRowCells {
  const indicator: Indicator | undefined = scheme.indicators.find((each) => each.number === measure.indicator);
  return {
    'P.indicator': measure.indicator,
    'P.area': scheme.areas.find((each) => each.number === indicator?.area)?.name ?? '',
    'P.wording': indicator?.wording ?? '',
    'P.measure': measure.name,
    'P.kind': kindWords[measure.kind],
    'P.unit': measure.unit,
    'P.direction': directionWords[measure.direction],
    'P.timing': timingWords[measure.timing],
    'P.target': targetWords[measure.target],
    'P.value': measure.points,
    'P.method': methodWords[measure.method.method],
    'P.parameters': methodParameters(measure.method),
    'P.state': measure.retired ? stateWords.retired : measure.confirmed ? stateWords.confirmed : stateWords.example,
    'P.department': indicator?.department ?? '',
    'P.numerator': measure.numerator,
    'P.denominator': measure.denominator,
    'P.relations': relationsText(measure),
    'P.certainty': certaintyWords[measure.certainty],
  };
}
