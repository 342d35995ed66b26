import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { EventType } from '../eventHub';
import type { CellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { integerArgument, isMissing, optionalBoolean, recordArgument, wordArgument } from '../methodArguments';
import { assertAllowed, assertCellsWritable } from '../protectionGuard';
import { formatArea } from '../a1Address';

export class RangeSortObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeSortObject> = declareClass<RangeSortObject>({
    name: 'RangeSort',
    since: '1.2',
    methods: { apply: { needsResults: true, run: (sort, [fields, , hasHeaders, orientation]) => sort.apply(fields, optionalBoolean(hasHeaders, false), orientation) } },
  });

  readonly declaration: ClassDeclaration = RangeSortObject.declaration;

  constructor(private readonly target: CellTarget) {
    super();
  }

  /** By values and by rows; other kinds of sorting are not emulated. */
  private apply(fields: unknown, hasHeaders: boolean, orientation: unknown): void {
    const [area] = this.target.areas;
    if (!Array.isArray(fields) || fields.length === 0 || area === undefined) throw invalidArgument();
    if (!isMissing(orientation) && wordArgument(orientation, ['Rows', 'Columns']) === 'Columns') {
      throw new HostError('ApiNotFound', 'RangeSort.apply by columns is not emulated by this host.');
    }
    const keys = fields.map((field) => {
      const { key, ascending, sortOn } = recordArgument(field);
      if (!isMissing(sortOn) && wordArgument(sortOn, ['Value', 'CellColor', 'FontColor', 'Icon']) !== 'Value') {
        throw new HostError('ApiNotFound', 'RangeSort.apply by colours or icons is not emulated by this host.');
      }
      const column = integerArgument(key);
      if (column < 0 || column >= area.columnCount) throw invalidArgument();
      return { column, ascending: optionalBoolean(ascending, true) };
    });
    const { sheet, context } = this.target;
    assertAllowed(sheet, 'sort');
    assertCellsWritable(sheet, [area]);
    sheet.sort(area, keys, hasHeaders);
    context.events.sheetEvent(EventType.rowSorted, sheet.id, { source: 'Local', address: formatArea(area) });
  }
}
