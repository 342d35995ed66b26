import type { Unit } from '../model/unit';

/** The nine 市州 that the province assesses (clause 四), with their codes of GB/T 2260, in the order of the codes. */
export const jilinPrefectures: readonly Unit[] = [
  { code: '220100', name: '长春市', shortName: '长春' },
  { code: '220200', name: '吉林市', shortName: '吉林' },
  { code: '220300', name: '四平市', shortName: '四平' },
  { code: '220400', name: '辽源市', shortName: '辽源' },
  { code: '220500', name: '通化市', shortName: '通化' },
  { code: '220600', name: '白山市', shortName: '白山' },
  { code: '220700', name: '松原市', shortName: '松原' },
  { code: '220800', name: '白城市', shortName: '白城' },
  { code: '222400', name: '延边朝鲜族自治州', shortName: '延边' },
];

/**
 * Jilin's 60 county-level divisions as the Ministry of Civil Affairs listed them at the end of 2004; the list at the end of 2005 is
 * the same. Names are those of that time: 九台市 (a district from 2014), 江源县 (a district from 2006), 八道江区 (later 浑江区),
 * 扶余县 (a city from 2013), 公主岭市 under 四平 (under 长春 from 2020). For another year, edit the list in the workbook.
 * Uncertain: whether every district of a city was assessed on its own in 2004, or within its 市本级; the notice says 县(市、区).
 * Not in the list, because they are no divisions: development zones, and 长白山保护开发区 (set up later).
 */
export const jilinCounties: readonly Unit[] = [
  { code: '220102', name: '南关区', parent: '220100' },
  { code: '220103', name: '宽城区', parent: '220100' },
  { code: '220104', name: '朝阳区', parent: '220100' },
  { code: '220105', name: '二道区', parent: '220100' },
  { code: '220106', name: '绿园区', parent: '220100' },
  { code: '220112', name: '双阳区', parent: '220100' },
  { code: '220122', name: '农安县', parent: '220100' },
  { code: '220181', name: '九台市', parent: '220100' },
  { code: '220182', name: '榆树市', parent: '220100' },
  { code: '220183', name: '德惠市', parent: '220100' },
  { code: '220202', name: '昌邑区', parent: '220200' },
  { code: '220203', name: '龙潭区', parent: '220200' },
  { code: '220204', name: '船营区', parent: '220200' },
  { code: '220211', name: '丰满区', parent: '220200' },
  { code: '220221', name: '永吉县', parent: '220200' },
  { code: '220281', name: '蛟河市', parent: '220200' },
  { code: '220282', name: '桦甸市', parent: '220200' },
  { code: '220283', name: '舒兰市', parent: '220200' },
  { code: '220284', name: '磐石市', parent: '220200' },
  { code: '220302', name: '铁西区', parent: '220300' },
  { code: '220303', name: '铁东区', parent: '220300' },
  { code: '220322', name: '梨树县', parent: '220300' },
  { code: '220323', name: '伊通满族自治县', shortName: '伊通县', parent: '220300' },
  { code: '220381', name: '公主岭市', parent: '220300' },
  { code: '220382', name: '双辽市', parent: '220300' },
  { code: '220402', name: '龙山区', parent: '220400' },
  { code: '220403', name: '西安区', parent: '220400' },
  { code: '220421', name: '东丰县', parent: '220400' },
  { code: '220422', name: '东辽县', parent: '220400' },
  { code: '220502', name: '东昌区', parent: '220500' },
  { code: '220503', name: '二道江区', parent: '220500' },
  { code: '220521', name: '通化县', parent: '220500' },
  { code: '220523', name: '辉南县', parent: '220500' },
  { code: '220524', name: '柳河县', parent: '220500' },
  { code: '220581', name: '梅河口市', parent: '220500' },
  { code: '220582', name: '集安市', parent: '220500' },
  { code: '220602', name: '八道江区', parent: '220600' },
  { code: '220621', name: '抚松县', parent: '220600' },
  { code: '220622', name: '靖宇县', parent: '220600' },
  { code: '220623', name: '长白朝鲜族自治县', shortName: '长白县', parent: '220600' },
  { code: '220625', name: '江源县', parent: '220600' },
  { code: '220681', name: '临江市', parent: '220600' },
  { code: '220702', name: '宁江区', parent: '220700' },
  { code: '220721', name: '前郭尔罗斯蒙古族自治县', shortName: '前郭县', parent: '220700' },
  { code: '220722', name: '长岭县', parent: '220700' },
  { code: '220723', name: '乾安县', parent: '220700' },
  { code: '220724', name: '扶余县', parent: '220700' },
  { code: '220802', name: '洮北区', parent: '220800' },
  { code: '220821', name: '镇赉县', parent: '220800' },
  { code: '220822', name: '通榆县', parent: '220800' },
  { code: '220881', name: '洮南市', parent: '220800' },
  { code: '220882', name: '大安市', parent: '220800' },
  { code: '222401', name: '延吉市', parent: '222400' },
  { code: '222402', name: '图们市', parent: '222400' },
  { code: '222403', name: '敦化市', parent: '222400' },
  { code: '222404', name: '珲春市', parent: '222400' },
  { code: '222405', name: '龙井市', parent: '222400' },
  { code: '222406', name: '和龙市', parent: '222400' },
  { code: '222424', name: '汪清县', parent: '222400' },
  { code: '222426', name: '安图县', parent: '222400' },
];

/**
 * The units that one prefecture assesses: its counties in the order of their codes, then 市本级 (州本级 in 延边), the part that the
 * prefecture runs itself, without which sums do not match. Its code is our own, the prefecture's with `-BJ`, because GB/T 2260 has none
 * and no code of six digits is free for it: 01 to 20 at the end are districts and cities under a prefecture (220101 is 长春's 市辖区, all its
 * districts together, and 222401 is 延吉市), 81 to 99 cities under a province, so that 99, which some registers of social insurance use,
 * is GB/T 2260's to give away. Certainty: the structure is public (GB/T 2260); that 市本级 reports as one more unit is public practice;
 * the suffix is a convention of this project. An unknown code gives an empty list.
 */
export function unitsOfJilinPrefecture(code: string): readonly Unit[] {
  const prefecture = jilinPrefectures.find((candidate) => candidate.code === code);
  if (prefecture === undefined) {
    return [];
  }
  return [...jilinCounties.filter((county) => county.parent === code), ownPart(prefecture)];
}

function ownPart(prefecture: Unit): Unit {
  const short = prefecture.name.endsWith('州') ? '州本级' : '市本级';
  return { code: `${prefecture.code}-BJ`, name: `${prefecture.shortName ?? prefecture.name}${short}`, shortName: short, parent: prefecture.code };
}

/** All that a list of units in Jilin may be made of: the nine 市州, then for each its counties and its 市本级. */
export const jilinDivisions: readonly Unit[] = [...jilinPrefectures, ...jilinPrefectures.flatMap((prefecture) => unitsOfJilinPrefecture(prefecture.code))];

/** Order by code, for `sort`: of a prefecture first itself, then its counties, then its 市本级, as {@link unitsOfJilinPrefecture} has them. */
export function byUnitCode(left: Pick<Unit, 'code'>, right: Pick<Unit, 'code'>): number {
  const [a, b] = [left.code, right.code].map((code) => code.replace(/^(\d{4})00-BJ$/, '$199-BJ'));
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}
