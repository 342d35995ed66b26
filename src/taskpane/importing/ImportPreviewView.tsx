import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ImportPreview } from '../../tasks/reports';
import { definitionNames } from '../definitionNames';
import { formatCount } from '../formatNumber';
import { ActionButton } from '../frame/ActionButton';
import { FactTiles } from '../frame/FactTiles';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { PagedTable } from '../frame/PagedTable';
import { RejectedRows } from './RejectedRows';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  warning: { margin: 0, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorStatusWarningBackground1, borderRadius: tokens.borderRadiusMedium },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What an import would write, replace and reject. Nothing is written until it is confirmed. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const names = definitionNames(usePane((state) => state.definition));
  const running = useBlocked('template');
  const { importing } = texts;
  const { figures, replaces, problems, unchanged, encoding } = preview;
  const blocked = running ?? (figures.length === 0 ? importing.nothingAccepted : undefined);
  const shown = (value: string | number | boolean): string => (value === '' ? texts.checking.emptyCell : String(value));
  return (
    <div className={styles.view}>
      <p className={styles.hint}>
        {importing.previewHint} {importing.encoding}: {importing.encodings[encoding]}
      </p>
      <FactTiles
        facts={[
          { name: importing.accepted, value: formatCount(figures.length, locale) },
          { name: importing.replaced, value: formatCount(replaces.length, locale), tone: replaces.length > 0 ? 'caution' : 'plain' },
          { name: importing.unchanged, value: formatCount(unchanged, locale) },
          { name: importing.rejected, value: formatCount(problems.length, locale), tone: problems.length > 0 ? 'bad' : 'plain' },
        ]}
      />
      {replaces.length > 0 && <p className={styles.warning}>{importing.replaceWarning(replaces.length)}</p>}
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.importPreviewed()}>
          {importing.confirm(figures.length)}
        </ActionButton>
        <ActionButton onClick={() => actions.dropPreview()}>{texts.cancel}</ActionButton>
      </div>
      <UndoNote task="import" />
      {problems.length > 0 && <RejectedRows problems={problems} />}
      {replaces.length > 0 && (
        <PagedTable
          caption={importing.replaced}
          headings={[importing.unit, importing.measure, importing.oldNew]}
          rows={replaces}
          cells={(replace) => [
            names.unit(replace.unitCode),
            `${replace.measure} ${names.measure(replace.measure)} · ${texts.columns[replace.column]}`,
            importing.to(shown(replace.from), shown(replace.to)),
          ]}
        />
      )}
      {figures.length > 0 && (
        <PagedTable
          caption={importing.accepted}
          headings={[importing.unit, importing.measure, importing.value]}
          rows={figures}
          cells={(figure) => [
            names.unit(figure.unitCode),
            `${figure.measure} ${names.measure(figure.measure)} · ${texts.columns[figure.column]}${figure.part === 'value' ? '' : ` · ${texts.parts[figure.part]}`}`,
            shown(figure.value),
          ]}
        />
      )}
    </div>
  );
}
