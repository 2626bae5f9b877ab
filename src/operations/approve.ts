/** `approve A B`: a person's yes to one exact plan, kept in the journal of the target. */
import { approversOf } from '../domain/approvals.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { lockDigest } from '../domain/lock-bytes.js';
import { moving } from '../domain/promotion.js';
import type { RecordedResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { isOpen } from './gates/gate-input.js';
import { appendEntries } from './journal.js';
import { assertPlanned, assertUnmoved, stopsOf } from './journal-moved.js';
import { planPromotion, type Promotion, type PromotionRequest } from './promote-plan.js';
import { requireTrust } from './require-trust.js';

export interface ApproveOptions extends Omit<PromotionRequest, 'bypass' | 'lock'> {
  readonly reason: string | null;
  /** The plan that was seen; another by now is a conflict. Left out = the plan as it is now. */
  readonly expectPlan?: Digest;
}

/**
 * Binds the plan: whatever changes afterwards makes another, which this says nothing of. Throws `trust-low`,
 * `journal-moved` when the plan is another than `expectPlan` (T47), `usage` when there is nothing to approve, and what
 * `planPromotion` throws.
 */
export async function approve(world: World, options: ApproveOptions): Promise<RecordedResult> {
  const { to } = options;
  requireTrust(world, `approve a promotion to ${to}`);
  requirePerson(world, to);
  const promotion = await planPromotion(world, options);
  assertPlanned(promotion, options.expectPlan);
  requireChange(promotion);
  const { state, merged, source, plan } = promotion;
  const stops = stopsOf(state.journal);
  const entry = await appendEntries(world, to, (journal) => {
    assertUnmoved(journal, { head: state.head, stops });
    return {
      entry: {
        kind: 'approval',
        // It leaves the head alone; only before the first lock it names the one to come.
        lock: state.head?.lock ?? lockDigest(merged),
        components: options.components,
        reason: options.reason,
        from: { environment: options.from, lock: source.digest },
        plan,
      },
      locks: new Map(),
      message: `${to}: approve ${plan}`,
    };
  });
  const findings = [...counted(world, promotion), ...openGates(promotion)];
  return { command: 'approve', ok: true, environment: to, findings, entry };
}

/** A clock approves nothing. */
function requirePerson({ host }: World, to: string): void {
  if (host.event?.name !== 'schedule') return;
  throw new LockstepError('trust-low', {
    message: `a schedule cannot approve a promotion to ${to}: nobody said yes`,
    hint: 'approve from workflow_dispatch, or by hand',
  });
}

function requireChange({ request, changes }: Promotion): void {
  if (moving(changes).length > 0) return;
  const { from, to } = request;
  throw new LockstepError('usage', {
    message: `there is nothing to approve: ${to} has what ${from} has already`,
    hint: `lockstep promote ${from} ${to} --dry-run`,
  });
}

function counted({ host }: World, { input, plan }: Promotion): readonly Finding[] {
  const { counted: before } = approversOf({
    entries: input.targetEntries,
    plan,
    others: [],
    interested: [],
  });
  if (!before.some((name) => name.toLowerCase() === host.actor.toLowerCase())) return [];
  const message = `${host.actor} has approved this plan before; it counts once`;
  return [
    { severity: 'notice', code: 'approved-before', where: { environment: input.to }, message },
  ];
}

function openGates({ verdicts, input }: Promotion): readonly Finding[] {
  const open = verdicts.filter(
    ({ gate }) => isOpen(gate) && gate.name !== 'approvals' && gate.advisory !== true,
  );
  if (open.length === 0) return [];
  const message = `still open in ${input.to}: ${open.map(({ gate }) => gate.name).join(', ')}`;
  return [{ severity: 'notice', code: 'gates-open', where: { environment: input.to }, message }];
}
