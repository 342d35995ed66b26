import type { ProblemTexts } from '../problems';
import { sheetNames } from './sheetNames';

/** 每一种问题的说明：发生了什么、在哪里、怎么办。 */
export const problems: ProblemTexts = {
  cancelled: {
    title: '已取消',
    message: () => '操作已按您的要求停止，工作簿保持操作前的内容。',
    remedy: '需要时可重新执行。',
  },
  'cell-being-edited': {
    title: '单元格正在编辑',
    message: () => '工作表中有单元格处于编辑状态，Excel 暂不接受其他操作。',
    remedy: '请按 Enter 键确认输入，或按 Esc 键放弃输入，然后重试。',
  },
  'structure-protected': {
    title: '工作簿结构受保护',
    message: () => '工作簿设置了结构保护，不能增加、重命名或删除工作表。',
    remedy: '请在“审阅”选项卡中点击“保护工作簿”取消结构保护，然后重试。',
  },
  'sheet-protected': {
    title: '工作表受保护',
    message: (p) => `${sheet(p.sheet)}受保护，要写入的单元格处于锁定状态。`,
    remedy: '请在“审阅”选项卡中点击“撤消工作表保护”，然后重试。',
  },
  'sheet-missing': {
    title: '缺少工作表',
    message: (p) => `没有找到${sheet(p.sheet ?? ofRole(p.role))}：工作表已被删除，或其中的标识和代码已全部丢失。`,
    remedy: '请先用 Excel 的“撤消”恢复，或在“总览”页补齐模板；原有的工作表和数据不受影响。',
  },
  'sheet-damaged': {
    title: '工作表结构已损坏',
    message: (p) => `${sheet(p.sheet)}${mark(p.cell)}中用于识别工作表和行列的代码缺失、重复或被改动${lacking(p.missing)}，无法读取其中的数据；数据仍在原处。`,
    remedy: '请在“总览”页点击“体检与修复”，查看问题所在并逐项修复；修复不改动任何填报数。',
  },
  'not-injected': {
    title: '尚未注入模板',
    message: () => '当前工作簿中没有目标责任制考评模板。',
    remedy: '请在“总览”页点击“注入标准模板”。',
  },
  'scheme-invalid': {
    title: '考评方案有误',
    message: (p) => `“考评方案”工作表中的内容不能用于计算${at(p.where)}${because(p.reason)}。`,
    remedy: '请在“考评方案”工作表中改正分值、计分方法或参数，然后重试。',
  },
  'nothing-to-do': {
    title: '没有需要处理的内容',
    message: () => '工作簿已经是所要求的状态，未作任何改动。',
    remedy: '无需处理。',
  },
  'too-large': {
    title: '数据量过大',
    message: (p) => `要处理的内容超出一次可处理的范围${limit(p.limit)}。`,
    remedy: '请删除多余的空行、空列和格式，或分批导入，然后重试。',
  },
  'api-missing': {
    title: '当前 Excel 版本不支持',
    message: (p) => `此操作需要的功能${api(p.api)}在当前 Excel 版本中不可用。`,
    remedy: '请使用 Microsoft 365、Excel 2021 及以上版本或网页版 Excel。',
  },
  'workbook-changed': {
    title: '工作簿已被改动',
    message: (p) => `读取之后，工作簿被您或其他人改动${at(p.where)}，原来的结果不再适用，因此没有写入。`,
    remedy: '请重新执行，以最新内容为准。',
  },
  'reason-missing': {
    title: '没有写明理由',
    message: () => '不采纳一项建议必须写明理由，因此没有写入。',
    remedy: '请填写理由后再次选择不采纳。',
  },
  'outcomes-mixed': {
    title: '决定与建议错位',
    message: (p) => `${sheet(p.sheet)}${p.rows === undefined ? '有的行' : `第 ${p.rows} 行`}的编号与该行的单位、事由不一致，可能是只对部分列作了排序，无法确定决定属于哪一项建议，因此没有写入。`,
    remedy: '请撤消该次排序，排序时选中包括编号列和隐藏列在内的全部列。已不能撤消的，请记下这些行的决定，清空其状态、理由、决定人、日期，重新生成建议后再逐项决定。',
  },
  'row-holds-more': {
    title: '行内另有内容',
    message: (p) => `${sheet(p.sheet)}${p.row === undefined ? '有的行' : `第 ${p.row} 行`}在名单各列之外另有内容，或含有公式；由系统调整次序会使其与单位错位，因此没有改动。`,
    remedy: '请在工作表中用剪切、插入或排序来调整次序，系统按工作表中的次序读取；也可先移开另有的内容。',
  },
  'sheet-holds-more': {
    title: '工作表中另有内容',
    message: (p) => `${sheet(p.sheet)}${p.cell === undefined ? '有的单元格' : `单元格 ${p.cell} `}中有不是模板生成的内容；重新生成会把它清除，因此没有改动。`,
    remedy: '请先把这些内容移到别的工作表；也可把这张工作表移到别的工作簿，再重新生成。',
  },
  'workbook-gone': {
    title: '工作簿不可用',
    message: () => '工作簿已关闭、切换或失去连接。',
    remedy: '请回到要操作的工作簿，确认网络连接正常，然后重试。',
  },
  'excel-failed': {
    title: 'Excel 未能完成操作',
    message: () => 'Excel 报告了一个未预料的错误，本次操作没有完成。',
    remedy: '请检查工作簿内容后重试；仍不成功的，请保存后关闭并重新打开工作簿。',
  },
  'file-unreadable': {
    title: '文件无法读取',
    message: (p) => `${file(p.file)}不是可识别的 CSV 文本，或编码不是 UTF-8、GB18030、UTF-16。`,
    remedy: '请用 Excel 将文件另存为“CSV UTF-8（逗号分隔）”后重新选择，或直接粘贴内容。',
  },
  'nothing-selected': {
    title: '没有选择内容',
    message: () => '没有选择要处理的单位、文件或单元格。',
    remedy: '请先选择，然后重试。',
  },
  'entries-exist': {
    title: '已有填报数据',
    message: (p) => `${sheet(p.sheet)}中已有数据${filled(p.count)}，未作任何改动。`,
    remedy: '确认可以替换后再载入；需要保留的，请先另存一份工作簿。',
  },
  'units-unknown': {
    title: '没有可用的示例数据',
    message: () => '示例数据只包括吉林省 9 个市州，当前工作簿的考评单位都不在其中。',
    remedy: '请自行填报或导入数据；需要示例的，请在新工作簿中注入标准模板。',
  },
  'last-sheet': {
    title: '不能删除全部工作表',
    message: () => '工作簿中除模板外没有其他可见的工作表，而 Excel 要求至少保留一个。',
    remedy: '请先新建一个工作表，或取消隐藏一个工作表，然后重试。',
  },
  'not-restored': {
    title: '未能恢复原状',
    message: (p) => `操作中途失败，且未能完全恢复操作前的内容${where(p.sheet)}${errorCode(p.code)}。`,
    remedy: '请用 Excel 的“撤消”恢复；不能恢复的，请不保存关闭工作簿后重新打开，或在“文件—信息—版本历史记录”中取回。',
  },
  'not-in-excel': {
    title: '不在 Excel 中',
    message: () => '此窗格没有在 Excel 中打开，无法读写工作簿。',
    remedy: '请在 Excel 中打开工作簿，从功能区“目标责任考评”打开窗格。',
  },
};

