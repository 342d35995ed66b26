import type { SchemeColumnCode } from '../../../src/sheets/schemeRows';
import type { SchemeProblem } from '../../../src/sheets/schemeProblem';
import { aScheme } from './aScheme';
import { aMeasure } from './aMeasure';
import { aSchemeSheet, type SchemeSheetBuilder } from './aSchemeSheet';

/** A scheme of somebody's own, made of three measures, of which nobody knows what it said before. */
export const ownScheme = { ...aScheme().with(aMeasure('1', { numerator: '人数' }), aMeasure('2', { indicator: 2, numerator: '人数' }), aMeasure('3', { indicator: 12, numerator: '人数' })).build(), id: 'own-2005' };

/** One slip in 考评方案, the finding it must give, and where. */
export interface SchemeSlip {
  readonly kind: SchemeProblem['kind'];
  readonly slip: string;
  readonly sheet: () => SchemeSheetBuilder;
  /** Row and column of the finding; no column is the cell of the row's code. Absent: the mark cell. */
  readonly at?: readonly [row: string, column?: SchemeColumnCode];
  readonly severity?: 'soft';
  /** What is used instead, as the finding says it. */
  readonly used?: string | number;
  /** What a click makes of the cell. */
  readonly fix?: string | number;
}

const inCell = (kind: SchemeProblem['kind'], slip: string, row: string, column: SchemeColumnCode, value: string | number | boolean, more: Partial<SchemeSlip> = {}): SchemeSlip => ({
  kind,
  slip,
  sheet: () => aSchemeSheet().set(row, column, value),
  at: [row, column],
  ...more,
});

/** A new row as people type it, whole and right. */
export const newMeasureRow = {
  'P.indicator': 37,
  'P.area': '培训鉴定',
  'P.wording': '新增的指标',
  'P.measure': '新增的指标项',
  'P.kind': '数量',
  'P.unit': '人',
  'P.direction': '越高越好',
  'P.timing': '累计',
  'P.target': '数量目标',
  'P.value': 10,
  'P.method': '按比例',
  'P.parameters': '超额加分=否；加分上限=10%',
  'P.state': '示例',
  'P.department': '劳动保障',
  'P.numerator': '当年新增人数',
  'P.relations': '整数',
  'P.certainty': '推定',
} as const;

/** A rule of one's own as people type it. */
export const ownRuleRow = { 'P.wording': '3 <= 2', 'P.measure': '再就业人数不应多于就业人数', 'P.method': '强制性', 'P.parameters': '请核对两项', 'P.state': '在用' } as const;

/** The first row that stands ready, filled in. */
export const anOwnRule = (different: { readonly [C in keyof typeof ownRuleRow]?: string }): SchemeSheetBuilder =>
  Object.entries({ ...ownRuleRow, ...different }).reduce((sheet, [column, value]) => sheet.set('R.Z1', column as SchemeColumnCode, value), aSchemeSheet());

const inOwnRule = (kind: SchemeProblem['kind'], slip: string, column: SchemeColumnCode, different: Parameters<typeof anOwnRule>[0], more: Partial<SchemeSlip> = {}): SchemeSlip => ({
  kind,
  slip,
  sheet: () => anOwnRule(different),
  at: ['R.Z1', column],
  ...more,
});

const allRetired = (): SchemeSheetBuilder => ownScheme.measures.reduce((sheet, { id }) => sheet.set(`M${id}`, 'P.state', '停用'), aSchemeSheet(ownScheme));

