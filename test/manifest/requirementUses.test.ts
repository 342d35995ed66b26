import { join } from 'node:path';
import { officeProgram } from '../support/manifest/officeProgram';
import { requirementUses, type RequirementUse } from '../support/manifest/requirementUses';

const root = join(__dirname, '../..');

/** Sources that are checked as if they lay in src/planted. One program for all of them: reading the types of Office.js takes seconds. */
const planted = {
  reads: 'export const blanks = (range: Excel.Range) => range.getSpecialCells(Excel.SpecialCellType.blanks);',
  calls: 'export const spill = (range: Excel.Range) => range.getSpillingToRange();',
  brackets: "export const spill = (range: Excel.Range) => range['getSpillingToRange']();",
  loads: "export const load = (sheets: Excel.WorksheetCollection) => sheets.load('items/name, items/showGridlines');",
  loadsSeveral: "export const load = (range: Excel.Range) => range.load(['values', 'hasSpill']);",
  option: 'export const run = () => Excel.run({ mergeUndoGroup: true }, async () => undefined);',
  takesApart: 'export const spill = ({ hasSpill }: Excel.Range) => hasSpill;',
  ownName: 'export const notOurs = (thing: { getSpillingToRange(): void }) => thing.getSpillingToRange();',
  dialog: 'export const open = () => Office.context.ui.displayDialogAsync;',
  ribbon: 'export const update = () => Office.ribbon.requestUpdate({ tabs: [] });',
  guarded: "export function spill(range: Excel.Range) { if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return; range.getSpillingToRange(); }",
  guardedBelow: "export function spill(range: Excel.Range) { if (Office.context.requirements.isSetSupported('ExcelApi', '1.11')) range.getSpillingToRange(); }",
  guardedOther: "export function spill(range: Excel.Range) { if (Office.context.requirements.isSetSupported('WordApi', '1.12')) range.getSpillingToRange(); }",
  guardedLate: "export function spill(range: Excel.Range) { range.getSpillingToRange(); return Office.context.requirements.isSetSupported('ExcelApi', '1.12'); }",
  guardedElsewhere:
    "export const ask = () => Office.context.requirements.isSetSupported('ExcelApi', '1.12');\nexport function spill(range: Excel.Range) { range.getSpillingToRange(); }",
  supports: "export const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);",
  guardedThrough: "import { supports } from './supports';\nexport function spill(range: Excel.Range) { if (supports('1.12')) range.getSpillingToRange(); }",
  guardedThroughBelow: "import { supports } from './supports';\nexport function spill(range: Excel.Range) { if (supports('1.9')) range.getSpillingToRange(); }",
  canSpill: "export function canSpill() { return Office.context.requirements.isSetSupported('ExcelApi', '1.12'); }",
  guardedByName: "import { canSpill } from './canSpill';\nexport const spill = (range: Excel.Range) => (canSpill() ? range.getSpillingToRange() : undefined);",
  marked: '/** Spills. [Api set: ExcelApi 1.12] */\nexport const spill = (range: Excel.Range) => range.getSpillingToRange();',
  callsMarked: "import { spill } from './marked';\nexport const go = (range: Excel.Range) => spill(range);",
} as const;

const path = (name: string): string => join(root, `src/planted/${name}.ts`);
const program = officeProgram(root, Object.keys(planted).map(path), new Map(Object.entries(planted).map(([name, source]) => [path(name), source])));

function usesAbove(version: string, name: keyof typeof planted): readonly RequirementUse[] {
  return requirementUses(program, [path(name)]).filter((use) => use.set !== 'ExcelApi' || Number(use.version.slice(2)) > Number(version.slice(2)));
}

test('a member is known by its type, with its requirement set and its line', () => {
  expect(requirementUses(program, [path('reads')])).toContainEqual({
    member: 'Range.getSpecialCells',
    set: 'ExcelApi',
    version: '1.9',
    file: path('reads'),
    line: 1,
    guarded: false,
  });
});

test.each<[string, keyof typeof planted, string, string]>([
  ['a call', 'calls', 'Range.getSpillingToRange', 'ExcelApi 1.12'],
  ['a call in brackets', 'brackets', 'Range.getSpillingToRange', 'ExcelApi 1.12'],
  ['an option', 'option', 'mergeUndoGroup', 'ExcelApi 1.20'],
  ['a destructured member', 'takesApart', 'Range.hasSpill', 'ExcelApi 1.12'],
  ['a path that is loaded among several', 'loadsSeveral', 'Range.hasSpill', 'ExcelApi 1.12'],
  ['the ribbon', 'ribbon', 'Ribbon.requestUpdate', 'RibbonApi 1.1'],
])('%s is seen', (_what, source, member, set) => {
  expect(usesAbove('1.9', source)).toContainEqual(
    expect.objectContaining({ member: expect.stringContaining(member), guarded: false, set: set.split(' ')[0], version: set.split(' ')[1] }),
  );
});

test('a path through the items of a collection is seen', () => {
  const members = requirementUses(program, [path('loads')]).map(({ member, version }) => `${member} ${version}`);
  expect(members).toEqual(expect.arrayContaining(['Worksheet.name 1.1', 'Worksheet.showGridlines 1.8']));
});

test("a member of something else that has the same name is not Office's", () => {
  expect(requirementUses(program, [path('ownName')])).toEqual([]);
});

test.each<keyof typeof planted>(['guarded', 'guardedThrough', 'guardedByName', 'marked'])('a use is guarded: %s', (source) => {
  const uses = usesAbove('1.9', source);
  expect(uses).not.toHaveLength(0);
  expect(uses.filter(({ guarded }) => !guarded)).toEqual([]);
});

test.each<keyof typeof planted>(['guardedBelow', 'guardedOther', 'guardedLate', 'guardedElsewhere', 'guardedThroughBelow'])('a use is not guarded: %s', (source) => {
  expect(usesAbove('1.9', source)).toContainEqual(expect.objectContaining({ member: 'Range.getSpillingToRange', guarded: false }));
});

test('a function that says it belongs to a requirement set hands the duty to its callers', () => {
  expect(requirementUses(program, [path('callsMarked')])).toEqual([expect.objectContaining({ member: 'spill', version: '1.12', guarded: false })]);
});
