import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { UnitsOverview } from '../../tasks/describeUnits';
import { Pager } from '../frame/Pager';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { movedKeys } from '../../tasks/movedKeys';
import { UnitItem, type UnitAction } from './UnitItem';
import { matchesUnit } from './matchesUnit';

const pageLength = 30;
/** A list that is taken in at a glance needs no search. */
const searchedFrom = 12;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The units in their order, with what can be done to each. The keyboard stays with the button that was used, wherever its unit goes. */
export function UnitList({ overview, onEdit }: { readonly overview: UnitsOverview; readonly onEdit: (key: string) => void }): ReactElement {
  const styles = useStyles();
  const { units: words } = usePaneTexts();
  const actions = usePaneActions();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const used = useRef<string>(undefined);
  const list = useRef<HTMLUListElement>(null);
  const { units } = overview;
  const keys = units.map(({ key }) => key);
  const found = units.map((unit, place) => ({ unit, place })).filter(({ unit }) => matchesUnit(unit, search));
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const shown = Math.min(page, pages - 1);

  useEffect(() => {
    const button = used.current;
    used.current = undefined;
    // A unit that moves takes its button out of the page for a moment, and the keyboard with it.
    if (button !== undefined && document.hasFocus() && (document.activeElement === document.body || document.activeElement === null)) {
      [...(list.current?.querySelectorAll<HTMLElement>('[data-button]') ?? [])].find((each) => each.dataset['button'] === button)?.querySelector('button')?.focus();
    }
  }, [units]);

  const act = (key: string, action: UnitAction): void => {
    const place = keys.indexOf(key);
    if (action === 'edit') {
      onEdit(key);
      return;
    }
    if (action === 'up' || action === 'down') {
      const to = place + (action === 'up' ? -1 : 1);
      used.current = `${action} ${key}`;
      setPage(search === '' ? Math.floor(to / pageLength) : shown);
      void actions.changeUnits({ kind: 'order', keys: movedKeys(keys, key, to) });
      return;
    }
    used.current = `state ${key}`;
    void actions.changeUnits({ kind: action, key });
  };

  return (
    <section className={styles.part} aria-label={words.list}>
      {units.length >= searchedFrom && (
        <Field label={words.search}>
          <Input type="search" value={search} onChange={(_event, data) => setSearch(data.value)} />
        </Field>
      )}
      {found.length === 0 && <p className={styles.nothing}>{units.length === 0 ? words.noUnits : words.noMatch}</p>}
      <ul ref={list} className={styles.list}>
        {found.slice(shown * pageLength, (shown + 1) * pageLength).map(({ unit, place }) => (
          <UnitItem key={unit.key} unit={unit} place={place} count={units.length} onAction={(action) => act(unit.key, action)} />
        ))}
      </ul>
      <Pager label={words.list} page={shown} pages={pages} onPage={setPage} />
    </section>
  );
}
