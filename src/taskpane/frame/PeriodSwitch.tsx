import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { periods } from '../../model/period';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  group: { display: 'flex', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  choice: {
    flex: '1 1 0',
    position: 'relative',
    textAlign: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    ':first-of-type': { borderTopLeftRadius: tokens.borderRadiusMedium, borderBottomLeftRadius: tokens.borderRadiusMedium },
    ':last-of-type': { borderTopRightRadius: tokens.borderRadiusMedium, borderBottomRightRadius: tokens.borderRadiusMedium, borderLeftStyle: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  radio: { position: 'absolute', opacity: 0, inset: 0, width: '100%', height: '100%', margin: 0, cursor: 'pointer' },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** 半年初评 or 年终总评: chosen once, valid on every page, remembered. */
export function PeriodSwitch(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const period = usePane((state) => state.period);
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.periodLabel}</legend>
      {periods.map((choice) => (
        <label key={choice} className={mergeClasses(styles.choice, choice === period && styles.chosen)}>
          <input className={styles.radio} type="radio" name={name} checked={choice === period} onChange={() => actions.setPeriod(choice)} />
          {texts.periods[choice]}
        </label>
      ))}
    </fieldset>
  );
}
