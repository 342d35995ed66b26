import type { Finding } from '../model/finding';
import type { Assessment } from '../model/assessment';
import type { CellPosition } from '../model/entry';
import type { FigureChange } from '../model/figureChange';
import type { FollowedFinding } from '../model/followedFinding';
import type { FigureSheet, Period } from '../model/period';
import type { SettingCode } from '../model/schemeSettings';
import type { SheetRole } from '../model/snapshot';
import type { WorkbookProblem } from '../model/workbookPort';
import type { ScoredBasis } from '../scoring/robustness';
import type { DepartmentCompleteness, UnitCompleteness } from './completeness';
import type { KeptName } from '../sheets/unitNames';
import type { MissingPlaces } from './missingPlaces';
import type { RemainingCount, RemainingLine } from './remainingLines';

/** What 注入模板 did. */
export interface InjectReport {
  /** Sheets added, with the name each got (one of ours may have been taken). */
  readonly added: readonly { readonly role: SheetRole; readonly name: string }[];
  /** Sheets of ours that were there already and stayed untouched. */
  readonly kept: readonly { readonly role: SheetRole; readonly name: string }[];
  /** Names of those among them that cannot be read, for their mark is gone. */
  readonly damaged: readonly string[];
  /** How many units in use the sheets are for, and how they are known: from 考评单位, from the rows of figures where that list is gone, or as they were asked for. */
  readonly units: { readonly count: number; readonly from: 'list' | 'figures' | 'choice' };
}

/** Where our sheets stand, for the pane's first page. */
export interface WorkbookState {
  readonly present: readonly { readonly role: SheetRole; readonly sheetId: string; readonly name: string }[];
  /** Sheets that are gone although a name of theirs is still there. */
  readonly broken: readonly SheetRole[];
  /** Names of sheets of ours that are there and cannot be read, for their mark or their codes are gone. */
  readonly damaged: readonly string[];
  readonly schemeTitle?: string;
  readonly units: number;
  /** Settings still marked 示例. */
  readonly unconfirmedSettings: number;
  /** Sheets that somebody protected though the template does not: what is written there lifts the protection, which clears undo. */
  readonly guarded: readonly SheetRole[];
  /** What the sheets of figures lack of what scheme and units ask for; absent when nothing. */
  readonly missing?: MissingPlaces;
  /** What they have beyond that; absent when nothing. */
  readonly remaining?: RemainingCount;
}

/** What 补齐 would do, and did, and what it leaves to people. */
export interface AlignReport {
  /** Sheet by sheet; sheets that need nothing are left out. */
  readonly sheets: readonly {
    readonly role: SheetRole;
    readonly name: string;
    /** Names of the units that get a row. */
    readonly units: readonly string[];
    /** Codes of the columns put in. */
    readonly columns: readonly string[];
    /** Codes of settings whose rows are put into 考评方案. */
    readonly settings?: readonly string[];
    /** Header texts of ours that the scheme words differently now. */
    readonly headers: number;
    /** Units whose name follows 考评单位, each once. */
    readonly renamed: readonly { readonly from: string; readonly to: string }[];
  }[];
  /** Rows and columns that nobody asks for any more; they stay with what is in them. */
  readonly remaining: readonly RemainingLine[];
  /** Names of units that are not those of 考评单位 and may be somebody's own; they stay too. */
  readonly keptNames: readonly KeptName[];
}

