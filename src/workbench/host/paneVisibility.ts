import type { EventEntry } from './protocol';

/** Words of the library for what becomes of the pane: shown, or gone while its page goes on running. */
export type RuntimeState = 'Visible' | 'Background' | 'Inactive';

const visibilityChangedEvent = 65_539;

/** Whether the pane is shown: asked for by the add-in (`Office.addin.showAsTaskpane`, `hide`) or changed by the user. */
export class PaneVisibility {
  private visible = true;
  private readonly listeners = new Set<(visible: boolean) => void>();

  constructor(private readonly tellPane: (entries: readonly EventEntry[]) => void) {}

  get state(): RuntimeState {
    return this.visible ? 'Visible' : 'Background';
  }

  /** Told when the add-in asks to be shown or hidden. Returns how to stop. */
  onRequest(listener: (visible: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The add-in asks. */
  request(state: RuntimeState): void {
    const visible = state === 'Visible';
    for (const listener of this.listeners) listener(visible);
    this.changed(visible);
  }

  /** The pane was shown or hidden; its page is told. */
  changed(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.tellPane([[65_536, visibilityChangedEvent, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' })]]);
  }
}
