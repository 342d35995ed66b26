import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { IndicatorScore, MeasureScore } from '../../model/assessment';
import { definitionNames } from '../definitionNames';
import { formatPoints } from '../formatNumber';
import { usePane, usePaneTexts } from '../paneContext';
import type { ScoreOfUnit } from './explainMeasure';
import { MeasureExplanation } from './MeasureExplanation';
import { withPlace } from './withPlace';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  points: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  measures: { listStyleType: 'none', margin: 0, padding: `${tokens.spacingVerticalXXS} 0 0 ${tokens.spacingHorizontalS}` },
});

interface IndicatorScoreItemProps {
  readonly of: ScoreOfUnit;
  readonly score: IndicatorScore;
  readonly measures: ReadonlyMap<string, MeasureScore>;
  /** The unit's place on it among all units. */
  readonly place: number | undefined;
}

/** An indicator with its measures; each measure opens its sum. */
export function IndicatorScoreItem({ of, score, measures, place }: IndicatorScoreItemProps): ReactElement {
  const styles = useStyles();
  const { scoring } = usePaneTexts();
  const names = definitionNames(usePane((state) => state.definition));
  const [open, setOpen] = useState<string>();
  const own = names.scheme.measures.filter(({ indicator, id }) => indicator === score.indicator && measures.has(id));
  const only = own.length === 1 ? own[0] : undefined;
  const onlyScore = only === undefined ? undefined : measures.get(only.id);
  if (only !== undefined && onlyScore !== undefined) {
    const isOpen = open === only.id;
    return (
      <li className={styles.item}>
        <div className={styles.line}>
          <Link as="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : only.id)}>
            {scoring.indicator(score.indicator)} {names.indicatorOf(score.indicator)?.wording}
          </Link>
          <span className={styles.points}>{onlyScore.counted ? withPlace(scoring, place, scoring.pointsOf(formatPoints(score.points), formatPoints(score.max))) : scoring.notCountedShort}</span>
        </div>
        {isOpen && <MeasureExplanation unitName={of.unit.name} score={onlyScore} measure={only} of={of} />}
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span>
          {scoring.indicator(score.indicator)} {names.indicatorOf(score.indicator)?.wording}
        </span>
        <span className={styles.points}>{score.max === 0 ? scoring.notCountedShort : withPlace(scoring, place, scoring.pointsOf(formatPoints(score.points), formatPoints(score.max)))}</span>
      </div>
      <ul className={styles.measures}>
        {own.map((measure) => {
          const measureScore = measures.get(measure.id);
          if (measureScore === undefined) return null;
          const isOpen = open === measure.id;
          return (
            <li key={measure.id}>
              <div className={styles.line}>
                <Link as="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : measure.id)}>
                  {measure.id} {measure.name}
                </Link>
                <span className={styles.points}>
                  {measureScore.counted ? scoring.pointsOf(formatPoints(measureScore.points), formatPoints(measureScore.max)) : scoring.notCountedShort}
                </span>
              </div>
              {isOpen && <MeasureExplanation unitName={of.unit.name} score={measureScore} measure={measure} of={of} />}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
