import type { CellValue } from '../../../../src/model/cellValue';
import { fixedTarget, hasTarget, type Measure } from '../../../../src/model/measure';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import { countsCounties } from '../../../../src/validation/relations';
import type { Ground } from '../ground';
import { filledIn, found, freeSpot, oneOf, type Part, type Planter } from './planter';

/** Something else stands in a cell that is filled in. */
function reported(rule: RuleCode, content: (ground: Ground, was: number) => CellValue, fits: (measure: Measure) => boolean = () => true): Planter {
  return (ground) => {
    const spot = freeSpot(ground, (measure) => (fits(measure) ? filledIn(measure) : []));
    if (spot === undefined) return undefined;
    const { column, unit, measure, part } = spot;
    ground.fill(column, unit, measure.id, part, content(ground, ground.number(column, unit, measure.id, part)));
    return [found(ground, rule, spot)];
  };
}

/** Something else stands in a target. */
function targeted(rule: RuleCode, content: (ground: Ground, was: number) => CellValue, fits: (measure: Measure) => boolean = () => true): Planter {
  return (ground) => {
    const value: readonly Part[] = ['value'];
    const spot = freeSpot(ground, (measure) => (hasTarget(measure) && fits(measure) ? value : []), 'target');
    if (spot === undefined) return undefined;
    const { unit, measure } = spot;
    ground.fill('target', unit, measure.id, 'value', content(ground, ground.number('target', unit, measure.id)));
    return [found(ground, rule, spot)];
  };
}

const ownTarget = (measure: Measure): boolean => fixedTarget(measure) === undefined;
const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const invisible = ['', ' ', '\u3000', '\u200B', ' \n\t', '\u00A0\uFEFF'];
const errors = ['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!', '#FIELD!', '#GETTING_DATA'];
const textOf = ({ random }: Ground, was: number): CellValue =>
  random.pick<CellValue>([`${was}人`, wide(String(was)), `约${was}`, '2004-06-30', '见附表', '—', '同上', true, false, '\uD800', '0', ' 12 ', '#3', '长'.repeat(2000), '[图片]']);

const notCounted = (measure: Measure): boolean => !countsCounties(measure);

/** Faults of one cell alone. */
export const cellPlanters = {
  blank: reported('blank', ({ random }) => random.pick(invisible)),
  'wrong-type': oneOf(reported('wrong-type', textOf), targeted('wrong-type', textOf)),
  'formula-error': oneOf(
    reported('formula-error', ({ random }) => random.pick(errors)),
    targeted('formula-error', ({ random }) => random.pick(errors)),
  ),
  negative: oneOf(
    reported('negative', ({ random }, was) => random.pick([-was, -1, -0.01, -0.5]), notCounted),
    targeted('negative', (_ground, was) => -was),
  ),
  fraction: oneOf(
    reported('fraction', ({ random }, was) => was + random.pick([0.5, 0.001, 0.25]), ({ whole }) => whole),
    targeted('fraction', (_ground, was) => was + 0.5, ({ whole, kind }) => whole && kind !== 'ratio'),
  ),
  'target-missing': targeted('target-missing', ({ random }) => random.pick(invisible), ownTarget),
  'target-zero': targeted('target-zero', () => 0, ownTarget),
  'target-not-all': targeted('target-not-all', ({ random }) => random.pick([0, 0.95, 0.999, 1.001, 100]), (measure) => !ownTarget(measure)),
  'target-over-100': targeted('target-over-100', ({ random }, was) => random.pick([1.001, was * 100, 85]), (measure) => measure.kind === 'ratio' && ownTarget(measure)),
  'county-not-0-or-1': (ground) => {
    if (ground.scheme.level !== 'prefecture') return undefined;
    return reported('county-not-0-or-1', ({ random }) => random.whole(2, 60), countsCounties)(ground);
  },
} satisfies Partial<Record<RuleCode, Planter>>;