/** What 审核 found. */
export interface CheckReport {
  readonly period: Period;
  /** Hard ones first, then in the order of the sheets. */
  readonly findings: readonly FollowedFinding[];
  readonly hard: number;
  readonly soft: number;
  /** Soft ones that stand with an explanation. */
  readonly explained: number;
  /** Explanations given in the pane that could not be kept: the figure was changed or the finding is gone. */
  readonly refusedExplanations: number;
  /** The findings that they were given for, by key. */
  readonly refusedKeys?: readonly string[];
  /** 审核结果, where the check was to keep it; a problem where it could not, and the check stands without. */
  readonly findingsSheet?: { readonly name: string; readonly problem?: WorkbookProblem };
  /** 审核记录 and 审核留底, likewise. */
  readonly checkLog?: { readonly name: string; readonly problem?: WorkbookProblem };
  readonly checkedFigures?: { readonly name: string; readonly problem?: WorkbookProblem };
  /** Figures that are other than at the last check of the period, in the order of the sheets; absent where there was none, or nobody asked. */
  readonly changes?: readonly FigureChange[];
  readonly units: number;
  readonly cellsChecked: number;
  /** Per unit in use, in the order of the list. */
  readonly completeness: readonly UnitCompleteness[];
  readonly departments: readonly DepartmentCompleteness[];
  /** Settings used that nobody has confirmed (示例). */
  readonly unconfirmed: readonly SettingCode[];
  /** Measures whose points, method and definition nobody has confirmed. */
  readonly unconfirmedMeasures: number;
}

/** One period as it was scored: the result, where it stands, and what it was made from. */
export interface ScoredPeriod extends Assessment {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly basis: ScoredBasis;
}

/** What 计分排名 computed and wrote. */
export interface ScoreReport {
  readonly assessments: readonly ScoredPeriod[];
  /** The sheets of places that are in line with it. */
  readonly places: readonly { readonly period: Period; readonly sheetName: string; readonly sheetId: string }[];
  readonly openHardFindings: number;
  /** What comparing the formulas with the engine gave; absent until that was done. */
  readonly comparison?: ScoreComparisonReport;
}

/** What comparing the sheets of scores with the engine gave. */
export interface ScoreComparisonReport {
  readonly cells: number;
  /** Hard findings, in the order of the sheets. */
  readonly findings: readonly Finding[];
}

/** One row of figures to bring in: from a CSV file or a pasted block. */
export interface IncomingFigure {
  readonly unitCode: string;
  readonly measure: string;
  readonly column: FigureSheet;
  /** `rate` only where figures are taken as given; see `ImportSource.asGiven`. */
  readonly part: 'value' | 'numerator' | 'denominator' | 'rate';
  /** What is written into the cell: a number where the text is one, otherwise the text as it stands, so that the check judges it. */
  readonly value: number | string;
}

/** Why a row or field did not fit. `line` counts from 1 in the file or pasted block. */
export interface IncomingProblem {
  readonly line: number;
  readonly code:
    | 'unknown-unit'
    /** Code and name of the line are those of two units. */
    | 'unit-contradicts'
    | 'unknown-measure'
    | 'unknown-column'
    | 'part-not-in-measure'
    | 'shared-denominator'
    | 'target-missing'
    | 'not-a-number'
    | 'too-few-fields'
    | 'too-many-fields'
    | 'repeated';
  readonly text: string;
}

/** Preview of an import; nothing is written yet. */
export interface ImportPreview {
  readonly figures: readonly IncomingFigure[];
  readonly problems: readonly IncomingProblem[];
  /** Cells that hold something now and would be replaced by something else. */
  readonly replaces: readonly { readonly at: CellPosition; readonly from: string | number | boolean; readonly to: string | number; readonly unitCode: string; readonly measure: string; readonly column: FigureSheet }[];
  readonly unchanged: number;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'pasted';
}

export interface ImportReport {
  readonly written: number;
  readonly problems: readonly IncomingProblem[];
}

/** What 移除 would take away, and took away. */
export interface RemovalReport {
  readonly sheets: readonly { readonly role: SheetRole; readonly sheetId: string; readonly name: string; readonly filledCells: number }[];
  /** What of the user's refers to these sheets and shows #REF! when they are gone: cells of sheets, and names. */
  readonly references: readonly RemovalReference[];
}

/** A cell (with its address) or a name that refers to our sheets. */
export type RemovalReference =
  | { readonly kind: 'cell'; readonly sheetName: string; readonly address: string; readonly formula: string }
  | { readonly kind: 'name'; readonly sheetName?: string; readonly name: string; readonly refersTo: string };
