import { localeOf, locales } from '../locales/locale';
import { periods } from '../model/period';
import { noFilter } from './checking/noFilter';
import type { PaneServices } from './paneServices';
import type { PaneState } from './paneState';
import type { Preferences } from './preferences';

/** The state to begin with: what this person chose last time, otherwise Office's display language and 半年初评. */
export function initialState(services: PaneServices, preferences: Preferences, displayLanguage: string | undefined): PaneState {
  const locale = locales.find((known) => known === preferences.read('locale')) ?? localeOf(displayLanguage);
  const period = periods.find((known) => known === preferences.read('period')) ?? 'half-year';
  return {
    locale,
    period,
    page: 'overview',
    workbook: { state: 'reading' },
    definition: services.standard,
    running: undefined,
    notice: undefined,
    exampleMeetsEntries: false,
    preview: undefined,
    imported: undefined,
    check: undefined,
    // Marks that are written at every change would take from the user what could be undone before: only who asks for it has it.
    liveCheck: services.keepsUndo() ? preferences.read('liveCheck') !== 'off' : preferences.read('liveCheck') === 'on',
    findingFilter: noFilter,
    findingGroup: 'none',
    findingSort: 'none',
    repairs: [],
    refusedReturns: [],
    scores: undefined,
    outcomes: undefined,
    robustness: undefined,
    removal: undefined,
    selection: undefined,
    selectionOpen: preferences.read('selectionCard') !== 'closed',
    // Where every look takes from the user what could be undone, nobody is followed without having asked for it.
    selectionFollow: services.keepsUndo() ? preferences.read('selectionFollow') !== 'off' : preferences.read('selectionFollow') === 'on',
    units: undefined,
    alignment: undefined,
    scheme: undefined,
    schemePreview: undefined,
    schemeFileProblem: undefined,
    draftFindings: [],
    schemeUndo: undefined,
    health: undefined,
    healthUndo: undefined,
    injectScheme: undefined,
  };
}
