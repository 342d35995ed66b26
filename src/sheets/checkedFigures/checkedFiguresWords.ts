import type { FigureColumn, Period } from '../../model/period';
import { findingsWords } from '../findings/findingsWords';
import type { SheetLocale } from '../sheetLocale';
import { sheetNameOf } from '../sheetNames';

const notes: Readonly<Record<SheetLocale, string>> = {
  'zh-CN': '上次审核时的填报数，由审核自动保存，用来比较改动，请勿修改。删去本表后，下次审核从头开始比较。',
  'en-US': 'The figures as the last check saw them, kept by the check to tell what changed since; not to be edited. Without this sheet the next check starts anew.',
};

export function checkedFiguresNote(locale: SheetLocale): string {
  return notes[locale];
}

export function checkedFiguresHeader(period: Period, column: FigureColumn, locale: SheetLocale): string {
  return `${findingsWords(locale).periods[period]} · ${sheetNameOf(column, locale)}`;
}
