import type { Department, Measure } from './measure';
import type { OwnRule } from './ownRule';
import type { SchemeSettings } from './schemeSettings';

/** Who is assessed by whom (clause 四): 省对市州, or 市州对县(市、区). */
export type AssessmentLevel = 'province' | 'prefecture';

/** 方面: one of the seven areas. */
export interface Area {
  /** 1 to 7 in the standard scheme, in the notice's order. */
  readonly number: number;
  /** 就业和再就业, as in lists. */
  readonly name: string;
  /** The notice's heading, such as 就业和再就业方面(11项). */
  readonly heading: string;
}

/** 指标: one of the numbered items of the notice, with its wording verbatim. */
export interface Indicator {
  readonly number: number;
  readonly area: number;
  /** The notice's wording without number and closing mark. */
  readonly wording: string;
  /** 分值. */
  readonly points: number;
  readonly department: Department;
}

/** 考评方案: everything that decides a score. */
export interface Scheme {
  readonly id: string;
  /** Version of the template that a workbook was made with. */
  readonly version: number;
  readonly title: string;
  /** Document number, such as 吉政发〔2004〕4号. */
  readonly source: string;
  readonly year: number;
  readonly level: AssessmentLevel;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  /** In the order of the sheets' columns. */
  readonly measures: readonly Measure[];
  readonly settings: SchemeSettings;
  /** 自定审核规则, in the order of their rows; none in the standard scheme. */
  readonly ownRules: readonly OwnRule[];
}
