import type { Plan, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { constant } from '../sheets/cells';
import { missingSchemeColumns, rewriteSchemeSheet } from '../sheets/rewriteSchemeSheet';
import { schemeChanges, type SchemeRowChange } from '../sheets/schemeChanges';
import { markText, sheetRoles, templateVersion } from '../sheets/sheetMarks';
import type { SheetLocale } from '../sheets/sheetLocale';
import { schemeFaults } from '../validation/scheme/schemeFaults';
import { applyLifting } from './applyLifting';
import { inverseOf } from './inverseBlocks';
import { openWorkbook } from './openWorkbook';

/** What loading a scheme would do to the workbook's 考评方案. Nothing is written yet. */
export interface SchemeLoadPreview {
  readonly scheme: Scheme;
  /** Scheme of the workbook as it is now. */
  readonly current: Scheme;
  readonly changes: readonly SchemeRowChange[];
  /** Whether sheets are protected that it has to reach, so that their protection is lifted, which clears undo. */
  readonly lifts: boolean;
  /** Hard faults that the scheme has as a whole; it can be loaded, and the check will show each. */
  readonly faults: number;
}

/** What loading did. */
export interface SchemeLoadReport {
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
}

/** Sheets whose marks name the scheme. */
const markedRoles: readonly SheetRole[] = sheetRoles.filter((role) => role !== 'scheme');

/** Compares a scheme with the workbook's 考评方案. */
export async function previewScheme(port: WorkbookPort, scheme: Scheme, locale: SheetLocale, run?: Run): Promise<Outcome<SchemeLoadPreview>> {
  const opened = await openWorkbook(port, { needed: ['scheme'] }, run);
  if (!opened.ok) return opened;
  const table = opened.value.coded.get('scheme');
  if (!table) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } };
  const changes = schemeChanges(table, scheme, locale);
  const missing = missingSchemeColumns(table, changes);
  if (missing.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: table.content.name, missing: missing.join('、') } } };
  const guarded = (role: SheetRole): boolean => opened.value.snapshot.present.get(role)?.protected ?? false;
  const lifts = guarded('scheme') || (scheme.id !== opened.value.templateId && markedRoles.some(guarded));
  return { ok: true, value: { scheme, current: opened.value.scheme, changes, lifts, faults: schemeFaults(scheme).filter(({ severity }) => severity === 'hard').length } };
}

/**
 * Makes 考评方案 say what the previewed scheme says: one read, one write. Rows are found by their codes; new ones are put in; measures that the
 * scheme lacks are retired. No figure is touched. Where the sheet is no longer what the preview saw, nothing is written. The marks of our
 * other sheets go along, for they are the same template still.
 */
export async function loadScheme(port: WorkbookPort, preview: SchemeLoadPreview, locale: SheetLocale, run?: Run): Promise<Outcome<SchemeLoadReport>> {
  const opened = await openWorkbook(port, { needed: ['scheme'], wanted: markedRoles }, run);
  if (!opened.ok) return opened;
  const { coded, scheme: current, templateId } = opened.value;
  const table = coded.get('scheme');
  if (!table) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } };
  const { scheme } = preview;
  const changes = schemeChanges(table, scheme, locale);
  if (JSON.stringify(changes) !== JSON.stringify(preview.changes)) return { ok: false, problem: { code: 'workbook-changed' } };
  const missing = missingSchemeColumns(table, changes);
  if (missing.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: table.content.name, missing: missing.join('、') } } };
  const rewrite = rewriteSchemeSheet(table, changes, {
    mark: markText({ role: 'scheme', schemeId: scheme.id, version: templateVersion }),
    title: { from: current.title, to: scheme.title },
  });
  const marks = scheme.id === templateId ? [] : [...coded].flatMap(([role, other]): readonly { readonly plan: SheetPlan; readonly content: typeof other.content }[] => {
    if (role === 'scheme' || other.mark.schemeId !== templateId) return [];
    const cell = constant(markText({ role, schemeId: scheme.id, version: other.mark.version }));
    const plan: SheetPlan = {
      target: { existing: other.content.id },
      blocks: [{ row: other.codeRow, column: other.codeColumn, cells: [[cell]] }],
      // Marks are locked: without this a protected sheet refuses every time, and all is rolled back before it is done once more.
      ...(other.content.protected ? { liftProtection: true } : {}),
    };
    return [{ plan, content: other.content }];
  });
  const plan: Plan = {
    // Rows become higher when all cells are written: whatever fails, fails before.
    sheets: [...marks.map((each) => each.plan), rewrite.plan],
    names: [],
    inverse: [...marks.map((each) => inverseOf(each.plan, each.content)), inverseOf(rewrite.before, table.content)],
  };
  const applied = await applyLifting(port, plan, run);
  const count = (kind: SchemeRowChange['kind']): number => changes.filter((each) => each.kind === kind).length;
  return applied.ok ? { ok: true, value: { added: count('added'), changed: count('changed'), retired: count('retired') } } : applied;
}
