import { FluentProvider, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { RequirementProfile } from '../host/requirementProfile';
import { DropCover } from './DropCover';
import { nextStop, type FocusStop } from './focusStops';
import { HelpDialog } from './HelpDialog';
import { newFileName } from './newFileName';
import type { PageLocale } from './pageLocale';
import type { PageSettings } from './pageSettings';
import { fill, pageTexts } from './pageTexts';
import { pageTheme } from './pageTheme';
import { PaneFrame } from './PaneFrame';
import { QuestionDialog } from './QuestionDialog';
import type { RibbonButton } from './readRibbon';
import { RibbonBar } from './RibbonBar';
import { Splitter } from './Splitter';
import { TitleBar } from './TitleBar';
import { useFileActions } from './useFileActions';
import { useProtectionNotice } from './useProtectionNotice';
import { useQuestion } from './useQuestion';
import { ADD_IN_FOLDER, useRibbon } from './useRibbon';
import { useWorkbench } from './useWorkbench';

const MINIMUM_PANE = 320;
const DEFAULT_PANE = 360;

const useStyles = makeStyles({
  provider: { height: '100%' },
  page: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  work: { display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', flexGrow: 1, minWidth: 0, overflow: 'hidden' },
  box: { position: 'absolute', inset: 0 },
  cover: { position: 'absolute', inset: 0, display: 'flex', alignItems: 'center', justifyContent: 'center', backgroundColor: tokens.colorNeutralBackground1 },
  dragging: { userSelect: 'none', cursor: 'col-resize' },
});

const nothing = (): (() => void) => () => undefined;

/** The whole page: title, ribbon, spreadsheet, pane. */
export function WorkbenchPage({ settings }: { readonly settings: PageSettings }): ReactElement {
  const { locale } = settings;
  const texts = pageTexts(locale);
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [profile, setProfile] = useState<RequirementProfile>(settings.profile);
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState(DEFAULT_PANE);
  const [dragging, setDragging] = useState(false);
  const [help, setHelp] = useState(false);
  const [notice, setNotice] = useState<string>();
  const ribbon = useRibbon(locale);
  const { asked, ask } = useQuestion();
  const { workbench, failure, pane, reloadPane } = useWorkbench(box, ribbon, { locale, profile, transport: settings.transport, paneOpen, onPaneVisible: setPaneOpen });
  useProtectionNotice(workbench, locale, ask);
  const session = workbench?.session;
  const firstName = newFileName(locale, 1);
  const fileName = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.current().fileName ?? firstName);
  const dirty = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.current().dirty ?? false);
  const files = useFileActions(session, locale, ask);
  const choose = useCallback(() => chooser.current?.click(), []);

  useEffect(() => {
    document.title = `${dirty ? '● ' : ''}${fileName} — ${texts.product}`;
  }, [dirty, fileName, texts]);

  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const focus = useCallback(
    (stop: FocusStop): void => {
      if (stop === 'grid') workbench?.focusGrid();
      else if (stop === 'pane') pane.focus();
      else document.querySelector<HTMLElement>('[data-stop="ribbon"] button')?.focus();
    },
    [workbench, pane],
  );

  const onKey = useCallback(
    (event: KeyboardEvent, from: FocusStop | undefined): void => {
      const command = event.ctrlKey || event.metaKey;
      const act = ((): (() => void) | undefined => {
        if (event.key === 'F6' && !command) return () => focus(nextStop(from, event.shiftKey, paneOpen));
        if (from === 'pane') return event.key === 'Enter' && command ? () => focus('grid') : undefined;
        if (command && !event.altKey && event.key.toLowerCase() === 's') return () => void files.save();
        if (command && !event.altKey && event.key.toLowerCase() === 'o') return choose;
        if (event.altKey && !command && event.code === 'KeyN') return () => void files.startNew();
        return undefined;
      })();
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    [focus, paneOpen, files, choose],
  );

  useEffect(() => {
    // Before the spreadsheet: it listens for the same keys.
    const listen = (event: KeyboardEvent): void => onKey(event, stopOf(event.target));
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [onKey]);

  useEffect(() => pane.onKey((event) => onKey(event, 'pane')), [pane, onKey]);

  const onButton = useCallback(
    (button: RibbonButton): void => {
      if (button.action.type === 'ShowTaskpane') {
        setPaneOpen((open) => !open);
        return;
      }
      setNotice(undefined);
      pane.execute(button.action.functionName, button.id).catch((error: unknown) => {
        setNotice(fill(texts.commandFailed, { command: button.label, reason: error instanceof Error ? error.message : String(error) }));
      });
    },
    [pane, texts],
  );

  const changeLanguage = useCallback(async (): Promise<void> => {
    if (!(await files.mayLose())) return;
    const other: PageLocale = locale === 'zh-CN' ? 'en-US' : 'zh-CN';
    const address = new URL(window.location.href);
    address.searchParams.set('locale', other);
    if (session !== undefined) session.forgetChanges();
    // After the next rendering, which takes the browser's own warning away.
    setTimeout(() => window.location.assign(address), 0);
  }, [files, locale, session]);

  return (
    <FluentProvider theme={pageTheme} applyStylesToPortals={false} className={styles.provider}>
      <div className={styles.page}>
        <TitleBar
          texts={texts}
          fileName={fileName}
          dirty={dirty}
          profile={profile}
          onNew={() => void files.startNew()}
          onOpen={choose}
          onSave={() => void files.save()}
          onProfile={setProfile}
          onReloadPane={reloadPane}
          onLanguage={() => void changeLanguage()}
          onHelp={() => setHelp(true)}
        />
        {ribbon instanceof Error && <Notice text={fill(texts.ribbonFailed, { reason: ribbon.message })} />}
        {ribbon !== undefined && !(ribbon instanceof Error) && (
          <RibbonBar ribbon={ribbon} label={texts.ribbon} paneOpen={paneOpen} addressOf={(icon) => `${ADD_IN_FOLDER}${icon}`} onButton={onButton} />
        )}
        {notice !== undefined && <Notice text={notice} />}
        <div className={dragging ? `${styles.work} ${styles.dragging}` : styles.work}>
          <main className={styles.grid} aria-label={texts.grid}>
            <div ref={box} className={styles.box} data-stop="grid" data-ready={workbench !== undefined} />
            {workbench === undefined && <div className={styles.cover}>{failure === undefined ? <Spinner label={texts.loading} /> : <Notice text={fill(texts.loadFailed, { reason: failure.message })} />}</div>}
          </main>
          {paneOpen && (
            <Splitter
              label={texts.paneWidth}
              width={paneWidth}
              minimum={MINIMUM_PANE}
              maximum={Math.max(MINIMUM_PANE, Math.round(window.innerWidth * 0.6))}
              onWidth={setPaneWidth}
              onDragging={setDragging}
            />
          )}
          {pane.address !== undefined && (
            <PaneFrame
              key={pane.key}
              onFrame={pane.onFrame}
              title={ribbon !== undefined && !(ribbon instanceof Error) ? ribbon.displayName : texts.pane}
              closeLabel={texts.closePane}
              address={pane.address}
              {...(pane.name === undefined ? {} : { name: pane.name })}
              open={paneOpen}
              width={paneWidth}
              passive={dragging}
              onClose={() => setPaneOpen(false)}
            />
          )}
        </div>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx"
          hidden
          data-testid="file-chooser"
          onChange={(event) => {
            void files.open([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <DropCover label={texts.dropHere} onFiles={(dropped) => void files.open(dropped)} />
      </div>
      {help && <HelpDialog locale={locale} onClose={() => setHelp(false)} />}
      {asked !== undefined && <QuestionDialog key={asked.question.title} question={asked.question} onAnswer={asked.answer} />}
    </FluentProvider>
  );
}

function Notice({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function stopOf(target: EventTarget | null): FocusStop | undefined {
  const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop]')?.dataset['stop'] : undefined;
  return stop === 'ribbon' || stop === 'grid' || stop === 'pane' ? stop : undefined;
}
