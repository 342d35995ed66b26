/** The version of Excel that the host passes for: the newest requirement set of ExcelApi that it knows. */
export type RequirementProfile = '1.9' | '1.14' | '1.17' | '1.20';

/** Other sets that come with each of them, as Excel 2019, LTSC 2021, LTSC 2024 and the web report them. */
const otherSets: Readonly<Record<RequirementProfile, Readonly<Record<string, string>>>> = {
  '1.9': { SharedRuntime: '1.0', DialogApi: '1.1', CustomXmlParts: '1.1', Settings: '1.1' },
  '1.14': { SharedRuntime: '1.1', DialogApi: '1.2', RibbonApi: '1.1', CustomXmlParts: '1.1', Settings: '1.1' },
  '1.17': { SharedRuntime: '1.1', DialogApi: '1.2', RibbonApi: '1.2', CustomXmlParts: '1.1', Settings: '1.1' },
  '1.20': { SharedRuntime: '1.2', DialogApi: '1.2', RibbonApi: '1.2', CustomXmlParts: '1.1', Settings: '1.1', ExcelApiOnline: '1.1' },
};

const always: Readonly<Record<string, string>> = { RichApiRuntime: '1.2', RichApiRuntimeFlag: '1.2', DelayForCellEdit: '1.1', ImageCoercion: '1.1' };

/** Every requirement set of the profile with its highest version, as the application reports them. */
export function requirementSets(profile: RequirementProfile): Readonly<Record<string, string>> {
  return { ...always, ...otherSets[profile], ExcelApi: profile };
}

/** Whether `version` is not above `available`; both as `major.minor`. */
export function versionReached(available: string, version: string): boolean {
  const [availableMajor = 0, availableMinor = 0] = available.split('.').map(Number);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return availableMajor > major || (availableMajor === major && availableMinor >= minor);
}

/** What `Office.context.requirements.isSetSupported` answers; the version is `1.1` when it is left out. */
export function isSetSupported(profile: RequirementProfile, name: string, version: string | number = '1.1'): boolean {
  const known = Object.entries(requirementSets(profile)).find(([set]) => set.toLowerCase() === name.toLowerCase());
  return known !== undefined && versionReached(known[1], String(version));
}
