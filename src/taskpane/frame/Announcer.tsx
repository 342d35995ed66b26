import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneTexts } from '../paneContext';
import { noticeText } from './noticeText';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Tells screen readers when a task begins and what it came to: failures at once, all else when there is a pause. */
export function Announcer(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const task = usePane((state) => state.running?.task);
  const notice = usePane((state) => state.notice);
  const words = notice === undefined ? undefined : noticeText(notice.content, locale);
  const spoken = words === undefined ? '' : [words.title, words.text, words.remedy].filter((part) => part !== undefined).join(' ');
  const urgent = words?.intent === 'error';
  return (
    <div className={styles.unseen}>
      <div role="status" aria-live="polite">
        {/* A new key makes a new node, so that the same words are spoken again. */}
        {task !== undefined ? <p key={task}>{texts.tasks.running[task]}</p> : !urgent && spoken !== '' ? <p key={notice?.id}>{spoken}</p> : null}
      </div>
      <div role="alert" aria-live="assertive">
        {task === undefined && urgent ? <p key={notice?.id}>{spoken}</p> : null}
      </div>
    </div>
  );
}
