import type { Locale } from '../locales/locale';
import type { FileKind, FileProblem } from './fileProblem';
import type { LossKind, LossNote } from './lossNote';

interface FileTexts {
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly problem: Readonly<Record<Exclude<FileProblem['code'], 'not-xlsx'>, string>>;
  readonly notXlsx: (kind: string) => string;
  readonly losses: Readonly<Record<LossKind, string>>;
  readonly loss: (what: string, count: number, sheet: string | undefined) => string;
}

const chinese: FileTexts = {
  kinds: {
    text: '文本文件（如 .csv）',
    html: '网页',
    xml: 'XML 文件',
    pdf: 'PDF 文件',
    image: '图片',
    zip: '压缩包',
    word: 'Word 文档',
    powerpoint: 'PowerPoint 演示文稿',
    opendocument: 'OpenDocument 文件',
    xlsb: '二进制工作簿（.xlsb）',
    unknown: '其他格式的文件',
  },
  problem: {
    empty: '文件是空的。请确认文件已完整下载或复制。',
    'old-xls': '这是旧格式（Excel 97–2003，.xls）的工作簿。请在 Excel 中打开后另存为 .xlsx，再打开。',
    encrypted: '文件设有打开密码。请在 Excel 中取消密码后再打开。',
    damaged: '文件已损坏，无法读取。请用 Excel 的“打开并修复”处理后另存，或换用备份。',
    'too-large': '文件过大，此处无法打开。请在 Excel 中打开。',
    'chart-sheet': '文件中没有普通工作表（只有图表工作表或宏表），无法显示。',
  },
  notXlsx: (kind) => `这不是 .xlsx 工作簿，而是${kind}。请在 Excel 中打开后另存为 .xlsx。`,
  losses: {
    chart: '图表',
    image: '图片',
    shape: '形状、文本框',
    'form-control': '表单控件',
    'pivot-table': '数据透视表',
    slicer: '切片器',
    table: '表格（套用表格格式的区域）变为普通区域',
    'table-formula': '引用表格列的公式变为结果值',
    'threaded-comment': '批注会话',
    hyperlink: '超链接',
    'rich-text': '单元格内的局部字体格式',
    sparkline: '迷你图',
    'array-formula': '数组公式变为普通公式',
    'conditional-format': '部分条件格式',
    validation: '部分数据验证规则',
    'filter-criteria': '筛选条件（已隐藏的行保持隐藏）',
    outline: '分级显示（组合）',
    'print-area': '由多块区域组成的打印区域',
    'header-footer': '首页或偶数页单独设置的页眉页脚',
    pattern: '图案填充、渐变填充、斜线边框',
    background: '工作表背景图',
    'protected-range': '允许编辑区域',
    'chart-sheet': '图表工作表',
    'split-panes': '窗口拆分（非冻结）',
    scenario: '方案管理器中的方案',
    'custom-view': '自定义视图',
    'page-setup': '其他页面设置（如特殊纸张、单色打印、起始页码）',
    'script-text': '上标、下标',
    'cell-format': '其他单元格格式（文字方向、会计用下划线、前置撇号）',
    checkbox: '单元格复选框变为 TRUE、FALSE',
    'data-bar': '数据条的细节（负值颜色、坐标轴、边框等）',
    'embedded-object': '嵌入对象',
    'data-connection': '外部数据连接和查询（数据保留）',
    'ignored-error': '“忽略错误”的标记',
    'custom-xml': '附带的自定义 XML 数据和标签',
    'add-in': '加载项的任务窗格和设置',
    'external-link': '引用其他工作簿的公式变为结果值',
    'date-1904': '1904 日期系统（日期会早四年零一天）',
    'structure-password': '工作簿结构保护密码',
    vba: '宏',
  },
  loss: (what, count, sheet) => `${sheet === undefined ? '' : `“${sheet}”：`}${what}${count > 1 ? `，共 ${count} 处` : ''}`,
};

