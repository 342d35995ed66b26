import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { UnitStanding } from '../../scoring/robustness';

const useStyles = makeStyles({
  bar: { display: 'block', position: 'relative', height: '10px', margin: `${tokens.spacingVerticalXS} 0`, borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground5 },
  part: { position: 'absolute', top: '2px', bottom: '2px', borderRadius: tokens.borderRadiusSmall },
  all: { backgroundColor: tokens.colorBrandBackground2Pressed },
  usual: { backgroundColor: tokens.colorBrandBackground },
  now: { position: 'absolute', top: '-1px', bottom: '-1px', width: '2px', marginLeft: '-1px', backgroundColor: tokens.colorNeutralForeground1, outline: `1px solid ${tokens.colorNeutralBackground1}` },
});

/** Places from the first on the left to the last; the words stand beside it, so it is for the eye only. */
export function PlaceRangeBar({ unit, last }: { readonly unit: UnitStanding; readonly last: number }): ReactElement {
  const styles = useStyles();
  const at = (place: number): string => `${(100 * place) / last}%`;
  const part = (from: number, to: number) => ({ left: at(from - 1), width: at(to - from + 1) });
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={mergeClasses(styles.part, styles.all)} style={part(unit.best, unit.worst)} />
      <span className={mergeClasses(styles.part, styles.usual)} style={part(unit.usualBest, unit.usualWorst)} />
      <span className={styles.now} style={{ left: at(unit.rank - 0.5) }} />
    </span>
  );
}
