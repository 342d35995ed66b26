import type { CellValue } from '../../../src/model/cellValue';
import type { CellPosition } from '../../../src/model/entry';
import { assessors, type Assessor, type JudgedSubject, type Judgement, type JudgementProblem, type JudgementRow, type JudgementTable } from '../../../src/model/judgement';
import { periods, type Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import type { Unit } from '../../../src/model/unit';
import { readMarkCell } from '../../../src/sheets/readJudgementSheet';
import { judgedSubjects, subjectKey } from '../../../src/validation/judgedSubjects';

const sheet = { sheetId: 'sheet-judgements', sheetName: '综合评定' } as const;
const firstRow = 5;
const firstMark = 8;

interface MarkOf {
  readonly raw: CellValue;
  readonly reason: string;
}

/**
 * 综合评定 as its reader returns it, with a row for each unit and what is judged of it. `aJudgementTable(scheme, units)` is blank;
 * `.all('优', '规范')` marks everything, `.mark(unit, 'A.1', 'year-end', 'inspection', 88)` one cell.
 */
export class JudgementTableBuilder {
  private readonly marks = new Map<string, MarkOf>();
  private readonly lost = new Set<string>();
  private readonly problems: JudgementProblem[] = [];
  private readonly lostColumns = new Set<string>();
  private readonly more: { readonly unit: string; readonly subject: JudgedSubject }[] = [];

  constructor(
    private readonly scheme: Scheme,
    private readonly units: readonly Unit[],
  ) {}

  /** The same mark with the same reason in every cell. */
  all(raw: CellValue, reason = '台账规范'): this {
    for (const unit of this.units) {
      for (const subject of judgedSubjects(this.scheme)) {
        for (const period of periods) for (const assessor of assessors) this.mark(unit.code, subjectKey(subject), period, assessor, raw, reason);
      }
    }
    return this;
  }

  /** `subject` is `A.1` for an area, `M8` for a measure. */
  mark(unit: string, subject: string, period: Period, assessor: Assessor, raw: CellValue, reason = '台账规范'): this {
    this.marks.set([unit, subject, period, assessor].join(' '), { raw, reason });
    return this;
  }

  /** The row of a unit and subject is gone. */
  without(unit: string, subject: string): this {
    this.lost.add(`${unit} ${subject}`);
    return this;
  }

  /** A row more at the end, perhaps of a unit or subject that nobody knows. */
  row(unit: string, subject: JudgedSubject): this {
    this.more.push({ unit, subject });
    return this;
  }

  /** The column of an assessor's marks is gone. */
  withoutColumn(period: Period, assessor: Assessor): this {
    this.lostColumns.add(`${period} ${assessor}`);
    return this.problem({ kind: 'column-missing', period, assessor });
  }

  problem(problem: JudgementProblem): this {
    this.problems.push(problem);
    return this;
  }

  build(): JudgementTable {
    const own = this.units.flatMap((unit) => judgedSubjects(this.scheme).map((subject) => ({ unit: unit.code, subject }))).filter(({ unit, subject }) => !this.lost.has(`${unit} ${subjectKey(subject)}`));
    return { ...sheet, rows: [...own, ...this.more].map(({ unit, subject }, index) => this.rowOf(unit, subject, firstRow + index)), problems: this.problems };
  }

  private rowOf(unit: string, subject: JudgedSubject, row: number): JudgementRow {
    const judgement = (period: Period, assessor: Assessor): Judgement => {
      const { raw, reason } = this.marks.get([unit, subjectKey(subject), period, assessor].join(' ')) ?? { raw: '', reason: '' };
      const column = firstMark + (periods.indexOf(period) * assessors.length + assessors.indexOf(assessor)) * 3;
      return { mark: readMarkCell(raw), raw, at: at(row, column), reasonAt: at(row, column + 1), reason, evidence: '' };
    };
    const ofPeriod = (period: Period): JudgementRow['judgements'][Period] => ({
      ...(!this.lostColumns.has(`${period} inspection`) && { inspection: judgement(period, 'inspection') }),
      ...(!this.lostColumns.has(`${period} routine`) && { routine: judgement(period, 'routine') }),
    });
    return { unit, subject, at: at(row, 0), judgements: { 'half-year': ofPeriod('half-year'), 'year-end': ofPeriod('year-end') } };
  }
}

function at(row: number, column: number): CellPosition {
  return { ...sheet, row, column };
}

export function aJudgementTable(scheme: Scheme, units: readonly Unit[]): JudgementTableBuilder {
  return new JudgementTableBuilder(scheme, units);
}
