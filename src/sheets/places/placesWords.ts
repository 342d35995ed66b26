import type { SheetLocale } from '../sheetLocale';

/** Words of the sheets of places; `{…}` are filled in. */
export interface PlacesWords {
  /** Not the word over the places of parts, for rows of headers are known by their texts. */
  readonly rank: string;
  readonly halfYearRank: string;
  readonly change: string;
  readonly areas: string;
  /** Above the grey columns behind the remarks. */
  readonly calculation: string;
  readonly rows: string;
  readonly scoreRow: string;
  readonly halfYearRow: string;
  readonly maxima: string;
  readonly shares: string;
  /** Labels of the grey columns of an area or an indicator; no two columns have the same, for they are told apart by it. */
  readonly labels: Readonly<Record<'area' | 'indicator', Readonly<Record<'maximum' | 'share', string>>>>;
  /** The line above the table. */
  readonly note: string;
  readonly changeNote: string;
}

const zh: PlacesWords = {
  rank: '总分名次',
  halfYearRank: '半年名次',
  change: '名次变化',
  areas: '各方面',
  calculation: '排名过程（名次公式所用，供核对；请勿改动）',
  rows: '单位',
  scoreRow: '得分表行',
  halfYearRow: '半年得分表行',
  maxima: '计入的分值',
  shares: '得分率（%）',
  labels: { area: { maximum: '方面{number} 分值', share: '方面{number} 得分率' }, indicator: { maximum: '指标{number} 分值', share: '指标{number} 得分率' } },
  note: '依据“{scores}”的得分自动排名：按得分占计入分值的比例，未作四舍五入；比例相同的名次并列，其后名次空出（1、1、3）。“—”为不计分、不排名。{change}{basis}',
  changeNote: '名次变化：↑为比半年上升，↓为下降，—为不变，半年没有名次的留空。',
};

const en: PlacesWords = {
  rank: 'Overall rank',
  halfYearRank: 'Half-year rank',
  change: 'Change of rank',
  areas: 'Areas',
  calculation: 'Calculation (used by the places, for checking; please leave as it is)',
  rows: 'Unit',
  scoreRow: 'Row in scores',
  halfYearRow: 'Row in half-year scores',
  maxima: 'Points that count',
  shares: 'Share earned (%)',
  labels: { area: { maximum: 'Area {number} points', share: 'Area {number} share' }, indicator: { maximum: 'Indicator {number} points', share: 'Indicator {number} share' } },
  note: 'Placed by the scores in “{scores}”: by the share earned of the points that count, unrounded; equal shares share a place and the next is skipped (1, 1, 3). “—”: not counted, no place. {change}{basis}',
  changeNote: 'Change of rank: ↑ up since half-year, ↓ down, — unchanged, blank without a half-year rank. ',
};

export function placesWords(locale: SheetLocale): PlacesWords {
  return locale === 'zh-CN' ? zh : en;
}
