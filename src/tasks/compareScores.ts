import type { Assessment } from '../model/assessment';
import type { Finding } from '../model/finding';
import { part } from '../model/partOfRun';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { readCodedTable } from '../sheets/codedTable';
import { placesRoles } from '../sheets/places/layoutPlacesSheet';
import { comparePlacesSheet, compareScoreSheet, type ScoreComparison } from '../sheets/scores/compareScoreSheet';
import { damagedSheet } from './damagedSheet';
import type { ScoreComparisonReport } from './reports';
import { scoreRoles } from './scoreRoles';

/**
 * Holds the scores and, in sheets of places, the places that stand in the workbook, as its formulas computed them, against the engine's, cell by cell; to be called after
 * 计分, as formulas are computed only when they have been written. One exchange for reading, nothing is written.
 */
export async function compareScores(port: WorkbookPort, assessments: readonly Assessment[], run?: Run): Promise<Outcome<ScoreComparisonReport>> {
  const roles = assessments.flatMap(({ period }) => [scoreRoles[period], placesRoles[period]]);
  const read = await port.read(roles, part(run, 0, 0.9), { brief: { roles, results: true } });
  if (!read.ok) return read;
  let cells = 0;
  const findings: Finding[] = [];
  const add = (compared: ScoreComparison): void => {
    cells += compared.cells;
    for (const finding of compared.findings) findings.push(finding);
  };
  for (const assessment of assessments) {
    await run?.pause?.();
    if (run?.signal?.aborted) return { ok: false, problem: { code: 'cancelled' } };
    const role = scoreRoles[assessment.period];
    const content = read.value.marks.get(role);
    const table = content && readCodedTable(content);
    if (table?.mark.role !== role) return { ok: false, problem: damagedSheet(read.value, role) ?? { code: 'sheet-missing', parameters: { role } } };
    add(compareScoreSheet(table, assessment, role));
    const placesRole = placesRoles[assessment.period];
    const placesContent = read.value.marks.get(placesRole);
    if (!placesContent) continue;
    const places = readCodedTable(placesContent);
    if (places?.mark.role !== placesRole) return { ok: false, problem: damagedSheet(read.value, placesRole) ?? { code: 'sheet-missing', parameters: { role: placesRole } } };
    add(comparePlacesSheet(places, assessment, assessment.period === 'year-end' ? assessments.find(({ period }) => period === 'half-year') : undefined, placesRole));
  }
  return { ok: true, value: { cells, findings } };
}
