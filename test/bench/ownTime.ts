/** The library's bridge to a host, as far as it is watched here. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/**
 * Tells the product's own work (with the library's, that runs in the pane too) from the host's, though both run in this process:
 * own is what runs from an answer to the next request, or to the next turn that the page gets.
 */
export class OwnTime {
  /** Milliseconds without an interruption, longest. */
  longest = 0;
  /** Milliseconds in all. */
  total = 0;
  private since: number | undefined;

  begin(): void {
    this.since = performance.now();
  }

  end(): void {
    if (this.since === undefined) return;
    const passed = performance.now() - this.since;
    this.since = undefined;
    this.total += passed;
    this.longest = Math.max(this.longest, passed);
  }

  reset(): void {
    this.longest = 0;
    this.total = 0;
    this.since = undefined;
  }

  /** Lets the page have a turn, as the pane does between steps. */
  async pause(): Promise<void> {
    this.end();
    await new Promise((resolve) => setImmediate(resolve));
    this.begin();
  }

  /** Watches every host that is connected from now on. */
  watch(): void {
    const library = OfficeExtension.HostBridge;
    const init = library.init.bind(library);
    const watched = (bridge: Bridge): void => {
      const outer: Bridge = {
        sendMessageToHost: (text) => {
          this.end();
          bridge.sendMessageToHost(text);
        },
      };
      init(outer);
      bridge.onMessageFromHost = (text) => {
        this.begin();
        outer.onMessageFromHost?.(text);
      };
    };
    Object.assign(library, { init: watched });
  }
}
