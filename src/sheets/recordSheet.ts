import { cellAddress } from '../model/address';
import { decisionWords, entryKindWords } from '../model/registerEntry';
import type { SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import { dateRule, listOf, type SheetReferences } from './inspectionSheet';
import { layoutRegister, registerFront, registerLayout, type RegisterColumn } from './registerSheet';
import { registerWords } from './registerWords';
import type { SheetLocale } from './sheetLocale';
import { sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';
import { unitCodeFormula, unitList } from './unitLookup';

/** Column codes of 奖惩登记 in their order. */
export const recordCodes = ['E.kind', 'E.unit', 'E.unit-code', 'E.date', 'E.description', 'E.source', 'E.points', 'E.decision', 'E.decided-by'] as const;
export type RecordCode = (typeof recordCodes)[number];

/** Columns that people fill in. */
export const recordInputs: readonly RecordCode[] = recordCodes.filter((code) => code !== 'E.unit-code');

const widths: Readonly<Record<RecordCode, number>> = {
  'E.kind': 22,
  'E.unit': 18,
  'E.unit-code': 9,
  'E.date': 11,
  'E.description': 44,
  'E.source': 24,
  'E.points': 9,
  'E.decision': 9,
  'E.decided-by': 14,
};

/** Lays out 奖惩登记: a row per bonus item, innovation, incident or falsified figure, with its source and what was decided. */
export function layoutRecordSheet(name: string, scheme: Scheme, references: SheetReferences, locale: SheetLocale): SheetPlan {
  const general = sheetWords(locale);
  const words = registerWords(locale);
  const units = references.get('units');
  const unitCell = cellAddress(registerLayout.first, registerFront + recordCodes.indexOf('E.unit'), { column: true });
  return layoutRegister(
    name,
    {
      role: 'records',
      schemeId: scheme.id,
      title: fillWords(general.titles.records, { year: scheme.year }),
      note: words.recordNote,
      serial: words.serial,
      end: words.end,
      columns: recordCodes.map((code): RegisterColumn => ({
        code,
        label: words.recordColumns[code],
        width: widths[code],
        style: styleOf(code),
        formula: code === 'E.unit-code' && units ? `=${unitCodeFormula(unitCell, units)}` : undefined,
        validation: validationOf(code, references, locale),
      })),
      frozen: registerFront + 2,
      tabColor: '#7030A0',
    },
    general,
  );
}

function styleOf(code: RecordCode): RegisterColumn['style'] {
  if (code === 'E.date') return { ...sheetStyles.choice, numberFormat: 'yyyy-mm-dd' };
  if (code === 'E.points') return withNumberFormat(sheetStyles.input, 'General');
  return code === 'E.kind' || code === 'E.decision' ? sheetStyles.choice : sheetStyles.inputText;
}

function validationOf(code: RecordCode, references: SheetReferences, locale: SheetLocale): RegisterColumn['validation'] {
  const words = registerWords(locale);
  const title = words.recordColumns[code];
  switch (code) {
    case 'E.kind':
      return listOf(Object.values(entryKindWords), title);
    case 'E.unit': {
      const units = references.get('units');
      return units && unitList(units, { title, prompt: words.aboutPrompt });
    }
    case 'E.date':
      return dateRule(title, words.datePrompt);
    case 'E.points':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', prompt: { title, text: words.pointsPrompt }, error: { style: 'warning', title, text: words.pointsPrompt } };
    case 'E.decision':
      return listOf(Object.values(decisionWords), title);
    default:
      return undefined;
  }
}
