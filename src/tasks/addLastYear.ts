import { part } from '../model/partOfRun';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { entryLayout } from '../sheets/entryLayout';
import { layoutLastYear } from '../sheets/lastYearSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import { openWorkbook } from './openWorkbook';
import { placeForSheet } from './placeForSheet';

/** Adds 上年实绩, for those who want this year held against it: a row for every unit in use, nothing filled in. Writes nothing where it is there. */
export async function addLastYear(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<{ readonly sheetName: string }>> {
  const opened = await openWorkbook(port, { needed: ['scheme', 'units'], wanted: ['last-year'] }, part(run, 0, 0.4));
  if (!opened.ok) return opened;
  const { snapshot, scheme, coded, templateId, units } = opened.value;
  const there = coded.get('last-year');
  if (there) return { ok: true, value: { sheetName: there.content.name } };
  const place = placeForSheet(snapshot, 'last-year', locale, entryLayout.codes);
  if (!place.ok) return { ok: false, problem: place.problem };
  const { name, names, removeNames } = place;
  const inUse = units.filter((unit, index) => unit.retired !== true && units.findIndex(({ code }) => code === unit.code) === index);
  const plan = {
    sheets: [layoutLastYear(name, { ...scheme, id: templateId }, inUse, sheetWords(locale))],
    names,
    removeNames,
    select: { sheet: { added: name }, row: entryLayout.firstUnit, column: entryLayout.firstFigure },
  };
  const applied = await port.apply(plan, part(run, 0.4, 1));
  return applied.ok ? { ok: true, value: { sheetName: name } } : applied;
}
