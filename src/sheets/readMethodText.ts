import type { MethodName, MethodSpec } from '../model/method';
import { methodOfWord } from './methodText';

/** A method with its parameters, or what keeps the texts from being one. */
export type MethodReading =
  | { readonly ok: true; readonly spec: MethodSpec }
  | { readonly ok: false; readonly fault: 'method-unknown' }
  /** `missing` are names of parameters that are not there. */
  | { readonly ok: false; readonly fault: 'parameters-missing'; readonly method: MethodName; readonly missing: string }
  /** `part` is the piece that cannot be one of the method's parameters, or stands out of order. */
  | { readonly ok: false; readonly fault: 'parameters-invalid'; readonly method: MethodName; readonly part: string };

/** Largest values that can be meant: more is a slip, mostly 80 for 80 %. */
const largest = { share: 1, completion: 10, points: 10_000 } as const;

/** Reads method and parameters of a measure from 考评方案. Full width, spaces and commas for ； are no matter. */
export function readMethodText(word: string, parameters: string): MethodReading {
  const method = methodOfWord(word);
  if (method === undefined) return { ok: false, fault: 'method-unknown' };
  const text = normalised(parameters);
  return new ParameterReader(method, text === '' ? [] : text.split(';').filter((part) => part !== '')).read();
}

class ParameterReader {
  private readonly missing: string[] = [];
  private readonly invalid: string[] = [];
  private readonly rest: string[];

  constructor(
    private readonly method: MethodName,
    parts: readonly string[],
  ) {
    this.rest = [...parts];
  }

  read(): MethodReading {
    const { method } = this;
    const spec = this.spec();
    this.invalid.push(...this.rest);
    const [part] = this.invalid;
    if (part !== undefined) return { ok: false, fault: 'parameters-invalid', method, part };
    if (this.missing.length > 0 || spec === undefined) return { ok: false, fault: 'parameters-missing', method, missing: this.missing.join('、') };
    return { ok: true, spec };
  }

  private spec(): MethodSpec | undefined {
    const { method } = this;
    switch (method) {
      case 'all-or-nothing':
      case 'graded':
        return { method };
      case 'proportional': {
        const bonus = this.named('超额加分', (text) => (text === '是' ? true : text === '否' ? false : undefined));
        const bonusCeiling = this.named('加分上限', shareUpTo(largest.share));
        return bonus === undefined || bonusCeiling === undefined ? undefined : { method, bonus, bonusCeiling };
      }
      case 'control': {
        const step = this.named('每超', (text) => numberUpTo(100)(text.replace(/个?百分点$/, '')));
        const lossPerStep = this.named('扣分值的', shareUpTo(largest.share));
        if (step === 0) this.invalid.push('每超=0');
        return step === undefined || lossPerStep === undefined ? undefined : { method, step: roundTo(step / 100), lossPerStep };
      }
      case 'per-percentage-point': {
        const pointsPerPercent = this.named('每百分点扣分', numberUpTo(largest.points));
        return pointsPerPercent === undefined ? undefined : { method, pointsPerPercent };
      }
      case 'per-case': {
        const pointsPerCase = this.named('每例扣分', numberUpTo(largest.points));
        return pointsPerCase === undefined ? undefined : { method, pointsPerCase };
      }
      case 'tiers': {
        const tiers = this.lines(/^(?:≥|>=)?([^:]+):(.+)$/, largest.completion, (line, before) => line < before);
        return tiers && { method, tiers: tiers.map(([from, share]) => ({ from, share })) };
      }
      case 'shortfall-tiers': {
        const beyond = this.named('其余', shareUpTo(largest.share), ':');
        const tiers = this.lines(/^(?:≤|<=)?([^:]+):(.+)$/, largest.share, (line, before) => line > before);
        return beyond === undefined ? undefined : tiers && { method, tiers: tiers.map(([upTo, loss]) => ({ upTo, loss })), lossBeyond: beyond };
      }
      case 'by-place': {
        const shares = this.rest.splice(0).map((part) => [part, shareUpTo(largest.share)(part)] as const);
        this.invalid.push(...shares.flatMap(([part, share]) => (share === undefined ? [part] : [])));
        if (shares.length === 0) this.missing.push('第一名');
        return shares.length === 0 ? undefined : { method, shares: shares.map(([, share]) => share ?? 0) };
      }
    }
  }

  /** Takes a parameter by its name; the same name once more stays for the rest, which is wrong. */
  private named<T>(name: string, read: (text: string) => T | undefined, sign: '=' | ':' = '='): T | undefined {
    const index = this.rest.findIndex((part) => part.startsWith(`${name}${sign}`));
    const part = this.rest[index];
    if (part === undefined) {
      this.missing.push(name);
      return undefined;
    }
    this.rest.splice(index, 1);
    const value = read(part.slice(name.length + 1));
    if (value === undefined) this.invalid.push(part);
    return value;
  }

  /** Takes all that is left as lines with a share each; lines must follow each other in one direction. */
  private lines(pattern: RegExp, highest: number, follows: (line: number, before: number) => boolean): readonly (readonly [number, number])[] | undefined {
    const parts = this.rest.splice(0);
    if (parts.length === 0) this.missing.push(this.method === 'tiers' ? '≥100%:100%' : '≤5%:40%');
    const lines: (readonly [number, number])[] = [];
    for (const part of parts) {
      const match = pattern.exec(part);
      const line = shareUpTo(highest)(match?.[1] ?? '');
      const share = shareUpTo(largest.share)(match?.[2] ?? '');
      const before = lines.at(-1)?.[0];
      if (line === undefined || share === undefined || (before !== undefined && !follows(line, before))) this.invalid.push(part);
      else lines.push([line, share]);
    }
    return lines.length === 0 ? undefined : lines;
  }
}

/** `80%` or `0.8`, up to the limit. */
function shareUpTo(limit: number): (text: string) => number | undefined {
  return (text) => {
    const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
    if (!match) return undefined;
    const value = match[2] === '%' ? roundTo(Number(match[1]) / 100) : Number(match[1]);
    return value <= limit ? value : undefined;
  };
}

function numberUpTo(limit: number): (text: string) => number | undefined {
  return (text) => (/^\d+(\.\d+)?$/.test(text) && Number(text) <= limit ? Number(text) : undefined);
}

function normalised(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, '')
    .replaceAll(/[，,、]/g, ';');
}

function roundTo(value: number): number {
  return Number(value.toPrecision(12));
}
