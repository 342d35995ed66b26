import type { StyleDocument } from '../model/workbookDocument';

/** The formats of a document, each once, while it is being changed. */
export class StyleTable {
  private readonly styles: StyleDocument[];
  private readonly indexes = new Map<string, number>();
  private readonly merges = new Map<string, number>();

  constructor(styles: readonly StyleDocument[]) {
    this.styles = styles.length > 0 ? [...styles] : [{}];
    this.styles.forEach((style, index) => {
      const key = JSON.stringify(style);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  at(index: number): StyleDocument {
    return this.styles[index] ?? {};
  }

  /** Index of the format that is the one at `index` with the parts that `change` states. */
  merged(index: number, change: StyleDocument): number {
    const key = `${index} ${JSON.stringify(change)}`;
    const known = this.merges.get(key);
    if (known !== undefined) return known;
    const old = this.at(index);
    const style: StyleDocument = {
      ...old,
      ...change,
      ...(old.font || change.font ? { font: { ...old.font, ...change.font } } : {}),
      ...(old.borders || change.borders ? { borders: { ...old.borders, ...change.borders } } : {}),
    };
    const found = this.indexOf(style);
    this.merges.set(key, found);
    return found;
  }

  all(): readonly StyleDocument[] {
    return this.styles;
  }

  private indexOf(style: StyleDocument): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.indexes.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}
