import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OutcomeState } from '../../model/outcomeDecision';
import type { ListedOutcome } from '../../tasks/outcomesReport';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Longer reasons would not fit into a cell that is to be read. */
const longestReason = 1000;

interface DecisionFormProps {
  readonly outcome: ListedOutcome;
  /** Who decided last; most are decided by the same person. */
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly onDone: () => void;
}

/** Takes what a person decides of a proposal; rejecting needs a reason. */
export function DecisionForm({ outcome, by, onBy, onDone }: DecisionFormProps): ReactElement {
  const styles = useStyles();
  const { outcomes: texts } = usePaneTexts();
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  const { decision } = outcome;
  const [reason, setReason] = useState(decision.reason);
  const [who, setWho] = useState(decision.by === '' ? by : decision.by);
  const decide = async (state: OutcomeState): Promise<void> => {
    const given = { state, reason: reason.trim(), by: state === 'proposed' ? '' : who.trim() };
    if (!(await actions.decideOutcome(outcome, given))) return;
    if (state !== 'proposed') onBy(who.trim());
    onDone();
  };
  return (
    <div className={styles.form}>
      <Field label={texts.reason} size="small">
        <Textarea value={reason} maxLength={longestReason} resize="vertical" onChange={(_event, data) => setReason(data.value)} />
      </Field>
      <Field label={texts.by} size="small">
        <Input value={who} maxLength={100} onChange={(_event, data) => setWho(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <ActionButton size="small" appearance="primary" blocked={blocked} onClick={() => void decide('accepted')}>
          {texts.accept}
        </ActionButton>
        <ActionButton size="small" blocked={blocked ?? (reason.trim() === '' ? texts.reasonNeeded : undefined)} onClick={() => void decide('rejected')}>
          {texts.reject}
        </ActionButton>
        {decision.state !== 'proposed' && (
          <ActionButton size="small" blocked={blocked} onClick={() => void decide('proposed')}>
            {texts.takeBack}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
