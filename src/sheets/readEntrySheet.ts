import type { CellValue } from '../model/cellValue';
import { notApplicableText, type CellPosition, type Entry, type EntryCell, type EntryTable, type MeasureEntry, type UnitEntries } from '../model/entry';
import { atOnce, type Steps } from '../model/inSteps';
import type { FigureColumn } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SheetContent } from '../model/snapshot';
import type { LayoutProblem } from '../validation/checkContext';
import { formulaAt, positionIn, valueAt, type CodedTable } from './codedTable';
import { entryCode, entryColumns, readEntryCode, type EntryPart } from './entryColumns';
import { rateFormula, sharedDenominatorFormula } from './entryFormulas';
import { entryCodes } from './entryLayout';
import { markText, templateVersion } from './sheetMarks';

/** Rows between two rests: some 10 ms of work. */
const rowsPerStep = 256;

/** The figures of a sheet, and what is wrong with its layout that the figures cannot say. */
export interface EntryReading {
  readonly table: EntryTable;
  readonly problems: readonly LayoutProblem[];
}

/** Reads the figures of a sheet by their codes. Rows of totals and of our own are left out; of a repeated row all are returned. */
export function readEntrySheet(coded: CodedTable, column: FigureColumn, scheme: Scheme, templateId = scheme.id): EntryReading {
  return atOnce(readEntrySheetInSteps(coded, column, scheme, templateId));
}

/** {@link readEntrySheet} with rests. */
export function* readEntrySheetInSteps(coded: CodedTable, column: FigureColumn, scheme: Scheme, templateId = scheme.id): Steps<EntryReading> {
  const places = scheme.measures.map((measure) => ({ id: measure.id, parts: partPlaces(coded, measure.id) }));
  const formulas = formulaPlaces(coded, column, scheme);
  const problems: LayoutProblem[] = [...templateProblems(coded, column, templateId), ...repeatedColumns(coded, column)];
  const rows: UnitEntries[] = [];
  const codedRows = unitRows(coded);
  for (const { code, row } of codedRows) {
    if (rows.length % rowsPerStep === 0) yield { done: rows.length, total: codedRows.length };
    const measures = new Map<string, MeasureEntry>();
    for (const { id, parts } of places) {
      const entry: { -readonly [P in EntryPart]?: EntryCell } = {};
      for (const { part, place } of parts) entry[part] = readCell(coded, row, place);
      measures.set(id, entry);
    }
    rows.push({ unit: code, at: positionIn(coded.content, row, coded.codeColumn), measures });
    for (const { place, formulaIn } of formulas) {
      const expected = formulaIn(row);
      if (!sameFormula(formulaAt(coded.content, row, place), expected)) {
        problems.push({ kind: 'formula-overwritten', column, at: positionIn(coded.content, row, place), formula: expected });
      }
    }
  }
  for (const problem of lostCodes(coded, column)) problems.push(problem);
  return { table: { column, sheetId: coded.content.id, sheetName: coded.content.name, rows }, problems };
}

/** Rows of units: all rows with a code but totals and our own. */
export function unitRows(coded: CodedTable): CodedTable['rows'] {
  return coded.rows.filter(({ code }) => code !== entryCodes.total && code !== entryCodes.end);
}

const allParts: readonly EntryPart[] = ['value', 'numerator', 'denominator', 'rate'];

function partPlaces(coded: CodedTable, measureId: string): readonly { readonly part: EntryPart; readonly place: number }[] {
  return allParts.flatMap((part) => {
    const place = coded.columns.get(entryCode(measureId, part));
    return place === undefined ? [] : [{ part, place }];
  });
}

