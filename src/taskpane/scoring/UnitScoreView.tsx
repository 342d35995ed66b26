import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useMemo, useState, type ReactElement } from 'react';
import type { Assessment, UnitScore } from '../../model/assessment';
import { definitionNames } from '../definitionNames';
import { formatPoints } from '../formatNumber';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { placesByPart, placesGained } from '../../scoring/placesByPart';
import { usePane, usePaneTexts } from '../paneContext';
import { ComponentLines } from './ComponentLines';
import { IndicatorScoreItem } from './IndicatorScoreItem';
import { PointsBar } from './PointsBar';
import { StrengthsPart } from './StrengthsPart';
import { withPlace } from './withPlace';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  area: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  toggle: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  points: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  indicators: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

interface UnitScoreViewProps {
  readonly assessment: Assessment;
  readonly unit: UnitScore;
  readonly onBack: () => void;
}

/** How a unit came to its score: areas, their indicators, and behind each measure the sum. */
export function UnitScoreView({ assessment, unit, onBack }: UnitScoreViewProps): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { scoring } = texts;
  const names = definitionNames(usePane((state) => state.definition));
  const [open, setOpen] = useState<number | undefined>(unit.areas[0]?.area);
  const measures = useMemo(() => new Map(unit.measures.map((score) => [score.measure, score])), [unit]);
  const places = useMemo(() => placesByPart(assessment), [assessment]);
  const halfYear = usePane((state) => state.scores?.report.assessments.find(({ period }) => period === 'half-year'));
  const gained = assessment.period === 'year-end' ? placesGained(halfYear, unit) : undefined;
  const facts = [
    ...(unit.rank === undefined ? [] : [scoring.rankOf(unit.rank, assessment.units.length)]),
    ...(unit.total === undefined ? [scoring.noTotal] : [`${scoring.total} ${formatPoints(unit.total)}`]),
    ...(gained === undefined ? [] : [scoring.sinceHalfYear(gained)]),
    ...(unit.grade === undefined ? [] : [scoring.grades[unit.grade]]),
    ...(unit.tieBreak === undefined ? [] : [scoring.tieBreaks[unit.tieBreak]]),
  ];
  return (
    <div className={styles.view}>
      <div>
        <ActionButton size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {scoring.backToTable}
        </ActionButton>
      </div>
      <PageHeading takeFocus>{scoring.unitTitle(unit.name, texts.periods[assessment.period])}</PageHeading>
      <p className={styles.line}>{facts.join(' · ')}</p>
      <ComponentLines assessment={assessment} unit={unit} />
      <StrengthsPart assessment={assessment} unit={unit} />
      <ul className={styles.list} aria-label={scoring.areas}>
        {unit.areas.map(({ area, points, max }) => {
          const isOpen = open === area;
          return (
            <li key={area} className={styles.area}>
              <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : area)}>
                <span className={styles.title}>
                  <span>{names.scheme.areas.find(({ number }) => number === area)?.name ?? String(area)}</span>
                  <span className={styles.points}>{withPlace(scoring, places.areas.get(area)?.get(unit.code), scoring.pointsOf(formatPoints(points), formatPoints(max)))}</span>
                </span>
                <PointsBar points={points} max={max} />
              </button>
              {isOpen && (
                <ul className={styles.indicators}>
                  {unit.indicators
                    .filter(({ indicator }) => names.indicatorOf(indicator)?.area === area)
                    .map((score) => (
                      <IndicatorScoreItem key={score.indicator} of={{ assessment, unit }} score={score} measures={measures} place={places.indicators.get(score.indicator)?.get(unit.code)} />
                    ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.line}>{scoring.placesNote}</p>
    </div>
  );
}
