import type { ProblemCode, WorkbookProblem } from '../model/workbookPort';

/** Codes of Excel's errors that have a meaning of their own for users; the messages are localised and never shown. */
const codes: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  AccessDenied: 'sheet-protected',
  ApiNotFound: 'api-missing',
  UnsupportedOperation: 'api-missing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'workbook-changed',
  ItemAlreadyExists: 'workbook-changed',
  InvalidReference: 'workbook-changed',
  InvalidOrTimedOutSession: 'workbook-gone',
  InactiveWorkbook: 'workbook-gone',
};

/** What refuses when the workbook's structure is protected, and not a sheet. */
const structural = /^WorksheetCollection\.|^Worksheet\.(delete|name|position|visibility|copy)/;

/** Thrown inside a run of Excel's to end it because the user asked for that. */
export class CancelledError extends Error {}

/** The problem behind anything thrown by Excel's library; a programmer's mistake is thrown on. */
export function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof CancelledError) return { code: 'cancelled' };
  if (typeof OfficeExtension !== 'undefined' && error instanceof OfficeExtension.Error) {
    const info = error.debugInfo as OfficeExtension.DebugInfo | undefined;
    const location = info?.errorLocation ?? '';
    const code = error.code === 'AccessDenied' && structural.test(location) ? 'structure-protected' : (codes[error.code] ?? 'excel-failed');
    return { code, parameters: { code: error.code }, detail: `${error.message} ${location} ${info?.statement ?? ''}`.trim() };
  }
  throw error;
}
