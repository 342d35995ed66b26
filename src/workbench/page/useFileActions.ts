import { useCallback, useMemo, useRef } from 'react';
import { describeFileProblem, describeLoss } from '../../xlsx/fileTexts';
import { newFileName } from './newFileName';
import { offerDownload } from './offerDownload';
import type { PageLocale } from './pageLocale';
import { fill, pageTexts } from './pageTexts';
import type { Question } from './QuestionDialog';
import type { WorkbookSession } from './WorkbookSession';

export interface FileActions {
  readonly startNew: () => Promise<void>;
  /** Opens what was chosen or dropped. */
  readonly open: (files: readonly File[]) => Promise<void>;
  /** Whether the workbook was saved, not cancelled. */
  readonly save: () => Promise<boolean>;
  /** Whether nothing is lost by going on: nothing was unsaved, or it was saved, or the user gives it up. */
  readonly mayLose: () => Promise<boolean>;
}

/** New, open and save, with what has to be asked or told on the way. They do nothing until there is a session. */
export function useFileActions(session: WorkbookSession | undefined, locale: PageLocale, ask: (question: Question) => Promise<string>): FileActions {
  const numberOfNew = useRef(1);
  const texts = pageTexts(locale);

  const tell = useCallback(
    async (title: string, text: string) => {
      await ask({ title, text, answers: [{ id: 'ok', label: texts.ok }] });
    },
    [ask, texts],
  );

  const save = useCallback(async (): Promise<boolean> => {
    if (session === undefined) return false;
    const { losses } = session.current();
    if (losses.length > 0) {
      const answer = await ask({
        title: texts.saveNotesTitle,
        text: texts.saveNotesQuestion,
        items: losses.map((note) => describeLoss(note, locale)),
        answers: [
          { id: 'save', label: texts.saveAnyway },
          { id: 'cancel', label: texts.cancel },
        ],
      });
      if (answer !== 'save') return false;
    }
    try {
      const { bytes, fileName } = await session.save();
      offerDownload(bytes, fileName);
      return true;
    } catch (error) {
      await tell(texts.saveFailedTitle, error instanceof Error ? error.message : String(error));
      return false;
    }
  }, [session, locale, texts, ask, tell]);

  const mayLose = useCallback(async (): Promise<boolean> => {
    if (session?.current().dirty !== true) return true;
    const answer = await ask({
      title: texts.unsavedTitle,
      text: fill(texts.unsavedQuestion, { file: session.current().fileName }),
      answers: [
        { id: 'save', label: texts.saveFirst },
        { id: 'discard', label: texts.discard },
        { id: 'cancel', label: texts.cancel },
      ],
    });
    return answer === 'discard' || (answer === 'save' && (await save()));
  }, [session, texts, ask, save]);

  const startNew = useCallback(async (): Promise<void> => {
    if (session === undefined || !(await mayLose())) return;
    numberOfNew.current += 1;
    await session.startNew(newFileName(locale, numberOfNew.current));
  }, [session, locale, mayLose]);

  const open = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const [file] = files;
      if (session === undefined || file === undefined) return;
      const title = fill(texts.openFailedTitle, { file: file.name });
      if (files.length > 1) return tell(title, texts.oneFileOnly);
      if (!(await mayLose())) return;
      const problem = await session.open(new Uint8Array(await file.arrayBuffer()), file.name);
      if (problem !== undefined) await tell(title, describeFileProblem(problem, locale));
    },
    [session, locale, texts, mayLose, tell],
  );

  return useMemo(() => ({ startNew, open, save, mayLose }), [startNew, open, save, mayLose]);
}
