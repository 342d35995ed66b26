import { usePane, usePaneTexts } from '../paneContext';

/**
 * Why an action that changes or reads the workbook cannot start now, in words; undefined when it can. `template`: the action
 * needs our sheets.
 */
export function useBlocked(needs: 'nothing' | 'template'): string | undefined {
  const texts = usePaneTexts();
  const task = usePane((state) => state.running?.task);
  const hasTemplate = usePane((state) => state.workbook.state === 'known' && state.workbook.workbook.present.length > 0);
  if (task !== undefined) return texts.tasks.disabledBecause(texts.tasks.running[task]);
  return needs === 'template' && !hasTemplate ? texts.tasks.needsTemplate : undefined;
}
