import type { CellValue } from '../../model/cellValue';
import type { CellPosition } from '../../model/entry';
import { assessors } from '../../model/judgement';
import { aboutJudgement, judgementsUnderCheck } from '../judgementsUnderCheck';
import { readText } from '../readText';
import type { SheetRule, Suspicion } from '../rule';

/** 评分有误: something that is neither 优, 良, 中, 差, nor a number from 0 to 100, nor 不适用. */
export const judgementInvalid: SheetRule = {
  code: 'judgement-invalid',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const under = judgementsUnderCheck(context);
    if (under === undefined) return;
    for (const unit of under.units) {
      for (const subject of under.subjects) {
        for (const assessor of assessors) {
          const judgement = under.judgement(unit, subject, assessor);
          if (judgement?.mark.state !== 'invalid') continue;
          yield { ...aboutJudgement(context, under.table, unit, subject, assessor), at: judgement.at, left: judgement.raw, ...fixOf(judgement.raw, judgement.at) };
        }
      }
    }
  },
};

/** A number in another spelling, such as ９０ or 90分. */
function fixOf(raw: CellValue, at: CellPosition): Pick<Suspicion, 'fix'> {
  const reading = typeof raw === 'string' ? readText(raw, { rate: false, units: ['分'] }) : undefined;
  if (reading === undefined || (typeof reading.value === 'number' && !(reading.value >= 0 && reading.value <= 100))) return {};
  return { fix: { kind: 'set-value', at, value: reading.value, how: reading.how } };
}
