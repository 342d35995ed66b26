import type { CellValue } from '../../model/cellValue';
import type { Block, SheetPlan } from '../../model/plan';
import type { SheetRole } from '../../model/snapshot';
import type { CellArea } from '../../model/workbookDocument';

/** What 体检 can find, in the order in which it is listed. */
export const healthKinds = [
  'sheet-missing',
  'sheet-unclear',
  'mark-lost',
  'template-newer',
  'template-older',
  'template-foreign',
  'name-missing',
  'name-astray',
  'name-broken',
  'code-row-missing',
  'code-column-missing',
  'column-code-lost',
  'column-code-open',
  'column-code-repeated',
  'column-code-contradicts',
  'column-missing',
  'row-code-lost',
  'row-code-open',
  'row-code-repeated',
  'row-code-contradicts',
  'row-missing',
  'header-row-missing',
  'header-changed',
  'unit-name-changed',
  'formula-overwritten',
  'formula-missing',
  'rule-lost',
  'rule-changed',
  'list-source-lost',
  'prompt-outdated',
  'mark-format-lost',
  'mark-columns-shown',
  'freeze-lost',
  'protection-lost',
  'cells-locked',
  'cells-unlocked',
  'sheet-copy',
  'foreign-column',
] as const;

export type HealthKind = (typeof healthKinds)[number];

/**
 * What becomes of it: repaired by a click; repaired after a choice; put back by 补齐模板 or by aligning the sheets; done by hand;
 * nothing, for it is only told.
 */
export type HealthRemedy = 'repair' | 'choose' | 'complete' | 'align' | 'hand' | 'none';

/** One thing that is not as the template left it. Words are made from kind and parameters by the locales. */
export interface HealthItem {
  /** The same for the same thing as long as nobody changes it. */
  readonly id: string;
  readonly kind: HealthKind;
  readonly remedy: HealthRemedy;
  readonly role?: SheetRole;
  readonly sheetId?: string;
  readonly sheetName?: string;
  /** Where; absent when the place is what is missing. */
  readonly area?: CellArea;
  /** What is there, and what belongs there; absent where there is no such thing to show. */
  readonly found?: CellValue;
  readonly expected?: CellValue;
  /** What may be chosen, as codes of columns or rows; `''` stands for leaving it alone. */
  readonly choices?: readonly string[];
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** What puts something in order, within one sheet or among the names. Places are those after what the repair itself puts in. */
export interface SheetRepair extends Partial<Pick<SheetPlan, 'inserts' | 'validations' | 'conditionalFormats' | 'hiddenColumns' | 'frozen' | 'styles' | 'columnWidths' | 'rowHeights' | 'protection'>> {
  readonly blocks?: readonly Block[];
  /** Where the sheet's name is to point. */
  readonly nameAt?: { readonly row: number; readonly column: number };
  /** Names of ours to take away, before others are set. */
  readonly removeNames?: readonly string[];
}

/** An item with what repairs it: under `''` for a plain repair, otherwise under each choice. */
export interface HealthFinding {
  readonly item: HealthItem;
  readonly repairs: ReadonlyMap<string, SheetRepair>;
}

export const plainRepair = '';

/** An item that nothing here repairs. */
export function finding(item: HealthItem): HealthFinding {
  return { item, repairs: new Map() };
}

export function repairable(item: Omit<HealthItem, 'remedy'>, repair: SheetRepair): HealthFinding {
  return { item: { ...item, remedy: 'repair' }, repairs: new Map([[plainRepair, repair]]) };
}

export function choosable(item: Omit<HealthItem, 'remedy' | 'choices'>, repairs: ReadonlyMap<string, SheetRepair>): HealthFinding {
  return { item: { ...item, remedy: 'choose', choices: [...repairs.keys()] }, repairs };
}
