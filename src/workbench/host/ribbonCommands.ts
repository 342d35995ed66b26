/** Number of the event by which Excel runs a function command, and of the method that says that it is done. */
export const appCommandInvoked = 39;
export const appCommandCompleted = 94;

/** What is sent to the pane to run a function: id of this run, name of the function, its event object as JSON. */
export type CommandMessage = readonly [id: string, functionName: string, eventJson: string];

const later = globalThis.setTimeout.bind(globalThis);

/** Longest wait for a page to get ready for its ribbon commands. */
const readyMilliseconds = 60_000;

/** Runs function commands of the ribbon in the pane and waits until each says that it is completed. */
export class RibbonCommands {
  private send: ((message: CommandMessage) => void) | undefined;
  private readonly waiting: (() => void)[] = [];
  private readonly running = new Map<string, { resolve(): void; reject(error: Error): void }>();
  private next = 1;
  private closed = false;

  /** Office.js listens now; what was asked for before is sent. */
  listen(send: (message: CommandMessage) => void): void {
    this.send = send;
    for (const wake of this.waiting.splice(0)) wake();
  }

  /**
   * Resolves when the function has called `event.completed()`.
   * @throws {Error} when the page does not listen within a minute, has no such function, or goes away
   */
  async execute(functionName: string, controlId: string): Promise<void> {
    if (this.send === undefined) await this.ready();
    const { send } = this;
    if (send === undefined || this.closed) throw new Error('The pane is not ready for ribbon commands.');
    const id = `command-${String(this.next)}`;
    this.next += 1;
    await new Promise<void>((resolve, reject) => {
      this.running.set(id, { resolve, reject });
      send([id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  /** The pane says that a run is over; a status other than 0 is an error number of the library. */
  completed(id: unknown, status: unknown): void {
    const run = typeof id === 'string' ? this.running.get(id) : undefined;
    if (run === undefined || typeof id !== 'string') return;
    this.running.delete(id);
    if (status === 0) run.resolve();
    else run.reject(new Error(`The pane could not run the command (${String(status)}).`));
  }

  close(): void {
    this.closed = true;
    for (const wake of this.waiting.splice(0)) wake();
    for (const run of this.running.values()) run.reject(new Error('The pane was closed.'));
    this.running.clear();
  }

  private ready(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      later(resolve, readyMilliseconds);
    });
  }
}
