import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { logger } from '../logger';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { ActionButton } from './ActionButton';

const useStyles = makeStyles({
  manual: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Copies a text. Where Office's frame may not write to the clipboard, the text is shown, selected, to be copied by hand. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const [manual, setManual] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (manual !== undefined) area.current?.select();
  }, [manual]);

  const copy = async (): Promise<void> => {
    const content = text();
    try {
      await navigator.clipboard.writeText(content);
      setManual(undefined);
      actions.notify({ kind: 'copied' });
    } catch (error) {
      logger.warn('the clipboard refuses', error);
      setManual(content);
    }
  };

  return (
    <div>
      <ActionButton size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
        {label}
      </ActionButton>
      {manual !== undefined && (
        <div className={styles.manual}>
          <p className={styles.hint}>{texts.copyManually}</p>
          <Textarea value={manual} rows={4} textarea={{ ref: area, readOnly: true, 'aria-label': label }} />
        </div>
      )}
    </div>
  );
}
