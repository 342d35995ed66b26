import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { Robustness } from '../../scoring/robustness';
import type { ScoredPeriod } from '../../tasks/reports';
import { ActionButton } from '../frame/ActionButton';
import { CopyButton } from '../frame/CopyButton';
import { Pager } from '../frame/Pager';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSectionStyles } from './sectionStyles';
import { PlaceRangeBar } from './PlaceRangeBar';
import { drawnWords, robustnessText, standingWords, swapWords } from './robustnessWords';

/** So many units are shown at a time. */
const unitsPerPage = 30;

const useStyles = makeStyles({
  unit: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  place: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** 名次稳健性: how far the places of a period hang on weights and on settings that nobody confirmed. */
export default function RobustnessPart({ scored }: { readonly scored: ScoredPeriod }): ReactElement {
  const styles = { ...useSectionStyles(), ...useStyles() };
  const { robustness } = usePaneTexts();
  const actions = usePaneActions();
  const drawn = usePane((state) => state.robustness);
  const blocked = useBlocked('template');
  const title = useId();
  const result = drawn?.scored === scored ? drawn.result : undefined;
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {robustness.title}
      </h3>
      <p className={styles.text}>{robustness.intro}</p>
      <div>
        <ActionButton blocked={blocked} onClick={() => void actions.drawRobustness(scored)}>
          {result === undefined ? robustness.run : robustness.again}
        </ActionButton>
      </div>
      {result !== undefined && <RobustnessResult key={result.period} scored={scored} result={result} />}
    </section>
  );
}

function RobustnessResult({ scored, result }: { readonly scored: ScoredPeriod; readonly result: Robustness }): ReactElement {
  const styles = { ...useSectionStyles(), ...useStyles() };
  const { robustness } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const [page, setPage] = useState(0);
  const { scheme } = scored.basis;
  const { units, pairs } = result;
  const honours = scheme.settings['honours.count'].value;
  if (units.length === 0) return <p className={styles.text}>{robustness.nobody}</p>;
  const start = page * unitsPerPage;
  return (
    <>
      <div>
        {drawnWords(result, locale).map((line) => (
          <p key={line} className={styles.small}>
            {line}
          </p>
        ))}
        <p className={styles.small}>{robustness.legend}</p>
      </div>
      <ol className={styles.list} aria-label={robustness.table}>
        {units.slice(start, start + unitsPerPage).map((unit, index) => {
          const pair = pairs[start + index];
          return (
            <li key={unit.code} className={styles.unit}>
              <span className={styles.name}>
                <span>{unit.name}</span>
                <span className={styles.place}>{robustness.place(unit.rank)}</span>
              </span>
              <PlaceRangeBar unit={unit} last={units.length} />
              <p className={styles.small}>{standingWords(unit, honours, locale).join(' · ')}</p>
              {pair !== undefined && <p className={styles.small}>{swapWords(pair, units, locale)}</p>}
            </li>
          );
        })}
      </ol>
      <Pager label={robustness.pages} page={page} pages={Math.ceil(units.length / unitsPerPage)} onPage={setPage} />
      <CopyButton label={robustness.copy} text={() => robustnessText(result, scored, scheme, locale)} />
    </>
  );
}
