import type { WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { jilinPrefectures } from '../schemes/jilinUnits';
import { applyFixes, undoFixes } from '../tasks/applyFixes';
import { checkFigures, clearMarks } from '../tasks/checkFigures';
import { describeWorkbook } from '../tasks/describeWorkbook';
import { importFigures, loadExample, previewImport } from '../tasks/importFigures';
import { injectTemplate } from '../tasks/injectTemplate';
import { readDefinition } from '../tasks/readDefinition';
import { previewRemoval, removeTemplate } from '../tasks/removeTemplate';
import { scoreAndRank } from '../tasks/scoreAndRank';
import type { PaneServices } from './paneServices';

/** The tasks on one workbook. */
export function bindServices(port: WorkbookPort): PaneServices {
  const standard = { scheme: jilin2004, units: jilinPrefectures };
  return {
    standard,
    describeWorkbook: () => describeWorkbook(port),
    readDefinition: () => readDefinition(port),
    injectTemplate: ({ units, locale }, run) => injectTemplate(port, { scheme: standard.scheme, units, locale }, run),
    loadExample: (options, run) => loadExample(port, options, run),
    previewImport: (source, run) => previewImport(port, source, run),
    importFigures: (preview, run) => importFigures(port, preview, run),
    checkFigures: (period, run) => checkFigures(port, period, run),
    clearMarks: (run) => clearMarks(port, run),
    async applyFixes(findings, run) {
      const applied = await applyFixes(port, findings, run);
      if (!applied.ok) return applied;
      const { changed, skipped, undo } = applied.value;
      return { ok: true, value: { changed, skipped, undo: () => undoFixes(port, undo) } };
    },
    scoreAndRank: (locale, run) => scoreAndRank(port, locale, run),
    previewRemoval: () => previewRemoval(port),
    removeTemplate: (report) => removeTemplate(port, report),
    reveal: ({ sheetId, row, column }) => port.reveal(sheetId, row, column),
  };
}
