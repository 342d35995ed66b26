import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, type ReactElement } from 'react';
import { paneTexts } from '../locales/pane';
import { Announcer } from './frame/Announcer';
import { FailureBoundary } from './frame/FailureBoundary';
import { NoticeBar } from './frame/NoticeBar';
import { PageTabs, panelId, tabId } from './frame/PageTabs';
import { PaneHeader } from './frame/PaneHeader';
import { paneTheme } from './frame/paneTheme';
import { TaskStrip } from './frame/TaskStrip';
import { mainId } from './frame/useFocusRescue';
import { OverviewPage } from './overview/OverviewPage';
import { PaneContext, usePane, usePaneTexts, type PaneSession } from './paneContext';
import type { PageName } from './paneState';

const ImportPage = lazy(() => import('./importing/ImportPage'));
const CheckPage = lazy(() => import('./checking/CheckPage'));
const ScoresPage = lazy(() => import('./scoring/ScoresPage'));
const RemovalPage = lazy(() => import('./removing/RemovalPage'));
const HelpPage = lazy(() => import('./help/HelpPage'));

const useStyles = makeStyles({
  provider: { height: '100%' },
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  main: { flex: '1 1 auto', overflowY: 'auto', overflowX: 'hidden', minHeight: 0, padding: tokens.spacingHorizontalM, outlineStyle: 'none' },
});

/** The task pane. All that it can do comes with the session. */
export function App({ session }: { readonly session: PaneSession }): ReactElement {
  const styles = useStyles();
  useEffect(() => {
    // Read by whoever measures how long the pane takes to be there.
    performance.mark('pane-ready');
  }, []);
  return (
    <PaneContext value={session}>
      <FluentProvider theme={paneTheme} className={styles.provider}>
        <Frame />
      </FluentProvider>
    </PaneContext>
  );
}

function Frame(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const page = usePane((state) => state.page);
  const running = usePane((state) => state.running);
  const notice = usePane((state) => state.notice);
  const isTab = page !== 'removal' && page !== 'help';

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = paneTexts(locale).productName;
  }, [locale]);

  return (
    <div className={styles.frame}>
      <PaneHeader />
      <PageTabs />
      <main id={mainId} tabIndex={-1} className={styles.main} aria-label={texts.pages[page]}>
        <div id={panelId} {...(isTab ? { role: 'tabpanel', 'aria-labelledby': tabId(page) } : {})}>
          <FailureBoundary key={page} texts={texts}>
            <Suspense fallback={<p>{texts.loading}</p>}>
              <Page page={page} />
            </Suspense>
          </FailureBoundary>
        </div>
      </main>
      {running !== undefined ? <TaskStrip running={running} /> : notice !== undefined ? <NoticeBar key={notice.id} notice={notice} /> : null}
      <Announcer />
    </div>
  );
}

function Page({ page }: { readonly page: PageName }): ReactElement {
  return useMemo(() => {
    switch (page) {
      case 'overview':
        return <OverviewPage />;
      case 'import':
        return <ImportPage />;
      case 'check':
        return <CheckPage />;
      case 'scores':
        return <ScoresPage />;
      case 'removal':
        return <RemovalPage />;
      case 'help':
        return <HelpPage />;
    }
  }, [page]);
}
