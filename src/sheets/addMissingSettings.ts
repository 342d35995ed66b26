import type { SheetPlan, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { CellArea } from '../model/workbookDocument';
import { area } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { missingSchemeColumns, rewriteSchemeSheet } from './rewriteSchemeSheet';
import { schemeChanges } from './schemeChanges';
import { generalLabels, type SchemeColumnCode } from './schemeRows';
import { settingValidations } from './schemeValidations';
import { settingNumberFormat, settingRows } from './settingRows';
import type { SheetLocale } from './sheetLocale';

/** Rows of settings that 考评方案 lacks, with what puts them in and what the cells are now. */
export interface MissingSettings {
  readonly plan: SheetPlan;
  readonly before: SheetPlan;
  /** Codes of the settings. */
  readonly settings: readonly string[];
}

/**
 * The rows of settings that a sheet made by an earlier version has not: behind its other settings, with the values in force (the defaults),
 * marked 示例, and with their formats and rules. Undefined where none is missing, or the sheet has lost columns that they need.
 */
export function addMissingSettings(coded: CodedTable, scheme: Scheme): MissingSettings | undefined {
  const locale = languageOf(coded);
  const changes = schemeChanges(coded, scheme, locale).filter(({ kind, code }) => kind === 'added' && code.startsWith('S.'));
  if (changes.length === 0 || missingSchemeColumns(coded, changes).length > 0) return undefined;
  const { plan, before, added } = rewriteSchemeSheet(coded, changes);
  const rows = settingRows.filter(({ code }) => added.has(`S.${code}`));
  const place = (index: number, column: SchemeColumnCode): CellArea => area(added.get(`S.${rows[index]?.code ?? ''}`) ?? 0, coded.columns.get(column) ?? 0, 1, 1);
  const styles = rows.flatMap((row, index): readonly StylePlan[] => {
    const numberFormat = settingNumberFormat(row, locale);
    return numberFormat === undefined ? [] : [{ areas: [place(index, 'P.value')], style: { numberFormat } }];
  });
  return { plan: { ...plan, liftProtection: true, styles, validations: settingValidations(rows, place, locale) }, before, settings: rows.map(({ code }) => code) };
}

/** The language of the sheet, by what it calls the title of the scheme. */
function languageOf(coded: CodedTable): SheetLocale {
  const row = coded.rows.find(({ code }) => code === 'G.title')?.row;
  const column = coded.columns.get('P.measure');
  const label = row === undefined || column === undefined ? '' : valueAt(coded.content, row, column);
  return label === generalLabels['en-US']['G.title'] ? 'en-US' : 'zh-CN';
}
