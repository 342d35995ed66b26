import type { EntryCell } from '../../model/entry';
import { fixedTarget } from '../../model/measure';
import type { FigureColumn } from '../../model/period';
import { evaluateCondition } from '../ownRules/evaluateCondition';
import { figuresIn, type FigureTerm } from '../ownRules/expression';
import type { Suspicion, UnitRule } from '../rule';
import type { MeasureFigures, ReportedCells, UnitUnderCheck } from '../unitUnderCheck';

/**
 * 自定审核规则: what an office demands in 考评方案 with an expression of its own. Silent where a figure that it names is blank, 不适用 or in
 * doubt. It puts no cell in doubt: what the other checks have to say of the figures is said all the same.
 */
export const ownRule: UnitRule = {
  code: 'own-rule',
  // Of a rule that says nothing else.
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { rule, condition, isOfShares } of unit.frame.ownRules) {
      const judgement = evaluateCondition(condition, (term) => figureOf(unit, term));
      if (typeof judgement === 'string') continue;
      const { comparison, left, right } = judgement;
      const named = [...figuresIn(comparison), ...figuresIn(condition)];
      // Where the figures of the period are, rather than at the target that they are held against.
      const place = named.find(({ figure }) => figure !== 'target' && figure !== 'half') ?? named[0];
      yield {
        ...(place && placeOfFigure(unit, place)),
        severity: rule.severity,
        left,
        right,
        parameters: {
          code: rule.code,
          expression: rule.expression,
          message: rule.message,
          ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
          sign: comparison.sign,
          basis: isOfShares(comparison) ? 'share' : 'figure',
        },
      };
    }
  },
};

function figureOf(unit: UnitUnderCheck, { figure, measure: id }: FigureTerm): number | undefined {
  const figures = unit.of(id);
  if (!figures) return undefined;
  const { measure, reported, target } = figures;
  switch (figure) {
    case 'target':
      // A fixed target holds whatever the cell says, unless that is 不适用.
      return target?.entry.state === 'not-applicable' ? undefined : (fixedTarget(measure) ?? unit.number(target));
    case 'half':
      return unit.amount(measure, halfYearCells(unit, figures));
    case 'numerator':
    case 'denominator':
      return unit.number(reported[figure]);
    case 'value':
    case 'rate':
      return unit.amount(measure, reported);
  }
}

/** At half-year the figures under check are those of the half-year. */
function halfYearCells(unit: UnitUnderCheck, { reported, halfYear }: MeasureFigures): ReportedCells {
  return unit.frame.period === 'half-year' ? reported : halfYear;
}

function placeOfFigure(unit: UnitUnderCheck, { figure, measure: id }: FigureTerm): Pick<Suspicion, 'at' | 'measure' | 'part' | 'column'> {
  const figures = unit.of(id);
  if (!figures) return { measure: id };
  const { measure, reported, target } = figures;
  const at = (cell: EntryCell | undefined, part: NonNullable<Suspicion['part']>, column: FigureColumn) => ({ ...(cell && { at: cell.at }), measure: id, part, column });
  const { period } = unit.frame;
  switch (figure) {
    case 'target':
      return at(target, 'value', 'target');
    case 'numerator':
      return at(reported.numerator, 'numerator', period);
    case 'denominator':
      return at(reported.repeatedDenominator ?? reported.denominator, 'denominator', period);
    default: {
      const cells = figure === 'half' ? halfYearCells(unit, figures) : reported;
      const column = figure === 'half' ? 'half-year' : period;
      return measure.kind === 'ratio' ? at(cells.rate ?? cells.numerator, 'rate', column) : at(cells.value, 'value', column);
    }
  }
}
