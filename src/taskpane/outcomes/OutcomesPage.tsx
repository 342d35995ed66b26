import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { cellAddress } from '../../model/address';
import { outcomeKinds } from '../../scoring/proposedOutcome';
import type { OutcomesReport } from '../../tasks/outcomesReport';
import { ActionButton } from '../frame/ActionButton';
import { CopyButton } from '../frame/CopyButton';
import { PageHeading } from '../frame/PageHeading';
import { StaleNote } from '../frame/StaleNote';
import { UnconfirmedNote } from '../frame/UnconfirmedNote';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { OutcomeGroup } from './OutcomeGroup';
import { outcomesText } from './outcomesText';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  caution: { backgroundColor: tokens.colorStatusWarningBackground1 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  cell: { marginInlineStart: tokens.spacingHorizontalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** 奖惩建议: what is proposed of units, each with its facts and clause, for a person to accept or reject. */
export default function OutcomesPage(): ReactElement {
  const styles = useStyles();
  const { outcomes: texts } = usePaneTexts();
  const actions = usePaneActions();
  const outcomes = usePane((state) => state.outcomes);
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const blocked = useBlocked('template');
  const [by, setBy] = useState('');
  const report = outcomes?.report;
  const present = outcomeKinds.filter((kind) => report?.outcomes.some((outcome) => outcome.kind === kind));
  return (
    <div className={styles.page}>
      <PageHeading takeFocus>{texts.title}</PageHeading>
      {report === undefined && <p className={styles.intro}>{texts.intro}</p>}
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.proposeOutcomes()}>
          {report === undefined ? texts.run : texts.again}
        </ActionButton>
        <ActionButton onClick={() => actions.show('scores')}>{texts.toScores}</ActionButton>
      </div>
      <UndoNote task="outcomes" />
      {outcomes?.stale === true && <StaleNote>{texts.stale}</StaleNote>}
      {outcomes?.stale === false && outcomes.nominationsOpen === true && <StaleNote>{texts.nominationsOpen}</StaleNote>}
      {report !== undefined && (
        <>
          <OutcomesNotes report={report} />
          {present.map((kind, index) => (
            <OutcomeGroup key={kind} kind={kind} outcomes={report.outcomes.filter((outcome) => outcome.kind === kind)} report={report} startsOpen={index === 0} by={by} onBy={setBy} />
          ))}
          {report.outcomes.length > 0 && <CopyButton label={texts.copyAll} text={() => outcomesText(report.outcomes, report, scheme, locale)} />}
        </>
      )}
    </div>
  );
}

/** As many units that were left out are named; of thousands with open findings all would be. */
const mostPassedOver = 20;
const mostUnused = 10;

/** What is to be known before anything is decided: what it comes of, unconfirmed settings, and who was left out. */
function OutcomesNotes({ report }: { readonly report: OutcomesReport }): ReactElement {
  const styles = useStyles();
  const { outcomes: texts } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const separator = locale === 'zh-CN' ? '、' : ', ';
  const actions = usePaneActions();
  const { outcomes, periods, passedOver, nobodyStandsOut, unusedEntries, unconfirmed, unconfirmedMeasures } = report;
  return (
    <div className={mergeClasses(styles.notes, unconfirmed.length + unconfirmedMeasures > 0 && styles.caution)}>
      <p role="status" className={styles.line}>
        {outcomes.length === 0 ? texts.none : texts.counts(outcomes.length, outcomes.filter(({ decision }) => decision.state === 'proposed').length)}
      </p>
      <p className={styles.line}>{periods.length === 0 ? texts.registerOnly : texts.periodsOf(periods.map((period) => texts.periods[period]).join(separator))}</p>
      <UnconfirmedNote settings={unconfirmed} measures={unconfirmedMeasures} />
      {passedOver.length > 0 && (
        <>
          <p className={styles.line}>{texts.passedOver}</p>
          <ul className={styles.list}>
            {passedOver.slice(0, mostPassedOver).map(({ unitCode, unitName, rank, exclusions }) => (
              <li key={unitCode}>
                {texts.passedOverLine(unitName, rank, exclusions.map((exclusion) => (exclusion.kind === 'open-hard-findings' ? texts.openFindings(exclusion.count) : texts.pursued(exclusion.grounds.length))).join(separator))}
              </li>
            ))}
            {passedOver.length > mostPassedOver && <li>{texts.morePassedOver(passedOver.length - mostPassedOver)}</li>}
          </ul>
        </>
      )}
      {unusedEntries.length > 0 && (
        <p className={styles.line}>
          {texts.unusedEntries(unusedEntries.length)}
          {unusedEntries.slice(0, mostUnused).map((at) => (
            <Link key={`${at.row}:${at.column}`} as="button" inline onClick={() => void actions.reveal(at)} className={styles.cell}>
              {`${at.sheetName}!${cellAddress(at.row, at.column)}`}
            </Link>
          ))}
          {unusedEntries.length > mostUnused && ' …'}
        </p>
      )}
      {nobodyStandsOut.length > 0 && <p className={styles.line}>{texts.nobodyStandsOut(nobodyStandsOut.join(separator))}</p>}
    </div>
  );
}
