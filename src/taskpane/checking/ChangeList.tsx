import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState, type ReactElement } from 'react';
import { cellAddress } from '../../model/address';
import type { FigureChange } from '../../model/figureChange';
import { definitionNames } from '../definitionNames';
import { Pager } from '../frame/Pager';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { changedFigure } from './changedFigure';

/** As many as are rendered at once. */
const pageLength = 50;

const useStyles = makeStyles({
  details: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '260px', overflowY: 'auto' },
  heading: { margin: 0, padding: `2px ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  change: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  reachable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  place: { color: tokens.colorNeutralForeground3 },
  values: { display: 'block', fontVariantNumeric: 'tabular-nums' },
  hint: { margin: 0, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Which figures are other than at the last check, unit by unit, as before and after; a click goes to the cell. */
export function ChangeList({ changes }: { readonly changes: readonly FigureChange[] }): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const definition = usePane((state) => state.definition);
  const [page, setPage] = useState(0);
  if (changes.length === 0) return <p className={styles.hint}>{checking.unchanged}</p>;
  const ordered = byUnit(changes);
  const pages = Math.ceil(ordered.length / pageLength);
  const shownPage = Math.min(page, pages - 1);
  const shown = ordered.slice(shownPage * pageLength, (shownPage + 1) * pageLength);
  const unitOf = ({ unitName, unitCode }: FigureChange): string => unitName ?? definitionNames(definition).unit(unitCode);
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{checking.changed(changes.length)}</summary>
      <ul className={styles.list} aria-label={checking.changesList}>
        {shown.map((change, index) => (
          <Fragment key={keyOf(change)}>
            {shown[index - 1]?.unitCode !== change.unitCode && (
              <li role="presentation">
                <h3 className={styles.heading}>{unitOf(change)}</h3>
              </li>
            )}
            <li>
              <Change change={change} />
            </li>
          </Fragment>
        ))}
      </ul>
      <Pager label={checking.changesList} page={shownPage} pages={pages} onPage={setPage} />
    </details>
  );
}

function Change({ change }: { readonly change: FigureChange }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { checking } = texts;
  const actions = usePaneActions();
  const definition = usePane((state) => state.definition);
  const measure = definitionNames(definition).measureOf(change.measure);
  const { at, part, column } = change;
  const name = [`${change.measure} ${measure?.name ?? ''}`.trim(), ...(part === 'value' ? [] : [checking.changeParts[part]])].join(' · ');
  const content = (
    <>
      {name} <span className={styles.place}>{at === undefined ? `${texts.sheets[column]} · ${checking.changeGone}` : `${at.sheetName}!${cellAddress(at.row, at.column)}`}</span>
      <strong className={styles.values}>{checking.fixChange(changedFigure(change.before, column, measure, texts), changedFigure(change.after, column, measure, texts))}</strong>
    </>
  );
  if (at === undefined) return <div className={styles.change}>{content}</div>;
  return (
    <button type="button" className={`${styles.change} ${styles.reachable}`} title={checking.goto} onClick={() => void actions.reveal(at)}>
      {content}
    </button>
  );
}

function keyOf({ column, unitCode, measure, part }: FigureChange): string {
  return [column, unitCode, measure, part].join('|');
}

/** Units in the order in which they come first, each with all its changes. */
function byUnit(changes: readonly FigureChange[]): readonly FigureChange[] {
  const groups = new Map<string, FigureChange[]>();
  for (const change of changes) {
    const group = groups.get(change.unitCode);
    if (group) group.push(change);
    else groups.set(change.unitCode, [change]);
  }
  return [...groups.values()].flat();
}
