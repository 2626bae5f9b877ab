/** Promotions that went past a gate: told for as long as the environment is in a lock that came by one. */
import type { Digest } from './digest.js';
import type { Finding } from './finding.js';
import { headHistory } from './head-history.js';
import type { ChainedEntry } from './journal.js';
import { headOf } from './journal-chain.js';

/** One warning per gate that was gone past by a promotion to the lock that the environment is in now. */
export function bypassFindings(entries: readonly ChainedEntry[]): readonly Finding[] {
  const head = headOf(entries);
  return head === null ? [] : bypassesOf(entries, head.lock);
}

/** The same for another lock that it was in, which a rollback may bring back. */
export function bypassesOf(entries: readonly ChainedEntry[], lock: Digest): readonly Finding[] {
  const isBypass = (entry: ChainedEntry): boolean =>
    entry.kind === 'promotion' && (entry.overrides ?? []).length > 0;
  // Most environments have none, and folding a long journal is not free.
  if (!entries.some(isBypass)) return [];
  const { originOf } = headHistory(entries);
  return entries
    .filter((entry) => isBypass(entry) && originOf(entry.lock) === originOf(lock))
    .flatMap((entry) => (entry.overrides ?? []).map((override) => toldOf(entry, override)));
}

function toldOf(entry: ChainedEntry, override: string): Finding {
  const { environment, sequence, actor, reason } = entry;
  return {
    severity: 'warning',
    code: 'gate-bypassed',
    where: { environment },
    message: `${environment} came to its lock past a gate (#${sequence} by ${actor}: ${reason ?? 'no reason given'}): ${override}`,
  };
}
