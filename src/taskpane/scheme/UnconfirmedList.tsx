import { useState, type ReactElement } from 'react';
import type { SchemeItem } from '../../tasks/describeScheme';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSchemeStyles } from './schemeStyles';

/** Everything marked 示例, in groups, each with what is in force; one is confirmed with a click, several with a second one. */
export function UnconfirmedList({ items }: { readonly items: readonly SchemeItem[] }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const running = useBlocked('template');
  /** The group whose button was clicked once; '' is all of them. */
  const [asked, setAsked] = useState<string>();
  const open = items.filter(({ state }) => state === 'example');
  const name = ({ zh, en }: SchemeItem['name']): string => (locale === 'zh-CN' ? zh : en);
  const groups = [...new Set(open.map(({ group }) => group.zh))].map((key) => open.filter(({ group }) => group.zh === key));
  const confirmable = (list: readonly SchemeItem[]): readonly SchemeItem[] => list.filter(({ faulty }) => !faulty);

  const confirmSeveral = (key: string, list: readonly SchemeItem[], label: string): ReactElement => {
    const able = confirmable(list);
    return (
      <ActionButton
        size="small"
        appearance={asked === key ? 'primary' : 'secondary'}
        blocked={running ?? (able.length === 0 ? words.faulty : undefined)}
        onClick={() => {
          if (asked !== key) {
            setAsked(key);
            return;
          }
          setAsked(undefined);
          void actions.setSchemeStates(able, 'confirmed');
        }}
      >
        {asked === key ? words.confirmAgain(able.length) : label}
      </ActionButton>
    );
  };

  return (
    <section className={styles.body}>
      <h3 className={styles.title}>{words.unconfirmed}</h3>
      {open.length === 0 ? (
        <p className={styles.text}>{words.allConfirmed}</p>
      ) : (
        <>
          <p className={styles.caution}>{words.unconfirmedCount(open.length)}</p>
          {groups.map((list) => {
            const first = list[0];
            if (first === undefined) return null;
            return (
              <details key={first.group.zh} className={styles.section}>
                <summary className={styles.summary}>{words.group(name(first.group), list.length)}</summary>
                <div className={styles.body}>
                  <ul className={styles.list}>
                    {list.map((item) => (
                      <li key={item.code} className={styles.item}>
                        <button type="button" className={styles.goto} title={words.goto} onClick={() => void actions.reveal(item.at)}>
                          {name(item.name)}
                          <span className={styles.value}>{item.value}</span>
                        </button>
                        <ActionButton className={styles.button} size="small" blocked={running ?? (item.faulty ? words.faulty : undefined)} onClick={() => void actions.setSchemeStates([item], 'confirmed')}>
                          {words.confirm}
                        </ActionButton>
                      </li>
                    ))}
                  </ul>
                  <div>{confirmSeveral(first.group.zh, list, words.confirmGroup(confirmable(list).length))}</div>
                </div>
              </details>
            );
          })}
          <div>{confirmSeveral('', open, words.confirmAll(confirmable(open).length))}</div>
        </>
      )}
    </section>
  );
}
