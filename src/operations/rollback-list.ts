/** `rollback list` and `rollback snapshot`: what an environment can go back to, and giving it a name. */
import { hexOf, type Digest } from '../domain/digest.js';
import { isVerified } from '../domain/head-history.js';
import type { ChainedEntry } from '../domain/journal.js';
import { lockDigest } from '../domain/lock-bytes.js';
import { movesHead } from '../domain/journal-chain.js';
import { isName, type EnvironmentName } from '../domain/names.js';
import type { RecordedResult, RollbackListResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { adoptLock, readState } from './environment-state.js';
import { appendEntries } from './journal.js';
import { loadEnvironments, loadManifest, requireEnvironment } from './load.js';
import { requireHead } from './require-head.js';
import { requireTrust } from './require-trust.js';

/** Locks, promotions, rollbacks and snapshots whose bytes are there, newest first; `target` is what `rollback to` takes. */
export async function listTargets(
  world: World,
  { environment }: { readonly environment: EnvironmentName },
): Promise<RollbackListResult> {
  requireEnvironment(world, loadEnvironments(world, loadManifest(world)), environment);
  const { journal, current } = await readState(world, environment);
  const now = current === null ? null : lockDigest(current);
  const good = new Set(journal.entries.filter(isVerified).map((entry) => entry.lock));
  const usable = journal.entries.filter(
    (entry) => (movesHead(entry) || entry.kind === 'snapshot') && journal.locks.has(entry.lock),
  );
  return {
    command: 'rollback list',
    ok: true,
    environment,
    findings: [],
    targets: usable.toReversed().map((entry) => ({
      target: entry.label ?? shortId(entry),
      lock: entry.lock,
      at: entry.at,
      kind: entry.kind,
      actor: entry.actor,
      verified: good.has(entry.lock),
      label: entry.label ?? null,
      current: entry.lock === now,
    })),
  };
}

function shortId(entry: ChainedEntry): string {
  return hexOf(entry.id).slice(0, 12);
}

export interface SnapshotOptions {
  readonly environment: EnvironmentName;
  readonly label: string;
  readonly reason: string | null;
}

/** Labels the head. Throws `usage` for a label that is taken or means something else, `lock-missing`, `trust-low`. */
export async function snapshot(world: World, options: SnapshotOptions): Promise<RecordedResult> {
  const { environment, label, reason } = options;
  requireTrust(world, `label a state of ${environment}`);
  requireEnvironment(world, loadEnvironments(world, loadManifest(world)), environment);
  requireLabel(label);
  await adoptLock(world, environment);
  const entry = await appendEntries(world, environment, (journal) => {
    requireFree(label, journal.entries);
    const lock: Digest = requireHead(journal).lock;
    return {
      entry: { kind: 'snapshot', lock, components: [], reason, label },
      locks: new Map(),
      message: `${environment}: snapshot ${label}`,
    };
  });
  return { command: 'rollback snapshot', ok: true, environment, findings: [], entry };
}

/** Words of `rollback to`, and what looks like the beginning of a digest, would be ambiguous. */
function requireLabel(label: string): void {
  const taken = /^(?:previous|last-verified|list|[0-9a-f]{7,64})$/.test(label);
  if (isName(label) && !taken) return;
  throw new LockstepError('usage', {
    message: `${JSON.stringify(label)} cannot be the label of a snapshot`,
    hint: 'use letters, digits, ".", "_" and "-", no word of "rollback to", and not 7 or more hexadecimal digits alone',
  });
}

function requireFree(label: string, entries: readonly ChainedEntry[]): void {
  const other = entries.find((entry) => entry.label === label);
  if (other === undefined) return;
  throw new LockstepError('usage', {
    message: `${other.environment} has a snapshot ${label} already (#${other.sequence} by ${other.actor})`,
    hint: `choose another label, or: lockstep rollback to ${label} --env ${other.environment}`,
  });
}
