import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { UnitListReading } from '../../tasks/readUnitList';
import { Pager } from '../frame/Pager';
import { usePaneTexts } from '../paneContext';

const pageLength = 50;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, tableLayout: 'fixed' },
  caption: { textAlign: 'left', padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lineColumn: { width: '34px' },
  codeColumn: { width: '116px' },
  heading: { textAlign: 'left', padding: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  cell: { padding: tokens.spacingVerticalXXS, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top', overflowWrap: 'anywhere' },
  input: { width: '100%', minWidth: 0 },
  more: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface UnitListPreviewProps {
  readonly reading: UnitListReading;
  readonly codes: ReadonlyMap<string, string>;
  readonly onCode: (key: string, code: string) => void;
}

/** What a pasted list becomes: every unit with its code, which can be changed here. */
export function UnitListPreview({ reading, codes, onCode }: UnitListPreviewProps): ReactElement | null {
  const styles = useStyles();
  const { units } = usePaneTexts();
  const [page, setPage] = useState(0);
  const { rows } = reading;
  const pages = Math.max(1, Math.ceil(rows.length / pageLength));
  const shown = Math.min(page, pages - 1);
  if (rows.length === 0) return null;
  return (
    <div>
      <table className={styles.table}>
        <caption className={styles.caption}>{units.preview}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${styles.heading} ${styles.lineColumn}`}>
              {units.lineHeading}
            </th>
            <th scope="col" className={`${styles.heading} ${styles.codeColumn}`}>
              {units.code}
            </th>
            <th scope="col" className={styles.heading}>
              {units.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(shown * pageLength, (shown + 1) * pageLength).map(({ key, line, unit, proposed }) => {
            const byHand = codes.get(key);
            const facts = [
              ...(unit.shortName === undefined ? [] : [units.shortNameOf(unit.shortName)]),
              ...(unit.parent === undefined ? [] : [units.parentOf(unit.parent)]),
              ...(unit.retired === true ? [units.retired] : []),
              ...(proposed === undefined ? [] : [proposed === 'division' ? units.proposedDivision : units.proposedOwn]),
            ];
            return (
              <tr key={key}>
                <td className={styles.cell}>{line}</td>
                <td className={styles.cell}>
                  <Input
                    className={styles.input}
                    size="small"
                    value={byHand ?? unit.code}
                    input={{ 'aria-label': units.codeOf(unit.name), spellCheck: false, autoComplete: 'off' }}
                    onChange={(_event, data) => onCode(key, data.value)}
                  />
                </td>
                <td className={styles.cell}>
                  {unit.name}
                  {facts.length > 0 && <span className={styles.more}>{facts.join(' · ')}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pager label={units.preview} page={shown} pages={pages} onPage={setPage} />
    </div>
  );
}
