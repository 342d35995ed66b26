/** Texts of Excel's own errors, in English as the reference documentation gives them. Programs go by the code alone. */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'Cannot complete the operation. A merged range cannot overlap with another.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type HostErrorCode = keyof typeof messages;

/** An action of a batch was refused. It ends the batch; what ran before it stays applied. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** `Class.member`; filled in by the dispatcher when whoever threw left it out. */
  location: string;

  constructor(code: HostErrorCode, message: string = messages[code], location = '') {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.location = location;
  }
}

/** Numbers under which Excel's native side reports what refuses a whole message. */
const nativeNumbers = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  GeneralException: 5001,
} as const;

/** A whole message was refused before or after it ran: cell edit mode, size limits. */
export class MessageRefused extends Error {
  readonly code: keyof typeof nativeNumbers;
  readonly nativeNumber: number;

  constructor(code: keyof typeof nativeNumbers, message: string = messages[code]) {
    super(message);
    this.name = 'MessageRefused';
    this.code = code;
    this.nativeNumber = nativeNumbers[code];
  }
}

export const invalidArgument = (message?: string): HostError => new HostError('InvalidArgument', message);
