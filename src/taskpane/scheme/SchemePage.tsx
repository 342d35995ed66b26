import { useEffect, type ReactElement } from 'react';
import type { SchemeOverview } from '../../tasks/describeScheme';
import { findingWords } from '../checking/findingWords';
import { formatPoints } from '../formatNumber';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { MeasureForm } from './MeasureForm';
import { OwnRuleForm } from './OwnRuleForm';
import { MeasureStates } from './MeasureStates';
import { SchemeFilePart } from './SchemeFilePart';
import { useSchemeStyles } from './schemeStyles';
import { UnconfirmedList } from './UnconfirmedList';

/** 考评方案: what is wrong in it, what is to be confirmed, measures added and retired, and its file. */
export default function SchemePage(): ReactElement {
  const styles = useSchemeStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const overview = usePane((state) => state.scheme);
  const isEmpty = usePane((state) => state.workbook.state === 'known' && state.workbook.workbook.present.length === 0);
  const blocked = useBlocked('template');

  // People change the sheet while they are elsewhere.
  useEffect(() => {
    if (!isEmpty) void actions.readScheme();
    return () => actions.dropScheme();
  }, [actions, isEmpty]);

  return (
    <div className={styles.page}>
      <PageHeading takeFocus>{texts.scheme.title}</PageHeading>
      <MissingColumns />
      {overview !== undefined && <Overview overview={overview} />}
      <SchemeFilePart {...(overview === undefined ? {} : { overview })} />
      <div className={styles.buttons}>
        {overview === undefined && !isEmpty && (
          <ActionButton appearance="primary" blocked={blocked} onClick={() => void actions.readScheme()}>
            {texts.scheme.read}
          </ActionButton>
        )}
        <ActionButton onClick={() => actions.show('overview')}>{texts.back}</ActionButton>
      </div>
    </div>
  );
}

/** Measures that the sheets of figures have no columns for yet, with the way to put them in. */
function MissingColumns(): ReactElement | null {
  const styles = useSchemeStyles();
  const { overview, sheets } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const missing = usePane((state) => (state.workbook.state === 'known' ? state.workbook.workbook.missing : undefined));
  const blocked = useBlocked('template');
  if (missing === undefined) return null;
  return (
    <div className={styles.caution}>
      <p className={styles.text}>{overview.missing(missing.units, missing.columns, missing.settings, missing.roles.map((role) => sheets[role]).join(locale === 'zh-CN' ? '、' : ', '))}</p>
      <ActionButton size="small" blocked={blocked} onClick={() => void actions.align()}>
        {overview.align}
      </ActionButton>
      <UndoNote task="align" />
    </div>
  );
}

function Overview({ overview }: { readonly overview: SchemeOverview }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words, checking } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const undo = usePane((state) => state.schemeUndo);
  const blocked = useBlocked('template');
  const { scheme, findings } = overview;
  const inUse = scheme.measures.filter((measure) => !measure.retired);
  const ownRules = scheme.ownRules.filter((rule) => !rule.retired).length;
  return (
    <>
      <p className={styles.text}>
        <strong>{scheme.title}</strong>
        <br />
        {words.facts(scheme.areas.length, new Set(inUse.map(({ indicator }) => indicator)).size, inUse.length, formatPoints(inUse.reduce((sum, { points }) => sum + points, 0)))}
        <br />
        {words.ownRules(ownRules)}
      </p>
      {findings.length > 0 && (
        <details className={styles.section} open>
          <summary className={styles.summary}>{words.faults(findings.length)}</summary>
          <ul className={styles.list}>
            {findings.map((finding, index) => {
              const { title, message, remedy } = findingWords(finding, scheme, locale);
              return (
                <li key={index} className={styles.item}>
                  <button type="button" className={styles.goto} title={words.goto} onClick={() => finding.at !== undefined && void actions.reveal(finding.at)}>
                    {finding.severity === 'hard' ? checking.hard : checking.soft} · {title}
                    <span className={styles.value}>
                      {message} {remedy}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <UndoNote task="change-scheme" lifts={overview.guarded} />
      <UnconfirmedList items={overview.items} />
      {undo !== undefined && (
        <div>
          <ActionButton size="small" blocked={blocked} onClick={() => void actions.undoSchemeStates()}>
            {words.undo(undo.cells.length)}
          </ActionButton>
        </div>
      )}
      <MeasureStates overview={overview} />
      <MeasureForm overview={overview} />
      <OwnRuleForm overview={overview} />
    </>
  );
}
