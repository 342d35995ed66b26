import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowSyncRegular, DocumentAddRegular, FolderOpenRegular, QuestionCircleRegular, SaveRegular, WrenchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { RequirementProfile } from '../host/requirementProfile';
import { profiles } from './pageSettings';
import type { PageTexts } from './pageTexts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    height: '44px',
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalS,
    columnGap: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  product: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', margin: 0 },
  file: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    '& > :first-child': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  state: { opacity: 0.85, whiteSpace: 'nowrap' },
  toolbar: { padding: 0, columnGap: '2px' },
  button: {
    color: 'inherit',
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: 'transparent',
    ':hover': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundHover, '& .fui-Button__icon': { color: 'inherit' } },
    ':hover:active': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundPressed, '& .fui-Button__icon': { color: 'inherit' } },
    ':focus-visible': { outline: `2px solid ${tokens.colorNeutralForegroundOnBrand}`, outlineOffset: '-2px' },
  },
  divider: { '::before': { borderLeftColor: 'rgba(255, 255, 255, 0.4)' } },
});

export interface TitleBarProps {
  readonly texts: PageTexts;
  readonly fileName: string;
  readonly dirty: boolean;
  readonly profile: RequirementProfile;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onProfile: (profile: RequirementProfile) => void;
  readonly onReloadPane: () => void;
  readonly onLanguage: () => void;
  readonly onHelp: () => void;
}

/** The top line: the file and what can be done with it, and what only developers need. */
export function TitleBar(props: TitleBarProps): ReactElement {
  const styles = useStyles();
  const { texts } = props;
  const button = (icon: ReactElement, label: string, hint: string, onClick: () => void): ReactElement => (
    <Tooltip content={hint} relationship="description">
      <ToolbarButton className={styles.button} icon={icon} onClick={onClick}>
        {label}
      </ToolbarButton>
    </Tooltip>
  );
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>
        {texts.product} · {texts.workbench}
      </h1>
      <div className={styles.file} aria-live="polite">
        <span title={props.fileName} data-testid="file-name">
          {props.fileName}
        </span>
        <span className={styles.state} data-testid="file-state">
          — {props.dirty ? texts.unsaved : texts.saved}
        </span>
      </div>
      <Toolbar aria-label={texts.file} className={styles.toolbar}>
        {button(<DocumentAddRegular />, texts.newFile, texts.newFileHint, props.onNew)}
        {button(<FolderOpenRegular />, texts.openFile, texts.openFileHint, props.onOpen)}
        {button(<SaveRegular />, texts.saveFile, texts.saveFileHint, props.onSave)}
        <ToolbarDivider className={styles.divider} />
        <Menu checkedValues={{ profile: [props.profile] }}>
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={texts.developHint} relationship="description">
              <ToolbarButton className={styles.button} icon={<WrenchRegular />} data-testid="develop-menu">
                {texts.develop}
              </ToolbarButton>
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuGroup>
                <MenuGroupHeader>{texts.requirementSet}</MenuGroupHeader>
                {profiles.map((profile) => (
                  <MenuItemRadio key={profile} name="profile" value={profile} onClick={() => props.onProfile(profile)}>
                    {texts.profiles[profile]}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
              <MenuDivider />
              <MenuItem icon={<ArrowSyncRegular />} onClick={props.onReloadPane}>
                {texts.reloadPane}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        {button(<QuestionCircleRegular />, texts.help, texts.helpTitle, props.onHelp)}
      </Toolbar>
      <Button className={styles.button} appearance="transparent" size="small" onClick={props.onLanguage}>
        {texts.language}
      </Button>
    </header>
  );
}
