/** `promote --all`: every step along the order, from the first, each as far as its gates allow. */
import { headOf } from '../domain/journal-chain.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { EnvironmentName } from '../domain/names.js';
import type { PromoteAllResult, PromoteResult } from '../domain/results.js';
import { gatesFor, sourcesOf } from '../domain/sources.js';
import { hasCode, LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { readJournals } from './journal.js';
import { promote, type PromoteOptions } from './promote.js';

export type PromoteAllOptions = Pick<PromoteOptions, 'reason' | 'dryRun' | 'via' | 'push'>;

/**
 * Each step is decided for itself: one that is blocked or waits does not hold up a later one, whose source has its own
 * lock. `ok` is false only when a step is blocked. Throws what `promote` throws.
 */
export async function promoteAll(
  world: World,
  options: PromoteAllOptions,
): Promise<PromoteAllResult> {
  const steps = stepsOf(world);
  const before = await headsOf(world, steps);
  const promotions: PromoteResult[] = [];
  const findings: Finding[] = [];
  for (const step of steps) {
    const found = await take(world, { ...options, ...step }, { before, promotions });
    if ('code' in found) findings.push(found);
    else promotions.push(found);
  }
  return {
    command: 'promote',
    ok: promotions.every(({ ok }) => ok),
    environment: null,
    findings,
    dryRun: options.dryRun,
    promotions,
  };
}

type Step = Pick<PromoteOptions, 'from' | 'to' | 'components'>;

/** Of several sources the one that is named first: others would take turns. */
function stepsOf({ config }: Pick<World, 'config'>): readonly Step[] {
  if (config.environments.length < 2) {
    throw new LockstepError('environment-order-missing', {
      message: 'lockstep.yaml declares no order of environments to promote along',
      hint: 'add "environments: [dev, staging, prod]" to lockstep.yaml',
    });
  }
  return config.environments.flatMap((to) => {
    const from = sourcesOf(config.environments, config.gates, to)?.from[0];
    return from === undefined ? [] : [{ from, to, components: [] }];
  });
}

async function headsOf(
  world: World,
  steps: readonly Step[],
): Promise<ReadonlyMap<EnvironmentName, Digest | null>> {
  const journals = await readJournals(world, [...new Set(steps.map(({ from }) => from))]);
  return new Map(
    journals.map(({ environment, entries }) => [environment, headOf(entries)?.lock ?? null]),
  );
}

interface Walked {
  readonly before: ReadonlyMap<EnvironmentName, Digest | null>;
  readonly promotions: readonly PromoteResult[];
}

/**
 * A source that moved a moment ago has a lock that nothing has applied yet. Where that one may not go on, the one that
 * it has just left may: else a source that moves with every run would starve what comes after it.
 */
async function take(
  world: World,
  options: PromoteOptions,
  { before, promotions }: Walked,
): Promise<PromoteResult | Finding> {
  const { from, to } = options;
  const hasMoved = promotions.some((one) => one.to === from && one.promotionId !== null);
  const earlier = before.get(from) ?? null;
  try {
    const now = await promote(
      world,
      hasMoved && earlier !== null ? { ...options, dryRun: true } : options,
    );
    if (!hasMoved || earlier === null) return now;
    const isPinned = gatesFor(world.config.gates, to).soakMs > 0;
    if (now.decision === 'allow' || isPinned)
      return options.dryRun ? now : await promote(world, options);
    return await promote(world, { ...options, lock: earlier });
  } catch (error) {
    if (!hasCode(error, 'lock-missing') || promotions.length === 0) throw error;
    return {
      severity: 'notice',
      code: 'lock-missing',
      where: { environment: from },
      message: `${from} has no lock yet, so nothing is promoted to ${to}`,
    };
  }
}
