import type { ScaleValue } from '../../model/workbookDocument';
import { isMissing, recordArgument, textArgument, wordArgument } from './methodArguments';

const colorScaleTypes = { LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Formula: 'formula', Percentile: 'percentile' } as const;
const dataBarTypes = { LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Formula: 'formula', Percentile: 'percentile', Automatic: 'min' } as const;
const iconTypes = { Number: 'num', Percent: 'percent', Formula: 'formula', Percentile: 'percentile' } as const;

/** Where a point of a colour scale lies, as the API gives it: `{ type, formula }`. */
export function readColorScalePoint(value: unknown): ScaleValue {
  const given = recordArgument(value);
  return scaleValue(colorScaleTypes[wordArgument(given['type'], keysOf(colorScaleTypes))], given['formula']);
}

/** As {@link readColorScalePoint}; an end of a bar may also be `Automatic`, which is its lowest or highest value. */
export function readBarEnd(value: unknown, end: 'minimum' | 'maximum'): ScaleValue {
  const given = recordArgument(value);
  const word = wordArgument(given['type'], keysOf(dataBarTypes));
  return word === 'Automatic' ? { type: end === 'minimum' ? 'min' : 'max' } : scaleValue(dataBarTypes[word], given['formula']);
}

export function readIconPoint(value: unknown): ScaleValue {
  const given = recordArgument(value);
  return scaleValue(iconTypes[wordArgument(given['type'], keysOf(iconTypes))], given['formula']);
}

/** As the API shows a point. */
export function writeScaleValue(point: ScaleValue): { readonly type: string; readonly formula: string | null } {
  const type = Object.entries(colorScaleTypes).find(([, word]) => word === point.type)?.[0] ?? 'Number';
  return { type, formula: point.value === undefined ? null : point.type === 'formula' ? `=${point.value}` : point.value };
}

function scaleValue(type: ScaleValue['type'], formula: unknown): ScaleValue {
  if (type === 'min' || type === 'max' || isMissing(formula) || formula === '') return { type };
  const text = typeof formula === 'number' ? String(formula) : textArgument(formula);
  return { type, value: text.replace(/^=/, '') };
}

function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table).filter((key): key is keyof T & string => key in table);
}
