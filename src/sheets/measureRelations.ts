import type { Measure } from '../model/measure';

/** 勾稽关系: how a measure stands to others, as it is edited in 考评方案. */
export type MeasureRelations = Pick<Measure, 'whole' | 'partOf' | 'denominatorIs' | 'denominatorPartOf' | 'jumpy'>;

const words = { partOf: '其中', denominatorIs: '分母取', denominatorPartOf: '分母不超', whole: '整数', jumpy: '易跳动' } as const;

export function relationsText(relations: MeasureRelations): string {
  return [
    ...(relations.partOf === undefined ? [] : [`${words.partOf}=${relations.partOf}`]),
    ...(relations.denominatorIs === undefined ? [] : [`${words.denominatorIs}=${relations.denominatorIs}`]),
    ...(relations.denominatorPartOf === undefined ? [] : [`${words.denominatorPartOf}=${relations.denominatorPartOf}`]),
    ...(relations.whole ? [words.whole] : []),
    ...(relations.jumpy ? [words.jumpy] : []),
  ].join('；');
}

/** Undefined where a word is unknown. Whether the measures named exist is for the check of the scheme. */
export function readRelations(text: string): MeasureRelations | undefined {
  const parts = text.split(/[；;，,\s]+/).filter((part) => part !== '');
  const relations: { -readonly [K in keyof MeasureRelations]: MeasureRelations[K] } = { whole: false };
  for (const part of parts) {
    const [name, value] = part.split(/[=＝]/);
    if (name === words.whole) relations.whole = true;
    else if (name === words.jumpy) relations.jumpy = true;
    else if (value === undefined || value === '') return undefined;
    else if (name === words.partOf) relations.partOf = value;
    else if (name === words.denominatorIs) relations.denominatorIs = value;
    else if (name === words.denominatorPartOf) relations.denominatorPartOf = value;
    else return undefined;
  }
  return relations;
}
