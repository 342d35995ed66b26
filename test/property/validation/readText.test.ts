import fc from 'fast-check';
import { aCheck } from '../../support/builders/aCheck';
import { aMeasure, anAmount, aRatio } from '../../support/builders/aMeasure';
import { aScheme } from '../../support/builders/aScheme';
import { readText, type ReadTextOptions } from '../../../src/validation/readText';

const options = fc.constantFrom<ReadTextOptions>({ rate: false, units: ['人', '个', '户'] }, { rate: false, units: ['万元'] }, { rate: true, units: [] });
/** Any sequence of UTF-16 units, lone surrogates included. */
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)));
/** Texts that are nearly figures. */
const nearlyFigures = fc.array(fc.constantFrom(...'0123456789０１２３，,.．．-－−+()（）%％人个户万元 \u3000\u00A0\u200B\'’'.split('')), { maxLength: 14 }).map((parts) => parts.join(''));

describe('reading text', () => {
  it('never throws, and gives a number or 不适用 where it gives anything', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearlyFigures), options, (text, how) => {
        const reading = readText(text, how);
        expect(reading === undefined || reading.value === '不适用' || Number.isFinite(reading.value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', ' ', '１', ',', "'", '(', '%', '人', '\uD800', '1,', '1 ', '\u200B'])('takes no longer for 100 kB of %j', (piece) => {
    const start = performance.now();
    const reading = readText(piece.repeat(Math.ceil(100_000 / piece.length)), { rate: true, units: ['人'] });
    expect(reading).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('finds every figure again that was written with separators, full width, spaces or its unit', () => {
    const figure = fc.integer({ min: -999_999_999, max: 999_999_999 });
    const dress = fc.record({ grouped: fc.boolean(), wide: fc.boolean(), unit: fc.constantFrom('', '人', ' 户'), before: fc.constantFrom('', ' ', '\u3000', '\u200B'), after: fc.constantFrom('', '\u00A0', '\n') });
    fc.assert(
      fc.property(figure, dress, (value, { grouped, wide, unit, before, after }) => {
        const digits = grouped ? value.toLocaleString('en-US') : String(value);
        const body = wide ? digits.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)) : digits;
        expect(readText(`${before}${body}${unit}${after}`, { rate: false, units: ['人', '户'] })?.value).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the very number back however a rate is written, and none where a careful reader would doubt', () => {
    const dress = fc.record({ wide: fc.boolean(), space: fc.constantFrom('', ' ', '\u3000', '\u00A0'), sign: fc.constantFrom('%', '％') });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3 }), dress, (amount, places, { wide, space, sign }) => {
        const percent = (amount / 10 ** places).toFixed(places);
        const body = wide ? percent.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)) : percent;
        expect(readText(`${space}${body}${space}${sign}${space}`, { rate: true, units: [] })?.value).toBe(Number(`${percent}e-2`));
        expect(readText(`${body}${sign}`, { rate: false, units: ['人', '万元'] })).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('never drops a unit that would change the scale, and never reads a date, a range or a numeral of words', () => {
    const doubtful = fc.constantFrom('万', '亿', '千', '元', '万人', '百元', '余', '左右', '以上', '月', '日', '年', '/5', '-5', '～5', '一', '.5.1');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), doubtful, fc.constantFrom('', ' ', '\u3000'), (amount, tail, space) => {
        expect(readText(`${amount}${space}${tail}`, { rate: false, units: ['人', '个', '户'] })).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('a plain figure is read as it is, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 99_999 }), (whole, decimals) => {
        const text = `${whole}.${decimals}`;
        expect(readText(text, { rate: false, units: [] })?.value).toBe(Number(text));
      }),
    );
  });
});

describe('a repair', () => {
  const scheme = aScheme().with(aMeasure('P'), anAmount('M'), aRatio('R', { whole: false })).build();
  const place = fc.constantFrom<['target' | 'half-year', 'P' | 'M' | 'R', 'value' | 'numerator' | 'denominator']>(
    ['half-year', 'P', 'value'],
    ['half-year', 'M', 'value'],
    ['half-year', 'R', 'numerator'],
    ['half-year', 'R', 'denominator'],
    ['target', 'M', 'value'],
    ['target', 'R', 'value'],
  );
  const findingsWith = (column: 'target' | 'half-year', measure: string, part: string, value: string | number) => {
    const reported = { P: 1, M: 1, R: { numerator: 1, denominator: 2 } };
    const targets = { P: 1, M: 1, R: 0.5 };
    const filled = (figures: object) => ({ ...figures, [measure]: { ...(measure === 'R' && column === 'half-year' ? reported.R : {}), [part]: value } });
    return column === 'target' ? aCheck(scheme).target(filled(targets)).findings('half-year') : aCheck(scheme).halfYear(filled(reported)).findings('half-year');
  };

  it('made, leaves no finding of its rule at its cell', () => {
    let repaired = 0;
    fc.assert(
      fc.property(fc.oneof(nearlyFigures, anyText), place, (text, [column, measure, part]) => {
        for (const { fix, rule, at } of findingsWith(column, measure, part, text)) {
          if (fix?.kind !== 'set-value') continue;
          repaired += 1;
          const left = findingsWith(column, measure, part, fix.value).filter((finding) => finding.rule === rule && finding.at?.row === at?.row && finding.at?.column === at?.column);
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 2000, seed: 4 },
    );
    expect(repaired).toBeGreaterThan(50);
  });
});
