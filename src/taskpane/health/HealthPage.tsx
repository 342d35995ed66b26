import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import { healthKinds, type HealthItem, type HealthKind } from '../../sheets/health/healthItem';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { HealthItemView } from './HealthItemView';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  kind: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
});

/** 体检与修复: everything about our sheets that is not as the template left it, and what puts it right. */
export default function HealthPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { health: words } = texts;
  const actions = usePaneActions();
  const report = usePane((state) => state.health);
  const undo = usePane((state) => state.healthUndo);
  const blocked = useBlocked('nothing');

  useEffect(() => {
    void actions.examine();
    return () => actions.dropHealth();
  }, [actions]);

  const repairable = report?.items.filter(({ remedy }) => remedy === 'repair') ?? [];
  const guarded = new Set(report?.guarded);
  const lifts = report?.items.some(({ remedy, sheetId }) => (remedy === 'repair' || remedy === 'choose') && sheetId !== undefined && guarded.has(sheetId)) ?? false;
  const undoLifts = undo?.cells.some(({ sheetId }) => guarded.has(sheetId)) ?? false;
  const notes = report?.items.filter(({ remedy }) => remedy === 'none').length ?? 0;
  return (
    <div className={styles.page}>
      <PageHeading takeFocus>{words.title}</PageHeading>
      <p className={styles.hint}>{words.hint}</p>
      {report !== undefined && (
        <p role="status" className={styles.text}>
          {report.items.length === notes ? words.healthy : words.count(report.items.length - notes, notes)}
        </p>
      )}
      <div className={styles.buttons}>
        {repairable.length > 0 && (
          <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.repair(repairable)}>
            {words.repairAll(repairable.length)}
          </ActionButton>
        )}
        <ActionButton blocked={blocked} onClick={() => void actions.examine()}>
          {report === undefined ? words.run : words.again}
        </ActionButton>
        {undo !== undefined && (
          <ActionButton blocked={blocked} onClick={() => void actions.undoRepair()}>
            {words.undo}
          </ActionButton>
        )}
      </div>
      <UndoNote task="repair" lifts={lifts || undoLifts} />
      {healthKinds.map((kind) => (
        <HealthGroup key={kind} kind={kind} items={report?.items.filter((item) => item.kind === kind) ?? []} />
      ))}
      <div className={styles.buttons}>
        <ActionButton onClick={() => actions.show('overview')}>{texts.back}</ActionButton>
      </div>
    </div>
  );
}

function HealthGroup({ kind, items }: { readonly kind: HealthKind; readonly items: readonly HealthItem[] }): ReactElement | null {
  const styles = useStyles();
  const { health: words } = usePaneTexts();
  const actions = usePaneActions();
  const blocked = useBlocked('nothing');
  const repairable = items.filter(({ remedy }) => remedy === 'repair');
  if (items.length === 0) return null;
  return (
    <section className={styles.group} aria-label={words.kinds[kind]}>
      <h3 className={styles.kind}>
        {words.group(words.kinds[kind], items.length)}
      </h3>
      {repairable.length > 1 && (
        <div>
          <ActionButton size="small" blocked={blocked} onClick={() => void actions.repair(repairable)}>
            {words.repairKind(repairable.length)}
          </ActionButton>
        </div>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <HealthItemView key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
