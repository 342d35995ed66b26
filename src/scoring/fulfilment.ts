import type { MeasureScore } from '../model/assessment';
import type { Measure } from '../model/measure';
import { completionOf } from './methods/completion';
import { reaches } from './tolerance';

/**
 * How far a measure is fulfilled whatever its method, 1 being what is due by now, uncapped: the completion where the method has one;
 * for control 2 − x ÷ (t·p); for cases and graded judgements the share of the points earned. 0 for a blank or unreadable figure;
 * undefined when the measure does not count. Points that
 * cases not honoured take say nothing of it. For comparing and sorting only: unemployment is never published as a completion rate.
 */
export function fulfilmentOf(measure: Pick<Measure, 'direction' | 'method'>, score: MeasureScore): number | undefined {
  if (!score.counted) {
    return undefined;
  }
  if (score.zero !== undefined || score.actual === undefined) {
    return 0;
  }
  if (score.completion !== undefined) {
    return score.completion;
  }
  if (measure.method.method === 'control' && score.target !== undefined) {
    return completionOf({ direction: 'down', actual: score.actual, target: score.target, factor: score.factor });
  }
  return score.max > 0 ? (score.cases?.pointsBefore ?? score.points) / score.max : undefined;
}

/** Whether a measure that counts has reached what is due by now; a measure without a figure has not. */
export function isOnSchedule(measure: Pick<Measure, 'direction' | 'method'>, score: MeasureScore): boolean {
  const fulfilment = fulfilmentOf(measure, score);
  return fulfilment === undefined || reaches(fulfilment, 1);
}
