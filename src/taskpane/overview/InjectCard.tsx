import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { PageHeading } from '../frame/PageHeading';
import { usePaneActions, usePaneServices, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: { margin: 0, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fact: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  units: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(125px, 1fr))' },
  all: { display: 'flex', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} 0 0` },
});

/** A workbook without our sheets: one thing to do, for all units unless some are left out. */
export function InjectCard(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const { scheme, units } = usePaneServices().standard;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const running = useBlocked('nothing');
  const chosen = units.filter(({ code }) => !left.has(code));
  const blocked = running ?? (chosen.length === 0 ? texts.overview.chooseAtLeastOne : undefined);

  const toggle = (code: string): void => {
    const next = new Set(left);
    if (!next.delete(code)) next.add(code);
    setLeft(next);
  };

  return (
    <div className={styles.card}>
      <PageHeading>{texts.overview.emptyTitle}</PageHeading>
      <p className={styles.text}>{texts.overview.emptyText}</p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{texts.overview.standardScheme}</dt>
        <dd className={styles.fact}>{scheme.title}</dd>
        <dt className={styles.term}>{texts.overview.source}</dt>
        <dd className={styles.fact}>{scheme.source}</dd>
        <dt className={styles.term}>{texts.overview.content}</dt>
        <dd className={styles.fact}>{texts.overview.contentText(scheme.areas.length, scheme.indicators.length, scheme.measures.length)}</dd>
      </dl>
      <details className={styles.units}>
        <summary className={styles.summary} title={texts.overview.injectScopeHint}>
          {texts.overview.injectScope(chosen.length, units.length)}
        </summary>
        <div className={styles.all}>
          <Link as="button" onClick={() => setLeft(new Set())}>
            {texts.overview.chooseAll}
          </Link>
          <Link as="button" onClick={() => setLeft(new Set(units.map(({ code }) => code)))}>
            {texts.overview.chooseNone}
          </Link>
        </div>
        <div className={styles.choices} role="group" aria-label={texts.overview.units}>
          {units.map(({ code, name, shortName }) => (
            <Checkbox key={code} checked={!left.has(code)} label={shortName ?? name} title={`${name} ${code}`} onChange={() => toggle(code)} />
          ))}
        </div>
      </details>
      <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.inject(chosen)}>
        {texts.overview.inject}
      </ActionButton>
    </div>
  );
}
