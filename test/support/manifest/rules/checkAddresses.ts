import type { ManifestProblem, ProductFacts } from '../checkManifest';
import { longest } from '../manifestSchema';
import { attribute, qualified, type ManifestView } from '../manifestView';
import { sitePath } from '../sitePath';
import type { XmlElement } from '../xmlReader';

const addressHolders = ['app:IconUrl', 'app:HighResolutionIconUrl', 'app:SupportUrl', 'app:SourceLocation', 'bt:Image', 'bt:Url'];

/** Every address over HTTPS and, on our own site, of a file that the build emits. */
export function* checkAddresses(manifest: ManifestView, facts: ProductFacts): Generator<ManifestProblem> {
  const site = manifest.defaultOf('app:SourceLocation');
  for (const { element, address } of addresses(manifest)) {
    if (!/^https:\/\/[^\s/?#]+/.test(address) || !URL.canParse(address)) {
      yield { rule: 'address', line: element.line, message: `"${address}" is not an address over HTTPS` };
      continue;
    }
    if (address.length > longest.url) {
      yield { rule: 'address', line: element.line, message: `an address of ${address.length} characters; Office takes ${longest.url}` };
    }
    const path = sitePath(site, address);
    if (path !== undefined && qualified(element) !== 'app:AppDomain' && facts.emittedFiles?.has(path) === false) {
      yield { rule: 'address', line: element.line, message: `the build does not emit "${path}"` };
    }
  }
}

function* addresses(manifest: ManifestView): Generator<{ element: XmlElement; address: string }> {
  for (const element of manifest.elements('app:AppDomain')) {
    yield { element, address: element.text };
  }
  for (const element of manifest.elements(...addressHolders)) {
    // An <Image> of a button's icon names a resource and has no address of its own.
    if (!element.attributes.has('resid')) {
      yield { element, address: attribute(element, 'DefaultValue') };
    }
    for (const override of element.children.filter((child) => child.name === 'Override')) {
      yield { element: override, address: attribute(override, 'Value') };
    }
  }
}
