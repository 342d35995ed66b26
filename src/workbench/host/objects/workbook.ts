import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { parseArea, splitSheet } from '../a1Address';
import { cellAt } from '../areaGeometry';
import { textArgument } from '../methodArguments';
import { ApplicationObject } from './application';
import { CustomXmlPartCollectionObject } from './customXmlParts';
import { NamedItemCollectionObject } from './namedItemCollection';
import { RuntimeObject } from './runtime';
import { SettingCollectionObject } from './settingCollection';
import { TableCollectionObject } from './tableCollection';
import { WorkbookProtectionObject } from './workbookProtection';
import { WorksheetCollectionObject } from './worksheetCollection';

/** The workbook: where every path begins. */
export class WorkbookObject extends HostObject {
  static readonly declaration: ClassDeclaration<WorkbookObject> = declareClass<WorkbookObject>({
    name: 'Workbook',
    scalars: {
      name: { since: '1.7', read: ({ fileName }) => fileName },
      readOnly: { since: '1.8', read: () => false },
    },
    navigations: {
      application: { open: ({ context }) => new ApplicationObject(context) },
      worksheets: { open: ({ context }) => new WorksheetCollectionObject(context) },
      names: { open: ({ context }) => new NamedItemCollectionObject(context) },
      tables: { open: () => new TableCollectionObject() },
      settings: { since: '1.4', open: ({ context }) => new SettingCollectionObject(context) },
      customXmlParts: { since: '1.5', open: ({ context }) => new CustomXmlPartCollectionObject(context) },
      protection: { since: '1.7', open: ({ context }) => new WorkbookProtectionObject(context) },
      _Runtime: { since: '1.5', open: ({ context }) => new RuntimeObject(context) },
    },
    methods: {
      getSelectedRange: { run: (workbook) => workbook.selectedRange() },
      getSelectedRanges: { since: '1.9', run: ({ context }) => context.objects.areas(context.grid.selection().sheetId, context.grid.selection().areas) },
      getActiveCell: {
        since: '1.7',
        run: ({ context }) => {
          const { sheetId, activeCell } = context.grid.selection();
          return context.objects.range(sheetId, cellAt(activeCell.row, activeCell.column));
        },
      },
      _RemoveReference: { run: ({ context }, [id]) => context.references.release(textArgument(id)) },
      _RemoveAllReferences: { run: ({ context }) => context.references.releaseAll() },
      _GetReferenceCount: { run: ({ context }) => context.references.size },
      _GetRangeForEventByReferenceId: {
        run: (workbook, [id]) => {
          const range = workbook.eventRange(textArgument(id));
          if (range === null) throw new HostError('ItemNotFound');
          return range;
        },
      },
      _GetRangeOrNullObjectForEventByReferenceId: { run: (workbook, [id]) => workbook.eventRange(textArgument(id)) },
    },
  });

  readonly declaration: ClassDeclaration = WorkbookObject.declaration;

  constructor(
    readonly context: HostContext,
    readonly fileName: string,
  ) {
    super();
  }

  /** Fails when several areas are selected, as Excel does. */
  private selectedRange(): HostObject {
    const { sheetId, areas } = this.context.grid.selection();
    const [area, ...more] = areas;
    if (area === undefined || more.length > 0) throw new HostError('InvalidSelection');
    return this.context.objects.range(sheetId, area);
  }

  private eventRange(reference: string): HostObject | null {
    const { sheet, rest } = splitSheet(reference);
    const area = parseArea(rest);
    if (sheet === undefined || area === undefined || this.context.grid.sheetById(sheet) === undefined) return null;
    return this.context.objects.range(sheet, area);
  }
}
