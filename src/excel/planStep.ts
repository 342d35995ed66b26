import type { SheetTarget } from '../model/plan';

/** One part of a plan: what it queues, and about how many bytes that is in a message. */
export interface PlanStep {
  readonly bytes: number;
  queue(context: Excel.RequestContext, sheets: AddedSheets): void;
}

/** The sheets that the plan has added so far, by name. */
export type AddedSheets = Map<string, Excel.Worksheet>;

/** Bytes that an action with its object takes in a message, measured on the protocol. */
export const actionBytes = 200;

type Queue = (context: Excel.RequestContext, sheets: AddedSheets) => void;

export function step(bytes: number, queue: Queue): PlanStep {
  return { bytes, queue };
}

export function sheetOf(context: Excel.RequestContext, sheets: AddedSheets, target: SheetTarget): Excel.Worksheet {
  if ('existing' in target) return context.workbook.worksheets.getItem(target.existing);
  return sheets.get(target.added) ?? context.workbook.worksheets.getItem(target.added);
}
