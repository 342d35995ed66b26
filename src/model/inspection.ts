import type { CellValue } from './cellValue';
import type { CellPosition } from './entry';
import type { Period } from './period';

/** Methods of 督查核查 as clause 四 names them. */
export const inspectionMethods = ['深入基层', '查阅表册账卡', '召开座谈会', '抽样调查', '明查暗访'] as const;
export type InspectionMethod = (typeof inspectionMethods)[number];

/** What one inspection found of one figure (核实数). */
export interface Inspection {
  readonly unit: string;
  readonly measure: string;
  readonly period: Period;
  /** In the unit of the measure; a fraction for rates. */
  readonly verified: number;
  readonly method?: InspectionMethod;
  /** `2004-07-15`. */
  readonly date?: string;
  /** 采用核实数: the verified value counts in place of the reported figure. */
  readonly adopted: boolean;
  /** 抽样数, and how many of them were not honoured (未兑现). */
  readonly sample?: number;
  readonly cases?: number;
  readonly note: string;
  readonly inspector: string;
  /** The cell of the verified value. */
  readonly at: CellPosition;
}

/** Words for 采用核实数 in the cell, the same in both languages; a blank cell says no. */
export const adoptedWords = { adopted: '是', notAdopted: '否' } as const;

/** Cases that an inspection found not honoured (未兑现), whether or not its verified value can be used. */
export interface NotHonoured {
  readonly unit: string;
  readonly measure: string;
  readonly period: Period;
  /** As it stands in the cell, 0 or more; a fraction of a case is a hard finding, and counts as it stands until corrected. */
  readonly cases: number;
  readonly at: CellPosition;
}

/** What cannot be used, or is missing, in a row of 督查核查 or 奖惩登记. */
export interface RegisterProblem {
  readonly what:
    | 'unit-unknown'
    | 'measure-unknown'
    | 'period-unknown'
    | 'method-unknown'
    | 'verified-invalid'
    | 'verified-over-100'
    | 'count-invalid'
    /** 采用核实数 says neither 是 nor 否: the verified value does not count. */
    | 'adopted-unknown'
    /** The verified value is to count, and there is none that could. */
    | 'adopted-without-value'
    /** The measure is judged, so that no value can count in place of a figure. */
    | 'adopted-judged'
    | 'kind-unknown'
    | 'points-invalid'
    | 'decision-unknown'
    /** The row can be used, but something is left out or cannot be read. */
    | 'verified-missing'
    | 'date-missing'
    | 'date-unreadable'
    | 'description-missing';
  readonly at: CellPosition;
  readonly found: CellValue;
  /** As far as they are known. */
  readonly period?: Period;
  readonly unit?: string;
  readonly measure?: string;
}

/** 督查核查 as it was read. */
export interface InspectionRegister {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly inspections: readonly Inspection[];
  readonly notHonoured: readonly NotHonoured[];
  readonly problems: readonly RegisterProblem[];
}
