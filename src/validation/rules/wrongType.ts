import { isErrorText } from '../../model/cellValue';
import { looksLikeDate } from '../dateText';
import { isInvisible, readText } from '../readText';
import { nothing, type CellRule, type CellUnderCheck } from '../rule';
import { inCell } from '../subject';

/**
 * 数据类型: text, a date as text or a logical value where a number belongs. A text that reads as a date is said to be one and gets no repair:
 * what was meant (3/5, 1-2) cannot be known. A cell that Excel itself made a date of holds a plain number, which values do not tell from a
 * count; the rules on size and change look at it.
 */
export const wrongType: CellRule = {
  code: 'wrong-type',
  severity: 'hard',
  scope: 'cell',
  check(subject) {
    const { cell, measure, part, column } = subject;
    const { entry } = cell;
    if (entry.state === 'number') {
      return Number.isFinite(entry.value) ? nothing : [{ ...inCell(cell, measure.id, part, column), left: String(entry.value), doubts: [cell] }];
    }
    if (entry.state !== 'invalid') return nothing;
    const { raw } = entry;
    if (typeof raw !== 'string') return [{ ...inCell(cell, measure.id, part, column), left: raw, doubts: [cell] }];
    if (isErrorText(raw) || isInvisible(raw)) return nothing;
    const reading = readText(raw, { rate: isRate(subject), units: ownUnits(subject) });
    return [
      {
        ...inCell(cell, measure.id, part, column),
        left: raw,
        ...(reading === undefined && looksLikeDate(raw) && { parameters: { date: raw } }),
        ...(reading && cell.formula === undefined && { fix: { kind: 'set-value', at: cell.at, value: reading.value, how: reading.how } as const }),
        doubts: [cell],
      },
    ];
  },
};

function isRate({ measure, part, column }: CellUnderCheck): boolean {
  return measure.kind === 'ratio' && (part === 'rate' || column === 'target');
}

const peopleAndThings = ['人', '个', '户'] as const;
const money = ['万元'] as const;

/** Units that mean what the cell asks for anyway. The parts of a ratio of anything but whole numbers may be money or people. */
function ownUnits(subject: CellUnderCheck): readonly string[] {
  const { measure } = subject;
  if (isRate(subject)) return [];
  if (measure.kind === 'amount') return money;
  return measure.whole ? peopleAndThings : [...peopleAndThings, ...money];
}
