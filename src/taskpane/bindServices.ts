import type { WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { jilinPrefectures } from '../schemes/jilinUnits';
import { describeWorkbook } from '../tasks/describeWorkbook';
import { readDefinition } from '../tasks/readDefinition';
import { localTime } from './checking/localTime';
import type { PaneServices } from './paneServices';

/**
 * The tasks on one workbook. What the first page needs comes with it; every other task is fetched when it is first asked for,
 * so that the pane is there sooner.
 */
export function bindServices(port: WorkbookPort): PaneServices {
  const standard = { scheme: jilin2004, units: jilinPrefectures };
  return {
    standard,
    describeWorkbook: () => describeWorkbook(port),
    readDefinition: () => readDefinition(port),
    async injectTemplate(choice, run) {
      const { injectTemplate } = await import('../tasks/injectTemplate');
      return injectTemplate(port, choice, run);
    },
    async alignTemplate(locale, run, renamed) {
      const { alignTemplate } = await import('../tasks/alignTemplate');
      return alignTemplate(port, locale, run, renamed);
    },
    async previewAlignment(locale, run) {
      const { previewAlignment } = await import('../tasks/alignTemplate');
      return previewAlignment(port, locale, run);
    },
    async makeUnitBooks(locale, run) {
      const { makeUnitBooks } = await import('../tasks/makeUnitBooks');
      return makeUnitBooks(port, locale, run);
    },
    async loadExample(options, run) {
      const { loadExample } = await import('../tasks/importFigures');
      return loadExample(port, options, run);
    },
    async previewImport(source, run) {
      const { previewImport } = await import('../tasks/importFigures');
      return previewImport(port, source, run);
    },
    async addLastYear(locale, run) {
      const { addLastYear } = await import('../tasks/addLastYear');
      return addLastYear(port, locale, run);
    },
    async importFigures(preview, run) {
      const { importFigures } = await import('../tasks/importFigures');
      return importFigures(port, preview, run);
    },
    async checkFigures(period, { locale, ...follow }, run) {
      const [{ checkFigures }, { describeFinding }] = await Promise.all([import('../tasks/checkFigures'), import('../locales/findings')]);
      return checkFigures(port, period, run, { ...follow, locale, now: localTime(new Date()), describe: (finding, scheme) => describeFinding(finding, scheme, locale) });
    },
    async writeFindingsFile(content) {
      const { writeFindingsFile } = await import('./checking/findingsFileBytes');
      return writeFindingsFile(content);
    },
    async readFindingsFile(file) {
      const { readFindingsFile } = await import('./checking/findingsFileBytes');
      return readFindingsFile(new Uint8Array(await file.arrayBuffer()));
    },
    async clearMarks(run) {
      const { clearMarks } = await import('../tasks/checkFigures');
      return clearMarks(port, run);
    },
    async applyFixes(findings, run) {
      const { applyFixes, undoFixes } = await import('../tasks/applyFixes');
      const applied = await applyFixes(port, findings, run);
      if (!applied.ok) return applied;
      const { changed, skipped, undo } = applied.value;
      return { ok: true, value: { changed, skipped, lifts: findings.some(({ fix }) => fix?.kind === 'set-formula') || undo.cells.some(({ format }) => format !== undefined), undo: () => undoFixes(port, undo) } };
    },
    async scoreAndRank(locale, run, withPlaces) {
      const { scoreAndRank } = await import('../tasks/scoreAndRank');
      return scoreAndRank(port, locale, run, withPlaces);
    },
    async compareScores(assessments, run) {
      const { compareScores } = await import('../tasks/compareScores');
      return compareScores(port, assessments, run);
    },
    async proposeOutcomes(locale, run) {
      const { proposeOutcomes } = await import('../tasks/proposeOutcomes');
      return proposeOutcomes(port, locale, run);
    },
    async decideOutcome(shown, decision, locale, run) {
      const { decideOutcome } = await import('../tasks/decideOutcome');
      const date = decision.state === 'proposed' ? '' : localTime(new Date()).slice(0, 10);
      return decideOutcome(port, shown, { ...decision, date }, locale, run);
    },
    async drawRobustness(basis, run) {
      const [{ drawRobustness }, { startRobustnessWorker }, { usualOptions }] = await Promise.all([import('./scoring/drawRobustness'), import('./scoring/startRobustnessWorker'), import('../scoring/robustness')]);
      return drawRobustness(basis, usualOptions, run, typeof Worker === 'undefined' ? undefined : startRobustnessWorker);
    },
    async examineWorkbook(run) {
      const { examineWorkbook } = await import('../tasks/examineWorkbook');
      return examineWorkbook(port, run);
    },
    async repairWorkbook(chosen, run) {
      const { repairWorkbook } = await import('../tasks/repairWorkbook');
      return repairWorkbook(port, chosen, run);
    },
    async undoRepair(undo, run) {
      const { undoRepair } = await import('../tasks/repairWorkbook');
      return undoRepair(port, undo, run);
    },
    async previewRemoval() {
      const { previewRemoval } = await import('../tasks/removeTemplate');
      return previewRemoval(port);
    },
    async removeTemplate(report) {
      const { removeTemplate } = await import('../tasks/removeTemplate');
      return removeTemplate(port, report);
    },
    async describeSelection() {
      const { describeSelection } = await import('../tasks/describeSelection');
      return describeSelection(port);
    },
    watchChanges: (listener) => port.watchChanges(listener),
    async createLiveCheck(period) {
      const { createLiveCheck } = await import('../tasks/liveCheck');
      return createLiveCheck(port, period);
    },
    watchSelection: (listener) => port.watchSelection(listener),
    keepsUndo: () => port.keepsUndo(),
    async describeUnits(run) {
      const { describeUnits } = await import('../tasks/describeUnits');
      return describeUnits(port, run);
    },
    async changeUnits(shown, change, locale, run) {
      const { changeUnits } = await import('../tasks/changeUnits');
      return changeUnits(port, shown, change, locale, run);
    },
    async describeScheme(run) {
      const { describeScheme } = await import('../tasks/describeScheme');
      return describeScheme(port, run);
    },
    async setSchemeStates(shown, state, run) {
      const { setSchemeStates } = await import('../tasks/setSchemeStates');
      return setSchemeStates(port, shown, state, run);
    },
    async undoSchemeStates(undo, run) {
      const { undoFixes } = await import('../tasks/applyFixes');
      return undoFixes(port, undo, run);
    },
    async addOwnRule(rule, locale, run) {
      const { addOwnRule } = await import('../tasks/addOwnRule');
      return addOwnRule(port, rule, locale, run);
    },
    async addMeasure(draft, run) {
      const { addMeasure } = await import('../tasks/addMeasure');
      return addMeasure(port, draft, run);
    },
    async readSchemeFile(file) {
      const { largestSchemeFile, readSchemeFile } = await import('../files/schemeFile/readSchemeFile');
      // A huge file is not even read.
      if (file.size > largestSchemeFile) return { ok: false, problem: { kind: 'too-large', megabytes: file.size / 1024 / 1024 } };
      return readSchemeFile(new Uint8Array(await file.arrayBuffer()));
    },
    async writeSchemeFile(scheme) {
      const { writeSchemeFile } = await import('../files/schemeFile/writeSchemeFile');
      return writeSchemeFile(scheme);
    },
    async previewScheme(scheme, locale, run) {
      const { previewScheme } = await import('../tasks/loadScheme');
      return previewScheme(port, scheme, locale, run);
    },
    async loadScheme(preview, locale, run) {
      const { loadScheme } = await import('../tasks/loadScheme');
      return loadScheme(port, preview, locale, run);
    },
    reveal: ({ sheetId, row, column }) => port.reveal(sheetId, row, column),
  };
}
