/** What `lockstep.yaml` says of progressive delivery, by environment. Shapes and defaults only. */
import type { Command } from './manifest.js';

export interface CanaryStep {
  /** Part of the traffic on the new lock, 1 to 100. */
  readonly percent: number;
  /** Milliseconds that it stays before it is judged. */
  readonly waitMs: number;
}

/** How two samples are compared; see docs/delivery.md for the statistics. */
export interface Judgement {
  /** Prints one JSON object of counts or measurements for both sides. */
  readonly metric: Command;
  /** Chance of a false alarm that is accepted, for example 0.05. */
  readonly significance: number;
  /** Fewer observations on either side than these decide nothing yet. */
  readonly minimumSamples: number;
}

export interface Delivery {
  readonly strategy: 'all-at-once' | 'blue-green' | 'canary';
  /** Names of the two sides; the first is live in the beginning. */
  readonly sides: readonly [string, string];
  /** Moves the pointer or the traffic; gets LOCKSTEP_SIDE, LOCKSTEP_OTHER_SIDE, LOCKSTEP_PERCENT. Null only for all-at-once. */
  readonly switch: Command | null;
  /** Looks at the new side; exit code 0 = healthy. */
  readonly verify: Command | null;
  readonly steps: readonly CanaryStep[];
  readonly judge: Judgement | null;
  /** Milliseconds that one of these commands may run. */
  readonly timeoutMs: number;
}

export const ALL_AT_ONCE: Delivery = {
  strategy: 'all-at-once',
  sides: ['blue', 'green'],
  switch: null,
  verify: null,
  steps: [],
  judge: null,
  timeoutMs: 600_000,
};
