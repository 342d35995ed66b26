import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { usePaneActions, usePaneTexts } from '../paneContext';
import type { Running } from '../paneState';
import { useFocusRescue } from './useFocusRescue';

const useStyles = makeStyles({
  strip: { flex: '0 0 auto', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  text: { flex: '1 1 auto', fontVariantNumeric: 'tabular-nums' },
  question: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
});

/** What is under way, how far it is, and how to stop it. */
export function TaskStrip({ running }: { readonly running: Running }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const strip = useFocusRescue<HTMLDivElement>();
  const task = texts.tasks.running[running.task];
  const percent = Math.round(running.share * 100);
  if (running.asksLifting !== undefined) return <LiftingQuestion sheetName={running.asksLifting} />;
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

/** Asked only where a sheet was found to refuse what a task of the user's has to write. */
function LiftingQuestion({ sheetName }: { readonly sheetName: string }): ReactElement {
  const styles = useStyles();
  const { lifting } = usePaneTexts();
  const actions = usePaneActions();
  const group = useRef<HTMLDivElement>(null);
  const text = useId();
  useEffect(() => group.current?.focus(), []);
  return (
    <div ref={group} tabIndex={-1} role="alertdialog" aria-labelledby={text} className={styles.strip}>
      <p id={text} className={styles.question}>
        {lifting.question(sheetName)}
      </p>
      <div className={styles.line}>
        <Button size="small" appearance="primary" onClick={() => actions.answerLifting(true)}>
          {lifting.yes}
        </Button>
        <Button size="small" onClick={() => actions.answerLifting(false)}>
          {lifting.no}
        </Button>
      </div>
    </div>
  );
}
