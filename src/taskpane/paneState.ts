import type { Locale } from '../locales/locale';
import type { Finding, Severity } from '../model/finding';
import type { FindingState } from '../model/followedFinding';
import type { Scheme } from '../model/scheme';
import type { Robustness } from '../scoring/robustness';
import type { SchemeFileProblem } from '../files/schemeFile/schemeFileProblem';
import type { UndoStep } from '../tasks/applyFixes';
import type { HealthReport } from '../tasks/examineWorkbook';
import type { SchemeOverview } from '../tasks/describeScheme';
import type { SchemeLoadPreview, SchemeLoadReport } from '../tasks/loadScheme';
import type { Period } from '../model/period';
import type { WorkbookProblem } from '../model/workbookPort';
import type { AlignReport, CheckReport, ImportPreview, ImportReport, InjectReport, RemovalReport, ScoredPeriod, ScoreReport, WorkbookState } from '../tasks/reports';
import type { FileProblem } from '../xlsx/fileProblem';
import type { ReturnedExplanation } from '../tasks/findingsFile';
import type { ListedOutcome, OutcomesReport } from '../tasks/outcomesReport';
import type { SelectionCard } from '../tasks/selectionCard';
import type { UnitBooksReport } from '../tasks/makeUnitBooks';
import type { UnitChange } from '../tasks/changeUnits';
import type { UnitsOverview } from '../tasks/describeUnits';
import type { Definition, FixResult } from './paneServices';

export type PageName = 'overview' | 'import' | 'check' | 'scores' | 'removal' | 'help' | 'units' | 'scheme' | 'health' | 'outcomes';

/** What can be under way; only one at a time. */
export type TaskName = 'inject' | 'align' | 'remaining' | 'example' | 'preview' | 'import' | 'check' | 'clear' | 'fix' | 'undo' | 'score' | 'compare' | 'removal-preview' | 'remove' | 'units' | 'change-units' | 'unit-books' | 'last-year' | 'scheme' | 'change-scheme' | 'examine' | 'repair' | 'outcomes' | 'decide' | 'robustness';

export interface Running {
  readonly task: TaskName;
  /** 0 to 1. */
  readonly share: number;
  readonly cancellable: boolean;
  /** Cancelling was asked for; the task stops at its next step. */
  readonly cancelling: boolean;
  /** The sheet whose protection has to be lifted, while it is asked whether that may be. */
  readonly asksLifting?: string;
}

/** What the last task came to. Words are made when it is shown, so that they follow the language. */
export type NoticeContent =
  | { readonly kind: 'problem'; readonly problem: WorkbookProblem; readonly task?: TaskName }
  | { readonly kind: 'busy'; readonly task: TaskName }
  /** `standard`: nobody chose the units, so that a workbook without a list got the standard ones. */
  | { readonly kind: 'injected'; readonly report: InjectReport; readonly standard: boolean }
  | { readonly kind: 'aligned'; readonly report: AlignReport }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'checked'; readonly report: CheckReport }
  | { readonly kind: 'explained'; readonly kept: number; readonly refused: number }
  | { readonly kind: 'last-year-added'; readonly sheetName: string }
  /** `problem`: why the file brought nothing. */
  | { readonly kind: 'findings-file'; readonly problem: FileProblem | 'no-findings' | 'not-written' }
  | { readonly kind: 'explanations-read'; readonly kept: number; readonly refused: number; readonly unanswered: number }
  | { readonly kind: 'doubt-flagged' }
  | { readonly kind: 'doubt-lifted' }
  | { readonly kind: 'cleared'; readonly cleared: number; readonly damaged: readonly string[] }
  | { readonly kind: 'fixed'; readonly changed: number; readonly skipped: number }
  | { readonly kind: 'restored'; readonly restored: number; readonly skipped: number }
  /** `places`: the sheet of places that was asked for. */
  | { readonly kind: 'scored'; readonly report: ScoreReport; readonly places?: string | undefined }
  | { readonly kind: 'removed'; readonly report: RemovalReport }
  | { readonly kind: 'scheme-states'; readonly state: 'confirmed' | 'retired' | 'example'; readonly changed: number; readonly skipped: number }
  | { readonly kind: 'scheme-restored'; readonly restored: number }
  | { readonly kind: 'measure-added'; readonly code: string }
  | { readonly kind: 'own-rule-added'; readonly code: string }
  | { readonly kind: 'scheme-loaded'; readonly report: SchemeLoadReport }
  | { readonly kind: 'units-changed'; readonly change: UnitChange['kind']; readonly names: readonly string[] }
  | { readonly kind: 'repaired'; readonly repaired: number; readonly skipped: number }
  | { readonly kind: 'repair-undone'; readonly restored: number; readonly skipped: number }
  | { readonly kind: 'unit-books'; readonly report: UnitBooksReport }
  | { readonly kind: 'outcomes-proposed'; readonly report: OutcomesReport }
  | { readonly kind: 'outcome-decided'; readonly outcome: ListedOutcome }
  | { readonly kind: 'copied' };

