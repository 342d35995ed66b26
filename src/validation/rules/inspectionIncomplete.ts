import { registerSuspicions } from '../registerSuspicions';
import type { SheetRule } from '../rule';

/** 核查登记不全: a row of 督查核查 without its verified value, or without a date that can be read. */
export const inspectionIncomplete: SheetRule = {
  code: 'inspection-incomplete',
  severity: 'soft',
  scope: 'sheets',
  check: (context) => registerSuspicions(context, 'inspections', context.inspections, 'incomplete'),
};
