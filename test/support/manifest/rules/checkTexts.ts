import type { ManifestProblem } from '../checkManifest';
import { longest } from '../manifestSchema';
import { attribute, qualified, type ManifestView } from '../manifestView';
import type { XmlElement } from '../xmlReader';

const chinese = /\p{Script=Han}/u;
/** Every locale besides the default one in which every text must exist. */
const otherLocales = ['en-US'];

/** Texts within their lengths, Chinese by default, and complete in every other locale. */
export function* checkTexts(manifest: ManifestView): Generator<ManifestProblem> {
  for (const element of manifest.elements('app:ProviderName', 'ov:TaskpaneId')) {
    yield* checkLength(element, element.text, longest.short);
  }
  for (const element of manifest.elements('ov:OfficeTab')) {
    yield* checkLength(element, attribute(element, 'id'), longest.short);
  }
  for (const element of manifest.elements('ov:FunctionName')) {
    yield* checkLength(element, element.text, longest.long);
  }
  for (const { element, parents } of manifest.all) {
    const limit = limitOf(element, parents[0]);
    if (limit === undefined) {
      continue;
    }
    const overrides = element.children.filter((child) => child.name === 'Override');
    for (const holder of [element, ...overrides]) {
      yield* checkLength(holder, attribute(holder, holder === element ? 'DefaultValue' : 'Value'), limit);
    }
    yield* checkLocales(element, overrides);
  }
}

function limitOf(element: XmlElement, parent: XmlElement | undefined): number | undefined {
  switch (qualified(element)) {
    case 'app:DisplayName':
      return longest.short;
    case 'app:Description':
      return longest.long;
    case 'bt:String':
      return parent?.name === 'ShortStrings' ? longest.short : longest.long;
    default:
      return undefined;
  }
}

function* checkLength(element: XmlElement, text: string, limit: number): Generator<ManifestProblem> {
  const length = [...text].length;
  if (text.trim() === '') {
    yield { rule: 'text', line: element.line, message: `the text of <${element.name}> is empty` };
  } else if (length > limit) {
    yield { rule: 'text', line: element.line, message: `the text of <${element.name}> has ${length} characters; Office takes ${limit}` };
  }
}

function* checkLocales(element: XmlElement, overrides: readonly XmlElement[]): Generator<ManifestProblem> {
  const label = `<${element.name}> ${attribute(element, 'id')}`.trim();
  if (!chinese.test(attribute(element, 'DefaultValue'))) {
    yield { rule: 'text', line: element.line, message: `${label} has no Chinese text by default` };
  }
  for (const locale of otherLocales) {
    const found = overrides.filter((override) => attribute(override, 'Locale') === locale);
    if (found.length !== 1) {
      yield { rule: 'text', line: element.line, message: `${label} has ${found.length} texts for ${locale}; it needs one` };
    }
  }
  for (const override of overrides) {
    const locale = attribute(override, 'Locale');
    if (!otherLocales.includes(locale)) {
      yield { rule: 'text', line: override.line, message: `${label} has a text for ${locale}, a locale in which the product has no texts` };
    } else if (chinese.test(attribute(override, 'Value'))) {
      yield { rule: 'text', line: override.line, message: `the ${locale} text of ${label} holds Chinese` };
    }
  }
}
