import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 上年实绩 is not part of the template: who wants it has it added first. Nothing where it is there. */
export function LastYearOffer(): ReactElement | null {
  const styles = useStyles();
  const { importing } = usePaneTexts();
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  const there = usePane(({ workbook }) => workbook.state === 'known' && workbook.workbook.present.some(({ role }) => role === 'last-year'));
  if (there) return null;
  return (
    <div className={styles.offer}>
      <p className={styles.text}>{importing.lastYearHint}</p>
      <ActionButton size="small" blocked={blocked} onClick={() => void actions.addLastYear()}>
        {importing.addLastYear}
      </ActionButton>
      <UndoNote task="last-year" />
    </div>
  );
}
