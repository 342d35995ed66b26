import type { ScoredPeriod } from '../tasks/reports';
import type { PaneServices } from './paneServices';
import type { PaneStore } from './paneStore';
import type { TaskSteps } from './unitsActions';

/** What people can do in the section 名次稳健性. */
export interface RobustnessActions {
  /** Draws weights and unconfirmed settings for what was scored; nothing is written. */
  drawRobustness(scored: ScoredPeriod): Promise<void>;
}

export function createRobustnessActions(store: PaneStore, services: PaneServices, { perform, report }: TaskSteps): RobustnessActions {
  return {
    async drawRobustness(scored) {
      store.set({ robustness: undefined });
      report('robustness', await perform('robustness', true, (run) => services.drawRobustness(scored.basis, run)), (result) => store.set({ robustness: { scored, result } }));
    },
  };
}
