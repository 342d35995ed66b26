import type { Measure } from '../model/measure';

/** Relations that name another measure, with their words in 考评方案. */
export const measureLinkWords = {
  partOf: '其中',
  usuallyPartOf: '一般不超',
  denominatorIs: '分母取',
  denominatorPartOf: '分母不超',
  denominatorUsuallyPartOf: '分母一般不超',
} as const satisfies { readonly [K in keyof Measure]?: string };

/** What else the checks must know of a measure, with its words. */
export const measureTraitWords = {
  whole: '整数',
  jumpy: '易跳动',
  countsCounties: '按县计数',
  unemployment: '登记失业率',
} as const satisfies { readonly [K in keyof Measure]?: string };

export type MeasureLink = keyof typeof measureLinkWords;
export type MeasureTrait = keyof typeof measureTraitWords;

export const measureLinks = Object.keys(measureLinkWords) as readonly MeasureLink[];
export const measureTraits = Object.keys(measureTraitWords) as readonly MeasureTrait[];

/** 勾稽关系: how a measure stands to others, and what the checks must know of it, as it is edited in 考评方案. */
export type MeasureRelations = Pick<Measure, MeasureLink | MeasureTrait>;

/** The relations of a measure alone, without what is absent or false; `whole` always. */
export function relationsOf(measure: MeasureRelations): MeasureRelations {
  const relations: { -readonly [K in keyof MeasureRelations]: MeasureRelations[K] } = { whole: measure.whole };
  for (const link of measureLinks) if (measure[link] !== undefined) relations[link] = measure[link];
  for (const trait of measureTraits) if (measure[trait]) relations[trait] = true;
  return relations;
}

export function relationsText(relations: MeasureRelations): string {
  return [
    ...measureLinks.flatMap((link) => (relations[link] === undefined ? [] : [`${measureLinkWords[link]}=${relations[link]}`])),
    ...measureTraits.flatMap((trait) => (relations[trait] ? [measureTraitWords[trait]] : [])),
  ].join('；');
}

/** What the text of 勾稽关系 says, and the parts of it that say nothing. Whether the measures named exist is for the check of the scheme. */
export function readRelations(text: string): { readonly relations: MeasureRelations; readonly unknown: readonly string[] } {
  const relations: { -readonly [K in keyof MeasureRelations]: MeasureRelations[K] } = { whole: false };
  const unknown: string[] = [];
  for (const part of text.normalize('NFKC').split(/[;,，、\s]+/).filter((each) => each !== '')) {
    const [name, value, ...more] = part.split('=');
    const link = measureLinks.find((each) => measureLinkWords[each] === name);
    const trait = measureTraits.find((each) => measureTraitWords[each] === name);
    if (link !== undefined && value !== undefined && value !== '' && more.length === 0 && relations[link] === undefined) relations[link] = value.replace(/^M/, '');
    else if (trait !== undefined && value === undefined) relations[trait] = true;
    else unknown.push(part);
  }
  return { relations, unknown };
}
