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

/** Reads method and parameters from 考评方案; undefined where either cannot be understood. */
export function readMethod(word: string, parameters: string): MethodSpec | undefined {
  const text = normalised(parameters);
  const parts = text === '' ? [] : text.split(';').filter((part) => part !== '');
  switch (methodOf(word)) {
    case 'proportional': {
      const bonus = { 是: true, 否: false }[named(parts, '超额加分') ?? '否'];
      const bonusCeiling = readShare(named(parts, '加分上限') ?? '10%');
      return bonus === undefined || bonusCeiling === undefined ? undefined : { method: 'proportional', bonus, bonusCeiling };
    }
    case 'control': {
      const step = readNumber((named(parts, '每超') ?? '').replace(/个百分点$/, ''));
      const lossPerStep = readShare(named(parts, '扣分值的') ?? '');
      return step === undefined || step <= 0 || lossPerStep === undefined ? undefined : { method: 'control', step: roundTo(step / 100), lossPerStep };
    }
    case 'all-or-nothing':
      return parts.length === 0 ? { method: 'all-or-nothing' } : undefined;
    case 'graded':
      return parts.length === 0 ? { method: 'graded' } : undefined;
    case 'tiers': {
      const tiers = parts.map((part) => tier(part, /^(?:≥|>=)?([^:]+):(.+)$/));
      return everyDefined(tiers) && tiers.length > 0 && descending(tiers.map((each) => each[0]))
        ? { method: 'tiers', tiers: tiers.map(([from, share]) => ({ from, share })) }
        : undefined;
    }
    case 'shortfall-tiers': {
      const beyond = parts.find((part) => part.startsWith('其余:'));
      const lossBeyond = readShare(beyond?.slice(3) ?? '');
      const tiers = parts.filter((part) => part !== beyond).map((part) => tier(part, /^(?:≤|<=)?([^:]+):(.+)$/));
      return lossBeyond !== undefined && everyDefined(tiers) && tiers.length > 0 && descending(tiers.map((each) => -each[0]))
        ? { method: 'shortfall-tiers', tiers: tiers.map(([upTo, loss]) => ({ upTo, loss })), lossBeyond }
        : undefined;
    }
    case 'per-percentage-point': {
      const pointsPerPercent = readNumber(named(parts, '每百分点扣分') ?? '');
      return pointsPerPercent === undefined || pointsPerPercent < 0 ? undefined : { method: 'per-percentage-point', pointsPerPercent };
    }
    case 'per-case': {
      const pointsPerCase = readNumber(named(parts, '每例扣分') ?? '');
      return pointsPerCase === undefined || pointsPerCase < 0 ? undefined : { method: 'per-case', pointsPerCase };
    }
    case 'by-place': {
      const shares = parts.map((part) => readShare(part));
      return everyDefined(shares) && shares.length > 0 ? { method: 'by-place', shares } : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether 考评方案 knows a method of that name. */
export function isMethodWord(word: string): boolean {
  return methodOf(word) !== undefined;
}

function methodOf(word: string): MethodName | undefined {
  const trimmed = word.trim();
  return (Object.keys(methodWords) as MethodName[]).find((name) => methodWords[name] === trimmed || name === trimmed);
}

function normalised(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, '')
    .replaceAll('，', ';')
    .replaceAll(',', ';');
}

function named(parts: readonly string[], name: string): string | undefined {
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}

function tier(part: string, pattern: RegExp): readonly [number, number] | undefined {
  const match = pattern.exec(part);
  const line = readShare(match?.[1] ?? '');
  const value = readShare(match?.[2] ?? '');
  return line === undefined || value === undefined ? undefined : [line, value];
}

function readNumber(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** `80%` or `0.8`. */
function readShare(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  if (!match) return undefined;
  return match[2] === '%' ? roundTo(Number(match[1]) / 100) : Number(match[1]);
}

function percent(value: number): string {
  return `${shortNumber(value * 100)}%`;
}

/** The shortest decimal that is the number up to 12 digits, so that 0.07 × 100 shows as 7. */
function shortNumber(value: number): string {
  return String(roundTo(value));
}

function roundTo(value: number): number {
  return Number(value.toPrecision(12));
}

function everyDefined<T>(values: (T | undefined)[]): values is T[] {
  return values.every((value) => value !== undefined);
}

function descending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? Infinity));
}
