import type { Department, Direction, MeasureKind, TargetKind, Timing } from '../model/measure';
import type { AssessmentLevel, Scheme } from '../model/scheme';

/** Column codes of 考评方案, in their order. */
export const schemeColumnCodes = [
  'P.indicator',
  'P.area',
  'P.wording',
  'P.measure',
  'P.kind',
  'P.unit',
  'P.direction',
  'P.timing',
  'P.target',
  'P.value',
  'P.method',
  'P.parameters',
  'P.state',
  'P.department',
  'P.numerator',
  'P.denominator',
  'P.relations',
  'P.certainty',
  'P.remark',
  'X.status',
] as const;

export type SchemeColumnCode = (typeof schemeColumnCodes)[number];

/** Row codes: `G.…` for what the scheme is, `S.…` for settings, `A.…` for areas, `R.…` for rules of one's own, `M…` for measures. */
export const schemeRowPrefixes = { general: 'G.', setting: 'S.', area: 'A.', ownRule: 'R.', measure: 'M' } as const;

export const generalRows = ['G.id', 'G.title', 'G.source', 'G.year', 'G.level'] as const;

export type GeneralRow = (typeof generalRows)[number];

export const generalLabels = {
  'zh-CN': { 'G.id': '方案编号', 'G.title': '方案名称', 'G.source': '依据文件', 'G.year': '考评年度', 'G.level': '考评层级' },
  'en-US': { 'G.id': 'Scheme id', 'G.title': 'Title', 'G.source': 'Source', 'G.year': 'Year', 'G.level': 'Level' },
} as const;

export const kindWords: Readonly<Record<MeasureKind, string>> = { count: '数量', amount: '金额', ratio: '比率' };
export const directionWords: Readonly<Record<Direction, string>> = { up: '越高越好', down: '越低越好', must100: '必须100%' };
export const timingWords: Readonly<Record<Timing, string>> = { flow: '累计', stock: '期末', year: '年度', quarter: '按季' };
export const targetWords: Readonly<Record<TargetKind, string>> = { count: '数量目标', amount: '金额目标', ratio: '比率目标', budget: '最低预算', all: '固定100%', none: '无目标' };
export const levelWords: Readonly<Record<AssessmentLevel, string>> = { province: '省对市州', prefecture: '市州对县(市、区)' };

/** The member whose word this is; undefined for other words. */
export function memberOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined {
  const trimmed = word.trim();
  return (Object.keys(words) as K[]).find((key) => words[key] === trimmed || key === trimmed);
}

export const stateWords = { example: '示例', confirmed: '已确认', retired: '停用' } as const;

/** 责任部门 of clause 六, as they are written in the sheet. */
export const departments: readonly Department[] = ['劳动保障', '民政', '财政', '社会保险公司'];

/** Whether a text can be the id of a scheme: it is part of every sheet's mark. */
export function isSchemeId(text: string): boolean {
  return text.length <= 60 && /^[^|\s]+$/.test(text);
}

/** What the scheme is, as the cells of its rows hold it. */
export function generalValue(scheme: Scheme, code: GeneralRow): string | number {
  switch (code) {
    case 'G.id':
      return scheme.id;
    case 'G.title':
      return scheme.title;
    case 'G.source':
      return scheme.source;
    case 'G.year':
      return scheme.year;
    case 'G.level':
      return levelWords[scheme.level];
  }
}
