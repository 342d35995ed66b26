/** A date or time as typed into a cell: Excel's serial number and the number format that Excel gives the cell. */
export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

export type HostLocale = 'zh-CN' | 'en-US';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Excel's serial number of a day in the 1900 system (with its 29 February 1900); undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / 86_400_000);
  return days >= 60 ? days + 1 : days;
}

/** What Excel makes of text that looks like a date, a time or both; undefined when it looks like neither. */
export function parseTypedDate(text: string, locale: HostLocale, today: Date): TypedDate | undefined {
  const trimmed = text.trim();
  const parts = /^(\S.*?)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)$/i.exec(trimmed);
  if (parts) {
    const day = parseDay(parts[1] ?? '', locale, today);
    const time = parseTime(parts[2] ?? '');
    if (day === undefined || time === undefined) return undefined;
    return { serial: day.serial + time.serial, format: `${locale === 'zh-CN' ? 'yyyy/m/d' : 'm/d/yyyy'} h:mm` };
  }
  return parseDay(trimmed, locale, today) ?? parseTime(trimmed);
}

function parseDay(text: string, locale: HostLocale, today: Date): TypedDate | undefined {
  const chinese = locale === 'zh-CN';
  const longDate = chinese ? 'yyyy/m/d' : 'm/d/yyyy';
  const shortDate = chinese ? 'm"月"d"日"' : 'd-mmm';
  const yearMonth = chinese ? 'yyyy"年"m"月"' : 'mmm-yy';
  const make = (year: number, month: number, day: number, format: string): TypedDate | undefined => {
    const serial = serialOfDay(year, month, day);
    return serial === undefined ? undefined : { serial, format };
  };
  const characters = chinese ? /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text) : null;
  if (characters) {
    const [, year, month = '', day] = characters;
    if (year !== undefined && day !== undefined) return make(fullYear(year), Number(month), Number(day), 'yyyy"年"m"月"d"日"');
    if (year !== undefined) return make(fullYear(year), Number(month), 1, yearMonth);
    return day === undefined ? undefined : make(today.getFullYear(), Number(month), Number(day), shortDate);
  }
  const three = /^(\d{1,4})([-/])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (three) {
    const [, a = '', , b = '', c = ''] = three;
    if (a.length === 3 || c.length === 3) return undefined;
    if (a.length === 4 || chinese) return c.length === 4 ? undefined : make(fullYear(a), Number(b), Number(c), longDate);
    return make(fullYear(c), Number(a), Number(b), longDate);
  }
  const two = /^(\d{1,4})[-/](\d{1,4})$/.exec(text);
  if (two) {
    const [, a = '', b = ''] = two;
    if (a.length === 4 && b.length <= 2) return make(Number(a), Number(b), 1, yearMonth);
    if (b.length === 4 && a.length <= 2) return make(Number(b), Number(a), 1, yearMonth);
    if (a.length > 2 || b.length > 2) return undefined;
    // A day of this year if there is one, otherwise a month and a year: `1-2`, but `5-31` and `5-99`.
    return make(today.getFullYear(), Number(a), Number(b), shortDate) ?? make(fullYear(b), Number(a), 1, yearMonth);
  }
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ](\d{2}|\d{4}))?$/i.exec(text);
  if (named) {
    const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
    const year = named[3];
    if (month === 0) return undefined;
    return make(year === undefined ? today.getFullYear() : fullYear(year), month, Number(named[1]), year === undefined ? 'd-mmm' : 'd-mmm-yy');
  }
  return undefined;
}

function parseTime(text: string): TypedDate | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText = '', secondText, half] = match;
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  let hour = Number(hourText);
  if (minute > 59 || second > 59) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const serial = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour >= 24) return { serial, format: '[h]:mm:ss' };
  return { serial, format: `h:mm${secondText === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}` };
}

/** Years of two digits: 00–29 are in this century, 30–99 in the last, as Windows has it by default. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
