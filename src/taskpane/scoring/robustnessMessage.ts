import type { Robustness } from '../../scoring/robustness';

/** What the worker of 名次稳健性 says to the page. */
export type RobustnessMessage = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'result'; readonly result: Robustness };