const english: FileTexts = {
  kinds: {
    text: 'a text file (such as .csv)',
    html: 'a web page',
    xml: 'an XML file',
    pdf: 'a PDF file',
    image: 'a picture',
    zip: 'an archive',
    word: 'a Word document',
    powerpoint: 'a PowerPoint presentation',
    opendocument: 'an OpenDocument file',
    xlsb: 'a binary workbook (.xlsb)',
    unknown: 'a file of another kind',
  },
  problem: {
    empty: 'The file is empty. Make sure that it was downloaded or copied completely.',
    'old-xls': 'This workbook has the format of Excel 97–2003 (.xls). Open it in Excel, save it as .xlsx, and open that.',
    encrypted: 'The file asks for a password. Remove the password in Excel and open it again.',
    damaged: 'The file is damaged. Let Excel open and repair it and save it again, or take a backup.',
    'too-large': 'The file is too large to be opened here. Open it in Excel.',
    'chart-sheet': 'The file has no worksheet (only chart or macro sheets) to show.',
  },
  notXlsx: (kind) => `This is no .xlsx workbook but ${kind}. Open it in Excel and save it as .xlsx.`,
  losses: {
    chart: 'charts',
    image: 'pictures',
    shape: 'shapes and text boxes',
    'form-control': 'form controls',
    'pivot-table': 'pivot tables',
    slicer: 'slicers',
    table: 'tables, which become ordinary cells',
    'table-formula': 'formulas that name columns of a table, which become their results',
    'threaded-comment': 'threaded comments',
    hyperlink: 'hyperlinks',
    'rich-text': 'fonts of parts of a cell’s text',
    sparkline: 'sparklines',
    'array-formula': 'array formulas, which become ordinary ones',
    'conditional-format': 'some conditional formats',
    validation: 'some data validation rules',
    'filter-criteria': 'what the filter selects (hidden rows stay hidden)',
    outline: 'outline groups',
    'print-area': 'print areas of several pieces',
    'header-footer': 'headers and footers of first and even pages',
    pattern: 'pattern and gradient fills, diagonal borders',
    background: 'sheet backgrounds',
    'protected-range': 'ranges that may be edited on a protected sheet',
    'chart-sheet': 'chart sheets',
    'split-panes': 'split windows (not frozen)',
    scenario: 'scenarios',
    'custom-view': 'custom views',
    'page-setup': 'other page settings (rarer paper, black and white, first page number)',
    'script-text': 'superscript and subscript',
    'cell-format': 'other cell formats (reading direction, accounting underline, leading apostrophe)',
    checkbox: 'checkboxes in cells, which become TRUE and FALSE',
    'data-bar': 'details of data bars (negative values, axis, border)',
    'embedded-object': 'embedded objects',
    'data-connection': 'connections and queries to outside data (the data stay)',
    'ignored-error': 'marks of ignored errors',
    'custom-xml': 'custom XML data and labels',
    'add-in': 'panes and settings of add-ins',
    'external-link': 'formulas that refer to other workbooks, which become their results',
    'date-1904': 'the 1904 date system (dates come out four years and a day early)',
    'structure-password': 'the password of the workbook’s structure',
    vba: 'macros',
  },
  loss: (what, count, sheet) => `${sheet === undefined ? '' : `“${sheet}”: `}${what}${count > 1 ? ` (${count})` : ''}`,
};

const texts: Readonly<Record<Locale, FileTexts>> = { 'zh-CN': chinese, 'en-US': english };

/** Why a file cannot be opened, and what to do, in one or two sentences. */
export function describeFileProblem(problem: FileProblem, locale: Locale): string {
  return problem.code === 'not-xlsx' ? texts[locale].notXlsx(texts[locale].kinds[problem.looksLike]) : texts[locale].problem[problem.code];
}

/** What saving loses, as one line of a list. */
export function describeLoss(note: LossNote, locale: Locale): string {
  return texts[locale].loss(texts[locale].losses[note.kind], note.count, note.sheet);
}
