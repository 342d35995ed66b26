import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Assessment } from '../../model/assessment';
import { unconfirmedMeasures } from '../../model/unconfirmedMeasures';
import { formatPercent } from '../formatNumber';
import { ActionButton } from '../frame/ActionButton';
import { UnconfirmedNote } from '../frame/UnconfirmedNote';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  caution: { backgroundColor: tokens.colorStatusWarningBackground1 },
  line: { margin: 0 },
});

/** What must be known before the ranks are used: unconfirmed settings, open hard findings, a projection, shares and what was left out. */
export function AssessmentNotes({ assessment, openHardFindings }: { readonly assessment: Assessment; readonly openHardFindings: number }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const { scoring } = texts;
  const { projection } = assessment;
  const parts = ['quantitative', 'inspection', 'routine'] as const;
  const shares = parts
    .filter((name) => assessment.shares[name] > 0)
    .map((name) => scoring.share(scoring.components[name], formatPercent(assessment.shares[name], locale)))
    .join(locale === 'zh-CN' ? '，' : ', ');
  const leftOut = assessment.leftOut.map((name) => scoring.components[name]).join(locale === 'zh-CN' ? '、' : ', ');
  // Points, methods and definitions of measures decide as much as the general settings do.
  const measures = usePane((state) => unconfirmedMeasures(state.definition.scheme));
  const caution = assessment.unconfirmed.length + measures > 0 || openHardFindings > 0;
  return (
    <div className={caution ? `${styles.notes} ${styles.caution}` : styles.notes}>
      <UnconfirmedNote settings={assessment.unconfirmed} measures={measures} />
      {openHardFindings > 0 && (
        <p className={styles.line}>
          {scoring.openFindings(openHardFindings)}{' '}
          <ActionButton size="small" appearance="subtle" onClick={() => actions.show('check')}>
            {scoring.toCheck}
          </ActionButton>
        </p>
      )}
      {projection && <p className={styles.line}>{texts.explain.cutOff(projection.month, projection.day, projection.days, projection.allDays)}</p>}
      <p className={styles.line}>{assessment.leftOut.length > 0 ? scoring.leftOut(leftOut, shares) : scoring.shares(shares)}</p>
    </div>
  );
}
