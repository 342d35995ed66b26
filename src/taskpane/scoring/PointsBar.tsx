import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  bar: { display: 'block', height: '4px', marginTop: '4px', borderRadius: '2px', backgroundColor: tokens.colorNeutralBackground5, overflow: 'hidden' },
  part: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
});

/** Points as part of their maximum; the figures stand beside it, so it is for the eye only. */
export function PointsBar({ points, max }: { readonly points: number; readonly max: number }): ReactElement {
  const styles = useStyles();
  const share = max > 0 ? Math.max(0, Math.min(1, points / max)) : 0;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.part} style={{ width: `${100 * share}%` }} />
    </span>
  );
}
