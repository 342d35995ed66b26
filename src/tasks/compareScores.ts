import type { Assessment } from '../model/assessment';
import type { Finding } from '../model/finding';
import { withPauses, type Steps } from '../model/inSteps';
import { part } from '../model/partOfRun';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { readCodedTable } from '../sheets/codedTable';
import { placesRoles } from '../sheets/places/layoutPlacesSheet';
import { comparePlacesSheet, compareScoreSheet, type ScoreComparison } from '../sheets/scores/compareScoreSheet';
import { damagedSheet } from './damagedSheet';
import type { ScoreComparisonReport } from './reports';
import { scoreRoles } from './scoreRoles';

const cancelled = { ok: false, problem: { code: 'cancelled' } } as const;

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
  /** False where the user has cancelled it. */
  const add = async (comparison: Steps<ScoreComparison>, share: Run | undefined): Promise<boolean> => {
    const compared = await withPauses(comparison, share);
    cells += compared?.cells ?? 0;
    for (const finding of compared?.findings ?? []) findings.push(finding);
    return compared !== undefined;
  };
  for (const [index, assessment] of assessments.entries()) {
    const shareOf = (from: number, to: number): Run | undefined => part(run, 0.9 + (0.1 * (index + from)) / assessments.length, 0.9 + (0.1 * (index + to)) / assessments.length);
    const role = scoreRoles[assessment.period];
    const content = read.value.marks.get(role);
    const table = content && readCodedTable(content);
    if (table?.mark.role !== role) return { ok: false, problem: damagedSheet(read.value, role) ?? { code: 'sheet-missing', parameters: { role } } };
    if (!(await add(compareScoreSheet(table, assessment, role), shareOf(0, 0.5)))) return cancelled;
    const placesRole = placesRoles[assessment.period];
    const placesContent = read.value.marks.get(placesRole);
    if (!placesContent) continue;
    const places = readCodedTable(placesContent);
    if (places?.mark.role !== placesRole) return { ok: false, problem: damagedSheet(read.value, placesRole) ?? { code: 'sheet-missing', parameters: { role: placesRole } } };
    const halfYear = assessment.period === 'year-end' ? assessments.find(({ period }) => period === 'half-year') : undefined;
    if (!(await add(comparePlacesSheet(places, assessment, halfYear, placesRole), shareOf(0.5, 1)))) return cancelled;
  }
  return { ok: true, value: { cells, findings } };
}
