import type { Injector } from '@univerjs/core';
import { FormulaDependencyTreeType, IFormulaDependencyGenerator } from '@univerjs/engine-formula';
import type { IFormulaDependencyTree } from '@univerjs/engine-formula';

/** The step of the engine that makes a node for each cell of each conditional format and validation with a formula. */
interface RuleRegistering {
  _registerOtherFormulas(formulas: unknown, units: string[], nodes: IFormulaDependencyTree[]): void;
}

function isRuleRegistering(generator: object): generator is RuleRegistering {
  return '_registerOtherFormulas' in generator && typeof generator._registerOtherFormulas === 'function';
}

/**
 * Tells the formula engine that nothing depends on a rule. It takes the node of a rule's cell for that of a cell with a formula,
 * counted from the wrong corner, and looks up all formulas that refer there, for tens of thousands of cells at each computation.
 * An engine without that step is left as it is.
 */
export function leaveRulesOutOfDependencies(injector: Injector): void {
  const generator: object = injector.get(IFormulaDependencyGenerator);
  if (!isRuleRegistering(generator)) return;
  const register = generator._registerOtherFormulas.bind(generator);
  generator._registerOtherFormulas = (formulas, units, nodes) => {
    const before = nodes.length;
    register(formulas, units, nodes);
    for (const node of nodes.slice(before)) {
      if (node.type === FormulaDependencyTreeType.OTHER_FORMULA) node.toRTreeItem = () => [];
    }
  };
}
