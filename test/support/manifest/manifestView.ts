import { namespaces, type ResourceKind } from './manifestSchema';
import type { XmlElement } from './xmlReader';

/** One resource: a picture, an address or a text that other elements name by its id. */
export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly value: string;
  readonly element: XmlElement;
}

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/** An element's name with the short prefix of its namespace (`ov:Group`), whatever prefix the file itself uses. */
export function qualified(element: XmlElement): string {
  return `${namespaces.get(element.namespace) ?? '?'}:${element.name}`;
}

/** A manifest's elements by what they are. Reads what is there; whether it should be is for the rules. */
export class ManifestView {
  /** Every element with its parents, nearest first, in the order of the file. */
  readonly all: readonly { readonly element: XmlElement; readonly parents: readonly XmlElement[] }[];
  readonly resources: readonly Resource[];

  constructor(readonly root: XmlElement) {
    this.all = [...walk(root, [])];
    this.resources = this.elements('bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings').flatMap((group) =>
      group.children.map((element) => ({ id: attribute(element, 'id'), kind: group.name as ResourceKind, value: attribute(element, 'DefaultValue'), element })),
    );
  }

  /** All elements with one of these names (`ov:Group`). */
  elements(...names: readonly string[]): readonly XmlElement[] {
    return this.all.map(({ element }) => element).filter((element) => names.includes(qualified(element)));
  }

  /** Text of the first element with this name, `''` when there is none. */
  textOf(name: string): string {
    return this.elements(name)[0]?.text ?? '';
  }

  /** Default value of the first element with this name, `''` when there is none. */
  defaultOf(name: string): string {
    return attribute(this.elements(name)[0], 'DefaultValue');
  }

  resource(id: string): Resource | undefined {
    return this.resources.find((resource) => resource.id === id);
  }

  /** The requirement sets that Office must have before it shows the add-in. */
  get requirements(): readonly RequirementSet[] {
    const fallback = attribute(this.elements('app:Sets')[0], 'DefaultMinVersion') || '1.1';
    return this.elements('app:Set').map((set) => ({ name: attribute(set, 'Name'), version: attribute(set, 'MinVersion') || fallback }));
  }
}

/** An attribute's value, `''` when it or its element is missing. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

function* walk(element: XmlElement, parents: readonly XmlElement[]): Generator<{ element: XmlElement; parents: readonly XmlElement[] }> {
  yield { element, parents };
  for (const child of element.children) {
    yield* walk(child, [element, ...parents]);
  }
}
