import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { formatCount } from '../formatNumber';
import { usePane, usePaneTexts } from '../paneContext';
import { Pager } from './Pager';

const pageLength = 50;

const useStyles = makeStyles({
  details: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { textAlign: 'left', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top', overflowWrap: 'anywhere' },
  pager: { padding: tokens.spacingHorizontalS },
});

interface PagedTableProps<Row> {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  readonly cells: (row: Row) => readonly string[];
  readonly open?: boolean;
}

/** A table that folds away, fifty rows at a time, so that thousands of rows cost nothing. */
export function PagedTable<Row>({ caption, headings, rows, cells, open = false }: PagedTableProps<Row>): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const [isOpen, setOpen] = useState(open);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageLength));
  const first = Math.min(page, pages - 1) * pageLength;
  return (
    <details className={styles.details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {caption} ({formatCount(rows.length, locale)})
      </summary>
      {isOpen && (
        <>
          <table className={styles.table} aria-label={caption}>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col" className={styles.heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(first, first + pageLength).map((row, index) => (
                <tr key={first + index}>
                  {cells(row).map((cell, column) => (
                    <td key={headings[column]} className={styles.cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <div className={pages > 1 ? styles.pager : undefined}>
            <Pager label={`${caption} ${texts.checking.pages}`} page={Math.min(page, pages - 1)} pages={pages} onPage={setPage} />
          </div>
        </>
      )}
    </details>
  );
}
