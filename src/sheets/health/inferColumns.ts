import type { CellValue } from '../../model/cellValue';
import type { SheetContent } from '../../model/snapshot';
import { codeText, formulaAt, valueAt } from '../codedTable';
import { entryCodes, markColumns } from '../entryLayout';
import { formulaShape } from './formulaShape';
import { headersShown, showsHeaders, templateSignature, textAt, type HeaderRows } from './headerRows';
import type { SheetTemplate, TemplateColumn } from './sheetTemplate';

/** Where codes and rows stand in a sheet. */
export interface CodedPlaces {
  readonly content: SheetContent;
  readonly template: SheetTemplate;
  /** Absent when the row of codes was deleted. */
  readonly codeRow: number | undefined;
  readonly codeColumn: number | undefined;
  readonly headers: HeaderRows;
  /** Rows that hold figures, and the row of totals. */
  readonly dataRows: readonly number[];
  readonly totalRow: number | undefined;
}

export type ColumnFault =
  /** What the column is, is certain; its code is not there. */
  | { readonly kind: 'code-lost'; readonly column: number; readonly code: string; readonly found: CellValue }
  /** The column may be any of the choices, or none of them. */
  | { readonly kind: 'code-open'; readonly column: number; readonly found: CellValue; readonly choices: readonly string[] }
  /** Several columns carry the code and look the same; the first is read. */
  | { readonly kind: 'code-repeated'; readonly code: string; readonly columns: readonly number[] }
  /** The code says one thing and the headers another. */
  | { readonly kind: 'code-contradicts'; readonly column: number; readonly code: string; readonly byHeaders: string }
  | { readonly kind: 'column-missing'; readonly code: string }
  | { readonly kind: 'foreign-column'; readonly column: number; readonly found: CellValue };

export interface InferredColumns {
  /** Column of each code, whether it still says so or not. */
  readonly columns: ReadonlyMap<string, number>;
  readonly faults: readonly ColumnFault[];
}

/**
 * What each column of a sheet is. A code that stands counts; a lost one is inferred from headers, from formulas and from the order
 * between neighbours, only where that leaves one answer. Everything else is left open, with the choices that are left.
 */
export function inferColumns(places: CodedPlaces): InferredColumns {
  return new ColumnInference(places).run();
}

class ColumnInference {
  private readonly columnOf = new Map<string, number>();
  private readonly codeOf = new Map<number, string>();
  private readonly faults: ColumnFault[] = [];
  private readonly byCode: ReadonlyMap<string, TemplateColumn>;
  private readonly signatures: ReadonlyMap<string, readonly TemplateColumn[]>;
  private readonly end: number;

  constructor(private readonly places: CodedPlaces) {
    const { template, content } = places;
    this.byCode = new Map(template.columns.map((column) => [column.code, column]));
    const signatures = new Map<string, TemplateColumn[]>();
    for (const column of template.columns) {
      const signature = templateSignature(template, column);
      signatures.set(signature, [...(signatures.get(signature) ?? []), column]);
    }
    this.signatures = signatures;
    this.end = content.column + Math.max(0, ...content.values.map((row) => row.length));
  }

  run(): InferredColumns {
    this.takeCodes();
    while (this.takeByHeaders() || this.takeByFormulas() || this.takeByOrder());
    this.takeWhatIsLeft();
    return { columns: this.columnOf, faults: this.faults };
  }

  private found(column: number): CellValue {
    const { content, codeRow } = this.places;
    return codeRow === undefined ? '' : valueAt(content, codeRow, column);
  }

  /** Columns of the sheet besides that of the row codes. */
  private *all(): Iterable<number> {
    for (let column = this.places.content.column; column < this.end; column += 1) if (column !== this.places.codeColumn) yield column;
  }

  private shows(column: number, candidate: TemplateColumn): boolean {
    const { content, template, headers } = this.places;
    return showsHeaders(content, template, headers, column, candidate);
  }

