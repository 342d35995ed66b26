import type { Injector } from '@univerjs/core';
import { IFormulaDependencyGenerator } from '@univerjs/engine-formula';
import type { IFormulaDependencyTree, IUnitRange } from '@univerjs/engine-formula';

/** The step of the engine that makes a node for each cell of each conditional format and validation with a formula. */
interface RuleRegistering {
  _registerOtherFormulas(formulas: unknown, units: string[], nodes: IFormulaDependencyTree[]): void;
}

/** As the engine numbers nodes that come of rules (its `FormulaDependencyTreeType`, which is not there at run time). */
const ofRule = 1;

const nowhere = (): IUnitRange[] => [];

/**
 * Tells the formula engine that nothing depends on a rule. It takes the node of a rule's cell for that of a cell with a formula,
 * counted from the wrong corner, and looks up all formulas that refer there, for tens of thousands of cells at each computation.
 */
export function leaveRulesOutOfDependencies(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as RuleRegistering;
  const register = generator._registerOtherFormulas.bind(generator);
  generator._registerOtherFormulas = (formulas, units, nodes) => {
    const before = nodes.length;
    register(formulas, units, nodes);
    for (const node of nodes.slice(before)) {
      if (node.type === ofRule) node.toRTreeItem = nowhere;
    }
  };
}
