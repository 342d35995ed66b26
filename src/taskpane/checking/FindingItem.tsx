import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { FollowedFinding } from '../../model/followedFinding';
import { usePane, usePaneTexts } from '../paneContext';
import { FindingDetails } from './FindingDetails';
import { findingWords } from './findingWords';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  active: { backgroundColor: tokens.colorNeutralBackground2, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, '& > button:hover': { backgroundColor: 'transparent' } },
  row: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  state: { marginLeft: 'auto', flexShrink: 0 },
  heading: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  message: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface FindingItemProps {
  readonly finding: FollowedFinding;
  /** Place among those that the filter lets through, from 0. */
  readonly index: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly all: readonly FollowedFinding[];
  readonly onActivate: () => void;
}

/** One finding: severity, what it is, what became of it, where; details when it is active. */
export function FindingItem({ finding, index, count, isActive, isTabStop, all, onActivate }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const scheme = usePane((state) => state.definition.scheme);
  const locale = usePane((state) => state.locale);
  const detailsId = useId();
  const { title, message } = findingWords(finding, scheme, locale);
  const isHard = finding.severity === 'hard';
  return (
    <li className={mergeClasses(styles.item, isActive && styles.active)} aria-posinset={index + 1} aria-setsize={count}>
      <button
        type="button"
        className={styles.row}
        data-index={index}
        tabIndex={isTabStop ? 0 : -1}
        title={finding.at === undefined ? checking.noCell : checking.goto}
        aria-current={isActive}
        aria-describedby={isActive ? detailsId : undefined}
        onClick={onActivate}
      >
        <span className={styles.heading}>
          <Badge size="small" appearance={isHard ? 'filled' : 'outline'} color={isHard ? 'danger' : 'warning'}>
            {isHard ? checking.hard : checking.soft}
          </Badge>
          {title}
          {(finding.state === 'explained' || finding.state === 'explain-again') && (
            <Badge size="small" appearance="outline" color={finding.state === 'explained' ? 'success' : 'danger'} className={styles.state}>
              {checking.states[finding.state]}
            </Badge>
          )}
        </span>
        <span className={styles.message}>{message}</span>
      </button>
      {isActive && <FindingDetails id={detailsId} finding={finding} all={all} />}
    </li>
  );
}
