import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest, type ManifestProblem, type ManifestRule, type ProductFacts } from '../support/manifest/checkManifest';
import type { RequirementUse } from '../support/manifest/requirementUses';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const aUse: RequirementUse = { member: 'Range.getRanges', set: 'ExcelApi', version: '1.9', file: 'src/excel/mark.ts', line: 3, guarded: false };

/** A product that fits the manifest: every test breaks one thing in one of the two. */
function aProduct(changes: Partial<ProductFacts> = {}): ProductFacts {
  return {
    emittedFiles: new Set(['taskpane.html', 'help.html', ...[...manifest.matchAll(/assets\/[\w-]+\.png/g)].map(([path]) => path)]),
    pictureSize: (path) => {
      const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
      return { width: size, height: size };
    },
    associatedFunctions: new Set(['injectTemplate', 'checkFigures', 'scoreAndRank', 'clearMarks']),
    requirementUses: [aUse],
    ...changes,
  };
}

function changed(from: string | RegExp, to: string): string {
  const xml = manifest.replace(from, to);
  if (xml === manifest) {
    throw new Error(`the manifest holds no ${String(from)} to change`);
  }
  return xml;
}

function problemsOf(xml: string, product = aProduct()): readonly ManifestProblem[] {
  return checkManifest(xml, product);
}

function expectProblem(problems: readonly ManifestProblem[], rule: ManifestRule, message: RegExp): void {
  expect(problems).toContainEqual({ rule, line: expect.any(Number), message: expect.stringMatching(message) });
}

test('a manifest that fits its product has no problem', () => {
  expect(problemsOf(manifest)).toEqual([]);
});

