import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { Assessment, UnitScore } from '../../model/assessment';
import { strengthsAndWeaknesses, type StandoutMeasure } from '../../scoring/strengths';
import { definitionNames } from '../definitionNames';
import { formatPoints } from '../formatNumber';
import { usePane, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  small: { display: 'block', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** 优势与短板: where a unit earns most points more, and less, than the units on average. */
export function StrengthsPart({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitScore }): ReactElement {
  const styles = useStyles();
  const { strengths: texts } = usePaneTexts();
  const definition = usePane((state) => state.definition);
  const title = useId();
  const { strengths, weaknesses } = strengthsAndWeaknesses(definition.scheme, assessment, unit.code);
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {texts.title}
      </h3>
      {strengths.length + weaknesses.length === 0 && <p className={styles.text}>{texts.none}</p>}
      <StandoutList label={texts.strengths} standouts={strengths} />
      <StandoutList label={texts.weaknesses} standouts={weaknesses} />
      <p className={styles.small}>{texts.leftOut}</p>
    </section>
  );
}

function StandoutList({ label, standouts }: { readonly label: string; readonly standouts: readonly StandoutMeasure[] }): ReactElement | null {
  const styles = useStyles();
  const { scoring, strengths: texts } = usePaneTexts();
  const names = definitionNames(usePane((state) => state.definition));
  if (standouts.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{label}</p>
      <ul className={styles.list} aria-label={label}>
        {standouts.map(({ measure, points, max, difference, place, compared }) => (
          <li key={measure}>
            {measure} {names.measure(measure)}
            <span className={styles.small}>
              {[
                scoring.pointsOf(formatPoints(points), formatPoints(max)),
                (difference > 0 ? texts.more : texts.less)(formatPoints(Math.abs(difference))),
                texts.place(place, compared),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
