import type { ICommandInfo, ICommandService, IDisposable, IExecutionOptions } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { IActiveDirtyManagerService, ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/** The spreadsheet starts to compute this long after the last change (a fixed timer of its own), in milliseconds. */
const startDelay = 100;
/** Without a start this long after the last change, nothing is going to be computed. */
const startPatience = 4 * startDelay;
/** A computation reports its progress; after such a silence it has died of an error. */
const silencePatience = 60_000;

/**
 * Knows when the formulas are up to date. Every change that may touch formulas gets a number; a computation that starts takes
 * in all changes up to then, and when it ends they are settled.
 */
export class Settling implements IDisposable {
  private changes = 0;
  private taken = 0;
  private settledChanges = 0;
  private lastChange = 0;
  private lastSign = 0;
  private waiting: { readonly target: number; readonly resolve: () => void }[] = [];
  private watch: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: IDisposable;

  /**
   * @param touchesFormulas whether a change can have any formula to compute; without one the spreadsheet still goes through a
   *   computation, but there is no result to wait for.
   */
  constructor(
    commands: ICommandService,
    private readonly dirtyMakers: IActiveDirtyManagerService,
    private readonly touchesFormulas: () => boolean,
  ) {
    this.subscription = commands.onCommandExecuted((command, options) => {
      this.observe(command, options);
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.settle(this.changes);
  }

  /** Resolves when all changes made so far are computed; at once when they are. */
  settled(): Promise<void> {
    const target = this.changes;
    if (this.settledChanges >= target) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.waiting.push({ target, resolve });
      this.keepWatch();
    });
  }

  private observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.taken = this.changes;
      this.lastSign = performance.now();
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      this.lastSign = performance.now();
      const { functionsExecutedState: state } = (command.params ?? {}) as ISetFormulaCalculationNotificationMutation;
      // A stopped computation is started again with what came in between, at once and from this same notification.
      if (state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION) {
        this.endOf(this.taken);
      }
    } else if (this.dirtyMakers.get(command.id) && !(command.id === SetRangeValuesMutation.id && options?.onlyLocal === true)) {
      if (this.touchesFormulas()) {
        this.changes += 1;
        this.lastChange = performance.now();
      }
    }
  }

  /** The results are in the cells after the notification has gone round: in the next turn of the loop. */
  private endOf(target: number): void {
    setTimeout(() => {
      this.settle(target);
    }, 0);
  }

  private settle(target: number): void {
    this.settledChanges = Math.max(this.settledChanges, target);
    const ready = this.waiting.filter((one) => one.target <= this.settledChanges);
    this.waiting = this.waiting.filter((one) => one.target > this.settledChanges);
    for (const one of ready) {
      one.resolve();
    }
    if (this.waiting.length === 0) {
      clearTimeout(this.watch);
      this.watch = undefined;
    }
  }

  /** Nobody shall wait for a computation that was never started, or that ended without a word. */
  private keepWatch(): void {
    this.watch ??= setTimeout(() => {
      this.watch = undefined;
      const now = performance.now();
      const neverStarted = this.taken < this.changes && this.taken === this.settledChanges && now - this.lastChange > startPatience;
      const died = this.taken > this.settledChanges && now - this.lastSign > silencePatience;
      if (neverStarted || died) {
        this.settle(this.changes);
      } else if (this.waiting.length > 0) {
        this.keepWatch();
      }
    }, startPatience);
  }
}
