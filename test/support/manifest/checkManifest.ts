import { checkAddresses } from './rules/checkAddresses';
import { checkCommands } from './rules/checkCommands';
import { checkIcons } from './rules/checkIcons';
import { checkIdentity } from './rules/checkIdentity';
import { checkRequirements } from './rules/checkRequirements';
import { checkResources } from './rules/checkResources';
import { checkStructure } from './rules/checkStructure';
import { checkTexts } from './rules/checkTexts';
import { ManifestView } from './manifestView';
import type { PixelSize } from './pngSize';
import type { RequirementUse } from './requirementUses';
import { readXml, XmlError } from './xmlReader';

/** What the manifest is compared with. A part that does not exist yet is `undefined`, and what depends on it is not checked. */
export interface ProductFacts {
  /** Files that the build puts on the site, as paths from its root (`taskpane.html`). */
  readonly emittedFiles: ReadonlySet<string> | undefined;
  /** Size of the picture at a path from the site's root; `undefined` when there is none or it is no PNG. */
  readonly pictureSize: (path: string) => PixelSize | undefined;
  /** Names under which the code offers functions to ribbon buttons. */
  readonly associatedFunctions: ReadonlySet<string> | undefined;
  /** Members of Office.js that the code uses, with the requirement set each belongs to. */
  readonly requirementUses: readonly RequirementUse[];
}

export type ManifestRule = 'well-formed' | 'structure' | 'identity' | 'text' | 'resource' | 'icon' | 'address' | 'command' | 'requirement';

export interface ManifestProblem {
  readonly rule: ManifestRule;
  /** Line in the manifest, or 0 when the problem lies in the product. */
  readonly line: number;
  readonly message: string;
}

/**
 * Checks a manifest by itself and against the product that it describes. Office's own validator works online only; this one takes its
 * rules from the specification (manifestSchema.ts) and from what Office is documented to refuse or to show wrongly.
 * @returns every problem, in the order of the rules; none when the manifest is good. A text that is not well-formed gives that one only.
 */
export function checkManifest(xml: string, facts: ProductFacts): readonly ManifestProblem[] {
  let manifest: ManifestView;
  try {
    manifest = new ManifestView(readXml(xml));
  } catch (error) {
    if (error instanceof XmlError) {
      return [{ rule: 'well-formed', line: error.line, message: error.reason }];
    }
    throw error;
  }
  return [
    ...checkStructure(manifest),
    ...checkIdentity(manifest),
    ...checkTexts(manifest),
    ...checkResources(manifest),
    ...checkAddresses(manifest, facts),
    ...checkIcons(manifest, facts),
    ...checkCommands(manifest, facts),
    ...checkRequirements(manifest, facts),
  ];
}
