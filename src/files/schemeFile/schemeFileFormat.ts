import { z } from 'zod';
import type { Certainty, Department, Direction, MeasureKind, TargetKind, Timing } from '../../model/measure';
import type { Severity } from '../../model/finding';
import { isOwnRuleCode, longestExpression } from '../../model/ownRule';
import type { AssessmentLevel } from '../../model/scheme';
import type { TieBreak } from '../../model/schemeSettings';
import { isMeasureId } from '../../sheets/measureCode';
import { departments, isSchemeId } from '../../sheets/schemeRows';
import { settingRows } from '../../sheets/settingRows';

/** What the first field of a scheme's file says. */
export const schemeFileFormat = 'target-responsibility-scheme';

/** Version of the format that is written; earlier ones are read, later ones are not. 2: `ownRules`, and five settings more. 3: three settings more. */
export const schemeFileVersion = 3;

/** Largest values that can be meant, as in 考评方案. */
const limits = { text: 2000, points: 10_000, completion: 10, indicator: 999, step: 1 } as const;

/** Text of a cell: without spaces around it, without characters that no cell can hold. */
const text = z
  .string()
  .transform((value) => value.replaceAll(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(limits.text).regex(/^(?:[^\p{Surrogate}\p{Control}]|[\n\t])*$/u));
const filledText = text.pipe(z.string().min(1));

/** A number as the sheet keeps it in words: 12 digits. */
const plainNumber = (low: number, high: number) =>
  z
    .number()
    .min(low)
    .max(high)
    .transform((value) => Number(value.toPrecision(12)));
const share = plainNumber(0, 1);

const measureId = z.string().refine(isMeasureId, { params: { rule: 'measure-id' } });

/** Members of a union as a list that zod takes and that the compiler holds to the union. */
const oneOf = <T extends string>(...members: readonly [T, ...T[]]) => z.enum(members as [T, ...T[]]);

const method = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('proportional'), bonus: z.boolean(), bonusCeiling: share }),
  z.strictObject({ method: z.literal('control'), step: plainNumber(1e-6, limits.step), lossPerStep: share }),
  z.strictObject({ method: z.literal('all-or-nothing') }),
  z.strictObject({ method: z.literal('tiers'), tiers: z.array(z.strictObject({ from: plainNumber(0, limits.completion), share })).min(1) }),
  z.strictObject({ method: z.literal('shortfall-tiers'), tiers: z.array(z.strictObject({ upTo: share, loss: share })).min(1), lossBeyond: share }),
  z.strictObject({ method: z.literal('per-percentage-point'), pointsPerPercent: plainNumber(0, limits.points) }),
  z.strictObject({ method: z.literal('per-case'), pointsPerCase: plainNumber(0, limits.points) }),
  z.strictObject({ method: z.literal('graded') }),
  z.strictObject({ method: z.literal('by-place'), shares: z.array(share).min(1) }),
]);

const area = z.strictObject({ number: z.int().min(1).max(limits.indicator), name: filledText, heading: filledText });

const indicator = z.strictObject({
  number: z.int().min(1).max(limits.indicator),
  area: z.int(),
  wording: filledText,
  department: z.enum(departments as readonly [Department, ...Department[]]),
});

const measure = z.strictObject({
  id: measureId,
  indicator: z.int(),
  name: filledText,
  kind: oneOf<MeasureKind>('count', 'amount', 'ratio'),
  unit: filledText,
  direction: oneOf<Direction>('up', 'down', 'must100'),
  timing: oneOf<Timing>('flow', 'stock', 'year', 'quarter'),
  target: oneOf<TargetKind>('count', 'amount', 'ratio', 'budget', 'all', 'none'),
  points: z.number().min(0).max(limits.points),
  method,
  numerator: text,
  denominator: text,
  certainty: oneOf<Certainty>('public source', 'inferred', 'notice wording', 'public source / inferred', 'public source / notice wording'),
  whole: z.boolean(),
  partOf: measureId.optional(),
  usuallyPartOf: measureId.optional(),
  denominatorIs: measureId.optional(),
  denominatorPartOf: measureId.optional(),
  denominatorUsuallyPartOf: measureId.optional(),
  jumpy: z.boolean().optional(),
  countsCounties: z.boolean().optional(),
  unemployment: z.boolean().optional(),
  state: oneOf<'example' | 'confirmed' | 'retired'>('example', 'confirmed', 'retired'),
});

const ownRule = z.strictObject({
  code: z.string().refine(isOwnRuleCode, { params: { rule: 'own-rule-code' } }),
  expression: filledText.pipe(z.string().max(longestExpression)),
  severity: oneOf<Severity>('hard', 'soft'),
  message: filledText,
  remedy: filledText.optional(),
  state: oneOf<'in-use' | 'retired'>('in-use', 'retired'),
});

const settingState = oneOf<'example' | 'confirmed'>('example', 'confirmed');

/** Every setting of 考评方案 by its code, each with its own limits. */
const settings = z.strictObject(
  Object.fromEntries(
    settingRows.map((row) => {
      const number = row.whole ? z.int() : z.number();
      const value: z.ZodType<number | TieBreak[]> = row.kind === 'tie-breaks' ? z.array(oneOf<TieBreak>('heavier-targets', 'quantitative')) : number.min(row.minimum).max(row.maximum);
      return [row.code, z.strictObject({ value, state: settingState })];
    }),
  ),
);

/** A scheme's file: what it is, its version, and the scheme. Field by field in src/schemes/scheme-file.md. */
export const schemeFile = z.strictObject({
  format: z.literal(schemeFileFormat),
  version: z.int().min(1).max(schemeFileVersion),
  scheme: z.strictObject({
    id: z.string().refine(isSchemeId, { params: { rule: 'scheme-id' } }),
    title: filledText,
    source: filledText,
    year: z.int().min(1949).max(9999),
    level: oneOf<AssessmentLevel>('province', 'prefecture'),
    areas: z.array(area).min(1),
    indicators: z.array(indicator).min(1),
    measures: z.array(measure).min(1),
    settings,
    ownRules: z.array(ownRule).optional(),
  }),
});

export type SchemeFile = z.infer<typeof schemeFile>;
