import type { ICalculateFormulaService } from '@univerjs/engine-formula';
import { NEVER } from 'rxjs';

/**
 * A formula engine that computes nothing: formulas keep their last results. For tests of large workbooks, where Excel's own
 * computing is not ours to measure. Given to the spreadsheet as
 * `override: [[ICalculateFormulaService, { useClass: IdleFormulaEngine }]]`.
 */
export class IdleFormulaEngine implements ICalculateFormulaService {
  readonly executionInProgressListener$ = NEVER;
  readonly executionCompleteListener$ = NEVER;

  setRuntimeFeatureCellData(): void {
    // Nothing is computed from it.
  }

  setRuntimeFeatureRange(): void {
    // Nothing is computed from it.
  }

  execute(): Promise<void> {
    return Promise.resolve();
  }

  stopFormulaExecution(): void {
    // Nothing is running.
  }

  calculate(): void {
    // Nothing is computed.
  }

  executeFormulas(): Promise<Record<string, never>> {
    return Promise.resolve({});
  }

  getAllDependencyJson(): Promise<[]> {
    return Promise.resolve([]);
  }

  getCellDependencyJson(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  getRangeDependents(): Promise<[]> {
    return Promise.resolve([]);
  }

  getInRangeFormulas(): Promise<[]> {
    return Promise.resolve([]);
  }

  getDependentsAndInRangeFormulas(): Promise<{ dependents: []; inRanges: [] }> {
    return Promise.resolve({ dependents: [], inRanges: [] });
  }
}
