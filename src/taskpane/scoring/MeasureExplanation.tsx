import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { MeasureScore } from '../../model/assessment';
import type { Measure } from '../../model/measure';
import type { Period } from '../../model/period';
import { unconfirmedMeasures } from '../../model/unconfirmedMeasures';
import { casesTookPoints, measureSettings, unconfirmedOf } from '../../scoring/usedSettings';
import { CopyButton } from '../frame/CopyButton';
import { unconfirmedText } from '../frame/unconfirmedText';
import { usePane, usePaneTexts } from '../paneContext';
import { explainMeasure, explanationText, type ScoreOfUnit } from './explainMeasure';

const useStyles = makeStyles({
  box: { margin: `${tokens.spacingVerticalXS} 0`, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  note: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

interface MeasureExplanationProps {
  readonly unitName: string;
  readonly score: MeasureScore;
  readonly measure: Measure;
  /** The period of the score, where it is not the one that the pane shows. */
  readonly period?: Period;
  /** The whole result, to say what full points would change. */
  readonly of?: ScoreOfUnit | undefined;
}

/** 算给你看, with the definition of what is counted. */
export function MeasureExplanation({ unitName, score, measure, period: ofPeriod, of }: MeasureExplanationProps): ReactElement {
  const styles = useStyles();
  const { explain } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const shownPeriod = usePane((state) => state.period);
  const period = ofPeriod ?? shownPeriod;
  const unconfirmed = unconfirmedOf(scheme, [...measureSettings(measure, period), ...(casesTookPoints([{ measures: [score] }]) ? (['case.points'] as const) : [])]).length + unconfirmedMeasures({ measures: [measure] });
  const definitions = [
    { term: explain.definition, text: measure.numerator },
    ...(measure.denominator === '' ? [] : [{ term: explain.denominator, text: measure.denominator }]),
    { term: explain.certainty, text: explain.certainties[measure.certainty] },
  ];
  return (
    <section className={styles.box} aria-label={`${explain.title} ${measure.name}`}>
      <h3 className={styles.title}>{explain.title}</h3>
      <dl className={styles.facts}>
        {[...explainMeasure(score, measure, locale, of), ...definitions].map(({ term, text }) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {unconfirmed > 0 && <p className={styles.note}>{unconfirmedText(unconfirmed, locale)}</p>}
      <CopyButton label={explain.copy} text={() => explanationText(unitName, score, measure, unconfirmed, locale, of)} />
    </section>
  );
}
