import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckReport } from '../../tasks/reports';
import { usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  details: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`, maxHeight: '220px', overflowY: 'auto' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(72px, 2fr) 3fr 52px', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: '2px 0' },
  unit: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'left' },
  bar: { display: 'flex', height: '8px', borderRadius: tokens.borderRadiusSmall, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5 },
  filled: { backgroundColor: tokens.colorBrandBackground },
  notApplicable: { backgroundColor: tokens.colorNeutralForeground4 },
  blank: { fontSize: tokens.fontSizeBase200, textAlign: 'right', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
});

/** Per unit a bar of what is filled in, not applicable and blank; the unit's name filters the list. */
export function CompletenessList({ completeness }: Pick<CheckReport, 'completeness'>): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const actions = usePaneActions();
  const complete = completeness.filter(({ blank }) => blank === 0).length;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{checking.completenessAll(complete, completeness.length)}</summary>
      <ul className={styles.list}>
        {completeness.map(({ unitCode, unitName, filled, blank, notApplicable }) => {
          const all = Math.max(1, filled + blank + notApplicable);
          return (
            <li key={unitCode} className={styles.item}>
              <Link as="button" className={styles.unit} title={checking.showUnit(unitName)} onClick={() => actions.filterFindings({ unit: unitCode })}>
                {unitName}
              </Link>
              <span className={styles.bar} role="img" aria-label={checking.completenessOf(unitName, filled, notApplicable, blank)}>
                <span className={styles.filled} style={{ width: `${(100 * filled) / all}%` }} />
                <span className={styles.notApplicable} style={{ width: `${(100 * notApplicable) / all}%` }} />
              </span>
              <span className={styles.blank}>{checking.blankCells(blank)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
