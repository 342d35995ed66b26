import type { GivenDecision } from '../../tasks/decideOutcome';
import type { ListedOutcome } from '../../tasks/outcomesReport';
import type { PaneServices } from '../paneServices';
import type { PaneStore } from '../paneStore';
import type { TaskSteps } from '../unitsActions';

/** What people can do on the page 奖惩建议. */
export interface OutcomesActions {
  /** Makes the proposals anew and keeps them, with every decision, in 考评结果. */
  proposeOutcomes(): Promise<void>;
  /** Writes a decision into 考评结果; whether it is there now. */
  decideOutcome(outcome: ListedOutcome, decision: Omit<GivenDecision, 'date'>): Promise<boolean>;
}

export function createOutcomesActions(store: PaneStore, services: PaneServices, { perform, report, notify, refresh }: TaskSteps): OutcomesActions {
  return {
    async proposeOutcomes() {
      const { locale } = store.getState();
      const outcome = await perform('outcomes', true, (run) => services.proposeOutcomes(locale, run));
      report('outcomes', outcome, (value) => {
        store.set({ outcomes: { report: value, stale: false } });
        notify({ kind: 'outcomes-proposed', report: value });
        // The facts are named by the scheme as it was scored.
        void refresh();
      });
    },
    async decideOutcome(shown, decision) {
      const { locale } = store.getState();
      const outcome = await perform('decide', false, (run) => services.decideOutcome(shown, decision, locale, run));
      const { outcomes } = store.getState();
      report('decide', outcome, (decided) => {
        if (outcomes) {
          const nominationsOpen = outcomes.nominationsOpen === true || changesNominations(shown, decided);
          store.set({ outcomes: { ...outcomes, nominationsOpen, report: { ...outcomes.report, outcomes: outcomes.report.outcomes.map((each) => (each.key === decided.key ? decided : each)) } } });
        }
        notify({ kind: 'outcome-decided', outcome: decided });
      });
      // What is shown is not what stands in the sheet.
      if (outcome?.ok === false && outcome.problem.code === 'workbook-changed' && outcomes) store.set({ outcomes: { ...outcomes, stale: true } });
      return outcome?.ok === true;
    },
  };
}

/** Who may be nominated depends on whether 责任追究 was rejected, of the year and not of the half-year. */
function changesNominations(before: ListedOutcome, { kind, period, decision }: ListedOutcome): boolean {
  return kind === 'accountability' && period !== 'half-year' && (before.decision.state === 'rejected' || decision.state === 'rejected');
}
