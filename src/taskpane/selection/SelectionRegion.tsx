import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { Fragment, useEffect, useId, useState, type ReactElement } from 'react';
import { describeProblem } from '../../locales/problems';
import { selectionTexts } from '../../locales/selection';
import { ActionButton } from '../frame/ActionButton';
import { usePane, usePaneActions, usePaneServices } from '../paneContext';
import { DoubtPart, doubtPlace } from './DoubtPart';
import { ScorePart } from './ScorePart';
import { cardWords, type CardWords } from './cardRows';

/** Milliseconds that a cell must stay selected before it is spoken. */
const spokenAfter = 1000;

const useStyles = makeStyles({
  region: { flex: '0 0 auto', display: 'flex', flexDirection: 'column', maxHeight: '45%', minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  toggle: {
    flex: '0 0 auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flex: '1 1 auto', minWidth: 0, margin: 0, font: 'inherit', fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  body: { overflowY: 'auto', minHeight: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, outlineOffset: '-2px' },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: { display: 'grid', gridTemplateColumns: 'minmax(52px, max-content) 1fr', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** 口径随身: what is to be known of the selected cell, at the foot of every page. */
export default function SelectionRegion(): ReactElement | null {
  const styles = useStyles();
  const locale = usePane((state) => state.locale);
  const texts = selectionTexts(locale);
  const actions = usePaneActions();
  const keepsUndo = usePaneServices().keepsUndo();
  const open = usePane((state) => state.selectionOpen);
  const follow = usePane((state) => state.selectionFollow);
  const selection = usePane((state) => state.selection);
  const bodyId = useId();
  const watches = open && follow;

  useEffect(() => (watches ? actions.watchSelection() : undefined), [watches, actions]);

  const words: CardWords =
    selection?.card !== undefined
      ? cardWords(selection.card, locale)
      : { heading: selection?.problem === undefined ? texts.nothing : describeProblem(selection.problem, locale).message, rows: [] };
  const hasRows = words.rows.length > 0;
  /** A card that is about a cell of its own, and not one sentence on the sheet. */
  const hasHeading = hasRows || selection?.card?.kind === 'score';
  return (
    <section className={styles.region} aria-label={texts.title}>
      <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={bodyId} onClick={() => actions.openSelectionCard(!open)}>
        <h2 className={styles.title}>{open && hasHeading ? words.heading : texts.title}</h2>
        {open ? <ChevronDownRegular aria-hidden="true" /> : <ChevronUpRegular aria-hidden="true" />}
      </button>
      {open && (
        <div id={bodyId} className={styles.body} role="group" aria-label={hasHeading ? words.heading : texts.title} {...(hasHeading ? { tabIndex: 0 } : {})}>
          {selection?.card?.kind === 'entry' && <DoubtPart key={doubtPlace(selection.card)} card={selection.card} />}
          {selection?.card?.kind === 'score' && <ScorePart card={selection.card} />}
          {hasRows ? <Rows words={words} /> : selection?.card?.kind !== 'score' && <p className={styles.sentence}>{words.heading}</p>}
          <div className={styles.foot}>
            {!follow && (
              <ActionButton size="small" onClick={() => void actions.lookAtSelection()}>
                {texts.look}
              </ActionButton>
            )}
            <Checkbox label={texts.follow} checked={follow} onChange={(_event, data) => actions.followSelection(data.checked === true)} />
          </div>
          {!keepsUndo && <p className={styles.hint}>{texts.followClears}</p>}
        </div>
      )}
      <Spoken text={open && hasHeading ? words.heading : ''} />
    </section>
  );
}

function Rows({ words }: { readonly words: CardWords }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.rows}>
      {words.rows.map(({ term, text }) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.text}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Tells screen readers of the cell on which the selection came to rest: its heading and no more. */
function Spoken({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(text), spokenAfter);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" aria-live="polite" className={mergeClasses(styles.unseen)}>
      {spoken}
    </div>
  );
}
