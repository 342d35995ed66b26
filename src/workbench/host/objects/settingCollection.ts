import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { textArgument } from '../methodArguments';

/** The add-in's settings in the workbook. */
export class SettingCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<SettingCollectionObject> = declareClass<SettingCollectionObject>({
    name: 'SettingCollection',
    since: '1.4',
    methods: {
      add: {
        run: ({ context }, [key, value]) => {
          const name = textArgument(key);
          context.store.settings.set(name, value);
          return new SettingObject(context, name);
        },
      },
      getCount: { run: ({ context }) => context.store.settings.size },
      getItemOrNullObject: { run: (settings, [key]) => settings.find(textArgument(key)) ?? null },
    },
    collection: {
      items: ({ context }) => [...context.store.settings.keys()].map((key) => new SettingObject(context, key)),
      item: (settings, key) => {
        const item = settings.find(textArgument(key));
        if (item === undefined) throw new HostError('ItemNotFound');
        return item;
      },
    },
  });

  readonly declaration: ClassDeclaration = SettingCollectionObject.declaration;

  constructor(readonly context: HostContext) {
    super();
  }

  private find(key: string): SettingObject | undefined {
    return this.context.store.settings.has(key) ? new SettingObject(this.context, key) : undefined;
  }
}

export class SettingObject extends HostObject {
  static readonly declaration: ClassDeclaration<SettingObject> = declareClass<SettingObject>({
    name: 'Setting',
    since: '1.4',
    ids: ({ key }) => ({ _Id: key }),
    scalars: {
      key: { read: ({ key }) => key },
      value: {
        read: ({ context, key }) => context.store.settings.get(key) ?? null,
        write: ({ context, key }, value) => {
          if (!context.store.settings.has(key)) throw new HostError('ItemNotFound');
          context.store.settings.set(key, value);
        },
      },
    },
    methods: { delete: { run: ({ context, key }) => void context.store.settings.delete(key) } },
  });

  readonly declaration: ClassDeclaration = SettingObject.declaration;

  constructor(
    readonly context: HostContext,
    readonly key: string,
  ) {
    super();
  }
}
