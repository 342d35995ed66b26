import type { StyleDocument } from '../../../model/workbookDocument';
import { intersection } from '../areaGeometry';
import { columnSpans, patchFormat, rowSpans, uniform, uniformSpan } from '../cellFormat';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { CellTarget } from '../hostContext';
import { invalidArgument } from '../hostError';
import { charactersOfPoints, displayWidth, pointsOfCharacters, standardHeight, standardWidth } from '../lengths';
import { booleanArgument, integerArgument, numberArgument, wordArgument } from '../methodArguments';
import { assertAllowed } from '../protectionGuard';
import { FormatProtectionObject } from './formatProtection';
import { RangeBorderCollectionObject } from './rangeBorderCollection';
import { RangeFillObject } from './rangeFill';
import { RangeFontObject } from './rangeFont';

const horizontal = { General: null, Left: 'left', Center: 'center', Right: 'right', Fill: 'fill', Justify: 'justify', CenterAcrossSelection: 'centerContinuous', Distributed: 'distributed' } as const;
const vertical = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' } as const;

/** Format of cells. Widths and heights are in points. */
export class RangeFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeFormatObject> = declareClass<RangeFormatObject>({
    name: 'RangeFormat',
    scalars: {
      wrapText: { read: ({ target }) => uniform(target, (style) => style.wrapText ?? false), write: ({ target }, value) => patchFormat(target, { wrapText: booleanArgument(value) }) },
      horizontalAlignment: {
        read: ({ target }) => uniform(target, (style) => wordFor(horizontal, style.horizontal ?? null)),
        write: ({ target }, value) => patchFormat(target, { horizontal: horizontal[wordArgument(value, wordsOf(horizontal))] }),
      },
      verticalAlignment: {
        read: ({ target }) => uniform(target, (style) => wordFor(vertical, style.vertical ?? 'bottom')),
        write: ({ target }, value) => patchFormat(target, { vertical: vertical[wordArgument(value, wordsOf(vertical))] }),
      },
      indentLevel: {
        since: '1.9',
        read: ({ target }) => uniform(target, (style) => style.indent ?? 0),
        write: ({ target }, value) => patchFormat(target, { indent: integerBetween(value, 0, 250) }),
      },
      shrinkToFit: {
        since: '1.9',
        read: ({ target }) => uniform(target, (style) => style.shrinkToFit ?? false),
        write: ({ target }, value) => patchFormat(target, { shrinkToFit: booleanArgument(value) }),
      },
      textOrientation: {
        since: '1.7',
        read: ({ target }) => uniform(target, (style) => (style.rotation === 255 ? 180 : (style.rotation ?? 0))),
        write: ({ target }, value) => patchFormat(target, { rotation: value === 180 ? 255 : integerBetween(value, -90, 90) }),
      },
      columnWidth: {
        since: '1.2',
        read: ({ target }) => uniformSpan(columnSpans(target), (column) => (target.sheet.columnHidden(column) ? 0 : pointsOfCharacters(target.sheet.columnWidth(column)))),
        write: (format, value) => format.setColumnWidth(charactersOfPoints(positive(value))),
      },
      rowHeight: {
        since: '1.2',
        read: ({ target }) => uniformSpan(rowSpans(target), (row) => (target.sheet.rowHidden(row) ? 0 : target.sheet.rowHeight(row))),
        write: (format, value) => format.setRowHeight(positive(value)),
      },
      useStandardWidth: {
        since: '1.7',
        read: ({ target }) => uniformSpan(columnSpans(target), (column) => Math.abs(target.sheet.columnWidth(column) - standardWidth) < 0.1),
        write: (format, value) => {
          if (booleanArgument(value)) format.setColumnWidth(standardWidth);
        },
      },
      useStandardHeight: {
        since: '1.7',
        read: ({ target }) => uniformSpan(rowSpans(target), (row) => target.sheet.rowHeight(row) === standardHeight),
        write: (format, value) => {
          if (booleanArgument(value)) format.setRowHeight(standardHeight);
        },
      },
    },
    navigations: {
      fill: { open: ({ target }) => new RangeFillObject(target) },
      font: { open: ({ target }) => new RangeFontObject(target) },
      borders: { open: ({ target }) => new RangeBorderCollectionObject(target) },
      protection: { since: '1.2', open: ({ target }) => new FormatProtectionObject(target) },
    },
    methods: {
      autofitColumns: { since: '1.2', needsResults: true, run: (format) => format.autofitColumns() },
      autofitRows: { since: '1.2', needsResults: true, run: (format) => format.autofitRows() },
    },
  });

  readonly declaration: ClassDeclaration = RangeFormatObject.declaration;

  constructor(readonly target: CellTarget) {
    super();
  }

  private setColumnWidth(characters: number): void {
    const { sheet, context, areas } = this.target;
    assertAllowed(sheet, 'formatColumns');
    for (const { first, count } of columnSpans(this.target)) {
      if (characters === 0) sheet.setColumnHidden(first, count, true);
      else sheet.setColumnWidth(first, count, characters);
    }
    context.events.formatChanged(sheet.id, areas);
  }

  private setRowHeight(points: number): void {
    const { sheet, context, areas } = this.target;
    if (points > 409.5) throw invalidArgument();
    assertAllowed(sheet, 'formatRows');
    for (const { first, count } of rowSpans(this.target)) {
      if (points === 0) sheet.setRowHidden(first, count, true);
      else sheet.setRowHeight(first, count, points);
    }
    context.events.formatChanged(sheet.id, areas);
  }

  /** Widths are estimated from the number of characters; without a screen there is no font to measure with. */
  private autofitColumns(): void {
    const { sheet } = this.target;
    assertAllowed(sheet, 'formatColumns');
    const used = sheet.usedArea(true);
    for (const area of this.target.areas) {
      const filled = used === undefined ? undefined : intersection(area, used);
      if (filled === undefined) continue;
      const texts = sheet.texts(filled);
      for (let i = 0; i < filled.columnCount; i += 1) {
        const widest = Math.max(...texts.map((row) => displayWidth(row[i] ?? '')));
        if (widest > 0) sheet.setColumnWidth(filled.column + i, 1, Math.min(255, widest + 0.71));
      }
    }
  }

  private autofitRows(): void {
    const { sheet } = this.target;
    assertAllowed(sheet, 'formatRows');
    const used = sheet.usedArea(true);
    for (const area of this.target.areas) {
      const filled = used === undefined ? undefined : intersection(area, used);
      if (filled === undefined) continue;
      const texts = sheet.texts(filled);
      texts.forEach((row, i) => {
        const lines = Math.max(...row.map((text, j) => linesOf(text, sheet.styleAt(filled.row + i, filled.column + j), sheet.columnWidth(filled.column + j))));
        sheet.setRowHeight(filled.row + i, 1, Math.min(409, lines * standardHeight));
      });
    }
  }
}

function linesOf(text: string, style: StyleDocument, width: number): number {
  if (style.wrapText !== true) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width))), 0);
}

function wordsOf<T extends Readonly<Record<string, unknown>>>(table: T): (keyof T & string)[] {
  return Object.keys(table);
}

function wordFor(table: Readonly<Record<string, string | null>>, value: string | null): string | null {
  return Object.keys(table).find((word) => table[word] === value) ?? null;
}

function integerBetween(value: unknown, low: number, high: number): number {
  const number = integerArgument(value);
  if (number < low || number > high) throw invalidArgument();
  return number;
}

function positive(value: unknown): number {
  const number = numberArgument(value);
  if (number < 0) throw invalidArgument();
  return number;
}
