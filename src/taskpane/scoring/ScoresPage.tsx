import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Assessment } from '../../model/assessment';
import type { CellPosition } from '../../model/entry';
import { ActionButton } from '../frame/ActionButton';
import { CopyButton } from '../frame/CopyButton';
import { PageHeading } from '../frame/PageHeading';
import { PeriodSwitch } from '../frame/PeriodSwitch';
import { StaleNote } from '../frame/StaleNote';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { AssessmentNotes } from './AssessmentNotes';
import { RankTable } from './RankTable';
import { rankText } from './rankText';
import { ScoreComparisonNote } from './ScoreComparisonNote';
import { UnitScoreView } from './UnitScoreView';
import { WritePlaces } from './WritePlaces';

const RobustnessPart = lazy(() => import('./RobustnessPart'));
const WhatIfPart = lazy(() => import('./WhatIfPart'));

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
});

/** Ranks of a period, and behind each unit how its score came about. */
export default function ScoresPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const period = usePane((state) => state.period);
  const scores = usePane((state) => state.scores);
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const blocked = useBlocked('template');
  const [unitCode, setUnitCode] = useState<string>();
  /** The unit whose row takes the keyboard when its details are closed. */
  const [returnTo, setReturnTo] = useState<string>();

  const assessment = scores?.report.assessments.find((each) => each.period === period);
  const halfYear = period === 'year-end' ? scores?.report.assessments.find((each) => each.period === 'half-year') : undefined;
  const places = scores?.report.places.find((each) => each.period === period);
  const unit = assessment?.units.find(({ code }) => code === unitCode);

  if (assessment !== undefined && unit !== undefined) {
    return (
      <UnitScoreView
        key={`${period} ${unit.code}`}
        assessment={assessment}
        unit={unit}
        onBack={() => {
          setReturnTo(unit.code);
          setUnitCode(undefined);
        }}
      />
    );
  }
  return (
    <div className={styles.page}>
      <PageHeading>{texts.scoring.title}</PageHeading>
      <PeriodSwitch />
      <div className={styles.buttons}>
        <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.score()}>
          {scores === undefined ? texts.scoring.run : texts.scoring.again}
        </ActionButton>
        <ActionButton onClick={() => actions.show('outcomes')}>{texts.scoring.toOutcomes}</ActionButton>
      </div>
      <UndoNote task="score" />
      {scores === undefined && <p className={styles.intro}>{texts.scoring.intro}</p>}
      {scores?.stale === true && <StaleNote>{texts.scoring.stale}</StaleNote>}
      {scores !== undefined && assessment === undefined && <p className={styles.intro}>{texts.scoring.absent}</p>}
      {scores !== undefined && assessment !== undefined && (
        <>
          <AssessmentNotes assessment={assessment} openHardFindings={scores.report.openHardFindings} />
          {scores.report.comparison !== undefined && <ScoreComparisonNote comparison={scores.report.comparison} />}
          <RankTable assessment={assessment} halfYear={halfYear} focusUnit={returnTo} onOpen={setUnitCode} />
          <div className={styles.buttons}>
            <CopyButton label={texts.scoring.copyTable} text={() => rankText(assessment, scheme, locale)} />
            <ActionButton size="small" appearance="subtle" onClick={() => void actions.reveal(startOf(assessment))}>
              {texts.scoring.gotoSheet}
            </ActionButton>
            {places !== undefined && (
              <ActionButton size="small" appearance="subtle" onClick={() => void actions.reveal({ ...places, row: 0, column: 0 })}>
                {texts.scoring.gotoPlaces}
              </ActionButton>
            )}
          </div>
          {places === undefined && <WritePlaces period={period} />}
          <Suspense>
            <RobustnessPart scored={assessment} />
            <WhatIfPart key={assessment.period} scored={assessment} />
          </Suspense>
        </>
      )}
    </div>
  );
}

function startOf({ sheetId, sheetName }: Assessment & { readonly sheetId: string; readonly sheetName: string }): CellPosition {
  return { sheetId, sheetName, row: 0, column: 0 };
}
