import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
});

/** What this is, its terms, its keys, and the way to the whole help. */
export default function HelpPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { help } = texts;
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const scheme = usePane((state) => state.definition.scheme);
  const hasTemplate = usePane((state) => state.workbook.state === 'known' && state.workbook.workbook.present.length > 0);
  return (
    <div className={styles.page}>
      <PageHeading takeFocus>{help.title}</PageHeading>
      <p className={styles.text}>{help.about}</p>
      <p className={styles.text}>
        {help.version}: {scheme.title} ({scheme.source})
      </p>
      <Link href={`help.html#${locale}`} target="_blank" rel="noopener">
        {help.open}
      </Link>
      <h3 className={styles.title}>{help.termsTitle}</h3>
      <dl className={styles.text}>
        {help.terms.map(({ term, text }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.meaning}>{text}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.title}>{help.keys}</h3>
      <ul className={styles.list}>
        {help.keyRows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      {hasTemplate && (
        <>
          <h3 className={styles.title}>{help.remove}</h3>
          <p className={styles.text}>{help.removeText}</p>
          <div>
            <ActionButton size="small" onClick={() => actions.show('removal')}>
              {help.remove}
            </ActionButton>
          </div>
        </>
      )}
    </div>
  );
}
