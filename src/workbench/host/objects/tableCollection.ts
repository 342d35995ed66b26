import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { HostError } from '../hostError';
import { textArgument } from '../methodArguments';

/** Tables: the embedded workbook holds none, so the collection is empty and nothing can be added to it. */
export class TableCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<TableCollectionObject> = declareClass<TableCollectionObject>({
    name: 'TableCollection',
    scalars: { count: { read: () => 0 } },
    methods: {
      getCount: { since: '1.4', run: () => 0 },
      getItemOrNullObject: {
        since: '1.4',
        run: (_tables, [key]) => {
          textArgument(key);
          return null;
        },
      },
    },
    collection: {
      items: () => [],
      item: () => {
        throw new HostError('ItemNotFound');
      },
    },
  });

  readonly declaration: ClassDeclaration = TableCollectionObject.declaration;
}
