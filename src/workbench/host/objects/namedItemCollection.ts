import type { NameDocument } from '../../../model/workbookDocument';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { optionalText, textArgument } from '../methodArguments';
import { NamedItemObject, assertName, definitionArgument } from './namedItem';

/** Names of the workbook, or of one sheet. */
export class NamedItemCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<NamedItemCollectionObject> = declareClass<NamedItemCollectionObject>({
    name: 'NamedItemCollection',
    methods: {
      add: { since: '1.4', run: (names, [name, reference, comment]) => names.add(textArgument(name), reference, optionalText(comment)) },
      addFormulaLocal: { since: '1.4', run: (names, [name, formula, comment]) => names.add(textArgument(name), textArgument(formula), optionalText(comment)) },
      getCount: { since: '1.4', run: (names) => names.documents().length },
      getItemOrNullObject: { since: '1.4', run: (names, [key]) => names.find(textArgument(key)) ?? null },
    },
    collection: {
      items: (names) => names.documents().map((name) => names.object(name)),
      item: (names, key) => {
        const item = names.find(textArgument(key));
        if (item === undefined) throw new HostError('ItemNotFound');
        return item;
      },
    },
  });

  readonly declaration: ClassDeclaration = NamedItemCollectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    /** Absent for the workbook's own names. */
    private readonly sheetId?: string,
  ) {
    super();
  }

  private get scope(): string | undefined {
    return this.sheetId === undefined ? undefined : this.context.sheet(this.sheetId).name;
  }

  private documents(): readonly NameDocument[] {
    return this.context.grid.names().filter((name) => name.sheet === this.scope);
  }

  private object(name: NameDocument): NamedItemObject {
    return new NamedItemObject(this.context, name.name, this.sheetId);
  }

  private find(key: string): NamedItemObject | undefined {
    const name = this.documents().find((item) => item.name.toLowerCase() === key.toLowerCase());
    return name === undefined ? undefined : this.object(name);
  }

  private add(name: string, reference: unknown, comment: string | undefined): NamedItemObject {
    assertName(name);
    if (this.find(name) !== undefined) throw new HostError('ItemAlreadyExists');
    if (comment !== undefined && comment.length > 255) throw invalidArgument();
    const sheet = this.scope;
    const document: NameDocument = {
      name,
      refersTo: definitionArgument(reference),
      ...(sheet === undefined ? {} : { sheet }),
      ...(comment === undefined || comment === '' ? {} : { comment }),
    };
    this.context.grid.setName(document);
    return this.object(document);
  }
}
