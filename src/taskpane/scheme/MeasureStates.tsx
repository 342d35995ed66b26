import { useState, type ReactElement } from 'react';
import type { SchemeItem, SchemeOverview } from '../../tasks/describeScheme';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSchemeStyles } from './schemeStyles';

/** 停用 and 启用; where others take their denominator from a measure, retiring it takes a second click. */
export function MeasureStates({ overview }: { readonly overview: SchemeOverview }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const running = useBlocked('template');
  const [asked, setAsked] = useState<string>();
  const measures = overview.items.filter(({ code }) => code.startsWith('M'));
  const dependents = (item: SchemeItem): readonly string[] =>
    overview.scheme.measures.filter((measure) => !measure.retired && `M${measure.denominatorIs ?? ''}` === item.code).map(({ id }) => id);

  const retire = (item: SchemeItem): void => {
    if (dependents(item).length > 0 && asked !== item.code) {
      setAsked(item.code);
      return;
    }
    setAsked(undefined);
    void actions.setSchemeStates([item], 'retired');
  };

  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{words.measures}</summary>
      <div className={styles.body}>
        <p className={styles.text}>{words.measuresHint}</p>
        <ul className={styles.list}>
          {measures.map((item) => {
            const name = locale === 'zh-CN' ? item.name.zh : item.name.en;
            const isRetired = item.state === 'retired';
            return (
              <li key={item.code}>
                <div className={styles.item}>
                  <button type="button" className={styles.goto} title={words.goto} onClick={() => void actions.reveal(item.at)}>
                    {name}
                    {isRetired && <span className={styles.value}>{words.retired}</span>}
                  </button>
                  <ActionButton className={styles.button} size="small" appearance="subtle" blocked={running} onClick={() => (isRetired ? void actions.setSchemeStates([item], 'example') : retire(item))}>
                    {isRetired ? words.reinstate : words.retire}
                  </ActionButton>
                </div>
                {asked === item.code && (
                  <p role="alert" className={styles.caution}>
                    {words.dependents(dependents(item).join(locale === 'zh-CN' ? '、' : ', '))}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
