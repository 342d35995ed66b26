import type { PageLocale } from './pageLocale';

/** The add-in's part of the ribbon, as its manifest describes it. */
export interface Ribbon {
  readonly groups: readonly RibbonGroup[];
  /** Of the pane's title. */
  readonly displayName: string;
  /** File name of the pane's page with its query, relative to the folder that the add-in is served from. */
  readonly panePage: string;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** Address by width in pixels, smallest first. */
  readonly icons: readonly { readonly size: number; readonly address: string }[];
  readonly action: { readonly type: 'ShowTaskpane' } | { readonly type: 'ExecuteFunction'; readonly functionName: string };
}

/**
 * Reads the ribbon from the manifest in a language; texts without that language come in the manifest's own. Addresses are made
 * relative to the folder of the pane's page, so that they work wherever the add-in is served from.
 *
 * @throws {Error} when the text is no manifest of an add-in with ribbon buttons; the message says what is missing
 */
export function readRibbon(xml: string, locale: PageLocale): Ribbon {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const problem = document.querySelector('parsererror');
  if (problem !== null) throw new Error(problem.textContent.trim().split('\n')[0]);
  const panePage = inDefaultLanguage(required(document, 'DefaultSettings > SourceLocation'));
  const base = new URL('.', panePage).href;
  const resource = (id: string): string => {
    const entry = [...all(document, 'Resources > * > *')].find((each) => each.getAttribute('id') === id);
    if (entry === undefined) throw new Error(`resid "${id}"`);
    return inLanguage(entry, locale);
  };
  const relative = (address: string): string => (address.startsWith(base) ? address.slice(base.length) : address);
  const textOf = (parent: Element, selector: string): string => resource(required(parent, selector).getAttribute('resid') ?? '');

  const groups = [...all(document, 'ExtensionPoint[*|type="PrimaryCommandSurface"] Group')].map(
    (group): RibbonGroup => ({
      id: group.getAttribute('id') ?? '',
      label: textOf(group, ':scope > Label'),
      buttons: [...all(group, 'Control')].map((control): RibbonButton => {
        const action = required(control, 'Action');
        return {
          id: control.getAttribute('id') ?? '',
          label: textOf(control, ':scope > Label'),
          tip: { title: textOf(control, 'Supertip > Title'), text: textOf(control, 'Supertip > Description') },
          icons: [...all(control, 'Icon > *')]
            .map((image) => ({ size: Number(image.getAttribute('size')), address: relative(resource(image.getAttribute('resid') ?? '')) }))
            .sort((one, other) => one.size - other.size),
          action: typeOf(action) === 'ExecuteFunction' ? { type: 'ExecuteFunction', functionName: required(action, 'FunctionName').textContent.trim() } : { type: 'ShowTaskpane' },
        };
      }),
    }),
  );
  if (groups.length === 0) throw new Error('Group');
  return { groups, displayName: inLanguage(required(document, 'OfficeApp > DisplayName'), locale), panePage: relative(panePage) };
}

/** The smallest icon that is at least as wide; the largest when none is. */
export function iconFor(button: RibbonButton, size: number): string | undefined {
  return (button.icons.find((icon) => icon.size >= size) ?? button.icons.at(-1))?.address;
}

function all(parent: Document | Element, selector: string): NodeListOf<Element> {
  return parent.querySelectorAll(selector);
}

function required(parent: Document | Element, selector: string): Element {
  const found = parent.querySelector(selector);
  if (found === null) throw new Error(selector.replace(':scope > ', ''));
  return found;
}

function typeOf(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}

function inDefaultLanguage(element: Element): string {
  return element.getAttribute('DefaultValue') ?? '';
}

function inLanguage(element: Element, locale: PageLocale): string {
  const override = [...element.children].find((child) => child.localName === 'Override' && child.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase());
  return override?.getAttribute('Value') ?? inDefaultLanguage(element);
}
