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

export const STRATEGIES = ['all-at-once', 'blue-green', 'canary'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export interface Delivery {
  readonly strategy: Strategy;
  /** Names of the two sides; the first is live in the beginning. */
  readonly sides: readonly [string, string];
  /**
   * Gives LOCKSTEP_SIDE LOCKSTEP_PERCENT of the traffic and LOCKSTEP_OTHER_SIDE the rest; may be repeated. Null only
   * for all-at-once.
   */
  readonly switch: Command | null;
  /** Looks at the new side; exit code 0 = healthy. */
  readonly verify: Command | null;
  /** Rising, the last one 100; empty unless a canary is described. */
  readonly steps: readonly CanaryStep[];
  readonly judge: Judgement | null;
  /** Milliseconds that one of these commands may run. */
  readonly timeoutMs: number;
  /** Names of host variables that these commands get besides the allow-list. */
  readonly passEnv: readonly string[];
}

export const ALL_AT_ONCE: Delivery = {
  strategy: 'all-at-once',
  sides: ['blue', 'green'],
  switch: null,
  verify: null,
  steps: [],
  judge: null,
  timeoutMs: 600_000,
  passEnv: [],
};

/** What a judgement falls back to. */
export const DEFAULT_JUDGEMENT = { significance: 0.05, minimumSamples: 100 } as const;
