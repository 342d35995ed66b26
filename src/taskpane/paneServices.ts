import type { Locale } from '../locales/locale';
import type { CellPosition } from '../model/entry';
import type { Finding } from '../model/finding';
import type { FollowedFinding } from '../model/followedFinding';
import type { Period } from '../model/period';
import type { OwnRule } from '../model/ownRule';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { SelectionHint } from '../model/selection';
import type { ChangeHint, Outcome, Run, StopWatching } from '../model/workbookPort';
import type { FindingsFileReading } from './checking/findingsFileBytes';
import type { LiveCheck } from '../tasks/liveCheck';
import type { SelectionCard } from '../tasks/selectionCard';
import type { SchemeFileReading } from '../files/schemeFile/readSchemeFile';
import type { AddedMeasure, MeasureDraft } from '../tasks/addMeasure';
import type { AddedOwnRule } from '../tasks/addOwnRule';
import type { UndoStep } from '../tasks/applyFixes';
import type { HealthReport } from '../tasks/examineWorkbook';
import type { ChosenRepair, RepairReport } from '../tasks/repairWorkbook';
import type { SchemeItem, SchemeOverview } from '../tasks/describeScheme';
import type { SchemeLoadPreview, SchemeLoadReport } from '../tasks/loadScheme';
import type { StatesSet } from '../tasks/setSchemeStates';
import type { UnitChange } from '../tasks/changeUnits';
import type { ListedEntry, UnitsOverview } from '../tasks/describeUnits';
import type { GivenDecision } from '../tasks/decideOutcome';
import type { ListedOutcome, OutcomesReport } from '../tasks/outcomesReport';
import type { ImportSource } from '../tasks/importFigures';
import type { UnitBooksReport } from '../tasks/makeUnitBooks';
import type { GivenDoubt } from '../validation/reviewerDoubts';
import type { GivenExplanation } from '../validation/followUp';
import type { RenamedUnits } from '../tasks/alignTemplate';
import type { Assessment } from '../model/assessment';
import type { Robustness, ScoredBasis } from '../scoring/robustness';
import type { AlignReport, CheckReport, ImportPreview, ImportReport, InjectReport, RemovalReport, ScoreComparisonReport, ScoreReport, WorkbookState } from '../tasks/reports';

/**
 * Everything the pane and the ribbon commands can have done: the tasks, bound to one workbook. Nothing here rejects or
 * throws on what a workbook holds; failures are outcomes.
 */
