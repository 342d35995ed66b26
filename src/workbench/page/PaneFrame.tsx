import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  /** The frame keeps running, as a shared runtime does; only nobody sees it. */
  closed: { display: 'none' },
  header: { display: 'flex', alignItems: 'center', height: '40px', flexShrink: 0, paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  frame: { flexGrow: 1, width: '100%', border: 'none', display: 'block' },
  passive: { pointerEvents: 'none' },
});

export interface PaneFrameProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly address: string;
  /** The frame's `window.name`, by which office.js knows Excel on the web. */
  readonly name?: string;
  readonly open: boolean;
  readonly width: number;
  /** Does not take the pointer while the splitter is moved over it. */
  readonly passive: boolean;
  readonly onClose: () => void;
  /** Told of the frame when it is put into the page, and that there is none when it is taken out. */
  readonly onFrame: (frame: HTMLIFrameElement | null) => void;
}

/** The task pane: a title as Excel gives it, and the add-in's page in a frame. */
export function PaneFrame({ title, closeLabel, address, name, open, width, passive, onClose, onFrame }: PaneFrameProps): ReactElement {
  const styles = useStyles();
  return (
    <aside className={mergeClasses(styles.pane, !open && styles.closed)} style={{ width }} aria-label={title} data-testid="pane">
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={closeLabel} title={closeLabel} onClick={onClose} />
      </header>
      <iframe
        ref={onFrame}
        className={mergeClasses(styles.frame, passive && styles.passive)}
        src={address}
        title={title}
        {...(name === undefined ? {} : { name })}
      />
    </aside>
  );
}
