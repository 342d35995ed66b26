import type { Locale } from '../../locales/locale';
import { paneTexts } from '../../locales/pane';
import { describeProblem } from '../../locales/problems';
import { describeFileProblem } from '../../xlsx/fileTexts';
import type { NoticeContent } from '../paneState';

export interface NoticeText {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title?: string;
  readonly text: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** The words for what a task came to. */
export function noticeText(content: NoticeContent, locale: Locale): NoticeText {
  const texts = paneTexts(locale);
  const { notices } = texts;
  switch (content.kind) {
    case 'problem': {
      if (content.problem.code === 'nothing-to-do' && (content.task === 'score' || content.task === 'outcomes')) return { intent: 'warning', ...notices.nothingToScore };
      const { title, message, remedy } = describeProblem(content.problem, locale);
      const { code } = content.problem;
      return { intent: code === 'cancelled' || code === 'nothing-to-do' ? 'info' : 'error', title, text: message, remedy };
    }
    case 'busy':
      return { intent: 'warning', text: texts.tasks.busy(texts.tasks.running[content.task]) };
    case 'injected': {
      const { added, kept, damaged } = content.report;
      const renamed = added.filter(({ role, name }) => name !== texts.sheets[role] && name.startsWith(texts.sheets[role]));
      const more = renamed.length === 0 ? '' : notices.renamed(listed(renamed.map(({ name }) => name), locale));
      const unreadable = damaged.length === 0 ? '' : notices.unreadable(listed(damaged, locale));
      const { count, from } = content.report.units;
      const whose = !content.standard || added.length === 0 ? '' : notices.injectedFor[from](count);
      return { intent: damaged.length > 0 ? 'warning' : 'success', text: [notices.injected(added.length, kept.length), whose, more, unreadable].reduce((text, each) => join(locale, text, each)) };
    }
    case 'aligned': {
      const { sheets, remaining, keptNames } = content.report;
      const units = new Set(sheets.flatMap((sheet) => sheet.units)).size;
      const columns = new Set(sheets.flatMap((sheet) => sheet.columns)).size;
      const settings = sheets.reduce((sum, sheet) => sum + (sheet.settings?.length ?? 0), 0);
      const headers = sheets.reduce((sum, sheet) => sum + sheet.headers, 0);
      const renamed = new Set(sheets.flatMap((sheet) => sheet.renamed.map(({ to }) => to))).size;
      const done = texts.align.done({ units, columns, settings, headers, renamed }, listed(sheets.map(({ name }) => name), locale));
      const left = remaining.length + keptNames.length === 0 ? '' : texts.align.left(remaining.length, keptNames.length);
      return { intent: 'success', text: join(locale, done, left) };
    }
    case 'imported': {
      const { written, problems } = content.report;
      return { intent: problems.length > 0 ? 'warning' : 'success', text: notices.imported(written, problems.length) };
    }
    case 'checked': {
      const { hard, soft, units, findingsSheet, checkLog, checkedFigures } = content.report;
      const kept = findingsSheet === undefined || hard + soft === 0 ? '' : findingsSheet.problem ? notices.findingsSheetLost(findingsSheet.name) : notices.findingsSheetKept(findingsSheet.name);
      const unlogged = [checkLog, checkedFigures].flatMap((sheet) => (sheet?.problem ? [sheet.name] : []));
      return { intent: hard > 0 || findingsSheet?.problem || unlogged.length > 0 ? 'warning' : 'success', text: join(locale, join(locale, notices.checked(hard, soft, units), kept), unlogged.length === 0 ? '' : notices.checkLogLost(listed(unlogged, locale))) };
    }
    case 'explained':
      return { intent: content.refused > 0 ? 'warning' : 'success', text: notices.explained(content.kept, content.refused) };
    case 'last-year-added':
      return { intent: 'success', text: notices.lastYearAdded(content.sheetName) };
    case 'findings-file':
      return { intent: 'error', text: typeof content.problem === 'string' ? notices.findingsFile[content.problem] : describeFileProblem(content.problem, locale) };
    case 'explanations-read':
      return { intent: content.refused > 0 ? 'warning' : 'success', text: notices.explanationsRead(content.kept, content.refused, content.unanswered) };
    case 'doubt-flagged':
      return { intent: 'success', text: notices.doubtFlagged };
    case 'doubt-lifted':
      return { intent: 'success', text: notices.doubtLifted };
    case 'cleared':
      return content.damaged.length === 0
        ? { intent: 'success', text: notices.cleared(content.cleared) }
        : { intent: 'warning', text: join(locale, notices.cleared(content.cleared), notices.unreadable(listed(content.damaged, locale))) };
    case 'fixed':
      return { intent: content.skipped > 0 ? 'warning' : 'success', text: notices.fixed(content.changed, content.skipped) };
    case 'restored':
      return { intent: content.skipped > 0 ? 'warning' : 'success', text: notices.restored(content.restored, content.skipped) };
    case 'scored': {
      const units = Math.max(0, ...content.report.assessments.map((assessment) => assessment.units.length));
      return { intent: 'success', text: content.places === undefined ? notices.scored(units) : notices.placesWritten(content.places) };
    }
    case 'removed':
      return { intent: 'success', text: notices.removed(content.report.sheets.length) };
    case 'scheme-states':
      return { intent: content.skipped > 0 ? 'warning' : 'success', text: `${texts.scheme.states[content.state](content.changed)}${content.skipped > 0 ? texts.scheme.skipped(content.skipped) : ''}${locale === 'zh-CN' ? '。' : '.'}` };
    case 'scheme-restored':
      return { intent: 'success', text: texts.scheme.restored(content.restored) };
    case 'own-rule-added':
      return { intent: 'success', text: texts.scheme.ownRuleAdded(content.code) };
    case 'measure-added':
      return { intent: 'success', text: texts.scheme.added(content.code) };
    case 'scheme-loaded':
      return { intent: 'success', text: texts.scheme.loaded(content.report.added, content.report.changed, content.report.retired) };
    case 'units-changed': {
      const names = content.names.length > 3 ? [...content.names.slice(0, 3), '…'] : content.names;
      return { intent: 'success', text: texts.units.changed[content.change](names.join(locale === 'zh-CN' ? '、' : ', '), content.names.length) };
    }
    case 'unit-books':
      return { intent: 'success', text: texts.units.books.made[content.report.done](content.report.units, content.report.sheetName) };
    case 'repaired':
      return { intent: content.skipped > 0 ? 'warning' : 'success', text: texts.health.repaired(content.repaired, content.skipped) };
    case 'repair-undone':
      return { intent: content.skipped > 0 ? 'warning' : 'success', text: texts.health.restored(content.restored, content.skipped) };
    case 'outcomes-proposed': {
      const { outcomes, sheetName } = content.report;
      return { intent: 'success', text: sheetName === undefined || outcomes.length === 0 ? texts.outcomes.none : texts.outcomes.proposed(outcomes.length, sheetName) };
    }
    case 'outcome-decided': {
      const { unitName, kind, decision } = content.outcome;
      return { intent: 'success', text: texts.outcomes.decided(unitName, texts.outcomes.kinds[kind], texts.outcomes.states[decision.state]) };
    }
    case 'copied':
      return { intent: 'success', text: notices.copied };
  }
}

function join(locale: Locale, first: string, second: string): string {
  return second === '' ? first : `${first}${locale === 'zh-CN' ? '' : ' '}${second}`;
}

function listed(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'zh-CN' ? '、' : ', ');
}
