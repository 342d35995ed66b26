import { cellAddress } from '../model/address';
import type { PlannedCell, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { CellArea, ConditionalFormatDocument, ValidationDocument } from '../model/workbookDocument';
import { area, constant, formula } from './cells';
import { columnPages } from './columnPages';
import { entryCodes, markColumns } from './entryLayout';
import { markConditionalFormats } from './findingMarks';
import { judgementCodes, judgementColumns, judgementParts } from './judgementCodes';
import { judgementRows } from './judgementRows';
import { judgementWords, type JudgementWords } from './judgementWords';
import { rowHeightsOfText } from './rowHeightsOfText';
import { markText, templateVersion } from './sheetMarks';
import type { SheetLocale } from './sheetLocale';
import { columnOf, rowCodesOf, type SheetReference } from './sheetReference';
import { endHeight, sheetStyles } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';

/** Places in a sheet that we lay out fresh; never used to find something again. */
export const judgementLayout = { title: 0, note: 1, group: 2, part: 3, codes: 4, first: 5 } as const;

const front = [entryCodes.unitName, markColumns.status, markColumns.hard, markColumns.soft, markColumns.explained, judgementCodes.subject, judgementCodes.department] as const;
const firstMark = front.length + 1;
const width = firstMark + judgementColumns.length;
const partWidths = { mark: 8, reason: 26, evidence: 16 } as const;
/** Of the columns in front; those of marks are hidden. */
const frontWidths = { code: 10, unit: 16, status: 8, subject: 30, department: 21 } as const;

export interface JudgementSheetOptions {
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  readonly locale: SheetLocale;
  /** 考评方案, where the shares are; without it the headers do not show them. */
  readonly schemeSheet?: SheetReference | undefined;
}

/**
 * Lays out 综合评定: a row per unit and area (and per unit and graded measure), and per period and assessor a mark, its reason and
 * its evidence. Each unit's rows stand together, so that a team fills them in one after the other; an area's stand under a filter.
 */
export function layoutJudgementSheet(name: string, { scheme, units, locale, schemeSheet }: JudgementSheetOptions): SheetPlan {
  const words = judgementWords(locale);
  const general = sheetWords(locale);
  const title = fillWords(general.titles.judgements, { year: scheme.year });
  const rows = judgementRows(scheme, units, locale);
  const count = Math.max(rows.length, 1);
  const last = judgementLayout.first + count - 1;
  const labels = [general.unitCode, general.unit, general.checkStatus, '', '', '', words.subject, words.department];
  const groups = judgementColumns.filter(({ part }) => part === 'mark');
  const body = (column: number, columns = 1): CellArea => area(judgementLayout.first, column, count, columns);
  const columnsOf = (...parts: readonly string[]): readonly CellArea[] => judgementColumns.flatMap(({ part }, index) => (parts.includes(part) ? [body(firstMark + index)] : []));
  const groupCells = judgementColumns.map((column): PlannedCell => {
    if (column.part !== 'mark') return constant('');
    const text = `${words.periods[column.period]} ${words.assessors[scheme.level][column.assessor]}`;
    return groupCell(text, `S.share.${column.assessor}.${column.period}`, words, schemeSheet);
  });

  return {
    target: { added: name },
    blocks: [
      { row: judgementLayout.title, column: 0, cells: [[constant(title)]] },
      { row: judgementLayout.note, column: 0, cells: [[constant(words.note)]] },
      { row: judgementLayout.group, column: 0, cells: [[...labels.map(constant), ...groupCells]] },
      { row: judgementLayout.part, column: firstMark, cells: [judgementColumns.map(({ part }) => constant(words.parts[part]))] },
      {
        row: judgementLayout.codes,
        column: 0,
        cells: [[markText({ role: 'judgements', schemeId: scheme.id, version: templateVersion }), ...front, ...judgementColumns.map(({ code }) => code)].map(constant)],
      },
      ...(rows.length === 0
        ? []
        : [
            { row: judgementLayout.first, column: 0, cells: rows.map((row) => [constant(row.code), constant(row.cells.get(entryCodes.unitName) ?? '')]) },
            { row: judgementLayout.first, column: firstMark - 2, cells: rows.map((row) => [judgementCodes.subject, judgementCodes.department].map((code) => constant(row.cells.get(code) ?? ''))) },
          ]),
      { row: last + 1, column: 0, cells: [[constant(entryCodes.end), constant(words.end)]] },
    ],
    styles: [
      { areas: [area(judgementLayout.group, 0, last - judgementLayout.group + 1, width)], style: sheetStyles.table },
      { areas: [area(judgementLayout.title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(judgementLayout.note, 0, 1, firstMark)], style: { ...sheetStyles.note, wrapText: true, vertical: 'top' } },
      { areas: [area(judgementLayout.group, 0, 2, width)], style: sheetStyles.header },
      { areas: [area(judgementLayout.group, firstMark, 1, judgementColumns.length)], style: sheetStyles.indicator },
      { areas: [area(judgementLayout.codes, 0, 1, width)], style: sheetStyles.codes },
      { areas: [body(0)], style: { ...sheetStyles.unitCode, shrinkToFit: true } },
      { areas: [body(1), body(firstMark - 2)], style: sheetStyles.wrapped },
      { areas: [body(firstMark - 1)], style: sheetStyles.centered },
      { areas: [body(2, 4)], style: sheetStyles.status },
      { areas: columnsOf('mark'), style: { ...sheetStyles.choice, font: { size: 12, bold: true } } },
      { areas: columnsOf('reason', 'evidence'), style: sheetStyles.inputText },
      { areas: [area(last + 1, 0, 1, width)], style: sheetStyles.end },
      { areas: [area(last + 1, 0, 1, 1)], style: sheetStyles.endCode },
    ],
    merges: [
      // Over the columns that every page repeats.
      area(judgementLayout.note, 0, 1, firstMark),
      ...labels.flatMap((label, column) => (label === '' ? [] : [area(judgementLayout.group, column, 2, 1)])),
      ...groups.map((_, index) => area(judgementLayout.group, firstMark + index * judgementParts.length, 1, judgementParts.length)),
    ],
    columnWidths: [
      { first: 0, count: 1, width: frontWidths.code },
      { first: 1, count: 1, width: frontWidths.unit },
      { first: 2, count: 1, width: frontWidths.status },
      { first: firstMark - 2, count: 1, width: frontWidths.subject },
      { first: firstMark - 1, count: 1, width: frontWidths.department },
      ...judgementColumns.map(({ part }, index) => ({ first: firstMark + index, count: 1, width: partWidths[part] })),
    ],
    // Rows of units have no height of their own, so that they grow with what is written into them.
    rowHeights: [
      { first: judgementLayout.title, count: 1, height: 30 },
      { first: judgementLayout.note, count: 1, height: noteHeight(words.note) },
      { first: judgementLayout.group, count: 1, height: 22 },
      { first: judgementLayout.part, count: 1, height: 20 },
      { first: judgementLayout.codes, count: 1, height: 13 },
      { first: last + 1, count: 1, height: endHeight },
    ],
    hiddenColumns: [{ first: 3, count: 3 }],
    validations: judgementColumns.flatMap(({ part }, index) => (part === 'mark' ? [markValidation(body(firstMark + index), words)] : [])),
    conditionalFormats: [
      ...markConditionalFormats(area(judgementLayout.first, firstMark, count + 1, judgementColumns.length), judgementLayout.codes, { hard: 3, soft: 4, explained: 5 }),
      ...unitFormats(count),
    ],
    frozen: { rows: judgementLayout.first, columns: firstMark - 1 },
    pageLayout: columnPages(
      title,
      judgementColumns.map(({ part, period }) => ({ width: partWidths[part], key: period })),
      { rows: { first: judgementLayout.group, last: judgementLayout.part }, columns: firstMark, widths: Object.values(frontWidths), firstColumn: firstMark },
      general,
    ),
    tabColor: '#7030A0',
    showGridlines: false,
  };
}

function noteHeight(note: string): number {
  const shown = Object.values(frontWidths).reduce((sum, each) => sum + each, 0);
  return rowHeightsOfText(0, [[{ text: note, width: shown }]], 0)[0]?.height ?? 0;
}

/** The group's name with the share of the component as it stands in 考评方案. */
function groupCell(text: string, setting: string, words: JudgementWords, scheme: SheetReference | undefined): PlannedCell {
  const values = scheme && columnOf(scheme, 'P.value');
  if (scheme === undefined || values === undefined) return constant(text);
  const [before, after] = words.share;
  return formula(`=IFERROR("${text}${before}"&TEXT(SUMIF(${rowCodesOf(scheme)},"${setting}",${values}),"0%")&"${after}","${text}")`);
}

function markValidation(where: CellArea, words: JudgementWords): ValidationDocument {
  const cell = cellAddress(where.row, where.column);
  return {
    areas: [where],
    type: 'custom',
    formula1: `OR(${cell}="优",${cell}="良",${cell}="中",${cell}="差",${cell}="不适用",AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=100))`,
    ignoreBlank: true,
    prompt: { title: words.parts.mark, text: words.markPrompt },
    error: { style: 'stop', title: words.parts.mark, text: words.markError },
  };
}

/** A line where another unit begins, and its name once in full colour; by formula, so that they are right after sorting. */
function unitFormats(count: number): readonly ConditionalFormatDocument[] {
  const unit = cellAddress(judgementLayout.first, 1, { column: true });
  const above = cellAddress(judgementLayout.first - 1, 1, { column: true });
  return [
    { type: 'expression', areas: [area(judgementLayout.first, 1, count, 1)], priority: 4, formula: `${unit}=${above}`, style: { font: { color: '#A6A6A6' } } },
    {
      type: 'expression',
      areas: [area(judgementLayout.first, 0, count, width)],
      priority: 5,
      formula: `${unit}<>${above}`,
      style: { borders: { top: { style: 'thin', color: '#1F3864' } } },
    },
  ];
}
