import type { CellValue } from '../model/cellValue';
import { adoptedWords, inspectionMethods, type Inspection, type InspectionRegister, type NotHonoured, type RegisterProblem } from '../model/inspection';
import { periods, type Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { isGraded } from '../validation/relations';
import type { CodedTable } from './codedTable';
import { inspectionInputs, type InspectionCode } from './inspectionSheet';
import { judgementWords } from './judgementWords';
import { readDate, registerRows, unitFinder, type RegisterRow } from './readRegister';

/**
 * Reads 督查核查. Formulas are never used: unit and measure are found again from what was entered, by name, short name or code. A row
 * that cannot be used, or lacks something, is a problem at the cell.
 */
export function readInspectionSheet(coded: CodedTable, scheme: Scheme, units: readonly Unit[]): InspectionRegister {
  const findUnit = unitFinder(units);
  const inspections: Inspection[] = [];
  const notHonoured: NotHonoured[] = [];
  const problems: RegisterProblem[] = [];
  for (const row of registerRows(coded, inspectionInputs)) {
    const unit = findUnit(row.text('V.unit'));
    const measure = findMeasure(scheme, row.text('V.measure'));
    const period = readPeriod(row.text('V.period'));
    const known = { ...(period && { period }), ...(unit && { unit: unit.code }), ...(measure && { measure: measure.id }) };
    const problem = (what: RegisterProblem['what'], code: InspectionCode): void => {
      problems.push({ what, at: row.at(code), found: row.raw(code), ...known });
    };
    if (!unit) problem('unit-unknown', 'V.unit');
    if (!measure) problem('measure-unknown', 'V.measure');
    if (!period) problem('period-unknown', 'V.period');
    const method = inspectionMethods.find((each) => each === row.text('V.method'));
    if (!method && row.text('V.method') !== '') problem('method-unknown', 'V.method');
    const date = readDate(row.raw('V.date'));
    if (date === undefined) problem(row.text('V.date') === '' ? 'date-missing' : 'date-unreadable', 'V.date');
    const [sample, cases] = [count(row, 'V.sample', problem), count(row, 'V.cases', problem)];
    // As it stands, so that the formulas of the scores, which sum the column, take away the same.
    const lost = row.raw('V.cases');
    if (unit && measure && period && typeof lost === 'number' && lost > 0) notHonoured.push({ unit: unit.code, measure: measure.id, period, cases: lost, at: row.at('V.cases') });
    const verified = row.raw('V.verified');
    const fault = faultOfVerified(verified, measure?.kind === 'ratio');
    const wanted = readAdopted(row, problem);
    if (wanted && fault === 'verified-missing') problem('adopted-without-value', 'V.adopted');
    else if (fault) problem(fault, 'V.verified');
    const isJudged = measure !== undefined && isGraded(measure);
    if (wanted && isJudged) problem('adopted-judged', 'V.adopted');
    if (!unit || !measure || !period || fault || typeof verified !== 'number') continue;
    inspections.push({
      unit: unit.code,
      measure: measure.id,
      period,
      verified,
      adopted: wanted && !isJudged,
      ...(method && { method }),
      ...(date === undefined ? {} : { date }),
      ...(sample === undefined ? {} : { sample }),
      ...(cases === undefined ? {} : { cases }),
      note: row.text('V.note'),
      inspector: row.text('V.inspector'),
      at: row.at('V.verified'),
    });
  }
  return { sheetId: coded.content.id, sheetName: coded.content.name, inspections, notHonoured, problems };
}

function findMeasure(scheme: Scheme, text: string) {
  return scheme.measures.find((measure) => measure.id === text || `M${measure.id}` === text) ?? scheme.measures.find((measure) => measure.name === text);
}

/** In either language. */
function readPeriod(text: string): Period | undefined {
  return periods.find((period) => judgementWords('zh-CN').periods[period] === text || judgementWords('en-US').periods[period] === text);
}

function faultOfVerified(verified: CellValue, rate: boolean): RegisterProblem['what'] | undefined {
  if (typeof verified === 'string' && verified.trim() === '') return 'verified-missing';
  if (typeof verified !== 'number' || !(verified >= 0)) return 'verified-invalid';
  return rate && verified > 1 ? 'verified-over-100' : undefined;
}

/** Only the very words count, as in the formulas of the scores. */
function readAdopted(row: RegisterRow, problem: (what: RegisterProblem['what'], code: InspectionCode) => void): boolean {
  const raw = row.raw('V.adopted');
  if (raw === adoptedWords.adopted) return true;
  if (row.text('V.adopted') !== '' && raw !== adoptedWords.notAdopted) problem('adopted-unknown', 'V.adopted');
  return false;
}

function count(row: RegisterRow, code: InspectionCode, problem: (what: RegisterProblem['what'], code: InspectionCode) => void): number | undefined {
  const raw = row.raw(code);
  if (row.text(code) === '') return undefined;
  if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 0) return raw;
  problem('count-invalid', code);
  return undefined;
}
