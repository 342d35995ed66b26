import type { Inspection, InspectionRegister, RegisterProblem } from '../../../src/model/inspection';
import type { AwardRegister } from '../../../src/model/registerEntry';
import type { PlantedFault, Plot } from './plantedFaults';

const unit = '220700';
const inspected = { sheetId: 'sheet-inspections', sheetName: '督查核查' } as const;
const registered = { sheetId: 'sheet-records', sheetName: '奖惩登记' } as const;

export function anInspectionRegister(inspections: readonly Partial<Inspection>[] = [], problems: readonly RegisterProblem[] = []): InspectionRegister {
  return {
    ...inspected,
    problems,
    notHonoured: [],
    inspections: inspections.map((each, index) => ({ unit, measure: '2', period: 'half-year', verified: 1, adopted: false, note: '', inspector: '', at: { ...inspected, row: 4 + index, column: 14 }, ...each })),
  };
}

function anAwardRegister(problems: readonly RegisterProblem[] = []): AwardRegister {
  return { ...registered, entries: [], problems };
}

const problem = (what: RegisterProblem['what'], found: string | number, more: Partial<RegisterProblem> = {}): RegisterProblem => ({ what, found, at: { ...inspected, row: 4, column: 5 }, ...more });

function fault(rule: PlantedFault['rule'], of: string, plant: (plot: Plot) => void, more: Partial<PlantedFault> = {}): PlantedFault {
  return { rule, period: 'half-year', fault: of, plant, ...more };
}

const inspectionFault = (rule: PlantedFault['rule'], of: string, found: RegisterProblem): PlantedFault => fault(rule, of, (plot) => void (plot.inspections = anInspectionRegister([], [found])));
const recordFault = (rule: PlantedFault['rule'], of: string, found: RegisterProblem): PlantedFault => fault(rule, of, (plot) => void (plot.records = anAwardRegister([found])));

const reported = (plot: Plot, measure: string): number => Number(plot.figures['half-year'][unit]?.[measure]?.value);

/** Faults in 督查核查 and 奖惩登记. */
export const registerFaults: readonly PlantedFault[] = [
  fault('inspection-deviation', 'a tenth less was found', (plot) => void (plot.inspections = anInspectionRegister([{ verified: reported(plot, '2') * 0.9 }])), { unit, measure: '2', part: 'value' }),
  fault('inspection-deviation', 'a rate of half was found', (plot) => void (plot.inspections = anInspectionRegister([{ measure: '31', verified: 0.5 }])), { unit, measure: '31', part: 'rate' }),
  fault('inspection-deviation', 'nothing was found', (plot) => void (plot.inspections = anInspectionRegister([{ verified: 0 }])), { unit, measure: '2' }),
  fault('inspection-adopted-twice', 'two values that count', (plot) => void (plot.inspections = anInspectionRegister([{ verified: reported(plot, '2'), adopted: true }, { verified: reported(plot, '2'), adopted: true }])), { unit, measure: '2' }),
  ...(
    [
      ['unit-unknown', '外地'],
      ['measure-unknown', '99'],
      ['period-unknown', '去年'],
      ['method-unknown', '电话'],
      ['verified-invalid', -1],
      ['verified-over-100', 85],
      ['count-invalid', 1.5],
      ['adopted-unknown', '对'],
      ['adopted-without-value', '是'],
      ['adopted-judged', '是'],
    ] as const
  ).map(([what, found]) => inspectionFault('inspection-invalid', what, problem(what, found))),
  inspectionFault('inspection-incomplete', 'no verified value', problem('verified-missing', '', { period: 'half-year', unit, measure: '2' })),
  inspectionFault('inspection-incomplete', 'no date', problem('date-missing', '')),
  inspectionFault('inspection-incomplete', 'an unreadable date', problem('date-unreadable', '上月')),
  recordFault('record-invalid', 'an unknown kind', problem('kind-unknown', '其他')),
  recordFault('record-invalid', 'points under 0', problem('points-invalid', -1)),
  recordFault('record-invalid', 'an unknown decision', problem('decision-unknown', '再议')),
  recordFault('record-incomplete', 'no description', problem('description-missing', '')),
];
