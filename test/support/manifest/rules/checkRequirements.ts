import type { ManifestProblem, ProductFacts } from '../checkManifest';
import { compareVersions } from '../compareVersions';
import type { ManifestView } from '../manifestView';

/**
 * The manifest asks for what the code cannot do without, no less and no more: a member beyond what it asks for is only used after the
 * code has asked for its requirement set at run time, and of each set it asks for no version above what is used without asking.
 */
export function* checkRequirements(manifest: ManifestView, { requirementUses }: ProductFacts): Generator<ManifestProblem> {
  const declared = new Map(manifest.requirements.map(({ name, version }) => [name, version]));
  for (const use of requirementUses.filter(({ guarded }) => !guarded)) {
    const version = declared.get(use.set);
    if (version === undefined || compareVersions(version, use.version) < 0) {
      yield {
        rule: 'requirement',
        line: 0,
        message:
          `${use.file}:${use.line} uses ${use.member} (${use.set} ${use.version}) without asking isSetSupported('${use.set}', '${use.version}') first; ` +
          `the manifest asks for ${version === undefined ? `no ${use.set}` : `${use.set} ${version}`}`,
      };
    }
  }
  yield* checkNothingTooMuch(declared.get('ExcelApi'), requirementUses);
}

/** Asking for more than is used would shut out versions of Excel for nothing. */
function* checkNothingTooMuch(declared: string | undefined, uses: ProductFacts['requirementUses']): Generator<ManifestProblem> {
  const versions = uses.filter(({ set, guarded }) => set === 'ExcelApi' && !guarded).map(({ version }) => version);
  const newest = versions.sort(compareVersions).at(-1);
  if (declared !== undefined && newest !== undefined && compareVersions(declared, newest) > 0) {
    yield { rule: 'requirement', line: 0, message: `the manifest asks for ExcelApi ${declared}; the code needs no more than ${newest}` };
  }
}
