/** `--include-dependents`: the dependents that cannot live with what is put back go back with it, out of one earlier lock. */
import type { Finding } from '../domain/finding.js';
import { dependentsAlong, type Along, type EarlierLock } from '../domain/dependents-along.js';
import { isRejected } from '../domain/holds.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { ComponentName } from '../domain/names.js';
import type { EnvironmentState } from './environment-state.js';
import { formerLocks } from './journal-locks.js';
import { holdsAgainst } from './rollback-findings.js';
import type { FoundTarget } from './rollback-target.js';

/** Distinct earlier locks that are looked at; whoever needs an older one names it. */
const LOCKS_TRIED = 200;
/** Reasons that a message tells. */
const REASONS_TOLD = 5;

export interface TakenAlong {
  readonly components: readonly ComponentName[];
  /** The chosen components and these, put back. */
  readonly lock: Lock;
  readonly findings: readonly Finding[];
}

/** `next` has the chosen components put back. When no earlier lock fits, the finding is an error that says what was tried. */
export function takeAlong(
  state: EnvironmentState,
  { next, found, now }: { readonly next: Lock; readonly found: FoundTarget; readonly now: number },
): TakenAlong {
  if (found.components.length === 0) return { components: [], lock: next, findings: [] };
  const holds = holdsAgainst(state, { lock: lockDigest(found.lock), now });
  const along = dependentsAlong({
    next,
    chosen: found.components,
    earlier: earlierLocks(state),
    isRejected: ({ name, commit }) => isRejected(holds, name, commit),
  });
  if (!along.fits) return { components: [], lock: next, findings: [noneFits(state, found, along)] };
  const { components, lock, from } = along;
  return { components, lock, findings: from === null ? [] : [told(state, components, from)] };
}

function* earlierLocks(state: EnvironmentState): Generator<EarlierLock> {
  const now = state.current === null ? null : lockDigest(state.current);
  let tried = 0;
  for (const { entry, lock } of formerLocks(state.journal)) {
    if (entry.lock === now) continue;
    if ((tried += 1) > LOCKS_TRIED) return;
    yield { name: `#${entry.sequence}`, lock };
  }
}

function told(
  { environment }: EnvironmentState,
  components: readonly ComponentName[],
  from: EarlierLock,
): Finding {
  const message = `${components.join(', ')} ${components.length === 1 ? 'goes' : 'go'} back too, to what ${environment} had in ${from.name}`;
  return { severity: 'notice', code: 'dependents-along', where: { environment }, message };
}

function noneFits(
  { environment }: EnvironmentState,
  { value }: FoundTarget,
  { broken, tried }: Extract<Along, { readonly fits: false }>,
): Finding {
  const shown = tried.slice(0, REASONS_TOLD);
  const more = tried.length > shown.length ? [`and ${tried.length - shown.length} more`] : [];
  const reasons = tried.length === 0 ? 'there is none' : [...shown, ...more].join('; ');
  return {
    severity: 'error',
    code: 'dependency-conflict',
    where: { environment },
    message: `with ${value} ${broken.join('; ')}; no earlier lock has dependents that fit (${reasons})`,
    fix: `go back to a whole lock: lockstep rollback list --env ${environment}; or add --force`,
  };
}
