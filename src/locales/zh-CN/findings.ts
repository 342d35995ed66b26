import type { FindingTexts, FindingWords } from '../findings';
import { judgementFindings } from './judgementFindings';
import { ownRuleFinding } from './ownRuleFindings';
import { registerFindings } from './registerFindings';
import { schemeFindingTexts } from './schemeFindings';
import { scoreFindings } from './scoreFindings';

/** 审核结果用语：强制性问题必须改正，核实性问题核实无误的可以说明后保留。 */
export const findingTexts: FindingTexts = {
  ...judgementFindings,
  ...registerFindings,
  'template-mismatch': {
    title: '模板不符',
    message: (f) => `工作表所用模板为“${f.left}”，与当前考评方案“${f.right}”不一致。`,
    remedy: () => '请使用本考评方案的模板重新填报，或更换为对应的考评方案。',
  },
  'measure-column-missing': {
    title: '指标项列缺失',
    message: () => '工作表中没有找到该指标项的填报列，可能是列被删除或代码行被改动。',
    remedy: () => '请撤消删除，或在代码行恢复该指标项的代码。',
  },
  'measure-column-twice': {
    title: '指标项列重复',
    message: () => '该指标项的代码出现在多列，系统只读取第一列。',
    remedy: () => '请核对后删除多余的列，或清除其代码。',
  },
  'unit-listed-twice': {
    title: '单位名单重复',
    message: (f) => `单位代码${f.left}在单位名单中重复，已用于“${f.word('first')}”，本行未参加审核和计分。`,
    remedy: () => '请改正代码，使每个单位的代码唯一。',
  },
  'unit-column-missing': {
    title: '名单缺列',
    message: (f) => (f.word('code') === 'U.state' ? '名单中的状态列缺失，所有单位都按在用处理。' : '名单中的单位名称列缺失，各表以代码代替名称。'),
    remedy: (f) => `请撤消删除，或在代码行恢复该列的代码 ${f.word('code')}。`,
  },
  'unit-listed-without-code': {
    title: '名单缺单位代码',
    message: (f) => `名单中本行没有可用的单位代码（现为${f.left}），不作为被考评单位。`,
    remedy: () => '请在代码列填写该单位的代码，不得与其他单位重复，也不能用 TOTAL、END；备注文字请移到表格右侧。',
  },
  'unit-listed-without-name': {
    title: '名单缺单位名称',
    message: () => '名单中该单位只有代码，没有名称，各表以代码代替。',
    remedy: () => '请在单位列填写名称；如不是单位，请清除本行的代码。',
  },
  'unit-state-unknown': {
    title: '单位状态无法识别',
    message: (f) => `单位状态为“${f.left}”，无法识别，暂按在用处理。`,
    remedy: () => '请从下拉列表选择“在用”或“停用”；留空按在用处理。',
  },
  'unit-parent-unknown': {
    title: '上级代码不明',
    message: (f) => (f.has('itself') ? `上级代码${f.left}是该单位自己的代码。` : `上级代码“${f.left}”既不在名单中，也不是该单位所在的市州。`),
    remedy: () => '请改为所属市州的代码，如 220100；上级不参加考评的，可列入名单并设为停用；没有上级的，请留空。',
  },
  'unit-code-lost': {
    title: '单位代码缺失',
    message: () => '本行有填报数但没有单位代码，无法确认所属单位，未参加审核和计分。',
    remedy: () => '请在代码列补填单位代码，或清除本行数据。',
  },
  'unit-unknown': {
    title: '单位不在名单',
    message: (f) => `单位代码“${f.left}”不在被考评单位名单中，本行未参加审核和计分。`,
    remedy: () => '请改正单位代码；确属新增单位的，请先列入单位名单。',
  },
  'unit-twice': {
    title: '单位重复填报',
    message: (f) => `单位代码${f.left}已在${f.word('first')}填报，系统只采用首次出现的一行，本行未参加审核和计分。`,
    remedy: () => '请核对两行数据，保留一行，删除另一行。',
  },
  'unit-missing': {
    title: '单位缺行',
    message: () => '单位名单中的该单位在工作表中没有填报行。',
    remedy: () => '请补充该单位的填报行（含单位代码）；不再考评的，请在单位名单中停用。',
  },
  blank: {
    title: '漏填',
    message: () => '应填未填，按0分计。',
    remedy: () => '请填报实际数；没有发生的填0，不适用的填“不适用”并说明原因。',
  },
  'wrong-type': {
    title: '数据类型错误',
    message: (f) => (f.has('date') ? `应填数字，现为“${f.left}”，像是日期、分数或起止数，不能参加计算。` : `应填数字，现为“${f.left}”，不能参加计算。`),
    remedy: (f) =>
      f.has('date')
        ? 'Excel会把“3/5”“1-2”这样的输入变成日期，原来填的数已无从得知，不能自动修复；请按原始资料重新填一个数字。'
        : '请改填数字，不带单位、文字和符号；不适用的填“不适用”。',
  },
  'formula-error': {
    title: '公式错误',
    message: (f) => `单元格显示公式错误${f.left}，没有可用的数值。`,
    remedy: () => '请检查公式引用的单元格，或直接填报数字。',
  },
  negative: {
    title: '出现负数',
    message: (f) => `填报数为${f.left}，不得小于0。`,
    remedy: () => '请核对原始资料，改填不小于0的数。',
  },
  fraction: {
    title: '应为整数',
    message: (f) => `填报数为${f.left}，人数、个数、户数应为整数。`,
    remedy: () => '请核对是否误用了“万”为单位或误填了比率，改填整数。',
  },
  'target-missing': {
    title: '目标任务未填',
    message: () => '没有目标任务，该指标项对本单位不计分。',
    remedy: () => '请按下达的目标任务书填报；确无任务的，填“不适用”并说明原因。',
  },
  'target-zero': {
    title: '目标任务为零',
    message: () => '目标任务为0，无法计算完成率，该指标项对本单位不计分。',
    remedy: () => '请按下达的目标任务书核对；确无任务的，填“不适用”并说明原因。',
  },
  'target-not-all': {
    title: '固定目标被改动',
    message: (f) => `考评方案规定目标固定为${f.right}，填写的${f.left}不采用。`,
    remedy: () => '请清空本格或改填100%；本单位没有此项工作的，填“不适用”并说明原因。',
  },
  'target-over-100': {
    title: '目标比率超过100%',
    message: (f) => `目标比率为${f.left}，超过${f.right}，多${f.difference}。`,
    remedy: () => '请填百分数（如85%）或小数（如0.85）。',
  },
  'county-not-0-or-1': {
    title: '县级只能填0或1',
    message: (f) => `填报数为${f.left}；县级的覆盖率按本县（市、区）计数，只能填0或1。`,
    remedy: () => '请按本县（市、区）是否建成填1或0，分母填1。',
  },
  'not-applicable-in-part': {
    title: '分子、分母口径不一',
    message: (f) =>
      f.has('parts') ? `本格填“${f.left}”，而以它为分母的指标项${f.word('parts')}的分子填了数字。` : `同一比率的一项填“不适用”，另一项填了数字（本格“${f.left}”，另一项“${f.right}”）。`,
    remedy: (f) =>
      f.has('parts') ? '适用的，请在本格填数字；确实不适用的，所列指标项的分子也填“不适用”。' : '整项不适用的，分子、分母都填“不适用”；适用的，两项都填数字。',
  },
  'year-end-below-half-year': {
    title: '年终数小于半年数',
    message: (f) => `年终累计数${f.left}小于半年累计数${f.right}，相差${f.difference}；从年初累计的数不应减少。`,
    remedy: () => '请核对年终数是否为全年累计；半年数有误的，请按程序更正半年数。',
  },
  'shared-denominator-differs': {
    title: '共用分母不一致',
    message: (f) => `分母为${f.left}，与其应取的${f.measure('other')}填报数${f.right}不一致${f.apart((d) => `，相差${d}`)}。`,
    remedy: () => '请恢复公式，分母一律取自该指标项，不单独填报。',
  },
  'denominator-zero': {
    title: '分母为零',
    message: (f) => `分母为${f.left}而分子为${f.right}，相差${f.difference}，比率无法计算。`,
    remedy: () => '请核对分母；确无对象的，分子也应为0。',
  },
  'zero-over-zero': {
    title: '分子、分母均为零',
    message: (f) => `分子为${f.left}，分母为${f.right}，比率无法计算，按0分计。`,
    remedy: () => '请核对；确无对象的，分子、分母均填“不适用”并说明原因（分母自动带入的，只填分子）。',
  },
  'whole-under-parts': {
    title: '总数小于其所含各项',
    message: (f) => `填报数为${f.left}，小于其所含的指标项${f.word('parts')}（最大为${f.right}），相差${f.difference}。`,
    remedy: () => '请先核对本指标项的总数，再核对所列各项。',
  },
  'numerator-over-denominator': {
    title: '分子大于分母',
    message: (f) => `分子${f.left}大于分母${f.right}，多${f.difference}。`,
    remedy: () => '请核对分子、分母的口径和数值，分子不得大于分母。',
  },
  'part-over-whole': {
    title: '其中项大于总数',
    message: (f) => `其中项${f.left}大于${f.measure('other')}的${f.right}，多${f.difference}。`,
    remedy: () => '请核对两项数值，其中项不得大于总数。',
  },
  'denominator-over-whole': {
    title: '分母大于所属总体',
    message: (f) => `分母${f.left}大于${f.measure('other')}的分母${f.right}，多${f.difference}。`,
    remedy: () => '请核对两个分母，本项分母应包含在后者之中。',
  },
  'rate-over-100': {
    title: '比率超过100%',
    message: (f) => `直接填入的比率为${f.left}，超过${f.right}，多${f.difference}。`,
    remedy: () => '请恢复公式，由分子、分母计算比率，并核对分子、分母。',
  },
  'formula-overwritten': {
    title: '公式被改动',
    message: (f) => `本格应为公式，现为“${f.left}”${f.has('right') ? `，按公式应为${f.right}` : ''}${f.apart((d) => `，相差${d}`)}。`,
    remedy: () => '请恢复模板公式；需要更正的，请改分子、分母。',
  },
  'own-rule': ownRuleFinding,
  'rate-without-parts': {
    title: '直接填比率',
    message: (f) => `直接填入比率“${f.left}”，而分子或分母为空；只有比率不能计分，也不能汇总。`,
    remedy: () => '请补填分子、分母并恢复公式；暂时无法提供的，请说明原因。',
  },
  'unit-slip': {
    title: '计量单位疑误',
    message: (f) =>
      `填报数${f.left}与${f.word('against') === 'due' ? '应完成数' : '半年数'}${f.right}相差约一万倍（差${f.difference}），可能误用了“元”和“万元”、“人”和“万人”。`,
    remedy: () => '请核对计量单位；核实无误的，请说明。',
  },
  'repeated-in-periods': {
    title: '两期数字雷同',
    message: (f) => `有${f.word('count')}个指标项（${f.word('measures')}）的年终数与半年数完全相同，本格两期均为${f.left}。`,
    remedy: () => '请核对是否照抄了半年数；核实无误的，请说明。',
  },
  'over-budget': {
    title: '到位资金超预算',
    message: (f) => `到位资金${f.left}超过全年最低预算${f.right}的${f.percent('limit')}，比预算多${f.difference}。`,
    remedy: () => '请核对是否含有其他资金或误用单位；核实无误的，请说明。',
  },
  'under-100': {
    title: '未达到100%',
    message: (f) => `比率为${f.left}，应为${f.right}，差${f.difference}，按方案可能不得分。`,
    remedy: () => '请核对分子、分母；核实无误的，请说明未足额兑现的原因。',
  },
  'unemployment-range': {
    title: '失业率超出常见范围',
    message: (f) => `失业率为${f.left}，不在${f.percent('low')}至${f.percent('high')}之间，与${f.right}相差${f.difference}。`,
    remedy: () => '请核对登记失业人数和从业人数的口径；核实无误的，请说明。',
  },
  'unemployment-change': {
    title: '失业率变动较大',
    message: (f) => `失业率年终为${f.left}，半年为${f.right}，变动${f.difference}，超过规定的幅度（${f.percent('limit')}）。`,
    remedy: () => '请核对两期的分子、分母；核实无误的，请说明。',
  },
  'reemployed-over-newly-employed': {
    title: '大于一般应包含它的总数',
    message: (f) => `填报数${f.left}大于一般应包含它的${f.measure('other')}的${f.right}，多${f.difference}。`,
    remedy: () => '请核对两项口径；当地口径不作“其中”关系的，请说明。',
  },
  'graduates-over-trainees': {
    title: '分母大于一般应包含它的总数',
    message: (f) => `分母${f.left}大于一般应包含它的${f.measure('other')}的${f.right}，多${f.difference}。`,
    remedy: () => '请核对两项数值；因跨年度等原因所致的，请说明。',
  },
  'completion-high': {
    title: '完成率偏高',
    message: (f) => `填报数${f.left}为应完成数${f.right}的${f.percent('share')}，超过${f.percent('limit')}，相差${f.difference}。`,
    remedy: () => '请核对填报数和目标任务；核实无误的，请说明。',
  },
  'completion-low': {
    title: '完成率偏低',
    message: (f) => `填报数${f.left}仅为应完成数${f.right}的${f.percent('share')}，不足${f.percent('limit')}，相差${f.difference}。`,
    remedy: () => '请核对填报数、计量单位和目标任务；核实无误的，请说明。',
  },
  'stock-fall': {
    title: '期末数下降',
    message: (f) => `年终数${f.left}比半年数${f.right}减少${f.difference}，下降${f.percent('change')}，超过${f.percent('limit')}。`,
    remedy: () => '请核对期末时点数；核实无误的，请说明减少的原因。',
  },
  'change-from-half-year': {
    title: '较半年变动较大',
    message: (f) =>
      f.word('basis') === 'second-half'
        ? `下半年发生${f.left}，上半年为${f.right}，相差${f.difference}，变动幅度${f.percent('change')}，超过${f.percent('limit')}。`
        : `年终为${f.left}，半年为${f.right}，相差${f.difference}，变动幅度${f.percent('change')}，超过${f.percent('limit')}。`,
    remedy: () => '请核对两期数据；核实无误的，请说明变动的原因。',
  },
  'change-from-last-year': {
    title: '较上年变动较大',
    message: (f) => `年终为${f.left}，上年为${f.right}，相差${f.difference}，变动幅度${f.percent('change')}，超过${f.percent('limit')}。`,
    remedy: () => '请核对本年数和“上年实绩”；核实无误的，请说明变动的原因。',
  },
  'not-applicable-unexplained': {
    title: '“不适用”须说明',
    message: (f) => `填报为“${f.left}”，该指标项对本单位不计分。`,
    remedy: () => '请说明不适用的原因；实际适用的，请填报数字。',
  },
  'repeated-in-units': {
    title: '单位间数字雷同',
    message: (f) => `有${f.word('count')}个指标项（${f.word('measures')}）的填报数与${f.word('otherUnit')}完全相同，本格双方均为${f.left}。`,
    remedy: () => '请核对是否错行或照抄；核实无误的，请说明。',
  },
  outlier: {
    title: '明显偏离其他单位',
    message: (f) =>
      `${f.word('basis') === 'rate' ? '比率' : '完成率'}为${f.left}，${f.word('units')}个单位的中位数为${f.right}，相差${f.difference}，稳健z值${f.rounded('z', 'limit')}，绝对值超过${f.word('limit')}。`,
    remedy: () => '请核对填报数、计量单位和目标任务；核实无误的，请说明。',
  },
  'reviewer-doubt': {
    title: '疑点',
    message: (f) => `复核人员认为此数存疑：${f.list('reason')}${f.has('department') ? `（交${f.list('department')}核实）` : ''}。`,
    remedy: () => '请核实：有误的请改正；无误的请说明原因和依据。复核认可后由复核人员撤销疑点。',
  },
  ...schemeFindingTexts,
  ...scoreFindings,
};

export const findingWords: FindingWords = {
  columns: { target: '目标任务', 'half-year': '半年填报', 'year-end': '年终填报' },
  parts: { value: '填报数', numerator: '分子', denominator: '分母', rate: '比率' },
  empty: '（空）',
  yes: 'TRUE',
  no: 'FALSE',
  points: (figure) => `${figure}个百分点`,
  withUnit: (figure, unit) => `${figure}${unit}`,
  place: (sheet, cell) => (cell === undefined ? `“${sheet}”` : `“${sheet}”${cell}`),
  measure: (id, name) => `指标项${id}${name === '' ? '' : `“${name}”`}`,
  sentence: ({ place, unit, measure, part }, message) => {
    const subject = [place, unit, measure === undefined ? part : `${measure}${part === undefined ? '' : `的${part}`}`].filter((each) => each !== undefined);
    return subject.length === 0 ? message : `${subject.join('，')}：${message}`;
  },
};
