import { type ConditionalOwner, ruleOf } from '../conditionalOwner';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { colorArgument } from '../methodArguments';
import { readBarEnd, writeScaleValue } from '../scaleValues';

export class DataBarFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<DataBarFormatObject> = declareClass<DataBarFormatObject>({
    name: 'DataBarConditionalFormat',
    since: '1.6',
    scalars: {
      lowerBoundRule: {
        read: ({ owner }) => writeScaleValue(ruleOf(owner, 'dataBar').minimum),
        write: ({ owner }, value) => owner.change({ ...ruleOf(owner, 'dataBar'), minimum: readBarEnd(value, 'minimum') }),
      },
      upperBoundRule: {
        read: ({ owner }) => writeScaleValue(ruleOf(owner, 'dataBar').maximum),
        write: ({ owner }, value) => owner.change({ ...ruleOf(owner, 'dataBar'), maximum: readBarEnd(value, 'maximum') }),
      },
    },
    navigations: { positiveFormat: { open: ({ owner }) => new DataBarPositiveFormatObject(owner) } },
  });

  readonly declaration: ClassDeclaration = DataBarFormatObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

export class DataBarPositiveFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<DataBarPositiveFormatObject> = declareClass<DataBarPositiveFormatObject>({
    name: 'ConditionalDataBarPositiveFormat',
    since: '1.6',
    scalars: {
      fillColor: {
        read: ({ owner }) => ruleOf(owner, 'dataBar').color,
        write: ({ owner }, value) => owner.change({ ...ruleOf(owner, 'dataBar'), color: colorArgument(value) }),
      },
    },
  });

  readonly declaration: ClassDeclaration = DataBarPositiveFormatObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}
