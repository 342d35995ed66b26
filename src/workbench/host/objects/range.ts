import type { CellArea } from '../../../model/workbookDocument';
import { bounding, cellCount, intersection, isEntireColumn, isEntireRow } from '../areaGeometry';
import { readBlock, readNumberFormats, writeBlock, writeNumberFormats } from '../cellBlock';
import { columnSpans, rowSpans, uniformSpan } from '../cellFormat';
import { copyCells, copyTypes } from '../copyCells';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { EventType } from '../eventHub';
import type { GridSheet } from '../gridModel';
import { type CellTarget, type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { booleanArgument, integerArgument, isMissing, optionalBoolean, textArgument, wordArgument } from '../methodArguments';
import { assertAllowed, assertCellsWritable } from '../protectionGuard';
import { clearCells, findCell, insertCells, mergeCells, removeCells, setColumnsHidden, setRowsHidden } from '../rangeActions';
import * as geometry from '../rangeGeometry';
import type { Movable } from '../referenceTable';
import { areaOnSheet, fullAddress, resolveReference } from '../referenceText';
import { specialCells } from '../specialCells';
import { valueTypeOf } from '../valueType';
import { ConditionalFormatCollectionObject } from './conditionalFormatCollection';
import { DataValidationObject } from './dataValidation';
import { RangeFormatObject } from './rangeFormat';
import { RangeSortObject } from './rangeSort';

/** A rectangle of cells. */
export class RangeObject extends HostObject implements CellTarget, Movable {
  static readonly declaration: ClassDeclaration<RangeObject> = declareClass<RangeObject>({
    name: 'Range',
    scalars: {
      address: { read: (range) => fullAddress(range.sheet, range.area) },
      addressLocal: { read: (range) => fullAddress(range.sheet, range.area) },
      rowIndex: { read: (range) => range.area.row },
      columnIndex: { read: (range) => range.area.column },
      rowCount: { read: (range) => range.area.rowCount },
      columnCount: { read: (range) => range.area.columnCount },
      cellCount: { read: (range) => (cellCount(range.area) > 2_147_483_647 ? -1 : cellCount(range.area)) },
      isEntireRow: { since: '1.7', read: (range) => isEntireRow(range.area) },
      isEntireColumn: { since: '1.7', read: (range) => isEntireColumn(range.area) },
      values: {
        read: (range) => readBlock(range.area, (area) => range.sheet.values(area)),
        write: (range, value) => writeBlock(range.context, range.sheet, range.area, value),
        buffered: true,
      },
      formulas: {
        read: (range) => readBlock(range.area, (area) => range.sheet.formulas(area)),
        write: (range, value) => writeBlock(range.context, range.sheet, range.area, value),
        buffered: true,
      },
      formulasLocal: {
        read: (range) => readBlock(range.area, (area) => range.sheet.formulas(area)),
        write: (range, value) => writeBlock(range.context, range.sheet, range.area, value),
        buffered: true,
      },
      text: { read: (range) => readBlock(range.area, (area) => range.sheet.texts(area)) },
      valueTypes: { read: (range) => readBlock(range.area, (area) => range.sheet.values(area).map((line) => line.map(valueTypeOf))) },
      numberFormat: {
        read: (range) => readBlock(range.area, (area) => readNumberFormats(range.sheet, area)),
        write: (range, value) => writeNumberFormats(range.context, range.sheet, range.area, value),
      },
      hidden: {
        since: '1.2',
        read: (range) => {
          const rows = uniformSpan(rowSpans(range), (row) => range.sheet.rowHidden(row));
          const columns = uniformSpan(columnSpans(range), (column) => range.sheet.columnHidden(column));
          if (rows === true || columns === true) return true;
          return rows === null || columns === null ? null : false;
        },
      },
      rowHidden: {
        since: '1.2',
        read: (range) => uniformSpan(rowSpans(range), (row) => range.sheet.rowHidden(row)),
        write: (range, value) => setRowsHidden(range, booleanArgument(value)),
      },
      columnHidden: {
        since: '1.2',
        read: (range) => uniformSpan(columnSpans(range), (column) => range.sheet.columnHidden(column)),
        write: (range, value) => setColumnsHidden(range, booleanArgument(value)),
      },
    },
    navigations: {
      worksheet: { open: (range) => range.context.objects.worksheet(range.sheetId) },
      format: { open: (range) => new RangeFormatObject(range) },
      dataValidation: { since: '1.8', open: (range) => new DataValidationObject(range) },
      conditionalFormats: { since: '1.6', open: (range) => new ConditionalFormatCollectionObject(range) },
      sort: { since: '1.2', open: (range) => new RangeSortObject(range) },
    },
    methods: {
      getCell: { geometric: true, run: (range, [row, column]) => range.at(geometry.cellOf(range.area, integerArgument(row), integerArgument(column))) },
      getRow: { geometric: true, run: (range, [row]) => range.at(geometry.rowOf(range.area, integerArgument(row))) },
      getColumn: { geometric: true, run: (range, [column]) => range.at(geometry.columnOf(range.area, integerArgument(column))) },
      getLastCell: { geometric: true, run: (range) => range.at(geometry.lastColumn(geometry.lastRow(range.area))) },
      getLastRow: { geometric: true, run: (range) => range.at(geometry.lastRow(range.area)) },
      getLastColumn: { geometric: true, run: (range) => range.at(geometry.lastColumn(range.area)) },
      getEntireRow: { geometric: true, run: (range) => range.at(geometry.entireRows(range.area)) },
      getEntireColumn: { geometric: true, run: (range) => range.at(geometry.entireColumns(range.area)) },
      getOffsetRange: { geometric: true, run: (range, [rows, columns]) => range.at(geometry.offset(range.area, integerArgument(rows), integerArgument(columns))) },
      getResizedRange: { since: '1.3', geometric: true, run: (range, [rows, columns]) => range.at(geometry.resized(range.area, integerArgument(rows), integerArgument(columns))) },
      getAbsoluteResizedRange: {
        since: '1.7',
        run: (range, [rows, columns]) => range.at(geometry.onSheet({ ...range.area, rowCount: integerArgument(rows), columnCount: integerArgument(columns) })),
      },
      getRowsBelow: { since: '1.3', run: (range, [count]) => range.at(geometry.rowsBeside(range.area, countOr1(count))) },
      getRowsAbove: { since: '1.3', run: (range, [count]) => range.at(geometry.rowsBeside(range.area, -countOr1(count))) },
      getColumnsAfter: { since: '1.3', run: (range, [count]) => range.at(geometry.columnsBeside(range.area, countOr1(count))) },
      getColumnsBefore: { since: '1.3', run: (range, [count]) => range.at(geometry.columnsBeside(range.area, -countOr1(count))) },
      getBoundingRect: { geometric: true, run: (range, [other]) => range.at(bounding(range.area, range.otherArea(other))) },
      getIntersection: { run: (range, [other]) => range.found(intersection(range.area, range.otherArea(other))) },
      getIntersectionOrNullObject: { since: '1.4', run: (range, [other]) => range.orNull(intersection(range.area, range.otherArea(other))) },
      getUsedRange: {
        run: (range, [valuesOnly]) => range.found(geometry.usedPart(range.sheet, range.area, optionalBoolean(valuesOnly, false))),
      },
      getUsedRangeOrNullObject: {
        since: '1.4',
        run: (range, [valuesOnly]) => range.orNull(geometry.usedPart(range.sheet, range.area, optionalBoolean(valuesOnly, false))),
      },
      getSurroundingRegion: { since: '1.7', run: (range) => range.at(geometry.surroundingRegion(range.sheet, range.area)) },
      getSpecialCells: { since: '1.9', needsResults: true, run: (range, [type, valueType]) => range.several(specialCells(range, type, valueType)) ?? notFound() },
      getSpecialCellsOrNullObject: { since: '1.9', needsResults: true, run: (range, [type, valueType]) => range.several(specialCells(range, type, valueType)) },
      find: { since: '1.9', needsResults: true, run: (range, [text, criteria]) => range.found(findCell(range, text, criteria)) },
      findOrNullObject: { since: '1.9', needsResults: true, run: (range, [text, criteria]) => range.orNull(findCell(range, text, criteria)) },
      insert: { run: (range, [shift]) => range.at(insertCells(range, wordArgument(shift, ['Down', 'Right']))) },
      delete: { run: (range, [shift]) => removeCells(range, wordArgument(shift, ['Up', 'Left'])) },
      clear: { run: (range, [applyTo]) => clearCells(range, applyTo) },
      merge: { since: '1.2', run: (range, [across]) => mergeCells(range, optionalBoolean(across, false)) },
      unmerge: {
        since: '1.2',
        run: ({ sheet, areas, context }) => {
          assertAllowed(sheet, 'formatCells');
          for (const area of areas) sheet.unmerge(area);
          context.events.formatChanged(sheet.id, areas);
        },
      },
      select: { run: (range) => range.select() },
      calculate: { since: '1.6', needsResults: true, run: () => null },
      copyFrom: {
        since: '1.9',
        needsResults: ([, type]) => type === 'Values',
        run: (range, [source, type, skipBlanks, transpose]) => range.copyFrom(source, type, skipBlanks, transpose),
      },
      _ValidateArraySize: { since: '1.3', geometric: true, run: (range, [rows, columns]) => range.validateSize(rows, columns) },
    },
  });

  readonly declaration: ClassDeclaration = RangeObject.declaration;
  private area_: CellArea | undefined;

  constructor(
    readonly context: HostContext,
    readonly sheetId: string,
    area: CellArea,
  ) {
    super();
    this.area_ = area;
  }

  get sheet(): GridSheet {
    return this.context.sheet(this.sheetId);
  }

  /** Throws `InvalidReference` when the cells were deleted. */
  get area(): CellArea {
    if (this.area_ === undefined) throw new HostError('InvalidReference');
    return this.area_;
  }

  get areas(): readonly CellArea[] {
    return [this.area];
  }

  relocate(move: (area: CellArea) => CellArea | undefined): void {
    if (this.area_ !== undefined) this.area_ = move(this.area_);
  }

  private at(area: CellArea): HostObject {
    return this.context.objects.range(this.sheetId, area);
  }

  private found(area: CellArea | undefined): HostObject {
    if (area === undefined) throw new HostError('ItemNotFound');
    return this.at(area);
  }

  private orNull(area: CellArea | undefined): HostObject | null {
    return area === undefined ? null : this.at(area);
  }

  private several(areas: readonly CellArea[]): HostObject | null {
    return areas.length === 0 ? null : this.context.objects.areas(this.sheetId, areas);
  }

  /** Another range of this sheet, given as an object or by its address. */
  private otherArea(other: unknown): CellArea {
    if (isCellTarget(other)) {
      const [area] = other.areas;
      if (other.sheet.id !== this.sheetId || area === undefined) throw invalidArgument();
      return area;
    }
    return areaOnSheet(this.context.grid, this.sheet, textArgument(other));
  }

  private select(): void {
    const { grid, events } = this.context;
    if (this.sheet.visibility !== 'visible') throw new HostError('InvalidOperation');
    if (grid.activeSheet().id !== this.sheetId) {
      events.sheetEvent(EventType.deactivated, grid.activeSheet().id, {});
      grid.activateSheet(this.sheetId);
      events.sheetEvent(EventType.activated, this.sheetId, {});
    }
    grid.select(this.sheetId, [this.area]);
    events.selectionChanged(this.sheetId, [this.area]);
  }

  private copyFrom(source: unknown, type: unknown, skipBlanks: unknown, transpose: unknown): void {
    const options = {
      type: isMissing(type) ? ('All' as const) : wordArgument(type, copyTypes),
      skipBlanks: optionalBoolean(skipBlanks, false),
      transpose: optionalBoolean(transpose, false),
    };
    const from = isCellTarget(source) ? { sheet: source.sheet, area: source.areas[0] } : resolveReference(this.context.grid, textArgument(source), this.sheet);
    if (from?.area === undefined) throw invalidArgument();
    copyCells(this.context, { sheet: from.sheet, area: from.area }, { sheet: this.sheet, area: this.area }, options);
  }

  /** The library's own check before it writes a large block in parts. */
  private validateSize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) {
      throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", 'Range.values');
    }
    assertCellsWritable(this.sheet, this.areas);
  }
}

function countOr1(value: unknown): number {
  return isMissing(value) ? 1 : integerArgument(value);
}

function notFound(): never {
  throw new HostError('ItemNotFound', 'No cells were found.');
}
