import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Unit } from '../../model/unit';
import { readUnitList } from '../../tasks/readUnitList';
import { usePaneTexts } from '../paneContext';
import { UnitListPreview } from './UnitListPreview';
import { UnitListProblems } from './UnitListProblems';
import type { UnitListDraft } from './unitListDraft';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  format: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface UnitListEditorProps {
  readonly draft: UnitListDraft;
  /** Units of the workbook that the list must not repeat. */
  readonly listed?: readonly Unit[];
  readonly onDraft: (draft: UnitListDraft) => void;
}

/** Takes a pasted list, says at once what is wrong with it, and shows what it would become, with codes that can be changed. */
export default function UnitListEditor({ draft, listed = [], onDraft }: UnitListEditorProps): ReactElement {
  const styles = useStyles();
  const { units } = usePaneTexts();
  const change = (text: string, codes: UnitListDraft['codes']): void => {
    onDraft(text.trim() === '' ? { text, codes: new Map() } : { text, codes, reading: readUnitList(text, { codes, listed }) });
  };
  return (
    <div className={styles.editor}>
      <Field label={units.paste} hint={units.pasteHint}>
        <Textarea value={draft.text} rows={6} resize="vertical" onChange={(_event, data) => change(data.value, draft.codes)} textarea={{ spellCheck: false }} />
      </Field>
      <details className={styles.format}>
        <summary className={styles.summary}>{units.pasteFormat}</summary>
        <ul className={styles.rows}>
          {units.formatRows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      </details>
      {draft.reading !== undefined && (
        <>
          <UnitListProblems reading={draft.reading} />
          <UnitListPreview reading={draft.reading} codes={draft.codes} onCode={(key, code) => change(draft.text, new Map([...draft.codes, [key, code]]))} />
        </>
      )}
    </div>
  );
}
