import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FollowedFinding } from '../../model/followedFinding';
import { ActionButton } from '../frame/ActionButton';
import { FileButton } from '../frame/FileButton';
import { offerFile } from '../frame/offerFile';
import { PagedTable } from '../frame/PagedTable';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  details: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the findings listed as a file for a unit or a department, and reads the explanations of one that came back. */
export function FindingsFile({ findings }: { readonly findings: readonly FollowedFinding[] }): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const { file: texts } = checking;
  const actions = usePaneActions();
  const filter = usePane((state) => state.findingFilter);
  const refused = usePane((state) => state.refusedReturns);
  const blocked = useBlocked('template');

  const save = async (): Promise<void> => {
    const bytes = await actions.findingsFile(findings);
    if (bytes === undefined) return;
    const unit = filter.unit === '' ? undefined : (findings[0]?.unitName ?? filter.unit);
    offerFile(texts.name([unit ?? '', filter.department].filter((each) => each !== '').join('-')), new Uint8Array(bytes), xlsxType);
  };

  return (
    <details className={styles.details} open={refused.length > 0 ? true : undefined}>
      <summary className={styles.summary}>{texts.title}</summary>
      <div className={styles.body}>
        <p className={styles.text}>{texts.hint}</p>
        <div className={styles.buttons}>
          <ActionButton size="small" blocked={blocked ?? (findings.length === 0 ? checking.noMatch : undefined)} onClick={() => void save()}>
            {texts.save(findings.length)}
          </ActionButton>
          <FileButton accept={`.xlsx,${xlsxType}`} blocked={blocked} onFile={(file) => void actions.readExplanations(file)}>
            {texts.read}
          </FileButton>
        </div>
        {refused.length > 0 && (
          <>
            <p className={styles.text}>{texts.refusedHint}</p>
            <PagedTable caption={texts.refused} headings={[checking.unit, checking.rule, checking.explanation]} rows={refused} cells={({ unit, measure, rule, text }) => [unit, [rule, measure].filter((each) => each !== '').join(' · '), text]} open />
          </>
        )}
      </div>
    </details>
  );
}
