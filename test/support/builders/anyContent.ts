import fc from 'fast-check';
import type { CellValue } from '../../../src/model/cellValue';

/** Errors, and what stands for a value that a cell shows as something else than text or number (pictures, data types). */
const errorsAndPlaceholders = [
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!', '#EXTERNAL!', '#TIMEOUT!', '#GETTING_DATA', '#n/a', '#3'],
  ...['[object Object]', '图片', '微软 (XNAS:MSFT)', '=SUM(A1:A9)', '{"type":"Entity"}', 'null', 'undefined', '__proto__', 'constructor'],
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dates = fc.tuple(fc.integer({ min: 1899, max: 2200 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), fc.constantFrom('-', '/', '.', '年', '')).map(([year, month, day, separator]) =>
  separator === '年' ? `${year}年${month}月${day}日` : [year, twoDigits(month), twoDigits(day)].join(separator),
);
const serials = fc.oneof(fc.integer({ min: -1, max: 80_000 }), fc.double({ min: 0, max: 80_000, noNaN: true }));

const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const figures = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 })).map(String);
const dressed = fc.tuple(figures, fc.constantFrom('', '人', '个', '万元', '元', '%', '％', '分', '户'), fc.constantFrom('', ' ', '\u3000', '\u200B', "'", '约')).map(([figure, unit, before]) => `${before}${figure}${unit}`);

/** Words that some cell of ours takes, where they belong and where they do not. */
const ownWords = fc.constantFrom(
  ...['', ' ', '不适用', ' 不适用\u200B', '优', '良', '中', '差', '优秀', '在用', '停用', '示例', '已确认', '半年', '年终', '长春市', '220100', '按比例', '超额加分=是；加分上限=10%', '其中=3；整数', '分母取=1a'],
  ...['M2', 'M1b.numerator', 'U.name', 'END', 'TOTAL', '220100|A.1', 'S.check.change', 'TRA1|year-end|jilin-2004|1', 'R1', 'P.value'],
);

const surrogates = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 8 }).map((units) => String.fromCharCode(...units));
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 24 }).map((units) => String.fromCharCode(...units));
const longText = fc.tuple(fc.constantFrom('字', '1', '１', ' ', ',', '=', '；', '\uD800', '|', '0.'), fc.constantFrom(200, 5_000, 32_767)).map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

/** Whatever a cell of a workbook can hold, as it is read: every type, with much of what people put where figures belong. */
export const anyContent: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -10, max: 100_000 }) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e15 + 0.5) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 3, arbitrary: fc.constantFrom(...errorsAndPlaceholders) },
  { weight: 2, arbitrary: dates },
  { weight: 2, arbitrary: serials },
  { weight: 3, arbitrary: dressed },
  { weight: 2, arbitrary: dressed.map(wide) },
  { weight: 3, arbitrary: ownWords },
  { weight: 2, arbitrary: surrogates },
  { weight: 2, arbitrary: anyUnits },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: longText },
);
