import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement } from 'react';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import type { PageName } from '../paneState';

type TabName = Extract<PageName, 'overview' | 'import' | 'check' | 'scores'>;

const tabs: readonly TabName[] = ['overview', 'import', 'check', 'scores'];

const useStyles = makeStyles({
  tabs: { flex: '0 0 auto', display: 'flex', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalXS, overflowX: 'auto' },
  tab: {
    position: 'relative',
    flex: '0 0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalM,
      right: tokens.spacingHorizontalM,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
});

/** The id of the part of the pane that the tabs change. */
export const panelId = 'pane-panel';

/** The id of the tab of a page, by which the page is named. */
export function tabId(page: TabName): string {
  return `pane-tab-${page}`;
}

/**
 * The four pages of daily work; 移除 and 帮助 open from elsewhere and leave no tab selected. Left, Right, Home and End move and choose.
 * Not Fluent's TabList: its focus management alone is a sixth of what the pane loads at first.
 */
export function PageTabs(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const page = usePane((state) => state.page);
  const current = tabs.findIndex((tab) => tab === page);
  const tabStop = Math.max(0, current);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = tabs.length - 1;
    const targets: Readonly<Record<string, number>> = { ArrowRight: tabStop === last ? 0 : tabStop + 1, ArrowLeft: tabStop === 0 ? last : tabStop - 1, Home: 0, End: last };
    const target = tabs[targets[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    actions.show(target);
    document.getElementById(tabId(target))?.focus();
  };

  return (
    <div role="tablist" aria-label={texts.navigation} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={index === current}
          aria-controls={panelId}
          tabIndex={index === tabStop ? 0 : -1}
          className={mergeClasses(styles.tab, index === current && styles.chosen)}
          onClick={() => {
            actions.show(tab);
          }}
        >
          {texts.pages[tab]}
        </button>
      ))}
    </div>
  );
}
