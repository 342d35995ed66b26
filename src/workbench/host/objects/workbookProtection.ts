import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { optionalText } from '../methodArguments';
import { legacyPasswordHash } from '../passwordHash';

/** Protection of the workbook's structure. */
export class WorkbookProtectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<WorkbookProtectionObject> = declareClass<WorkbookProtectionObject>({
    name: 'WorkbookProtection',
    since: '1.7',
    scalars: { protected: { read: ({ context }) => context.grid.structureProtected } },
    methods: {
      protect: {
        undoable: false,
        run: ({ context }, [password]) => {
          if (context.grid.structureProtected) throw new HostError('AccessDenied');
          const text = optionalText(password);
          context.grid.structureProtected = true;
          context.store.structurePassword = text === undefined || text === '' ? undefined : legacyPasswordHash(text);
        },
      },
      unprotect: {
        undoable: false,
        run: ({ context }, [password]) => {
          const text = optionalText(password);
          const hash = context.store.structurePassword;
          if (hash !== undefined && (text === undefined || legacyPasswordHash(text) !== hash)) throw new HostError('AccessDenied');
          context.grid.structureProtected = false;
          context.store.structurePassword = undefined;
        },
      },
    },
  });

  readonly declaration: ClassDeclaration = WorkbookProtectionObject.declaration;

  constructor(readonly context: HostContext) {
    super();
  }
}
