import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSchemeFile, readSchemeText, largestSchemeFile } from '../../../src/files/schemeFile/readSchemeFile';
import { schemeFile } from '../../../src/files/schemeFile/schemeFileFormat';
import type { SchemeFileIssue } from '../../../src/files/schemeFile/schemeFileProblem';
import { writeSchemeFile } from '../../../src/files/schemeFile/writeSchemeFile';
import { locales } from '../../../src/locales/locale';
import { describeSchemeFile } from '../../../src/locales/schemeFile';
import { schemeFileTexts } from '../../../src/locales/zh-CN/schemeFile';
import { jilin2004 } from '../../../src/schemes/jilin2004';

const standard = writeSchemeFile(jilin2004);
type Content = Record<string, unknown> & { scheme: Record<string, unknown> & { areas: Record<string, unknown>[]; indicators: Record<string, unknown>[]; measures: Record<string, unknown>[]; settings: Record<string, { value: unknown; state: unknown }> } };
const parsed = (): Content => JSON.parse(standard) as Content;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The standard scheme's file with something different in it. */
function different(change: (content: Content) => void): string {
  const content = parsed();
  change(content);
  return JSON.stringify(content);
}

const measure = (content: Content, id: string): Record<string, unknown> => content.scheme.measures.find((each) => each.id === id) ?? {};
const setting = (content: Content, code: string): { value: unknown; state: unknown } => content.scheme.settings[code] ?? { value: undefined, state: undefined };

describe('a scheme’s file', () => {
  it('is read as the scheme it was written from', () => {
    expect(readSchemeText(standard)).toEqual({ ok: true, scheme: { ...jilin2004, measures: jilin2004.measures.map((each) => ({ ...each, confirmed: false })) } });
  });

  it.each([
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...encode(standard)])],
    ['UTF-16 LE', Uint8Array.from([0xff, 0xfe, ...Buffer.from(standard, 'utf16le')])],
    ['UTF-16 BE', Uint8Array.from([0xfe, 0xff, ...Buffer.from(standard, 'utf16le').swap16()])],
  ])('is read in %s', (_encoding, bytes) => {
    expect(readSchemeFile(bytes)).toMatchObject({ ok: true, scheme: { title: jilin2004.title } });
  });

  it('takes indicators in any order, and spaces around texts as none', () => {
    const reading = readSchemeText(different(({ scheme }) => { scheme.indicators.reverse(); scheme.title = ' 另一方案\r\n第二行 '; }));
    expect(reading).toMatchObject({ ok: true, scheme: { title: '另一方案\n第二行' } });
    expect(reading.ok && reading.scheme.indicators.map(({ number }) => number)).toEqual(jilin2004.indicators.map(({ number }) => number));
  });
});

describe('a file of version 1', () => {
  it('is read without the settings that it could not have, which then are what they were and 示例', () => {
    const old = different((content) => {
      content.version = 1;
      delete content.scheme['ownRules'];
      delete content.scheme.settings['check.unit-slip'];
      delete content.scheme.settings['check.outlier-units'];
      Object.assign(setting(content, 'check.change'), { value: 0.4, state: 'confirmed' });
    });
    const reading = readSchemeText(old);
    expect(reading.ok && reading.scheme.settings).toMatchObject({ 'check.unit-slip': { value: 5, confirmed: false }, 'check.outlier-units': { value: 5, confirmed: false }, 'check.change': { value: 0.4, confirmed: true } });
  });

  it('may lack what versions 2 and 3 brought', () => {
    const reading = readSchemeText(different((content) => {
      content.version = 1;
      delete content.scheme['ownRules'];
      for (const code of ['check.unit-slip', 'case.points', 'projection.year-end']) Reflect.deleteProperty(content.scheme.settings, code);
    }));
    expect(reading.ok && reading.scheme.settings).toMatchObject({ 'check.unit-slip': { value: 5, confirmed: false }, 'case.points': { value: 1, confirmed: false }, 'projection.year-end': { value: 0, confirmed: false } });
  });

  it('must have all settings that it had', () => {
    const reading = readSchemeText(different((content) => { content.version = 1; delete content.scheme['ownRules']; delete content.scheme.settings['check.change']; }));
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'issues', issues: [{ code: 'missing', path: ['scheme', 'settings', 'check.change'] }] } });
  });
});

