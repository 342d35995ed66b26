import type { Assessment, UnitScore } from '../../model/assessment';
import type { CellValue } from '../../model/cellValue';
import type { Finding } from '../../model/finding';
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
 * number is right, for it will not be right after the next change.
 */
export function compareScoreSheet(table: CodedTable, assessment: Assessment, role: SheetRole): ScoreComparison {
  return compareUnitCells(table, assessment.units.map((unit) => ({ unit, cells: expected(unit) })), role);
}

/** The same for a sheet of places; `halfYear` as for `placesCells`. */
export function comparePlacesSheet(table: CodedTable, assessment: Assessment, halfYear: Assessment | undefined, role: SheetRole): ScoreComparison {
  const cells = placesCells(assessment, halfYear);
  return compareUnitCells(table, assessment.units.map((unit, index) => ({ unit, cells: [...(cells[index] ?? [])] })), role);
}

function compareUnitCells(table: CodedTable, units: readonly { readonly unit: UnitScore; readonly cells: readonly (readonly [string, PlannedCell])[] }[], role: SheetRole): ScoreComparison {
  const rowOf = new Map([...table.rows].reverse().map(({ code, row }) => [code, row]));
  const findings: Finding[] = [];
  let cells = 0;
  for (const { unit, cells: ofUnit } of units) {
    const row = rowOf.get(unit.code);
    const base = { severity: 'hard' as const, sheetRole: role, unitCode: unit.code, unitName: unit.name };
    if (row === undefined) {
      findings.push({ ...base, ...rule('score-missing'), parameters: { sheet: table.content.name, what: unit.name } });
      continue;
    }
    for (const [code, cell] of ofUnit) {
      const column = table.columns.get(code);
      const about = { ...base, ...(code.startsWith('M') ? { measure: code.slice(1) } : {}) };
      cells += 1;
      if (column === undefined) {
        findings.push({ ...about, ...rule('score-missing'), parameters: { sheet: table.content.name, what: code } });
        continue;
      }
      const at = positionIn(table.content, row, column);
      const right = cell !== null && 'value' in cell ? cell.value : '';
      const left = valueAt(table.content, row, column);
      if (formulaAt(table.content, row, column) === undefined) findings.push({ ...about, ...rule('score-overwritten'), at, left, right, ...differenceOf(left, right) });
      else if (!agree(left, right)) findings.push({ ...about, ...rule('score-differs'), at, left, right, ...differenceOf(left, right) });
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
