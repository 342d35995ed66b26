/** A page with office.js that a host answers. */
export interface PaneLink {
  /**
   * Runs a function command of the ribbon in the page; resolves when it is completed.
   * @throws {Error} when the page does not get ready for commands or has no such function
   */
  execute(functionName: string, controlId: string): Promise<void>;
  /** Stops answering and telling events. The host itself goes on. */
  close(): void;
}
