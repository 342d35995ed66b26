import { decodeText } from '../../../src/files/decodeText';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { readIncomingFigures, type IncomingReading } from '../../../src/tasks/readIncomingFigures';

type Reading = Omit<IncomingReading, 'lineOf'>;

function read(text: string, units = jilinPrefectures, asGiven = false): Reading {
  const { figures, problems } = readIncomingFigures(text, jilin2004, units, 'year-end', asGiven);
  return { figures, problems };
}

const long = (...lines: readonly string[]): Reading => read(['单位,指标项,栏目,数值,分子,分母', ...lines].join('\n'));
const codes = (reading: Reading): readonly (readonly [number, string])[] => reading.problems.map(({ line, code }) => [line, code]);

/** GBK of the text below, as Chinese Windows saves it. */
const gbk = Uint8Array.from([
  0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xd6, 0xb8, 0xb1, 0xea, 0xcf, 0xee, 0x2c, 0xc0, 0xb8, 0xc4, 0xbf, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0d, 0x0a, 0xb3, 0xa4, 0xb4, 0xba, 0xca, 0xd0, 0x2c, 0x32, 0x2c, 0xc4, 0xea,
  0xd6, 0xd5, 0x2c, 0x35, 0x0d, 0x0a,
]);
const text = '单位,指标项,栏目,数值\r\n长春市,2,年终,5\r\n';
const fivePeople = [{ unitCode: '220100', measure: '2', column: 'year-end', part: 'value', value: 5 }];

function utf16(content: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * content.length + 2));
  [...`\uFEFF${content}`].forEach((character, index) => { bytes.setUint16(2 * index, character.charCodeAt(0), littleEndian); });
  return new Uint8Array(bytes.buffer);
}

describe('a file of figures', () => {
  it.each([
    ['GBK', 'gb18030', gbk],
    ['UTF-8', 'utf-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', 'utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 as Excel saves it', 'utf-16le', utf16(text, true)],
    ['UTF-16 the other way round', 'utf-16be', utf16(text, false)],
  ] as const)('in %s is read', (_, encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded?.encoding).toBe(encoding);
    expect(read(decoded?.text ?? '')).toEqual({ figures: fivePeople, problems: [] });
  });

  it.each([
    ['semicolons', '单位;指标项;栏目;数值\n长春市;2;年终;5'],
    ['tabs', '单位\t指标项\t栏目\t数值\n长春市\t2\t年终\t5'],
    ['quotes around everything', '"单位","指标项","栏目","数值"\n"长春市","2","年终","5"'],
    ['old line ends', '单位,指标项,栏目,数值\r长春市,2,年终,5\r'],
    ['codes for the unit and the column', 'unitCode,measure,column,value\n220100,M2,year-end,5'],
  ])('with %s is read', (_, source) => {
    expect(read(source)).toEqual({ figures: fivePeople, problems: [] });
  });

  it('says which line has an unknown unit, measure or column, or too few fields', () => {
    expect(codes(long('浦东新区,2,年终,5', '长春市,99,年终,5', '长春市,2,去年,5', '长春市,2'))).toEqual([
      [2, 'unknown-unit'],
      [3, 'unknown-measure'],
      [4, 'unknown-column'],
      [5, 'too-few-fields'],
    ]);
  });

  it('counts lines as an editor shows them, with line breaks inside quotes', () => {
    expect(codes(long('"长春\n市",2,年终,5', '', '浦东新区,2,年终,5'))).toEqual([
      [2, 'unknown-unit'],
      [5, 'unknown-unit'],
    ]);
  });

  it('keeps the first of repeated figures and reports the others', () => {
    const reading = long('长春市,2,年终,5', '220100,2,年终,6');
    expect(reading.figures).toEqual(fivePeople);
    expect(codes(reading)).toEqual([[3, 'repeated']]);
  });

  it('never takes half of a number that a comma cut in two', () => {
    const reading = read('单位,指标项,栏目,数值\n长春市,2,年终,1,234');
    expect(reading.figures).toEqual([]);
    expect(codes(reading)).toEqual([[2, 'too-many-fields']]);
  });

  it('passes quoted thousands separators on as the text they are, for the check to repair', () => {
    expect(long('长春市,2,年终,"1,234"').figures[0]?.value).toBe('1,234');
  });

  it.each([
    ['-5', -5],
    ['+5', 5],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['.5', 0.5],
    ['85%', 0.85],
    ['-7%', -0.07],
    ['不适用', '不适用'],
    ['６１９２７', '６１９２７'],
    ['1e999', '1e999'],
    ['12345678901234567890', '12345678901234567890'],
    ['0x10', '0x10'],
    ['=1+1', '=1+1'],
  ])('reads %s', (written, value) => {
    expect(long(`长春市,2,年终,${written}`).figures.map((figure) => figure.value)).toEqual([value]);
  });

  it('tells a part that the measure does not have', () => {
    expect(codes(long('长春市,2,年终,,5,6'))).toEqual([
      [2, 'part-not-in-measure'],
      [2, 'part-not-in-measure'],
    ]);
  });
});

