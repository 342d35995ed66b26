import type { Scheme } from '../model/scheme';
import { measureIdIn } from './measureCode';
import { measureLinkWords } from './measureRelations';
import { ownRuleColumns, ownRuleIn } from './ownRuleRows';
import { ownRuleWords } from './ownRuleWords';
import { generalLabels, generalRows, schemeColumnCodes, type SchemeColumnCode } from './schemeRows';
import type { SchemeProblem } from './schemeProblem';
import { settingRows } from './settingRows';
import { sheetWords } from './sheetWords';
import type { SheetLocale } from './sheetLocale';

/** A name in both languages. */
export interface BothNames {
  readonly zh: string;
  readonly en: string;
}

/** What people call a row of 考评方案: the setting's label, the area's or the measure's name; the code itself where there is none. */
export function schemeRowLabel(code: string, scheme: Scheme): BothNames {
  const setting = settingRows.find((each) => `S.${each.code}` === code);
  if (setting) return { zh: `${setting.group['zh-CN']}·${setting.label['zh-CN']}`, en: `${setting.group['en-US']}: ${setting.label['en-US']}` };
  const general = generalRows.find((each) => each === code);
  if (general) return { zh: generalLabels['zh-CN'][general], en: generalLabels['en-US'][general] };
  const own = ownRuleIn(code);
  if (own !== undefined) return { zh: `自定规则${own}`, en: `Own check ${own}` };
  const column = schemeColumnCodes.find((each) => each === code);
  if (column) return { zh: schemeColumnName(column, 'zh-CN'), en: schemeColumnName(column, 'en-US') };
  const area = scheme.areas.find((each) => `A.${each.number}` === code);
  const id = measureIdIn(code);
  const measure = scheme.measures.find((each) => each.id === id);
  const name = area?.name ?? (measure && id !== undefined ? `${id} ${measure.name}` : (id ?? code));
  return { zh: name, en: name };
}

/** Heading of the column that a problem is in; of the link where the problem is about one. */
export function schemeFieldNames({ code, parameters, field }: SchemeProblem): BothNames {
  const link = Object.entries(measureLinkWords).find(([each]) => each === parameters?.link)?.[1];
  if (link !== undefined) return { zh: link, en: link };
  return field === undefined ? { zh: '', en: '' } : schemeFieldName(code, field);
}

/** What a column of 考评方案 says in the row with that code: rows of rules of one's own have headings of their own. */
export function schemeFieldName(code: string, field: SchemeColumnCode): BothNames {
  const own = ownRuleIn(code) === undefined ? undefined : ownRuleColumns.find((each) => each === field);
  if (own !== undefined) return { zh: ownRuleWords['zh-CN'].columns[own], en: ownRuleWords['en-US'].columns[own] };
  return { zh: schemeColumnName(field, 'zh-CN'), en: schemeColumnName(field, 'en-US') };
}

/** The heading of a column. */
export function schemeColumnName(code: SchemeColumnCode, locale: SheetLocale): string {
  const words = sheetWords(locale);
  const { schemeColumns } = words;
  const names: Readonly<Record<SchemeColumnCode, string>> = {
    'P.indicator': schemeColumns.indicator,
    'P.area': schemeColumns.area,
    'P.wording': schemeColumns.wording,
    'P.measure': schemeColumns.measure,
    'P.kind': schemeColumns.kind,
    'P.unit': schemeColumns.measurementUnit,
    'P.direction': schemeColumns.direction,
    'P.timing': schemeColumns.timing,
    'P.target': schemeColumns.target,
    'P.value': schemeColumns.points,
    'P.method': schemeColumns.method,
    'P.parameters': schemeColumns.parameters,
    'P.state': schemeColumns.state,
    'P.department': schemeColumns.department,
    'P.numerator': schemeColumns.numerator,
    'P.denominator': schemeColumns.denominator,
    'P.relations': schemeColumns.relations,
    'P.certainty': schemeColumns.certainty,
    'P.remark': schemeColumns.remark,
    'X.status': words.checkStatus,
  };
  return names[code];
}
