import type { Assessment, UnitScore } from '../../model/assessment';
import type { CellValue } from '../../model/cellValue';
import type { Finding } from '../../model/finding';
import type { Steps } from '../../model/inSteps';
import type { PlannedCell } from '../../model/plan';
import type { SheetRole } from '../../model/snapshot';
import { formulaAt, positionIn, valueAt, type CodedTable } from '../codedTable';
import { placesCells } from '../places/placesCells';
import { scoreCodes, unitScoreCells } from '../scoreColumns';
import type { ScoreFindingCode } from './scoreFindingCode';

/** Scores as the engine computed them and as formulas did may differ by this, relative where they are over 1: the noise of another order of sums. */
const scoreTolerance = 1e-9;

/** What comparing a sheet of scores with the engine found. */
export interface ScoreComparison {
  readonly cells: number;
  readonly findings: readonly Finding[];
}

/**
 * Compares every score, sum, total, place and grade in a sheet with the engine's, cell by cell. A number is compared as a number, never as
 * shown; where the engine has no number the sheet must have none. A formula that somebody replaced by a constant is a finding even where the
 * number is right, for it will not be right after the next change. In steps, so that the page gets its turns.
 */
export function compareScoreSheet(table: CodedTable, assessment: Assessment, role: SheetRole): Steps<ScoreComparison> {
  return compareUnitCells(table, assessment.units, expected, role);
}

/** The same for a sheet of places; `halfYear` as for `placesCells`. */
export function comparePlacesSheet(table: CodedTable, assessment: Assessment, halfYear: Assessment | undefined, role: SheetRole): Steps<ScoreComparison> {
  const cells = placesCells(assessment, halfYear);
  return compareUnitCells(table, assessment.units, (_, index) => cells[index] ?? [], role);
}

/** Units between two rests. */
const unitsPerStep = 64;

function* compareUnitCells(table: CodedTable, units: readonly UnitScore[], cellsOf: (unit: UnitScore, index: number) => Iterable<readonly [string, PlannedCell]>, role: SheetRole): Steps<ScoreComparison> {
  const rowOf = new Map([...table.rows].reverse().map(({ code, row }) => [code, row]));
  const findings: Finding[] = [];
  let cells = 0;
  for (const [index, unit] of units.entries()) {
    if (index % unitsPerStep === 0) yield { done: index, total: units.length };
    const row = rowOf.get(unit.code);
    const base = { severity: 'hard' as const, sheetRole: role, unitCode: unit.code, unitName: unit.name };
    const about = (code: string): typeof base & { readonly measure?: string } => ({ ...base, ...(code.startsWith('M') ? { measure: code.slice(1) } : {}) });
    if (row === undefined) {
      findings.push({ ...base, ...rule('score-missing'), parameters: { sheet: table.content.name, what: unit.name } });
      continue;
    }
    for (const [code, cell] of cellsOf(unit, index)) {
      const column = table.columns.get(code);
      cells += 1;
      if (column === undefined) {
        findings.push({ ...about(code), ...rule('score-missing'), parameters: { sheet: table.content.name, what: code } });
        continue;
      }
      const right = cell !== null && 'value' in cell ? cell.value : '';
      const left = valueAt(table.content, row, column);
      const wrong = formulaAt(table.content, row, column) === undefined ? 'score-overwritten' : agree(left, right) ? undefined : 'score-differs';
      if (wrong !== undefined) findings.push({ ...about(code), ...rule(wrong), at: positionIn(table.content, row, column), left, right, ...differenceOf(left, right) });
    }
  }
  return { cells, findings };
}

function rule(code: ScoreFindingCode): { readonly rule: ScoreFindingCode } {
  return { rule: code };
}

/** The cells that are compared; name and remark are no results. */
function expected(unit: UnitScore): readonly (readonly [string, PlannedCell])[] {
  return [...unitScoreCells(unit, 0, 'zh-CN')].filter(([code]) => code !== scoreCodes.unitName && code !== scoreCodes.remark);
}

function agree(left: CellValue, right: CellValue): boolean {
  if (typeof right !== 'number') return typeof left !== 'number' && (!isGrade(right) || left === right) && !isError(left);
  return typeof left === 'number' && Math.abs(left - right) <= scoreTolerance * Math.max(1, Math.abs(right));
}

const gradeWords: readonly CellValue[] = ['优秀', '达标', '不达标'];

function isGrade(value: CellValue): boolean {
  return gradeWords.includes(value);
}

function isError(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#');
}

function differenceOf(left: CellValue, right: CellValue): { readonly difference?: number } {
  return typeof left === 'number' && typeof right === 'number' && left !== right ? { difference: left - right } : {};
}
