/** What `lockstep.yaml` says of promotion: the gates of each environment. Shapes and defaults only. */
import type { ChangeKind } from './change.js';
import type { Severity } from './finding.js';
import type { EnvironmentName } from './names.js';

/** A time of the week in which something may happen, in a time zone of the IANA database. */
export interface WeekWindow {
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight, local to the zone; `to` is not in the window. A window past midnight has `to` below `from`. */
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

/** A span of dates in which nothing may move. */
export interface Freeze {
  /** ISO time in UTC of the first and the first free moment, worked out of local dates and the zone. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A rule in the Common Expression Language over the object that docs/promotion.md describes; true = fine. */
export interface PolicyRule {
  readonly name: string;
  readonly rule: string;
  /** What is told when it is false. */
  readonly message: string | null;
}

export interface Gates {
  /** Where it may be promoted from; null = the environment before it in the order. */
  readonly sources: {
    readonly from: readonly EnvironmentName[];
    /** `all`: the very same lock must be verified in each of them. */
    readonly need: 'any' | 'all';
  } | null;
  /** Milliseconds that a lock must have been healthy in its source. */
  readonly soakMs: number;
  readonly windows: readonly WeekWindow[];
  readonly freezes: readonly Freeze[];
  /** Change classes up to this one pass; null = any. Order: patch, minor, major; see docs/promotion.md for the others. */
  readonly maxChange: Extract<ChangeKind, 'patch' | 'minor' | 'major'> | null;
  /** Findings of this severity and above block; null = only errors do. */
  readonly findings: Severity | null;
  /** Names of checks that must have passed on the commit that holds the lock. */
  readonly checks: readonly string[];
  /** How many people, other than who asks, must have approved the very plan. */
  readonly approvals: number;
  /** What must vouch for the lock in its source: nothing, our own signature of its apply, or an attestation of the forge. */
  readonly vouched: 'no' | 'signature' | 'attestation' | 'either';
  /** Whether an unverified source only warns (`false`) or blocks (`true`). */
  readonly verified: boolean;
  readonly policy: readonly PolicyRule[];
}

export const DEFAULT_GATES: Gates = {
  sources: null,
  soakMs: 0,
  windows: [],
  freezes: [],
  maxChange: null,
  findings: null,
  checks: [],
  approvals: 0,
  vouched: 'no',
  verified: false,
  policy: [],
};
