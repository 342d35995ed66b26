import type { ConditionalFormatDocument } from '../../../model/workbookDocument';
import { type ConditionalType, conditionalTypeOf } from '../conditionalRule';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { GridSheet } from '../gridModel';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { booleanArgument, integerArgument } from '../methodArguments';
import { assertAllowed } from '../protectionGuard';
import { ColorScaleFormatObject } from './colorScaleFormat';
import { CellValueFormatObject, CustomFormatObject, PresetCriteriaFormatObject, TextFormatObject, TopBottomFormatObject } from './conditionalKinds';
import { DataBarFormatObject } from './dataBarFormat';
import { IconSetFormatObject } from './iconSetFormat';

/** One conditional format of a sheet, found by its id. */
export class ConditionalFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalFormatObject> = declareClass<ConditionalFormatObject>({
    name: 'ConditionalFormat',
    since: '1.6',
    ids: (format) => ({ Id: format.id }),
    scalars: {
      id: { read: (format) => format.id },
      type: { read: (format) => conditionalTypeOf(format.rule) },
      // Counted from 0 in the API, from 1 in a file.
      priority: { read: (format) => format.position(), write: (format, value) => format.moveTo(integerArgument(value)) },
      stopIfTrue: {
        read: (format) => format.rule.stopIfTrue ?? false,
        write: (format, value) => format.change({ ...format.rule, stopIfTrue: booleanArgument(value) }),
      },
    },
    navigations: {
      custom: { open: (format) => format.asKind('Custom', () => new CustomFormatObject(format)) },
      customOrNullObject: { open: (format) => format.kindOrNull('Custom', () => new CustomFormatObject(format)) },
      cellValue: { open: (format) => format.asKind('CellValue', () => new CellValueFormatObject(format)) },
      cellValueOrNullObject: { open: (format) => format.kindOrNull('CellValue', () => new CellValueFormatObject(format)) },
      textComparison: { open: (format) => format.asKind('ContainsText', () => new TextFormatObject(format)) },
      textComparisonOrNullObject: { open: (format) => format.kindOrNull('ContainsText', () => new TextFormatObject(format)) },
      topBottom: { open: (format) => format.asKind('TopBottom', () => new TopBottomFormatObject(format)) },
      topBottomOrNullObject: { open: (format) => format.kindOrNull('TopBottom', () => new TopBottomFormatObject(format)) },
      preset: { open: (format) => format.asKind('PresetCriteria', () => new PresetCriteriaFormatObject(format)) },
      presetOrNullObject: { open: (format) => format.kindOrNull('PresetCriteria', () => new PresetCriteriaFormatObject(format)) },
      colorScale: { open: (format) => format.asKind('ColorScale', () => new ColorScaleFormatObject(format)) },
      colorScaleOrNullObject: { open: (format) => format.kindOrNull('ColorScale', () => new ColorScaleFormatObject(format)) },
      dataBar: { open: (format) => format.asKind('DataBar', () => new DataBarFormatObject(format)) },
      dataBarOrNullObject: { open: (format) => format.kindOrNull('DataBar', () => new DataBarFormatObject(format)) },
      iconSet: { open: (format) => format.asKind('IconSet', () => new IconSetFormatObject(format)) },
      iconSetOrNullObject: { open: (format) => format.kindOrNull('IconSet', () => new IconSetFormatObject(format)) },
    },
    methods: {
      delete: {
        run: (format) => {
          assertAllowed(format.sheet, 'formatCells');
          void format.rule;
          format.sheet.removeConditionalFormat(format.id);
        },
      },
      getRange: {
        run: (format) => {
          const [area, ...more] = format.rule.areas;
          if (area === undefined || more.length > 0) throw new HostError('ItemNotFound');
          return format.context.objects.range(format.sheetId, area);
        },
      },
      getRangeOrNullObject: {
        run: (format) => {
          const [area, ...more] = format.rule.areas;
          return area === undefined || more.length > 0 ? null : format.context.objects.range(format.sheetId, area);
        },
      },
      getRanges: { since: '1.9', run: (format) => format.context.objects.areas(format.sheetId, format.rule.areas) },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalFormatObject.declaration;

  constructor(
    readonly context: HostContext,
    readonly sheetId: string,
    readonly id: string,
  ) {
    super();
  }

  get sheet(): GridSheet {
    return this.context.sheet(this.sheetId);
  }

  /** Throws `ItemNotFound` when it was removed. */
  get rule(): ConditionalFormatDocument {
    const found = this.sheet.conditionalFormats().find((rule) => rule.id === this.id);
    if (found === undefined) throw new HostError('ItemNotFound');
    const { id, ...rule } = found;
    void id;
    return rule;
  }

  change(rule: ConditionalFormatDocument): void {
    assertAllowed(this.sheet, 'formatCells');
    this.sheet.replaceConditionalFormat(this.id, rule);
    this.context.events.formatChanged(this.sheetId, rule.areas);
  }

  private ordered(): readonly (ConditionalFormatDocument & { readonly id: string })[] {
    return [...this.sheet.conditionalFormats()].sort((a, b) => a.priority - b.priority);
  }

  private position(): number {
    return this.ordered().findIndex((rule) => rule.id === this.id);
  }

  /** Negative positions count from the end; positions outside are the first or the last. The others make room. */
  private moveTo(position: number): void {
    const last = this.ordered().length - 1;
    const index = Math.min(last, Math.max(0, position < 0 ? last + 1 + position : position));
    this.change({ ...this.rule, priority: index + 1 });
  }

  private asKind(type: ConditionalType, open: () => HostObject): HostObject {
    if (conditionalTypeOf(this.rule) !== type) throw new HostError('InvalidOperation');
    return open();
  }

  private kindOrNull(type: ConditionalType, open: () => HostObject): HostObject | null {
    return conditionalTypeOf(this.rule) === type ? open() : null;
  }
}
