import { robustnessInSteps, type RobustnessOptions, type ScoredBasis } from '../../scoring/robustness';
import type { RobustnessMessage } from './robustnessMessage';

/** Beside the page, so that it answers its user meanwhile: draws what it is sent, and tells through the port how far it is. It is ended from outside. */
addEventListener('message', ({ data, ports }: MessageEvent<{ readonly basis: ScoredBasis; readonly options: RobustnessOptions }>) => {
  const tell = (message: RobustnessMessage): void => {
    ports[0]?.postMessage(message);
  };
  const steps = robustnessInSteps(data.basis, data.options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      tell({ kind: 'result', result: step.value });
      return;
    }
    tell({ kind: 'progress', share: step.value.total === 0 ? 1 : step.value.done / step.value.total });
  }
});
