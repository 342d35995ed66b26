import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { PeriodSwitch } from '../frame/PeriodSwitch';
import { StaleNote } from '../frame/StaleNote';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { CheckSummary } from './CheckSummary';
import { filterFindings } from './filterFindings';
import { FindingFilters } from './FindingFilters';
import { FindingList } from './FindingList';
import { FindingsFile } from './FindingsFile';
import { groupFindings } from './groupFindings';
import { sortFindings } from './sortFindings';
import { LiveSwitch } from './LiveSwitch';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  findings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Checks the figures and lists what was found. */
export default function CheckPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const period = usePane((state) => state.period);
  const check = usePane((state) => state.check);
  const lastRepair = usePane((state) => state.repairs.at(-1));
  const blocked = useBlocked('template');
  return (
    <div className={styles.page}>
      <PageHeading>{texts.checking.title}</PageHeading>
      <PeriodSwitch />
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.check()}>
          {check === undefined ? texts.checking.run : texts.checking.again}
        </ActionButton>
        <ActionButton blocked={blocked} onClick={() => void actions.clearMarks()}>
          {texts.checking.clear}
        </ActionButton>
        {lastRepair !== undefined && (
          <ActionButton blocked={blocked} icon={<ArrowUndoRegular />} onClick={() => void actions.undoFix()}>
            {texts.checking.undo(lastRepair.changed)}
          </ActionButton>
        )}
      </div>
      <UndoNote task="check" lifts={lastRepair?.lifts ?? false} />
      <LiveSwitch />
      {check === undefined && <p className={styles.intro}>{texts.checking.intro}</p>}
      {check !== undefined && check.report.period !== period && <StaleNote>{texts.checking.otherPeriod(texts.periods[check.report.period])}</StaleNote>}
      {check?.stale === true && <StaleNote>{texts.checking.stale}</StaleNote>}
      {check !== undefined && (
        <>
          <CheckSummary report={check.report} />
          {check.report.findings.length === 0 ? <p className={styles.intro}>{texts.checking.clean}</p> : <Findings />}
        </>
      )}
    </div>
  );
}

function Findings(): ReactElement {
  const styles = useStyles();
  const findings = usePane((state) => state.check?.report.findings);
  const filter = usePane((state) => state.findingFilter);
  const scheme = usePane((state) => state.definition.scheme);
  const locale = usePane((state) => state.locale);
  // Typing in the search field stays quick; the list follows when there is time.
  const settled = useDeferredValue(filter);
  const group = usePane((state) => state.findingGroup);
  const sort = usePane((state) => state.findingSort);
  const texts = usePaneTexts();
  const shown = useMemo(() => groupFindings(sortFindings(filterFindings(findings ?? [], settled, scheme, locale), sort, scheme, locale), group, scheme, locale, texts), [findings, settled, sort, group, scheme, locale, texts]);
  return (
    <div className={styles.findings}>
      <FindingFilters shown={shown.findings.length} />
      <FindingsFile findings={shown.findings} />
      <FindingList key={`${group} ${JSON.stringify(settled)}`} findings={shown.findings} headings={shown.headings} all={findings ?? []} />
    </div>
  );
}
