/** `promote A B`: gates on the exact lock, then one move of the journal's head, then the lock file of B. */
import type { Strategy } from '../domain/delivery-config.js';
import type { Digest } from '../domain/digest.js';
import type { ChainedEntry } from '../domain/journal.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import { changesInWords } from '../domain/promotion.js';
import type { PromoteResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { deliverLock, type Delivered } from './deliver-lock.js';
import { adoptState } from './environment-state.js';
import { checkBypass } from './gates/bypass.js';
import { appendEntries, readJournal } from './journal.js';
import { deliverProgressively, goOnDelivering } from './deliver-promotion.js';
import { withDelivery } from './deliver-result.js';
import {
  assertExpected,
  assertPlanned,
  assertSource,
  assertUnmoved,
  stopsOf,
} from './journal-moved.js';
import { planPromotion, type Promotion, type PromotionRequest } from './promote-plan.js';
import { deliverRequest, type RequestDelivered } from './promote-request.js';
import { decided, overridesOf, promoteResult } from './promote-result.js';
import { tellPromotion } from './tell-promotion.js';

export interface PromoteOptions extends PromotionRequest {
  readonly reason?: string | null;
  readonly dryRun: boolean;
  /** Null = as `lockstep.yaml` says. */
  readonly via: 'file' | 'commit' | 'pull-request' | null;
  readonly push: boolean;
  /** Null = as `lockstep.yaml` says. */
  readonly strategy?: Strategy | null;
  /** Of a delivery in steps: take the next one before the last was judged; needs a reason. */
  readonly stepNow?: boolean;
  /** Entry id or lock digest of the target's head that an approval was given for (T47). */
  readonly expectHead?: Digest;
  /** The plan that was seen: anything else by now is a conflict (T47). */
  readonly expectPlan?: Digest;
}

/**
 * Promotes along the order declared in `lockstep.yaml`. A gate that says no is an answer (`decision: block`), not an
 * error. Throws what `planPromotion` throws, `journal-moved` when anything moved since the plan (T45, T47),
 * `forge-missing` for a pull request without a forge, and `push-refused`.
 */
export async function promote(world: World, options: PromoteOptions): Promise<PromoteResult> {
  checkBypass(world, options);
  const running = await goOnDelivering(world, options);
  if (running !== null) return running;
  const promotion = await planPromotion(world, options);
  assertExpected(promotion.state.journal, options.expectHead);
  assertPlanned(promotion, options.expectPlan);
  if (options.dryRun) return promoteResult(world, promotion, { options });
  if (viaOf(world, options) === 'pull-request') {
    const request = await deliverRequest(world, promotion);
    return promoteResult(world, promotion, { options, request });
  }
  if (decided(promotion) !== 'allow') return told(world, promotion, { options });
  if (promotion.input.isThere) return finishEarlier(world, promotion, options);
  const inSteps = await deliverProgressively(world, options, promotion);
  if (inSteps !== null)
    return withDelivery(world, promoteResult(world, promotion, { options }), inSteps);
  const entry = await record(world, promotion, options);
  const delivered = await deliver(world, promotion, { options, entry });
  return told(world, promotion, { options, entry, delivered });
}

export interface Done {
  readonly options: Pick<PromoteOptions, 'dryRun' | 'strategy'>;
  readonly entry?: ChainedEntry | null;
  readonly delivered?: Delivered;
  readonly request?: RequestDelivered | null;
}

/** The forge hears of it too; not being able to tell it is a finding. */
async function told(world: World, promotion: Promotion, done: Done): Promise<PromoteResult> {
  const result = promoteResult(world, promotion, done);
  const findings = await tellPromotion(world, promotion, result);
  return { ...result, findings: [...result.findings, ...findings] };
}

/** One entry, one pointer moves; whoever moved the head, a hold or the source first wins. */
async function record(
  world: World,
  promotion: Promotion,
  options: PromoteOptions,
): Promise<ChainedEntry> {
  const { source, merged, plan } = promotion;
  const stops = stopsOf(promotion.state.journal);
  const { head } = await adoptState(world, promotion.state);
  const digest = lockDigest(merged);
  return appendEntries(world, options.to, async (journal) => {
    assertUnmoved(journal, { head, stops });
    // One branch holds all journals: as long as it stands where it stood, so does the source.
    if (journal.head !== promotion.sourceJournal.head) {
      assertSource(await readJournal(world, options.from), promotion);
    }
    return {
      entry: {
        kind: 'promotion',
        lock: digest,
        components: options.components,
        reason: options.reason ?? null,
        from: { environment: options.from, lock: source.digest },
        plan,
        ...overridesOf(promotion),
      },
      locks: new Map([
        [digest, lockBytes(merged)],
        [source.digest, lockBytes(source.lock)],
      ]),
      message: subjectOf(promotion),
    };
  });
}

/** Nothing is left to record: the file, its commit and the push of an interrupted run are finished. */
async function finishEarlier(
  world: World,
  promotion: Promotion,
  options: PromoteOptions,
): Promise<PromoteResult> {
  const { state } = promotion;
  const pending = state.standing === 'pending';
  const entry = pending && state.head?.kind === 'promotion' ? state.head : null;
  const delivered = await deliver(world, promotion, { options, entry });
  const done = delivered.changed ? { options, entry, delivered } : { options, entry };
  return promoteResult(world, promotion, done);
}

/** The journal has moved by now: a delivery that fails says so, and how to finish. */
async function deliver(
  world: World,
  promotion: Promotion,
  { options, entry }: { readonly options: PromoteOptions; readonly entry: ChainedEntry | null },
): Promise<Delivered> {
  const { to, from, push } = options;
  const via = viaOf(world, options) === 'commit' ? 'commit' : 'file';
  const message = subjectOf(promotion);
  try {
    return await deliverLock(world, {
      environment: to,
      lock: promotion.merged,
      via,
      push,
      message,
    });
  } catch (error) {
    if (!(error instanceof LockstepError) || entry === null) throw error;
    const hint = error.hint === undefined ? '' : `${error.hint}; `;
    throw new LockstepError(error.code, {
      message: `${to} was promoted (#${entry.sequence} of its journal), and stays so, but its lock was not delivered: ${error.message}`,
      hint: `${hint}"lockstep promote ${from} ${to}" with the same options finishes it`,
      data: { ...error.data, environment: to, entry: entry.id },
      cause: error,
    });
  }
}

function viaOf(world: World, { via }: PromoteOptions): 'file' | 'commit' | 'pull-request' {
  return via ?? world.config.promote.via;
}

function subjectOf({ request, changes }: Promotion): string {
  return `Promote ${request.from} → ${request.to}: ${changesInWords(changes)}`;
}
