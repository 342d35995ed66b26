import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))', gap: tokens.spacingHorizontalS, margin: 0 },
  tile: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end', padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  caution: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly tone?: 'plain' | 'caution' | 'bad';
  readonly hint?: string;
}

/** A few counts side by side. */
export function FactTiles({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.tiles}>
      {facts.map(({ name, value, tone, hint }) => (
        <div key={name} className={styles.tile}>
          <dt className={styles.name}>
            {name}
            {hint !== undefined && ` · ${hint}`}
          </dt>
          <dd className={mergeClasses(styles.value, tone === 'caution' && styles.caution, tone === 'bad' && styles.bad)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
