import { type RequestBody, isCleanUp } from './protocol';

/** How much was said between the pane and the workbook. */
export interface MessageCounts {
  /** Messages of `Excel.run`, without the library's own clean-up: one for every `sync` that had something to do. */
  readonly messages: number;
  /** Batches that only give up references. */
  readonly cleanUps: number;
  /** Messages of the library itself (start-up, ribbon). */
  readonly others: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Messages that were refused as a whole or ended in an error. */
  readonly failures: number;
}

const nothing: MessageCounts = { messages: 0, cleanUps: 0, others: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0, failures: 0 };

/** Counts messages, for tests and benches that hold the number of syncs down. */
export class MessageStatistics {
  private state: MessageCounts = nothing;

  get counts(): MessageCounts {
    return this.state;
  }

  reset(): void {
    this.state = nothing;
  }

  count(body: RequestBody, customData: string, requestBytes: number, responseBytes: number, failed: boolean): void {
    const before = this.state;
    if (customData !== 'IterativeExecutor') {
      this.state = { ...before, others: before.others + 1 };
    } else if (isCleanUp(body)) {
      this.state = { ...before, cleanUps: before.cleanUps + 1 };
    } else {
      this.state = {
        ...before,
        messages: before.messages + 1,
        actions: before.actions + body.Actions.length,
        requestBytes: before.requestBytes + requestBytes,
        responseBytes: before.responseBytes + responseBytes,
        largestRequest: Math.max(before.largestRequest, requestBytes),
        largestResponse: Math.max(before.largestResponse, responseBytes),
        failures: before.failures + (failed ? 1 : 0),
      };
    }
  }
}
