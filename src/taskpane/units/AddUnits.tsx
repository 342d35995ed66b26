import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Unit } from '../../model/unit';
import type { UnitsOverview } from '../../tasks/describeUnits';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { RadioList } from '../frame/RadioList';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { DivisionPicker } from './DivisionPicker';
import { TypedUnit } from './TypedUnit';
import UnitListEditor from './UnitListEditor';
import { emptyDraft, type UnitListDraft } from './unitListDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Source = 'divisions' | 'typed' | 'pasted';

/** New units: chosen from the divisions, typed, or pasted. They are written behind the last one. */
export function AddUnits({ overview, onDone }: { readonly overview: UnitsOverview; readonly onDone: () => void }): ReactElement {
  const styles = useStyles();
  const { units: words, back } = usePaneTexts();
  const actions = usePaneActions();
  const running = useBlocked('template');
  const [source, setSource] = useState<Source>('divisions');
  const [chosen, setChosen] = useState<readonly Unit[]>([]);
  const [typed, setTyped] = useState<UnitListDraft>(emptyDraft);
  const [pasted, setPasted] = useState<UnitListDraft>(emptyDraft);

  const draft = source === 'typed' ? typed : pasted;
  const units = source === 'divisions' ? chosen : draft.reading?.usable === true ? draft.reading.rows.map(({ unit }) => unit) : [];
  const missing = source === 'divisions' ? words.chooseFirst : draft.reading === undefined ? (source === 'typed' ? words.typeFirst : words.pasteFirst) : words.correctFirst;
  const add = async (): Promise<void> => {
    if (await actions.changeUnits({ kind: 'add', units })) onDone();
  };
  return (
    <div className={styles.form}>
      <PageHeading takeFocus>{words.add}</PageHeading>
      <p className={styles.text}>{words.addIntro}</p>
      <RadioList
        label={words.source}
        value={source}
        choices={(['divisions', 'typed', 'pasted'] as const).map((value) => ({ value, label: words.sources[value] }))}
        onChange={setSource}
      />
      {source === 'divisions' && <DivisionPicker listed={overview.units} level={overview.level} chosen={chosen} onChosen={setChosen} />}
      {source === 'typed' && <TypedUnit listed={overview.units} onDraft={setTyped} />}
      {source === 'pasted' && <UnitListEditor draft={pasted} listed={overview.units} onDraft={setPasted} />}
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={running ?? (units.length === 0 ? missing : undefined)} onClick={() => void add()}>
          {words.addCount(units.length)}
        </ActionButton>
        <ActionButton onClick={onDone}>{back}</ActionButton>
      </div>
      <UndoNote task="align" />
    </div>
  );
}
