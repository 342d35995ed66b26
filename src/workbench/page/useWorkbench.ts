import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { newFileName } from './newFileName';
import type { PageSettings } from './pageSettings';
import type { Ribbon } from './readRibbon';
import { ADD_IN_FOLDER } from './useRibbon';
import type { PaneConnection, Workbench } from './workbench';

export interface Pane {
  /** Takes the frame that shows the address. */
  readonly onFrame: (frame: HTMLIFrameElement | null) => void;
  /** Puts the keyboard's focus into it. */
  readonly focus: () => void;
  /** Another one for each life of the frame. */
  readonly key: number;
  /** Undefined until there is a host for it. */
  readonly address: string | undefined;
  readonly name: string | undefined;
  readonly execute: (functionName: string, controlId: string) => Promise<void>;
  /** Told of keys pressed in the frame. Returns how to stop. */
  readonly onKey: (listener: (event: KeyboardEvent) => void) => () => void;
}

export interface WorkbenchInPage {
  readonly workbench: Workbench | undefined;
  /** Why there is no spreadsheet. */
  readonly failure: Error | undefined;
  readonly pane: Pane;
  readonly reloadPane: () => void;
}

const nothing = (): (() => void) => () => undefined;

type Options = PageSettings & { readonly paneOpen: boolean; readonly onPaneVisible: (visible: boolean) => void };

/** Loads the spreadsheet into the box and connects the pane to it; again whenever the profile changes or a reload is asked for. */
export function useWorkbench(box: RefObject<HTMLDivElement | null>, ribbon: Ribbon | Error | undefined, options: Options): WorkbenchInPage {
  const { locale, profile, transport, paneOpen, onPaneVisible } = options;
  const [workbench, setWorkbench] = useState<Workbench>();
  const [failure, setFailure] = useState<Error>();
  const [life, setLife] = useState(0);
  const [connection, setConnection] = useState<{ readonly key: number; readonly to: PaneConnection }>();
  const frame = useRef<HTMLIFrameElement>(null);
  const keyListeners = useRef(new Set<(event: KeyboardEvent) => void>());

  useEffect(() => {
    let opened: Workbench | undefined;
    let wanted = true;
    // The spreadsheet is the heavy part: the page shows itself first.
    import(/* webpackChunkName: "spreadsheet" */ './spreadsheet/openWorkbench')
      .then(({ openWorkbench }) => {
        if (!wanted || box.current === null) return;
        opened = openWorkbench(box.current, locale, newFileName(locale, 1));
        setWorkbench(opened);
      })
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error : new Error(String(error)));
      });
    return () => {
      wanted = false;
      setWorkbench(undefined);
      opened?.dispose();
    };
  }, [box, locale]);

  // Excel starts an add-in anew for every workbook.
  const session = workbench?.session;
  const workbook = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.current().workbook ?? 0);
  const panePage = ribbon === undefined || ribbon instanceof Error ? undefined : ribbon.panePage;
  useEffect(() => {
    if (workbench === undefined || panePage === undefined) return undefined;
    const to = workbench.connectPane({
      locale,
      profile,
      transport,
      page: new URL(ADD_IN_FOLDER + panePage, window.location.href).href,
      onVisible: onPaneVisible,
      onKey: (event) => {
        for (const listener of keyListeners.current) listener(event);
      },
    });
    setConnection((before) => ({ key: (before?.key ?? 0) + 1, to }));
    return () => to.close();
  }, [workbench, panePage, locale, profile, transport, life, workbook, onPaneVisible]);

  useEffect(() => {
    if (connection !== undefined && frame.current !== null) connection.to.attach(frame.current);
  }, [connection]);

  useEffect(() => connection?.to.setVisible(paneOpen), [connection, paneOpen]);

  const pane = useMemo(
    (): Pane => ({
      onFrame: (shown) => {
        frame.current = shown;
      },
      focus: () => frame.current?.contentWindow?.focus(),
      key: connection?.key ?? 0,
      address: connection?.to.address,
      name: connection?.to.name,
      execute: (functionName, controlId) => (connection === undefined ? Promise.reject(new Error('There is no pane yet.')) : connection.to.execute(functionName, controlId)),
      onKey: (listener) => {
        keyListeners.current.add(listener);
        return () => keyListeners.current.delete(listener);
      },
    }),
    [connection],
  );
  const reloadPane = useCallback(() => setLife((count) => count + 1), []);
  return { workbench, failure, pane, reloadPane };
}
