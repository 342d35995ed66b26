import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneTexts } from '../paneContext';
import { ActionButton } from './ActionButton';

const useStyles = makeStyles({
  pager: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface PagerProps {
  readonly label: string;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a long list; nothing when there is one page only. */
export function Pager({ label, page, pages, onPage }: PagerProps): ReactElement | null {
  const styles = useStyles();
  const texts = usePaneTexts();
  if (pages <= 1) return null;
  return (
    <nav className={styles.pager} aria-label={label}>
      <ActionButton size="small" blocked={page === 0 ? texts.checking.page(1, pages) : undefined} onClick={() => onPage(page - 1)}>
        {texts.checking.previous}
      </ActionButton>
      <span className={styles.text} aria-live="polite">
        {texts.checking.page(page + 1, pages)}
      </span>
      <ActionButton size="small" blocked={page === pages - 1 ? texts.checking.page(pages, pages) : undefined} onClick={() => onPage(page + 1)}>
        {texts.checking.next}
      </ActionButton>
    </nav>
  );
}
