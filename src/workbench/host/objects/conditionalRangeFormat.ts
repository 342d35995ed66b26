import type { DifferentialStyle } from '../../../model/workbookDocument';
import { type BorderStyle, borderStyles, lineStyle, styleOfLine } from '../borderLines';
import { type ConditionalOwner, styledRuleOf } from '../conditionalOwner';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { booleanArgument, colorArgument, isMissing, textArgument, wordArgument } from '../methodArguments';

type Font = NonNullable<DifferentialStyle['font']>;
type Edge = 'top' | 'bottom' | 'left' | 'right';

function changeStyle(owner: ConditionalOwner, style: DifferentialStyle): void {
  owner.change({ ...styledRuleOf(owner), style });
}

function styleOf(owner: ConditionalOwner): DifferentialStyle {
  return styledRuleOf(owner).style;
}

/** The visible change of a conditional format; what it leaves alone reads as `null` or an empty string. */
export class ConditionalRangeFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalRangeFormatObject> = declareClass<ConditionalRangeFormatObject>({
    name: 'ConditionalRangeFormat',
    since: '1.6',
    scalars: {
      numberFormat: {
        read: ({ owner }) => styleOf(owner).numberFormat ?? null,
        write: ({ owner }, value) => {
          const { numberFormat, ...rest } = styleOf(owner);
          void numberFormat;
          changeStyle(owner, isMissing(value) || value === '' ? rest : { ...rest, numberFormat: textArgument(value) });
        },
      },
    },
    navigations: {
      fill: { open: ({ owner }) => new ConditionalRangeFillObject(owner) },
      font: { open: ({ owner }) => new ConditionalRangeFontObject(owner) },
      borders: { open: ({ owner }) => new ConditionalRangeBorderCollectionObject(owner) },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalRangeFormatObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

export class ConditionalRangeFillObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalRangeFillObject> = declareClass<ConditionalRangeFillObject>({
    name: 'ConditionalRangeFill',
    since: '1.6',
    scalars: { color: { read: ({ owner }) => styleOf(owner).fill ?? '', write: ({ owner }, value) => changeStyle(owner, { ...styleOf(owner), fill: colorArgument(value) }) } },
    methods: {
      clear: {
        run: ({ owner }) => {
          const { fill, ...rest } = styleOf(owner);
          void fill;
          changeStyle(owner, rest);
        },
      },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalRangeFillObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

export class ConditionalRangeFontObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalRangeFontObject> = declareClass<ConditionalRangeFontObject>({
    name: 'ConditionalRangeFont',
    since: '1.6',
    scalars: {
      color: { read: (font) => font.value.color ?? '', write: (font, value) => font.patch({ color: colorArgument(value) }) },
      bold: { read: (font) => font.value.bold ?? null, write: (font, value) => font.patch({ bold: booleanArgument(value) }) },
      italic: { read: (font) => font.value.italic ?? null, write: (font, value) => font.patch({ italic: booleanArgument(value) }) },
      strikethrough: { read: (font) => font.value.strikethrough ?? null, write: (font, value) => font.patch({ strikethrough: booleanArgument(value) }) },
      underline: {
        read: (font) => (font.value.underline === undefined ? 'None' : font.value.underline === 'single' ? 'Single' : 'Double'),
        write: (font, value) => {
          const word = wordArgument(value, ['None', 'Single', 'Double']);
          if (word !== 'None') font.patch({ underline: word === 'Single' ? 'single' : 'double' });
          else font.dropUnderline();
        },
      },
    },
    methods: {
      clear: {
        run: ({ owner }) => {
          const { font, ...rest } = styleOf(owner);
          void font;
          changeStyle(owner, rest);
        },
      },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalRangeFontObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }

  private get value(): Font {
    return styleOf(this.owner).font ?? {};
  }

  private patch(font: Font): void {
    changeStyle(this.owner, { ...styleOf(this.owner), font: { ...this.value, ...font } });
  }

  private dropUnderline(): void {
    const { underline, ...font } = this.value;
    void underline;
    changeStyle(this.owner, { ...styleOf(this.owner), font });
  }
}

const edges: Readonly<Record<string, Edge>> = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' };

export class ConditionalRangeBorderCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalRangeBorderCollectionObject> = declareClass<ConditionalRangeBorderCollectionObject>({
    name: 'ConditionalRangeBorderCollection',
    since: '1.6',
    scalars: { count: { read: () => Object.keys(edges).length } },
    navigations: {
      top: { open: ({ owner }) => new ConditionalRangeBorderObject(owner, 'EdgeTop') },
      bottom: { open: ({ owner }) => new ConditionalRangeBorderObject(owner, 'EdgeBottom') },
      left: { open: ({ owner }) => new ConditionalRangeBorderObject(owner, 'EdgeLeft') },
      right: { open: ({ owner }) => new ConditionalRangeBorderObject(owner, 'EdgeRight') },
    },
    collection: {
      items: ({ owner }) => Object.keys(edges).map((index) => new ConditionalRangeBorderObject(owner, index)),
      item: ({ owner }, key) => new ConditionalRangeBorderObject(owner, wordArgument(key, Object.keys(edges))),
    },
  });

  readonly declaration: ClassDeclaration = ConditionalRangeBorderCollectionObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

/** One edge; conditional formats know thin lines only. */
export class ConditionalRangeBorderObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalRangeBorderObject> = declareClass<ConditionalRangeBorderObject>({
    name: 'ConditionalRangeBorder',
    since: '1.6',
    scalars: {
      sideIndex: { read: (border) => border.index },
      style: { read: (border) => styleOfLine(border.line), write: (border, value) => border.set(wordArgument(value, borderStyles), border.line?.color) },
      color: {
        read: (border) => border.line?.color ?? '',
        write: (border, value) => border.set(border.line === undefined ? 'Continuous' : styleOfLine(border.line), colorArgument(value)),
      },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalRangeBorderObject.declaration;

  constructor(
    private readonly owner: ConditionalOwner,
    readonly index: string,
  ) {
    super();
  }

  private get edge(): Edge {
    return edges[this.index] ?? 'top';
  }

  private get line(): NonNullable<DifferentialStyle['borders']>[Edge] {
    return styleOf(this.owner).borders?.[this.edge];
  }

  private set(style: BorderStyle, color: string | undefined): void {
    const { borders = {}, ...rest } = styleOf(this.owner);
    const { [this.edge]: before, ...others } = borders;
    void before;
    const line = style === 'None' ? {} : { [this.edge]: { style: lineStyle(style, 'Thin'), ...(color === undefined ? {} : { color }) } };
    changeStyle(this.owner, { ...rest, borders: { ...others, ...line } });
  }
}
