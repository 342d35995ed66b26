import type { RegisterProblem } from '../model/inspection';
import { decisionWords, entryKindWords, isHonour, type AwardRegister, type Decision, type EntryKind, type RegisterEntry } from '../model/registerEntry';
import type { Unit } from '../model/unit';
import type { CodedTable } from './codedTable';
import { readDate, registerRows, unitFinder } from './readRegister';
import { recordInputs, type RecordCode } from './recordSheet';
import { memberOf } from './schemeRows';

/**
 * Reads 奖惩登记. Incidents and falsified figures must name a unit that is assessed; a bonus item may name anybody (clause 五). Without a
 * decision an entry is pending (待定).
 */
export function readRecordSheet(coded: CodedTable, units: readonly Unit[]): AwardRegister {
  const findUnit = unitFinder(units);
  const entries: RegisterEntry[] = [];
  const problems: RegisterProblem[] = [];
  for (const row of registerRows(coded, recordInputs)) {
    const about = row.text('E.unit');
    const unit = findUnit(about);
    const problem = (what: RegisterProblem['what'], code: RecordCode): void => {
      problems.push({ what, at: row.at(code), found: row.raw(code), ...(unit && { unit: unit.code }) });
    };
    const kind = memberOf<EntryKind>(entryKindWords, row.text('E.kind'));
    if (!kind) problem('kind-unknown', 'E.kind');
    const named = unit !== undefined || (kind !== undefined && isHonour(kind) && about !== '');
    if (!named) problem('unit-unknown', 'E.unit');
    const date = readDate(row.raw('E.date'));
    if (date === undefined) problem(row.text('E.date') === '' ? 'date-missing' : 'date-unreadable', 'E.date');
    if (row.text('E.description') === '') problem('description-missing', 'E.description');
    const points = row.raw('E.points');
    const pointsValid = typeof points === 'number' && points >= 0;
    if (!pointsValid && row.text('E.points') !== '') problem('points-invalid', 'E.points');
    const decision = row.text('E.decision') === '' ? 'pending' : memberOf<Decision>(decisionWords, row.text('E.decision'));
    if (!decision) problem('decision-unknown', 'E.decision');
    if (!kind || !named || !decision) continue;
    entries.push({
      kind,
      ...(unit && { unit: unit.code }),
      about,
      ...(date === undefined ? {} : { date }),
      description: row.text('E.description'),
      source: row.text('E.source'),
      ...(pointsValid ? { points } : {}),
      decision,
      decidedBy: row.text('E.decided-by'),
      at: row.at('E.kind'),
    });
  }
  return { sheetId: coded.content.id, sheetName: coded.content.name, entries, problems };
}