/** Slips that give one finding each, every kind at least once. */
export const schemeSlips: readonly SchemeSlip[] = [
  // Rows and columns.
  { kind: 'row-missing', slip: 'the row of a setting deleted', sheet: () => aSchemeSheet().remove('S.factor.flow'), used: '50%' },
  { kind: 'row-missing', slip: 'the row of the year deleted', sheet: () => aSchemeSheet().remove('G.year'), used: 2004 },
  { kind: 'row-missing', slip: 'the row of an area deleted', sheet: () => aSchemeSheet().remove('A.7'), used: '城市居民最低生活保障' },
  { kind: 'row-missing', slip: 'the row of a measure deleted', sheet: () => aSchemeSheet().remove('M11') },
  { kind: 'row-repeated', slip: 'a row of a measure copied', sheet: () => aSchemeSheet().add('M11', newMeasureRow) },
  { kind: 'row-code-lost', slip: 'the code of a setting cleared', sheet: () => aSchemeSheet().set('S.line.pass', 'code', ''), fix: 'S.line.pass' },
  { kind: 'row-code-lost', slip: 'the code of a measure cleared', sheet: () => aSchemeSheet().set('M11', 'code', ''), fix: 'M11' },
  { kind: 'row-code-lost', slip: 'the code of an area cleared', sheet: () => aSchemeSheet().set('A.1', 'code', ''), fix: 'A.1' },
  { kind: 'row-code-lost', slip: 'a new measure typed without a code', sheet: () => aSchemeSheet().add('', newMeasureRow), fix: 'M37' },
  { kind: 'row-code-lost', slip: 'another measure of an indicator typed without a code', sheet: () => aSchemeSheet().add('', { ...newMeasureRow, 'P.indicator': 36, 'P.area': '', 'P.wording': '', 'P.department': '' }), fix: 'M36b' },
  { kind: 'code-unknown', slip: 'a new measure with a code in full width', sheet: () => aSchemeSheet().add('ｍ３７', newMeasureRow), fix: 'M37' },
  { kind: 'code-unknown', slip: 'a new measure with its indicator as code', sheet: () => aSchemeSheet().add('第37项', newMeasureRow), fix: 'M37' },
  { kind: 'code-unknown', slip: 'a code with a capital letter', sheet: () => aSchemeSheet().set('M1a', 'code', 'M1A'), fix: 'M1a' },
  { kind: 'code-unknown', slip: 'a code that nobody knows', sheet: () => aSchemeSheet().add('S.anything', { 'P.value': 3 }), at: ['S.anything'] },
  { kind: 'column-missing', slip: 'the code of a column cleared', sheet: () => aSchemeSheet().setColumnCode('P.method', '') },
  { kind: 'column-repeated', slip: 'the code of a column copied', sheet: () => aSchemeSheet().setColumnCode('P.remark', 'P.method') },
  // What the scheme is.
  inCell('value-missing', 'no title', 'G.title', 'P.value', '', { used: '吉林省2004年就业和社会保障工作目标责任制考评方案' }),
  inCell('value-invalid', 'an id that cannot stand in a mark', 'G.id', 'P.value', 'a|b', { sheet: () => aSchemeSheet(ownScheme).set('G.id', 'P.value', 'a|b'), used: 'own-2005' }),
  inCell('value-invalid', 'a year of two digits', 'G.year', 'P.value', 4, { used: 2004 }),
  inCell('number-as-text', 'a year as text', 'G.year', 'P.value', '2004年', { used: 2004, fix: 2004 }),
  inCell('word-unknown', 'a level that does not exist', 'G.level', 'P.value', '省对县', { used: '省对市州' }),
  // Settings.
  inCell('value-missing', 'a setting emptied', 'S.line.pass', 'P.value', '', { used: 75 }),
  inCell('value-invalid', 'words for a number', 'S.line.pass', 'P.value', '七十五', { used: 75 }),
  inCell('value-invalid', 'a line over 100', 'S.line.excellent', 'P.value', 101, { used: 90 }),
  inCell('value-invalid', '60 for 60 %', 'S.factor.flow', 'P.value', 60, { used: '50%' }),
  inCell('value-invalid', 'half an honour', 'S.honours.count', 'P.value', 2.5, { used: 3 }),
  inCell('value-invalid', 'an error for a number', 'S.honours.count', 'P.value', '#REF!', { used: 3 }),
  inCell('value-invalid', 'a logical value for a number', 'S.honours.count', 'P.value', true, { used: 3 }),
  inCell('value-invalid', 'a tie-break that does not exist', 'S.tie-breaks', 'P.value', '抽签', { used: '目标较重者在前；定量得分高者在前' }),
  inCell('number-as-text', 'a number as text', 'S.line.pass', 'P.value', '80', { used: 75, fix: 80 }),
  inCell('number-as-text', 'a share in full width', 'S.factor.flow', 'P.value', '６０％', { used: '50%', fix: 0.6 }),
  inCell('number-as-text', 'a number with its unit', 'S.honours.count', 'P.value', '3 个', { used: 3, fix: 3 }),
  inCell('state-unknown', 'a state that does not exist', 'S.line.pass', 'P.state', '同意', { used: '示例' }),
  inCell('share-sum', 'shares of 90 %', 'S.share.quantitative.year-end', 'P.value', 0.5),
  inCell('order', 'a line of the best under that of the pass', 'S.line.excellent', 'P.value', 70),
  inCell('order', '良 worth less than 中', 'S.grade.good', 'P.value', 0.6),
  inCell('cut-off-invalid', '31 February as cut-off date', 'S.projection.half-year', 'P.value', 231),
  inCell('cut-off-invalid', 'a cut-off date of the other half', 'S.projection.year-end', 'P.value', 620),
  inCell('tie-break-repeated', 'a tie-break named twice', 'S.tie-breaks', 'P.value', '定量得分高者在前；定量得分高者在前'),
  // Areas and indicators.
  inCell('value-missing', 'an area without a name', 'A.3', 'P.area', '', { used: '养老保险' }),
  inCell('area-repeated', 'two areas of one name', 'A.9', 'P.area', '', { sheet: () => aSchemeSheet().add('A.9', { 'P.area': '养老保险' }) }),
  inCell('area-empty', 'an area that no measure belongs to', 'A.9', 'P.area', '', { sheet: () => aSchemeSheet().add('A.9', { 'P.area': '住房' }), severity: 'soft' }),
  inCell('word-unknown', 'an area that does not exist', 'M11', 'P.area', '就业', { used: '就业和再就业' }),
  inCell('value-missing', 'no area at all', 'M11', 'P.area', '', { used: '就业和再就业' }),
  inCell('value-missing', 'no wording at all', 'M11', 'P.wording', '', { used: '劳务输出人数' }),
  inCell('value-missing', 'no department at all', 'M11', 'P.department', '', { used: '劳动保障' }),
  inCell('word-unknown', 'a department that is not in the notice', 'M3.1', 'P.department', '教育局'),
  inCell('indicator-differs', 'two wordings of one indicator', 'M3.1', 'P.wording', '大龄就业困难对象再就业人数', { used: '下岗失业人员再就业人数,其中:大龄就业困难对象再就业人数' }),
  inCell('indicator-differs', 'two departments of one indicator', 'M3.1', 'P.department', '民政', { used: '劳动保障' }),
  inCell('indicator-differs', 'two areas of one indicator', 'M3.1', 'P.area', '养老保险', { used: '就业和再就业' }),
  inCell('value-invalid', 'a number of an indicator with a fraction', 'M11', 'P.indicator', 11.5, { used: 11 }),
  inCell('number-as-text', 'a number of an indicator as text', 'M11', 'P.indicator', '11', { used: 11, fix: 11 }),
  // Measures.
  inCell('value-missing', 'no name', 'M11', 'P.measure', '', { used: '劳务输出人数' }),
  inCell('value-missing', 'no unit', 'M11', 'P.unit', '', { used: '人' }),
  inCell('word-unknown', 'a kind that does not exist', 'M11', 'P.kind', '人数', { used: '数量' }),
  inCell('word-unknown', 'a direction that does not exist', 'M11', 'P.direction', '高', { used: '越高越好' }),
  inCell('value-missing', 'no timing', 'M11', 'P.timing', '', { used: '累计' }),
  inCell('word-unknown', 'a source that does not exist', 'M11', 'P.certainty', '道听途说', { used: '公开资料' }),
  inCell('value-missing', 'no points', 'M11', 'P.value', '', { used: 10 }),
  inCell('value-invalid', 'negative points', 'M11', 'P.value', -1, { used: 10 }),
  inCell('value-invalid', 'points in words', 'M11', 'P.value', '十', { used: 10 }),
  inCell('number-as-text', 'points as text', 'M11', 'P.value', '12', { used: 10, fix: 12 }),
  inCell('number-as-text', 'points with their unit', 'M11', 'P.value', '１２分', { used: 10, fix: 12 }),
  inCell('indicator-without-points', 'no point for the only measure of an indicator', 'M11', 'P.value', 0),
  inCell('points-zero', 'no point for one of two measures', 'M3.1', 'P.value', 0, { severity: 'soft' }),
  inCell('state-unknown', 'no state', 'M11', 'P.state', '', { used: '示例' }),
  inCell('method-unknown', 'a method that does not exist', 'M11', 'P.method', '看情况', { used: '按比例 超额加分=否；加分上限=10%' }),
  inCell('value-missing', 'no method', 'M11', 'P.method', '', { used: '按比例 超额加分=否；加分上限=10%' }),
  inCell('parameters-missing', 'no parameters', 'M11', 'P.parameters', '', { used: '超额加分=否；加分上限=10%' }),
  inCell('parameters-missing', 'half the parameters', 'M4', 'P.parameters', '每超=0.1个百分点', { used: '每超=0.1个百分点；扣分值的=10%' }),
  inCell('parameters-invalid', 'a parameter in words', 'M11', 'P.parameters', '超额加分=也许；加分上限=10%', { used: '超额加分=否；加分上限=10%' }),
  inCell('parameters-invalid', 'a share over 100 %', 'M11', 'P.parameters', '超额加分=是；加分上限=10', { used: '超额加分=否；加分上限=10%' }),
  inCell('parameters-invalid', 'a parameter twice', 'M11', 'P.parameters', '超额加分=是；加分上限=10%；加分上限=20%', { used: '超额加分=否；加分上限=10%' }),
  inCell('parameters-invalid', 'parameters where there are none', 'M31', 'P.parameters', '达标=100%', { used: '' }),
  inCell('parameters-invalid', 'tiers out of order', 'M11', 'P.parameters', '≥80%:50%；≥100%:100%', {
    sheet: () => aSchemeSheet().set('M11', 'P.method', '完成率分档').set('M11', 'P.parameters', '≥80%:50%；≥100%:100%'),
    used: '≥100%:100%；≥80%:50%；≥50%:25%',
  }),
  inCell('method-odd', 'tiers by which more earns less', 'M11', 'P.parameters', '', {
    sheet: () => aSchemeSheet().set('M11', 'P.method', '完成率分档').set('M11', 'P.parameters', '≥100%:50%；≥80%:100%'),
    severity: 'soft',
  }),
  inCell('method-unfit', 'control where more is better', 'M11', 'P.method', '', { sheet: () => aSchemeSheet().set('M11', 'P.method', '控制类').set('M11', 'P.parameters', '每超=0.1个百分点；扣分值的=10%') }),
  inCell('word-unknown', 'a target that does not exist', 'M11', 'P.target', '人数', { used: '数量目标' }),
  inCell('target-unfit', 'a rate as target of a count', 'M11', 'P.target', '比率目标'),
  inCell('target-unfit', 'no target for a method that needs one', 'M11', 'P.target', '无目标'),
  inCell('target-unused', 'a target for a judgement', 'M11', 'P.target', '', { sheet: () => aSchemeSheet().set('M11', 'P.method', '综合评定').set('M11', 'P.parameters', ''), severity: 'soft' }),
  inCell('definition-missing', 'nothing said of the numerator', 'M5', 'P.numerator', '', { severity: 'soft' }),
  inCell('definition-missing', 'nothing said of the denominator', 'M5', 'P.denominator', '', { severity: 'soft' }),
  // Relations.
  inCell('relations-invalid', 'a relation in other words', 'M3.1', 'P.relations', '属于3；整数', { used: '其中=3；整数' }),
  inCell('relation-unknown', 'a part of nothing', 'M3.1', 'P.relations', '其中=99；整数'),
  inCell('relation-circular', 'a part of itself', 'M3.1', 'P.relations', '其中=3.1；整数'),
  inCell('relation-unfit', 'a number that is part of a rate', 'M3.1', 'P.relations', '其中=4；整数'),
  inCell('relation-unfit', 'a denominator that is a rate', 'M1b', 'P.relations', '分母取=4；整数'),
  inCell('relation-retired', 'a denominator that was retired', 'M22b', 'P.relations', '', { sheet: () => aSchemeSheet().set('M24', 'P.state', '停用') }),
  inCell('relation-retired', 'a whole that was retired', 'M3.1', 'P.relations', '', { sheet: () => aSchemeSheet().set('M3', 'P.state', '停用'), severity: 'soft' }),
  // Rules of one's own.
  inOwnRule('expression-invalid', 'an expression with half a comparison', 'P.wording', { 'P.wording': '3 <=' }),
  inOwnRule('expression-invalid', 'a message without an expression', 'P.wording', { 'P.wording': '' }),
  inOwnRule('expression-invalid', 'a measure that is not there', 'P.wording', { 'P.wording': '目标(99) <= 3' }),
  { ...inOwnRule('expression-invalid', 'a measure that was retired', 'P.wording', {}), sheet: () => anOwnRule({}).set('M2', 'P.state', '停用').set('M3', 'P.relations', '整数') },
  inOwnRule('value-missing', 'no message', 'P.measure', { 'P.measure': '' }, { used: '3 <= 2' }),
  inOwnRule('word-unknown', 'a severity that does not exist', 'P.method', { 'P.method': '严重' }, { used: '核实性' }),
  inOwnRule('value-missing', 'no severity', 'P.method', { 'P.method': '' }, { used: '核实性' }),
  inOwnRule('state-unknown', 'the state of a setting', 'P.state', { 'P.state': '已确认' }, { used: '在用' }),
  { kind: 'row-repeated', slip: 'a row of a rule copied', sheet: () => anOwnRule({}).add('R.Z1', ownRuleRow) },
  { kind: 'row-code-lost', slip: 'a rule typed without a code', sheet: () => aSchemeSheet().add('', ownRuleRow), fix: 'R.Z6' },
  { kind: 'code-unknown', slip: 'a rule with a small letter before its code', sheet: () => aSchemeSheet().add('r.Z9', ownRuleRow), fix: 'R.Z9' },
  { kind: 'code-unknown', slip: 'a rule with a code that is none', sheet: () => aSchemeSheet().add('R.?', {}), at: ['R.?'] },
  { kind: 'no-measures', slip: 'all measures retired', sheet: allRetired, at: ['G.title', 'P.value'] },
];

