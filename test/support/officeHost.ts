import { connectHostBridge } from '../../src/workbench/host/hostBridge';
import { OfficeHost, type OfficeHostOptions } from '../../src/workbench/host/officeHost';
import { createHeadlessGrid, type HeadlessGrid } from '../../src/workbench/grid/createHeadlessGrid';
import type { WorkbookDocument } from '../../src/model/workbookDocument';

export interface OfficeHostSetup extends OfficeHostOptions {
  /** What the workbook holds at first; one blank sheet `Sheet1` when absent. */
  readonly document?: WorkbookDocument;
  /** Whether formulas are computed. They are unless said otherwise. */
  readonly computes?: boolean;
}

export interface RunningOfficeHost {
  readonly host: OfficeHost;
  readonly grid: HeadlessGrid;
  stop(): void;
}

/**
 * A workbook without a page that answers `Excel.run` in this test file, through the real library. A later one takes the place
 * of an earlier one. `Office.context.requirements` tells of the profile (`1.20` unless said otherwise), and the library refuses
 * members above it.
 */
export function startOfficeHost(setup: OfficeHostSetup = {}): RunningOfficeHost {
  const { document, computes, ...options } = setup;
  const grid = createHeadlessGrid({ ...(document === undefined ? {} : { document }), ...(computes === undefined ? {} : { computes }) });
  const host = new OfficeHost(grid, options);
  OSF._OfficeAppFactory = {
    getContext: () => ({
      requirements: { isSetSupported: (name: string, version?: string | number) => host.isSetSupported(name, version) },
      host: 'Excel',
      platform: host.profile === '1.20' ? 'OfficeOnline' : 'PC',
      displayLanguage: host.locale,
      contentLanguage: host.locale,
    }),
  };
  const disconnect = connectHostBridge(host, OfficeExtension.HostBridge);
  return {
    host,
    grid,
    stop: () => {
      disconnect();
      host.dispose();
      grid.dispose();
    },
  };
}

/** How a batch ended that was not to succeed. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** `Class.member`, as the library's error tells it. */
  readonly location: string | undefined;
}

/** Runs a batch that is expected to fail, and tells with what. */
export async function refusalOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<Refusal> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { code: error.code, message: error.message, location: error.debugInfo.errorLocation };
    throw error;
  }
  throw new Error('The batch was expected to fail, and did not.');
}
