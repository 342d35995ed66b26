import { gatherFormat, uniform } from '../cellFormat';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { StylePatch } from '../gridModel';
import type { CellTarget } from '../hostContext';
import { booleanArgument } from '../methodArguments';
import { assertUnprotected } from '../protectionGuard';

/** Whether cells are locked once their sheet is protected. Cannot be changed while it is. */
export class FormatProtectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<FormatProtectionObject> = declareClass<FormatProtectionObject>({
    name: 'FormatProtection',
    since: '1.2',
    scalars: {
      locked: { read: ({ target }) => uniform(target, (style) => style.locked ?? true), write: (protection, value) => protection.patch({ locked: booleanArgument(value) }) },
      formulaHidden: {
        read: ({ target }) => uniform(target, (style) => style.formulaHidden ?? false),
        write: (protection, value) => protection.patch({ formulaHidden: booleanArgument(value) }),
      },
    },
  });

  readonly declaration: ClassDeclaration = FormatProtectionObject.declaration;

  constructor(readonly target: CellTarget) {
    super();
  }

  private patch(patch: StylePatch): void {
    assertUnprotected(this.target.sheet);
    gatherFormat(this.target, patch);
  }
}
