import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinDivisions, jilinPrefectures, unitsOfJilinPrefecture } from '../../../src/schemes/jilinUnits';
import { commonParent, schemeForUnits } from '../../../src/schemes/schemeForUnits';
import { schemeOfPrefecture } from '../../../src/schemes/schemeOfPrefecture';

describe('the scheme of a prefecture', () => {
  const liaoyuan = schemeOfPrefecture(jilin2004, '辽源市');

  it('has its level and its name in the title, and is otherwise the province’s', () => {
    expect(liaoyuan).toEqual({ ...jilin2004, level: 'prefecture', title: '辽源市2004年就业和社会保障工作目标责任制考评方案', measures: liaoyuan.measures });
    expect(liaoyuan.measures.filter((measure, index) => measure !== jilin2004.measures[index]).map(({ id }) => id)).toEqual(['36']);
  });

  it('says for a single county what counts counties, in words that an input prompt holds', () => {
    const measure = liaoyuan.measures.find(({ id }) => id === '36');
    expect(measure?.numerator).toBe('建有“阳光超市”的县(市、区)数：本县(市、区)有填1，没有填0');
    expect(measure?.denominator).toBe('县(市、区)总数：本县(市、区)填1，市本级填“不适用”');
  });

  it('keeps the title where nobody says whose it is', () => {
    expect(schemeOfPrefecture(jilin2004).title).toBe(jilin2004.title);
    expect(schemeOfPrefecture({ ...jilin2004, title: '我省方案' }, '辽源市').title).toBe('我省方案');
  });
});

describe('the scheme for units whose scheme is lost', () => {
  it('is that of the prefecture in which all of them lie', () => {
    expect(schemeForUnits(jilin2004, unitsOfJilinPrefecture('222400'))).toEqual(schemeOfPrefecture(jilin2004, '延边朝鲜族自治州'));
    expect(schemeForUnits(jilin2004, [{ code: '210102', name: '和平区', parent: '210100' }])).toEqual(schemeOfPrefecture(jilin2004));
  });

  it('is the province’s otherwise', () => {
    expect(schemeForUnits(jilin2004, jilinPrefectures)).toBe(jilin2004);
    expect(schemeForUnits(jilin2004, [...unitsOfJilinPrefecture('220400'), ...unitsOfJilinPrefecture('220500')])).toBe(jilin2004);
    expect(schemeForUnits(jilin2004, [])).toBe(jilin2004);
  });

  it('does not ask retired units where they lie', () => {
    expect(commonParent([...unitsOfJilinPrefecture('220400'), { code: 'X', name: '撤销的区', parent: '220500', retired: true }])).toBe('220400');
  });
});

describe('the divisions of Jilin', () => {
  it('are nine prefectures, 60 counties and nine parts that prefectures run themselves, each code once', () => {
    expect(jilinDivisions).toHaveLength(78);
    expect(new Set(jilinDivisions.map(({ code }) => code)).size).toBe(78);
    expect(jilinDivisions.filter(({ parent }) => parent !== undefined)).toHaveLength(69);
  });
});
