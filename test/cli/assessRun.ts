import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAssess } from '../../src/cli/runAssess';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { IncomingFigure } from '../../src/tasks/reports';
import { readWorkbook } from '../../src/xlsx/readWorkbook';

/** The results as far as tests look at them; assess-json.md has them all. */
export interface Results {
  readonly scheme: { readonly level: string; readonly title: string };
  readonly period: string;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly total: number | null;
    readonly rank: number | null;
    readonly grade: string | null;
    readonly components: Readonly<Record<string, number | null>>;
    readonly areas: readonly { readonly area: number; readonly points: number; readonly max: number }[];
    readonly measures: readonly { readonly id: string; readonly points: number; readonly max: number; readonly actual: number | null; readonly target: number | null; readonly counted: boolean; readonly reason: string | null }[];
    readonly honours: readonly Readonly<Record<string, unknown>>[];
    readonly accountability: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly unconfirmed: { readonly settings: readonly string[]; readonly measures: number };
}

/** A folder of its own in which `npm run assess` is run within this process, and what came of it. */
export class AssessFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'assess-'));

  /** A file of the folder. */
  file(name: string): string {
    return join(this.path, name);
  }

  put(name: string, content: string | Uint8Array): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  files(): readonly string[] {
    return readdirSync(this.path).sort();
  }

  async run(...parameters: readonly string[]): Promise<{ readonly code: number; readonly out: readonly string[]; readonly errors: readonly string[] }> {
    const out: string[] = [];
    const errors: string[] = [];
    const code = await runAssess(parameters, { out: (line) => out.push(line), error: (line) => errors.push(line), now: () => new Date(2004, 11, 31, 9, 5) });
    return { code, out, errors };
  }

  /** Runs with the figures and writes `name`.xlsx and `name`.json; fails where that is refused. */
  async assess(name: string, figures: string, ...more: readonly string[]): Promise<Results> {
    const { code, errors } = await this.run('--figures', figures, '--out', this.file(`${name}.xlsx`), '--json', this.file(`${name}.json`), ...more);
    if (code !== 0) throw new Error(`refused with ${code}: ${errors.join('\n')}`);
    return this.results(name);
  }

  results(name: string): Results {
    return JSON.parse(readFileSync(this.file(`${name}.json`), 'utf8')) as Results;
  }

  async workbook(name: string): Promise<WorkbookDocument> {
    const read = await readWorkbook(new Uint8Array(readFileSync(this.file(name))));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return read.document;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

export const exampleFile = join(__dirname, '../fixtures/figures/example-9-prefectures.csv');
export const exampleText = readFileSync(exampleFile, 'utf8');

export const figuresHeader = 'unitCode,measure,column,value,numerator,denominator';

/** Figures as the command takes them: a line for each unit, measure and column. */
export function figuresCsv(figures: readonly IncomingFigure[]): string {
  const fieldOf = { value: 0, rate: 0, numerator: 1, denominator: 2 } as const;
  const lines = new Map<string, string[]>();
  for (const { unitCode, measure, column, part, value } of figures) {
    const key = `${unitCode},${measure},${column}`;
    const fields = lines.get(key) ?? ['', '', ''];
    fields[fieldOf[part]] = String(value);
    lines.set(key, fields);
  }
  return [figuresHeader, ...[...lines].map(([key, fields]) => `${key},${fields.join(',')}`)].join('\n');
}
