import { Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { useState, type ReactElement } from 'react';
import { selectionTexts } from '../../locales/selection';
import { departments } from '../../sheets/schemeRows';
import type { EntryCard } from '../../tasks/selectionCard';
import { reviewerDoubt } from '../../validation/reviewerDoubts';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions } from '../paneContext';

/** A longer reason would not fit into a cell that is to be read. */
const longestReason = 500;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Which figure a card is of, as text. */
export function doubtPlace({ unit, facts, part, role }: EntryCard): string {
  return [role, unit.code, facts.measure.id, part].join('|');
}

/** 疑点: a reviewer flags the selected figure with a reason, and says which department is to look into it. */
export function DoubtPart({ card }: { readonly card: EntryCard }): ReactElement {
  const styles = useStyles();
  const locale = usePane((state) => state.locale);
  const { doubt: texts } = selectionTexts(locale);
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  const responsible = card.facts.indicator?.department ?? '';
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [department, setDepartment] = useState<string>(responsible);
  const doubt = usePane((state) =>
    state.check?.report.findings.find(
      ({ rule, unitCode, measure, part, column }) => rule === reviewerDoubt && unitCode === card.unit.code && measure === card.facts.measure.id && part === card.part && column === card.role,
    ),
  );
  const figure = { unitCode: card.unit.code, measure: card.facts.measure.id, part: card.part, column: card.role };
  return (
    <div className={styles.part}>
      {doubt !== undefined && <p className={styles.text}>{texts.flagged(doubt.note, doubt.assigned)}</p>}
      {doubt !== undefined && doubt.explanation !== '' && <p className={styles.text}>{texts.answered(doubt.explanation)}</p>}
      {asking ? (
        <>
          <Field label={texts.reason} size="small" required>
            <Textarea value={reason} maxLength={longestReason} placeholder={texts.reasonHint} resize="vertical" onChange={(_event, data) => setReason(data.value)} />
          </Field>
          <Field label={texts.department} size="small">
            <Select value={department} onChange={(_event, data) => setDepartment(data.value)}>
              <option value="">{texts.nobody}</option>
              {departments.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
          <div className={styles.buttons}>
            <ActionButton
              size="small"
              appearance="primary"
              blocked={blocked ?? (reason.trim() === '' ? texts.reasonHint : undefined)}
              onClick={() => {
                setAsking(false);
                setReason('');
                void actions.flagFigure(figure, reason, department);
              }}
            >
              {texts.save}
            </ActionButton>
            <ActionButton size="small" onClick={() => setAsking(false)}>
              {texts.cancel}
            </ActionButton>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          <ActionButton size="small" icon={<FlagRegular />} blocked={blocked} onClick={() => setAsking(true)}>
            {doubt === undefined ? texts.flag : texts.more}
          </ActionButton>
          {doubt !== undefined && (
            <ActionButton size="small" blocked={blocked} onClick={() => void actions.liftDoubt(doubt.key)}>
              {texts.lift}
            </ActionButton>
          )}
        </div>
      )}
    </div>
  );
}
