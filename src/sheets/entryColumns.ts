import { hasTarget, type Measure } from '../model/measure';
import type { FigureColumn, FigureSheet } from '../model/period';
import type { Scheme } from '../model/scheme';
import { isGraded } from '../validation/relations';

export type EntryPart = 'value' | 'numerator' | 'denominator' | 'rate';

/** One column of figures in 目标任务, 半年填报 or 年终填报. */
export interface EntryColumn {
  /** Stable code in the row of codes: `M3.1`, `M1b.N`, `M1b.D`, `M1b.R`. */
  readonly code: string;
  readonly measure: Measure;
  readonly part: EntryPart;
  /** Whether people fill it in; rates and shared denominators are formulas. */
  readonly input: boolean;
}

const suffixes: Readonly<Record<EntryPart, string>> = { value: '', numerator: '.N', denominator: '.D', rate: '.R' };

export function entryCode(measureId: string, part: EntryPart): string {
  return `M${measureId}${suffixes[part]}`;
}

/** Measure and part of a column code; undefined for other codes. */
export function readEntryCode(code: string): { readonly measureId: string; readonly part: EntryPart } | undefined {
  const match = /^M(.+?)(\.[NDR])?$/.exec(code);
  if (!match?.[1]) return undefined;
  const part: EntryPart = match[2] === '.N' ? 'numerator' : match[2] === '.D' ? 'denominator' : match[2] === '.R' ? 'rate' : 'value';
  return { measureId: match[1], part };
}

/** Parts that a measure has in a sheet of figures: targets are one value, reported ratios are numerator, denominator and rate. */
export function entryParts(measure: Measure, column: FigureSheet): readonly EntryPart[] {
  return column === 'target' || measure.kind !== 'ratio' ? ['value'] : ['numerator', 'denominator', 'rate'];
}

/**
 * The columns of figures in their order, for the measures in use; in 目标任务 for those that have a target. Measures that are judged
 * have none: they are marked in 综合评定.
 */
export function entryColumns(scheme: Scheme, column: FigureColumn): readonly EntryColumn[] {
  const filledIn = scheme.measures.filter((measure) => !measure.retired && !isGraded(measure) && (column !== 'target' || hasTarget(measure)));
  return filledIn.flatMap((measure) =>
    entryParts(measure, column).map((part) => ({
      code: entryCode(measure.id, part),
      measure,
      part,
      input: part !== 'rate' && !(part === 'denominator' && measure.denominatorIs !== undefined),
    })),
  );
}
