import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import type { PageName } from '../paneState';

type TabName = Extract<PageName, 'overview' | 'import' | 'check' | 'scores'>;

const tabs: readonly TabName[] = ['overview', 'import', 'check', 'scores'];

const useStyles = makeStyles({
  tabs: { flex: '0 0 auto', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalXS, overflowX: 'auto' },
});

/** The id of the part of the pane that the tabs change. */
export const panelId = 'pane-panel';

/** The id of the tab of a page, by which the page is named. */
export function tabId(page: TabName): string {
  return `pane-tab-${page}`;
}

/** The four pages of daily work; 移除 and 帮助 open from elsewhere and leave no tab selected. */
export function PageTabs(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const page = usePane((state) => state.page);
  return (
    <TabList
      aria-label={texts.navigation}
      className={styles.tabs}
      selectedValue={page}
      onTabSelect={(_event, { value }) => {
        const chosen = tabs.find((tab) => tab === value);
        if (chosen !== undefined) actions.show(chosen);
      }}
    >
      {tabs.map((tab) => (
        <Tab key={tab} id={tabId(tab)} value={tab} aria-controls={panelId}>
          {texts.pages[tab]}
        </Tab>
      ))}
    </TabList>
  );
}
