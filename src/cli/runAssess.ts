import { resolve } from 'node:path';
import { assessTexts, type AssessTexts } from '../locales/assessTexts';
import { describeFinding } from '../locales/findings';
import type { Locale } from '../locales/locale';
import { describeProblem } from '../locales/problems';
import { cellAddress } from '../model/address';
import { figureColumns, periods } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { WorkbookProblem } from '../model/workbookPort';
import { commonParent } from '../schemes/schemeForUnits';
import { recordsOf } from '../scoring/recordsOf';
import { readOutcomesSheet } from '../sheets/outcomes/readOutcomesSheet';
import { checkFigures } from '../tasks/checkFigures';
import { importFigures, previewImport } from '../tasks/importFigures';
import { injectTemplate } from '../tasks/injectTemplate';
import { openWorkbook, type OpenedWorkbook } from '../tasks/openWorkbook';
import { proposeOutcomes } from '../tasks/proposeOutcomes';
import { rejectedGrounds } from '../tasks/rejectedGrounds';
import { scoreAndRank } from '../tasks/scoreAndRank';
import { localTime } from '../taskpane/checking/localTime';
import { createDocumentPort, type DocumentPort } from '../xlsx/documentPort';
import { describeLoss } from '../xlsx/fileTexts';
import { withoutStaleResults } from '../xlsx/withoutStaleResults';
import { writeWorkbook } from '../xlsx/writeWorkbook';
import { readAssessOptions, type AssessOptions } from './assessOptions';
import { assessmentResult } from './assessmentResult';
import { codeOf, readInputFiles, type InputFiles } from './inputFiles';
import { levelOfTemplate, prefectureToldBy } from './level';
import { writeWhole } from './writeWhole';

/** What a run says to the one who started it, and the clock it reads. */
export interface AssessOutput {
  out(line: string): void;
  error(line: string): void;
  now(): Date;
}

export type ExitCode = 0 | 1 | 2;

/** Language of the sheets that are made. */
const sheetLocale = 'zh-CN';

/**
 * The whole assessment without Excel: the template into a workbook, the figures into the template, check, scores and places, and 考评结果 with
 * every decision that stands in it, with the same tasks as in Excel. Writes the workbook and the results only when everything has succeeded.
 *
 * @returns 0 when written, 1 when a file could not be written, 2 when something is wrong with what was given; each such thing is one line of `error`
 */
export async function runAssess(parameters: readonly string[], output: AssessOutput): Promise<ExitCode> {
  const reading = readAssessOptions(parameters);
  const texts = assessTexts(reading.locale);
  if (reading.kind === 'help') {
    output.out(texts.usage);
    return 0;
  }
  const refused = (lines: readonly string[]): ExitCode => {
    lines.forEach((line) => { output.error(line); });
    return 2;
  };
  if (reading.kind === 'refused') return refused(reading.lines);
  const { options, locale } = reading;
  const files = await readInputFiles(options, locale, texts);
  if (!('figures' in files)) return refused(files);
  const { workbook: name = '' } = options;
  const losses = files.losses.map((loss) => describeLoss(loss, locale));
  const lost = losses.join(locale === 'zh-CN' ? '；' : '; ');
  if (losses.length > 0 && !options.acceptLosses) return refused([texts.losses(name, lost)]);
  // Nobody could get it back.
  if (losses.length > 0 && resolve(name) === resolve(options.out)) return refused([texts.lossesInPlace(name, lost)]);

  const port = createDocumentPort(files.workbook);
  const assessed = await new Assessing(port, options, files, locale, texts, output.now()).run();
  if ('faults' in assessed) return refused(assessed.faults);
  const whole = [
    { path: options.out, content: await writeWorkbook(withoutStaleResults(port.document(), assessed.changed, assessed.computed)) },
    { path: options.json, content: `${JSON.stringify(assessed.result, undefined, 2)}\n` },
  ];
  try {
    await writeWhole(whole);
  } catch (error) {
    output.error(texts.unwritable(whole.map(({ path }) => path).join(', '), codeOf(error)));
    return 1;
  }
  [...losses.map((loss) => texts.lossesAccepted(name, loss)), ...assessed.notes].forEach((line) => { output.error(line); });
  assessed.summary.forEach((line) => { output.out(line); });
  return 0;
}

type Assessed =
  | {
      readonly result: unknown;
      readonly notes: readonly string[];
      readonly summary: readonly string[];
      /** Names of the sheets into which figures were put, and of those that hold what was computed from them. */
      readonly changed: readonly string[];
      readonly computed: readonly string[];
    }
  | { readonly faults: readonly string[] };

/** The steps of one assessment over an open workbook. */
class Assessing {
  private readonly notes: string[] = [];

  constructor(
    private readonly port: DocumentPort,
    private readonly options: AssessOptions,
    private readonly files: InputFiles,
    private readonly locale: Locale,
    private readonly texts: AssessTexts,
    private readonly moment: Date,
  ) {}

  async run(): Promise<Assessed> {
    const faults = (await this.inject()) ?? (await this.fill());
    return faults === undefined ? this.assess() : { faults };
  }

