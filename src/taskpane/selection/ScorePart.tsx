import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { selectionTexts } from '../../locales/selection';
import type { ScoreCard } from '../../tasks/selectionCard';
import { formatPoints } from '../formatNumber';
import { ActionButton } from '../frame/ActionButton';
import { StaleNote } from '../frame/StaleNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { MeasureExplanation } from '../scoring/MeasureExplanation';

const useStyles = makeStyles({
  sentence: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
});

/** 算给你看 at the selected score: how the points of its measure came about, or the unit's total; scores first where nothing was scored yet. */
export function ScorePart({ card }: { readonly card: ScoreCard }): ReactElement {
  const styles = useStyles();
  const locale = usePane((state) => state.locale);
  const texts = selectionTexts(locale);
  const pane = usePaneTexts();
  const actions = usePaneActions();
  const scores = usePane((state) => state.scores);
  const scheme = usePane((state) => state.definition.scheme);
  const blocked = useBlocked('template');
  const assessment = scores?.report.assessments.find(({ period }) => period === card.period);
  const unit = assessment?.units.find(({ code }) => code === card.unit.code);
  if (assessment === undefined || unit === undefined) {
    return (
      <>
        <p className={styles.sentence}>{texts.scoreFirst}</p>
        <ActionButton size="small" blocked={blocked} onClick={() => void actions.score()}>
          {pane.scoring.run}
        </ActionButton>
      </>
    );
  }
  const measure = scheme.measures.find(({ id }) => id === card.measure);
  const score = unit.measures.find((each) => each.measure === card.measure);
  const stale = scores?.stale === true && <StaleNote>{pane.scoring.stale}</StaleNote>;
  if (measure !== undefined && score !== undefined) {
    return (
      <>
        {stale}
        <p className={styles.sentence}>{`${measure.id} ${measure.name}`}</p>
        <MeasureExplanation unitName={unit.name} score={score} measure={measure} period={card.period} of={{ assessment, unit }} />
      </>
    );
  }
  const { quantitative, inspection, routine } = unit.components;
  const parts = ([['quantitative', quantitative], ['inspection', inspection], ['routine', routine]] as const).flatMap(([component, value]) =>
    value === undefined || assessment.shares[component] === 0 ? [] : [`${pane.scoring.components[component]} ${formatPoints(value)} × ${formatPoints(assessment.shares[component] * 100)}%`],
  );
  return (
    <>
      {stale}
      <p className={styles.sentence}>{unit.total === undefined ? texts.noTotal : texts.totalOf(formatPoints(unit.total), parts.join(' + '), unit.rank ?? 0)}</p>
      <p className={styles.sentence}>{texts.scoreHint}</p>
    </>
  );
}
