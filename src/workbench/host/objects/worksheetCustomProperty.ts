import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { textArgument } from '../methodArguments';

/** Custom properties of a sheet; keys are the same whatever their case. */
export class CustomPropertyCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<CustomPropertyCollectionObject> = declareClass<CustomPropertyCollectionObject>({
    name: 'WorksheetCustomPropertyCollection',
    since: '1.12',
    methods: {
      add: {
        run: ({ context, sheetId }, [keyArgument, value]) => {
          const key = textArgument(keyArgument);
          let properties = context.store.sheetProperties.get(sheetId);
          if (properties === undefined) {
            properties = new Map();
            context.store.sheetProperties.set(sheetId, properties);
          }
          properties.set(key.toLowerCase(), { key, value: textArgument(value) });
          return new CustomPropertyObject(context, sheetId, key);
        },
      },
      getCount: { run: ({ context, sheetId }) => context.store.sheetProperties.get(sheetId)?.size ?? 0 },
      getItemOrNullObject: { run: (properties, [key]) => properties.find(textArgument(key)) ?? null },
    },
    collection: {
      items: ({ context, sheetId }) => [...(context.store.sheetProperties.get(sheetId)?.values() ?? [])].map(({ key }) => new CustomPropertyObject(context, sheetId, key)),
      item: (properties, key) => {
        const item = properties.find(textArgument(key));
        if (item === undefined) throw new HostError('ItemNotFound');
        return item;
      },
    },
  });

  readonly declaration: ClassDeclaration = CustomPropertyCollectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  private find(key: string): CustomPropertyObject | undefined {
    const found = this.context.store.sheetProperties.get(this.sheetId)?.get(key.toLowerCase());
    return found === undefined ? undefined : new CustomPropertyObject(this.context, this.sheetId, found.key);
  }
}

export class CustomPropertyObject extends HostObject {
  static readonly declaration: ClassDeclaration<CustomPropertyObject> = declareClass<CustomPropertyObject>({
    name: 'WorksheetCustomProperty',
    since: '1.12',
    ids: ({ key }) => ({ _Id: key }),
    scalars: {
      key: { read: ({ key }) => key },
      value: {
        read: (property) => property.entry().value,
        write: (property, value) => {
          property.entry().value = textArgument(value);
        },
      },
    },
    methods: { delete: { run: ({ context, sheetId, key }) => void context.store.sheetProperties.get(sheetId)?.delete(key.toLowerCase()) } },
  });

  readonly declaration: ClassDeclaration = CustomPropertyObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    readonly key: string,
  ) {
    super();
  }

  private entry(): { value: string } {
    const found = this.context.store.sheetProperties.get(this.sheetId)?.get(this.key.toLowerCase());
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  }
}
