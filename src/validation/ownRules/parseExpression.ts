import { fixedTarget, hasTarget, type Measure } from '../../model/measure';
import { longestExpression } from '../../model/ownRule';
import { isGraded } from '../relations';
import { figuresIn, type Comparison, type Condition, type FigureName, type Sum } from './expression';
import type { ExpressionFault, ExpressionFaultCode } from './expressionFault';
import { plainNumber, tokenize, type Token } from './tokenize';

export type ParsedExpression = { readonly ok: true; readonly condition: Condition } | { readonly ok: false; readonly fault: ExpressionFault };

/** Brackets, functions and minus signs within one another. */
const deepest = 20;

/**
 * Understands the expression of a rule of one's own; never throws, and takes a time in proportion to the text.
 *
 *     condition  = both { or both }             both  = comparison { and comparison }
 *     comparison = sum ( <= < >= > = <> ) sum   sum   = product { (+ -) product }
 *     product    = term { (* /) term }          term  = - term | ( condition or sum ) | figure | number
 *     figure     = id | target(id) | half(id) | numerator(id) | denominator(id) | rate(id)
 *     number     = digits | digits% | #digits | number(digits)
 *
 * What may be the id of a measure in `measures` is that measure's figure, whatever number it looks like; with `#`, `%` or in number( ) it is
 * a number. The words may be Chinese: 且, 或, 目标, 半年, 分子, 分母, 率, 数.
 */
export function parseExpression(expression: string, measures: ReadonlyMap<string, Measure>): ParsedExpression {
  const trimmed = expression.trim();
  if (trimmed === '') return { ok: false, fault: { code: 'empty', position: 0, found: '' } };
  if (expression.length > longestExpression) return { ok: false, fault: { code: 'too-long', position: longestExpression, found: '' } };
  const tokens = tokenize(expression, (id) => measures.has(id));
  if (!tokens.ok) return tokens;
  return new ExpressionParser(tokens.tokens, expression.length, measures).parse();
}

/** What was understood, and where it begins. */
interface Part {
  readonly node: Condition | Sum;
  readonly position: number;
}

