import { cellAddress } from '../model/address';
import { adoptedWords, inspectionMethods } from '../model/inspection';
import type { SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { ValidationDocument } from '../model/workbookDocument';
import { area } from './cells';
import { judgementWords } from './judgementWords';
import { layoutRegister, registerFront, registerLayout, type RegisterColumn } from './registerSheet';
import { registerWords } from './registerWords';
import type { SheetLocale } from './sheetLocale';
import { columnOf, lookup, rowCodesOf, type SheetReference } from './sheetReference';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';
import { unitCodeFormula, unitList } from './unitLookup';

/** Column codes of 督查核查 in their order. */
export const inspectionCodes = [
  'V.unit',
  'V.unit-code',
  'V.measure',
  'V.measure-code',
  'V.measurement-unit',
  'V.period',
  'V.method',
  'V.date',
  'V.reported',
  'V.verified',
  'V.difference',
  'V.adopted',
  'V.sample',
  'V.cases',
  'V.note',
  'V.inspector',
] as const;
export type InspectionCode = (typeof inspectionCodes)[number];

/** Columns that people fill in. */
export const inspectionInputs: readonly InspectionCode[] = ['V.unit', 'V.measure', 'V.period', 'V.method', 'V.date', 'V.verified', 'V.adopted', 'V.sample', 'V.cases', 'V.note', 'V.inspector'];

/** Where other sheets of ours are; a formula that needs one that is missing is left out. */
export type SheetReferences = ReadonlyMap<SheetRole, SheetReference>;

const widths: Readonly<Record<InspectionCode, number>> = {
  'V.unit': 16,
  'V.unit-code': 9,
  'V.measure': 28,
  'V.measure-code': 8,
  'V.measurement-unit': 7,
  'V.period': 10,
  'V.method': 14,
  'V.date': 11,
  'V.reported': 12,
  'V.verified': 12,
  'V.difference': 12,
  'V.adopted': 8,
  'V.sample': 8,
  'V.cases': 8,
  'V.note': 26,
  'V.inspector': 12,
};

/** Lays out 督查核查: a row per inspection of one figure; the reported value is looked up by the codes of unit and measure. */
export function layoutInspectionSheet(name: string, scheme: Scheme, references: SheetReferences, locale: SheetLocale): SheetPlan {
  const general = sheetWords(locale);
  const words = registerWords(locale);
  const cell = (code: InspectionCode): string => cellAddress(registerLayout.first, registerFront + inspectionCodes.indexOf(code), { column: true });
  const column = (code: InspectionCode): RegisterColumn => ({
    code,
    label: words.inspectionColumns[code],
    width: widths[code],
    style: styleOf(code),
    formula: formulaOf(code, cell, references, locale),
    validation: validationOf(code, references, locale),
  });
  const rates = (['V.reported', 'V.verified', 'V.difference'] as const).map((code) => area(registerLayout.first, registerFront + inspectionCodes.indexOf(code), registerLayout.rows, 1));
  return layoutRegister(
    name,
    {
      role: 'inspections',
      schemeId: scheme.id,
      title: fillWords(general.titles.inspections, { year: scheme.year }),
      note: words.inspectionNote,
      serial: words.serial,
      end: words.end,
      columns: inspectionCodes.map(column),
      frozen: registerFront + 1,
      tabColor: '#7030A0',
      conditionalFormats: [{ type: 'expression', areas: rates, priority: 4, formula: `${cell('V.measurement-unit')}="%"`, style: { numberFormat: numberFormats.rate } }],
    },
    general,
  );
}

/** The column 采用核实数, for a register that was made without it. */
export function adoptedColumn(locale: SheetLocale): RegisterColumn {
  const code: InspectionCode = 'V.adopted';
  return { code, label: registerWords(locale).inspectionColumns[code], width: widths[code], style: styleOf(code), validation: validationOf(code, new Map(), locale) };
}

function styleOf(code: InspectionCode): RegisterColumn['style'] {
  if (code === 'V.date') return { ...sheetStyles.choice, numberFormat: 'yyyy-mm-dd' };
  if (code === 'V.verified' || code === 'V.sample' || code === 'V.cases') return withNumberFormat(sheetStyles.input, 'General');
  return code === 'V.period' || code === 'V.method' || code === 'V.adopted' ? sheetStyles.choice : sheetStyles.inputText;
}

function formulaOf(code: InspectionCode, cell: (code: InspectionCode) => string, references: SheetReferences, locale: SheetLocale): string | undefined {
  const scheme = references.get('scheme');
  const names = scheme && columnOf(scheme, 'P.measure');
  switch (code) {
    case 'V.unit-code': {
      const units = references.get('units');
      return units && `=${unitCodeFormula(cell('V.unit'), units)}`;
    }
    case 'V.measure-code': {
      if (!scheme || names === undefined) return undefined;
      const [codes, text] = [rowCodesOf(scheme), cell('V.measure')];
      return `=IF(${text}="","",IFERROR(INDEX(${codes},MATCH(${text},${names},0)),IF(ISNUMBER(MATCH("M"&${text},${codes},0)),"M"&${text},"")))`;
    }
    case 'V.measurement-unit':
      return scheme && columnOf(scheme, 'P.unit') !== undefined ? `=IFERROR(${lookup(scheme, cell('V.measure-code'), ['"P.unit"'])}&"","")` : undefined;
    case 'V.reported':
      return reportedFormula(cell, references, locale);
    case 'V.difference':
      return `=IF(AND(ISNUMBER(${cell('V.reported')}),ISNUMBER(${cell('V.verified')})),${cell('V.reported')}-${cell('V.verified')},"")`;
    default:
      return undefined;
  }
}

/** The figure of the period's sheet as it stands; the rate of a ratio. */
function reportedFormula(cell: (code: InspectionCode) => string, references: SheetReferences, locale: SheetLocale): string | undefined {
  const { periods } = judgementWords(locale);
  const measure = cell('V.measure-code');
  const found = (['half-year', 'year-end'] as const).flatMap((period) => {
    const sheet = references.get(period);
    if (!sheet) return [];
    const value = lookup(sheet, cell('V.unit-code'), [`${measure}&".R"`, measure]);
    return [{ word: periods[period], value: `IFERROR(IF(${value}="","",${value}),"")` }];
  });
  return found.length === 0 ? undefined : `=${found.reduceRight((rest, { word, value }) => `IF(${cell('V.period')}="${word}",${value},${rest})`, '""')}`;
}

function validationOf(code: InspectionCode, references: SheetReferences, locale: SheetLocale): RegisterColumn['validation'] {
  const words = registerWords(locale);
  const title = words.inspectionColumns[code];
  switch (code) {
    case 'V.unit': {
      const units = references.get('units');
      return units && unitList(units, { title, prompt: words.unitPrompt });
    }
    case 'V.measure':
      return measureList(references.get('scheme'), title, words.measurePrompt);
    case 'V.period':
      return listOf(Object.values(judgementWords(locale).periods), title);
    case 'V.method':
      return listOf(inspectionMethods, title);
    case 'V.date':
      return dateRule(title, words.datePrompt);
    case 'V.verified':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', prompt: { title, text: words.verifiedPrompt }, error: { style: 'warning', title, text: words.verifiedPrompt } };
    case 'V.adopted':
      return { ...listOf(Object.values(adoptedWords), title), prompt: { title, text: words.adoptedPrompt } };
    case 'V.sample':
    case 'V.cases':
      return { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', prompt: { title, text: words.countPrompt }, error: { style: 'warning', title, text: words.countPrompt } };
    default:
      return undefined;
  }
}

/** A drop-down of literal words, and nothing else. */
export function listOf(options: readonly string[], title: string): NonNullable<RegisterColumn['validation']> {
  return { type: 'list', formula1: `"${options.join(',')}"`, ignoreBlank: true, inCellDropDown: true, error: { style: 'stop', title, text: options.join(' / ').slice(0, 220) } };
}

/** Serial numbers of 1 January 2000 and 31 December 2099. */
export function dateRule(title: string, prompt: string): Omit<ValidationDocument, 'areas'> {
  return { type: 'date', operator: 'between', formula1: '36526', formula2: '73050', ignoreBlank: true, prompt: { title, text: prompt }, error: { style: 'warning', title, text: prompt } };
}

function measureList(scheme: SheetReference | undefined, title: string, prompt: string): RegisterColumn['validation'] {
  const names = scheme && columnOf(scheme, 'P.measure');
  if (!scheme || names === undefined) return undefined;
  const codes = rowCodesOf(scheme);
  const firstName = `${names.slice(0, names.lastIndexOf(':'))}$1`;
  return {
    type: 'list',
    formula1: `OFFSET(${firstName},MATCH("M*",${codes},0)-1,0,COUNTIF(${codes},"M*"),1)`,
    ignoreBlank: true,
    inCellDropDown: true,
    prompt: { title, text: prompt },
    error: { style: 'warning', title, text: prompt },
  };
}
