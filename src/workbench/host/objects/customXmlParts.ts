import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { XmlPart } from '../documentStore';
import type { HostContext } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { textArgument } from '../methodArguments';

/** Custom XML of the workbook. */
export class CustomXmlPartCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<CustomXmlPartCollectionObject> = declareClass<CustomXmlPartCollectionObject>({
    name: 'CustomXmlPartCollection',
    since: '1.5',
    methods: {
      add: { run: ({ context }, [xml]) => addPart(context, textArgument(xml)) },
      getByNamespace: { run: ({ context }, [namespace]) => new CustomXmlPartScopedCollectionObject(context, textArgument(namespace)) },
      getCount: { run: ({ context }) => context.store.xmlParts.size },
      getItemOrNullObject: { run: ({ context }, [id]) => findPart(context, textArgument(id)) ?? null },
    },
    collection: {
      items: ({ context }) => [...context.store.xmlParts.keys()].map((id) => new CustomXmlPartObject(context, id)),
      item: ({ context }, id) => findPart(context, textArgument(id)) ?? notFound(),
    },
  });

  readonly declaration: ClassDeclaration = CustomXmlPartCollectionObject.declaration;

  constructor(readonly context: HostContext) {
    super();
  }
}

/** The parts whose root element is in one namespace. */
export class CustomXmlPartScopedCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<CustomXmlPartScopedCollectionObject> = declareClass<CustomXmlPartScopedCollectionObject>({
    name: 'CustomXmlPartScopedCollection',
    since: '1.5',
    methods: {
      getCount: { run: (parts) => parts.ids().length },
      getItemOrNullObject: { run: (parts, [id]) => parts.find(textArgument(id)) ?? null },
      getOnlyItem: { run: (parts) => parts.only() ?? notFound() },
      getOnlyItemOrNullObject: { run: (parts) => parts.only() ?? null },
    },
    collection: {
      items: (parts) => parts.ids().map((id) => new CustomXmlPartObject(parts.context, id)),
      item: (parts, id) => parts.find(textArgument(id)) ?? notFound(),
    },
  });

  readonly declaration: ClassDeclaration = CustomXmlPartScopedCollectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly namespace: string,
  ) {
    super();
  }

  private ids(): string[] {
    return [...this.context.store.xmlParts].filter(([, part]) => namespaceOf(part.xml) === this.namespace).map(([id]) => id);
  }

  private find(id: string): CustomXmlPartObject | undefined {
    return this.ids().includes(id) ? new CustomXmlPartObject(this.context, id) : undefined;
  }

  /** The part when there is exactly one; several are refused. */
  private only(): CustomXmlPartObject | undefined {
    const ids = this.ids();
    if (ids.length > 1) throw new HostError('InvalidOperation');
    return ids[0] === undefined ? undefined : new CustomXmlPartObject(this.context, ids[0]);
  }
}

export class CustomXmlPartObject extends HostObject {
  static readonly declaration: ClassDeclaration<CustomXmlPartObject> = declareClass<CustomXmlPartObject>({
    name: 'CustomXmlPart',
    since: '1.5',
    ids: ({ id }) => ({ Id: id }),
    scalars: { id: { read: ({ id }) => id }, namespaceUri: { read: (part) => namespaceOf(part.part().xml) } },
    methods: {
      getXml: { run: (part) => part.part().xml },
      setXml: {
        run: (part, [xml]) => {
          part.part().xml = xmlArgument(textArgument(xml));
        },
      },
      delete: { run: ({ context, id }) => void context.store.xmlParts.delete(id) },
    },
  });

  readonly declaration: ClassDeclaration = CustomXmlPartObject.declaration;

  constructor(
    private readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  private part(): XmlPart {
    return this.context.store.xmlParts.get(this.id) ?? notFound();
  }
}

function addPart(context: HostContext, xml: string): CustomXmlPartObject {
  const text = xmlArgument(xml);
  const { store } = context;
  const id = `{${store.nextXmlPart.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  store.nextXmlPart += 1;
  store.xmlParts.set(id, { xml: text });
  return new CustomXmlPartObject(context, id);
}

function findPart(context: HostContext, id: string): CustomXmlPartObject | undefined {
  return context.store.xmlParts.has(id) ? new CustomXmlPartObject(context, id) : undefined;
}

const rootTag = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

/** Refuses text that has no root element. Whether the rest is well formed is not checked. */
function xmlArgument(xml: string): string {
  if (!rootTag.test(xml)) throw invalidArgument();
  return xml;
}

function namespaceOf(xml: string): string {
  const [, prefix, attributes = ''] = rootTag.exec(xml) ?? [];
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const declared = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return declared?.[1] ?? declared?.[2] ?? '';
}

function notFound(): never {
  throw new HostError('ItemNotFound');
}
