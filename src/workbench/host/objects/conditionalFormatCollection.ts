import type { ConditionalFormatDocument } from '../../../model/workbookDocument';
import { intersection } from '../areaGeometry';
import { heldArea } from '../cellFormat';
import { conditionalTypes, initialRule } from '../conditionalRule';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { CellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { integerArgument, textArgument, wordArgument } from '../methodArguments';
import { assertAllowed } from '../protectionGuard';
import { withdrawConditionalFormats } from '../rangeActions';
import { ConditionalFormatObject } from './conditionalFormat';

/** The conditional formats that touch a range, the one applied first in front. */
export class ConditionalFormatCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalFormatCollectionObject> = declareClass<ConditionalFormatCollectionObject>({
    name: 'ConditionalFormatCollection',
    since: '1.6',
    methods: {
      add: { run: (formats, [type]) => formats.add(type) },
      clearAll: { run: (formats) => formats.clearAll() },
      getCount: { run: (formats) => formats.items().length },
      getItemAt: {
        run: (formats, [index]) => {
          const item = formats.items()[integerArgument(index)];
          if (item === undefined) throw invalidArgument();
          return item;
        },
      },
      getItemOrNullObject: { since: '1.14', run: (formats, [id]) => formats.find(id) ?? null },
    },
    collection: {
      items: (formats) => formats.items(),
      item: (formats, id) => {
        const item = formats.find(id);
        if (item === undefined) throw new HostError('ItemNotFound');
        return item;
      },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalFormatCollectionObject.declaration;

  constructor(private readonly target: CellTarget) {
    super();
  }

  private items(): ConditionalFormatObject[] {
    return this.target.sheet
      .conditionalFormats()
      .filter((rule) => rule.areas.some((area) => this.target.areas.some((own) => intersection(area, own) !== undefined)))
      .sort((a, b) => a.priority - b.priority)
      .map(({ id }) => new ConditionalFormatObject(this.target.context, this.target.sheet.id, id));
  }

  private find(id: unknown): ConditionalFormatObject | undefined {
    const wanted = textArgument(id);
    return this.items().find((item) => item.id === wanted);
  }

  /** The new one is applied first, as in Excel. */
  private add(typeArgument: unknown): ConditionalFormatObject {
    const { sheet, context, areas } = this.target;
    const type = wordArgument(typeArgument, conditionalTypes);
    assertAllowed(sheet, 'formatCells');
    const rule: ConditionalFormatDocument = { ...initialRule(type), areas: areas.map((area) => heldArea(sheet, area)), priority: 1 };
    return new ConditionalFormatObject(context, sheet.id, sheet.addConditionalFormat(rule));
  }

  /** Takes the range's cells out of every format, the user's own included. */
  private clearAll(): void {
    assertAllowed(this.target.sheet, 'formatCells');
    for (const area of this.target.areas) withdrawConditionalFormats(this.target, area);
  }
}