describe('a shared denominator', () => {
  const shared = jilin2004.measures.find((measure) => measure.denominatorIs !== undefined);
  const id = shared?.id ?? '';
  const source = shared?.denominatorIs ?? '';

  it('that agrees with the other measure’s figure needs nothing, whichever comes first', () => {
    expect(long(`长春市,${id},年终,,3,10`, `长春市,${source},年终,10`).problems).toEqual([]);
  });

  it('that differs from it is reported, whichever comes first', () => {
    expect(codes(long(`长春市,${id},年终,,3,11`, `长春市,${source},年终,10`))).toEqual([[2, 'shared-denominator']]);
  });

  it('without the other measure’s figure is reported', () => {
    expect(codes(long(`长春市,${id},年终,,3,10`))).toEqual([[2, 'shared-denominator']]);
  });
});

describe('a pasted block', () => {
  it('with measures across is read by codes, names and words', () => {
    const ratio = jilin2004.measures.find((measure) => measure.kind === 'ratio' && measure.denominatorIs === undefined)?.id ?? '';
    const reading = read(`单位\t2\tM${ratio}.N\t${ratio}分母\n长春市\t5\t6\t7`);
    expect(reading.problems).toEqual([]);
    expect(reading.figures.map(({ measure, part, value }) => [measure, part, value])).toEqual([
      ['2', 'value', 5],
      [ratio, 'numerator', 6],
      [ratio, 'denominator', 7],
    ]);
  });

  it('tells once of a column that has no place', () => {
    expect(codes(read('单位\t2\t不知道\t1b比率\n长春市\t5\t6\t7\n吉林市\t5\t6\t7'))).toEqual([
      [1, 'unknown-measure'],
      [1, 'part-not-in-measure'],
    ]);
  });

  it('tells of figures under no header and behind the last header', () => {
    expect(codes(read('单位\t\t2\n长春市\t9\t5\n吉林市\t\t5\t8'))).toEqual([
      [2, 'unknown-measure'],
      [3, 'too-many-fields'],
    ]);
  });
});

describe('code and name of one line', () => {
  const both = (line: string): Reading => read(`单位代码,单位,指标项,栏目,数值\n${line}`);

  it('may be those of one unit, in full or short, or a name that nobody has', () => {
    for (const name of ['长春市', '长春', '长春市(含市本级)', '']) expect(both(`220100,${name},2,年终,5`)).toEqual({ figures: fivePeople, problems: [] });
  });

  it('are not those of two', () => {
    expect(codes(both('220100,吉林市,2,年终,5'))).toEqual([[2, 'unit-contradicts']]);
    expect(codes(both('220100,220200,2,年终,5'))).toEqual([[2, 'unit-contradicts']]);
  });
});

it('a name that two units have stands for neither', () => {
  const units = ['220100', '220200'].map((code) => ({ code: `${code}-BJ`, name: `${code}市本级`, shortName: '市本级' }));
  expect(codes(read('单位,指标项,栏目,数值\n市本级,2,年终,5', units))).toEqual([[2, 'unknown-unit']]);
  expect(read('单位,指标项,栏目,数值\n220200市本级,2,年终,5', units).figures).toMatchObject([{ unitCode: '220200-BJ' }]);
});

describe('figures that are taken as given', () => {
  const given = (...lines: readonly string[]): Reading => read(['单位,指标项,栏目,数值,分子,分母', ...lines].join('\n'), jilinPrefectures, true);

  it.each([
    ['a rate', '长春市,13,年终,0.5,,', [['rate', 0.5]]],
    ['a ratio that does not apply', '长春市,13,年终,不适用,,', [['numerator', '不适用'], ['denominator', '不适用']]],
    ['one that shares its denominator', '长春市,1b,年终,不适用,,', [['numerator', '不适用']]],
    ['a denominator that is another measure’s value', '长春市,1b,年终,,3,4', [['numerator', 3], ['denominator', 4]]],
  ] as const)('include %s', (_, line, expected) => {
    const { figures, problems } = given(line);
    expect(figures.map(({ part, value }) => [part, value])).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('include a column of rates', () => {
    expect(read('单位,13比率\n长春市,0.5', jilinPrefectures, true).figures).toMatchObject([{ measure: '13', part: 'rate', value: 0.5 }]);
  });

  it('leave halves of what is no ratio without a place', () => {
    expect(codes(given('长春市,2,年终,,1,2'))).toEqual([[2, 'part-not-in-measure'], [2, 'part-not-in-measure']]);
  });
});
