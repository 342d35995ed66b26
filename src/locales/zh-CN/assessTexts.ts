import type { AssessTexts } from '../assessTexts';

export const assessTexts: AssessTexts = {
  usage: `不用 Excel 的考评：注入模板、填入数据、审核、计分排名，写出工作簿和结果。

用法：npm run --silent assess -- --figures 数据.csv --out 结果.xlsx --json 结果.json [选项]

  --figures 文件    填报数和目标任务（CSV，UTF-8 或 GBK）。表头：unitCode,measure,column,value,numerator,denominator
                    （或 单位代码,指标项,栏目,数值,分子,分母）；栏目为 target、half-year、year-end。
                    也可一行一个单位、一列一个指标项（1a、1b分子、1b分母……），此时数据属于 --period 所选的期别。
  --workbook 文件   在这个 .xlsx 工作簿中考评：没有模板的先注入，有模板的按代码使用；原有内容不动。省略时用新工作簿。
  --level 级别      province（省对市州，默认）；或市州的代码、名称（220100、长春市），考评其所辖县(市、区)和市本级；
                    或 prefecture，由数据中的单位代码判断是哪个市州。工作簿中已有模板时以其考评单位为准。
  --period 期别     half-year（半年初评）或 year-end（年终总评，默认）。
  --out 文件        写出的工作簿（.xlsx）。
  --json 文件       写出的结果（JSON，格式见 src/cli/assess-json.md）。
  --accept-losses   工作簿中有无法保留的内容（如图表）时仍写出；默认拒绝，并逐项说明。
  --locale 语言     提示信息的语言：zh-CN（默认）或 en-US。
  --help            显示本说明。

退出码：0 已写出；1 无法写出文件；2 选项、文件或数据有误，此时不写出任何文件。`,
  unknownOption: (option) => `无法识别的选项 ${option}：请检查拼写，或用 --help 查看全部选项。`,
  strayArgument: (argument) => `多余的参数“${argument}”：每个文件都要写在选项之后，如 --figures ${argument}；含空格的文件名请加引号。`,
  valueMissing: (option) => `选项 ${option} 后面缺少内容：请在其后写明，如 ${option} 值。`,
  optionTwice: (option) => `选项 ${option} 写了不止一次：请只保留一个。`,
  optionMissing: (option, what) => `缺少选项 ${option}：请写明${what}。`,
  wanted: { figures: '数据文件（CSV）', out: '写出的工作簿（.xlsx）', json: '写出的结果文件（JSON）' },
  badChoice: (option, value, choices) => `选项 ${option} 的内容“${value}”不对：应为 ${choices}。`,
  badLevel: (value, prefectures) => `选项 --level 的内容“${value}”不对：应为 province、prefecture，或市州的代码或名称（${prefectures}）。`,
  levelUntold: (file) => `--level prefecture：从“${file}”的单位代码看不出是哪一个市州；请改用市州代码，如 --level 220100。`,
  otherLevel: (file, asked, title) => `工作簿“${file}”中已有的模板（${title}）与 --level ${asked} 不符：请去掉 --level，或换用其他工作簿。`,
  badEnding: (option, file, ending) => `选项 ${option} 的文件名“${file}”应以 ${ending} 结尾。`,
  sameFile: (one, other, file) => `选项 ${one} 和 ${other} 是同一个文件“${file}”：请分开写。`,
  fileMissing: (option, file) => `选项 ${option} 的文件“${file}”不存在：请检查路径和文件名。`,
  isFolder: (option, file) => `选项 ${option} 的“${file}”是文件夹：请写明其中的文件。`,
  unreadable: (option, file, reason) => `选项 ${option} 的文件“${file}”无法读取（${reason}）：请检查权限，或关闭正在使用它的程序。`,
  folderMissing: (option, folder) => `选项 ${option} 的文件夹“${folder}”不存在：请先建立该文件夹。`,
  unwritable: (file, reason) => `无法写出“${file}”（${reason}）：请检查权限和磁盘空间，关闭正在使用它的程序，然后重试。`,
  noText: (file) => `“${file}”不是文本文件：请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。`,
  noFigures: (file) => `“${file}”中没有数据：第一行应为表头，其下每行一个数据，见 --help。`,
  noFiguresOfPeriod: (file, period) => `“${file}”和工作簿中没有${period}的填报数，无法计分：请补充数据，或用 --period 选择另一个期别。`,
  notWorkbook: (file, problem) => `“${file}”：${problem}`,
  losses: (file, losses) => `“${file}”中有写出时无法保留的内容（${losses}），因此没有写出：请在 Excel 中使用加载项，或加上 --accept-losses 放弃这些内容。`,
  lossesInPlace: (file, losses) => `“${file}”中有写出时无法保留的内容（${losses}），因此不覆盖原文件：请用 --out 写到另一个文件。`,
  lossesAccepted: (file, loss) => `注意：“${file}”中的以下内容没有保留：${loss}`,
  incoming: (file, line, what, text, remedy) => `${file}${line > 0 ? ` 第 ${line} 行` : ''}：${what}（${text}）。${remedy}`,
  incomingProblems: {
    'unknown-unit': { what: '单位不在考评单位中', remedy: '请改用考评单位的代码或名称；考评县(市、区)时请用 --level 指明市州。' },
    'unit-contradicts': { what: '单位代码与单位名称不是同一个单位', remedy: '请改正其中之一。' },
    'unknown-measure': { what: '没有这个指标项', remedy: '请使用考评方案中的指标项代码，如 3.1、22b。' },
    'unknown-column': { what: '栏目不对', remedy: '应为 target、half-year 或 year-end（目标任务、半年填报、年终填报）。' },
    'part-not-in-measure': { what: '该指标项没有这一栏', remedy: '比率填分子、分母，其他填数值；目标任务一律填数值。' },
    'shared-denominator': { what: '该分母取自其他指标项', remedy: '请与所取的指标项填成一致，或留空。' },
    'target-missing': { what: '工作簿中没有相应的行或列', remedy: '请在 Excel 中用“补齐”或“体检与修复”补上，或从数据中去掉。' },
    'not-a-number': { what: '不是数值', remedy: '请填写数值。' },
    'too-few-fields': { what: '字段不足', remedy: '请补足单位、指标项、栏目和数值。' },
    'too-many-fields': { what: '字段多于表头', remedy: '请检查数值中的逗号；含逗号的内容要加双引号。' },
    repeated: { what: '与前面的行重复', remedy: '同一单位、指标项、栏目只能有一行，请删去多余的。' },
  },
  task: (what, title, message, remedy) => `${what}未完成。${title}：${message}${remedy}`,
  steps: { inject: '注入模板', fill: '填入数据', check: '审核', score: '计分排名', propose: '提出奖惩建议', read: '读取结果' },
  formulas: (file, cells, count) => `注意：“${file}”的 ${count} 个填报单元格是公式（${cells}），按文件中保存的结果计算；若公式引用本次填入的数据，请在 Excel 中重新计算后再考评。`,
  replaced: (file, count) => `注意：“${file}”中原有的 ${count} 个数据已换成新数据。`,
  notKept: (sheet, message) => `注意：“${sheet}”没有更新。${message}`,
  periods: { 'half-year': '半年初评', 'year-end': '年终总评' },
  done: ({ period, units, hard, soft, out, json }) => `${period}：${units} 个单位已计分；强制性问题 ${hard} 个，核实性问题 ${soft} 个。已写出 ${out} 和 ${json}。`,
  unconfirmed: (settings, measures) => `示例：${settings} 项设置、${measures} 个指标项的分值和口径尚未确认，结果仅供参考。`,
};
