import type { ScalePoint } from '../../../model/workbookDocument';
import { type ConditionalOwner, ruleOf } from '../conditionalOwner';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { colorArgument, isMissing, recordArgument } from '../methodArguments';
import { readColorScalePoint, writeScaleValue } from '../scaleValues';

export class ColorScaleFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<ColorScaleFormatObject> = declareClass<ColorScaleFormatObject>({
    name: 'ColorScaleConditionalFormat',
    since: '1.6',
    scalars: {
      threeColorScale: { read: ({ owner }) => ruleOf(owner, 'colorScale').points.length === 3 },
      criteria: {
        read: ({ owner }) => {
          const { points } = ruleOf(owner, 'colorScale');
          const [minimum, middle, maximum = middle] = points.map((point) => ({ ...writeScaleValue(point), color: point.color }));
          return points.length === 3 ? { minimum, midpoint: middle, maximum } : { minimum, maximum };
        },
        write: ({ owner }, value) => {
          const given = recordArgument(value);
          const points = [given['minimum'], ...(isMissing(given['midpoint']) ? [] : [given['midpoint']]), given['maximum']].map(readPoint);
          owner.change({ ...ruleOf(owner, 'colorScale'), points });
        },
      },
    },
  });

  readonly declaration: ClassDeclaration = ColorScaleFormatObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

function readPoint(value: unknown): ScalePoint {
  return { ...readColorScalePoint(value), color: colorArgument(recordArgument(value)['color']) };
}
