import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Completeness } from '../../tasks/completeness';
import type { CheckReport } from '../../tasks/reports';
import { usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  details: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`, maxHeight: '220px', overflowY: 'auto' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(72px, 2fr) 3fr minmax(52px, max-content)', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: '2px 0' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'left' },
  bar: { display: 'flex', height: '8px', borderRadius: tokens.borderRadiusSmall, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5 },
  filled: { backgroundColor: tokens.colorBrandBackground },
  notApplicable: { backgroundColor: tokens.colorNeutralForeground4 },
  blank: { fontSize: tokens.fontSizeBase200, textAlign: 'right', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
});

/** Per unit and per department a bar of what is filled in, not applicable and blank, and how much waits for an explanation; a name filters the list. */
export function CompletenessList({ completeness, departments }: Pick<CheckReport, 'completeness' | 'departments'>): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const actions = usePaneActions();
  const complete = completeness.filter(({ blank }) => blank === 0).length;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{checking.completenessAll(complete, completeness.length)}</summary>
      <ul className={styles.list}>
        {completeness.map((each) => (
          <Bar key={each.unitCode} name={each.unitName} hint={checking.showUnit(each.unitName)} of={each} onChoose={() => actions.filterFindings({ unit: each.unitCode })} />
        ))}
      </ul>
      {departments.length > 1 && (
        <>
          <h3 className={styles.heading}>{checking.completenessDepartments}</h3>
          <ul className={styles.list}>
            {departments.map((each) => (
              <Bar key={each.department} name={each.department} hint={checking.showDepartment(each.department)} of={each} onChoose={() => actions.filterFindings({ department: each.department })} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface BarProps {
  readonly name: string;
  readonly hint: string;
  readonly of: Completeness;
  readonly onChoose: () => void;
}

function Bar({ name, hint, of: { filled, blank, notApplicable, toExplain }, onChoose }: BarProps): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const all = Math.max(1, filled + blank + notApplicable);
  const waiting = checking.toExplainCells(toExplain);
  return (
    <li className={styles.item}>
      <Link as="button" className={styles.name} title={hint} onClick={onChoose}>
        {name}
      </Link>
      <span className={styles.bar} role="img" aria-label={`${checking.completenessOf(name, filled, notApplicable, blank)}${waiting === '' ? '' : ` · ${waiting}`}`}>
        <span className={styles.filled} style={{ width: `${(100 * filled) / all}%` }} />
        <span className={styles.notApplicable} style={{ width: `${(100 * notApplicable) / all}%` }} />
      </span>
      <span className={styles.blank}>{[checking.blankCells(blank), ...(waiting === '' ? [] : [waiting])].join(' · ')}</span>
    </li>
  );
}
