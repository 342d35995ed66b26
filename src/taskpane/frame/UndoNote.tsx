import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { clearingTasks } from '../clearingTasks';
import { usePaneServices, usePaneTexts } from '../paneContext';
import type { TaskName } from '../paneState';

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** Says beside the button of a task that afterwards nothing can be undone, where that is so: in an older Excel, and with some tasks everywhere. */
export function UndoNote({ task }: { readonly task: TaskName }): ReactElement | null {
  const styles = useStyles();
  const { undoNote } = usePaneTexts();
  const keepsUndo = usePaneServices().keepsUndo();
  if (clearingTasks.has(task)) return <p className={styles.note}>{undoNote.task}</p>;
  return keepsUndo ? null : <p className={styles.note}>{undoNote.version}</p>;
}
