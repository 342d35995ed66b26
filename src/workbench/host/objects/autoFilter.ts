import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { isMissing, textArgument } from '../methodArguments';
import { assertUnprotected } from '../protectionGuard';
import { areaOnSheet } from '../referenceText';

/** Filter buttons over a table. Filtering by criteria is not emulated: no row is ever hidden by it. */
export class AutoFilterObject extends HostObject {
  static readonly declaration: ClassDeclaration<AutoFilterObject> = declareClass<AutoFilterObject>({
    name: 'AutoFilter',
    since: '1.9',
    scalars: {
      enabled: { read: ({ context, sheetId }) => context.sheet(sheetId).autoFilter !== undefined },
      isDataFiltered: { read: () => false },
    },
    methods: {
      apply: { run: (filter, [range, column, criteria]) => filter.apply(range, column, criteria) },
      remove: {
        run: ({ context, sheetId }) => {
          assertUnprotected(context.sheet(sheetId));
          context.sheet(sheetId).autoFilter = undefined;
        },
      },
      clearCriteria: { run: () => null },
      reapply: { run: () => null },
      getRange: {
        run: (filter) => {
          const range = filter.range();
          if (range === null) throw new HostError('ItemNotFound');
          return range;
        },
      },
      getRangeOrNullObject: { run: (filter) => filter.range() },
    },
  });

  readonly declaration: ClassDeclaration = AutoFilterObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  private apply(range: unknown, column: unknown, criteria: unknown): void {
    const sheet = this.context.sheet(this.sheetId);
    if (!isMissing(column) || !isMissing(criteria)) throw new HostError('ApiNotFound', 'AutoFilter.apply with criteria is not emulated by this host.');
    const area = isCellTarget(range) ? range.areas[0] : areaOnSheet(this.context.grid, sheet, textArgument(range));
    if (area === undefined || (isCellTarget(range) && range.sheet.id !== this.sheetId)) throw invalidArgument();
    assertUnprotected(sheet);
    sheet.autoFilter = area;
  }

  private range(): HostObject | null {
    const area = this.context.sheet(this.sheetId).autoFilter;
    return area === undefined ? null : this.context.objects.range(this.sheetId, area);
  }
}
