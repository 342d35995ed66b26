import type { Assessment } from '../../model/assessment';
import type { SheetPlan } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import type { SheetContent, SheetRole } from '../../model/snapshot';
import type { Unit } from '../../model/unit';
import { layoutCheckLog } from '../checkLog/layoutCheckLog';
import { layoutCheckedFigures } from '../checkedFigures/layoutCheckedFigures';
import { layoutEntrySheet } from '../entrySheet';
import { findingsWords } from '../findings/findingsWords';
import { layoutFindingsSheet } from '../findings/layoutFindingsSheet';
import { layoutInspectionSheet, type SheetReferences } from '../inspectionSheet';
import { layoutJudgementSheet } from '../judgementSheet';
import { layoutSchemeSheet } from '../layoutSchemeSheet';
import { layoutLastYear } from '../lastYearSheet';
import { layoutPlacesSheet } from '../places/layoutPlacesSheet';
import type { PlacesSources } from '../places/scoreSheetReferences';
import { layoutOutcomesSheet } from '../outcomes/layoutOutcomesSheet';
import { outcomesWords } from '../outcomes/outcomesWords';
import { layoutRecordSheet } from '../recordSheet';
import { layoutScoreSheet } from '../scoreSheet';
import type { ScoreSources } from '../scores/scoreReferences';
import type { SheetLocale } from '../sheetLocale';
import { sheetNameOf } from '../sheetNames';
import { sheetWords } from '../sheetWords';
import { layoutTargetBook } from '../targetBookSheet';
import { layoutUnitsSheet } from '../unitsSheet';
import { sheetTemplate, type SheetTemplate } from './sheetTemplate';

const locales: readonly SheetLocale[] = ['zh-CN', 'en-US'];

/** One unit stands for all: rows of units are told by their codes, and there may be thousands. */
const sampleUnit: Unit = { code: '000000', name: '—' };

/** What a fresh sheet of a role looks like, in either language; nothing for one that is not looked after. */
export function freshTemplates(role: SheetRole, scheme: Scheme, references: SheetReferences = new Map(), sources: ScoreSources = {}, scores: PlacesSources = {}): readonly SheetTemplate[] {
  return locales.flatMap((locale) => {
    const plan = freshSheet(role, scheme, { references, sources, scores }, locale);
    // Above the headers of the target book stands the unit that it is for.
    return (plan && sheetTemplate(plan, locale, role === 'target-book' ? 1 : undefined)) ?? [];
  });
}

function freshSheet(role: SheetRole, scheme: Scheme, { references, sources, scores }: { readonly references: SheetReferences; readonly sources: ScoreSources; readonly scores: PlacesSources }, locale: SheetLocale): SheetPlan | undefined {
  const name = sheetNameOf(role, locale);
  const words = sheetWords(locale);
  const units = [sampleUnit];
  switch (role) {
    case 'scheme':
      return layoutSchemeSheet(name, scheme, words, locale);
    case 'units':
      return layoutUnitsSheet(name, scheme, units, words);
    case 'target':
    case 'half-year':
    case 'year-end':
      return layoutEntrySheet(name, role, scheme, units, words);
    case 'last-year':
      return layoutLastYear(name, scheme, units, words);
    case 'target-book':
      return layoutTargetBook(name, scheme, units, references, locale);
    case 'judgements':
      return layoutJudgementSheet(name, { scheme, units, locale, schemeSheet: references.get('scheme') });
    case 'inspections':
      return layoutInspectionSheet(name, scheme, references, locale);
    case 'records':
      return layoutRecordSheet(name, scheme, references, locale);
    case 'half-year-scores':
    case 'year-end-scores':
      return layoutScoreSheet(name, { ...noScores, schemeId: scheme.id, period: role === 'half-year-scores' ? 'half-year' : 'year-end' }, scheme, sources, locale);
    case 'half-year-places':
    case 'year-end-places':
      return layoutPlacesSheet(name, { assessment: { ...noScores, schemeId: scheme.id, period: role === 'half-year-places' ? 'half-year' : 'year-end' }, halfYear: undefined, scheme, sources: scores, locale });
    case 'unit-target-books':
      // Made anew on request, and compared with its plan then.
      return undefined;
    case 'findings':
      // Its rows come and go with every check, and their rules with them.
      return { ...layoutFindingsSheet(name, [], '', scheme, findingsWords(locale), words), validations: [] };
    case 'outcomes':
      // Likewise.
      return { ...layoutOutcomesSheet(name, [], '', scheme, outcomesWords(locale), words), validations: [] };
    case 'check-log':
      return layoutCheckLog(name, undefined, scheme, locale);
    case 'checked-figures':
      return layoutCheckedFigures(name, undefined, scheme, locale);
  }
}

const noScores: Omit<Assessment, 'period' | 'schemeId'> = {
  units: [],
  shares: { quantitative: 1, inspection: 0, routine: 0 },
  leftOut: [],
  unconfirmed: [],
};

/** Rows from the top that are compared to tell a sheet's language. */
const compared = 40;

/** The template in the language of a sheet: the one more of whose headers are there. */
export function templateFor(content: SheetContent, templates: readonly SheetTemplate[]): SheetTemplate | undefined {
  const there = new Set(content.values.slice(0, compared).flatMap((row) => row.flatMap((value) => (typeof value === 'string' && value !== '' ? [value.trim()] : []))));
  const shown = (template: SheetTemplate): number => template.columns.reduce((sum, { own }) => sum + [...own.values()].filter((text) => there.has(text)).length, 0);
  return templates.reduce<SheetTemplate | undefined>((best, each) => (best === undefined || shown(each) > shown(best) ? each : best), undefined);
}
