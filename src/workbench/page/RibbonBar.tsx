import { makeStyles, mergeClasses, tokens, Toolbar, ToolbarButton, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { iconFor, type Ribbon, type RibbonButton } from './readRibbon';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    height: '92px',
    paddingLeft: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'center', paddingRight: tokens.spacingHorizontalS, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, marginBlock: '4px' },
  buttons: { padding: 0, columnGap: '2px', alignItems: 'stretch' },
  button: {
    flexDirection: 'column',
    height: '66px',
    justifyContent: 'flex-start',
    minWidth: '64px',
    maxWidth: '96px',
    padding: '4px 6px',
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase100,
    border: 'none',
    '& .fui-Button__icon': { width: '32px', height: '32px' },
  },
  pressed: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { width: '32px', height: '32px', display: 'block' },
  label: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, lineHeight: '16px' },
  tipTitle: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
});

export interface RibbonBarProps {
  readonly ribbon: Ribbon;
  readonly label: string;
  readonly paneOpen: boolean;
  /** Address of an icon, from the one in the manifest. */
  readonly addressOf: (icon: string) => string;
  readonly onButton: (button: RibbonButton) => void;
}

/** The add-in's groups and buttons, as Excel shows them from the manifest. */
export function RibbonBar(props: RibbonBarProps): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label={props.label} data-stop="ribbon">
      {props.ribbon.groups.map((group) => (
        <div key={group.id} role="group" aria-label={group.label} className={styles.group}>
          <Toolbar className={styles.buttons} aria-label={group.label}>
            {group.buttons.map((button) => (
              <Tooltip
                key={button.id}
                relationship="description"
                content={
                  <>
                    <span className={styles.tipTitle}>{button.tip.title}</span>
                    {button.tip.text}
                  </>
                }
              >
                <ToolbarButton
                  vertical
                  className={mergeClasses(styles.button, button.action.type === 'ShowTaskpane' && props.paneOpen && styles.pressed)}
                  {...(button.action.type === 'ShowTaskpane' ? { 'aria-pressed': props.paneOpen } : {})}
                  data-command={button.id}
                  icon={<Icon address={iconFor(button, 32 * window.devicePixelRatio)} className={styles.icon} addressOf={props.addressOf} />}
                  onClick={() => props.onButton(button)}
                >
                  {button.label}
                </ToolbarButton>
              </Tooltip>
            ))}
          </Toolbar>
          <span className={styles.label} aria-hidden>
            {group.label}
          </span>
        </div>
      ))}
    </nav>
  );
}

function Icon(props: { readonly address: string | undefined; readonly className: string; readonly addressOf: (icon: string) => string }): ReactElement | null {
  return props.address === undefined ? null : <img src={props.addressOf(props.address)} alt="" className={props.className} />;
}
