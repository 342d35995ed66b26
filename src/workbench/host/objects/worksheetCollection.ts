import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type EventNumber, EventType, workbookTarget } from '../eventHub';
import { registrations } from '../eventRegistration';
import type { GridSheet } from '../gridModel';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { optionalBoolean, optionalText, textArgument } from '../methodArguments';
import { assertStructureOpen } from '../protectionGuard';
import { sheetByName } from '../referenceText';
import { assertSheetName, nextSheetName } from '../sheetNames';

const events: Readonly<Record<string, readonly [EventNumber, string]>> = {
  ActivatedEvent: [EventType.activated, '1.7'],
  DeactivatedEvent: [EventType.deactivated, '1.7'],
  AddedEvent: [EventType.added, '1.7'],
  DeletedEvent: [EventType.deleted, '1.7'],
  CalculatedEvent: [EventType.calculated, '1.8'],
  DataChangedEvent: [EventType.changed, '1.9'],
  FormatChangedEvent: [EventType.formatChanged, '1.9'],
  SelectionChangedEvent: [EventType.selectionChanged, '1.9'],
  RowSortedEvent: [EventType.rowSorted, '1.10'],
  RowHiddenChangedEvent: [EventType.rowHiddenChanged, '1.11'],
  ProtectionChangedEvent: [EventType.protectionChanged, '1.14'],
  EventMoved: [EventType.moved, '1.17'],
  EventNameChanged: [EventType.nameChanged, '1.17'],
  EventVisibilityChanged: [EventType.visibilityChanged, '1.17'],
};

export class WorksheetCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<WorksheetCollectionObject> = declareClass<WorksheetCollectionObject>({
    name: 'WorksheetCollection',
    methods: {
      add: { run: (sheets, [name]) => sheets.add(optionalText(name)) },
      getActiveWorksheet: { run: ({ context }) => context.objects.worksheet(context.grid.activeSheet().id) },
      getCount: { since: '1.4', run: (sheets, [visibleOnly]) => sheets.listed(visibleOnly).length },
      getFirst: { since: '1.5', run: (sheets, [visibleOnly]) => sheets.object(sheets.listed(visibleOnly)[0]) },
      getLast: { since: '1.5', run: (sheets, [visibleOnly]) => sheets.object(sheets.listed(visibleOnly).at(-1)) },
      getItemOrNullObject: {
        since: '1.4',
        run: (sheets, [key]) => {
          const sheet = sheets.find(textArgument(key));
          return sheet === undefined ? null : sheets.object(sheet);
        },
      },
      ...registrations<WorksheetCollectionObject>(events, ({ context }) => context.events, () => workbookTarget),
    },
    collection: {
      items: (sheets) => sheets.context.grid.sheets().map((sheet) => sheets.object(sheet)),
      item: (sheets, key) => sheets.object(sheets.find(textArgument(key))),
    },
  });

  readonly declaration: ClassDeclaration = WorksheetCollectionObject.declaration;

  constructor(readonly context: HostContext) {
    super();
  }

  /** By name, whatever its case, or by id. */
  private find(key: string): GridSheet | undefined {
    return this.context.grid.sheetById(key) ?? sheetByName(this.context.grid, key);
  }

  private listed(visibleOnly: unknown): readonly GridSheet[] {
    const sheets = this.context.grid.sheets();
    return optionalBoolean(visibleOnly, false) ? sheets.filter((sheet) => sheet.visibility === 'visible') : sheets;
  }

  private object(sheet: GridSheet | undefined): HostObject {
    if (sheet === undefined) throw new HostError('ItemNotFound');
    return this.context.objects.worksheet(sheet.id);
  }

  /** At the end; the sheet in front stays in front. */
  private add(name: string | undefined): HostObject {
    const { grid } = this.context;
    assertStructureOpen(grid);
    if (name !== undefined) assertSheetName(grid, name);
    const active = grid.activeSheet().id;
    const sheet = grid.addSheet(name ?? nextSheetName(grid), grid.sheets().length);
    if (grid.activeSheet().id !== active) grid.activateSheet(active);
    this.context.events.sheetEvent(EventType.added, sheet.id);
    return this.object(sheet);
  }
}
