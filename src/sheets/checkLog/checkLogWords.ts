import type { SheetLocale } from '../sheetLocale';
import type { CheckLogCode } from './checkLogColumns';

/** Words on 审核记录. */
export interface CheckLogWords {
  readonly note: string;
  readonly columns: Readonly<Record<CheckLogCode, string>>;
}

const zh: CheckLogWords = {
  note: '每审核一次记一行，最新的在最后。“新增”“消除”“填报数改动”与本考评阶段上次审核相比，首次审核为空。可在表中另加备注，不会被改动。',
  columns: {
    'L.serial': '序号',
    'L.time': '时间',
    'L.period': '考评阶段',
    'L.units': '单位数',
    'L.hard': '强制性',
    'L.soft': '核实性',
    'L.explained': '已说明',
    'L.new': '新增',
    'L.gone': '消除',
    'L.changed': '填报数改动',
    'L.blank': '未填单元格',
  },
};

const en: CheckLogWords = {
  note: 'One row per check, the newest last. New, gone and figures changed are held against the last check of the period; empty at the first one. Notes of your own may stand in the sheet and are left alone.',
  columns: {
    'L.serial': 'No.',
    'L.time': 'Time',
    'L.period': 'Period',
    'L.units': 'Units',
    'L.hard': 'Hard',
    'L.soft': 'Soft',
    'L.explained': 'Explained',
    'L.new': 'New',
    'L.gone': 'Gone',
    'L.changed': 'Figures changed',
    'L.blank': 'Blank cells',
  },
};

const words: Readonly<Record<SheetLocale, CheckLogWords>> = { 'zh-CN': zh, 'en-US': en };

export function checkLogWords(locale: SheetLocale): CheckLogWords {
  return words[locale];
}