  /** The template, for the units of the workbook or those that were asked for. */
  private async inject(): Promise<readonly string[] | undefined> {
    const { texts, options } = this;
    const level = options.level ?? { of: 'province' };
    const prefecture = level.of === 'told-by-figures' ? prefectureToldBy(this.files.figures.text) : level.of === 'prefecture' ? level.code : undefined;
    if (level.of === 'told-by-figures' && prefecture === undefined) return [texts.levelUntold(options.figures)];
    const injected = await injectTemplate(this.port, { ...levelOfTemplate(prefecture), locale: sheetLocale });
    if (!injected.ok) return this.failed('inject', injected.problem);
    if (injected.value.units.from === 'choice') return undefined;
    const opened = await openWorkbook(this.port, { needed: ['scheme', 'units'], wanted: figureColumns });
    if (!opened.ok) return this.failed('read', opened.problem);
    const { scheme, units } = opened.value;
    this.noteFormulas(opened.value);
    const fits = options.level === undefined || (prefecture === undefined ? scheme.level === 'province' : commonParent(units) === prefecture);
    return fits ? undefined : [texts.otherLevel(options.workbook ?? '', prefecture ?? 'province', scheme.title)];
  }

  /** Nothing computes formulas here: those that stand for figures are taken as the file has them. */
  private noteFormulas({ tables, scheme }: OpenedWorkbook): void {
    const shared = new Set(scheme.measures.filter(({ denominatorIs }) => denominatorIs !== undefined).map(({ id }) => id));
    const cells = figureColumns.flatMap((column) =>
      (tables[column]?.rows ?? []).flatMap(({ measures }) =>
        [...measures].flatMap(([id, { value, numerator, denominator }]) =>
          [value, numerator, shared.has(id) ? undefined : denominator].flatMap((cell) => (cell?.formula === undefined ? [] : [`${cell.at.sheetName}!${cellAddress(cell.at.row, cell.at.column)}`])),
        ),
      ),
    );
    if (cells.length > 0) this.notes.push(this.texts.formulas(this.options.workbook ?? '', cells.length > 3 ? `${cells.slice(0, 3).join(', ')} …` : cells.join(', '), cells.length));
  }

  /** The figures into their cells, as they stand; one that has no place stops everything. */
  private async fill(): Promise<readonly string[] | undefined> {
    const { texts, options } = this;
    const { text, encoding } = this.files.figures;
    const preview = await previewImport(this.port, { text, encoding, column: options.period, asGiven: true });
    if (!preview.ok) return this.failed('fill', preview.problem);
    const { figures, problems, replaces, unchanged } = preview.value;
    if (problems.length > 0) {
      return [...problems].sort((one, other) => one.line - other.line).map(({ line, code, text: found }) => texts.incoming(options.figures, line, texts.incomingProblems[code].what, oneLine(found), texts.incomingProblems[code].remedy));
    }
    if (figures.length === 0 && unchanged === 0) return [texts.noFigures(options.figures)];
    const imported = await importFigures(this.port, preview.value);
    if (!imported.ok) return this.failed('fill', imported.problem);
    // What a formula of the sheet gives is no figure of anybody's.
    const replaced = replaces.filter(({ from }) => from !== '').length;
    if (replaced > 0) this.notes.push(texts.replaced(options.workbook ?? '', replaced));
    return undefined;
  }

  private async assess(): Promise<Assessed> {
    const { port, options, texts, locale } = this;
    const { period } = options;
    const describe = (finding: Parameters<typeof describeFinding>[0], scheme: Scheme) => describeFinding(finding, scheme, sheetLocale);
    const checked = await checkFigures(port, period, undefined, { locale: sheetLocale, now: localTime(this.moment), describe });
    if (!checked.ok) return { faults: this.failed('check', checked.problem) };
    for (const sheet of [checked.value.findingsSheet, checked.value.checkLog]) if (sheet?.problem) this.notes.push(texts.notKept(sheet.name, describeProblem(sheet.problem, locale).message));
    const scored = await scoreAndRank(port, sheetLocale, undefined, periods);
    const assessment = scored.ok ? scored.value.assessments.find((each) => each.period === period) : undefined;
    if (!scored.ok && scored.problem.code !== 'nothing-to-do') return { faults: this.failed('score', scored.problem) };
    if (!scored.ok || assessment === undefined) return { faults: [texts.noFiguresOfPeriod(options.figures, texts.periods[period])] };
    const proposed = await proposeOutcomes(port, sheetLocale);
    if (!proposed.ok) return { faults: this.failed('propose', proposed.problem) };
    const opened = await openWorkbook(port, { needed: ['scheme', 'units'], wanted: ['records', 'outcomes'] });
    if (!opened.ok) return { faults: this.failed('read', opened.problem) };
    const { hard, soft } = checked.value;
    const outcomes = opened.value.coded.get('outcomes');
    const result = assessmentResult(opened.value.scheme, assessment, checked.value, recordsOf(opened.value.records?.entries ?? []), {
      rejectionOf: rejectedGrounds(outcomes ? readOutcomesSheet(outcomes) : []),
      decisions: new Map(proposed.value.outcomes.map(({ key, decision }) => [key, decision])),
    });
    const { settings, measures } = result.unconfirmed;
    return {
      result,
      notes: this.notes,
      changed: figureColumns.flatMap((column) => opened.value.snapshot.present.get(column)?.name ?? []),
      computed: [...scored.value.assessments, ...scored.value.places].map(({ sheetName }) => sheetName),
      summary: [
        texts.done({ period: texts.periods[period], units: assessment.units.length, hard, soft, out: options.out, json: options.json }),
        ...(settings.length + measures > 0 ? [texts.unconfirmed(settings.length, measures)] : []),
      ],
    };
  }

  private failed(step: keyof AssessTexts['steps'], problem: WorkbookProblem): readonly string[] {
    const { title, message, remedy } = describeProblem(problem, this.locale);
    return [this.texts.task(this.texts.steps[step], title, message, remedy)];
  }
}

/** A piece of a file as it is quoted in a message. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return [...line].length > 80 ? `${[...line].slice(0, 80).join('')}…` : line;
}
