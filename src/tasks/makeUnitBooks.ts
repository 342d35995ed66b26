import { cellAddress } from '../model/address';
import { part } from '../model/partOfRun';
import type { Plan, SheetPlan } from '../model/plan';
import type { SheetContent } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import type { CodedTable } from '../sheets/codedTable';
import { ownUnitBooks } from '../sheets/ownUnitBooks';
import type { SheetLocale } from '../sheets/sheetLocale';
import { referenceTo } from '../sheets/sheetReference';
import { sheetWords } from '../sheets/sheetWords';
import { blankedRows, layoutUnitBooks, mostUnitBooks, type UnitBooksOptions } from '../sheets/unitBooksSheet';
import { applyLifting } from './applyLifting';
import { placeForSheet } from './placeForSheet';
import { inverseOf } from './inverseBlocks';
import { openWorkbook } from './openWorkbook';

const role = 'unit-target-books';

/** What came of it: a new sheet, one brought up to the units and the scheme, or one that was so already. */
export interface UnitBooksReport {
  readonly done: 'added' | 'refreshed' | 'current';
  readonly sheetName: string;
  readonly sheetId: string;
  /** Books, a page each. */
  readonly units: number;
}

/**
 * Makes the books of targets of all units in use, a page each, in a sheet of their own, or brings the one that is there up to the units and the scheme: one
 * read, one write at most. The books hold formulas: figures that change later need nothing. A sheet that holds something of its
 * owner's is left as it is (`sheet-holds-more`) unless nothing in it needs to be written.
 */
export async function makeUnitBooks(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<UnitBooksReport>> {
  const opened = await openWorkbook(port, { needed: ['scheme', 'units', 'target'], wanted: [role] }, part(run, 0, 0.3));
  if (!opened.ok) return opened;
  const { snapshot, coded, scheme: read, templateId } = opened.value;
  const units = opened.value.units.filter((unit, index, all) => !unit.retired && all.findIndex(({ code }) => code === unit.code) === index);
  if (units.length === 0) return { ok: false, problem: { code: 'units-unknown' } };
  if (units.length > mostUnitBooks) return { ok: false, problem: { code: 'too-large', parameters: { limit: mostUnitBooks } } };
  const options: UnitBooksOptions = { scheme: { ...read, id: templateId }, units, references: new Map([...coded].map(([each, table]) => [each, referenceTo(table)])), locale };
  const table = coded.get(role);
  await run?.pause?.();
  if (table) return refresh(port, table, options, run);
  const place = placeForSheet(snapshot, role, locale, 0);
  if (!place.ok) return { ok: false, problem: place.problem };
  const { name, names, removeNames } = place;
  const target = { added: name };
  const plan: Plan = {
    sheets: [layoutUnitBooks(target, options)],
    names,
    removeNames,
    select: { sheet: target, row: 1, column: 1 },
  };
  const applied = await port.apply(plan, part(run, 0.3, 1));
  return applied.ok ? { ok: true, value: { done: 'added', sheetName: name, sheetId: applied.value.addedSheets.get(name) ?? '', units: units.length } } : applied;
}

async function refresh(port: WorkbookPort, table: CodedTable, given: UnitBooksOptions, run?: Run): Promise<Outcome<UnitBooksReport>> {
  const { content, codeRow, codeColumn } = table;
  const target = { existing: content.id };
  const options: UnitBooksOptions = { ...given, locale: languageOf(content) ?? given.locale, mark: { row: codeRow, column: codeColumn } };
  const plan = layoutUnitBooks(target, options);
  const standard = (['zh-CN', 'en-US'] as const).map((locale) => layoutUnitBooks(target, { ...options, locale, scheme: jilin2004, units: options.units.slice(0, 1) }));
  const { current, foreign, lastRow } = ownUnitBooks(table, plan, standard);
  const report = (done: UnitBooksReport['done']): Outcome<UnitBooksReport> => ({ ok: true, value: { done, sheetName: content.name, sheetId: content.id, units: options.units.length } });
  if (current) {
    const shown = await port.reveal(content.id, codeRow + 1, codeColumn + 1);
    return shown.ok ? report('current') : shown;
  }
  if (foreign) return { ok: false, problem: { code: 'sheet-holds-more', parameters: { sheet: content.name, cell: cellAddress(foreign.row, foreign.column) } } };
  const end = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length));
  const left = blankedRows(end, lastRow - end + 1, codeColumn);
  const whole: SheetPlan = { ...plan, blocks: [...plan.blocks, ...left.blocks], styles: [...(plan.styles ?? []), ...(left.styles ?? [])] };
  const applied = await applyLifting(port, { sheets: [whole], names: [], inverse: [inverseOf(whole, content)], select: { sheet: target, row: codeRow + 1, column: codeColumn + 1 } }, part(run, 0.3, 1));
  return applied.ok ? report('refreshed') : applied;
}

/** The language of a sheet that is there, by a word of its header. */
function languageOf(content: SheetContent): SheetLocale | undefined {
  const there = new Set(content.values.flat());
  return (['zh-CN', 'en-US'] as const).find((locale) => there.has(sheetWords(locale).codes));
}
