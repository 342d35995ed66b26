import { cellAddress } from '../model/address';
import type { FigureColumn, FigureSheet } from '../model/period';
import type { PlannedCell, SheetPlan, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { CellArea, ValidationDocument } from '../model/workbookDocument';
import { area, constant, formula } from './cells';
import { columnPages } from './columnPages';
import { entryColumns, type EntryColumn } from './entryColumns';
import { rateFormula, sharedDenominatorFormula, sumFormula, totalRateFormula } from './entryFormulas';
import { layoutEntryHeader } from './entryHeader';
import { entryCodes, entryLayout } from './entryLayout';
import { entryPrompt } from './entryPrompt';
import { entryProtection } from './entryProtection';
import { markConditionalFormats } from './findingMarks';
import { markText, templateVersion } from './sheetMarks';
import { endHeight, numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, type SheetWords } from './sheetWords';

/** What tells one sheet of figures from another that has the same columns. */
export interface EntryDress {
  readonly role: FigureSheet;
  readonly note: string;
  readonly tabColor: string;
  /** Not protected where protecting would clear the user's undo for a sheet that comes later. */
  readonly isProtected: boolean;
}

function ownDress(column: FigureColumn, words: SheetWords): EntryDress {
  const target = column === 'target';
  return { role: column, note: target ? words.targetNote : words.entryNote, tabColor: target ? '#7F6000' : '#2F5597', isProtected: true };
}

/** Lays out 目标任务, 半年填报, 年终填报 or a sheet like one: a row per unit, a column per measure (ratios: numerator, denominator, rate). */
export function layoutEntrySheet(name: string, column: FigureColumn, scheme: Scheme, units: readonly Unit[], words: SheetWords, dress: EntryDress = ownDress(column, words)): SheetPlan {
  const columns = entryColumns(scheme, column);
  const lastUnit = entryLayout.firstUnit + Math.max(units.length, 1) - 1;
  const end = lastUnit + 1;
  const title = fillWords(words.titles[dress.role], { year: scheme.year });
  const width = column === 'target' ? 12 : 11.5;
  const pageLayout = columnPages(
    title,
    columns.map(({ measure }) => ({ width, key: String(measure.indicator) })),
    { rows: { first: entryLayout.area, last: entryLayout.part }, columns: 3, widths: [9, 18, 9], firstColumn: entryLayout.firstFigure },
    words,
  );
  const header = layoutEntryHeader(scheme, columns, column, pageLayout, words);
  // One column more on either side, and the last row: what is put in at an edge is inside as well.
  const marked = area(entryLayout.firstUnit, entryLayout.firstFigure - 1, end - entryLayout.firstUnit + 1, columns.length + 2);
  const unitRows: readonly (readonly PlannedCell[])[] = units.map((unit) => [constant(unit.code), constant(unit.name)]);

  return {
    target: { added: name },
    blocks: [
      // Beside the columns that every page repeats, where a page to the right would show the beginnings only.
      { row: entryLayout.title, column: entryLayout.firstFigure, cells: [[constant(title)]] },
      { row: entryLayout.note, column: entryLayout.firstFigure, cells: [[constant(dress.note)]] },
      ...header.blocks,
      {
        row: entryLayout.codes,
        column: 0,
        cells: [
          [
            constant(markText({ role: dress.role, schemeId: scheme.id, version: templateVersion })),
            ...[entryCodes.unitName, entryCodes.status, entryCodes.hard, entryCodes.soft, entryCodes.explained].map(constant),
            ...columns.map((each) => constant(each.code)),
          ],
        ],
      },
      { row: entryLayout.total, column: 0, cells: [[constant(entryCodes.total), constant(words.total)]] },
      { row: entryLayout.total, column: entryLayout.firstFigure, cells: [columns.map((each, index) => totalCell(each, index, column, end))] },
      ...(unitRows.length > 0 ? [{ row: entryLayout.firstUnit, column: 0, cells: unitRows }] : []),
      { row: end, column: 0, cells: [[constant(entryCodes.end), constant(words.endOfUnits)]] },
      ...formulaRuns(columns).map((run) => ({ row: entryLayout.firstUnit, column: entryLayout.firstFigure + run.first, cells: [run.cells] })),
    ],
    fills: units.length > 1 ? formulaRuns(columns).map((run) => area(entryLayout.firstUnit, entryLayout.firstFigure + run.first, units.length, run.cells.length)) : [],
    styles: [
      { areas: [area(entryLayout.area, 0, lastUnit - entryLayout.area + 1, entryLayout.firstFigure + columns.length)], style: sheetStyles.table },
      ...header.styles,
      ...bodyStyles(columns, column, lastUnit),
    ],
    merges: header.merges,
    columnWidths: [
      { first: 0, count: 1, width: 9 },
      { first: 1, count: 1, width: 18 },
      { first: 2, count: 1, width: 9 },
      { first: entryLayout.firstFigure, count: columns.length, width },
    ],
    rowHeights: [
      { first: entryLayout.title, count: 1, height: 30 },
      { first: entryLayout.note, count: 1, height: 20 },
      { first: entryLayout.area, count: 1, height: 22 },
      { first: entryLayout.indicator, count: 1, height: 62 },
      { first: entryLayout.measure, count: 1, height: 62 },
      { first: entryLayout.part, count: 1, height: 20 },
      { first: entryLayout.codes, count: 1, height: 13 },
      { first: entryLayout.total, count: lastUnit - entryLayout.total + 1, height: 21 },
      { first: end, count: 1, height: endHeight },
    ],
    hiddenColumns: [{ first: 3, count: 3 }],
    validations: columns.flatMap((each, index) => (each.input ? [entryValidation(each, index, column, end, scheme, words)] : [])),
    conditionalFormats: markConditionalFormats(marked, entryLayout.codes, { hard: 3, soft: 4, explained: 5 }),
    frozen: { rows: entryLayout.total + 1, columns: 3 },
    pageLayout,
    tabColor: dress.tabColor,
    showGridlines: false,
    ...(dress.isProtected ? { protection: entryProtection } : {}),
  };
}

/** Neighbouring columns of formulas, with the formulas of the first unit's row. */
function formulaRuns(columns: readonly EntryColumn[]): readonly { readonly first: number; readonly cells: readonly PlannedCell[] }[] {
  const runs: { first: number; cells: PlannedCell[] }[] = [];
  columns.forEach((_, index) => {
    const text = unitFormula(columns, index, entryLayout.firstUnit, entryLayout.firstFigure + index);
    if (text === undefined) return;
    const last = runs.at(-1);
    if (last && last.first + last.cells.length === index) last.cells.push(formula(text));
    else runs.push({ first: index, cells: [formula(text)] });
  });
  return runs;
}

/** Formula of a unit's cell: the rate, or a denominator that is another measure's value; undefined for input cells. */
function unitFormula(columns: readonly EntryColumn[], index: number, row: number, place: number): string | undefined {
  const column = columns[index];
  if (!column || column.input) return undefined;
  if (column.part === 'rate') return rateFormula(row, place - 2, place - 1);
  const source = columns.findIndex((each) => each.measure.id === column.measure.denominatorIs && each.part === 'value');
  return source < 0 ? undefined : sharedDenominatorFormula(row, place - index + source);
}

/** Sums for values, Σ ÷ Σ for rates (rates never add up); targets of ratios have no total. */
function totalCell(column: EntryColumn, index: number, figures: FigureColumn, end: number): PlannedCell {
  const place = entryLayout.firstFigure + index;
  const rows = { first: entryLayout.firstUnit, last: end };
  if (column.part === 'rate') return formula(totalRateFormula(rows, place - 2, place - 1));
  if (figures === 'target' && column.measure.kind === 'ratio') return constant('');
  return formula(sumFormula(rows, place));
}

function entryValidation(column: EntryColumn, index: number, figures: FigureColumn, end: number, scheme: Scheme, words: SheetWords): ValidationDocument {
  const place = entryLayout.firstFigure + index;
  const cell = cellAddress(entryLayout.firstUnit, place);
  const whole = column.measure.whole && !(figures === 'target' && column.measure.kind === 'ratio');
  const number = whole ? `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}))` : `AND(ISNUMBER(${cell}),${cell}>=0)`;
  return {
    areas: [area(entryLayout.firstUnit, place, end - entryLayout.firstUnit + 1, 1)],
    type: 'custom',
    formula1: `OR(${cell}="不适用",${number})`,
    ignoreBlank: true,
    prompt: entryPrompt(column, figures, scheme, words),
    error: { style: 'warning', title: words.errorTitle, text: figures === 'target' ? words.errorTarget : whole ? words.errorWhole : words.errorDecimal },
  };
}

/** Broad formats first, exceptions after: few actions however many columns there are. */
function bodyStyles(columns: readonly EntryColumn[], figures: FigureColumn, lastUnit: number): readonly StylePlan[] {
  const rows = lastUnit - entryLayout.firstUnit + 1;
  const places = columns.map((column, index) => ({ column, place: entryLayout.firstFigure + index }));
  const withTotal = (place: number): CellArea => area(entryLayout.total, place, rows + 1, 1);
  const isRate = (column: EntryColumn): boolean => column.part === 'rate' || (figures === 'target' && column.measure.kind === 'ratio');
  const formulas = places.filter(({ column }) => !column.input).map(({ place }) => area(entryLayout.firstUnit, place, rows, 1));
  const rates = places.filter(({ column }) => isRate(column)).map(({ place }) => withTotal(place));
  const amounts = places.filter(({ column }) => !isRate(column) && !column.measure.whole).map(({ place }) => withTotal(place));
  return [
    { areas: [area(entryLayout.total, entryLayout.firstFigure, rows + 1, columns.length)], style: withNumberFormat(sheetStyles.input, numberFormats.whole) },
    { areas: formulas, style: sheetStyles.formula },
    { areas: formulas.concat(area(entryLayout.total, entryLayout.firstFigure, 1, columns.length)), style: { locked: true } },
    { areas: amounts, style: { numberFormat: numberFormats.amount } },
    { areas: rates, style: { numberFormat: numberFormats.rate } },
    { areas: [area(entryLayout.total, entryLayout.firstFigure, 1, columns.length)], style: sheetStyles.total },
    { areas: [area(entryLayout.total, 1, 1, 2)], style: sheetStyles.totalLabel },
    { areas: [area(entryLayout.total, 0, rows + 1, 1)], style: sheetStyles.unitCode },
    { areas: [area(entryLayout.firstUnit, 2, rows, 4)], style: sheetStyles.status },
    { areas: [area(lastUnit + 1, 0, 1, entryLayout.firstFigure + columns.length)], style: sheetStyles.end },
    { areas: [area(lastUnit + 1, 0, 1, 1)], style: sheetStyles.endCode },
  ].filter((plan) => plan.areas.length > 0);
}