describe('a file of version 2', () => {
  const old = (change: (content: Content) => void): string => different((content) => { content.version = 2; change(content); });

  it('is read without points for cases and dates of data, which then are the standard ones and 示例', () => {
    const reading = readSchemeText(old(({ scheme }) => { for (const code of ['projection.half-year', 'projection.year-end', 'case.points']) Reflect.deleteProperty(scheme.settings, code); }));
    expect(reading.ok && reading.scheme.settings).toMatchObject({ 'projection.half-year': { value: 0, confirmed: false }, 'projection.year-end': { value: 0, confirmed: false }, 'case.points': { value: 1, confirmed: false } });
  });

  it('must have what version 2 brought', () => {
    expect(readSchemeText(old(({ scheme }) => delete scheme.settings['check.unit-slip']))).toMatchObject({ ok: false, problem: { kind: 'issues', issues: [{ code: 'missing', path: ['scheme', 'settings', 'check.unit-slip'] }] } });
  });
});

describe('rules of one’s own', () => {
  const rules = [
    { code: 'Z1', expression: '17 + 18 >= 0.9 * target(17)', severity: 'hard' as const, message: '资金不足', remedy: '请核对' },
    { code: '就业-2', expression: '3 <= 2', severity: 'soft' as const, message: '再就业多于就业', retired: true },
  ];
  const written = writeSchemeFile({ ...jilin2004, ownRules: rules });

  it('are read as they were written', () => {
    const reading = readSchemeText(written);
    expect(reading.ok && reading.scheme.ownRules).toEqual(rules);
  });

  it('are none in a file of version 1, and none where a file of version 2 says nothing of them', () => {
    const older = different((content) => { content.version = 1; Reflect.deleteProperty(content.scheme, 'ownRules'); });
    const silent = different((content) => Reflect.deleteProperty(content.scheme, 'ownRules'));
    for (const text of [older, silent]) {
      const reading = readSchemeText(text);
      expect(reading.ok && reading.scheme.ownRules).toEqual([]);
    }
  });

  it('that cannot be understood are no fault of the file: they are told of where they stand in the sheet', () => {
    expect(readSchemeText(written.replace('3 <= 2', '3 <= nothing'))).toMatchObject({ ok: true });
  });
});

