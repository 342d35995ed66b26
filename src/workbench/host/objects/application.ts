import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { wordArgument } from '../methodArguments';

/**
 * The application. The embedded workbook always computes by itself: a calculation mode is kept and reported, and reading
 * always finds results that are up to date.
 */
export class ApplicationObject extends HostObject {
  static readonly declaration: ClassDeclaration<ApplicationObject> = declareClass<ApplicationObject>({
    name: 'Application',
    scalars: {
      calculationMode: {
        read: ({ context }) => context.store.calculationMode,
        write: ({ context }, value) => {
          context.store.calculationMode = wordArgument(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        },
      },
      calculationState: { since: '1.9', read: () => 'Done' },
      decimalSeparator: { since: '1.11', read: () => '.' },
      thousandsSeparator: { since: '1.11', read: () => ',' },
      useSystemSeparators: { since: '1.11', read: () => true },
    },
    methods: {
      calculate: { needsResults: true, run: (_application, [type]) => void wordArgument(type, ['Recalculate', 'Full', 'FullRebuild']) },
      suspendApiCalculationUntilNextSync: { since: '1.6', run: () => null },
      suspendScreenUpdatingUntilNextSync: { since: '1.9', run: () => null },
    },
  });

  readonly declaration: ClassDeclaration = ApplicationObject.declaration;

  constructor(readonly context: HostContext) {
    super();
  }
}
