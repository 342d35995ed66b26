import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OutcomeKind } from '../../scoring/proposedOutcome';
import type { ListedOutcome, OutcomesReport } from '../../tasks/outcomesReport';
import { CopyButton } from '../frame/CopyButton';
import { Pager } from '../frame/Pager';
import { usePane, usePaneTexts } from '../paneContext';
import { OutcomeItem } from './OutcomeItem';
import { outcomesText } from './outcomesText';

/** As many as are rendered at once. */
const pageLength = 50;

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
});

interface OutcomeGroupProps {
  readonly kind: OutcomeKind;
  readonly outcomes: readonly ListedOutcome[];
  readonly report: OutcomesReport;
  readonly startsOpen: boolean;
  readonly by: string;
  readonly onBy: (by: string) => void;
}

/** Proposals of one kind; unfolded on demand, for there may be thousands. */
export function OutcomeGroup({ kind, outcomes, report, startsOpen, by, onBy }: OutcomeGroupProps): ReactElement {
  const styles = useStyles();
  const { outcomes: texts } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const [open, setOpen] = useState(startsOpen);
  const [page, setPage] = useState(0);
  const undecided = outcomes.filter(({ decision }) => decision.state === 'proposed').length;
  const pages = Math.max(1, Math.ceil(outcomes.length / pageLength));
  const shown = Math.min(page, pages - 1);
  return (
    <details className={styles.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{texts.kindCount(texts.kinds[kind], outcomes.length, undecided)}</summary>
      {open && (
        <>
          <CopyButton label={texts.copyKind} text={() => outcomesText(outcomes, report, scheme, locale)} />
          <ul className={styles.list} aria-label={texts.kinds[kind]}>
            {outcomes.slice(shown * pageLength, (shown + 1) * pageLength).map((outcome) => (
              <OutcomeItem key={outcome.key} outcome={outcome} by={by} onBy={onBy} />
            ))}
          </ul>
          <Pager label={texts.pages} page={shown} pages={pages} onPage={setPage} />
        </>
      )}
    </details>
  );
}
