import type { CellPosition, Entry } from '../model/entry';
import type { Amount } from '../model/figures';
import type { Measure } from '../model/measure';
import type { FigureColumn, Period } from '../model/period';
import type { Area, Indicator } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { EntryPart } from '../sheets/entryColumns';
import type { Definitions } from '../sheets/wholeDefinition';

/** 口径随身: what is to be known of the selected cell. */
export type SelectionCard =
  | { readonly kind: 'not-injected' }
  /** A sheet that is none of ours. */
  | { readonly kind: 'elsewhere'; readonly sheetName: string }
  /** A sheet of ours, at a place of which nothing more is to be said. */
  | { readonly kind: 'sheet'; readonly role: SheetRole; readonly sheetName: string }
  | UnitCard
  | ScoreCard
  | MeasureCard
  | EntryCard;

/** A unit's code, name or status: how far its row is. */
export interface UnitCard {
  readonly kind: 'unit';
  readonly role: FigureColumn;
  readonly unit: CardUnit;
  readonly filled: number;
  readonly blank: number;
  readonly notApplicable: number;
}

/** A cell of a sheet of scores in the row of a unit; how it came about is known to whoever scored. */
export interface ScoreCard {
  readonly kind: 'score';
  readonly period: Period;
  readonly sheetName: string;
  readonly unit: CardUnit;
  /** The measure in whose column it is; absent for totals, places and components. */
  readonly measure?: string;
}

/** A measure without a unit's figures: its heading, the total, its row in 考评方案, a row that belongs to no unit. */
export interface MeasureCard {
  readonly kind: 'measure';
  readonly role: FigureColumn | 'scheme';
  readonly place: 'heading' | 'total' | 'scheme' | 'no-unit';
  readonly facts: MeasureFacts;
}

/** One figure of one unit. */
export interface EntryCard {
  readonly kind: 'entry';
  readonly role: FigureColumn;
  readonly at: CellPosition;
  /** Selected cells in all; the card speaks of the active one. */
  readonly cellCount: number;
  readonly unit: CardUnit;
  readonly part: EntryPart;
  readonly facts: MeasureFacts;
  /** Where a cell that is not filled in gets its figure. */
  readonly source?: { readonly kind: 'rate'; readonly numerator: string; readonly denominator: string } | { readonly kind: 'shared'; readonly measure: MeasureName; readonly cell: string };
  /** What stands in the cell, and the figure of the measure as a whole (for ratios the rate). */
  readonly entry: Entry;
  readonly amount: Amount;
  readonly target: CardTarget;
  readonly last: LastPeriod;
  readonly usual: UsualRange;
}

export interface CardUnit {
  readonly code: string;
  readonly name: string;
  /** In 考评单位 as retired, or not in it at all; absent where it is in use, or the list is not there. */
  readonly listed?: 'retired' | 'unknown';
}

export interface MeasureName {
  readonly id: string;
  readonly name: string;
}

/** What 考评方案 says of a measure. */
export interface MeasureFacts {
  readonly measure: Measure;
  readonly definitions: Definitions;
  readonly indicator: Indicator | undefined;
  readonly area: Area | undefined;
  /** 其中: the measure that it is part of, and those that are part of it. */
  readonly partOf?: MeasureName;
  readonly parts: readonly MeasureName[];
  /** The measure whose value its denominator is, and those whose denominator it is. */
  readonly denominatorIs?: MeasureName;
  readonly denominatorOf: readonly MeasureName[];
  /** Share of the year's target due at half-year; absent where nothing is prorated. */
  readonly dueAtHalfYear?: { readonly factor: number; readonly confirmed: boolean };
}

/** The target of the unit: none for such a measure, or its sheet, row or column is not there, or what it says and what is due of it by now. */
export type CardTarget =
  | { readonly state: 'none' }
  | { readonly state: 'missing' }
  | {
      readonly state: 'known';
      readonly amount: Amount;
      readonly fixed: boolean;
      /** t·p; absent without a number. */
      readonly due?: number;
      /** x ÷ (t·p) where more is better and both are known. */
      readonly completion?: number;
    };

/** The figure of the period before: half-year, seen from year-end. */
export type LastPeriod =
  /** Nothing comes before half-year, nor before a target. */
  | { readonly state: 'none' }
  | { readonly state: 'missing' }
  | { readonly state: 'known'; readonly entry: Entry; readonly amount: Amount; /** Now less then, of the cell's own figure; absent unless both are numbers. */ readonly change?: number };

/** What other units report, as a hint at a slip. */
export type UsualRange =
  | { readonly state: 'none' }
  /** Counts of bodies that reach a standard jump; they say nothing of each other. */
  | { readonly state: 'jumpy' }
  /** Fewer other units with figures than it takes. */
  | { readonly state: 'too-few'; readonly units: number }
  /** 考评方案 says what is usual (城镇登记失业率). */
  | { readonly state: 'set'; readonly low: number; readonly high: number; readonly confirmed: boolean }
  /** First to third quartile of the other units: their rates, or their values per target due. */
  | {
      readonly state: 'known';
      readonly basis: 'rate' | 'completion';
      readonly low: number;
      readonly high: number;
      readonly units: number;
      /** The same for this unit's target due, in the measure's unit; with `completion` only. */
      readonly forUnit?: { readonly low: number; readonly high: number };
    };
