import { byUnitCode, jilinCounties, jilinDivisions, jilinPrefectures, unitsOfJilinPrefecture } from '../../../src/schemes/jilinUnits';

describe('the units of Jilin', () => {
  it('are nine 市州 and 60 county-level divisions, each code once', () => {
    expect(jilinPrefectures).toHaveLength(9);
    expect(jilinCounties).toHaveLength(60);
    expect(new Set([...jilinPrefectures, ...jilinCounties].map((unit) => unit.code)).size).toBe(69);
  });

  it('have codes of six digits that start with the code of their prefecture', () => {
    for (const county of jilinCounties) {
      expect(county.code).toMatch(/^22\d{4}$/);
      expect(county.parent).toBe(`${county.code.slice(0, 4)}00`);
    }
  });

  it.each([
    ['220100', 10], ['220200', 9], ['220300', 6], ['220400', 4], ['220500', 7], ['220600', 6], ['220700', 5], ['220800', 5], ['222400', 8],
  ])('put the right number of counties under %s', (code, count) => {
    expect(jilinCounties.filter((county) => county.parent === code)).toHaveLength(count);
  });

  it('carry the names of 2004', () => {
    const names = new Map(jilinCounties.map((county) => [county.code, county.name]));
    expect(['220112', '220181', '220381', '220602', '220625', '220724'].map((code) => names.get(code)))
      .toEqual(['双阳区', '九台市', '公主岭市', '八道江区', '江源县', '扶余县']);
  });

  it('add the part that a prefecture runs itself after its counties', () => {
    const liaoyuan = unitsOfJilinPrefecture('220400');
    expect(liaoyuan.map((unit) => unit.name)).toEqual(['龙山区', '西安区', '东丰县', '东辽县', '辽源市本级']);
    expect(unitsOfJilinPrefecture('222400').at(-1)).toEqual({ code: '222400-BJ', name: '延边州本级', shortName: '州本级', parent: '222400' });
  });

  it('are an empty list for a code that is no prefecture of Jilin', () => {
    expect(unitsOfJilinPrefecture('210100')).toEqual([]);
  });

  it('in the order of their codes are as they are listed, 市本级 behind the counties', () => {
    for (const { code } of jilinPrefectures) expect([...unitsOfJilinPrefecture(code)].reverse().sort(byUnitCode)).toEqual(unitsOfJilinPrefecture(code));
    expect([...jilinDivisions].sort(byUnitCode).map(({ code }) => code).slice(0, 3)).toEqual(['220100', '220102', '220103']);
    expect([{ code: 'U2' }, { code: '220100' }, { code: 'U1' }].sort(byUnitCode).map(({ code }) => code)).toEqual(['220100', 'U1', 'U2']);
  });
});
