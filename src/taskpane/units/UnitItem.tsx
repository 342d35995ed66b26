import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ListedEntry } from '../../tasks/describeUnits';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneTexts } from '../paneContext';

export type UnitAction = 'up' | 'down' | 'retire' | 'reinstate' | 'edit';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: '28px 1fr', columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  retiredName: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  mark: { marginLeft: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, borderRadius: tokens.borderRadiusSmall, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground4 },
  facts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  warning: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorPaletteDarkOrangeForeground1, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  button: { minWidth: 'auto' },
});

interface UnitItemProps {
  readonly unit: ListedEntry;
  /** From 0 in the whole list. */
  readonly place: number;
  readonly count: number;
  readonly onAction: (action: UnitAction) => void;
}

/** One unit: place, name, code, parent, state, missing rows, and what can be done. */
export function UnitItem({ unit, place, count, onAction }: UnitItemProps): ReactElement {
  const styles = useStyles();
  const { units: words, columns } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const blocked = useBlocked('template');
  const { code, name, shortName, parent, retired = false, repeated, missingIn, key } = unit;
  const facts = [code, ...(shortName === undefined ? [] : [words.shortNameOf(shortName)]), ...(parent === undefined ? [] : [words.parentOf(parent)])];
  const button = (action: UnitAction, text: string, label: string, reason?: string): ReactNode => (
    <span data-button={`${action === 'retire' || action === 'reinstate' ? 'state' : action} ${key}`}>
      <ActionButton size="small" appearance="subtle" className={styles.button} label={label} blocked={blocked ?? reason} onClick={() => onAction(action)}>
        {text}
      </ActionButton>
    </span>
  );
  return (
    <li className={styles.item}>
      <span className={styles.number}>{place + 1}</span>
      <div>
        <div className={mergeClasses(styles.name, retired && styles.retiredName)}>
          {name}
          {retired && <span className={styles.mark}>{words.retired}</span>}
        </div>
        <div className={styles.facts}>{facts.join(' · ')}</div>
        {repeated && <div className={styles.warning}>{words.repeated}</div>}
        {!retired && !repeated && missingIn.length > 0 && <div className={styles.warning}>{words.missingIn(missingIn.map((column) => columns[column]).join(locale === 'zh-CN' ? '、' : ', '))}</div>}
        <div className={styles.buttons}>
          {button('up', words.up, words.upOf(name), place === 0 ? words.isFirst : undefined)}
          {button('down', words.down, words.downOf(name), place === count - 1 ? words.isLast : undefined)}
          {retired ? button('reinstate', words.reinstate, words.reinstateOf(name)) : button('retire', words.retire, words.retireOf(name))}
          {button('edit', words.edit, words.editOf(name))}
        </div>
      </div>
    </li>
  );
}
