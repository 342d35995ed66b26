import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneActions, usePaneTexts } from '../paneContext';
import type { Running } from '../paneState';
import { useFocusRescue } from './useFocusRescue';

const useStyles = makeStyles({
  strip: { flex: '0 0 auto', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  text: { flex: '1 1 auto', fontVariantNumeric: 'tabular-nums' },
});

/** What is under way, how far it is, and how to stop it. */
export function TaskStrip({ running }: { readonly running: Running }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const strip = useFocusRescue<HTMLDivElement>();
  const task = texts.tasks.running[running.task];
  const percent = Math.round(running.share * 100);
  return (
    <div ref={strip} className={styles.strip}>
      <div className={styles.line}>
        <span className={styles.text}>{running.cancelling ? texts.tasks.cancelling : percent > 0 ? texts.tasks.progress(task, percent) : `${task}…`}</span>
        {running.cancellable && (
          <Button size="small" disabledFocusable={running.cancelling} onClick={() => actions.cancel()}>
            {texts.cancel}
          </Button>
        )}
      </div>
      {percent > 0 ? (
        <ProgressBar value={running.share} max={1} thickness="large" aria-label={task} aria-valuetext={texts.percent(String(percent))} />
      ) : (
        <ProgressBar thickness="large" aria-label={task} />
      )}
    </div>
  );
}
