import { makeStyles, tokens } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { useState, type ReactElement } from 'react';
import type { FollowedFinding } from '../../model/followedFinding';
import { reviewerDoubt } from '../../validation/reviewerDoubts';
import { definitionNames } from '../definitionNames';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { ExplanationForm } from './ExplanationForm';
import { fixChange, findingValue } from './findingValue';
import { findingWords } from './findingWords';
import { FixAllPreview } from './FixAllPreview';
import { NotApplicableForm } from './NotApplicableForm';

const useStyles = makeStyles({
  details: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  fix: { marginTop: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  change: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface FindingDetailsProps {
  readonly id: string;
  readonly finding: FollowedFinding;
  readonly all: readonly FollowedFinding[];
}

/** What stands against what, what to do, what a click can repair, and the explanation with which a soft finding may stand. */
export function FindingDetails({ id, finding, all }: FindingDetailsProps): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { checking } = texts;
  const actions = usePaneActions();
  const definition = usePane((state) => state.definition);
  const locale = usePane((state) => state.locale);
  const blocked = useBlocked('template');
  const [asking, setAsking] = useState(false);
  const measure = finding.measure === undefined ? undefined : definitionNames(definition).measureOf(finding.measure);
  const { remedy } = findingWords(finding, definition.scheme, locale);
  const { fix } = finding;
  const sameKind = fix === undefined ? [] : all.filter((other) => other.rule === finding.rule && other.fix?.how === fix.how);
  const facts: readonly (readonly [string, string])[] = [
    ...(finding.left === undefined ? [] : [[checking.left, findingValue(finding.left, finding, measure, texts)] as const]),
    ...(finding.right === undefined ? [] : [[checking.right, findingValue(finding.right, finding, measure, texts)] as const]),
    ...(finding.difference === undefined ? [] : [[checking.difference, findingValue(finding.difference, finding, measure, texts)] as const]),
    ...(remedy === '' ? [] : [[checking.remedy, remedy] as const]),
    ...(finding.assigned === '' ? [] : [[checking.assigned, finding.assigned] as const]),
    ...(finding.note === '' || finding.rule === reviewerDoubt ? [] : [[checking.reviewNote, finding.note] as const]),
  ];
  return (
    <div id={id} className={styles.details}>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Pair key={term} term={term} value={value} />
        ))}
      </dl>
      {fix !== undefined && (
        <div className={styles.fix}>
          <p className={styles.change}>
            {checking.fixTitle} · {checking.fixReasons[fix.how]}
            <br />
            <strong>{fixChange(finding, texts)}</strong>
          </p>
          {asking ? (
            <FixAllPreview findings={sameKind} onClose={() => setAsking(false)} />
          ) : (
            <div className={styles.buttons}>
              <ActionButton size="small" appearance="primary" icon={<WrenchRegular />} blocked={blocked} onClick={() => void actions.fix([finding])}>
                {checking.fixOne}
              </ActionButton>
              {sameKind.length > 1 && (
                <ActionButton size="small" blocked={blocked} onClick={() => setAsking(true)}>
                  {checking.fixAll(sameKind.length)}
                </ActionButton>
              )}
            </div>
          )}
          <UndoNote task="fix" lifts={fix.kind === 'set-formula'} ofTexts={fix.kind === 'set-value' && typeof fix.value === 'number'} />
        </div>
      )}
      {finding.rule === 'blank' && <NotApplicableForm key={finding.key} finding={finding} all={all} />}
      {finding.rule === reviewerDoubt && (
        <div className={styles.buttons}>
          <ActionButton size="small" blocked={blocked} onClick={() => void actions.liftDoubt(finding.key)}>
            {checking.liftDoubt}
          </ActionButton>
        </div>
      )}
      {finding.severity === 'soft' && <ExplanationForm key={`${finding.key} ${finding.explanation}`} finding={finding} all={all} />}
    </div>
  );
}

function Pair({ term, value }: { readonly term: string; readonly value: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
