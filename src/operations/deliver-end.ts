/** How far one run of a delivery came: what its moves answer with. */
import type { ChainedEntry } from '../domain/journal.js';
import type { Finding } from '../domain/finding.js';
import type { Verdict } from '../domain/judge-samples.js';
import { abortDelivery } from './deliver-abort.js';
import type { DeliveryScope } from './deliver-command.js';
import type { DeliveryAt, Recorded } from './deliver-entries.js';
import type { Journal } from './journal.js';

/** One run of a delivery. */
export interface AdvanceScope extends DeliveryScope {
  /** Go past the wait, or a metric that decides nothing, of one step, for this reason. */
  readonly stepNow: string | null;
  /** How long what an abort rejects is held: `none`, `until-resumed`, or a span. */
  readonly hold: string;
}

/** What was found on the way. */
export interface Said {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | null;
}

export const NOTHING: Said = { findings: [], verdict: null };

/** How far it came. */
export interface DeliveryEnd extends Said {
  readonly state: 'waits' | 'finished' | 'aborted';
  readonly journal: Journal;
  /** As it stood before its last entry. */
  readonly at: DeliveryAt;
  /** The entry that ended it; null while it waits. */
  readonly entry: ChainedEntry | null;
  readonly detail: string;
  readonly clearsAt: string | null;
}

/** It goes on, or this run is over. */
export type Move =
  | {
      readonly next: DeliveryAt;
      readonly said?: Said;
      /** `stepNow` counted for this step and counts no more. */
      readonly isUsedUp?: boolean;
    }
  | { readonly end: DeliveryEnd };

/** Findings of both; the newest verdict stands. */
export function joined(before: Said, after: Said): Said {
  return {
    findings: [...before.findings, ...after.findings],
    verdict: after.verdict ?? before.verdict,
  };
}

/** Why it goes no further now, and when it may (milliseconds since 1970), where a clock decides that. */
export interface Pause {
  readonly detail: string;
  readonly until: number | null;
}

export function waits(at: DeliveryAt, { detail, until }: Pause, said: Said = NOTHING): Move {
  const clearsAt = until === null ? null : new Date(until).toISOString();
  return {
    end: { ...said, state: 'waits', journal: at.journal, at, entry: null, detail, clearsAt },
  };
}

export function finished(at: DeliveryAt, { journal, entry }: Recorded): Move {
  const detail = entry.delivery?.detail ?? '';
  return { end: { ...NOTHING, state: 'finished', journal, at, entry, detail, clearsAt: null } };
}

/** Why it is aborted, and whether the lock is at fault: then a hold is left on what it brought. */
export interface Blame {
  readonly reason: string;
  readonly isBlamed: boolean;
}

/** Aborts, and says so. Throws what `abortDelivery` throws. */
export async function aborts(
  scope: DeliveryScope & Pick<AdvanceScope, 'hold'>,
  at: DeliveryAt,
  blame: Blame,
  said: Said = NOTHING,
): Promise<{ readonly end: DeliveryEnd }> {
  const { journal, entry } = await abortDelivery(scope, at, blame);
  const detail = entry.delivery?.detail ?? blame.reason;
  return { end: { ...said, state: 'aborted', journal, at, entry, detail, clearsAt: null } };
}
