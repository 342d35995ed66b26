import { MessageChannel as NodeMessageChannel } from 'node:worker_threads';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../src/locales/locale';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { App } from '../../src/taskpane/App';
import { bindServices } from '../../src/taskpane/bindServices';
import type { PaneSession } from '../../src/taskpane/paneContext';
import type { PaneServices } from '../../src/taskpane/paneServices';
import { createPaneSession } from '../../src/taskpane/paneSession';
import type { Preferences } from '../../src/taskpane/preferences';
import { createDocumentPort, type DocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'MessageChannel', { value: NodeMessageChannel, configurable: true });

/** The pane in a page, over the real tasks on a workbook held as data. */
export interface RenderedPane {
  readonly session: PaneSession;
  readonly port: DocumentPort;
  /** Everything that is shown, as text. */
  text(): string;
  /** The element with the role and accessible name; exactly one must be there. */
  find(role: string, name: string | RegExp): HTMLElement;
  findAll(role: string, name?: string | RegExp): readonly HTMLElement[];
  click(element: HTMLElement): Promise<void>;
  press(key: string): Promise<void>;
  /** Puts text into a field as typing does. */
  type(field: HTMLElement, text: string): Promise<void>;
  /** Does something outside of the page's events, and lets everything that follows from it happen. */
  settle(work?: () => unknown): Promise<void>;
}

export interface PaneOptions {
  readonly locale?: Locale;
  readonly workbook?: WorkbookDocument;
  readonly preferences?: Preferences;
  /** Changes what the port does: slow, failing. */
  readonly port?: (port: DocumentPort) => WorkbookPort;
  readonly services?: (services: PaneServices) => PaneServices;
}

// A busy machine takes its time to load the pane's packages.
jest.setTimeout(60_000);

const mounted: (() => void)[] = [];

afterEach(() => {
  act(() => {
    for (const unmount of mounted.splice(0)) unmount();
  });
  document.body.replaceChildren();
});

export async function renderPane(options: PaneOptions = {}): Promise<RenderedPane> {
  const port = createDocumentPort(options.workbook ?? aWorkbook());
  const bound = bindServices(options.port?.(port) ?? port);
  const services = options.services?.(bound) ?? bound;
  const preferences = options.preferences ?? forgetful();
  const session = createPaneSession(services, preferences, options.locale ?? 'zh-CN');
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  mounted.push(() => {
    root.unmount();
  });
  act(() => {
    root.render(<App session={session} />);
  });

  const settle = async (work?: () => unknown): Promise<void> => {
    await act(async () => {
      await work?.();
      await quiet(() => session.store.getState().running !== undefined);
    });
  };
  await settle(() => session.actions.refresh());

  const pane: RenderedPane = {
    session,
    port,
    text: () => container.textContent,
    findAll: (role, name) => elementsOf(container, role).filter((element) => name === undefined || matches(nameOf(element), name)),
    find(role, name) {
      const found = pane.findAll(role, name);
      if (found.length === 1 && found[0] !== undefined) return found[0];
      const there = elementsOf(container, role).map(nameOf).join(' | ');
      throw new Error(`${found.length} elements with role ${role} and name ${String(name)}; there are: ${there}`);
    },
    click: (element) =>
      settle(() => {
        element.focus();
        element.click();
      }),
    press: (key) =>
      settle(() => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }),
    type: (field, text) =>
      settle(() => {
        if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLSelectElement)) throw new Error('not a field');
        // React listens to the native setter's event and compares with what it set itself.
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set;
        setter?.call(field, text);
        field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      }),
    settle,
  };
  return pane;
}

/** Waits until nothing happens any more: tasks fetched when first used, promises, pauses between steps. A task that stands still is not waited for long. */
async function quiet(isRunning: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20 || (isRunning() && turn < 300); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Preferences of somebody who never was here before. */
function forgetful(): Preferences {
  return { read: () => undefined, write: () => undefined };
}

const implicit: Readonly<Record<string, string>> = {
  button: 'button, summary, [role="button"]',
  textbox: 'textarea, input:not([type]), input[type="text"]',
  searchbox: 'input[type="search"]',
  combobox: 'select',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  heading: 'h1, h2, h3',
  table: 'table',
  list: 'ul, ol',
  listitem: 'li',
  row: 'tr',
  link: 'a[href]',
  main: 'main',
  progressbar: '[role="progressbar"]',
};

function elementsOf(container: HTMLElement, role: string): readonly HTMLElement[] {
  const own = implicit[role];
  const selector = own === undefined ? `[role="${role}"]` : own;
  return [...container.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const stated = element.getAttribute('role');
    return (stated === null || stated === role) && element.closest('[hidden], [aria-hidden="true"]') === null;
  });
}

/** The accessible name, as far as the pane makes use of the rules for it. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    const labels = [...(element.labels ?? [])].map((each) => each.textContent).join(' ').trim();
    if (labels !== '') return labels;
  }
  if (element instanceof HTMLTableElement && element.caption !== null) return element.caption.textContent.trim();
  return element.textContent.trim();
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
