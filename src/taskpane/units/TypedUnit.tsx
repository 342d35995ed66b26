import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Unit } from '../../model/unit';
import { commonParent } from '../../schemes/schemeForUnits';
import { readUnitList } from '../../tasks/readUnitList';
import { usePaneTexts } from '../paneContext';
import { UnitListProblems } from './UnitListProblems';
import { emptyDraft, type UnitListDraft } from './unitListDraft';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface TypedUnitProps {
  readonly listed: readonly Unit[];
  readonly onDraft: (draft: UnitListDraft) => void;
}

/** One unit in fields of its own, judged as a line of a pasted list. A code that is left blank is proposed. */
export function TypedUnit({ listed, onDraft }: TypedUnitProps): ReactElement {
  const styles = useStyles();
  const { units: words } = usePaneTexts();
  const [fields, setFields] = useState({ name: '', code: '', shortName: '', parent: commonParent(listed) ?? '' });
  const [draft, setDraft] = useState<UnitListDraft>(emptyDraft);
  const change = (part: Partial<typeof fields>): void => {
    const next = { ...fields, ...part };
    setFields(next);
    const cells = [next.name, next.code, next.shortName, next.parent].map((field) => field.replaceAll(/[\t\r\n]+/g, ' ').trim());
    const text = cells.join('\t');
    // The words that head these columns are known in every language of the pane.
    const made: UnitListDraft = cells.slice(0, 3).every((cell) => cell === '') ? emptyDraft : { text, codes: new Map(), reading: readUnitList(`单位\t代码\t简称\t上级\n${text}`, { listed }) };
    setDraft(made);
    onDraft(made);
  };
  const [row] = draft.reading?.rows ?? [];
  return (
    <div className={styles.fields}>
      <Field label={words.name} required>
        <Input value={fields.name} onChange={(_event, data) => change({ name: data.value })} />
      </Field>
      <Field label={words.code} hint={row?.proposed === undefined || row.unit.name === '' ? words.codeHint : words.codeProposed(row.unit.code)}>
        <Input value={fields.code} input={{ spellCheck: false, autoComplete: 'off' }} onChange={(_event, data) => change({ code: data.value })} />
      </Field>
      <Field label={words.shortName}>
        <Input value={fields.shortName} onChange={(_event, data) => change({ shortName: data.value })} />
      </Field>
      <Field label={words.parent} hint={words.parentHint}>
        <Input value={fields.parent} input={{ spellCheck: false }} onChange={(_event, data) => change({ parent: data.value })} />
      </Field>
      {draft.reading !== undefined && draft.reading.problems.length > 0 && <UnitListProblems reading={draft.reading} single />}
    </div>
  );
}