function sheet(name: string | number | undefined): string {
  return name === undefined ? '所需的工作表' : `工作表“${name}”`;
}

function file(name: string | number | undefined): string {
  return name === undefined ? '所选内容' : `文件“${name}”`;
}

function at(where: string | number | undefined): string {
  return where === undefined ? '' : `（${where}）`;
}

function because(reason: string | number | undefined): string {
  return reason === undefined ? '' : `：${reason}`;
}

function limit(text: string | number | undefined): string {
  return text === undefined ? '' : `（上限 ${text}）`;
}

function filled(count: string | number | undefined): string {
  return count === undefined ? '' : `（${count} 个单元格与要载入的不同）`;
}

function lacking(codes: string | number | undefined): string {
  return codes === undefined || codes === '' ? '' : `（缺少：${codes}）`;
}

function mark(cell: string | number | undefined): string {
  return cell === undefined ? '' : `标识单元格 ${cell} `;
}

function api(name: string | number | undefined): string {
  return name === undefined ? '' : `（${name}）`;
}

function ofRole(role: string | number | undefined): string | undefined {
  return Object.entries(sheetNames).find(([each]) => each === role)?.[1];
}

function where(name: string | number | undefined): string {
  return name === undefined || name === '' ? '' : `（涉及工作表：${name}）`;
}

function errorCode(code: string | number | undefined): string {
  return code === undefined ? '' : `，错误代码 ${code}`;
}
