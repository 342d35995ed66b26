import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { wordArgument } from '../methodArguments';
import type { PaneVisibility } from '../paneVisibility';

/** The service behind `Office.addin`: the pane asks to be shown or hidden. */
export class AppRuntimeServiceObject extends HostObject {
  static readonly declaration: ClassDeclaration<AppRuntimeServiceObject> = declareClass<AppRuntimeServiceObject>({
    name: 'AppRuntimeService',
    methods: {
      getAppRuntimeState: { run: ({ pane }) => pane.state },
      setAppRuntimeState: { run: ({ pane }, [state]) => pane.request(wordArgument(state, ['Visible', 'Background', 'Inactive'])) },
    },
  });

  readonly declaration: ClassDeclaration = AppRuntimeServiceObject.declaration;

  constructor(readonly pane: PaneVisibility) {
    super();
  }
}
