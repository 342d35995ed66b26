import { logger } from '../taskpane/logger';
import type { PaneActions } from '../taskpane/paneActions';
import { pageSession } from '../taskpane/paneSession';

export type CommandName = 'injectTemplate' | 'checkFigures' | 'scoreAndRank' | 'clearMarks';

const runs: Readonly<Record<CommandName, (actions: PaneActions) => Promise<void>>> = {
  injectTemplate(actions) {
    actions.show('overview');
    return actions.inject();
  },
  checkFigures(actions) {
    actions.show('check');
    return actions.check();
  },
  scoreAndRank(actions) {
    actions.show('scores');
    return actions.score();
  },
  clearMarks(actions) {
    actions.show('check');
    return actions.clearMarks();
  },
};

/**
 * One press of a ribbon button: opens the pane and runs the task there, so that progress, cancelling and the result are where they
 * always are. `completed` is called in the end whatever happens: Excel holds the buttons back until then.
 */
export async function runCommand(name: CommandName, showPane: () => Promise<void>, completed: () => void): Promise<void> {
  try {
    const { actions } = await pageSession();
    // The task does not depend on the pane being seen.
    await Promise.all([showPane().catch((error: unknown) => logger.warn('the pane cannot be shown', error)), runs[name](actions)]);
  } catch (error) {
    logger.error(`the command ${name} failed`, error);
  } finally {
    completed();
  }
}
