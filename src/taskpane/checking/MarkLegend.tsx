import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  legend: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sample: { padding: '0 4px', fontVariantNumeric: 'tabular-nums' },
  // As the marks look in the sheets, in every theme: a legend in other colours would be none.
  hard: { backgroundColor: '#F8CBCB', color: '#9C0006', border: '1px solid #C00000', fontWeight: tokens.fontWeightBold },
  soft: { backgroundColor: '#FFE699', color: '#7F6000', border: '1px dashed #BF8F00', fontStyle: 'italic' },
  explained: { backgroundColor: '#DDEBF7', color: '#1F4E79', border: '1px dotted #2F75B5', textDecorationLine: 'underline' },
});

/** How the marks in the cells look, told apart by frame and letters as well as by colour. */
export function MarkLegend(): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const marks = [
    { level: 'hard', name: checking.hard, look: checking.legendHard },
    { level: 'soft', name: checking.soft, look: checking.legendSoft },
    { level: 'explained', name: checking.states.explained, look: checking.legendExplained },
  ] as const;
  return (
    <ul className={styles.legend} aria-label={checking.legend}>
      {marks.map(({ level, name, look }) => (
        <li key={level} className={styles.item} title={look}>
          <span className={`${styles.sample} ${styles[level]}`} aria-hidden="true">
            12
          </span>
          <span aria-label={`${name}：${look}`}>{name}</span>
        </li>
      ))}
    </ul>
  );
}
