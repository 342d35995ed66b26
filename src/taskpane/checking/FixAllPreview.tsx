import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { cellAddress } from '../../model/address';
import type { Finding } from '../../model/finding';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePaneActions, usePaneTexts } from '../paneContext';
import { fixChange } from './findingValue';

const previewed = 8;

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface FixAllPreviewProps {
  readonly findings: readonly Finding[];
  /** What is asked, and what the button says; without them those of a repair. */
  readonly title?: string;
  readonly confirm?: string;
  readonly onClose: () => void;
}

/** Shows what repairing several findings at once would change, before it is done. */
export function FixAllPreview({ findings, title: asked, confirm, onClose }: FixAllPreviewProps): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { checking } = texts;
  const actions = usePaneActions();
  const blocked = useBlocked('template');
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div>
      <p ref={title} tabIndex={-1} className={styles.title}>
        {asked ?? checking.fixAllTitle(findings.length)}
      </p>
      <ul className={styles.list}>
        {findings.slice(0, previewed).map((finding, index) => (
          <li key={index}>
            {finding.fix !== undefined && `${finding.fix.at.sheetName}!${cellAddress(finding.fix.at.row, finding.fix.at.column)}`} {fixChange(finding, texts)}
          </li>
        ))}
        {findings.length > previewed && <li>{checking.fixAllMore(findings.length - previewed)}</li>}
      </ul>
      <div className={styles.buttons}>
        <ActionButton size="small" appearance="primary" blocked={blocked} onClick={() => void actions.fix(findings)}>
          {confirm ?? checking.fixAllConfirm}
        </ActionButton>
        <ActionButton size="small" onClick={onClose}>
          {texts.cancel}
        </ActionButton>
      </div>
    </div>
  );
}
