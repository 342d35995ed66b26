import type { CellArea } from '../../model/workbookDocument';
import type { HostObject } from './declaration';
import { Dispatcher } from './dispatcher';
import { createDocumentStore, type DocumentStore } from './documentStore';
import { EventHub } from './eventHub';
import { FormatBuffer } from './formatBuffer';
import type { GridModel } from './gridModel';
import type { HostContext } from './hostContext';
import { HostError, MessageRefused } from './hostError';
import { MessageStatistics } from './messageStatistics';
import { AddinInternalServiceObject } from './objects/addinInternalService';
import { AppRuntimeServiceObject } from './objects/appRuntimeService';
import { RangeObject } from './objects/range';
import { RangeAreasObject } from './objects/rangeAreas';
import { WorkbookObject } from './objects/workbook';
import { WorksheetObject } from './objects/worksheet';
import { PaneVisibility } from './paneVisibility';
import { type EventEntry, RequestFlag, type RequestBody, type ResponseBody, isCleanUp, readRequestBody } from './protocol';
import { ReferenceTable } from './referenceTable';
import { type RequirementProfile, isSetSupported, requirementSets } from './requirementProfile';
import type { HostLocale } from './typedDate';
import { WriteBuffer } from './writeBuffer';

export interface OfficeHostOptions {
  /** The version of Excel that the host passes for. `1.20` by default: the newest, on the web. */
  readonly profile?: RequirementProfile;
  /** Most bytes of one request or response. 5 MB on the web profile, no limit on the others. */
  readonly messageLimit?: number;
  /** Decides how typed dates are read. `zh-CN` by default. */
  readonly locale?: HostLocale;
  readonly fileName?: string;
  /** The day on which text like `1-2` becomes a date of this year. */
  readonly today?: () => Date;
}

/** What comes along with a batch. */
export interface MessageMeta {
  /** `IterativeExecutor` for `Excel.run`, something else for what the library sends of itself. */
  readonly customData?: string;
  readonly flags?: number;
  /** Length of the request's text in bytes where the transport has it. */
  readonly requestBytes?: number;
}

/**
 * Before this set whatever an add-in calls, reading too, clears what the user could undo (“the undo stack is cleared when an
 * application-specific API is called”, as Microsoft documented it until 2025; OfficeDev/office-js #2802, #2543).
 */
const undoSince = '1.20';

const webMessageLimit = 5 * 1024 * 1024;

/** How often it is looked whether somebody still types in a cell. */
const editPollMilliseconds = 50;

const later = globalThis.setTimeout.bind(globalThis);

/**
 * Answers the batches of an unmodified office.js over a spreadsheet. One batch runs at a time, in the order they came in;
 * events are told after the answer. Transports carry messages in and out; tests may call {@link OfficeHost.process}.
 */