  /** The one column of the template whose headers these are; undefined where several or none have them. */
  private byHeaders(column: number): TemplateColumn | undefined {
    for (const [signature, candidates] of this.signatures) {
      const [candidate] = candidates;
      if (signature.trim() !== '' && candidates.length === 1 && candidate && this.shows(column, candidate)) return candidate;
    }
    return undefined;
  }

  private take(code: string, column: number): void {
    this.columnOf.set(code, column);
    this.codeOf.set(column, code);
  }

  private infer(code: string, column: number): void {
    this.take(code, column);
    this.faults.push({ kind: 'code-lost', column, code, found: this.found(column) });
  }

  private takeCodes(): void {
    const places = new Map<string, number[]>();
    for (const column of this.all()) {
      const code = codeText(this.found(column));
      if (this.byCode.has(code)) places.set(code, [...(places.get(code) ?? []), column]);
    }
    for (const [code, columns] of places) {
      const candidate = this.byCode.get(code);
      const shown = columns.filter((column) => candidate && this.shows(column, candidate));
      const [only] = shown;
      const first = columns[0] ?? 0;
      if (columns.length === 1) this.take(code, first);
      else if (shown.length === 1 && only !== undefined) this.take(code, only);
      else {
        columns.forEach((column) => this.codeOf.set(column, code));
        this.columnOf.set(code, first);
        this.faults.push({ kind: 'code-repeated', code, columns });
      }
    }
    for (const [code, column] of this.columnOf) {
      const candidate = this.byCode.get(code);
      const other = candidate && this.shows(column, candidate) ? undefined : this.byHeaders(column);
      if (other && other.code !== code) this.faults.push({ kind: 'code-contradicts', column, code, byHeaders: other.code });
    }
  }

  private missing(): readonly TemplateColumn[] {
    return this.places.template.columns.filter(({ code }) => !this.columnOf.has(code));
  }

  private open(): readonly number[] {
    return [...this.all()].filter((column) => !this.codeOf.has(column));
  }

  private takeByHeaders(): boolean {
    const claims = new Map<string, number[]>();
    for (const column of this.open()) {
      const candidate = this.byHeaders(column);
      if (candidate && !this.columnOf.has(candidate.code)) claims.set(candidate.code, [...(claims.get(candidate.code) ?? []), column]);
    }
    const certain = [...claims].filter(([, columns]) => columns.length === 1);
    for (const [code, [column]] of certain) if (column !== undefined) this.infer(code, column);
    return certain.length > 0;
  }

  /** Formulas name the columns they are computed from, and are known by them. */
  private takeByFormulas(): boolean {
    const open = new Set(this.open());
    for (const expected of this.formulasOfTemplate()) {
      const known = this.columnOf.get(expected.code);
      const matching = (known === undefined ? this.open() : [known]).flatMap((column) => {
        const references = this.referencesOf(column, expected.shape);
        // What is known already of the columns must agree, and something must be known.
        const agrees = references?.every((reference, index) => (this.columnOf.get(expected.codes[index] ?? '') ?? reference) === reference && (!this.codeOf.has(reference) || this.codeOf.get(reference) === expected.codes[index]));
        const known = expected.codes.some((code) => this.columnOf.has(code)) || this.columnOf.has(expected.code);
        return references && agrees && known ? [{ column, references }] : [];
      });
      const [only] = matching;
      if (matching.length !== 1 || !only) continue;
      const news = [[expected.code, only.column] as const, ...expected.codes.map((code, index) => [code, only.references[index] ?? -1] as const)].filter(
        ([code, column], index, list) => !this.columnOf.has(code) && open.has(column) && list.findIndex((other) => other[1] === column) === index,
      );
      if (news.length === 0) continue;
      for (const [code, column] of news) if (!this.columnOf.has(code) && !this.codeOf.has(column)) this.infer(code, column);
      return true;
    }
    return false;
  }