test('a manifest that is no well-formed XML is reported with its line, and nothing else is guessed', () => {
  expect(problemsOf(changed('</Version>', '</Versoin>'))).toEqual([
    { rule: 'well-formed', line: 9, message: '</Versoin> where </Version> must come first' },
  ]);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['another root', /OfficeApp/g, 'OfficeAddIn', /root is <OfficeAddIn>/],
  ['the schema of 2012', 'appforoffice/1.1', 'appforoffice/1.0', /root is <OfficeApp>, not/],
  ['an element too early', /(<ProviderName>.*\n)(.*<DefaultLocale>.*\n)/, '$2$1', /<ProviderName> must stand before <DefaultLocale>/],
  ['a runtime after the form factor', /( *<Runtimes>[^]*<\/Runtimes>\n)([^]*<\/DesktopFormFactor>\n)/, '$2$1', /<Runtimes> must stand before <DesktopFormFactor>/],
  ['a missing element', /<SupportUrl.*\n/, '', /<SupportUrl> is missing in <OfficeApp>/],
  ['an element twice', /(<Permissions>.*\n)/, '$1$1', /<Permissions> stands 2 times/],
  ['an unknown element', '<Hosts>', '<Colour/><Hosts>', /<Colour> does not belong into <OfficeApp>/],
  ['an unknown attribute', '<Host Name="Workbook"', '<Host Name="Workbook" Version="1"', /<Host> has no attribute Version/],
  ['a missing attribute', ' lifetime="long"', '', /<Runtime> lacks its attribute lifetime/],
  ['text where none belongs', '<Hosts>', '<Hosts>Excel', /<Hosts> must not hold text/],
  ['an empty element', /<FunctionName>checkFigures/, '<FunctionName>', /<FunctionName> is empty/],
  ['an unknown action', 'xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"', /Action of type "ShowPane"/],
])('structure: %s is reported', (_what, from, to, message) => {
  expectProblem(problemsOf(changed(from, to)), 'structure', message);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['an id that is no GUID', /<Id>..../, '<Id>', /<Id> is .* GUID/],
  ['a version of three numbers', '0.1.0.0', '0.1.0', /<Version> is "0\.1\.0"/],
  ['another first language', '<DefaultLocale>zh-CN', '<DefaultLocale>en-US', /Chinese first/],
  ['a right that Excel does not serve', 'ReadWriteDocument', 'ReadDocument', /<Permissions> is "ReadDocument"/],
  ['another host', 'Host Name="Workbook"', 'Host Name="Document"', /Name of <Host> is "Document"/],
  ['another host of the ribbon', 'Host xsi:type="Workbook"', 'Host xsi:type="Document"', /xsi:type of <Host> is "Document"/],
  ['a content add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', /must be "TaskPaneApp"/],
])('identity: %s is reported', (_what, from, to, message) => {
  expectProblem(problemsOf(changed(from, to)), 'identity', message);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a name of 126 characters', 'DisplayName DefaultValue="', `DisplayName DefaultValue="${'考'.repeat(126)}`, /<DisplayName> has 133 characters; Office takes 125/],
  ['a provider of 126 characters', '<ProviderName>', `<ProviderName>${'考'.repeat(126)}`, /<ProviderName> has 136 characters/],
  ['a description of more than 250 characters', 'Value="Fill in', `Value="${'x'.repeat(250)}`, /<Override> has \d+ characters; Office takes 250/],
  ['a label of more than 125 characters', 'DefaultValue="审核"', `DefaultValue="${'审'.repeat(126)}"`, /<String> has 126 characters; Office takes 125/],
  ['a supertip of more than 250 characters', 'DefaultValue="检查', `DefaultValue="${'检'.repeat(251)}`, /<String> has \d+ characters; Office takes 250/],
  ['a blank text', 'Value="Clear Marks"', 'Value=" "', /<Override> is empty/],
  ['a label without English', /<bt:Override Locale="en-US" Value="Check" \/>/, '', /CheckFigures\.Label has 0 texts for en-US/],
  ['a name without English', /<Override Locale="en-US" Value="Target.*\n/, '', /<DisplayName> has 0 texts for en-US/],
  ['English twice', /(<bt:Override Locale="en-US" Value="Check" \/>)/, '$1$1', /has 2 texts for en-US/],
  ['English that is Chinese', 'Value="Check"', 'Value="审核"', /en-US text of <String> CheckFigures\.Label holds Chinese/],
  ['Chinese that is English', 'DefaultValue="审核"', 'DefaultValue="Check"', /CheckFigures\.Label has no Chinese/],
  ['a locale the product does not speak', 'Locale="en-US" Value="Check"', 'Locale="fr-FR" Value="Check"', /text for fr-FR/],
])('text: %s is reported', (_what, from, to, message) => {
  expectProblem(problemsOf(changed(from, to)), 'text', message);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a resid that is not defined', '<Label resid="Group.Label"', '<Label resid="Group.Name"', /"Group\.Name" of <Label> is not defined/],
  ['a resource that is not used', '<Label resid="Group.Label"', '<Label resid="OpenPane.Label"', /"Group\.Label" is defined but not used/],
  ['a label that is a long string', '<Label resid="Group.Label"', '<Label resid="OpenPane.Description"', /defined in LongStrings; it belongs into ShortStrings/],
  ['an id of 33 characters', /Group\.Label/g, 'G'.repeat(33), /longer than 32 characters/],
  ['an id of a button of 33 characters', 'id="OpenPaneButton"', `id="${'O'.repeat(33)}"`, /longer than 32 characters/],
  ['a resource defined twice', /(<bt:Url id="Help.Url".*\n)/, '$1$1', /"Help\.Url" is given twice/],
  ['two buttons with one id', 'id="CheckFiguresButton"', 'id="OpenPaneButton"', /"OpenPaneButton" is given twice/],
])('resource: %s is reported', (_what, from, to, message) => {
  expectProblem(problemsOf(changed(from, to)), 'resource', message);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a page over HTTP', 'SupportUrl DefaultValue="https:', 'SupportUrl DefaultValue="http:', /"http:.*" is not an address over HTTPS/],
  ['a picture over HTTP', 'id="OpenPane.16" DefaultValue="https:', 'id="OpenPane.16" DefaultValue="http:', /not an address over HTTPS/],
  ['a domain over HTTP', '<Hosts>', '<AppDomains><AppDomain>http://localhost</AppDomain></AppDomains><Hosts>', /"http:\/\/localhost" is not/],
  ['no address at all', 'id="Help.Url" DefaultValue="https://localhost:3000/help.html"', 'id="Help.Url" DefaultValue="help.html"', /"help\.html" is not/],
  ['an address longer than Office takes', 'id="Help.Url" DefaultValue="https://localhost:3000/', `id="Help.Url" DefaultValue="https://example.org/${'h'.repeat(2048)}`, /2048/],
  ['a page that the build does not emit', /help\.html/g, 'support.html', /does not emit "support\.html"/],
])('address: %s is reported', (_what, from, to, message) => {
  expectProblem(problemsOf(changed(from, to)), 'address', message);
});

test('address: a page of another site is only asked for HTTPS', () => {
  expect(problemsOf(changed(/https:\/\/localhost:3000\/help\.html/g, 'https://example.org/help'))).toEqual([]);
});

test('address: nothing is compared while there is no build', () => {
  expect(problemsOf(manifest, aProduct({ emittedFiles: undefined }))).toEqual([]);
});

test('icon: a size that Office asks for is missing', () => {
  expectProblem(problemsOf(changed(/ *<bt:Image size="80" resid="OpenPane.80" \/>\n/, '')), 'icon', /one picture of 80 pixels/);
});

test('icon: a picture larger than its icon says is reported', () => {
  expectProblem(problemsOf(changed('resid="OpenPane.16"', 'resid="OpenPane.32"')), 'icon', /openPane-32\.png" is 32 × 32 pixels; it must be 16 × 16/);
});

test('icon: the add-in itself has pictures of 32 and 64 pixels', () => {
  const problems = problemsOf(changed('addin-64.png', 'addin-80.png'));
  expectProblem(problems, 'icon', /addin-80\.png" is 80 × 80 pixels; it must be 64 × 64/);
});

test('icon: a picture that is missing or no PNG is reported', () => {
  expectProblem(problemsOf(manifest, aProduct({ pictureSize: () => undefined })), 'icon', /addin-32\.png" is not there, or is no PNG/);
});

test('icon: a picture on another site is reported, as nobody can know its size', () => {
  expectProblem(problemsOf(changed('https://localhost:3000/assets/addin-64', 'https://example.org/addin-64')), 'icon', /not on the site/);
});

test('command: a seventh button in the group is reported', () => {
  const button = /<Control[^]*?<\/Control>/.exec(manifest)?.[0] ?? '';
  const more = [1, 2].map((number) => button.replace('OpenPaneButton', `Button${number}`)).join('');
  expectProblem(problemsOf(changed('</Group>', `${more}</Group>`)), 'command', /7 buttons in one group; 6 fit/);
});

test('command: a button that calls a function nobody offers is reported', () => {
  expectProblem(problemsOf(manifest, aProduct({ associatedFunctions: new Set(['checkFigures']) })), 'command', /no code offers "injectTemplate"/);
});

test('command: a function that no button calls is reported', () => {
  expectProblem(problemsOf(changed('<FunctionName>clearMarks', '<FunctionName>checkFigures')), 'command', /offers "clearMarks", and no button/);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a runtime that ends with the pane', 'lifetime="long"', 'lifetime="short"', /lifetime="long"/],
  ['commands on a page of their own', '<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"', /<FunctionFile> names another page/],
  ['another page in the default settings', 'SourceLocation DefaultValue="https://localhost:3000/taskpane', 'SourceLocation DefaultValue="https://localhost:3000/help', /another page than <DefaultSettings>/],
  ['a shared runtime that is not asked for', /.*"SharedRuntime".*\n/, '', /needs the requirement set SharedRuntime/],
])('command: %s is reported', (_what, from, to, message) => {
  expectProblem(problemsOf(changed(from, to)), 'command', message);
});

test('requirement: a member beyond what the manifest asks for is reported with its place', () => {
  const use = { ...aUse, member: 'Worksheet.notes', version: '1.18' };
  expectProblem(
    problemsOf(manifest, aProduct({ requirementUses: [aUse, use] })),
    'requirement',
    /src\/excel\/mark\.ts:3 uses Worksheet\.notes \(ExcelApi 1\.18\) without asking isSetSupported.* ExcelApi 1\.9/,
  );
});

test('requirement: 1.10 is newer than 1.9', () => {
  expectProblem(problemsOf(manifest, aProduct({ requirementUses: [aUse, { ...aUse, version: '1.10' }] })), 'requirement', /ExcelApi 1\.10/);
});

test('requirement: a member of a set that the manifest does not name is reported', () => {
  const use = { ...aUse, set: 'DialogApi', version: '1.1' };
  expectProblem(problemsOf(manifest, aProduct({ requirementUses: [aUse, use] })), 'requirement', /asks for no DialogApi/);
});

test('requirement: a member is free once the code has asked for its set', () => {
  expect(problemsOf(manifest, aProduct({ requirementUses: [aUse, { ...aUse, version: '1.18', guarded: true }] }))).toEqual([]);
});

test('requirement: asking for more than the code needs is reported', () => {
  expectProblem(problemsOf(manifest, aProduct({ requirementUses: [{ ...aUse, version: '1.4' }] })), 'requirement', /needs no more than 1\.4/);
});
