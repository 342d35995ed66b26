import { type ClassDeclaration, HostObject, declareClass } from '../declaration';

/** The service that office.js reports to when it starts: ribbon commands may be sent from now on. */
export class AddinInternalServiceObject extends HostObject {
  static readonly declaration: ClassDeclaration<AddinInternalServiceObject> = declareClass<AddinInternalServiceObject>({ name: 'AddinInternalService', methods: { notifyActionHandlerReady: { run: () => null } } });

  readonly declaration: ClassDeclaration = AddinInternalServiceObject.declaration;
}
