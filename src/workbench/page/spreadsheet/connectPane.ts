import { createCrossDocument } from '../../host/crossDocument';
import type { GridModel } from '../../host/gridModel';
import { OfficeHost } from '../../host/officeHost';
import type { PaneLink } from '../../host/paneLink';
import { attachWindowExternal } from '../../host/windowExternal';
import type { PaneHostWindow } from '../paneHostWindow';
import type { PaneConnection, PaneOptions } from '../workbench';

/** A host over the grid for one life of the pane's frame, and the way between the two. */
export function connectPane(grid: GridModel, fileName: string, options: PaneOptions): PaneConnection {
  const host = new OfficeHost(grid, { profile: options.profile, locale: options.locale, fileName });
  const stopVisibility = host.pane.onRequest(options.onVisible);
  const instanceId = crypto.randomUUID();
  const connection = options.transport === 'xdm' ? connectByMessages(host, fileName, instanceId, options) : connectInFrame(host, fileName, instanceId, options);
  return {
    ...connection,
    setVisible: (visible) => host.pane.changed(visible),
    close: () => {
      connection.close();
      stopVisibility();
      host.dispose();
    },
  };
}

type Connection = Omit<PaneConnection, 'setVisible'>;

/** As Excel on the web: the page is the one that is shipped, and stays untouched. */
function connectByMessages(host: OfficeHost, fileName: string, instanceId: string, options: PaneOptions): Connection {
  const link = createCrossDocument(window, host, { fileName, instanceId, hostOrigin: window.location.origin, paneOrigin: new URL(options.page).origin });
  return {
    address: options.page,
    name: link.frameName,
    attach: (frame) => link.attach(frame),
    execute: (functionName, controlId) => link.execute(functionName, controlId),
    close: () => link.close(),
  };
}

/** As Excel on the desktop: the server lets the pane's page call {@link PaneHostWindow.attachPane} before it loads office.js. */
function connectInFrame(host: OfficeHost, fileName: string, instanceId: string, options: PaneOptions): Connection {
  const address = new URL(options.page);
  address.searchParams.set('workbench', '');
  let link: PaneLink | undefined;
  let attached: (link: PaneLink) => void;
  const firstLink = new Promise<PaneLink>((resolve) => {
    attached = resolve;
  });
  const page: Window & PaneHostWindow = window;
  page.attachPane = (pane) => {
    // A page that loads itself again comes here again.
    link?.close();
    link = attachWindowExternal(pane, host, { fileName, instanceId });
    pane.addEventListener('keydown', options.onKey, true);
    attached(link);
  };
  return {
    address: address.href,
    attach: () => undefined,
    execute: async (functionName, controlId) => (link ?? (await firstLink)).execute(functionName, controlId),
    close: () => {
      delete page.attachPane;
      link?.close();
    },
  };
}
