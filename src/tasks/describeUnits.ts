import type { CellPosition } from '../model/entry';
import { figureColumns, type FigureColumn } from '../model/period';
import type { AssessmentLevel } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { unitsInEntrySheet } from '../sheets/unitsInEntrySheet';
import { openWorkbook } from './openWorkbook';

/** A unit of 考评单位 as it stands in the sheet. */
export interface ListedEntry extends Unit {
  /** Names the entry in its list, also where a code stands twice: the code, and which of those with it. */
  readonly key: string;
  readonly at: CellPosition;
  /** Another unit before it has the same code; this one is neither checked nor scored. */
  readonly repeated: boolean;
  /** Sheets of figures that are there and have no row for it. */
  readonly missingIn: readonly FigureColumn[];
}

/** 考评单位 as it stands, beside the rows of the sheets of figures. */
export interface UnitsOverview {
  readonly sheetId: string;
  readonly level: AssessmentLevel;
  /** In the order of the rows. */
  readonly units: readonly ListedEntry[];
  /** Units that have rows of figures and are not in the list. */
  readonly strays: readonly (Unit & { readonly sheets: readonly FigureColumn[] })[];
  /** Rows of the list that are no whole unit; the check names each. */
  readonly faultyRows: number;
}

/** Reads 考评单位 and which units have rows of figures; one read. */
export async function describeUnits(port: WorkbookPort, run?: Run): Promise<Outcome<UnitsOverview>> {
  const opened = await openWorkbook(port, { needed: ['units'], wanted: ['scheme', ...figureColumns] }, run);
  if (!opened.ok) return opened;
  const { coded, scheme, units, listProblems } = opened.value;
  const sheets = figureColumns.flatMap((column) => {
    const table = coded.get(column);
    return table ? [{ column, units: new Map(unitsInEntrySheet(table).map((unit) => [unit.code, unit])) }] : [];
  });
  const listed = new Set(units.map((unit) => unit.code));
  const strays = new Map<string, { unit: Unit; sheets: FigureColumn[] }>();
  for (const sheet of sheets) {
    for (const unit of sheet.units.values()) {
      if (listed.has(unit.code)) continue;
      const stray = strays.get(unit.code) ?? { unit, sheets: [] };
      stray.sheets.push(sheet.column);
      strays.set(unit.code, stray);
    }
  }
  return {
    ok: true,
    value: {
      sheetId: coded.get('units')?.content.id ?? '',
      level: scheme.level,
      units: keyed(units).map(({ parentAt: _, ...unit }) => ({
        ...unit,
        repeated: !unit.key.endsWith('#1'),
        missingIn: sheets.filter((sheet) => !sheet.units.has(unit.code)).map(({ column }) => column),
      })),
      strays: [...strays.values()].map(({ unit, sheets: where }) => ({ ...unit, sheets: where })),
      faultyRows: new Set(listProblems.map(({ at }) => at.row)).size,
    },
  };
}

/** Units with the keys by which they are told apart. */
export function keyed<U extends Unit>(units: readonly U[]): readonly (U & { readonly key: string })[] {
  const counts = new Map<string, number>();
  return units.map((unit) => {
    const count = (counts.get(unit.code) ?? 0) + 1;
    counts.set(unit.code, count);
    return { ...unit, key: `${unit.code}#${count}` };
  });
}