export class OfficeHost {
  readonly profile: RequirementProfile;
  readonly locale: HostLocale;
  readonly statistics = new MessageStatistics();
  readonly store: DocumentStore = createDocumentStore();
  /** Whether the pane is shown, and who asks for it. */
  readonly pane: PaneVisibility;
  private readonly messageLimit: number | undefined;
  private readonly events: EventHub;
  private readonly dispatcher: Dispatcher;
  private readonly stopFollowing: () => void;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly grid: GridModel,
    options: OfficeHostOptions = {},
  ) {
    this.profile = options.profile ?? '1.20';
    this.locale = options.locale ?? 'zh-CN';
    this.messageLimit = options.messageLimit ?? (this.profile === '1.20' ? webMessageLimit : undefined);
    this.events = new EventHub(grid);
    this.pane = new PaneVisibility((entries) => this.events.send(entries));
    const references = new ReferenceTable();
    const formats = new FormatBuffer();
    const writes = new WriteBuffer();
    const context: HostContext = {
      grid,
      locale: this.locale,
      events: this.events,
      store: this.store,
      references,
      formats,
      writes,
      objects: {
        range: (sheetId: string, area: CellArea) => new RangeObject(context, sheetId, area),
        areas: (sheetId: string, areas: readonly CellArea[]) => new RangeAreasObject(context, sheetId, areas),
        worksheet: (sheetId: string) => new WorksheetObject(context, sheetId),
      },
      today: options.today ?? (() => new Date()),
      sheet: (id) => {
        const sheet = grid.sheetById(id);
        if (sheet === undefined) throw new HostError('ItemNotFound');
        return sheet;
      },
    };
    this.stopFollowing = grid.onChange((change) => {
      if (change.local || change.type !== 'cells') return;
      for (const area of change.areas) {
        if (change.change === 'rowInserted') references.rowsMoved(change.sheetId, area.row, area.rowCount);
        else if (change.change === 'rowDeleted') references.rowsMoved(change.sheetId, area.row, -area.rowCount);
        else if (change.change === 'columnInserted') references.columnsMoved(change.sheetId, area.column, area.columnCount);
        else if (change.change === 'columnDeleted') references.columnsMoved(change.sheetId, area.column, -area.columnCount);
      }
    });
    this.dispatcher = new Dispatcher({
      root: new WorkbookObject(context, options.fileName ?? 'Book1.xlsx'),
      profile: this.profile,
      newObject: (name) => this.service(name),
      byReference: (id) => references.get(id),
      keepReference: (object) => references.keep(object),
      settled: () => grid.settled(),
      flushWrites: () => writes.flush(),
      batch: (change) => grid.batch(change),
      forgetUndo: () => grid.forgetUndo(),
      flushFormats: () => formats.flush(),
    });
  }

  /** Every requirement set of the profile with its highest version. */
  get requirementSets(): Readonly<Record<string, string>> {
    return requirementSets(this.profile);
  }

  isSetSupported(name: string, version?: string | number): boolean {
    return isSetSupported(this.profile, name, version);
  }

  /**
   * Carries out one batch. Refusals of single actions are part of the answer; throws {@link MessageRefused} when the whole
   * message is refused: a cell is being edited (unless the caller is willing to wait), or it or its answer is too long.
   * What a batch did stays done when only its answer is too long.
   */
  process(body: RequestBody, meta: MessageMeta = {}): Promise<ResponseBody> {
    const turn = this.queue.then(() => this.run(body, meta));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** As {@link OfficeHost.process}, from and to the text that is sent. */
  async exchange(requestText: string, meta: MessageMeta = {}): Promise<string> {
    const body = readRequestBody(JSON.parse(requestText));
    return JSON.stringify(await this.process(body, { ...meta, requestBytes: byteLength(requestText) }));
  }

  /** Entries of events for the pane. Returns how to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.events.onEntries(listener);
  }

  /** The selection in the document changed (the common API's event). Returns how to stop. */
  onDocumentSelectionChanged(listener: () => void): () => void {
    return this.events.onDocumentSelection(listener);
  }

  dispose(): void {
    this.stopFollowing();
    this.events.dispose();
  }

  private service(name: string): HostObject | undefined {
    switch (name) {
      case 'Microsoft.InternalService.AddinInternalService':
        return new AddinInternalServiceObject();
      case 'Microsoft.AppRuntime.AppRuntimeService':
        return new AppRuntimeServiceObject(this.pane);
      default:
        return undefined;
    }
  }

  private async run(body: RequestBody, meta: MessageMeta): Promise<ResponseBody> {
    const customData = meta.customData ?? 'IterativeExecutor';
    const requestBytes = meta.requestBytes ?? byteLength(JSON.stringify(body));
    let responseBytes = 0;
    let failed = true;
    this.events.hold();
    try {
      if (customData === 'IterativeExecutor' && !isCleanUp(body)) await this.waitForEditing(meta.flags ?? 0);
      if (this.messageLimit !== undefined && requestBytes > this.messageLimit) throw new MessageRefused('RequestPayloadSizeLimitExceeded');
      // Each message is one step of undo.
      const response = await this.grid.step(() => this.dispatcher.process(body));
      if (!isSetSupported(this.profile, 'ExcelApi', undoSince) && !isCleanUp(body)) this.grid.forgetUndo();
      responseBytes = byteLength(JSON.stringify(response));
      if (this.messageLimit !== undefined && responseBytes > this.messageLimit) throw new MessageRefused('ResponsePayloadSizeLimitExceeded');
      failed = 'Error' in response;
      return response;
    } finally {
      this.statistics.count(body, customData, requestBytes, responseBytes, failed);
      this.events.release();
    }
  }

  private async waitForEditing(flags: number): Promise<void> {
    if (!this.grid.editing()) return;
    if ((flags & RequestFlag.delayForCellEdit) === 0) throw new MessageRefused('InvalidOperationInCellEditMode');
    while (this.grid.editing()) await new Promise((resolve) => later(resolve, editPollMilliseconds));
  }
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
