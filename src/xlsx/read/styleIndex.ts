import type { StyleDocument } from '../../model/workbookDocument';
import type { StyleTable } from './styleTable';

/** Gives the formats that are really used their places in the document, each different one once. Files often hold thousands. */
export class StyleIndex {
  readonly styles: StyleDocument[];
  /** Number of used formats with something that the document does not carry. */
  readonly lost = { patterns: 0, scripts: 0, others: 0, checkboxes: 0 };
  private readonly places = new Map<number, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly table: StyleTable) {
    this.styles = [table.style(0)];
    this.places.set(0, 0);
    this.known.set('{}', 0);
  }

  /** The place in the document of a format of the file. */
  of(format: number): number {
    const place = this.places.get(format);
    if (place !== undefined) return place;
    const style = this.table.style(format);
    if (this.table.losesPattern(format)) this.lost.patterns++;
    if (this.table.losesScript(format)) this.lost.scripts++;
    if (this.table.losesOther(format)) this.lost.others++;
    if (this.table.isCheckbox(format)) this.lost.checkboxes++;
    const key = JSON.stringify(style);
    const known = this.known.get(key) ?? this.styles.push(style) - 1;
    this.known.set(key, known);
    this.places.set(format, known);
    return known;
  }
}
