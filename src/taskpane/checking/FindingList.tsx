import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { FollowedFinding } from '../../model/followedFinding';
import { Pager } from '../frame/Pager';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { FindingItem } from './FindingItem';

/** As many as are rendered at once; 5,000 findings make 50 pages and no wait. */
const pageLength = 100;
const leap = 10;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  group: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground3, padding: `2px ${tokens.spacingHorizontalS}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface FindingListProps {
  /** Those that the filter lets through. */
  readonly findings: readonly FollowedFinding[];
  /** Headings before the findings at those places. */
  readonly headings?: ReadonlyMap<number, string>;
  readonly all: readonly FollowedFinding[];
}

/**
 * The findings, one of which is active and shows its details. Up, Down, Page Up, Page Down, Home and End move, also from page to
 * page; Enter or a click goes to the cell. Only the active one is in the tab order.
 */
export function FindingList({ findings, headings, all }: FindingListProps): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const actions = usePaneActions();
  const hintId = useId();
  const [active, setActive] = useState<{ readonly key: string; readonly index: number }>();
  const [page, setPage] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  /** Whether the keyboard is to follow the active finding after the next rendering. */
  const follow = useRef(false);

  const pages = Math.max(1, Math.ceil(findings.length / pageLength));
  const shownPage = Math.min(page, pages - 1);
  const first = shownPage * pageLength;
  const shown = findings.slice(first, first + pageLength);
  const current = placeOf(active, findings);
  /** The one in the tab order: the active one when it is on this page, otherwise the page's first. */
  const tabStop = current !== undefined && current >= first && current < first + shown.length ? current : first;

  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${tabStop}"]`)?.focus();
  });

  useEffect(() => {
    // After a repair the button that was pressed may be gone with its finding: the keyboard stays in the list.
    // Somebody who types in the workbook meanwhile keeps the keyboard.
    if (current !== undefined && document.hasFocus() && document.activeElement === document.body) list.current?.querySelector<HTMLElement>(`[data-index="${tabStop}"]`)?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only new findings can take a button away
  }, [findings]);

  const activate = (index: number): void => setActive({ key: findings[index]?.key ?? '', index });

  const moveTo = (index: number): void => {
    const target = Math.max(0, Math.min(findings.length - 1, index));
    follow.current = true;
    activate(target);
    setPage(Math.floor(target / pageLength));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    // Keys pressed in the details belong to the buttons there.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['index'] === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = Number(event.target.dataset['index']);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + leap,
      PageUp: from - leap,
      Home: 0,
      End: findings.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  if (findings.length === 0) return <p className={styles.hint}>{checking.noMatch}</p>;
  return (
    <>
      <p id={hintId} className={styles.hint}>
        {checking.listHint}
      </p>
      <ul ref={list} className={styles.list} aria-label={checking.list} aria-describedby={hintId} onKeyDown={onKeyDown}>
        {shown.map((finding, offset) => {
          const index = first + offset;
          const heading = headings?.get(index);
          return (
            <Fragment key={finding.key}>
              {heading !== undefined && (
                <li className={styles.group} role="presentation">
                  <h3 className={styles.heading}>{heading}</h3>
                </li>
              )}
            <FindingItem
              finding={finding}
              index={index}
              count={findings.length}
              isActive={index === current}
              isTabStop={index === tabStop}
              all={all}
              onActivate={() => {
                activate(index);
                if (finding.at !== undefined) void actions.reveal(finding.at);
              }}
            />
            </Fragment>
          );
        })}
      </ul>
      <Pager
        label={checking.pages}
        page={shownPage}
        pages={pages}
        onPage={(target) => {
          setPage(target);
          setActive(undefined);
        }}
      />
    </>
  );
}

/** Where the active finding is now: it may have moved, for the list follows changes. Once it is gone, the one in its place is active. */
function placeOf(active: { readonly key: string; readonly index: number } | undefined, findings: readonly FollowedFinding[]): number | undefined {
  if (active === undefined) return undefined;
  if (findings[active.index]?.key === active.key) return active.index;
  const moved = findings.findIndex(({ key }) => key === active.key);
  return moved >= 0 ? moved : active.index < findings.length ? active.index : undefined;
}
