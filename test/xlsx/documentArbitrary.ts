import fc from 'fast-check';
import { cellAddress } from '../../src/model/address';
import type { CellValue } from '../../src/model/cellValue';
import type {
  CalculationDocument,
  CellArea,
  CellDocument,
  ConditionalFormatDocument,
  DifferentialStyle,
  NameDocument,
  PageLayoutDocument,
  PropertiesDocument,
  RowDocument,
  ScaleValue,
  SheetDocument,
  SheetProtectionDocument,
  SheetViewDocument,
  StyleDocument,
  ValidationDocument,
  WorkbookDocument,
} from '../../src/model/workbookDocument';

/** An object from the members that are there, so that an absent one is absent and not `undefined`. */
function present<T extends object>(members: { readonly [K in keyof T]: fc.Arbitrary<T[K] | undefined> }, required: readonly (keyof T)[] = []): fc.Arbitrary<T> {
  const entries = Object.entries<fc.Arbitrary<unknown>>(members);
  return fc
    .tuple(...entries.map(([key, value]) => (required.some((name) => name === key) ? value : fc.option(value, { nil: undefined }))))
    .map((values) => Object.fromEntries(entries.flatMap(([key], index) => (values[index] === undefined ? [] : [[key, values[index]]]))) as T);
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('考', '评', '延', '边', '州', 'A', 'a', 'Z', '0', '1', '9', ' ', '.', '-', '_') },
  { weight: 2, arbitrary: fc.constantFrom('&', '<', '>', '"', "'", '\n', '\t', ']]>', '_x000D_', '_x005F_', '&#10;', '　', '😀', '{', '=', '#', '%') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
/** Any text that XML can hold: no half surrogate pairs, no control characters. */
// eslint-disable-next-line no-control-regex -- control characters are what is being taken out
const text = fc.array(character, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '') || '空');
const line = text.map((value) => value.replace(/[\t\r\n]/g, ' '));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constantFrom(0.1 + 0.2, 38_353.123456789, 1e-300, 123_456_789_012_345),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constantFrom('#DIV/0!', '#N/A', '#REF!'));
const color = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`);
const visibleColor = color.filter((rgb) => rgb !== '#000000');

const formula = fc.constantFrom(
  '=A1+1',
  '=SUM(B2:B9)/COUNTA(B:B)',
  '=IF(A1="","缺",\'某 表\'!C3)',
  '=IFS(A1>1,"a<b",TRUE,"_xlfn.x")',
  '=RANK.EQ(A1,$A$1:$A$9)',
  '=_xlpm.x+1',
  '=TEXT(A1,"yyyy""年""")&" & "',
  '=SORT(FILTER(A1:A3,A1:A3>0))',
);

export function areaArbitrary(maxRow = 60, maxColumn = 30): fc.Arbitrary<CellArea> {
  return fc.record({ row: fc.nat(maxRow), column: fc.nat(maxColumn), rowCount: fc.integer({ min: 1, max: 20 }), columnCount: fc.integer({ min: 1, max: 5 }) });
}
const areas = fc.array(areaArbitrary(), { minLength: 1, maxLength: 3 });

const borderLine = present<NonNullable<NonNullable<StyleDocument['borders']>['top']>>({ style: fc.constantFrom('thin', 'medium', 'double', 'dashed', 'hair', 'slantDashDot'), color: visibleColor }, ['style']);
const borders = present<NonNullable<StyleDocument['borders']>>({ top: borderLine, right: borderLine, bottom: borderLine, left: borderLine }).filter((lines) => Object.keys(lines).length > 0);
const font = present<NonNullable<StyleDocument['font']>>({
  name: fc.constantFrom('黑体', '仿宋_GB2312', 'Arial'),
  size: fc.constantFrom(9, 10.5, 14, 22),
  bold: fc.constant(true),
  italic: fc.constant(true),
  underline: fc.constantFrom('single', 'double'),
  strikethrough: fc.constant(true),
  color: visibleColor,
}).filter((members) => Object.keys(members).length > 0);
const style = present<StyleDocument>({
  font,
  fill: color,
  borders,
  horizontal: fc.constantFrom('left', 'center', 'right', 'centerContinuous', 'distributed'),
  vertical: fc.constantFrom('top', 'center', 'justify'),
  wrapText: fc.constant(true),
  indent: fc.integer({ min: 1, max: 15 }),
  rotation: fc.constantFrom(45, -45, 90, -90, 255),
  shrinkToFit: fc.constant(true),
  numberFormat: fc.constantFrom('0.00%', '#,##0', 'yyyy"年"m"月"d"日"', '[Red]-0.0;"<&>"', '@', 'm/d/yyyy', '_ * #,##0.00_ '),
  locked: fc.constant(false),
  formulaHidden: fc.constant(true),
});

const cellContent = fc.oneof(
  { weight: 4, arbitrary: value.map((content) => ({ value: content })) },
  { weight: 1, arbitrary: formula.map((content) => ({ formula: content })) },
  { weight: 2, arbitrary: fc.tuple(formula, fc.oneof(value, fc.constant(''))).map(([content, result]) => ({ formula: content, value: result })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

function cells(styles: number): fc.Arbitrary<CellDocument[]> {
  return fc.uniqueArray(
    fc.tuple(fc.nat(40), cellContent, fc.nat(styles - 1)).map(([column, content, index]): CellDocument => ({ column, ...content, ...(index === 0 ? {} : { style: index }) })),
    { selector: ({ column }) => column, maxLength: 8 },
  );
}

const rowSize = present<Pick<RowDocument, 'height' | 'hidden'>>({ height: fc.constantFrom(12.75, 30, 100), hidden: fc.constant(true) });

function rows(styles: number): fc.Arbitrary<RowDocument[]> {
  return fc.uniqueArray(
    fc.tuple(fc.oneof(fc.nat(30), fc.constant(400)), rowSize, cells(styles)).map(([index, size, list]): RowDocument => ({ index, ...size, cells: list })),
    { selector: ({ index }) => index, maxLength: 8 },
  );
}

const columns = (styles: number): fc.Arbitrary<SheetDocument['columns']> =>
  fc.uniqueArray(
    fc
      .tuple(fc.nat(60), present<{ width: number; hidden: boolean }>({ width: fc.integer({ min: 1, max: 25_500 }).map((hundredths) => hundredths / 100), hidden: fc.constant(true) }), fc.nat(styles - 1))
      .map(([index, size, format]) => ({ index, ...size, ...(format === 0 ? {} : { style: format }) })),
    { selector: ({ index }) => index, maxLength: 8 },
  );

const differential = present<DifferentialStyle>({
  font: present<NonNullable<DifferentialStyle['font']>>({ bold: fc.boolean(), italic: fc.boolean(), underline: fc.constantFrom('single', 'double'), strikethrough: fc.boolean(), color }).filter(
    (members) => Object.keys(members).length > 0,
  ),
  fill: color,
  borders,
  numberFormat: fc.constantFrom('0.0', '"<"0'),
});

const scaleValue: fc.Arbitrary<ScaleValue> = fc.oneof(
  fc.constantFrom<ScaleValue>({ type: 'min' }, { type: 'max' }, { type: 'formula', value: '$A$1' }),
  fc.tuple(fc.constantFrom('num', 'percent', 'percentile'), fc.nat(100)).map(([type, amount]): ScaleValue => ({ type, value: String(amount) })),
);
const operator = fc.constantFrom('between', 'notBetween', 'equal', 'notEqual', 'greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual');

type WithoutPlace<T> = T extends ConditionalFormatDocument ? Omit<T, 'areas' | 'priority' | 'stopIfTrue'> : never;
type Rule = WithoutPlace<ConditionalFormatDocument>;
type RuleOf<T extends Rule['type']> = Extract<Rule, { readonly type: T }>;
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record<RuleOf<'expression'>>({ type: fc.constant('expression'), formula: fc.constantFrom('$A1>"<&"', 'ISBLANK(A1)', "'某 表'!A1=1"), style: differential }),
  fc.record<RuleOf<'cellIs'>>({ type: fc.constant('cellIs'), operator, formula1: fc.constantFrom('1', '"达标"'), formula2: fc.constant('$B$1'), style: differential }),
  fc.record<RuleOf<'containsText'>>({ type: fc.constant('containsText'), text: line, operator: fc.constantFrom('contains', 'notContains', 'beginsWith', 'endsWith'), style: differential }),
  fc.record({ type: fc.constantFrom('duplicateValues' as const, 'uniqueValues' as const), style: differential }),
  present<RuleOf<'top10'>>({ type: fc.constant('top10'), rank: fc.integer({ min: 1, max: 100 }), percent: fc.constant(true), bottom: fc.constant(true), style: differential }, ['type', 'rank', 'style']),
  present<RuleOf<'aboveAverage'>>({ type: fc.constant('aboveAverage'), below: fc.constant(true), equal: fc.constant(true), style: differential }, ['type', 'style']),
  fc.record<RuleOf<'colorScale'>>({
    type: fc.constant('colorScale'),
    points: fc.array(fc.tuple(scaleValue, color).map(([point, rgb]) => ({ ...point, color: rgb })), { minLength: 2, maxLength: 3 }),
  }),
  fc.record<RuleOf<'dataBar'>>({ type: fc.constant('dataBar'), minimum: scaleValue, maximum: scaleValue, color }),
  present<RuleOf<'iconSet'>>(
    { type: fc.constant('iconSet'), iconSet: fc.constantFrom('3Arrows', '3Symbols2'), points: fc.array(scaleValue, { minLength: 3, maxLength: 3 }), reverse: fc.constant(true), showValue: fc.constant(false) },
    ['type', 'iconSet', 'points'],
  ),
);
const conditionalFormats = fc
  .array(fc.tuple(areas, rule, fc.boolean()), { maxLength: 5 })
  .map((list) => list.map(([where, what, stops], index): ConditionalFormatDocument => ({ areas: where, priority: index * 2 + 1, ...(stops ? { stopIfTrue: true } : {}), ...what })));

/** Within Excel's 32 characters, counted in halves of surrogate pairs. */
const title = line.map((value) => Array.from(value).slice(0, 16).join(''));
const prompt = present<NonNullable<ValidationDocument['prompt']>>({ title, text }, ['text']).map((given) => ({ ...given, text: given.text.slice(0, 200) }));
const error = present<NonNullable<ValidationDocument['error']>>({ title, text, style: fc.constantFrom('stop', 'warning', 'information') }, ['style']);
const validationKind: fc.Arbitrary<Omit<ValidationDocument, 'areas'>> = fc.oneof(
  fc.constant({ type: 'any' as const }),
  fc.record({ type: fc.constant('list' as const), formula1: fc.constantFrom('"达标,未达标"', "'某 表'!$A$1:$A$9", '单位名单'), inCellDropDown: fc.boolean() }),
  fc.record({ type: fc.constantFrom('whole' as const, 'decimal' as const, 'date' as const, 'time' as const, 'textLength' as const), operator, formula1: fc.constantFrom('0', 'A1+1'), formula2: fc.constant('100') }),
  fc.record({ type: fc.constant('custom' as const), formula1: fc.constantFrom('ISNUMBER(B2)', 'LEN(B2)<"9"') }),
);
const validations = fc.array(
  fc.tuple(areas, validationKind, present<Pick<ValidationDocument, 'ignoreBlank' | 'prompt' | 'error'>>({ ignoreBlank: fc.boolean(), prompt, error })).map(([where, kind, rest]): ValidationDocument => ({ areas: where, ...kind, ...rest })),
  { maxLength: 4 },
);

const protection = present<SheetProtectionDocument>({
  passwordHash: fc.constantFrom<Readonly<Record<string, string | number>>>({ password: 'CC1A' }, { algorithmName: 'SHA-512', hashValue: 'q+/=', saltValue: 's==', spinCount: 100_000 }),
  allow: present<NonNullable<SheetProtectionDocument['allow']>>({ formatCells: fc.boolean(), sort: fc.boolean(), autoFilter: fc.boolean(), selectLockedCells: fc.boolean() }),
});

const span = fc.tuple(fc.nat(5), fc.nat(5)).map(([first, length]) => ({ first, last: first + length }));
const breaks = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 3 }).map((lines) => lines.sort((one, other) => one - other));
const pageLayout = present<PageLayoutDocument>({
  orientation: fc.constantFrom('portrait', 'landscape'),
  paperSize: fc.constantFrom('a3', 'a4', 'a5', 'letter', 'legal'),
  fitTo: present<NonNullable<PageLayoutDocument['fitTo']>>({ width: fc.integer({ min: 1, max: 3 }), height: fc.integer({ min: 1, max: 3 }) }),
  scale: fc.integer({ min: 10, max: 99 }),
  margins: present<NonNullable<PageLayoutDocument['margins']>>({ top: fc.constantFrom(1, 0.5), left: fc.constantFrom(1, 0.25), footer: fc.constant(0.1) }),
  titleRows: span,
  titleColumns: span,
  printArea: areaArbitrary(),
  rowBreaks: breaks,
  columnBreaks: breaks,
  header: line.map((value) => `&C${value}`),
  footer: fc.constant('&L&D&R第 &P 页，共 &N 页'),
  centerHorizontally: fc.constant(true),
  centerVertically: fc.constant(true),
  printGridlines: fc.constant(true),
  printHeadings: fc.constant(true),
});

const view = present<SheetViewDocument>({
  rightToLeft: fc.constant(true),
  zoom: fc.integer({ min: 10, max: 99 }),
  mode: fc.constantFrom('pageBreakPreview', 'pageLayout'),
  showFormulas: fc.constant(true),
  showZeros: fc.constant(false),
  showHeadings: fc.constant(false),
});

const customProperty = fc.oneof(fc.record({ type: fc.constant('lpwstr'), value: text }), fc.record({ type: fc.constant('i4'), value: fc.nat(99).map(String) }), fc.record({ type: fc.constant('bool'), value: fc.constantFrom('true', 'false') }));
const said = line.filter((value) => value.trim() !== '');
const properties = present<PropertiesDocument>({
  core: fc.dictionary(fc.constantFrom('title', 'creator', 'keywords', 'description', 'category'), said, { minKeys: 1 }),
  company: said,
  manager: said,
  custom: fc.array(customProperty, { minLength: 1, maxLength: 3 }).map((list) => list.map((each, index) => ({ name: `文号${index}`, ...each }))),
}).filter((each) => Object.keys(each).length > 0);
const calculation = present<CalculationDocument>({
  mode: fc.constantFrom('manual', 'autoNoTable'),
  iterates: fc.constant(true),
  iterations: fc.integer({ min: 1, max: 99 }),
  iterationChange: fc.constantFrom(0.01, 0.0001),
  asDisplayed: fc.constant(true),
  beforeSaving: fc.constant(false),
}).filter((each) => Object.keys(each).length > 0);

function sheetArbitrary(name: string, styles: number): fc.Arbitrary<SheetDocument> {
  const notes = fc.uniqueArray(
    fc.tuple(fc.nat(40), fc.nat(20), text, fc.option(line, { nil: undefined })).map(([row, column, content, author]) => ({ row, column, text: content, ...(author === undefined ? {} : { author }) })),
    { selector: ({ row, column }) => cellAddress(row, column), maxLength: 4 },
  );
  // Side by side, since Excel wants no merged areas that overlap.
  const merges = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 2, max: 9 })), { maxLength: 3 }).map((list) => list.map(([row, rowCount], index) => ({ row, column: index * 4, rowCount, columnCount: 3 })));
  return present<SheetDocument>(
    {
      name: fc.constant(name),
      visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
      tabColor: color,
      showGridlines: fc.constant(false),
      view: view.filter((each) => Object.keys(each).length > 0),
      rows: rows(styles),
      columns: columns(styles),
      merges,
      validations,
      conditionalFormats,
      notes,
      frozen: fc.record({ rows: fc.nat(9), columns: fc.nat(9) }),
      autoFilter: areaArbitrary(),
      protection,
      pageLayout,
    },
    ['name', 'visibility', 'rows', 'columns', 'merges', 'validations', 'conditionalFormats', 'notes'],
  );
}

const sheetNames = ['指标填报表', "It's & <it>", '某 表', '2004-2005', 'A1', "引'号"] as const;

/** Workbooks with everything that the document can say, as far as Excel would take it. */
export const documentArbitrary: fc.Arbitrary<WorkbookDocument> = fc
  .tuple(fc.array(style, { maxLength: 6 }), fc.subarray([...sheetNames], { minLength: 1, maxLength: 3 }), present<Pick<StyleDocument, 'vertical' | 'wrapText'>>({ vertical: fc.constant('center') }))
  .chain(([list, names, normal]) => {
    const styles = [{ font: { name: '宋体', size: 12 }, ...normal }, ...list];
    const name = fc.constantFrom('达标率', '_hidden', '单位.名单');
    const definedNames: fc.Arbitrary<NameDocument[]> = fc.uniqueArray(
      present<NameDocument>({ name, refersTo: fc.constantFrom("'某 表'!$A$1", '1/3', '"<&>"', '#REF!'), sheet: fc.constantFrom(...names), hidden: fc.constant(true), comment: line }, ['name', 'refersTo']),
      { selector: ({ name: own, sheet }) => `${own} ${sheet ?? ''}`, maxLength: 4 },
    );
    return present<WorkbookDocument>(
      {
        sheets: fc.tuple(...names.map((own) => sheetArbitrary(own, styles.length))),
        names: definedNames,
        styles: fc.constant(styles),
        activeSheet: fc.nat(names.length - 1),
        structureProtected: fc.constant(true),
        properties,
        calculation,
      },
      ['sheets', 'names', 'styles', 'activeSheet'],
    );
  });
