import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { codeText } from '../../sheets/codedTable';
import type { ListedEntry, UnitsOverview } from '../../tasks/describeUnits';
import { isKnownParent } from '../../validation/knownParent';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { movedKeys } from '../../tasks/movedKeys';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  place: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
});

interface UnitEditFormProps {
  readonly overview: UnitsOverview;
  readonly unit: ListedEntry;
  readonly onDone: () => void;
}

/** Name, short name, parent and place of one unit. Its code stays: the rows of figures are found by it. */
export function UnitEditForm({ overview, unit, onDone }: UnitEditFormProps): ReactElement {
  const styles = useStyles();
  const { units: words, back } = usePaneTexts();
  const actions = usePaneActions();
  const running = useBlocked('template');
  const keys = overview.units.map(({ key }) => key);
  const now = keys.indexOf(unit.key) + 1;
  const [name, setName] = useState(unit.name);
  const [shortName, setShortName] = useState(unit.shortName ?? '');
  const [parent, setParent] = useState(unit.parent ?? '');
  const [place, setPlace] = useState(String(now));

  const wanted = { name: name.trim(), ...(shortName.trim() === '' ? {} : { shortName: shortName.trim() }), ...(codeText(parent) === '' ? {} : { parent: codeText(parent) }) };
  const known = isKnownParent({ code: unit.code, ...wanted }, new Set(overview.units.map(({ code }) => code)));
  const same = wanted.name === unit.name && wanted.shortName === unit.shortName && wanted.parent === unit.parent;
  const blocked = running ?? (wanted.name === '' ? words.needsName : !known ? words.parentUnknown : same ? words.nothingChanged : undefined);
  const to = Number(codeText(place));
  const placeBlocked = running ?? (!Number.isInteger(to) || to < 1 || to > keys.length ? words.placeBetween(keys.length) : to === now ? words.nothingChanged : undefined);
  const save = async (): Promise<void> => {
    if (await actions.changeUnits({ kind: 'edit', key: unit.key, unit: wanted })) onDone();
  };
  const move = async (): Promise<void> => {
    if (await actions.changeUnits({ kind: 'order', keys: movedKeys(keys, unit.key, to - 1) })) onDone();
  };
  return (
    <div className={styles.form}>
      <PageHeading takeFocus>{words.editTitle(unit.name)}</PageHeading>
      <p className={styles.text}>{words.codeStays(unit.code)}</p>
      <Field label={words.name} required {...(wanted.name === '' ? { validationMessage: words.needsName } : {})}>
        <Input value={name} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field label={words.shortName}>
        <Input value={shortName} onChange={(_event, data) => setShortName(data.value)} />
      </Field>
      <Field label={words.parent} hint={words.parentHint} {...(known ? {} : { validationMessage: words.parentUnknown })}>
        <Input value={parent} input={{ spellCheck: false }} onChange={(_event, data) => setParent(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => void save()}>
          {words.save}
        </ActionButton>
        <ActionButton onClick={() => void actions.reveal(unit.at)}>{words.toCell}</ActionButton>
        <ActionButton onClick={onDone}>{back}</ActionButton>
      </div>
      <UndoNote task={wanted.name === unit.name ? 'change-units' : 'align'} />
      {keys.length > 1 && (
        <div className={styles.place}>
          <Field label={words.place(now, keys.length)}>
            <Input value={place} input={{ inputMode: 'numeric' }} onChange={(_event, data) => setPlace(data.value)} />
          </Field>
          <div className={styles.buttons}>
            <ActionButton blocked={placeBlocked} onClick={() => void move()}>
              {words.move}
            </ActionButton>
          </div>
        </div>
      )}
    </div>
  );
}
