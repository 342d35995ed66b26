import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../model/finding';
import type { FollowedFinding } from '../../model/followedFinding';
import { notApplicableChoices } from '../../validation/fillNotApplicable';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneTexts } from '../paneContext';
import { FixAllPreview } from './FixAllPreview';

const useStyles = makeStyles({
  form: { marginTop: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface NotApplicableFormProps {
  readonly finding: FollowedFinding;
  readonly all: readonly FollowedFinding[];
}

/** Lets the user declare a blank cell, or all of its measure or unit, 不适用: shown before it is done, and undone like a repair. */
export function NotApplicableForm({ finding, all }: NotApplicableFormProps): ReactElement | null {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const measures = usePane((state) => state.definition.scheme.measures);
  const blocked = useBlocked('template');
  const [asked, setAsked] = useState<readonly Finding[]>();
  const choices = notApplicableChoices(finding, all, measures);
  if (choices === undefined) return null;
  const { here, ofMeasure, ofUnit } = choices;
  return (
    <div className={styles.form}>
      {asked === undefined ? (
        <>
          <p className={styles.text}>{checking.notApplicableTitle}</p>
          <div className={styles.buttons}>
            <ActionButton size="small" blocked={blocked} onClick={() => setAsked(here)}>
              {checking.notApplicableHere}
            </ActionButton>
            {ofMeasure.length > here.length && (
              <ActionButton size="small" blocked={blocked} onClick={() => setAsked(ofMeasure)}>
                {checking.notApplicableOfMeasure(ofMeasure.length)}
              </ActionButton>
            )}
            {ofUnit.length > here.length && (
              <ActionButton size="small" blocked={blocked} onClick={() => setAsked(ofUnit)}>
                {checking.notApplicableOfUnit(ofUnit.length)}
              </ActionButton>
            )}
          </div>
        </>
      ) : (
        <FixAllPreview findings={asked} title={checking.notApplicableAsk(asked.length)} confirm={checking.notApplicableConfirm} onClose={() => setAsked(undefined)} />
      )}
      <UndoNote task="fix" lifts={false} />
    </div>
  );
}
