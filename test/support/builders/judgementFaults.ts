import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { aJudgementTable, type JudgementTableBuilder } from './aJudgementTable';
import { aScheme } from './aScheme';
import type { PlantedFault, Plot } from './plantedFaults';

const unit = '220700';

/** Every unit marked in every area, with reasons. */
export function cleanJudgements(scheme = jilin2004): JudgementTableBuilder {
  return aJudgementTable(scheme, jilinPrefectures).all('良');
}

function fault(rule: PlantedFault['rule'], of: string, plant: (table: JudgementTableBuilder) => JudgementTableBuilder, more: Partial<PlantedFault> = {}): PlantedFault {
  return { rule, period: 'year-end', fault: of, plant: (plot: Plot) => void (plot.judgements = plant(cleanJudgements()).build()), ...more };
}

const graded = aScheme().changing('8', { method: { method: 'graded' } }).build();

/** Faults in 综合评定. */
export const judgementFaults: readonly PlantedFault[] = [
  fault('judgement-column-missing', 'a column of marks deleted', (table) => table.problem({ kind: 'column-missing', period: 'year-end', assessor: 'routine' })),
  fault('judgement-row-unused', 'a mark in a row without code', (table) => table.problem({ kind: 'code-lost', period: 'year-end', at: { sheetId: 'sheet-judgements', sheetName: '综合评定', row: 99, column: 8 }, found: 88 })),
  fault('judgement-row-unused', 'marks of a unit that nobody listed', (table) => table.row('999999', { kind: 'area', area: 1 }).mark('999999', 'A.1', 'year-end', 'inspection', '优')),
  fault('judgement-row-unused', 'marks of an area that is not there', (table) => table.row(unit, { kind: 'area', area: 77 }).mark(unit, 'A.77', 'year-end', 'inspection', '优')),
  fault('judgement-row-unused', 'a unit’s row once more', (table) => table.row(unit, { kind: 'area', area: 1 })),
  fault('judgement-invalid', 'a word that is no grade', (table) => table.mark(unit, 'A.2', 'year-end', 'inspection', '很好'), { unit }),
  fault('judgement-invalid', 'more than 100', (table) => table.mark(unit, 'A.2', 'year-end', 'routine', 100.5), { unit }),
  fault('judgement-invalid', 'less than 0', (table) => table.mark(unit, 'A.2', 'year-end', 'routine', -1), { unit }),
  fault('judgement-some-units', 'one unit left out', (table) => table.mark(unit, 'A.3', 'year-end', 'inspection', '', ''), { unit }),
  fault('judgement-some-units', 'a unit’s row deleted', (table) => table.without(unit, 'A.3').mark(unit, 'A.3', 'year-end', 'routine', ''), { unit }),
  fault('judgement-unexplained', 'a mark without a reason', (table) => table.mark(unit, 'A.4', 'year-end', 'routine', 91, ''), { unit }),
  fault('judgement-unexplained', '不适用 without a reason', (table) => table.mark(unit, 'A.4', 'half-year', 'inspection', '不适用', ''), { unit, period: 'half-year' }),
  {
    rule: 'graded-unmarked',
    period: 'half-year',
    fault: 'a judged measure that nobody marked',
    unit,
    measure: '8',
    plant: (plot) => {
      plot.scheme = graded;
      plot.judgements = cleanJudgements(graded).mark(unit, 'M8', 'half-year', 'inspection', '', '').mark(unit, 'M8', 'half-year', 'routine', '', '').build();
    },
  },
];
