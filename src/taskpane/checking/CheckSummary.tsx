import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckReport } from '../../tasks/reports';
import { formatCount } from '../formatNumber';
import { FactTiles } from '../frame/FactTiles';
import { UnconfirmedNote } from '../frame/UnconfirmedNote';
import { usePane, usePaneTexts } from '../paneContext';
import { ChangeList } from './ChangeList';
import { CompletenessList } from './CompletenessList';
import { MarkLegend } from './MarkLegend';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  caution: { padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorStatusWarningBackground1, borderRadius: tokens.borderRadiusMedium },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** How many findings of each kind, how much was checked, with how many unconfirmed settings, and how complete the units are. */
export function CheckSummary({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  return (
    <section className={styles.summary} aria-label={checking.summary}>
      <FactTiles
        facts={[
          { name: checking.hard, hint: checking.hardHint, value: formatCount(report.hard, locale), tone: report.hard > 0 ? 'bad' : 'plain' },
          { name: checking.soft, hint: report.explained > 0 ? checking.explained(report.explained) : checking.softHint, value: formatCount(report.soft, locale), tone: report.soft > 0 ? 'caution' : 'plain' },
        ]}
      />
      <p className={styles.text}>{checking.checkedCells(report.units, formatCount(report.cellsChecked, locale))}</p>
      {report.unconfirmed.length + report.unconfirmedMeasures > 0 && (
        <div className={styles.caution}>
          <UnconfirmedNote settings={report.unconfirmed} measures={report.unconfirmedMeasures} />
        </div>
      )}
      {report.changes !== undefined && <ChangeList changes={report.changes} />}
      <CompletenessList completeness={report.completeness} departments={report.departments} />
      <MarkLegend />
    </section>
  );
}
