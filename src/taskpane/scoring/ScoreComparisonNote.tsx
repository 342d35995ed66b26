import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScoreComparisonReport } from '../../tasks/reports';
import { findingWords } from '../checking/findingWords';
import { ActionButton } from '../frame/ActionButton';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

/** As many differences as are shown; the others are counted. */
const shownDifferences = 10;

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  wrong: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorStatusDangerBackground1, borderRadius: tokens.borderRadiusMedium },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  line: { margin: 0, overflowWrap: 'anywhere' },
});

/** Whether the formulas in the sheets of scores give what the engine gave: counted, or each difference with its cell. */
export function ScoreComparisonNote({ comparison }: { readonly comparison: ScoreComparisonReport }): ReactElement {
  const styles = useStyles();
  const { scoring } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const { cells, findings } = comparison;
  if (findings.length === 0) return <p className={styles.note}>{scoring.compared(cells)}</p>;
  return (
    <div className={styles.wrong} role="group" aria-label={scoring.differs(findings.length)}>
      <p className={styles.line}>{scoring.differs(findings.length)}</p>
      <ul className={styles.list}>
        {findings.slice(0, shownDifferences).map((finding) => {
          const words = findingWords(finding, scheme, locale);
          const { at } = finding;
          return (
            <li key={`${finding.rule} ${finding.unitCode ?? ''} ${at?.sheetId ?? ''} ${at?.row ?? ''} ${at?.column ?? ''} ${finding.parameters?.['what'] ?? ''}`}>
              <span>{`${words.message}${words.remedy}`}</span>
              {at !== undefined && (
                <ActionButton size="small" appearance="subtle" onClick={() => void actions.reveal(at)}>
                  {scoring.gotoCell}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
      {findings.length > shownDifferences && <p className={styles.line}>{scoring.furtherDifferences(findings.length - shownDifferences)}</p>}
    </div>
  );
}