describe('a file that is none', () => {
  it.each([
    ['a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), { kind: 'not-text' }],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), { kind: 'not-text' }],
    ['bytes of no encoding', Uint8Array.from([0xff, 0x80, 0xff]), { kind: 'not-text' }],
    ['too large', new Uint8Array(largestSchemeFile + 1).fill(32), { kind: 'too-large', megabytes: expect.closeTo(2, 3) }],
    ['empty', encode(''), { kind: 'not-json' }],
    ['words', encode('考评方案'), { kind: 'not-json' }],
    ['JSON with a comma too many', encode('{\n  "format": 1,\n}'), { kind: 'not-json' }],
    ['other JSON', encode('{"name":"x"}'), { kind: 'other-format' }],
    ['a list', encode('[1,2]'), { kind: 'other-format' }],
    ['null', encode('null'), { kind: 'other-format' }],
    ['of a later version', encode(different((content) => { content.version = 4; })), { kind: 'newer-version', found: 4, known: 3 }],
  ])('%s is said to be so', (_what, bytes, problem) => {
    const reading = readSchemeFile(bytes);
    expect(reading).toMatchObject({ ok: false, problem });
    for (const locale of locales) {
      const words = reading.ok ? undefined : describeSchemeFile(reading.problem, locale);
      expect(`${words?.title}${words?.message}${words?.remedy}`).not.toMatch(/undefined|NaN/);
    }
  });

  it('says from which line on it is no JSON, where the browser says so', () => {
    const reading = readSchemeText('{\n  "format": 1,\n}');
    expect(reading).toEqual({ ok: false, problem: { kind: 'not-json', line: 3, column: 1 } });
  });
});

const anOwnRule = { code: 'Z1', expression: '3 <= 2', severity: 'hard', message: '再就业多于就业', state: 'in-use' };

const faults: readonly (readonly [what: string, change: (content: Content) => void, issue: SchemeFileIssue])[] = [
  ['no version', (content) => Reflect.deleteProperty(content, 'version'), { path: ['version'], code: 'missing' }],
  ['a version as text', (content) => (content.version = '1'), { path: ['version'], code: 'not-number', found: '1' }],
  ['no title', ({ scheme }) => Reflect.deleteProperty(scheme, 'title'), { path: ['scheme', 'title'], code: 'missing' }],
  ['an empty title', ({ scheme }) => (scheme.title = '  '), { path: ['scheme', 'title'], code: 'empty', found: ' ' }],
  ['a title without end', ({ scheme }) => (scheme.title = '长'.repeat(2001)), { path: ['scheme', 'title'], code: 'too-long', allowed: '2000', found: `${'长'.repeat(40)}…` }],
  ['a title that no cell holds', ({ scheme }) => (scheme.title = 'a\u0000b'), { path: ['scheme', 'title'], code: 'bad-characters', found: 'a\u0000b' }],
  ['half a character', ({ scheme }) => (scheme.title = 'a\ud800'), { path: ['scheme', 'title'], code: 'bad-characters', found: 'a\ud800' }],
  ['a number for a text', ({ scheme }) => (scheme.source = 4), { path: ['scheme', 'source'], code: 'not-text', found: '4' }],
  ['an id that cannot stand in a mark', ({ scheme }) => (scheme.id = 'a|b'), { path: ['scheme', 'id'], code: 'bad-scheme-id', found: 'a|b' }],
  ['a year as text', ({ scheme }) => (scheme.year = '2004'), { path: ['scheme', 'year'], code: 'not-number', found: '2004' }],
  ['a year before all years', ({ scheme }) => (scheme.year = 4), { path: ['scheme', 'year'], code: 'too-small', found: '4', allowed: '1949' }],
  ['a level in Chinese', ({ scheme }) => (scheme.level = '省'), { path: ['scheme', 'level'], code: 'not-one-of', found: '省', allowed: 'province, prefecture' }],
  ['no measures', ({ scheme }) => (scheme.measures = []), { path: ['scheme', 'measures'], code: 'empty', found: '[]' }],
  ['measures as a text', ({ scheme }) => ((scheme as Record<string, unknown>).measures = '无'), { path: ['scheme', 'measures'], code: 'not-list', found: '无' }],
  ['a measure as a text', ({ scheme }) => ((scheme.measures as unknown[])[2] = '无'), { path: ['scheme', 'measures', 2], code: 'not-object', found: '无' }],
  ['a field that nobody knows', (content) => (measure(content, '3').weight = 10), { path: ['scheme', 'measures', 3, 'weight'], code: 'unknown-field' }],
  ['an id with a capital letter', (content) => (measure(content, '3').id = '3A'), { path: ['scheme', 'measures', 3, 'id'], code: 'bad-measure-id', found: '3A' }],
  ['points as text', (content) => (measure(content, '3').points = '10'), { path: ['scheme', 'measures', 3, 'points'], code: 'not-number', found: '10' }],
  ['negative points', (content) => (measure(content, '3').points = -1), { path: ['scheme', 'measures', 3, 'points'], code: 'too-small', found: '-1', allowed: '0' }],
  ['a kind that does not exist', (content) => (measure(content, '3').kind = 'number'), { path: ['scheme', 'measures', 3, 'kind'], code: 'not-one-of', found: 'number', allowed: 'count, amount, ratio' }],
  ['yes for true', (content) => (measure(content, '3').whole = '是'), { path: ['scheme', 'measures', 3, 'whole'], code: 'not-yes-or-no', found: '是' }],
  ['no method', (content) => Reflect.deleteProperty(measure(content, '3'), 'method'), { path: ['scheme', 'measures', 3, 'method'], code: 'missing' }],
  [
    'a method that does not exist',
    (content) => (measure(content, '3').method = { method: 'lottery' }),
    { path: ['scheme', 'measures', 3, 'method', 'method'], code: 'not-one-of', found: 'lottery', allowed: 'proportional, control, all-or-nothing, tiers, shortfall-tiers, per-percentage-point, per-case, graded, by-place' },
  ],
  ['a method without its parameters', (content) => (measure(content, '3').method = { method: 'proportional', bonus: true }), { path: ['scheme', 'measures', 3, 'method', 'bonusCeiling'], code: 'missing' }],
  ['80 for 80 %', (content) => (measure(content, '3').method = { method: 'tiers', tiers: [{ from: 80, share: 1 }] }), { path: ['scheme', 'measures', 3, 'method', 'tiers', 0, 'from'], code: 'too-large', found: '80', allowed: '10' }],
  [
    'tiers out of order',
    (content) => (measure(content, '3').method = { method: 'tiers', tiers: [{ from: 0.8, share: 0.5 }, { from: 1, share: 1 }] }),
    { path: ['scheme', 'measures', 3, 'method', 'tiers', 1, 'from'], code: 'not-descending', found: '1' },
  ],
  [
    'shortfalls out of order',
    (content) => (measure(content, '3').method = { method: 'shortfall-tiers', tiers: [{ upTo: 0.1, loss: 0.5 }, { upTo: 0.05, loss: 1 }], lossBeyond: 1 }),
    { path: ['scheme', 'measures', 3, 'method', 'tiers', 1, 'upTo'], code: 'not-ascending', found: '0.05' },
  ],
  ['a measure twice', (content) => (measure(content, '3.1').id = '3'), { path: ['scheme', 'measures', 4, 'id'], code: 'repeated', found: '3' }],
  ['an area twice', ({ scheme }) => ((scheme.areas[1] ?? {}).name = '就业和再就业'), { path: ['scheme', 'areas', 1, 'name'], code: 'repeated', found: '就业和再就业' }],
  ['an area that is not there', ({ scheme }) => ((scheme.indicators[0] ?? {}).area = 9), { path: ['scheme', 'indicators', 0, 'area'], code: 'no-such-area', found: '9' }],
  ['an indicator that is not there', (content) => (measure(content, '3.1').indicator = 99), { path: ['scheme', 'measures', 4, 'indicator'], code: 'no-such-indicator', found: '99' }],
  ['a whole that is not there', (content) => (measure(content, '3.1').partOf = '99'), { path: ['scheme', 'measures', 4, 'partOf'], code: 'no-such-measure', found: '99' }],
  ['an indicator of which nothing is measured', ({ scheme }) => scheme.indicators.push({ number: 37, area: 1, wording: '新', department: '民政' }), { path: ['scheme', 'indicators', 36, 'number'], code: 'indicator-without-measure', found: '37' }],
  ['a setting left out', ({ scheme }) => Reflect.deleteProperty(scheme.settings, 'line.pass'), { path: ['scheme', 'settings', 'line.pass'], code: 'missing' }],
  ['a share of 60', (content) => (setting(content, 'factor.flow').value = 60), { path: ['scheme', 'settings', 'factor.flow', 'value'], code: 'too-large', found: '60', allowed: '1' }],
  ['half an honour', (content) => (setting(content, 'honours.count').value = 2.5), { path: ['scheme', 'settings', 'honours.count', 'value'], code: 'not-whole', found: '2.5' }],
  ['a state in Chinese', (content) => (setting(content, 'line.pass').state = '已确认'), { path: ['scheme', 'settings', 'line.pass', 'state'], code: 'not-one-of', found: '已确认', allowed: 'example, confirmed' }],
  ['a tie-break twice', (content) => (setting(content, 'tie-breaks').value = ['quantitative', 'quantitative']), { path: ['scheme', 'settings', 'tie-breaks', 'value', 1], code: 'repeated', found: 'quantitative' }],
  ['rules of one’s own in version 1', (content) => { content.version = 1; }, { path: ['scheme', 'ownRules'], code: 'unknown-field' }],
  ['a rule without an expression', ({ scheme }) => (scheme.ownRules = [{ ...anOwnRule, expression: ' ' }]), { path: ['scheme', 'ownRules', 0, 'expression'], code: 'empty', found: ' ' }],
  ['an expression without end', ({ scheme }) => (scheme.ownRules = [{ ...anOwnRule, expression: '3'.repeat(501) }]), { path: ['scheme', 'ownRules', 0, 'expression'], code: 'too-long', allowed: '500', found: `${'3'.repeat(40)}…` }],
  ['a code that is none', ({ scheme }) => (scheme.ownRules = [{ ...anOwnRule, code: 'Z 1' }]), { path: ['scheme', 'ownRules', 0, 'code'], code: 'bad-own-rule-code', found: 'Z 1' }],
  ['a code twice', ({ scheme }) => (scheme.ownRules = [anOwnRule, anOwnRule]), { path: ['scheme', 'ownRules', 1, 'code'], code: 'repeated', found: 'Z1' }],
  ['a severity in Chinese', ({ scheme }) => (scheme.ownRules = [{ ...anOwnRule, severity: '强制性' }]), { path: ['scheme', 'ownRules', 0, 'severity'], code: 'not-one-of', found: '强制性', allowed: 'hard, soft' }],
  ['a department of another office', ({ scheme }) => ((scheme.indicators[0] ?? {}).department = '教育局'), { path: ['scheme', 'indicators', 0, 'department'], code: 'not-one-of', found: '教育局', allowed: '劳动保障, 民政, 财政, 社会保险公司' }],
];

describe('a fault in a scheme’s file', () => {
  it.each(faults)('%s: is told with its place and what is allowed', (_what, change, issue) => {
    const reading = readSchemeText(different(change));
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'issues' } });
    const issues = !reading.ok && reading.problem.kind === 'issues' ? reading.problem.issues : [];
    expect(issues).toContainEqual(issue);
    for (const locale of locales) {
      for (const { where, text } of reading.ok ? [] : describeSchemeFile(reading.problem, locale).issues) expect(`${where} ${text}`).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('has a sample of every kind', () => {
    const codes = new Set(faults.map(([, , { code }]) => code));
    expect(Object.keys(schemeFileTexts.issues).filter((code) => !codes.has(code as SchemeFileIssue['code']))).toEqual([]);
  });

  it('is named in words that lead there', () => {
    const reading = readSchemeText(different((content) => (measure(content, '3').points = '10')));
    const words = reading.ok ? [] : locales.map((locale) => describeSchemeFile(reading.problem, locale).issues[0]);
    expect(words).toEqual([
      { where: '第4个指标项的分值（points）', text: '现为 10，应为数（不加引号）。' },
      { where: 'measure 4 of the list, points', text: 'is 10; it should be a number (without quotation marks).' },
    ]);
  });
});

describe('the documentation of the format', () => {
  const documentation = readFileSync(join(__dirname, '../../../src/schemes/scheme-file.md'), 'utf8');
  const schema = z.toJSONSchema(schemeFile, { io: 'input', unrepresentable: 'any' });

  it('names every field', () => {
    const names = namesIn(schema);
    expect(names.size).toBeGreaterThan(80);
    expect([...names].filter((name) => !documentation.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every word that a field may hold', () => {
    expect([...wordsIn(schema)].filter((word) => !documentation.includes(`"${word}"`))).toEqual([]);
  });

  it('and the words for faults know every field', () => {
    const names = [...namesIn(schema)].filter((name) => !name.includes('.') && name !== 'tie-breaks');
    for (const { fields } of [schemeFileTexts]) expect(names.filter((name) => fields[name] === undefined)).toEqual([]);
  });
});

function namesIn(schema: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  walk(schema, (node) => {
    if (typeof node.properties === 'object' && node.properties !== null) for (const name of Object.keys(node.properties)) names.add(name);
  });
  return names;
}

function wordsIn(schema: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  walk(schema, (node) => {
    for (const word of [...(Array.isArray(node.enum) ? (node.enum as unknown[]) : []), node.const]) if (typeof word === 'string') words.add(word);
  });
  return words;
}

function walk(node: unknown, look: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) look(node as Readonly<Record<string, unknown>>);
  for (const child of Object.values(node)) walk(child, look);
}
