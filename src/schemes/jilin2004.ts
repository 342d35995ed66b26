import type { Scheme } from '../model/scheme';
import { areas } from './jilin2004/areas';
import { indicators } from './jilin2004/indicators';
import { measures } from './jilin2004/measures';
import { settings } from './jilin2004/settings';

/**
 * The standard scheme: 吉政发〔2004〕4号 with 7 areas, 36 indicators and 45 measures. Areas and wording are the notice's; definitions
 * of measures carry their certainty; departments are inferred; points, methods and settings are defaults (示例) throughout.
 */
export const jilin2004: Scheme = {
  id: 'jilin-2004',
  version: 1,
  title: '吉林省2004年就业和社会保障工作目标责任制考评方案',
  source: '吉政发〔2004〕4号',
  year: 2004,
  level: 'province',
  areas,
  indicators,
  measures,
  settings,
  ownRules: [],
};
