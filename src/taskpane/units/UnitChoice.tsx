import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Unit } from '../../model/unit';
import { usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  units: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(125px, 1fr))' },
  all: { display: 'flex', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} 0 0` },
});

interface UnitChoiceProps {
  readonly summary: string;
  readonly units: readonly Unit[];
  /** Codes of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Units of which some may be left out; folded, because mostly none is. */
export function UnitChoice({ summary, units, left, onLeft }: UnitChoiceProps): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const toggle = (code: string): void => {
    const next = new Set(left);
    if (!next.delete(code)) next.add(code);
    onLeft(next);
  };
  return (
    <details className={styles.units}>
      <summary className={styles.summary} title={texts.overview.injectScopeHint}>
        {summary}
      </summary>
      <div className={styles.all}>
        <Link as="button" onClick={() => onLeft(new Set())}>
          {texts.overview.chooseAll}
        </Link>
        <Link as="button" onClick={() => onLeft(new Set(units.map(({ code }) => code)))}>
          {texts.overview.chooseNone}
        </Link>
      </div>
      <div className={styles.choices} role="group" aria-label={texts.overview.units}>
        {units.map(({ code, name, shortName }) => (
          <Checkbox key={code} checked={!left.has(code)} label={shortName ?? name} title={`${name} ${code}`} onChange={() => toggle(code)} />
        ))}
      </div>
    </details>
  );
}
