import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement, Ref } from 'react';

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
  readonly frame: Ref<HTMLIFrameElement>;
}

/** The task pane: a title as Excel gives it, and the add-in's page in a frame. */
export function PaneFrame(props: PaneFrameProps): ReactElement {
  const styles = useStyles();
  return (
    <aside className={mergeClasses(styles.pane, !props.open && styles.closed)} style={{ width: props.width }} aria-label={props.title} data-testid="pane">
      <header className={styles.header}>
        <h2 className={styles.title}>{props.title}</h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={props.closeLabel} title={props.closeLabel} onClick={props.onClose} />
      </header>
      <iframe ref={props.frame} className={mergeClasses(styles.frame, props.passive && styles.passive)} src={props.address} title={props.title} {...(props.name === undefined ? {} : { name: props.name })} />
    </aside>
  );
}