export interface PaneServices {
  /** The standard scheme and the units that a new template may be made for. */
  readonly standard: Definition;
  describeWorkbook(): Promise<Outcome<WorkbookState>>;
  /** The scheme and the units as they stand in the workbook: what names and explanations are made from. */
  readDefinition(): Promise<Outcome<Definition>>;
  injectTemplate(choice: InjectChoice, run?: Run): Promise<Outcome<InjectReport>>;
  /**
   * 补齐: rows and columns that sheets of figures lack, and names of units that are still what we wrote, as those that were renamed just now
   * had been. The language is that of sheets that do not tell their own.
   */
  alignTemplate(locale: Locale, run?: Run, renamed?: RenamedUnits): Promise<Outcome<AlignReport>>;
  /** What it would do and leave as it is. */
  previewAlignment(locale: Locale, run?: Run): Promise<Outcome<AlignReport>>;
  /** The books of targets of all units, a page each; the language is that of a sheet that is not there yet. */
  makeUnitBooks(locale: Locale, run?: Run): Promise<Outcome<UnitBooksReport>>;
  /** Writes nothing when there are entries already, unless they are to be replaced. */
  loadExample(options: { readonly replace: boolean }, run?: Run): Promise<Outcome<ImportReport>>;
  previewImport(source: ImportSource, run?: Run): Promise<Outcome<ImportPreview>>;
  /** 上年实绩, in the language given; nothing where it is there. */
  addLastYear(locale: Locale, run?: Run): Promise<Outcome<{ readonly sheetName: string }>>;
  importFigures(preview: ImportPreview, run?: Run): Promise<Outcome<ImportReport>>;
  /** Keeps 审核结果 too, in the language given; explanations and doubts are kept there and count at once. */
  checkFigures(period: Period, follow: { readonly locale: Locale; readonly explanations?: readonly GivenExplanation[]; readonly doubts?: readonly GivenDoubt[] }, run?: Run): Promise<Outcome<CheckReport>>;
  /** Findings as an .xlsx file for those who are to answer, in the language given. */
  writeFindingsFile(content: { readonly findings: readonly FollowedFinding[]; readonly period: Period; readonly scheme: Scheme; readonly locale: Locale }): Promise<Outcome<Uint8Array>>;
  /** Explanations out of such a file. Rejects where the file cannot be read at all. */
  readFindingsFile(file: Blob): Promise<FindingsFileReading>;
  clearMarks(run?: Run): Promise<Outcome<{ readonly cleared: number; readonly damaged: readonly string[] }>>;
  applyFixes(findings: readonly Finding[], run?: Run): Promise<Outcome<FixResult>>;
  /** The language is that of a sheet that is not there yet; periods of `withPlaces` get a sheet of places. */
  scoreAndRank(locale: Locale, run?: Run, withPlaces?: readonly Period[]): Promise<Outcome<ScoreReport>>;
  /** Holds what the formulas in the sheets of scores came to against what was scored. */
  compareScores(assessments: readonly Assessment[], run?: Run): Promise<Outcome<ScoreComparisonReport>>;
  /** 奖惩建议, kept in 考评结果; the language is that of what is written. */
  proposeOutcomes(locale: Locale, run?: Run): Promise<Outcome<OutcomesReport>>;
  /** What a person decides of one of them today; without a state that decides it is taken back. */
  decideOutcome(shown: ListedOutcome, decision: Omit<GivenDecision, 'date'>, locale: Locale, run?: Run): Promise<Outcome<ListedOutcome>>;
  /** 名次稳健性 of what was scored, beside the page where that can be; the workbook is not asked. */
  drawRobustness(basis: ScoredBasis, run?: Run): Promise<Outcome<Robustness>>;
  previewRemoval(): Promise<Outcome<RemovalReport>>;
  removeTemplate(report: RemovalReport): Promise<Outcome<RemovalReport>>;
  /** Whether the user can undo what the tasks do; where not, every task takes from the user what could be undone before. */
  keepsUndo(): boolean;
  /** 考评单位 and which units have rows of figures. */
  describeUnits(run?: Run): Promise<Outcome<UnitsOverview>>;
  /** The language is that of states in a list that has none yet. */
  changeUnits(shown: readonly ListedEntry[], change: UnitChange, locale: Locale, run?: Run): Promise<Outcome<void>>;
  /** What is to be known of the selected cell (口径随身). */
  describeSelection(): Promise<Outcome<SelectionCard>>;
  watchChanges(listener: (hint: ChangeHint) => void): Promise<Outcome<StopWatching>>;
  /** 随填随审 of one period. */
  createLiveCheck(period: Period): Promise<LiveCheck>;
  /** Tells whenever something else may be selected, until it is stopped. */
  watchSelection(listener: (hint: SelectionHint) => void): Promise<Outcome<StopWatching>>;
  /** 考评方案 and what is wrong in it. */
  describeScheme(run?: Run): Promise<Outcome<SchemeOverview>>;
  setSchemeStates(shown: readonly SchemeItem[], state: 'confirmed' | 'retired' | 'example', run?: Run): Promise<Outcome<StatesSet>>;
  undoSchemeStates(undo: UndoStep, run?: Run): Promise<Outcome<{ readonly restored: number; readonly skipped: number }>>;
  /** A check of one's own in 考评方案; the language is that of a row that is put in. */
  addOwnRule(rule: OwnRule, locale: Locale, run?: Run): Promise<Outcome<AddedOwnRule>>;
  addMeasure(draft: MeasureDraft, run?: Run): Promise<Outcome<AddedMeasure>>;
  /** Rejects where the file cannot be read at all. */
  readSchemeFile(file: Blob): Promise<SchemeFileReading>;
  writeSchemeFile(scheme: Scheme): Promise<string>;
  previewScheme(scheme: Scheme, locale: Locale, run?: Run): Promise<Outcome<SchemeLoadPreview>>;
  loadScheme(preview: SchemeLoadPreview, locale: Locale, run?: Run): Promise<Outcome<SchemeLoadReport>>;
  /** 体检: what about our sheets is not as the template left it. */
  examineWorkbook(run?: Run): Promise<Outcome<HealthReport>>;
  repairWorkbook(chosen: readonly ChosenRepair[], run?: Run): Promise<Outcome<RepairReport>>;
  undoRepair(undo: UndoStep, run?: Run): Promise<Outcome<{ readonly restored: number; readonly skipped: number }>>;
  /** Brings a cell into view and selects it. */
  reveal(at: CellPosition): Promise<Outcome<void>>;
}

export interface Definition {
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
}

export interface InjectChoice extends Definition {
  readonly locale: Locale;
}

export interface FixResult {
  readonly changed: number;
  /** Cells that were changed by somebody after the check, and left alone. */
  readonly skipped: number;
  /** Whether putting back reaches locked cells, so that the protection is lifted, which clears undo. */
  readonly lifts: boolean;
  /** Puts back what the repair replaced, where it still stands. */
  undo(): Promise<Outcome<{ readonly restored: number; readonly skipped: number }>>;
}
