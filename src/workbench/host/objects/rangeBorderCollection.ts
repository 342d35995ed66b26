import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { CellTarget } from '../hostContext';
import { invalidArgument } from '../hostError';
import { integerArgument, wordArgument } from '../methodArguments';
import { RangeBorderObject, borderIndexes } from './rangeBorder';

export class RangeBorderCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeBorderCollectionObject> = declareClass<RangeBorderCollectionObject>({
    name: 'RangeBorderCollection',
    scalars: { count: { read: () => borderIndexes.length } },
    methods: {
      getItemAt: {
        run: ({ target }, [position]) => {
          const index = borderIndexes[integerArgument(position)];
          if (index === undefined) throw invalidArgument();
          return new RangeBorderObject(target, index);
        },
      },
    },
    collection: {
      items: ({ target }) => borderIndexes.map((index) => new RangeBorderObject(target, index)),
      item: ({ target }, key) => new RangeBorderObject(target, wordArgument(key, borderIndexes)),
    },
  });

  readonly declaration: ClassDeclaration = RangeBorderCollectionObject.declaration;

  constructor(readonly target: CellTarget) {
    super();
  }
}
