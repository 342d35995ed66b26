import type { Area } from '../../model/scheme';

/** The seven areas of clause 二 in the notice's order. Headings are the notice's without number and without its stray spaces. */
export const areas: readonly Area[] = [
  { number: 1, name: '就业和再就业', heading: '就业和再就业方面(11项)' },
  { number: 2, name: '培训鉴定', heading: '培训鉴定方面(4项)' },
  { number: 3, name: '养老保险', heading: '养老保险方面(8项)' },
  { number: 4, name: '失业保险', heading: '失业保险方面(3项)' },
  { number: 5, name: '医疗保险', heading: '医疗保险方面(2项)' },
  { number: 6, name: '工伤保险', heading: '工伤保险方面(2项)' },
  { number: 7, name: '城市居民最低生活保障', heading: '城市居民最低生活保障方面(6项)' },
];
