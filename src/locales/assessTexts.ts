import type { IncomingProblem } from '../tasks/reports';
import { assessTexts as english } from './en-US/assessTexts';
import type { Locale } from './locale';
import { assessTexts as chinese } from './zh-CN/assessTexts';

/** What `npm run assess` says: how it is used, what was wrong with what it was given (each one line: where, what, what to do), and what came out. */
export interface AssessTexts {
  /** Several lines. */
  readonly usage: string;
  readonly unknownOption: (option: string) => string;
  readonly strayArgument: (argument: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly optionTwice: (option: string) => string;
  readonly optionMissing: (option: string, what: string) => string;
  readonly wanted: Readonly<Record<'figures' | 'out' | 'json', string>>;
  readonly badChoice: (option: string, value: string, choices: string) => string;
  readonly badLevel: (value: string, prefectures: string) => string;
  readonly levelUntold: (file: string) => string;
  readonly otherLevel: (file: string, asked: string, title: string) => string;
  readonly badEnding: (option: string, file: string, ending: string) => string;
  readonly sameFile: (one: string, other: string, file: string) => string;
  readonly fileMissing: (option: string, file: string) => string;
  readonly isFolder: (option: string, file: string) => string;
  readonly unreadable: (option: string, file: string, reason: string) => string;
  readonly folderMissing: (option: string, folder: string) => string;
  readonly unwritable: (file: string, reason: string) => string;
  readonly noText: (file: string) => string;
  readonly noFigures: (file: string) => string;
  readonly noFiguresOfPeriod: (file: string, period: string) => string;
  readonly notWorkbook: (file: string, problem: string) => string;
  readonly losses: (file: string, losses: string) => string;
  /** Where the workbook would be written over itself. */
  readonly lossesInPlace: (file: string, losses: string) => string;
  readonly lossesAccepted: (file: string, loss: string) => string;
  readonly incoming: (file: string, line: number, what: string, text: string, remedy: string) => string;
  readonly incomingProblems: Readonly<Record<IncomingProblem['code'], { readonly what: string; readonly remedy: string }>>;
  readonly task: (what: string, title: string, message: string, remedy: string) => string;
  readonly steps: Readonly<Record<'inject' | 'fill' | 'check' | 'score' | 'propose' | 'read', string>>;
  readonly formulas: (file: string, cells: string, count: number) => string;
  readonly replaced: (file: string, count: number) => string;
  readonly notKept: (sheet: string, message: string) => string;
  readonly periods: Readonly<Record<'half-year' | 'year-end', string>>;
  readonly done: (result: { readonly period: string; readonly units: number; readonly hard: number; readonly soft: number; readonly out: string; readonly json: string }) => string;
  readonly unconfirmed: (settings: number, measures: number) => string;
}

const texts: Readonly<Record<Locale, AssessTexts>> = { 'zh-CN': chinese, 'en-US': english };

export function assessTexts(locale: Locale): AssessTexts {
  return texts[locale];
}
