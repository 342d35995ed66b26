import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { UnitListProblem, UnitListReading } from '../../tasks/readUnitList';
import { Pager } from '../frame/Pager';
import { usePaneTexts } from '../paneContext';

const pageLength = 20;

const useStyles = makeStyles({
  summary: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  problem: { padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: 'anywhere' },
  stops: { backgroundColor: tokens.colorStatusDangerBackground1 },
  kind: { fontWeight: tokens.fontWeightSemibold },
  remedy: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/**
 * How many units a pasted list has, and what is wrong with it: line, what stands there, what to do. What must be corrected comes first.
 * `single`: of one unit there are no lines and there is nothing to count.
 */
export function UnitListProblems({ reading, single = false }: { readonly reading: UnitListReading; readonly single?: boolean }): ReactElement {
  const styles = useStyles();
  const { units } = usePaneTexts();
  const [page, setPage] = useState(0);
  const stops = reading.problems.filter((problem) => problem.stops);
  const all = [...stops, ...reading.problems.filter((problem) => !problem.stops)];
  const pages = Math.max(1, Math.ceil(all.length / pageLength));
  const shown = Math.min(page, pages - 1);
  return (
    <div>
      {!single && (
        <p className={styles.summary} role="status">
          {units.readAs(reading.rows.length, stops.length, all.length - stops.length)}
        </p>
      )}
      {all.length > 0 && (
        <ul className={styles.list} aria-label={units.problemList}>
          {all.slice(shown * pageLength, (shown + 1) * pageLength).map((problem) => (
            <li key={keyOf(problem)} className={mergeClasses(styles.problem, problem.stops && styles.stops)}>
              <span className={styles.kind}>
                {problem.stops ? units.mustCorrect : units.pleaseLook}
                {problem.line > 0 && !single && ` · ${units.line(problem.line)}`}
              </span>{' '}
              {units.problems[problem.code].message(problem.text, String(problem.other ?? ''))}
              <span className={styles.remedy}>{units.problems[problem.code].remedy}</span>
            </li>
          ))}
        </ul>
      )}
      <Pager label={units.problemList} page={shown} pages={pages} onPage={setPage} />
    </div>
  );
}

function keyOf({ line, code, text }: UnitListProblem): string {
  return `${line} ${code} ${text}`;
}
