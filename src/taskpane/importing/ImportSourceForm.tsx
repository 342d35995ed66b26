import { Field, Link, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { figureSheets, type FigureSheet } from '../../model/period';
import { ActionButton } from '../frame/ActionButton';
import { FileButton } from '../frame/FileButton';
import { useBlocked } from '../frame/useBlocked';
import { logger } from '../logger';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { decodeText } from './decodeText';
import { LastYearOffer } from './LastYearOffer';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { margin: `${tokens.spacingVerticalXXS} 0 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  format: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A file or a pasted block. */
export function ImportSourceForm(): ReactElement {
  const styles = useStyles();
  const { importing, columns } = usePaneTexts();
  const actions = usePaneActions();
  const running = useBlocked('template');
  const period = usePane((state) => state.period);
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [chosenColumn, setColumn] = useState<FigureSheet>();
  const column = chosenColumn ?? period;
  const blocked = running ?? (file === undefined && text.trim() === '' ? importing.nothing : undefined);

  const preview = async (): Promise<void> => {
    if (file === undefined) {
      await actions.preview({ text, encoding: 'pasted', column });
      return;
    }
    const decoded = await decodeFile(file);
    if (decoded === undefined) actions.notify({ kind: 'problem', problem: { code: 'file-unreadable', parameters: { file: file.name } } });
    else await actions.preview({ ...decoded, column });
  };

  return (
    <div className={styles.form}>
      <div>
        <FileButton size="medium" accept=".csv,.txt,.tsv,text/csv,text/plain" onFile={setFile}>
          {importing.file}
        </FileButton>
        {file === undefined ? (
          <p className={styles.hint}>{importing.fileHint}</p>
        ) : (
          <p className={styles.hint} role="status">
            {importing.chosenFile(file.name)}{' '}
            <Link as="button" onClick={() => setFile(undefined)}>
              {importing.dropFile}
            </Link>
          </p>
        )}
      </div>
      {file === undefined && (
        <Field label={importing.paste} hint={importing.pasteHint}>
          <Textarea value={text} rows={6} resize="vertical" onChange={(_event, data) => setText(data.value)} textarea={{ spellCheck: false }} />
        </Field>
      )}
      <Field label={importing.into} hint={importing.intoHint}>
        <Select value={column} onChange={(_event, data) => setColumn(figureSheets.find((each) => each === data.value))}>
          {figureSheets.map((each) => (
            <option key={each} value={each}>
              {columns[each]}
            </option>
          ))}
        </Select>
      </Field>
      {column === 'last-year' && <LastYearOffer />}
      <details className={styles.format}>
        <summary className={styles.summary}>{importing.pasteFormat}</summary>
        <ul className={styles.rows}>
          {importing.formatRows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      </details>
      <ActionButton appearance="primary" blocked={blocked} onClick={() => void preview()}>
        {importing.preview}
      </ActionButton>
    </div>
  );
}

async function decodeFile(file: File): Promise<ReturnType<typeof decodeText>> {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // The file was moved, changed or locked after it was chosen.
    logger.warn('the chosen file cannot be read', error);
    return undefined;
  }
}
