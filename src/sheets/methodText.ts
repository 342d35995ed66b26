import type { MethodName, MethodSpec } from '../model/method';

/** Names of the methods in 考评方案. */
export const methodWords: Readonly<Record<MethodName, string>> = {
  proportional: '按比例',
  control: '控制类',
  'all-or-nothing': '全有全无',
  tiers: '完成率分档',
  'shortfall-tiers': '欠账分档',
  'per-percentage-point': '逐百分点扣分',
  'per-case': '逐例扣分',
  graded: '综合评定',
  'by-place': '按名次',
};

/** Every method with parameters from public practice (R1 to R9): what is offered, and shown as how parameters are written. */
export const usualMethods: { readonly [N in MethodName]: Extract<MethodSpec, { readonly method: N }> } = {
  proportional: { method: 'proportional', bonus: false, bonusCeiling: 0.1 },
  control: { method: 'control', step: 0.001, lossPerStep: 0.1 },
  'all-or-nothing': { method: 'all-or-nothing' },
  tiers: {
    method: 'tiers',
    tiers: [
      { from: 1, share: 1 },
      { from: 0.8, share: 0.5 },
      { from: 0.5, share: 0.25 },
    ],
  },
  'shortfall-tiers': {
    method: 'shortfall-tiers',
    tiers: [
      { upTo: 0.05, loss: 0.4 },
      { upTo: 0.1, loss: 0.8 },
    ],
    lossBeyond: 1,
  },
  'per-percentage-point': { method: 'per-percentage-point', pointsPerPercent: 0.1 },
  'per-case': { method: 'per-case', pointsPerCase: 1 },
  graded: { method: 'graded' },
  'by-place': { method: 'by-place', shares: [1, 0.95, 0.9, 0.85, 0.8] },
};

/** The parameters of a method as people edit them: `名=值` or `线:值`, separated by ；. */
export function methodParameters(spec: MethodSpec): string {
  switch (spec.method) {
    case 'proportional':
      return `超额加分=${spec.bonus ? '是' : '否'}；加分上限=${percent(spec.bonusCeiling)}`;
    case 'control':
      return `每超=${shortNumber(spec.step * 100)}个百分点；扣分值的=${percent(spec.lossPerStep)}`;
    case 'tiers':
      return spec.tiers.map((tier) => `≥${percent(tier.from)}:${percent(tier.share)}`).join('；');
    case 'shortfall-tiers':
      return [...spec.tiers.map((tier) => `≤${percent(tier.upTo)}:${percent(tier.loss)}`), `其余:${percent(spec.lossBeyond)}`].join('；');
    case 'per-percentage-point':
      return `每百分点扣分=${shortNumber(spec.pointsPerPercent)}`;
    case 'per-case':
      return `每例扣分=${shortNumber(spec.pointsPerCase)}`;
    case 'by-place':
      return spec.shares.map((share) => percent(share)).join('；');
    default:
      return '';
  }
}

/** The method of a word in 考评方案; undefined for other words. */
export function methodOfWord(word: string): MethodName | undefined {
  const trimmed = word.trim();
  return (Object.keys(methodWords) as MethodName[]).find((name) => methodWords[name] === trimmed || name === trimmed);
}

function percent(value: number): string {
  return `${shortNumber(value * 100)}%`;
}

/** The shortest decimal that is the number up to 12 digits, so that 0.07 × 100 shows as 7. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
