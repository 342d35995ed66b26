import type { CellArea } from '../../../model/workbookDocument';
import { cellAt, wholeSheet } from '../areaGeometry';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type EventNumber, EventType } from '../eventHub';
import { registrations } from '../eventRegistration';
import type { GridSheet } from '../gridModel';
import type { HostContext } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { booleanArgument, colorArgument, integerArgument, isMissing, optionalBoolean, textArgument, wordArgument } from '../methodArguments';
import { standardHeight, standardWidth } from '../lengths';
import { assertStructureOpen } from '../protectionGuard';
import { onSheet, usedPart } from '../rangeGeometry';
import { areasOnSheet, resolveReference } from '../referenceText';
import { activateSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../sheetActions';
import { AutoFilterObject } from './autoFilter';
import { FreezePanesObject } from './freezePanes';
import { NamedItemCollectionObject } from './namedItemCollection';
import { NoteCollectionObject } from './noteCollection';
import { PageBreakCollectionObject } from './pageBreaks';
import { PageLayoutObject } from './pageLayout';
import { TableCollectionObject } from './tableCollection';
import { CustomPropertyCollectionObject } from './worksheetCustomProperty';
import { WorksheetProtectionObject } from './worksheetProtection';

const events: Readonly<Record<string, readonly [EventNumber, string]>> = {
  ActivatedEvent: [EventType.activated, '1.7'],
  DeactivatedEvent: [EventType.deactivated, '1.7'],
  DataChangedEvent: [EventType.changed, '1.7'],
  SelectionChangedEvent: [EventType.selectionChanged, '1.7'],
  CalculatedEvent: [EventType.calculated, '1.8'],
  FormatChangedEvent: [EventType.formatChanged, '1.9'],
  RowSortedEvent: [EventType.rowSorted, '1.10'],
  RowHiddenChangedEvent: [EventType.rowHiddenChanged, '1.11'],
  ProtectionChangedEvent: [EventType.protectionChanged, '1.14'],
  EventNameChanged: [EventType.nameChanged, '1.17'],
  EventVisibilityChanged: [EventType.visibilityChanged, '1.17'],
};

const visibilityWords = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export class WorksheetObject extends HostObject {
  static readonly declaration: ClassDeclaration<WorksheetObject> = declareClass<WorksheetObject>({
    name: 'Worksheet',
    ids: (worksheet) => ({ Id: worksheet.sheetId }),
    scalars: {
      id: { read: (worksheet) => worksheet.sheetId },
      name: { read: ({ sheet }) => sheet.name, write: ({ context, sheet }, value) => renameSheet(context, sheet, textArgument(value)) },
      position: { read: (worksheet) => worksheet.position, write: ({ context, sheet }, value) => moveSheet(context, sheet, integerArgument(value)) },
      visibility: {
        read: ({ sheet }) => visibilityWords[sheet.visibility],
        write: ({ context, sheet }, value) => setVisibility(context, sheet, wordArgument(value, ['Visible', 'Hidden', 'VeryHidden'])),
      },
      tabColor: {
        since: '1.7',
        read: ({ sheet }) => sheet.tabColor ?? '',
        write: ({ context, sheet }, value) => {
          assertStructureOpen(context.grid);
          sheet.tabColor = value === '' ? undefined : colorArgument(value);
        },
      },
      showGridlines: {
        since: '1.8',
        read: ({ sheet }) => sheet.showGridlines,
        write: ({ sheet }, value) => {
          sheet.showGridlines = booleanArgument(value);
        },
      },
      standardHeight: { since: '1.7', read: () => standardHeight },
      standardWidth: { since: '1.7', read: () => standardWidth },
    },
    navigations: {
      names: { since: '1.4', open: ({ context, sheetId }) => new NamedItemCollectionObject(context, sheetId) },
      protection: { since: '1.2', open: ({ context, sheetId }) => new WorksheetProtectionObject(context, sheetId) },
      freezePanes: { since: '1.7', open: ({ context, sheetId }) => new FreezePanesObject(context, sheetId) },
      pageLayout: { since: '1.9', open: ({ context, sheetId }) => new PageLayoutObject(context, sheetId) },
      horizontalPageBreaks: { since: '1.9', open: ({ context, sheetId }) => new PageBreakCollectionObject(context, sheetId, 'rowBreaks') },
      verticalPageBreaks: { since: '1.9', open: ({ context, sheetId }) => new PageBreakCollectionObject(context, sheetId, 'columnBreaks') },
      autoFilter: { since: '1.9', open: ({ context, sheetId }) => new AutoFilterObject(context, sheetId) },
      tables: { open: () => new TableCollectionObject() },
      customProperties: { since: '1.12', open: ({ context, sheetId }) => new CustomPropertyCollectionObject(context, sheetId) },
      notes: { since: '1.18', open: ({ context, sheetId }) => new NoteCollectionObject(context, sheetId) },
    },
    methods: {
      activate: { run: ({ context, sheet }) => activateSheet(context, sheet) },
      delete: { undoable: false, run: ({ context, sheet }) => deleteSheet(context, sheet) },
      copy: {
        since: '1.7',
        undoable: false,
        run: ({ context, sheet }, [position, relativeTo]) => {
          const word = isMissing(position) ? 'None' : wordArgument(position, ['None', 'Before', 'After', 'Beginning', 'End']);
          return context.objects.worksheet(copySheet(context, sheet, word, relativeTo instanceof WorksheetObject ? relativeTo.sheet : undefined).id);
        },
      },
      calculate: { since: '1.6', needsResults: true, run: () => null },
      getCell: { geometric: true, run: (worksheet, [row, column]) => worksheet.range(onSheet(cellAt(integerArgument(row), integerArgument(column)))) },
      getRange: { geometric: true, run: (worksheet, [address]) => worksheet.getRange(address) },
      getRangeByIndexes: {
        since: '1.7',
        geometric: true,
        run: (worksheet, [row, column, rowCount, columnCount]) =>
          worksheet.range(
            onSheet({ row: integerArgument(row), column: integerArgument(column), rowCount: integerArgument(rowCount), columnCount: integerArgument(columnCount) }),
          ),
      },
      getRanges: {
        since: '1.9',
        run: ({ context, sheet, sheetId }, [address]) => context.objects.areas(sheetId, isMissing(address) ? [wholeSheet] : areasOnSheet(context.grid, sheet, textArgument(address))),
      },
      // An empty sheet's used range is its first cell.
      getUsedRange: { run: (worksheet, [valuesOnly]) => worksheet.range(usedPart(worksheet.sheet, wholeSheet, optionalBoolean(valuesOnly, false)) ?? cellAt(0, 0)) },
      getUsedRangeOrNullObject: {
        since: '1.4',
        run: (worksheet, [valuesOnly]) => {
          const used = usedPart(worksheet.sheet, wholeSheet, optionalBoolean(valuesOnly, false));
          return used === undefined ? null : worksheet.range(used);
        },
      },
      getNext: { since: '1.5', run: (worksheet, [visibleOnly]) => worksheet.neighbour(1, visibleOnly) ?? notFound() },
      getNextOrNullObject: { since: '1.5', run: (worksheet, [visibleOnly]) => worksheet.neighbour(1, visibleOnly) },
      getPrevious: { since: '1.5', run: (worksheet, [visibleOnly]) => worksheet.neighbour(-1, visibleOnly) ?? notFound() },
      getPreviousOrNullObject: { since: '1.5', run: (worksheet, [visibleOnly]) => worksheet.neighbour(-1, visibleOnly) },
      _GetSheetById: { since: '1.7', run: ({ context }, [id]) => context.objects.worksheet(context.sheet(textArgument(id)).id) },
      _GetAnotherWorksheetById: { since: '1.7', run: ({ context }, [id]) => context.objects.worksheet(context.sheet(textArgument(id)).id) },
      ...registrations<WorksheetObject>(events, ({ context }) => context.events, ({ sheetId }) => sheetId),
    },
  });

  readonly declaration: ClassDeclaration = WorksheetObject.declaration;

  constructor(
    readonly context: HostContext,
    readonly sheetId: string,
  ) {
    super();
  }

  get sheet(): GridSheet {
    return this.context.sheet(this.sheetId);
  }

  private get position(): number {
    return this.context.grid.sheets().findIndex((sheet) => sheet.id === this.sheetId);
  }

  private range(area: CellArea): HostObject {
    return this.context.objects.range(this.sheetId, area);
  }

  /** By address or name; without either the whole sheet. */
  private getRange(address: unknown): HostObject {
    if (isMissing(address)) return this.range(wholeSheet);
    const found = resolveReference(this.context.grid, textArgument(address), this.sheet);
    if (found === undefined || found.sheet.id !== this.sheetId) throw invalidArgument();
    return this.range(found.area);
  }

  private neighbour(step: 1 | -1, visibleOnly: unknown): HostObject | null {
    const sheets = this.context.grid.sheets();
    const visible = optionalBoolean(visibleOnly, false);
    for (let index = this.position + step; ; index += step) {
      const sheet = sheets[index];
      if (sheet === undefined) return null;
      if (!visible || sheet.visibility === 'visible') return this.context.objects.worksheet(sheet.id);
    }
  }
}

function notFound(): never {
  throw new HostError('ItemNotFound');
}
