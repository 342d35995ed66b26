import fc from 'fast-check';
import type { Plan, SheetPlan } from '../../../src/model/plan';
import type { WorkbookPort } from '../../../src/model/workbookPort';

/** One row below the last of a sheet: whatever is to be done there is refused. */
const belowTheSheet = { row: 1_048_576, column: 0, rowCount: 1, columnCount: 1 } as const;

/** Something that is refused, put into what a plan does to one of its sheets, or to the whole workbook. */
const refusals = {
  cells: (sheet: SheetPlan): SheetPlan => ({ ...sheet, blocks: [...sheet.blocks, { row: belowTheSheet.row, column: 0, cells: [[{ value: 1 }]] }] }),
  format: (sheet: SheetPlan): SheetPlan => ({ ...sheet, styles: [...(sheet.styles ?? []), { areas: [belowTheSheet], style: { fill: '#FF0000' } }] }),
  merge: (sheet: SheetPlan): SheetPlan => ({ ...sheet, merges: [...(sheet.merges ?? []), { ...belowTheSheet, columnCount: 2 }] }),
  validation: (sheet: SheetPlan): SheetPlan => ({ ...sheet, validations: [...(sheet.validations ?? []), { areas: [belowTheSheet], type: 'whole', operator: 'greaterThan', formula1: '0' }] }),
  rule: (sheet: SheetPlan): SheetPlan => ({ ...sheet, conditionalFormats: [...(sheet.conditionalFormats ?? []), { areas: [belowTheSheet], priority: 1, type: 'expression', formula: 'TRUE', style: { fill: '#FF0000' } }] }),
  sheet: undefined,
  removal: undefined,
  name: undefined,
} as const;

export type Refusal = keyof typeof refusals;

/** Where and by what an operation is ended: between two messages, or by something in its plan that is refused. */
export type Interruption =
  | { readonly kind: 'cancelled'; /** Hundredths of the whole after which it is cancelled. */ readonly after: number; readonly bytesPerMessage: number }
  | { readonly kind: 'refused'; readonly what: Refusal; /** Which of the plan's sheets, in hundredths of them. */ readonly where: number; readonly bytesPerMessage: number };

const anyBytes = fc.constantFrom(6_000, 20_000, 60_000);

const anyInterruption: fc.Arbitrary<Interruption> = fc.oneof(
  fc.record({ kind: fc.constant('cancelled' as const), after: fc.noBias(fc.integer({ min: 20, max: 95 })), bytesPerMessage: anyBytes }),
  fc.record({ kind: fc.constant('refused' as const), what: fc.constantFrom(...(Object.keys(refusals) as Refusal[])), where: fc.noBias(fc.integer({ min: 0, max: 99 })), bytesPerMessage: fc.oneof(anyBytes, fc.constant(3_000_000)) }),
);

/** So many interruptions, always the same ones for a seed. */
export function interruptions(count: number, seed: number): readonly Interruption[] {
  return fc.sample(anyInterruption, { numRuns: count, seed });
}

/** A port that passes plans on with something in them that is refused. */
export function refusing(port: WorkbookPort, { what, where }: Extract<Interruption, { kind: 'refused' }>): WorkbookPort {
  return { ...port, apply: (plan, run) => port.apply(spoiled(plan, what, where), run) };
}

function spoiled(plan: Plan, what: Refusal, where: number): Plan {
  const spoil = refusals[what];
  const place = Math.floor((where / 100) * plan.sheets.length);
  if (spoil !== undefined) return { ...plan, sheets: plan.sheets.map((sheet, index) => (index === place ? spoil(sheet) : sheet)) };
  if (what === 'sheet') return { ...plan, sheets: [...plan.sheets.slice(0, place), { target: { existing: 'no such sheet' }, blocks: [{ row: 0, column: 0, cells: [[{ value: 1 }]] }] }, ...plan.sheets.slice(place)] };
  if (what === 'removal') return { ...plan, removeSheets: ['no such sheet'] };
  const [first] = plan.names;
  return first === undefined ? plan : { ...plan, names: [...plan.names, { ...first, row: belowTheSheet.row }] };
}
