/**
 * The part of the manifest's schema that a task-pane add-in for Excel uses: which elements, in which order, how often, with which
 * attributes. Written from Microsoft's open specification [MS-OWEMXML], sections 5.2, 5.6 and 5.7. An element that is not listed is
 * reported: either it is a mistake, or this table has to learn it.
 */

/** The schema's namespaces, with the short prefixes that the rules use. */
export const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', 'app'],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'ov'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt'],
]);

export interface ElementRule {
  /**
   * Children in their fixed order. `name` once, `name?` at most once, `name+` at least once, `name*` any number. Beyond the specification,
   * what it leaves open and this add-in needs (icons, support address, requirements) is asked for here.
   */
  readonly children?: readonly string[];
  /** Attributes; one ending in `?` may be missing. */
  readonly attributes?: readonly string[];
  /** Whether the element holds text. */
  readonly text?: true;
}

const localised: ElementRule = { children: ['app:Override*'], attributes: ['DefaultValue'] };
const text: ElementRule = { text: true };
const reference: ElementRule = { attributes: ['resid'] };
const localisedResource: ElementRule = { children: ['bt:Override*'], attributes: ['id', 'DefaultValue'] };
const override: ElementRule = { attributes: ['Locale', 'Value'] };

/** By `prefix:Name`, or by `parent>prefix:Name` where a name means two things. */
export const elementRules: Readonly<Record<string, ElementRule>> = {
  'app:OfficeApp': {
    attributes: ['xsi:type'],
    children: [
      'app:Id',
      'app:AlternateId?',
      'app:Version',
      'app:ProviderName',
      'app:DefaultLocale',
      'app:DisplayName',
      'app:Description',
      'app:IconUrl',
      'app:HighResolutionIconUrl',
      'app:SupportUrl',
      'app:AppDomains?',
      'app:Hosts',
      'app:Requirements',
      'app:DefaultSettings',
      'app:Permissions',
      'ov:VersionOverrides',
    ],
  },
  'app:Id': text,
  'app:AlternateId': text,
  'app:Version': text,
  'app:ProviderName': text,
  'app:DefaultLocale': text,
  'app:DisplayName': localised,
  'app:Description': localised,
  'app:IconUrl': localised,
  'app:HighResolutionIconUrl': localised,
  'app:SupportUrl': localised,
  'app:Override': override,
  'app:AppDomains': { children: ['app:AppDomain+'] },
  'app:AppDomain': text,
  'app:Hosts': { children: ['app:Host+'] },
  'app:Host': { attributes: ['Name'] },
  'app:Requirements': { children: ['app:Sets'] },
  'app:Sets': { children: ['app:Set+'], attributes: ['DefaultMinVersion?'] },
  'app:Set': { attributes: ['Name', 'MinVersion?'] },
  'app:DefaultSettings': { children: ['app:SourceLocation'] },
  'app:SourceLocation': localised,
  'app:Permissions': text,
  'ov:VersionOverrides': { attributes: ['xsi:type'], children: ['ov:Description', 'ov:Hosts', 'ov:Resources'] },
  'ov:Description': reference,
  'ov:Hosts': { children: ['ov:Host+'] },
  'ov:Host': { attributes: ['xsi:type'], children: ['ov:Runtimes', 'ov:DesktopFormFactor'] },
  'ov:Runtimes': { children: ['ov:Runtime'] },
  'ov:Runtime': { attributes: ['resid', 'lifetime'] },
  'ov:DesktopFormFactor': { children: ['ov:GetStarted?', 'ov:FunctionFile', 'ov:ExtensionPoint+'] },
  'ov:GetStarted': { children: ['ov:Title', 'ov:Description', 'ov:LearnMoreUrl'] },
  'ov:Title': reference,
  'ov:LearnMoreUrl': reference,
  'ov:FunctionFile': reference,
  'ov:ExtensionPoint': { attributes: ['xsi:type'], children: ['ov:OfficeTab'] },
  'ov:OfficeTab': { attributes: ['id'], children: ['ov:Group+'] },
  'ov:Group': { attributes: ['id'], children: ['ov:Label', 'ov:Icon', 'ov:Control+'] },
  'ov:Label': reference,
  'ov:Icon': { children: ['bt:Image+'] },
  'ov:Icon>bt:Image': { attributes: ['size', 'resid'] },
  'ov:Control': { attributes: ['xsi:type', 'id'], children: ['ov:Label', 'ov:Supertip', 'ov:Icon', 'ov:Action', 'ov:Enabled?'] },
  'ov:Supertip': { children: ['ov:Title', 'ov:Description'] },
  'ov:Enabled': text,
  'ShowTaskpane>': { attributes: ['xsi:type'], children: ['ov:TaskpaneId?', 'ov:SourceLocation', 'ov:Title?'] },
  'ExecuteFunction>': { attributes: ['xsi:type'], children: ['ov:FunctionName'] },
  'ov:TaskpaneId': text,
  'ov:SourceLocation': reference,
  'ov:FunctionName': text,
  'ov:Resources': { children: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'] },
  'bt:Images': { children: ['bt:Image+'] },
  'bt:Urls': { children: ['bt:Url+'] },
  'bt:ShortStrings': { children: ['bt:String+'] },
  'bt:LongStrings': { children: ['bt:String+'] },
  'bt:Image': localisedResource,
  'bt:Url': localisedResource,
  'bt:String': localisedResource,
  'bt:Override': override,
};

export type ResourceKind = 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';

/** Which kind of resource an element's `resid` names. `Description` is always long, `Title` and `Label` always short. */
export const referredKind: Readonly<Record<string, ResourceKind>> = {
  'bt:Image': 'Images',
  'ov:Runtime': 'Urls',
  'ov:FunctionFile': 'Urls',
  'ov:SourceLocation': 'Urls',
  'ov:LearnMoreUrl': 'Urls',
  'ov:Title': 'ShortStrings',
  'ov:Label': 'ShortStrings',
  'ov:Description': 'LongStrings',
};

/** Longest text in characters ([MS-OWEMXML] 5.6: ShortString, LongString, ReferenceId, URL). */
export const longest = { short: 125, long: 250, id: 32, url: 2048 } as const;
