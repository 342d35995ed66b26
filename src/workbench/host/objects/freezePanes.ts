import { maxColumns, maxRows } from '../areaGeometry';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { integerArgument, isMissing, textArgument } from '../methodArguments';
import { areaOnSheet } from '../referenceText';

/** Rows and columns kept in view. */
export class FreezePanesObject extends HostObject {
  static readonly declaration: ClassDeclaration<FreezePanesObject> = declareClass<FreezePanesObject>({
    name: 'WorksheetFreezePanes',
    since: '1.7',
    methods: {
      freezeRows: { run: (panes, [count]) => panes.freeze(countArgument(count), 0) },
      freezeColumns: { run: (panes, [count]) => panes.freeze(0, countArgument(count)) },
      freezeAt: { run: (panes, [range]) => panes.freezeAt(range) },
      unfreeze: { run: (panes) => panes.freeze(0, 0) },
      getLocation: {
        run: (panes) => {
          const location = panes.location();
          if (location === null) throw new HostError('ItemNotFound');
          return location;
        },
      },
      getLocationOrNullObject: { run: (panes) => panes.location() },
    },
  });

  readonly declaration: ClassDeclaration = FreezePanesObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  private freeze(rows: number, columns: number): void {
    this.context.sheet(this.sheetId).frozen = { rows, columns };
  }

  /** The area stays in view: whole rows or columns freeze in their direction, a block in both. */
  private freezeAt(range: unknown): void {
    const sheet = this.context.sheet(this.sheetId);
    const area = isCellTarget(range) ? range.areas[0] : areaOnSheet(this.context.grid, sheet, textArgument(range));
    if (area === undefined || (isCellTarget(range) && range.sheet.id !== this.sheetId)) throw invalidArgument();
    const rows = area.rowCount === maxRows ? 0 : area.row + area.rowCount;
    const columns = area.columnCount === maxColumns ? 0 : area.column + area.columnCount;
    this.freeze(rows, columns);
  }

  private location(): HostObject | null {
    const { rows, columns } = this.context.sheet(this.sheetId).frozen;
    if (rows === 0 && columns === 0) return null;
    return this.context.objects.range(this.sheetId, { row: 0, column: 0, rowCount: rows === 0 ? maxRows : rows, columnCount: columns === 0 ? maxColumns : columns });
  }
}

function countArgument(value: unknown): number {
  const count = isMissing(value) ? 1 : integerArgument(value);
  if (count < 1) throw invalidArgument();
  return count;
}
