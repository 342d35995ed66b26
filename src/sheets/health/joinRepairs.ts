import type { SheetRepair } from './healthItem';

/** Several repairs of one sheet as one, in their order. A repair that puts in lines stands alone: places of others would be wrong. */
export function joinRepairs(repairs: readonly SheetRepair[]): SheetRepair {
  const frozen = repairs.find((each) => each.frozen)?.frozen;
  const protection = repairs.find((each) => each.protection)?.protection;
  const nameAt = repairs.find((each) => each.nameAt)?.nameAt;
  const inserts = repairs.flatMap((each) => each.inserts ?? []);
  return {
    ...given('blocks', repairs.flatMap(({ blocks }) => blocks ?? [])),
    ...given('validations', repairs.flatMap(({ validations }) => validations ?? [])),
    ...given('conditionalFormats', repairs.flatMap(({ conditionalFormats }) => conditionalFormats ?? [])),
    ...given('hiddenColumns', repairs.flatMap((each) => each.hiddenColumns ?? [])),
    ...given('styles', repairs.flatMap(({ styles }) => styles ?? [])),
    ...given('columnWidths', repairs.flatMap(({ columnWidths }) => columnWidths ?? [])),
    ...given('rowHeights', repairs.flatMap(({ rowHeights }) => rowHeights ?? [])),
    ...given('removeNames', repairs.flatMap(({ removeNames }) => removeNames ?? [])),
    ...given('inserts', inserts),
    ...(frozen ? { frozen } : {}),
    ...(protection ? { protection } : {}),
    ...(nameAt ? { nameAt } : {}),
  };
}

function given<K extends string, T>(part: K, list: readonly T[]): { readonly [P in K]?: readonly T[] } {
  return list.length === 0 ? {} : ({ [part]: list } as { readonly [P in K]?: readonly T[] });
}
