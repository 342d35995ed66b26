import type { ManifestProblem, ProductFacts } from '../checkManifest';
import { attribute, type ManifestView } from '../manifestView';
import { sitePath } from '../sitePath';
import type { XmlElement } from '../xmlReader';

/** Sizes without which Office refuses a ribbon icon; others it scales from these. */
const requiredSizes = [16, 32, 80];
/** Sizes of the add-in's own icon for a task-pane add-in. */
const addInIcons = [
  ['app:IconUrl', 32],
  ['app:HighResolutionIconUrl', 64],
] as const;

/** Every icon in the sizes that Office asks for, and every picture exactly as large as it is said to be. */
export function* checkIcons(manifest: ManifestView, facts: ProductFacts): Generator<ManifestProblem> {
  for (const [name, size] of addInIcons) {
    for (const element of manifest.elements(name)) {
      yield* checkPicture(manifest, facts, element, attribute(element, 'DefaultValue'), size);
    }
  }
  for (const icon of manifest.elements('ov:Icon')) {
    const sizes = icon.children.map((image) => Number(attribute(image, 'size')));
    for (const size of requiredSizes.filter((required) => sizes.filter((given) => given === required).length !== 1)) {
      yield { rule: 'icon', line: icon.line, message: `an icon needs one picture of ${size} pixels` };
    }
    for (const image of icon.children) {
      const resource = manifest.resource(attribute(image, 'resid'));
      // An undefined resid is reported by the rule for resources.
      if (resource !== undefined) {
        yield* checkPicture(manifest, facts, image, resource.value, Number(attribute(image, 'size')));
      }
    }
  }
}

function* checkPicture(manifest: ManifestView, facts: ProductFacts, element: XmlElement, address: string, size: number): Generator<ManifestProblem> {
  const path = sitePath(manifest.defaultOf('app:SourceLocation'), address);
  if (path === undefined) {
    yield { rule: 'icon', line: element.line, message: `the picture "${address}" is not on the site of the add-in, where its size can be known` };
    return;
  }
  const actual = facts.pictureSize(path);
  if (actual === undefined) {
    yield { rule: 'icon', line: element.line, message: `"${path}" is not there, or is no PNG` };
  } else if (actual.width !== size || actual.height !== size) {
    yield { rule: 'icon', line: element.line, message: `"${path}" is ${actual.width} × ${actual.height} pixels; it must be ${size} × ${size}` };
  }
}
