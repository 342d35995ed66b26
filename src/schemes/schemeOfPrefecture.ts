import type { Scheme } from '../model/scheme';

const province = '吉林省';

/**
 * A scheme of the province as a 市州 uses it to assess its counties (clause 四: 各市州…对所辖县(市、区)进行考评): another level, the
 * title in the name of the 市州 (without a name the title stays), and what counts counties is said for a single county. Points, methods
 * and settings are the same.
 */
export function schemeOfPrefecture(scheme: Scheme, name?: string): Scheme {
  return {
    ...scheme,
    level: 'prefecture',
    title: name !== undefined && scheme.title.startsWith(province) ? `${name}${scheme.title.slice(province.length)}` : scheme.title,
    measures: scheme.measures.map((measure) =>
      measure.countsCounties === true
        ? { ...measure, numerator: `${measure.numerator}：本县(市、区)有填1，没有填0`, denominator: `${measure.denominator}：本县(市、区)填1，市本级填“不适用”` }
        : measure,
    ),
  };
}
