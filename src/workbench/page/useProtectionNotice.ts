import { useEffect } from 'react';
import type { PageLocale } from './pageLocale';
import { fill, pageTexts } from './pageTexts';
import type { Question } from './QuestionDialog';
import type { Workbench } from './workbench';

/** Says why nothing happens when somebody types into a locked cell, as Excel does, and offers to unprotect the sheet. */
export function useProtectionNotice(workbench: Workbench | undefined, locale: PageLocale, ask: (question: Question) => Promise<string>): void {
  useEffect(() => {
    let asking = false;
    return workbench?.onRefused(({ sheetName, unprotect }) => {
      // One stroke of a key can be refused several times.
      if (asking) return;
      asking = true;
      const texts = pageTexts(locale);
      void ask({
        title: texts.protectedTitle,
        text: fill(unprotect === undefined ? texts.protectedByPassword : texts.protectedText, { sheet: sheetName }),
        answers: [{ id: 'ok', label: texts.ok }, ...(unprotect === undefined ? [] : [{ id: 'unprotect', label: texts.unprotect }])],
        harmless: 'ok',
      }).then((answer) => {
        asking = false;
        if (answer === 'unprotect') unprotect?.();
        workbench.focusGrid();
      });
    });
  }, [workbench, locale, ask]);
}
