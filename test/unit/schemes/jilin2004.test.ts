import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from '../../../src/model/measure';
import type { SettingCode } from '../../../src/model/schemeSettings';
import { jilin2004 } from '../../../src/schemes/jilin2004';

const noticeFolder = join(__dirname, '../../fixtures/notice');

describe('the standard scheme against the notice', () => {
  const noticeLines = readFileSync(join(noticeFolder, 'indicators.txt'), 'utf8').trim().split('\n');

  it('has the 36 indicators with the notice’s wording, number by number', () => {
    const ours = jilin2004.indicators.map((indicator) => `${indicator.number}. ${indicator.wording}`);
    expect(ours).toEqual(noticeLines.map((line) => line.replace(/[;；。]$/, '')));
    expect(ours).toHaveLength(36);
  });

  it('has the seven areas, each with as many indicators as its heading says', () => {
    expect(jilin2004.areas.map((area) => area.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const area of jilin2004.areas) {
      const count = jilin2004.indicators.filter((indicator) => indicator.area === area.number).length;
      expect(area.heading).toBe(`${area.name}方面(${count}项)`);
    }
  });
});

describe('the measures of the standard scheme', () => {
  interface Source {
    readonly id: string;
    readonly indicator: number;
    readonly area: string;
    readonly name: string;
    readonly kind: string;
    readonly unit: string;
    readonly direction: string;
    readonly timing: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly certainty: string;
  }
  const source = JSON.parse(readFileSync(join(noticeFolder, 'measures.json'), 'utf8')) as Source[];

  it('are the 45 of the study of definitions, word for word and in its order', () => {
    const areaOf = (measure: Measure) => {
      const indicator = jilin2004.indicators.find((candidate) => candidate.number === measure.indicator);
      return jilin2004.areas.find((area) => area.number === indicator?.area)?.name;
    };
    const pick = ({ id, indicator, name, kind, unit, direction, timing, numerator, denominator, certainty }: Measure | Source) =>
      ({ id, indicator, name, kind, unit, direction, timing, numerator, denominator, certainty });
    expect(jilin2004.measures.map((measure) => ({ ...pick(measure), area: areaOf(measure) })))
      .toEqual(source.map((measure) => ({ ...pick(measure), area: measure.area })));
    expect(jilin2004.measures).toHaveLength(45);
  });

  it('share an indicator’s points equally, 360 in all', () => {
    for (const indicator of jilin2004.indicators) {
      const own = jilin2004.measures.filter((measure) => measure.indicator === indicator.number);
      expect(own.length).toBeGreaterThanOrEqual(1);
      expect(own.length).toBeLessThanOrEqual(3);
      expect(new Set(own.map((measure) => measure.points)).size).toBe(1);
      expect(own.reduce((sum, measure) => sum + measure.points, 0)).toBeCloseTo(indicator.points, 12);
    }
    expect(jilin2004.indicators.reduce((sum, indicator) => sum + indicator.points, 0)).toBe(360);
  });

  it('take the method that their direction asks for', () => {
    for (const measure of jilin2004.measures) {
      expect(measure.method.method).toBe({ up: 'proportional', down: 'control', must100: 'all-or-nothing' }[measure.direction]);
    }
    expect(jilin2004.measures.filter((measure) => measure.direction === 'must100').map((measure) => measure.id)).toEqual(['19a', '19b', '26', '31', '32']);
    expect(jilin2004.measures.filter((measure) => measure.direction === 'down').map((measure) => measure.id)).toEqual(['4']);
  });

  it('fill in the four denominators that are other measures only once', () => {
    const shared = jilin2004.measures.filter((measure) => measure.denominatorIs !== undefined).map((measure) => [measure.id, measure.denominatorIs]);
    expect(shared).toEqual([['1b', '1a'], ['16.1', '16'], ['22a', '16'], ['22b', '24']]);
  });

  it('refer only to measures of the scheme that hold what is referred to', () => {
    const byId = new Map(jilin2004.measures.map((measure) => [measure.id, measure]));
    expect(byId.size).toBe(45);
    for (const measure of jilin2004.measures) {
      if (measure.partOf !== undefined) {
        expect(byId.get(measure.partOf)?.kind).toBe(measure.kind);
      }
      if (measure.denominatorIs !== undefined) {
        expect([measure.kind, byId.get(measure.denominatorIs)?.kind]).toEqual(['ratio', 'count']);
      }
      if (measure.denominatorPartOf !== undefined) {
        expect([measure.kind, byId.get(measure.denominatorPartOf)?.kind]).toEqual(['ratio', 'ratio']);
      }
    }
  });

  it('ask for whole numbers where people, jobs and bodies are counted, never for money', () => {
    for (const measure of jilin2004.measures) {
      if (measure.kind === 'count') {
        expect(measure.whole).toBe(true);
      }
      if (measure.kind === 'amount') {
        expect([measure.unit, measure.whole]).toEqual(['万元', false]);
      }
    }
  });
});

describe('the settings of the standard scheme', () => {
  it('are all marked 示例, because the notice fixes none of them', () => {
    const codes = Object.keys(jilin2004.settings) as SettingCode[];
    expect(codes.filter((code) => jilin2004.settings[code].confirmed)).toEqual([]);
    expect(codes).toHaveLength(40);
  });

  it.each(['half-year', 'year-end'] as const)('have shares of the three components that add up to 1 at %s', (period) => {
    const { settings } = jilin2004;
    expect(settings[`share.quantitative.${period}`].value + settings[`share.inspection.${period}`].value + settings[`share.routine.${period}`].value).toBeCloseTo(1, 12);
  });
});
