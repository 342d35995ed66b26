import { paneTexts } from '../../../src/locales/pane';
import { describeProblem } from '../../../src/locales/problems';
import { problems as english } from '../../../src/locales/en-US/problems';
import { problems as chinese } from '../../../src/locales/zh-CN/problems';
import type { ProblemCode } from '../../../src/model/workbookPort';
import { sheetNameOf } from '../../../src/sheets/sheetNames';
import { sheetRoles } from '../../../src/sheets/sheetMarks';

const codes = Object.keys(chinese) as ProblemCode[];

describe('every problem', () => {
  it('has words in both languages', () => {
    expect(Object.keys(english).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s says what, where and what to do', (code) => {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      for (const parameters of [undefined, { sheet: '台账', count: 3, file: 'a.csv', where: 'B2', reason: 'x', limit: '5 MB', api: 'y', missing: 'M3', code: 'z', role: 'units' }]) {
        const { title, message, remedy } = describeProblem({ code, ...(parameters ? { parameters } : {}) }, locale);
        for (const text of [title, message, remedy]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|null|\{|\}|\[object/);
        }
        expect(message).toMatch(locale === 'zh-CN' ? /。$/ : /\.$/);
        expect(/[\u4e00-\u9fff]/.test(title + remedy)).toBe(locale === 'zh-CN');
      }
    }
  });

  it('that concerns a sheet names it', () => {
    for (const code of ['sheet-protected', 'sheet-missing', 'sheet-damaged', 'entries-exist', 'not-restored'] as const) {
      for (const locale of ['zh-CN', 'en-US'] as const) expect(describeProblem({ code, parameters: { sheet: '我的表' } }, locale).message).toContain('我的表');
    }
  });

  it('of a damaged sheet points to the page that repairs it', () => {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      expect(describeProblem({ code: 'sheet-damaged' }, locale).remedy).toContain(paneTexts(locale).health.title);
    }
  });

  it('of a missing sheet of ours names it as the user’s language does', () => {
    for (const role of sheetRoles) {
      for (const locale of ['zh-CN', 'en-US'] as const) {
        expect(describeProblem({ code: 'sheet-missing', parameters: { role } }, locale).message).toContain(sheetNameOf(role, locale));
      }
    }
  });
});