/** Methods give undefined once {@link fault} is set, and nothing is read after that. */
class ExpressionParser {
  private index = 0;
  private depth = 0;
  private fault: ExpressionFault | undefined;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
    private readonly measures: ReadonlyMap<string, Measure>,
  ) {}

  parse(): ParsedExpression {
    const part = this.anyOf();
    if (part && this.next()) this.fail(signOf(this.next()) === ')' ? 'bracket-unopened' : 'operator-missing');
    if (part && !this.fault && !isCondition(part.node)) this.fail('comparison-missing', part.position);
    if (part && !this.fault && figuresIn(part.node).length === 0) this.fail('no-measure', part.position);
    if (this.fault) return { ok: false, fault: this.fault };
    return part && isCondition(part.node) ? { ok: true, condition: part.node } : { ok: false, fault: { code: 'empty', position: 0, found: '' } };
  }

  private next(): Token | undefined {
    return this.tokens[this.index];
  }

  private fail(code: ExpressionFaultCode, position = this.next()?.position ?? this.length): Part | undefined {
    this.fault ??= { code, position, found: this.tokens.find((token) => token.position === position)?.text ?? '' };
    return undefined;
  }

  private anyOf(): Part | undefined {
    return this.joined('or', () => this.joined('and', () => this.comparison()));
  }

  private joined(kind: 'and' | 'or', member: () => Part | undefined): Part | undefined {
    let left = member();
    while (left && wordOf(this.next()) === kind) {
      this.index += 1;
      const right = member();
      if (!right) return undefined;
      if (!isCondition(left.node)) return this.fail('comparison-missing', left.position);
      if (!isCondition(right.node)) return this.fail('comparison-missing', right.position);
      left = { node: { kind, left: left.node, right: right.node }, position: left.position };
    }
    return left;
  }

  private comparison(): Part | undefined {
    const left = this.sum();
    const sign = comparisonSign(this.next());
    if (!left || sign === undefined) return left;
    if (isCondition(left.node)) return this.fail('comparison-repeated');
    this.index += 1;
    const right = this.sum();
    if (!right) return undefined;
    if (isCondition(right.node)) return this.fail('comparison-misplaced', right.position);
    if (comparisonSign(this.next()) !== undefined) return this.fail('comparison-repeated');
    return { node: { kind: 'comparison', sign, left: left.node, right: right.node }, position: left.position };
  }

  private sum(): Part | undefined {
    return this.arithmetic(['+', '-'], () => this.arithmetic(['*', '/'], () => this.term()));
  }

  private arithmetic(signs: readonly ('+' | '-' | '*' | '/')[], operand: () => Part | undefined): Part | undefined {
    let left = operand();
    for (;;) {
      const sign = signs.find((each) => each === signOf(this.next()));
      if (!left || sign === undefined) return left;
      this.index += 1;
      const right = operand();
      if (!right) return undefined;
      if (isCondition(left.node)) return this.fail('comparison-misplaced', left.position);
      if (isCondition(right.node)) return this.fail('comparison-misplaced', right.position);
      left = { node: { kind: 'arithmetic', sign, left: left.node, right: right.node }, position: left.position };
    }
  }

  private term(): Part | undefined {
    const token = this.next();
    if (!token) return this.fail('operand-missing');
    this.index += 1;
    switch (token.kind) {
      case 'number':
        return { node: { kind: 'number', text: token.text.replace('#', '').replaceAll(/\s/g, ''), value: token.value }, position: token.position };
      case 'code':
        return this.code(token);
      case 'word': {
        const { word, position } = token;
        return word === 'and' || word === 'or' ? this.fail('operand-missing', position) : this.nested(token, () => this.applied(word, position));
      }
      case 'sign':
        if (token.sign === '-') return this.nested(token, () => this.negative(token.position));
        return token.sign === '(' ? this.nested(token, () => this.bracketed(token.position)) : this.fail('operand-missing', token.position);
    }
  }

  private nested(token: Token, inner: () => Part | undefined): Part | undefined {
    if (this.depth === deepest) return this.fail('too-deep', token.position);
    this.depth += 1;
    const part = inner();
    this.depth -= 1;
    return part;
  }

  private negative(position: number): Part | undefined {
    const of = this.term();
    if (!of) return undefined;
    return isCondition(of.node) ? this.fail('comparison-misplaced', of.position) : { node: { kind: 'negative', of: of.node }, position };
  }

  private bracketed(position: number): Part | undefined {
    const inner = this.anyOf();
    if (!inner) return undefined;
    return this.closes() ? { node: inner.node, position } : undefined;
  }

  private closes(): boolean {
    if (signOf(this.next()) === ')') {
      this.index += 1;
      return true;
    }
    this.fail(this.next() ? 'operator-missing' : 'bracket-missing');
    return false;
  }

  /** target(17), 数(3): the word was read. */
  private applied(word: Exclude<FigureName, 'value'> | 'number', position: number): Part | undefined {
    const missing = word === 'number' ? 'number-expected' : 'measure-expected';
    if (signOf(this.next()) !== '(') return this.fail(missing);
    this.index += 1;
    const token = this.next();
    if (token?.kind !== 'code' && !(word === 'number' && token?.kind === 'number')) return this.fail(missing);
    const part = word === 'number' ? this.number(token) : this.figure(word, token);
    this.index += 1;
    return part && this.closes() ? { node: part.node, position } : undefined;
  }

  private number(token: Token): Part | undefined {
    if (token.kind === 'number') return { node: { kind: 'number', text: token.text.replace('#', '').replaceAll(/\s/g, ''), value: token.value }, position: token.position };
    const value = plainNumber(token.text);
    if (value === 'too-long') return this.fail('number-too-long', token.position);
    return value === undefined ? this.fail('number-expected', token.position) : { node: { kind: 'number', text: token.text, value }, position: token.position };
  }

  /** A code without a function around it: a measure before a number. */
  private code(token: Token): Part | undefined {
    if (this.measures.has(token.text)) return this.figure('value', token);
    const value = plainNumber(token.text);
    if (value === 'too-long') return this.fail('number-too-long', token.position);
    if (value !== undefined) return { node: { kind: 'number', text: token.text, value }, position: token.position };
    return this.fail(signOf(this.next()) === '(' || !/\d/.test(token.text) ? 'word-unknown' : 'measure-unknown', token.position);
  }

  private figure(figure: FigureName, { text, position }: Token): Part | undefined {
    const measure = this.measures.get(text);
    if (!measure) return this.fail('measure-unknown', position);
    if (measure.retired) return this.fail('measure-retired', position);
    if (isGraded(measure)) return this.fail('measure-graded', position);
    const ofRatio = figure === 'numerator' || figure === 'denominator' || figure === 'rate';
    if (ofRatio && measure.kind !== 'ratio') return this.fail('not-ratio', position);
    if (figure === 'target' && !hasTarget(measure) && fixedTarget(measure) === undefined) return this.fail('no-target', position);
    return { node: { kind: 'figure', figure, measure: text }, position };
  }
}

function isCondition(node: Condition | Sum): node is Condition {
  return node.kind === 'comparison' || node.kind === 'and' || node.kind === 'or';
}

const comparisonSigns: readonly Comparison['sign'][] = ['<=', '<', '>=', '>', '=', '<>'];

function comparisonSign(token: Token | undefined): Comparison['sign'] | undefined {
  return comparisonSigns.find((each) => each === signOf(token));
}

function signOf(token: Token | undefined): string | undefined {
  return token?.kind === 'sign' ? token.sign : undefined;
}

function wordOf(token: Token | undefined): string | undefined {
  return token?.kind === 'word' ? token.word : undefined;
}
