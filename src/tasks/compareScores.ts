import type { Assessment } from '../model/assessment';
import type { Finding } from '../model/finding';
import { part } from '../model/partOfRun';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { readCodedTable } from '../sheets/codedTable';
import { compareScoreSheet } from '../sheets/scores/compareScoreSheet';
import { damagedSheet } from './damagedSheet';
import type { ScoreComparisonReport } from './reports';
import { scoreRoles } from './scoreRoles';

/**
 * Holds the scores that stand in the workbook, as its formulas computed them, against the engine's, cell by cell; to be called after
 * 计分, as formulas are computed only when they have been written. One exchange for reading, nothing is written.
 */
export async function compareScores(port: WorkbookPort, assessments: readonly Assessment[], run?: Run): Promise<Outcome<ScoreComparisonReport>> {
  const roles = assessments.map(({ period }) => scoreRoles[period]);
  const read = await port.read(roles, part(run, 0, 0.9), { brief: { roles, results: true } });
  if (!read.ok) return read;
  let cells = 0;
  const findings: Finding[] = [];
  for (const assessment of assessments) {
    await run?.pause?.();
    if (run?.signal?.aborted) return { ok: false, problem: { code: 'cancelled' } };
    const role = scoreRoles[assessment.period];
    const content = read.value.marks.get(role);
    const table = content && readCodedTable(content);
    if (table?.mark.role !== role) return { ok: false, problem: damagedSheet(read.value, role) ?? { code: 'sheet-missing', parameters: { role } } };
    const compared = compareScoreSheet(table, assessment, role);
    cells += compared.cells;
    for (const finding of compared.findings) findings.push(finding);
  }
  return { ok: true, value: { cells, findings } };
}
