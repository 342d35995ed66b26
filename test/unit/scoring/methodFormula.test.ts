import { proportional } from '../../../src/scoring/methods/proportional';
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
