import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { MeasureScore } from '../../model/assessment';
import type { Measure } from '../../model/measure';
import { CopyButton } from '../frame/CopyButton';
import { usePane, usePaneTexts } from '../paneContext';
import { explainMeasure, explanationText } from './explainMeasure';

const useStyles = makeStyles({
  box: { margin: `${tokens.spacingVerticalXS} 0`, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

interface MeasureExplanationProps {
  readonly unitName: string;
  readonly score: MeasureScore;
  readonly measure: Measure;
}

/** 算给你看, with the definition of what is counted. */
export function MeasureExplanation({ unitName, score, measure }: MeasureExplanationProps): ReactElement {
  const styles = useStyles();
  const { explain } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const definitions = [
    { term: explain.definition, text: measure.numerator },
    ...(measure.denominator === '' ? [] : [{ term: explain.denominator, text: measure.denominator }]),
    { term: explain.certainty, text: explain.certainties[measure.certainty] },
  ];
  return (
    <section className={styles.box} aria-label={`${explain.title} ${measure.name}`}>
      <h3 className={styles.title}>{explain.title}</h3>
      <dl className={styles.facts}>
        {[...explainMeasure(score, measure, locale), ...definitions].map(({ term, text }) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{text}</dd>
          </Fragment>
        ))}
      </dl>
      <CopyButton label={explain.copy} text={() => explanationText(unitName, score, measure, locale)} />
    </section>
  );
}
