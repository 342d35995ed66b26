import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Period } from '../../model/period';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  intro: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** 分项排名: writes places by area and indicator of a period into a sheet of formulas. */
export function WritePlaces({ period }: { readonly period: Period }): ReactElement {
  const styles = useStyles();
  const { scoring } = usePaneTexts();
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{scoring.placesIntro}</p>
      <ActionButton size="small" blocked={blocked} onClick={() => void actions.score(period)}>
        {scoring.writePlaces}
      </ActionButton>
    </div>
  );
}