export interface Notice {
  /** Grows with every notice, so that the same words are announced again. */
  readonly id: number;
  readonly content: NoticeContent;
}

/** Which findings are listed; '' stands for all. */
export interface FindingFilter {
  readonly severity: Severity | '';
  readonly unit: string;
  readonly rule: string;
  readonly department: string;
  readonly state: FindingState | '';
  readonly text: string;
}

/** By what the list of findings is grouped. */
export type FindingGroup = 'none' | 'unit' | 'department' | 'rule';

/** What the list of findings is sorted by; `none`: as the check found them. */
export type FindingSort = 'none' | 'unit' | 'measure' | 'rule' | 'difference';

/** A result, and whether the workbook was changed from here since. */
export interface Result<T> {
  readonly report: T;
  readonly stale: boolean;
}

/** Proposed outcomes, and whether what was decided since changes who may be nominated. */
export interface ProposedResult extends Result<OutcomesReport> {
  readonly nominationsOpen?: boolean;
}

export type WorkbookReading =
  | { readonly state: 'reading' }
  | { readonly state: 'known'; readonly workbook: WorkbookState }
  | { readonly state: 'unknown'; readonly problem: WorkbookProblem };

/** All that the pane shows, and the ribbon commands change. */
export interface PaneState {
  readonly locale: Locale;
  readonly period: Period;
  readonly page: PageName;
  readonly workbook: WorkbookReading;
  /** The workbook's scheme and units; the standard ones until they were read. */
  readonly definition: Definition;
  readonly running: Running | undefined;
  readonly notice: Notice | undefined;
  /** The example data met entries: to be asked whether they may be replaced. */
  readonly exampleMeetsEntries: boolean;
  readonly preview: ImportPreview | undefined;
  readonly imported: ImportReport | undefined;
  readonly check: Result<CheckReport> | undefined;
  /** Whether changes are checked as they are made (随填随审). */
  readonly liveCheck: boolean;
  readonly findingFilter: FindingFilter;
  readonly findingGroup: FindingGroup;
  readonly findingSort: FindingSort;
  /** Repairs that can be put back, the last one last. */
  readonly repairs: readonly FixResult[];
  /** Explanations of the last file read that were not kept. */
  readonly refusedReturns: readonly ReturnedExplanation[];
  readonly scores: Result<ScoreReport> | undefined;
  /** 奖惩建议 as they were last made, with what was decided since. */
  readonly outcomes: ProposedResult | undefined;
  /** 名次稳健性 of what was scored then. */
  readonly robustness: { readonly scored: ScoredPeriod; readonly result: Robustness } | undefined;
  readonly removal: RemovalReport | undefined;
  /** What is known of the selected cell, or why it could not be looked at; undefined before the first look. */
  readonly selection: { readonly card?: SelectionCard; readonly problem?: WorkbookProblem } | undefined;
  /** Whether the card of the selected cell is unfolded, and whether it follows the selection by itself. */
  readonly selectionOpen: boolean;
  readonly selectionFollow: boolean;
  /** 考评单位 as it was last read. */
  readonly units: UnitsOverview | undefined;
  /** What the last 补齐, or a look at it, left as it is. */
  readonly alignment: Pick<AlignReport, 'remaining' | 'keptNames'> | undefined;
  /** 考评方案 as its page shows it; undefined elsewhere. */
  readonly scheme: SchemeOverview | undefined;
  readonly schemePreview: SchemeLoadPreview | undefined;
  readonly schemeFileProblem: SchemeFileProblem | undefined;
  /** What is wrong with the measure that was to be added. */
  readonly draftFindings: readonly Finding[];
  /** Takes the last change of states back. */
  readonly schemeUndo: UndoStep | undefined;
  /** What 体检 found, as long as its page is open. */
  readonly health: HealthReport | undefined;
  /** Takes the last repair back. */
  readonly healthUndo: UndoStep | undefined;
  /** A scheme from a file, for a workbook that has no sheets of ours yet. */
  readonly injectScheme: Scheme | undefined;
}
