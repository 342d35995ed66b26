import type { MethodSpec } from '../../../src/model/method';
import { proportional, proportionalBonusFormula } from '../../../src/scoring/methods/proportional';
import type { MethodCells } from '../../../src/scoring/methods/scoringMethod';
import { methodFormula } from '../../../src/scoring/methods/scoringMethods';

const cells = { direction: 'up', kind: 'count', w: 'C2', x: 'D2', t: 'E2', p: '1' } as const;

describe('the formula of a method', () => {
  it('is in proportion to the target due, and leaves out a factor of 1', () => {
    expect(methodFormula({ method: 'proportional', bonus: false, bonusCeiling: 0.1 }, cells)).toBe('C2*MAX(0,MIN(1,D2/E2))');
    expect(methodFormula({ method: 'proportional', bonus: false, bonusCeiling: 0.1 }, { ...cells, p: '$B$1' })).toBe('C2*MAX(0,MIN(1,D2/(E2*$B$1)))');
  });

  it('takes its parameters as numbers or from cells', () => {
    expect(proportional.formula({ bonus: 'Z1', bonusCeiling: 'Z2' }, cells)).toBe('C2*MAX(0,MIN(1,D2/E2))+IF(Z1,C2*MIN(MAX(0,Z2),MAX(0,D2/E2-1)),0)');
  });

  it('holds a rate that must be 100 % against 1', () => {
    expect(methodFormula({ method: 'all-or-nothing' }, { ...cells, direction: 'must100', kind: 'ratio' })).toBe('IF(D2>=1-1E-12,C2,0)');
  });

  it('nests tiers', () => {
    expect(methodFormula({ method: 'tiers', tiers: [{ from: 1, share: 1 }, { from: 0.8, share: 0.5 }] }, cells)).toBe('C2*IF(D2/E2>=1-1E-12,1,IF(D2/E2>=0.8-1E-12,0.5,0))');
  });

  // That they compute what `evaluate` does is proved in a spreadsheet; here it is which of its cases each measure gets.
  it.each<[string, MethodSpec, Partial<MethodCells>, string]>([
    ['a bonus that is on is added', { method: 'proportional', bonus: true, bonusCeiling: 0.1 }, {}, 'C2*MAX(0,MIN(1,D2/E2))+C2*MIN(MAX(0,0.1),MAX(0,D2/E2-1))'],
    ['where less is better, completion is what is left of 2', { method: 'proportional', bonus: false, bonusCeiling: 0 }, { direction: 'down' }, 'C2*MAX(0,MIN(1,(2-D2/E2)))'],
    ['control holds against what is due', { method: 'control', step: 0.001, lossPerStep: 0.1 }, { direction: 'down', p: 'B1' }, 'C2*MAX(0,1-0.1*MAX(0,D2-(E2*B1))/0.001)'],
    ['a count that must be reached in full is held against its target', { method: 'all-or-nothing' }, { direction: 'must100' }, 'IF(D2/E2>=1-1E-12,C2,0)'],
    ['a rate where more is better, too', { method: 'all-or-nothing' }, { kind: 'ratio' }, 'IF(D2/E2>=1-1E-12,C2,0)'],
    ['shortfalls are nested', { method: 'shortfall-tiers', tiers: [{ upTo: 0.05, loss: 0.4 }, { upTo: 0.1, loss: 0.8 }], lossBeyond: 1 }, {}, 'C2*MAX(0,1-IF(D2/E2>=1-1E-12,0,IF(D2/E2>=1-0.05-1E-12,0.4,IF(D2/E2>=1-0.1-1E-12,0.8,1))))'],
    ['points are lost per percentage point', { method: 'per-percentage-point', pointsPerPercent: 0.4 }, {}, 'MAX(0,C2-0.4*100*MAX(0,1-D2/E2))'],
    ['cases of a count are the count', { method: 'per-case', pointsPerCase: 1 }, {}, 'MAX(0,C2-1*MAX(0,D2))'],
    ['cases of a rate are those missing', { method: 'per-case', pointsPerCase: 1 }, { kind: 'ratio', numerator: 'F2', denominator: 'G2' }, 'MAX(0,C2-1*MAX(0,G2-F2))'],
    ['cases of a rate where less is better are those there', { method: 'per-case', pointsPerCase: 1 }, { kind: 'ratio', direction: 'down', numerator: 'F2', denominator: 'G2' }, 'MAX(0,C2-1*MAX(0,F2))'],
    ['a rate without its parts shows that it cannot be computed', { method: 'per-case', pointsPerCase: 1 }, { kind: 'ratio' }, 'MAX(0,C2-1*MAX(0,NA()-NA()))'],
    ['a mark is a number from 0 to 100', { method: 'graded' }, {}, 'C2*IF(ISNUMBER(D2),MAX(0,MIN(100,D2))/100,0)'],
    ['places choose a share', { method: 'by-place', shares: [1, 0.9] }, { completions: 'F2:F9' }, 'C2*CHOOSE(MIN(2,1+SUMPRODUCT(ISNUMBER(F2:F9)*(F2:F9>D2/E2+1E-9))),1,0.9)'],
    ['without shares nothing is earned by place', { method: 'by-place', shares: [] }, { completions: 'F2:F9' }, '0'],
  ])('%s', (_, spec, own, expected) => {
    expect(methodFormula(spec, { ...cells, ...own })).toBe(expected);
  });

  it('takes a grade for its coefficient where the sheet has those', () => {
    expect(methodFormula({ method: 'graded' }, { ...cells, grades: { excellent: 'G1', good: 'G2', fair: 'G3', poor: 'G4' } })).toBe(
      'C2*IF(D2="优",G1,IF(D2="良",G2,IF(D2="中",G3,IF(D2="差",G4,IF(ISNUMBER(D2),MAX(0,MIN(100,D2))/100,0)))))',
    );
  });

  it('of the bonus alone is 0 where there is none, a product where there is, and a condition where a cell says so', () => {
    expect(proportionalBonusFormula({ bonus: false, bonusCeiling: 0.1 }, cells)).toBe('0');
    expect(proportionalBonusFormula({ bonus: true, bonusCeiling: 0.1 }, cells)).toBe('C2*MIN(MAX(0,0.1),MAX(0,D2/E2-1))');
    expect(proportionalBonusFormula({ bonus: 'Z1', bonusCeiling: 'Z2' }, cells)).toBe('IF(Z1,C2*MIN(MAX(0,Z2),MAX(0,D2/E2-1)),0)');
  });

  it('uses functions of Excel 2010 only', () => {
    const specs = [
      { method: 'control', step: 0.001, lossPerStep: 0.1 }, { method: 'shortfall-tiers', tiers: [{ upTo: 0.05, loss: 0.4 }], lossBeyond: 1 },
      { method: 'per-percentage-point', pointsPerPercent: 0.4 }, { method: 'per-case', pointsPerCase: 1 }, { method: 'graded' }, { method: 'by-place', shares: [1, 0.9] },
    ] as const;
    for (const spec of specs) {
      const names = [...methodFormula(spec, { ...cells, completions: 'F2:F10' }).matchAll(/([A-Z]+)\(/g)].map((match) => match[1]);
      expect(['MAX', 'MIN', 'IF', 'ISNUMBER', 'SUMPRODUCT', 'CHOOSE']).toEqual(expect.arrayContaining(names));
    }
  });
});
