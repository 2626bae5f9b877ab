/** What a promotion answers with: decision, gates, what ships, and what else there is to know. */
import { bypassFindings } from '../domain/bypasses.js';
import { nextChance } from '../domain/calendar.js';
import type { Finding } from '../domain/finding.js';
import { decidingApply, lastVerifiedLock } from '../domain/head-history.js';
import { lockDigest } from '../domain/lock-bytes.js';
import { decisionOf, moving } from '../domain/promotion.js';
import type { LockSummary, PromoteResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import { plannedDelivery } from './deliver-report.js';
import { isOpen } from './gates/gate-input.js';
import { lockSummary } from './load.js';
import type { Promotion } from './promote-plan.js';
import type { Done } from './promote.js';

export function decided({ verdicts }: Pick<Promotion, 'verdicts'>): PromoteResult['decision'] {
  return decisionOf(verdicts.map(({ gate }) => gate));
}

/** What was gone past, so that it can be told for as long as the environment is in this lock. */
export function overridesOf({ verdicts }: Pick<Promotion, 'verdicts'>): {
  readonly overrides?: readonly string[];
} {
  const past = verdicts.filter(({ gate }) => gate.bypassed === true);
  if (past.length === 0) return {};
  return { overrides: past.map(({ gate }) => `${gate.name}: ${gate.detail}`) };
}

export function promoteResult(world: World, promotion: Promotion, done: Done): PromoteResult {
  const { request, state, changes, verdicts, plan } = promotion;
  const { dryRun, strategy = null } = done.options;
  const asked = { to: request.to, strategy };
  const decision = decided(promotion);
  const { entry = null } = done;
  return {
    command: 'promote',
    ok: decision !== 'block',
    environment: request.to,
    findings: findingsOf(promotion, entry !== null),
    from: request.from,
    to: request.to,
    components: request.components,
    dryRun,
    decision,
    gates: verdicts.map(({ gate }) => gate),
    clearsAt: clearsAt(promotion),
    plan,
    source: promotion.source.digest,
    lock: done.delivered?.summary ?? plannedLock(world, promotion),
    changes,
    rollBackTo: rollBackTo(promotion),
    promotionId: entry?.id ?? null,
    ...deliveryOf(done),
    delivery: moving(changes).length === 0 ? null : plannedDelivery(world, asked, state),
  };
}

function plannedLock(world: World, promotion: Promotion): LockSummary {
  const { request, state, merged } = promotion;
  const digest = lockDigest(merged);
  const isOther = state.file === null || lockDigest(state.file) !== digest;
  const changed = decided(promotion) === 'allow' && isOther;
  return lockSummary(world, request.to, { digest, changed });
}

function deliveryOf({
  request = null,
  delivered,
}: Done): Pick<PromoteResult, 'delivered' | 'pullRequest' | 'commit'> {
  if (request === null) {
    const { delivered: how = null, commit = null } = delivered ?? {};
    return { delivered: how, pullRequest: null, commit };
  }
  const { isOpen: asks, pullRequest, commit } = request;
  return { delivered: asks ? 'pull-request' : null, pullRequest, commit };
}

/** What the gates found and the remarks belong to this promotion; an earlier bypass only while its lock stays. */
function findingsOf(promotion: Promotion, hasMoved: boolean): readonly Finding[] {
  const { verdicts, input, state } = promotion;
  const earlier = hasMoved ? [] : bypassFindings(state.journal.entries);
  return [
    ...verdicts.flatMap((verdict) => verdict.findings),
    ...input.remarks,
    ...notices(promotion),
    ...earlier,
  ];
}

/**
 * When all that waits has cleared, as far as that is known: with the last gate, and then not before a window is open
 * and no freeze in force.
 */
function clearsAt({ verdicts, input }: Promotion): string | null {
  const open = verdicts.filter(({ gate }) => isOpen(gate)).map(({ gate }) => gate);
  const times = open.flatMap((gate) =>
    gate.clearsAt === undefined ? [] : [Date.parse(gate.clearsAt)],
  );
  if (times.length === 0) return null;
  const isPast = (name: string): boolean =>
    verdicts.some(({ gate }) => gate.name === name && gate.bypassed === true);
  const { windows, freezes } = input.gates;
  const chance = nextChance(
    { windows: isPast('windows') ? [] : windows, freezes: isPast('freezes') ? [] : freezes },
    Math.max(...times),
  );
  return chance === null ? null : new Date(chance).toISOString();
}

/** Where a rollback would lead once this has moved. */
function rollBackTo({ state }: Promotion): PromoteResult['rollBackTo'] {
  const { head, journal } = state;
  if (head === null) return null;
  if (decidingApply(journal.entries, head.lock)?.verified === true) {
    return { lock: head.lock, verified: true };
  }
  const verified = lastVerifiedLock(journal.entries);
  return verified === null
    ? { lock: head.lock, verified: false }
    : { lock: verified, verified: true };
}

function notices({ request, state, changes }: Promotion): readonly Finding[] {
  const { from, to } = request;
  const findings: Finding[] = [];
  const say = (severity: Finding['severity'], code: string, message: string): void =>
    void findings.push({ severity, code, where: { environment: to }, message });
  const { standing, head } = state;
  if (standing === 'pending' && head !== null) {
    say(
      'warning',
      'delivery-pending',
      `#${head.sequence} by ${head.actor} moved ${to} and its lock file was never written; this writes it`,
    );
  }
  if (standing === 'adopt' && head !== null) {
    say(
      'notice',
      'lock-adopted',
      `the lock file of ${to} was changed since #${head.sequence}; it counts as it is`,
    );
  }
  if (moving(changes).length === 0) {
    say('notice', 'nothing-to-promote', `${to} has what ${from} has already`);
  }
  return findings;
}
