import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FollowedFinding } from '../../model/followedFinding';
import { questionedValue } from '../../validation/findingKeys';
import type { GivenExplanation } from '../../validation/followUp';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Longer explanations would not fit into a cell that is to be read. */
const longestExplanation = 1000;

interface ExplanationFormProps {
  readonly finding: FollowedFinding;
  readonly all: readonly FollowedFinding[];
}

/** Takes the explanation with which a soft finding may stand, for this one or for all of its rule that wait for one. */
export function ExplanationForm({ finding, all }: ExplanationFormProps): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  const [text, setText] = useState(finding.explanation);
  const waiting = all.filter((other) => other.rule === finding.rule && (other.key === finding.key || other.state === 'to-explain' || other.state === 'explain-again'));
  const given = (findings: readonly FollowedFinding[], said: string): readonly GivenExplanation[] => findings.map((each) => ({ key: each.key, value: questionedValue(each), text: said }));
  const said = text.trim();
  const unchanged = said === '' || said === finding.explanation;
  return (
    <div className={styles.form}>
      {finding.previous !== '' && <p className={styles.text}>{checking.explanationPrevious(finding.previous)}</p>}
      <Field label={finding.state === 'explained' ? checking.explanation : checking.explanationAsk} size="small">
        <Textarea value={text} maxLength={longestExplanation} placeholder={checking.explanationHint} resize="vertical" onChange={(_event, data) => setText(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <ActionButton size="small" appearance="primary" blocked={blocked ?? (unchanged ? checking.explanationHint : undefined)} onClick={() => void actions.explain(given([finding], said))}>
          {checking.explanationSave}
        </ActionButton>
        {waiting.length > 1 && (
          <ActionButton size="small" blocked={blocked ?? (said === '' ? checking.explanationHint : undefined)} onClick={() => void actions.explain(given(waiting, said))}>
            {checking.explanationSaveAll(waiting.length)}
          </ActionButton>
        )}
        {finding.state === 'explained' && (
          <ActionButton size="small" blocked={blocked} onClick={() => void actions.explain(given([finding], ''))}>
            {checking.explanationRemove}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
