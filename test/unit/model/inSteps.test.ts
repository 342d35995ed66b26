import { atOnce, onePart, withPauses, type Step, type Steps } from '../../../src/model/inSteps';
import { part } from '../../../src/model/partOfRun';

function* counting(steps: readonly Step[]): Steps<string> {
  yield* steps;
  return 'done';
}

const half = { done: 1, total: 2 };
const steps = [{ done: 0, total: 2 }, half, { done: 2, total: 2 }];

it('work in steps gives the same at once', () => {
  expect(atOnce(counting(steps))).toBe('done');
});

it('steps of a part count for one of the whole', () => {
  const whole = onePart(counting([...steps, { done: 0, total: 0 }]), 3, 8);
  const seen: Step[] = [];
  let step = whole.next();
  for (; step.done !== true; step = whole.next()) seen.push(step.value);
  expect([seen, step.value]).toEqual([[{ done: 3, total: 8 }, { done: 3.5, total: 8 }, { done: 4, total: 8 }, { done: 3, total: 8 }], 'done']);
});

describe('work that pauses', () => {
  it('tells how far it is, pauses after every step, and gives its result', async () => {
    const seen: (number | 'pause')[] = [];
    const run = { progress: (share: number) => void seen.push(share), pause: () => Promise.resolve(void seen.push('pause')) };
    expect(await withPauses(counting([...steps, { done: 0, total: 0 }]), run)).toBe('done');
    expect(seen).toEqual([0, 'pause', 0.5, 'pause', 1, 'pause', 1, 'pause']);
  });

  it('gives nothing when cancelled between two steps, and does not go on', async () => {
    const cancel = new AbortController();
    const seen: number[] = [];
    const result = await withPauses(counting(steps), { signal: cancel.signal, progress: (share) => { seen.push(share); cancel.abort(); } });
    expect([result, seen]).toEqual([undefined, [0]]);
  });

  it('needs nobody who listens', async () => {
    expect(await withPauses(counting(steps))).toBe('done');
    expect(await withPauses(counting(steps), {})).toBe('done');
  });
});

describe('the run of a part', () => {
  it('tells its shares as shares of the whole, and keeps the rest', () => {
    const seen: number[] = [];
    const { signal } = new AbortController();
    const own = part({ signal, progress: (share) => void seen.push(share) }, 0.5, 0.9);
    [0, 0.5, 1].forEach((share) => own?.progress?.(share));
    expect(seen.map((share) => Number(share.toFixed(9)))).toEqual([0.5, 0.7, 0.9]);
    expect(own?.signal).toBe(signal);
  });

  it('is none without a run, and the run itself where nobody listens', () => {
    const silent = { signal: new AbortController().signal };
    expect([part(undefined, 0, 1), part(silent, 0, 1)]).toEqual([undefined, silent]);
  });
});
