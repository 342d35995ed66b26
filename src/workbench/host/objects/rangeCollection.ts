import type { CellArea } from '../../../model/workbookDocument';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { invalidArgument } from '../hostError';
import { integerArgument } from '../methodArguments';

/** The rectangles of range areas, one by one. */
export class RangeCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeCollectionObject> = declareClass<RangeCollectionObject>({
    name: 'RangeCollection',
    since: '1.9',
    methods: {
      getCount: { run: ({ areas }) => areas.length },
      getItemAt: { run: (ranges, [index]) => ranges.at(integerArgument(index)) },
    },
    collection: {
      items: ({ areas, context, sheetId }) => areas.map((area) => context.objects.range(sheetId, area)),
      item: (ranges, key) => ranges.at(integerArgument(key)),
    },
  });

  readonly declaration: ClassDeclaration = RangeCollectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly areas: readonly CellArea[],
  ) {
    super();
  }

  private at(index: number): HostObject {
    const area = this.areas[index];
    if (area === undefined) throw invalidArgument();
    return this.context.objects.range(this.sheetId, area);
  }
}
