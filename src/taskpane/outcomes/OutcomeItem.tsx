import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ListedOutcome } from '../../tasks/outcomesReport';
import { ActionButton } from '../frame/ActionButton';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { DecisionForm } from './DecisionForm';
import { wordedOutcome } from './wordedOutcome';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  unit: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  state: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  accepted: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  rejected: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  remark: { padding: `0 ${tokens.spacingHorizontalXS}`, backgroundColor: tokens.colorStatusWarningBackground1, borderRadius: tokens.borderRadiusSmall },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface OutcomeItemProps {
  readonly outcome: ListedOutcome;
  readonly by: string;
  readonly onBy: (by: string) => void;
}

/** A proposal with its facts and clause, what was decided of it, and what is to be decided. */
export function OutcomeItem({ outcome, by, onBy }: OutcomeItemProps): ReactElement {
  const styles = useStyles();
  const { outcomes: texts } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const [open, setOpen] = useState(false);
  const { unitName, period, decision, remarks, previous, example, at } = outcome;
  const { subject, facts, clause } = wordedOutcome(outcome, scheme, locale);
  const whom = texts.decidedBy(decision.by, decision.date);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.unit}>{unitName}</span>
        <span className={mergeClasses(styles.state, decision.state === 'accepted' && styles.accepted, decision.state === 'rejected' && styles.rejected)}>{texts.states[decision.state]}</span>
      </div>
      {subject !== '' && <p className={styles.text}>{subject}</p>}
      <p className={styles.text}>{facts}</p>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        {[texts.periods[period], texts.clause(clause), ...(example ? [texts.example] : [])].join(' · ')}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={mergeClasses(styles.text, styles.remark)}>
          {texts.remarks[remark]}
        </p>
      ))}
      {previous !== '' && <p className={mergeClasses(styles.text, styles.quiet)}>{texts.before(previous)}</p>}
      {decision.reason !== '' && <p className={styles.text}>{texts.reasonOf(decision.reason)}</p>}
      {whom !== '' && <p className={mergeClasses(styles.text, styles.quiet)}>{whom}</p>}
      <div className={styles.buttons}>
        <ActionButton size="small" {...(open ? {} : { label: texts.decideOf(unitName, subject) })} onClick={() => setOpen(!open)}>
          {open ? texts.closeForm : texts.decide}
        </ActionButton>
        <ActionButton size="small" appearance="subtle" label={texts.gotoCellOf(unitName)} onClick={() => void actions.reveal(at)}>
          {texts.gotoCell}
        </ActionButton>
      </div>
      {open && <DecisionForm outcome={outcome} by={by} onBy={onBy} onDone={() => setOpen(false)} />}
    </li>
  );
}
