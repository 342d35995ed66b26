import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  header: { flex: '0 0 auto', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  title: { flex: '1 1 auto', margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  button: { minWidth: 'auto', flex: '0 0 auto' },
});

/** Name of the product, language, help. */
export function PaneHeader(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const other = locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{texts.productName}</h1>
      <Button appearance="subtle" size="small" className={styles.button} lang={other} aria-label={texts.switchLanguageLabel} onClick={() => actions.setLocale(other)}>
        {texts.switchLanguage}
      </Button>
      <Button appearance="subtle" size="small" icon={<QuestionCircleRegular />} aria-label={texts.pages.help} title={texts.pages.help} onClick={() => actions.show('help')} />
    </header>
  );
}