/** The columns of formulas whose operands are there, with the formula of a row. */
function formulaPlaces(coded: CodedTable, column: FigureColumn, scheme: Scheme): readonly { readonly place: number; readonly formulaIn: (row: number) => string }[] {
  return entryColumns(scheme, column).flatMap(({ code, measure, part, input }) => {
    const place = coded.columns.get(code);
    if (input || place === undefined) return [];
    if (part === 'rate') {
      const numerator = coded.columns.get(entryCode(measure.id, 'numerator'));
      const denominator = coded.columns.get(entryCode(measure.id, 'denominator'));
      return numerator === undefined || denominator === undefined ? [] : [{ place, formulaIn: (row: number) => rateFormula(row, numerator, denominator) }];
    }
    const source = measure.denominatorIs === undefined ? undefined : coded.columns.get(entryCode(measure.denominatorIs, 'value'));
    return source === undefined ? [] : [{ place, formulaIn: (row: number) => sharedDenominatorFormula(row, source) }];
  });
}

function sameFormula(found: string | undefined, expected: string): boolean {
  return found !== undefined && (found === expected || found.replaceAll(/[\s$]/g, '').toUpperCase() === expected.toUpperCase());
}

function templateProblems(coded: CodedTable, column: FigureColumn, templateId: string): readonly LayoutProblem[] {
  const { mark, content } = coded;
  if (mark.schemeId === templateId && mark.version === templateVersion) return [];
  const expected = markText({ role: column, schemeId: templateId, version: templateVersion });
  return [{ kind: 'template-mismatch', column, at: positionIn(content, coded.codeRow, coded.codeColumn), sheetName: content.name, expected, found: markText(mark) }];
}

function repeatedColumns(coded: CodedTable, column: FigureColumn): readonly LayoutProblem[] {
  return coded.repeatedColumns.flatMap(({ code, column: place }) => {
    const read = readEntryCode(code);
    return read === undefined ? [] : [{ kind: 'measure-column-twice', column, at: positionIn(coded.content, coded.codeRow, place), measure: read.measureId, part: read.part }];
  });
}

/** Rows above the end row that hold figures but no code. */
function lostCodes(coded: CodedTable, column: FigureColumn): readonly LayoutProblem[] {
  const { content } = coded;
  const withCode = new Set(coded.rows.map(({ row }) => row));
  const end = coded.rows.find(({ code }) => code === entryCodes.end)?.row ?? content.row + content.values.length;
  const places = [...coded.columns].filter(([code]) => readEntryCode(code) !== undefined).map(([, place]) => place);
  const nameColumn = coded.columns.get(entryCodes.unitName);
  const problems: LayoutProblem[] = [];
  for (let row = coded.codeRow + 1; row < end; row += 1) {
    if (withCode.has(row) || !places.some((place) => valueAt(content, row, place) !== '')) continue;
    const unitName = nameColumn === undefined ? '' : String(valueAt(content, row, nameColumn)).trim();
    problems.push({ kind: 'unit-code-lost', column, at: positionIn(content, row, coded.codeColumn), ...(unitName === '' ? {} : { unitName }) });
  }
  return problems;
}

/** There are some hundred thousand of these, so that a cell's place is put together only when somebody asks for it. */
class ReadCell implements EntryCell {
  readonly raw: CellValue;
  readonly entry: Entry;

  constructor(
    private readonly content: SheetContent,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.raw = valueAt(content, row, column);
    this.entry = readEntry(this.raw);
  }

  get at(): CellPosition {
    return positionIn(this.content, this.row, this.column);
  }
}

class ReadFormulaCell extends ReadCell {
  constructor(
    content: SheetContent,
    row: number,
    column: number,
    readonly formula: string,
  ) {
    super(content, row, column);
  }
}

function readCell({ content }: CodedTable, row: number, column: number): EntryCell {
  const formula = formulaAt(content, row, column);
  return formula === undefined ? new ReadCell(content, row, column) : new ReadFormulaCell(content, row, column, formula);
}

const blank: Entry = { state: 'blank' };
const notApplicable: Entry = { state: 'not-applicable' };

/** What a cell's value says; white space alone is blank. */
export function readEntry(raw: CellValue): Entry {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { state: 'number', value: raw } : { state: 'invalid', raw };
  if (typeof raw !== 'string') return { state: 'invalid', raw };
  const text = raw.trim();
  if (text === '') return blank;
  return text === notApplicableText ? notApplicable : { state: 'invalid', raw };
}
