import { patchFormat, uniform } from '../cellFormat';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { CellTarget } from '../hostContext';
import { colorArgument } from '../methodArguments';

/** Background of cells. A cell without one is white, as Excel answers. */
export class RangeFillObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeFillObject> = declareClass<RangeFillObject>({
    name: 'RangeFill',
    scalars: {
      color: {
        read: ({ target }) => uniform(target, (style) => style.fill ?? '#FFFFFF'),
        write: ({ target }, value) => patchFormat(target, { fill: colorArgument(value) }),
      },
    },
    methods: { clear: { run: ({ target }) => patchFormat(target, { fill: null }) } },
  });

  readonly declaration: ClassDeclaration = RangeFillObject.declaration;

  constructor(readonly target: CellTarget) {
    super();
  }
}
