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
import { logger } from './logger';
import { OverviewPage } from './overview/OverviewPage';
import { PaneContext, usePane, usePaneActions, usePaneTexts, type PaneSession } from './paneContext';
import type { PageName } from './paneState';

const loadImportPage = () => import('./importing/ImportPage');
const loadCheckPage = () => import('./checking/CheckPage');
const loadScoresPage = () => import('./scoring/ScoresPage');
const ImportPage = lazy(loadImportPage);
const CheckPage = lazy(loadCheckPage);
const ScoresPage = lazy(loadScoresPage);
const SelectionRegion = lazy(() => import('./selection/SelectionRegion'));
const RemovalPage = lazy(() => import('./removing/RemovalPage'));
const HelpPage = lazy(() => import('./help/HelpPage'));
const SchemePage = lazy(() => import('./scheme/SchemePage'));
const HealthPage = lazy(() => import('./health/HealthPage'));
const UnitsPage = lazy(() => import('./units/UnitsPage'));
const OutcomesPage = lazy(() => import('./outcomes/OutcomesPage'));

/** Fetches the pages of daily work while nobody waits for them. A page that fails here is asked for again when it is opened. */
function prefetchPages(): void {
  for (const load of [loadCheckPage, loadScoresPage, loadImportPage]) {
    load().catch((error: unknown) => {
      logger.warn('a page could not be fetched in advance', error);
    });
  }
}

/** Milliseconds after the first page is shown; reading the workbook goes first. */
const prefetchDelay = 1000;

const useStyles = makeStyles({
  provider: { height: '100%' },
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  main: { flex: '1 1 auto', overflowY: 'auto', overflowX: 'hidden', minHeight: 0, padding: tokens.spacingHorizontalM, outlineStyle: 'none' },
});

interface AppProps {
  readonly session: PaneSession;
  /** Called when the pane is on the page for the first time. */
  readonly onShown?: () => void;
}

/** The task pane. All that it can do comes with the session. */
export function App({ session, onShown }: AppProps): ReactElement {
  const styles = useStyles();
  useEffect(() => {
    onShown?.();
    const timer = window.setTimeout(prefetchPages, prefetchDelay);
    return () => {
      window.clearTimeout(timer);
    };
  }, [onShown]);
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
  const hasTemplate = usePane((state) => state.workbook.state === 'known' && state.workbook.workbook.present.length > 0);
  const isTab = page !== 'removal' && page !== 'help' && page !== 'units' && page !== 'scheme' && page !== 'health' && page !== 'outcomes';

  const actions = usePaneActions();
  const watches = usePane((state) => state.liveCheck && state.check !== undefined);
  useEffect(() => (watches ? actions.watchChanges() : undefined), [watches, actions]);

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
      {hasTemplate && (
        <FailureBoundary texts={texts}>
          <Suspense fallback={null}>
            <SelectionRegion />
          </Suspense>
        </FailureBoundary>
      )}
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
      case 'scheme':
        return <SchemePage />;
      case 'health':
        return <HealthPage />;
      case 'units':
        return <UnitsPage />;
      case 'outcomes':
        return <OutcomesPage />;
    }
  }, [page]);
}
