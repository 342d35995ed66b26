import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { byUnitCode, jilinDivisions } from '../../schemes/jilinUnits';
import type { UnitsOverview } from '../../tasks/describeUnits';
import { ActionButton } from '../frame/ActionButton';
import { FactTiles } from '../frame/FactTiles';
import { PageHeading } from '../frame/PageHeading';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { formatCount } from '../formatNumber';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { AddUnits } from './AddUnits';
import { UnitEditForm } from './UnitEditForm';
import { UnitList } from './UnitList';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  section: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Task = { readonly kind: 'list' } | { readonly kind: 'add' } | { readonly kind: 'edit'; readonly key: string };

/** 考评单位 as it stands: add, retire, rename, put in another order. */
export default function UnitsPage(): ReactElement {
  const styles = useStyles();
  const { units: words, back } = usePaneTexts();
  const actions = usePaneActions();
  const overview = usePane((state) => state.units);
  const blocked = useBlocked('template');
  const [task, setTask] = useState<Task>({ kind: 'list' });

  // People change the list while they are elsewhere.
  useEffect(() => {
    void actions.readUnits();
    return () => actions.dropUnits();
  }, [actions]);

  const toList = (): void => setTask({ kind: 'list' });
  if (overview !== undefined && task.kind === 'add') return <AddUnits overview={overview} onDone={toList} />;
  const edited = task.kind === 'edit' ? overview?.units.find(({ key }) => key === task.key) : undefined;
  if (overview !== undefined && edited !== undefined) return <UnitEditForm key={edited.key} overview={overview} unit={edited} onDone={toList} />;
  return (
    <div className={styles.page}>
      <PageHeading takeFocus>{words.title}</PageHeading>
      {overview === undefined ? (
        <div className={styles.buttons}>
          <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.readUnits()}>
            {words.read}
          </ActionButton>
          <ActionButton onClick={() => actions.show('overview')}>{back}</ActionButton>
        </div>
      ) : (
        <Overview overview={overview} onTask={setTask} />
      )}
    </div>
  );
}

function Overview({ overview, onTask }: { readonly overview: UnitsOverview; readonly onTask: (task: Task) => void }): ReactElement {
  const styles = useStyles();
  const { units: words, back, undoNote } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const blocked = useBlocked('template');
  const { units, strays, faultyRows } = overview;
  const retired = units.filter((unit) => unit.retired).length;
  const rowless = units.filter((unit) => !unit.retired && !unit.repeated && unit.missingIn.length > 0);
  const sorted = [...units].sort(byUnitCode).map(({ key }) => key);
  const inOrder = sorted.every((key, index) => units[index]?.key === key);
  const first = units[0];
  const names = (list: readonly { readonly name: string }[]): string => {
    const shown = list.slice(0, 5).map(({ name }) => name).join(locale === 'zh-CN' ? '、' : ', ');
    return list.length > 5 ? words.andMore(shown, list.length) : shown;
  };
  return (
    <>
      <p className={styles.text}>{words.intro(words.scopes[overview.level])}</p>
      <FactTiles
        facts={[
          { name: words.inUse, value: formatCount(units.length - retired, locale) },
          { name: words.retired, value: formatCount(retired, locale) },
          { name: words.rowless, value: formatCount(rowless.length, locale), tone: rowless.length > 0 ? 'caution' : 'plain' },
        ]}
      />
      {rowless.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.rowlessText(names(rowless))}</MessageBarBody>
          <MessageBarActions>
            <ActionButton size="small" blocked={blocked} onClick={() => void actions.completeRows()}>
              {words.completeRows}
            </ActionButton>
          </MessageBarActions>
        </MessageBar>
      )}
      {rowless.length > 0 && <UndoNote task="align" />}
      {strays.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.strays(names(strays))}</MessageBarBody>
          <MessageBarActions>
            <ActionButton
              size="small"
              blocked={blocked}
              onClick={() => void actions.changeUnits({ kind: 'add', units: strays.map(({ code, name }) => ({ ...jilinDivisions.find((division) => division.code === code), code, name })) })}
            >
              {words.listStrays}
            </ActionButton>
          </MessageBarActions>
        </MessageBar>
      )}
      {faultyRows > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.faultyRows(faultyRows)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => onTask({ kind: 'add' })}>
          {words.add}
        </ActionButton>
        <ActionButton blocked={blocked ?? (inOrder ? words.inOrder : undefined)} onClick={() => void actions.changeUnits({ kind: 'order', keys: sorted })}>
          {words.sort}
        </ActionButton>
      </div>
      <div className={styles.buttons}>
        {first !== undefined && (
          <ActionButton size="small" onClick={() => void actions.reveal(first.at)}>
            {words.toSheet}
          </ActionButton>
        )}
        <ActionButton size="small" blocked={blocked} onClick={() => void actions.readUnits()}>
          {words.readAgain}
        </ActionButton>
        <ActionButton size="small" onClick={() => actions.show('overview')}>
          {back}
        </ActionButton>
      </div>
      {retired > 0 && <p className={styles.note}>{undoNote.reinstating}</p>}
      <UndoNote task="change-units" />
      <UnitList overview={overview} onEdit={(key) => onTask({ kind: 'edit', key })} />
      <section className={styles.section} aria-label={words.books.title}>
        <h3 className={styles.heading}>{words.books.title}</h3>
        <p className={styles.note}>{words.books.hint}</p>
        <ActionButton size="small" blocked={blocked} onClick={() => void actions.makeUnitBooks()}>
          {words.books.make}
        </ActionButton>
        <UndoNote task="unit-books" />
      </section>
    </>
  );
}
