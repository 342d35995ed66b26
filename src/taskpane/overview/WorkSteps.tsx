import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  step: { display: 'grid', gridTemplateColumns: '28px 1fr', columnGap: tokens.spacingHorizontalS },
  number: {
    width: '24px',
    height: '24px',
    borderRadius: '50%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  result: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  question: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorStatusWarningBackground1, borderRadius: tokens.borderRadiusMedium },
});

/** 填报, 审核, 计分排名, in this order, each with what it last came to. */
export function WorkSteps(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  const check = usePane((state) => state.check);
  const scores = usePane((state) => state.scores);
  const asking = usePane((state) => state.exampleMeetsEntries);
  const { overview } = texts;
  return (
    <section aria-label={overview.steps}>
      <ol className={styles.list}>
        <Step number={1} title={overview.stepFill} text={overview.stepFillText}>
          {asking && (
            <div role="alert" className={styles.question}>
              {overview.exampleQuestion}
            </div>
          )}
          <div className={styles.buttons}>
            {asking ? (
              <>
                <ActionButton size="small" blocked={blocked} onClick={() => void actions.loadExample(true)}>
                  {overview.exampleReplace}
                </ActionButton>
                <ActionButton size="small" appearance="subtle" onClick={() => actions.dropExampleQuestion()}>
                  {texts.cancel}
                </ActionButton>
              </>
            ) : (
              <>
                <ActionButton size="small" onClick={() => actions.show('import')}>
                  {overview.import}
                </ActionButton>
                <ActionButton size="small" blocked={blocked} onClick={() => void actions.loadExample(false)}>
                  {overview.example}
                </ActionButton>
              </>
            )}
          </div>
        </Step>
        <Step number={2} title={overview.stepCheck} text={overview.stepCheckText}>
          <div className={styles.buttons}>
            <ActionButton
              size="small"
              appearance="primary"
              blocked={blocked}
              onClick={() => {
                actions.show('check');
                void actions.check();
              }}
            >
              {overview.check}
            </ActionButton>
          </div>
          {check !== undefined && <p className={styles.result}>{check.stale ? overview.stale : overview.checkResult(check.report.hard, check.report.soft)}</p>}
        </Step>
        <Step number={3} title={overview.stepScore} text={overview.stepScoreText}>
          <div className={styles.buttons}>
            <ActionButton
              size="small"
              appearance="primary"
              blocked={blocked}
              onClick={() => {
                actions.show('scores');
                void actions.score();
              }}
            >
              {overview.score}
            </ActionButton>
          </div>
          {scores !== undefined && (
            <p className={styles.result}>{scores.stale ? overview.stale : overview.scoreResult(Math.max(0, ...scores.report.assessments.map(({ units }) => units.length)))}</p>
          )}
        </Step>
      </ol>
      <UndoNote task="check" />
    </section>
  );
}

function Step({ number, title, text, children }: { readonly number: number; readonly title: string; readonly text: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </li>
  );
}
