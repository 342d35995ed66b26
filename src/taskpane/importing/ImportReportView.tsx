import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ImportReport } from '../../tasks/reports';
import { ActionButton } from '../frame/ActionButton';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { RejectedRows } from './RejectedRows';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What an import wrote, and what it left out. */
export function ImportReportView({ report }: { readonly report: ImportReport }): ReactElement {
  const styles = useStyles();
  const { importing } = usePaneTexts();
  const actions = usePaneActions();
  return (
    <div className={styles.view}>
      <p className={styles.text}>{importing.written(report.written)}</p>
      <div className={styles.buttons}>
        <ActionButton appearance="primary" onClick={() => actions.show('check')}>
          {importing.next}
        </ActionButton>
        <ActionButton onClick={() => actions.dropPreview()}>{importing.again}</ActionButton>
      </div>
      {report.problems.length > 0 && <RejectedRows problems={report.problems} />}
    </div>
  );
}
