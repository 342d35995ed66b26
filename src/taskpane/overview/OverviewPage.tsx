import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { describeProblem } from '../../locales/problems';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { InjectCard } from './InjectCard';
import { WorkbookCard } from './WorkbookCard';
import { WorkSteps } from './WorkSteps';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
});

/** The first page: what state the workbook is in, and the next step from there. */
export function OverviewPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const reading = usePane((state) => state.workbook);
  const blocked = useBlocked('nothing');

  if (reading.state === 'reading') return <p role="status">{texts.overview.reading}</p>;
  if (reading.state === 'unknown') {
    const problem = describeProblem(reading.problem, locale);
    return (
      <div className={styles.page}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.overview.unknownTitle}</MessageBarTitle>
            {problem.message} {problem.remedy}
          </MessageBarBody>
        </MessageBar>
        <div>
          <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.refresh()}>
            {texts.overview.retry}
          </ActionButton>
        </div>
      </div>
    );
  }

  const { workbook } = reading;
  if (workbook.present.length === 0 && workbook.broken.length === 0) return <InjectCard />;
  return (
    <div className={styles.page}>
      <WorkbookCard workbook={workbook} />
      <WorkSteps />
      <div className={styles.footer}>
        <ActionButton appearance="subtle" size="small" onClick={() => actions.show('scheme')}>
          {texts.pages.scheme}
        </ActionButton>
        <ActionButton appearance="subtle" size="small" onClick={() => actions.show('health')}>
          {texts.health.title}
        </ActionButton>
        <ActionButton appearance="subtle" size="small" onClick={() => actions.show('removal')}>
          {texts.overview.remove}
        </ActionButton>
        <ActionButton appearance="subtle" size="small" onClick={() => actions.show('help')}>
          {texts.overview.help}
        </ActionButton>
      </div>
    </div>
  );
}
