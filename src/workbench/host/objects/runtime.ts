import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { HostContext } from '../hostContext';
import { booleanArgument } from '../methodArguments';

/** Whether the pane is told of events. */
export class RuntimeObject extends HostObject {
  static readonly declaration: ClassDeclaration<RuntimeObject> = declareClass<RuntimeObject>({
    name: 'Runtime',
    since: '1.5',
    scalars: {
      enableEvents: {
        since: '1.8',
        read: ({ context }) => context.events.enabled,
        write: ({ context }, value) => {
          context.events.enabled = booleanArgument(value);
        },
      },
    },
  });

  readonly declaration: ClassDeclaration = RuntimeObject.declaration;

  constructor(readonly context: HostContext) {
    super();
  }
}
