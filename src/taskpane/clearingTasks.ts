import type { TaskName } from './paneState';

/** Tasks after which nothing can be undone in any Excel, because their plans hold something for which `clearsUndo` says so. */
export const clearingTasks: ReadonlySet<TaskName> = new Set<TaskName>(['inject', 'align', 'remove']);
