import { registerSuspicions } from '../registerSuspicions';
import type { SheetRule } from '../rule';

/** 奖惩登记有误: a row of 奖惩登记 that cannot be used, or not all of it. */
export const recordInvalid: SheetRule = {
  code: 'record-invalid',
  severity: 'hard',
  scope: 'sheets',
  check: (context) => registerSuspicions(context, 'records', context.records, 'useless'),
};
