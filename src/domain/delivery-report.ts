/** What a report says of a progressive delivery. */
import type { Digest } from './digest.js';
import type { DeliveryMark } from './journal.js';
import type { Verdict } from './judge-samples.js';

export interface DeliveryStep {
  readonly percent: number;
  /** Seconds that it is out before it is judged. */
  readonly waitSeconds: number;
  readonly state: 'done' | 'now' | 'to-do' | 'undone';
  /** ISO time since when it was out; null = it was not. */
  readonly since: string | null;
  /** What was decided after it, with its numbers; empty when nothing was. */
  readonly detail: string;
}

export interface DeliveryReport {
  /** Null for one that has not begun. */
  readonly id: string | null;
  readonly strategy: DeliveryMark['strategy'];
  readonly state: 'planned' | 'running' | 'finished' | 'aborted';
  /** Null for one that has not begun. */
  readonly lock: Digest | null;
  readonly previousLock: Digest | null;
  /** The side that the lock goes to. */
  readonly side: string;
  readonly otherSide: string;
  /** Part of the traffic that is on `side` now. */
  readonly percent: number;
  /** ISO time at which it may go on; null when no clock decides. */
  readonly clearsAt: string | null;
  readonly detail: string;
  readonly steps: readonly DeliveryStep[];
  /** The test that this very run made; null when none was. */
  readonly verdict: Verdict | null;
}
