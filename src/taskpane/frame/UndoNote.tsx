import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { announcesLifting, marking } from '../announcesLifting';
import { clearingTasks } from '../clearingTasks';
import { usePane, usePaneServices, usePaneTexts } from '../paneContext';
import type { TaskName } from '../paneState';

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface UndoNoteProps {
  readonly task: TaskName;
  /** Whether this time the task lifts the protection of a sheet, which clears undo in every Excel. */
  readonly lifts?: boolean;
  /** Whether it does so where a cell is formatted as text, which only the repair itself finds out. */
  readonly ofTexts?: boolean;
}

/** Says beside the button of a task that afterwards nothing can be undone, where that is so: in an older Excel, and with some tasks everywhere. */
export function UndoNote({ task, lifts = false, ofTexts = false }: UndoNoteProps): ReactElement | null {
  const styles = useStyles();
  const { undoNote } = usePaneTexts();
  const keepsUndo = usePaneServices().keepsUndo();
  const guarded = usePane((state) => marking.has(task) && announcesLifting(state));
  /** The first check adds 审核留底, which is hidden. */
  const hides = usePane((state) => task === 'check' && state.workbook.state === 'known' && state.workbook.workbook.present.length > 0 && state.workbook.workbook.present.every(({ role }) => role !== 'checked-figures'));
  if (clearingTasks.has(task)) return <p className={styles.note}>{undoNote.task}</p>;
  if (lifts || guarded) return <p className={styles.note}>{undoNote.lifting}</p>;
  if (ofTexts && keepsUndo) return <p className={styles.note}>{undoNote.textFormat}</p>;
  if (!keepsUndo) return <p className={styles.note}>{undoNote.version}</p>;
  return hides ? <p className={styles.note}>{undoNote.firstCheck}</p> : null;
}
