import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { RemovalReport } from '../../tasks/reports';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  warning: { margin: 0, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorStatusDangerBackground1, borderRadius: tokens.borderRadiusMedium },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** References that are listed one by one. */
const listedReferences = 50;

/** Asks before the template is removed, and lists what would be lost. */
export default function RemovalPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { removing } = texts;
  const actions = usePaneActions();
  const removal = usePane((state) => state.removal);
  const blocked = useBlocked('template');

  // What was looked at before may no longer be what is there.
  useEffect(() => () => actions.dropRemoval(), [actions]);

  return (
    <div className={styles.page}>
      <PageHeading takeFocus>{removing.title}</PageHeading>
      <p className={styles.text}>{removing.intro}</p>
      {removal === undefined ? (
        <div className={styles.buttons}>
          <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.previewRemoval()}>
            {removing.look}
          </ActionButton>
          <ActionButton onClick={() => actions.show('overview')}>{removing.keep}</ActionButton>
        </div>
      ) : (
        <Confirmation removal={removal} />
      )}
    </div>
  );
}

function Confirmation({ removal }: { readonly removal: RemovalReport }): ReactElement {
  const styles = useStyles();
  const { removing } = usePaneTexts();
  const actions = usePaneActions();
  const running = useBlocked('template');
  const [understood, setUnderstood] = useState(false);
  const filled = removal.sheets.reduce((sum, sheet) => sum + sheet.filledCells, 0);
  const blocked = running ?? (understood ? undefined : removing.confirmFirst);
  return (
    <>
      <PageHeading takeFocus>{removing.sheets}</PageHeading>
      {removal.sheets.length === 0 ? (
        <p className={styles.text}>{removing.nothing}</p>
      ) : (
        <ul className={styles.list}>
          {removal.sheets.map(({ sheetId, name, filledCells }) => (
            <li key={sheetId}>
              {`${name}${removing.filled(filledCells)}`}
            </li>
          ))}
        </ul>
      )}
      {removal.references.length > 0 && (
        <>
          <p className={styles.warning}>{removing.breaks(removal.references.length)}</p>
          <ul className={styles.list} data-testid="removal-references">
            {removal.references.slice(0, listedReferences).map((reference) => (
              <li key={reference.kind === 'cell' ? `${reference.sheetName}!${reference.address}` : `${reference.sheetName ?? ''} ${reference.name}`}>
                {reference.kind === 'cell' ? `${reference.sheetName}!${reference.address}  ${reference.formula}` : `${removing.nameOf(reference.name)}  ${reference.refersTo}`}
              </li>
            ))}
          </ul>
          {removal.references.length > listedReferences && <p className={styles.text}>{removing.more(removal.references.length - listedReferences)}</p>}
        </>
      )}
      {filled > 0 && <p className={styles.warning}>{removing.loses(filled)}</p>}
      <Checkbox label={removing.understand} checked={understood} onChange={(_event, data) => setUnderstood(data.checked === true)} />
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.remove(removal)}>
          {removing.confirm}
        </ActionButton>
        <ActionButton onClick={() => actions.show('overview')}>{removing.keep}</ActionButton>
      </div>
    </>
  );
}
