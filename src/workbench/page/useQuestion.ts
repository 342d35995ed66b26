import { useCallback, useState } from 'react';
import type { Question } from './QuestionDialog';

interface Asked {
  readonly question: Question;
  readonly answer: (id: string) => void;
}

/** Asks one question at a time: `ask` resolves with the id of the answer; a later question waits for the earlier one. */
export function useQuestion(): { readonly asked: Asked | undefined; readonly ask: (question: Question) => Promise<string> } {
  const [queue, setQueue] = useState<readonly Asked[]>([]);
  const ask = useCallback(
    (question: Question) =>
      new Promise<string>((resolve) => {
        const asked: Asked = {
          question,
          answer: (id) => {
            setQueue((waiting) => waiting.filter((each) => each !== asked));
            resolve(id);
          },
        };
        setQueue((waiting) => [...waiting, asked]);
      }),
    [],
  );
  return { asked: queue[0], ask };
}
