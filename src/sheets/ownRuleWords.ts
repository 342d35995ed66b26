import type { OwnRuleColumn } from './ownRuleRows';
import type { SheetLocale } from './sheetLocale';

/** Words of the section of 考评方案 with rules of one's own. */
export interface OwnRuleWords {
  readonly section: string;
  readonly note: string;
  readonly code: string;
  readonly columns: Readonly<Record<OwnRuleColumn, string>>;
  readonly prompts: { readonly code: string; readonly codeRepeated: string; readonly expression: string };
}

export const ownRuleWords: Readonly<Record<SheetLocale, OwnRuleWords>> = {
  'zh-CN': {
    section: '二、自定审核规则',
    note: '每行一条，表达式应当成立，如 3 <= 2、17 + 18 >= 0.9 * 目标(17)。凡是指标项代码的数（如 3、16.1）一律取该指标项的填报数；要用数字本身，写 #3、数(3) 或 3%。所需数据未填、不适用或有疑问的单位，该条不作判断。',
    code: '规则代码',
    columns: { 'P.wording': '表达式（应当成立）', 'P.measure': '不成立时的提示', 'P.method': '性质', 'P.parameters': '改正办法', 'P.state': '状态' },
    prompts: {
      code: '新增规则：在空行填“R.”加代码（字母、数字，如 R.Z9），再填各列。',
      codeRepeated: '代码应以“R.”开头，且不与其他规则重复。',
      expression: '比较：<= < >= > = <>；连接：且、或；运算：+ - * / ( )。\n代码取填报数（比率取比率，如 85%）。\n目标(17) 半年(17) 分子(5) 分母(5) 率(5)。\n数字与代码相同时写 #3 或 数(3)。\n如：17 + 18 >= 90% * 目标(17)',
    },
  },
  'en-US': {
    section: '2. Checks of your own',
    note: 'One to a row; the expression must hold, such as 3 <= 2 or 17 + 18 >= 0.9 * target(17). A number that is the code of a measure (3, 16.1) always means that measure’s figure; for the number itself write #3, number(3) or 3%. Units whose figures are missing, not applicable or in doubt are passed over.',
    code: 'Code',
    columns: { 'P.wording': 'Expression (must hold)', 'P.measure': 'Message if it does not', 'P.method': 'Severity', 'P.parameters': 'Remedy', 'P.state': 'State' },
    prompts: {
      code: 'For a new check enter “R.” and a code of letters and digits, such as R.Z9, in an empty row, then the other columns.',
      codeRepeated: 'A code begins with “R.” and is not that of another check.',
      expression: 'Compare: <= < >= > = <>; join: and, or; compute: + - * / ( ).\nA code is its figure (of a ratio: the rate, such as 85%).\ntarget(17) half(17) numerator(5) denominator(5) rate(5).\nFor a number that is also a code: #3 or number(3).',
    },
  },
};
