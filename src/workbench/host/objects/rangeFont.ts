import type { StyleDocument } from '../../../model/workbookDocument';
import { patchFormat, uniform } from '../cellFormat';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { StylePatch } from '../gridModel';
import type { CellTarget } from '../hostContext';
import { invalidArgument } from '../hostError';
import { booleanArgument, colorArgument, numberArgument, textArgument, wordArgument } from '../methodArguments';

type Font = NonNullable<StyleDocument['font']>;
type FontPatch = Exclude<StylePatch['font'], null | undefined>;

export class RangeFontObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeFontObject> = declareClass<RangeFontObject>({
    name: 'RangeFont',
    scalars: {
      name: { read: (font) => font.read((value) => value.name ?? 'Calibri'), write: (font, value) => font.patch({ name: textArgument(value) }) },
      size: { read: (font) => font.read((value) => value.size ?? 11), write: (font, value) => font.patch({ size: sizeArgument(value) }) },
      color: { read: (font) => font.read((value) => value.color ?? '#000000'), write: (font, value) => font.patch({ color: colorArgument(value) }) },
      bold: { read: (font) => font.read((value) => value.bold ?? false), write: (font, value) => font.patch({ bold: booleanArgument(value) }) },
      italic: { read: (font) => font.read((value) => value.italic ?? false), write: (font, value) => font.patch({ italic: booleanArgument(value) }) },
      strikethrough: {
        since: '1.9',
        read: (font) => font.read((value) => value.strikethrough ?? false),
        write: (font, value) => font.patch({ strikethrough: booleanArgument(value) }),
      },
      underline: {
        read: (font) => font.read((value) => (value.underline === undefined ? 'None' : value.underline === 'single' ? 'Single' : 'Double')),
        write: (font, value) => font.patch({ underline: underlines[wordArgument(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'])] }),
      },
    },
  });

  readonly declaration: ClassDeclaration = RangeFontObject.declaration;

  constructor(private readonly target: CellTarget) {
    super();
  }

  private read<T>(member: (font: Font) => T): T | null {
    return uniform(this.target, (style) => member(style.font ?? {}));
  }

  private patch(font: FontPatch): void {
    patchFormat(this.target, { font });
  }
}

const underlines = { None: null, Single: 'single', Double: 'double', SingleAccountant: 'single', DoubleAccountant: 'double' } as const;

/** Points, 1 to 409. */
function sizeArgument(value: unknown): number {
  const size = numberArgument(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}