  /** Formulas in the rows of figures that name cells of their own row only, with the codes of the columns they name. */
  private formulasOfTemplate(): readonly { readonly code: string; readonly shape: string; readonly codes: readonly string[] }[] {
    const { template } = this.places;
    const row = template.rows.find(({ code }) => code !== entryCodes.total && code !== entryCodes.end)?.row;
    if (row === undefined) return [];
    return template.columns.flatMap(({ code, column }) => {
      const cell = template.cell(row, column);
      if (!cell || !('formula' in cell)) return [];
      const { shape, references } = formulaShape(cell.formula);
      const codes = references.map((reference) => (reference.row === row ? template.columns.find((each) => each.column === reference.column)?.code : undefined));
      return codes.every((each) => each !== undefined) && codes.length > 0 ? [{ code, shape, codes }] : [];
    });
  }

  /** The columns that the formulas of a column name, where one of them has that shape. */
  private referencesOf(column: number, shape: string): readonly number[] | undefined {
    for (const row of this.places.dataRows) {
      const formula = formulaAt(this.places.content, row, column);
      if (formula === undefined) continue;
      const found = formulaShape(formula);
      if (found.shape === shape && found.references.every((reference) => reference.row === row)) return found.references.map((reference) => reference.column);
    }
    return undefined;
  }

  /** Between two known neighbours as many columns as codes: they are those, if each shows that it is ours and none says otherwise. */
  private takeByOrder(): boolean {
    const { columns } = this.places.template;
    for (let first = 0; first < columns.length; first += 1) {
      if (this.columnOf.has(columns[first]?.code ?? '')) continue;
      let last = first;
      while (last + 1 < columns.length && !this.columnOf.has(columns[last + 1]?.code ?? '')) last += 1;
      const lost = columns.slice(first, last + 1);
      const left = first === 0 ? (this.places.codeColumn ?? this.places.content.column - 1) : (this.columnOf.get(columns[first - 1]?.code ?? '') ?? -1);
      const right = last + 1 === columns.length ? this.end : (this.columnOf.get(columns[last + 1]?.code ?? '') ?? -1);
      const between = this.open().filter((column) => left < column && column < right);
      first = last;
      if (between.length !== lost.length || right - left - 1 !== lost.length) continue;
      if (!lost.every((candidate, index) => this.mayBe(between[index] ?? -1, candidate))) continue;
      lost.forEach((candidate, index) => { this.infer(candidate.code, between[index] ?? -1); });
      return true;
    }
    return false;
  }

  private mayBe(column: number, candidate: TemplateColumn): boolean {
    const { content, headers, totalRow } = this.places;
    const other = this.byHeaders(column);
    if (other && other.code !== candidate.code) return false;
    if (listCodes.has(candidate.code)) return this.isMarkList(column);
    if (headersShown(content, headers, column, candidate) > 0) return true;
    // A sum over the column in the row of totals is in no column but ours.
    const total = totalRow === undefined ? undefined : formulaAt(content, totalRow, column);
    return total !== undefined && formulaShape(total).references.every((reference) => reference.column === column);
  }

  /** Whether a column holds nothing, or lists of marks only. */
  private isMarkList(column: number): boolean {
    return this.places.dataRows.every((row) => /^(?:\|.*\|)?$/.test(textAt(this.places.content, row, column)));
  }

  private takeWhatIsLeft(): void {
    const missing = this.missing();
    const choosable = new Set<string>();
    const ours = [...this.columnOf.values()];
    const [first, last] = [Math.min(...ours), Math.max(...ours)];
    for (const column of this.open()) {
      const found = this.found(column);
      const { content, dataRows, totalRow } = this.places;
      const holds = dataRows.some((row) => valueAt(content, row, column) !== '') || (totalRow !== undefined && valueAt(content, totalRow, column) !== '');
      const choices = missing.filter((candidate) => !listCodes.has(candidate.code)).map(({ code }) => code);
      if (holds && choices.length > 0) {
        this.faults.push({ kind: 'code-open', column, found, choices });
        choices.forEach((code) => choosable.add(code));
      } else if ((holds || found !== '') && first < column && column < last) this.faults.push({ kind: 'foreign-column', column, found });
    }
    for (const { code } of missing) if (!choosable.has(code)) this.faults.push({ kind: 'column-missing', code });
  }
}

const listCodes: ReadonlySet<string> = new Set([markColumns.hard, markColumns.soft, markColumns.explained]);
