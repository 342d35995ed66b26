import { registerSuspicions } from '../registerSuspicions';
import type { SheetRule } from '../rule';

/** 奖惩登记不全: a row of 奖惩登记 without its facts, or without a date that can be read. */
export const recordIncomplete: SheetRule = {
  code: 'record-incomplete',
  severity: 'soft',
  scope: 'sheets',
  check: (context) => registerSuspicions(context, 'records', context.records, 'incomplete'),
};
