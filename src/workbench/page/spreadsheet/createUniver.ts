import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filterChinese from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteChinese from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import tableChinese from '@univerjs/preset-sheets-table/locales/zh-CN';
import { CalculationMode } from '@univerjs/sheets-formula';
import { greenTheme } from '@univerjs/themes';

import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

import type { PageLocale } from '../pageLocale';
import { withFormulaProgressTexts } from './formulaProgressTexts';

type Presets = ReturnType<typeof UniverSheetsCorePreset>['plugins'];

/**
 * The spreadsheet with everything it shows (toolbar, formula bar, tabs), in a box of a fixed size, without a workbook yet. Its
 * pop-ups are appended to the body.
 */
export function createUniver(container: HTMLElement, locale: PageLocale): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({
    theme: greenTheme,
    locale: locale === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: withFormulaProgressTexts(mergeLocales(coreChinese, conditionalFormattingChinese, dataValidationChinese, filterChinese, noteChinese, tableChinese), 'zh-CN'),
      [LocaleType.EN_US]: withFormulaProgressTexts(mergeLocales(coreEnglish, conditionalFormattingEnglish, dataValidationEnglish, filterEnglish, noteEnglish, tableEnglish), 'en-US'),
    },
    logLevel: LogLevel.WARN,
  });
  const plugins: Presets = [
    ...UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableTextFormatAlert: true,
      // Results that a file brings are kept; formulas without one are computed when it is opened.
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }).plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
    ...UniverSheetsDataValidationPreset({ showEditOnDropdown: false }).plugins,
    ...UniverSheetsFilterPreset().plugins,
    ...UniverSheetsNotePreset().plugins,
    ...UniverSheetsTablePreset().plugins,
  ];
  // A preset may bring a plugin that another one has already brought; the later one, configured for its purpose, counts.
  const byName = new Map<string, Presets[number]>();
  for (const plugin of plugins) byName.set((Array.isArray(plugin) ? plugin[0] : plugin).pluginName, plugin);
  for (const plugin of byName.values()) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
