import { useEffect, useRef, type ReactElement } from 'react';
import { describeSchemeFile } from '../../locales/schemeFile';
import { schemeFieldName, schemeRowLabel, type BothNames } from '../../sheets/schemeLabels';
import type { SchemeOverview } from '../../tasks/describeScheme';
import type { SchemeLoadPreview } from '../../tasks/loadScheme';
import { ActionButton } from '../frame/ActionButton';
import { FileButton } from '../frame/FileButton';
import { offerFile } from '../frame/offerFile';
import { PagedTable } from '../frame/PagedTable';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSchemeStyles } from './schemeStyles';

/** Saves the scheme as it is in force to a file, and loads one after its differences were shown. */
export function SchemeFilePart({ overview }: { readonly overview?: SchemeOverview }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const preview = usePane((state) => state.schemePreview);
  const problem = usePane((state) => state.schemeFileProblem);
  const blocked = useBlocked('nothing');
  const described = problem && describeSchemeFile(problem, locale);

  const save = async (): Promise<void> => {
    if (overview === undefined) return;
    const text = await actions.schemeText(overview.scheme);
    if (text === undefined) return;
    offerFile(`${overview.scheme.id}.json`, text, 'application/json');
  };

  return (
    <section className={styles.body}>
      <h3 className={styles.title}>{words.file}</h3>
      <p className={styles.text}>{words.openHint}</p>
      {overview?.findings.some(({ severity }) => severity === 'hard') === true && <p className={styles.caution}>{words.saveFaulty}</p>}
      <div className={styles.buttons}>
        {overview !== undefined && (
          <ActionButton size="small" blocked={blocked} onClick={() => void save()}>
            {words.save}
          </ActionButton>
        )}
        <FileButton accept=".json,application/json" blocked={blocked} onFile={(file) => void actions.openSchemeFile(file)}>
          {words.open}
        </FileButton>
      </div>
      {described !== undefined && (
        <div role="alert" className={styles.caution}>
          <strong>{described.title}</strong> {described.message} {described.remedy}
          {described.issues.length > 0 && <PagedTable caption={words.fault} headings={[words.place, words.fault]} rows={described.issues} cells={({ where, text }) => [where, text]} open />}
        </div>
      )}
      {preview !== undefined && <Preview preview={preview} />}
    </section>
  );
}

function Preview({ preview }: { readonly preview: SchemeLoadPreview }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words, cancel } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const running = useBlocked('template');
  const part = useRef<HTMLDivElement>(null);
  // It may have been asked for on another page, and stands far down on this one.
  useEffect(() => part.current?.focus(), []);
  const { changes, scheme, current, faults } = preview;
  const inLanguage = ({ zh, en }: BothNames): string => (locale === 'zh-CN' ? zh : en);
  const label = (code: string): string => inLanguage(schemeRowLabel(code, scheme.measures.some(({ id }) => `M${id}` === code) || !code.startsWith('M') ? scheme : current));
  const shown = (value: unknown): string => (value === '' ? words.empty : String(value));
  const rows = changes.flatMap((change) =>
    change.kind === 'changed'
      ? change.cells.map(({ column, from, to }) => [label(change.code), `${inLanguage(schemeFieldName(change.code, column))}: ${words.change(shown(from), shown(to))}`])
      : [[label(change.code), words.kinds[change.kind]]],
  );
  return (
    <div ref={part} tabIndex={-1} role="group" aria-label={words.previewOf(scheme.title)} className={styles.preview}>
      <p className={styles.text}>
        <strong>{words.previewOf(scheme.title)}</strong> {changes.length === 0 && words.noChange}
      </p>
      {faults > 0 && <p className={styles.caution}>{words.faultsInFile(faults)}</p>}
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={running ?? (changes.length === 0 ? words.noChange : undefined)} onClick={() => void actions.loadScheme()}>
          {words.apply}
        </ActionButton>
        <ActionButton onClick={() => actions.dropSchemePreview()}>{cancel}</ActionButton>
      </div>
      <UndoNote task="change-scheme" lifts={preview.lifts} />
      {rows.length > 0 && <PagedTable caption={words.preview} headings={[words.row, words.difference]} rows={rows} cells={(row) => row} open />}
    </div>
  );
}
