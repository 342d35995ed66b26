import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../../src/model/cellValue';
import type { EntryTable } from '../../../src/model/entry';
import type { FigureColumn } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import { anEntryTable, type FilledIn } from './anEntryTable';

const lines: readonly string[] = readFileSync(join(__dirname, '../../fixtures/figures/example-9-prefectures.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1);

/** By column, unit code and measure. */
export type FiguresByUnit = Record<FigureColumn, Record<string, Record<string, FilledIn>>>;

/** The invented figures of the nine prefectures, a clean set; a fresh copy, to be changed at will. Shared denominators are left to their formulas. */
export function exampleFigures(scheme: Scheme): FiguresByUnit {
  const result: FiguresByUnit = { target: {}, 'half-year': {}, 'year-end': {} };
  const shared = new Set(scheme.measures.filter((measure) => measure.denominatorIs !== undefined).map((measure) => measure.id));
  for (const line of lines) {
    const [unit = '', , measure = '', column = '', value = '', numerator = '', denominator = ''] = line.split(',');
    const figures = result[column as FigureColumn];
    const row = (figures[unit] ??= {});
    row[measure] = {
      ...(value !== '' && { value: Number(value) }),
      ...(numerator !== '' && { numerator: Number(numerator) }),
      ...(denominator !== '' && !shared.has(measure) && { denominator: Number(denominator) }),
    };
  }
  return result;
}

/** The three sheets of these figures. */
export function entryTables(scheme: Scheme, figures: FiguresByUnit): Record<FigureColumn, EntryTable> {
  const build = (column: FigureColumn): EntryTable => {
    const table = anEntryTable(scheme, column);
    for (const [unit, row] of Object.entries(figures[column])) table.row(unit, row);
    return table.build();
  };
  return { target: build('target'), 'half-year': build('half-year'), 'year-end': build('year-end') };
}

/** Changes one cell of the figures. */
export function fill(figures: FiguresByUnit, column: FigureColumn, unit: string, measure: string, part: keyof FilledIn, value: CellValue): void {
  const row = (figures[column][unit] ??= {});
  row[measure] = { ...row[measure], [part]: value };
}
