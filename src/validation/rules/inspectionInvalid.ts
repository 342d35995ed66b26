import { registerSuspicions } from '../registerSuspicions';
import type { SheetRule } from '../rule';

/** 核查登记有误: a row of 督查核查 that cannot be used, or not all of it. */
export const inspectionInvalid: SheetRule = {
  code: 'inspection-invalid',
  severity: 'hard',
  scope: 'sheets',
  check: (context) => registerSuspicions(context, 'inspections', context.inspections, 'useless'),
};
