import type { SheetRole } from '../model/snapshot';
import type { PaneState, TaskName } from './paneState';

/** Tasks that write marks. */
export const marking: ReadonlySet<TaskName> = new Set<TaskName>(['check', 'clear', 'fix', 'undo']);

/** Sheets with marks that the template leaves unprotected: where they are protected, marks cannot be written without lifting that. */
const markedRoles: ReadonlySet<SheetRole> = new Set<SheetRole>(['judgements', 'inspections', 'records']);

/** Whether it is said beside the buttons of tasks that write marks that protection will be lifted. */
export function announcesLifting({ workbook }: Pick<PaneState, 'workbook'>): boolean {
  return workbook.state === 'known' && workbook.workbook.guarded.some((role) => markedRoles.has(role));
}
