import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { columnLetters } from '../../model/address';
import type { CellPosition } from '../../model/entry';
import type { AlignReport } from '../../tasks/reports';
import type { RemainingCount, RemainingLine } from '../../tasks/remainingLines';
import { ActionButton } from '../frame/ActionButton';
import { Pager } from '../frame/Pager';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  state: { color: tokens.colorNeutralForeground3 },
  places: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  goto: { textAlign: 'left', border: 'none', backgroundColor: 'transparent', padding: 0, font: 'inherit', fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForegroundLink, cursor: 'pointer' },
});

const perPage = 20;

/** What 补齐 leaves as it is: rows and columns that nobody asks for any more, and names that may be somebody's own. Where, and what can be done. */
export function RemainingLines({ count }: { readonly count: RemainingCount | undefined }): ReactElement | null {
  const styles = useStyles();
  const { align: words } = usePaneTexts();
  const actions = usePaneActions();
  const alignment = usePane((state) => state.alignment);
  const blocked = useBlocked('nothing');

  // People change the workbook while they are elsewhere.
  useEffect(() => () => actions.dropAlignment(), [actions]);

  const lists = alignment !== undefined && alignment.remaining.length + alignment.keptNames.length > 0;
  if (count === undefined && !lists) return null;
  return (
    <section className={styles.part} aria-label={words.title}>
      {(count !== undefined || (alignment?.remaining.length ?? 0) > 0) && <h3 className={styles.heading}>{words.title}</h3>}
      {count !== undefined && <p className={styles.hint}>{words.count(count.rows, count.columns)}</p>}
      {alignment === undefined ? (
        <div>
          <ActionButton size="small" blocked={blocked} onClick={() => void actions.lookAtRemaining()}>
            {words.look}
          </ActionButton>
        </div>
      ) : (
        <Listed alignment={alignment} />
      )}
    </section>
  );
}

function Listed({ alignment: { remaining, keptNames } }: { readonly alignment: Pick<AlignReport, 'remaining' | 'keptNames'> }): ReactElement {
  const styles = useStyles();
  const { align: words } = usePaneTexts();
  const [page, setPage] = useState(0);
  const items = together(remaining);
  const pages = Math.ceil(items.length / perPage);
  const shown = Math.min(page, Math.max(0, pages - 1));
  return (
    <>
      {items.length > 0 && (
        <ul className={styles.list} aria-label={words.title}>
          {items.slice(shown * perPage, (shown + 1) * perPage).map((lines) => (
            <Item key={keyOf(lines[0])} lines={lines} />
          ))}
        </ul>
      )}
      <Pager label={words.title} page={shown} pages={pages} onPage={setPage} />
      {keptNames.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.names}</h3>
          <p className={styles.hint}>{words.nameRemedy}</p>
          <ul className={styles.list} aria-label={words.names}>
            {keptNames.slice(0, perPage).map(({ at, code, found, expected }) => (
              <li key={`${at.sheetId} ${code} ${found}`} className={styles.item}>
                <p className={styles.text}>{words.name(found, expected)}</p>
                <Place at={at} text={words.place.row(at.sheetName, at.row + 1)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One unit or measure, in all sheets that have it. */
function Item({ lines }: { readonly lines: Lines }): ReactElement {
  const styles = useStyles();
  const { align: words } = usePaneTexts();
  const [line] = lines;
  const { kind, code, name, reason } = line;
  return (
    <li className={styles.item}>
      <p className={styles.text}>
        {kind === 'row' ? words.unit(name, code) : words.measure(code, name)} <span className={styles.state}>{words.reasons[reason]}</span>
      </p>
      <div className={styles.places}>
        {lines.map(({ at, filled }) => (
          <Place key={at.sheetId} at={at} text={`${kind === 'row' ? words.place.row(at.sheetName, at.row + 1) : words.place.column(at.sheetName, columnLetters(at.column))} · ${words.filled(filled)}`} />
        ))}
      </div>
      <p className={styles.hint}>{line.kind === 'row' ? words.remedies.row[line.reason] : words.remedies.column[line.reason]}</p>
    </li>
  );
}

function Place({ at, text }: { readonly at: CellPosition; readonly text: string }): ReactElement {
  const styles = useStyles();
  const actions = usePaneActions();
  return (
    <button type="button" className={styles.goto} onClick={() => void actions.reveal(at)}>
      {text}
    </button>
  );
}

type Lines = readonly [RemainingLine, ...RemainingLine[]];

function keyOf({ kind, code, reason }: RemainingLine): string {
  return `${kind} ${code} ${reason}`;
}

/** Lines about the same unit or measure as one, in the order of the first of them. */
function together(lines: readonly RemainingLine[]): readonly Lines[] {
  const items = new Map<string, [RemainingLine, ...RemainingLine[]]>();
  for (const line of lines) {
    const item = items.get(keyOf(line));
    if (item) item.push(line);
    else items.set(keyOf(line), [line]);
  }
  return [...items.values()];
}
