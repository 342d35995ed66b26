import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SettingCode } from '../../model/schemeSettings';
import { usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface UnconfirmedNoteProps {
  readonly settings: readonly SettingCode[];
  /** How many measures have points, method and definition that are not confirmed. */
  readonly measures: number;
}

/** That a result was made with unconfirmed settings, how many, and which; nothing when all are confirmed. */
export function UnconfirmedNote({ settings, measures }: UnconfirmedNoteProps): ReactElement | null {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { unconfirmed } = texts;
  const count = settings.length + measures;
  if (count === 0) return null;
  return (
    <>
      <p className={styles.line}>
        <strong>{unconfirmed.title}</strong> {unconfirmed.count(count)}
      </p>
      <details>
        <summary className={styles.summary}>{unconfirmed.list}</summary>
        <ul className={styles.list}>
          {settings.map((code) => (
            <li key={code}>{texts.settings[code]}</li>
          ))}
          {measures > 0 && <li>{unconfirmed.measures(measures)}</li>}
        </ul>
      </details>
    </>
  );
}
