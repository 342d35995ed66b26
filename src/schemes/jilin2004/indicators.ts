import type { Indicator } from '../../model/scheme';
import type { Department } from '../../model/measure';

/** Default points (示例) of every indicator: the notice names none. */
const defaultPoints = 10;

/**
 * The 36 indicators of clause 二, wording verbatim (the notice's own mix of half-width and full-width marks is kept), without
 * number and closing mark.
 *
 * The departments are inferred, not the notice's: clause 六 only says that 劳动保障, 民政, 财政 and 社会保险公司 each carry their
 * part. Here 民政 has the living allowance, 财政 has what is money put in place (10, 21, 23, 34), 社会保险公司 has taking part in,
 * collecting and paying social insurance, 劳动保障 the rest, including unemployment benefits (26).
 */
export const indicators: readonly Indicator[] = [
  indicator(1, 1, '开发城镇就业岗位数量及岗位利用率', '劳动保障'),
  indicator(2, 1, '城镇新就业人数', '劳动保障'),
  indicator(3, 1, '下岗失业人员再就业人数,其中:大龄就业困难对象再就业人数', '劳动保障'),
  indicator(4, 1, '城镇登记失业率', '劳动保障'),
  indicator(5, 1, '解除劳动关系人员再就业率', '劳动保障'),
  indicator(6, 1, '劳动力市场建设年度达标率,其中:网络建设年度达标率', '劳动保障'),
  indicator(7, 1, '基层劳动保障平台规范化建设年度达标率', '劳动保障'),
  indicator(8, 1, '落实再就业扶持政策年度到位率', '劳动保障'),
  indicator(9, 1, '创业成功项目数量', '劳动保障'),
  indicator(10, 1, '国有企业下岗职工基本生活保障最低预算到位资金', '财政'),
  indicator(11, 1, '劳务输出人数', '劳动保障'),
  indicator(12, 2, '下岗失业人员技能培训人数', '劳动保障'),
  indicator(13, 2, '下岗失业人员培训后就业率', '劳动保障'),
  indicator(14, 2, '下岗失业人员创业培训人数及创业成功率', '劳动保障'),
  indicator(15, 2, '参加职业技能鉴定人数', '劳动保障'),
  indicator(16, 3, '基本养老保险参保人数,其中:(1)实际缴费人数占参保人数比率,(2)非公有制经济组织参保人数', '社会保险公司'),
  indicator(17, 3, '省级统筹养老保险费当期征缴额', '社会保险公司'),
  indicator(18, 3, '集体统筹养老保险费当期征缴额', '社会保险公司'),
  indicator(19, 3, '省级统筹、集体统筹养老金按时足额发放率', '社会保险公司'),
  indicator(20, 3, '省级统筹、集体统筹退休人员社会化管理率', '社会保险公司'),
  indicator(21, 3, '上级财政转移支付资金按季到位率', '财政'),
  indicator(22, 3, '养老保险、失业保险参保人员建库率', '社会保险公司'),
  indicator(23, 3, '做实个人账户资金到位率', '财政'),
  indicator(24, 4, '失业保险参保人数', '社会保险公司'),
  indicator(25, 4, '失业保险费征缴额', '社会保险公司'),
  indicator(26, 4, '失业保险金发放率', '劳动保障'),
  indicator(27, 5, '基本医疗保险参保人数', '社会保险公司'),
  indicator(28, 5, '基本医疗保险缴费率', '社会保险公司'),
  indicator(29, 6, '工伤保险参保人数', '社会保险公司'),
  indicator(30, 6, '工伤保险缴费率', '社会保险公司'),
  indicator(31, 7, '符合条件的城市居民最低生活保障对象应保尽保率', '民政'),
  indicator(32, 7, '城市居民最低生活保障金发放率', '民政'),
  indicator(33, 7, '中省直企业符合低保条件人员纳入低保范围比率', '民政'),
  indicator(34, 7, '市县财政低保最低预算到位资金', '财政'),
  indicator(35, 7, '城市居民最低生活保障信息化建设达标率', '民政'),
  indicator(36, 7, '“阳光超市”覆盖率占县(市、区)总数比率', '民政'),
];

function indicator(number: number, area: number, wording: string, department: Department): Indicator {
  return { number, area, wording, points: defaultPoints, department };
}
