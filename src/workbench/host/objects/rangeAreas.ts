import type { CellArea } from '../../../model/workbookDocument';
import { cellCount, intersection, isEntireColumn, isEntireRow } from '../areaGeometry';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { GridSheet } from '../gridModel';
import { type CellTarget, type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { integerArgument, optionalBoolean, textArgument } from '../methodArguments';
import { clearCells } from '../rangeActions';
import { entireColumns, entireRows, offset, usedPart } from '../rangeGeometry';
import type { Movable } from '../referenceTable';
import { areasOnSheet, fullAddress } from '../referenceText';
import { specialCells } from '../specialCells';
import { ConditionalFormatCollectionObject } from './conditionalFormatCollection';
import { DataValidationObject } from './dataValidation';
import { RangeCollectionObject } from './rangeCollection';
import { RangeFormatObject } from './rangeFormat';

/** Several rectangles of one sheet, formatted and cleared together. */
export class RangeAreasObject extends HostObject implements CellTarget, Movable {
  static readonly declaration: ClassDeclaration<RangeAreasObject> = declareClass<RangeAreasObject>({
    name: 'RangeAreas',
    since: '1.9',
    scalars: {
      address: { read: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(',') },
      addressLocal: { read: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(',') },
      areaCount: { read: ({ areas }) => areas.length },
      cellCount: { read: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
      isEntireRow: { read: ({ areas }) => areas.every(isEntireRow) },
      isEntireColumn: { read: ({ areas }) => areas.every(isEntireColumn) },
    },
    navigations: {
      areas: { open: ({ context, sheetId, areas }) => new RangeCollectionObject(context, sheetId, areas) },
      worksheet: { open: ({ context, sheetId }) => context.objects.worksheet(sheetId) },
      format: { open: (target) => new RangeFormatObject(target) },
      dataValidation: { open: (target) => new DataValidationObject(target) },
      conditionalFormats: { open: (target) => new ConditionalFormatCollectionObject(target) },
    },
    methods: {
      clear: { run: (target, [applyTo]) => clearCells(target, applyTo) },
      calculate: { needsResults: true, run: () => null },
      getEntireRow: { run: (target) => target.mapped(entireRows) },
      getEntireColumn: { run: (target) => target.mapped(entireColumns) },
      getOffsetRangeAreas: { run: (target, [rows, columns]) => target.mapped((area) => offset(area, integerArgument(rows), integerArgument(columns))) },
      getIntersection: { run: (target, [other]) => target.common(other) ?? notFound() },
      getIntersectionOrNullObject: { run: (target, [other]) => target.common(other) },
      getUsedRangeAreas: { run: (target, [valuesOnly]) => target.used(valuesOnly) ?? notFound() },
      getUsedRangeAreasOrNullObject: { run: (target, [valuesOnly]) => target.used(valuesOnly) },
      getSpecialCells: { needsResults: true, run: (target, [type, valueType]) => target.several(specialCells(target, type, valueType)) ?? notFound() },
      getSpecialCellsOrNullObject: { needsResults: true, run: (target, [type, valueType]) => target.several(specialCells(target, type, valueType)) },
    },
  });

  readonly declaration: ClassDeclaration = RangeAreasObject.declaration;
  private areas_: readonly CellArea[];

  constructor(
    readonly context: HostContext,
    readonly sheetId: string,
    areas: readonly CellArea[],
  ) {
    super();
    this.areas_ = areas;
  }

  get sheet(): GridSheet {
    return this.context.sheet(this.sheetId);
  }

  get areas(): readonly CellArea[] {
    if (this.areas_.length === 0) throw new HostError('InvalidReference');
    return this.areas_;
  }

  relocate(move: (area: CellArea) => CellArea | undefined): void {
    this.areas_ = this.areas_.map(move).filter((area) => area !== undefined);
  }

  private several(areas: readonly CellArea[]): HostObject | null {
    return areas.length === 0 ? null : this.context.objects.areas(this.sheetId, areas);
  }

  private mapped(map: (area: CellArea) => CellArea): HostObject {
    return this.context.objects.areas(this.sheetId, this.areas.map(map));
  }

  private common(other: unknown): HostObject | null {
    if (isCellTarget(other) && other.sheet.id !== this.sheetId) throw invalidArgument();
    const others = isCellTarget(other) ? other.areas : areasOnSheet(this.context.grid, this.sheet, textArgument(other));
    return this.several(this.areas.flatMap((area) => others.map((item) => intersection(area, item)).filter((item) => item !== undefined)));
  }

  private used(valuesOnly: unknown): HostObject | null {
    return this.several(this.areas.map((area) => usedPart(this.sheet, area, optionalBoolean(valuesOnly, false))).filter((area) => area !== undefined));
  }
}

function notFound(): never {
  throw new HostError('ItemNotFound', 'No cells were found.');
}
