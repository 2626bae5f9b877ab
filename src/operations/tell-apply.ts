/** Tells the forge how the apply of an environment goes. */
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { headOf } from '../domain/journal-chain.js';
import type { EnvironmentName } from '../domain/names.js';
import type { DeploymentState } from '../ports/forge.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { tellDeployment } from './deployments.js';
import { readJournal } from './journal.js';

const WORDS = {
  in_progress: 'applying',
  success: 'applied',
  failure: 'applying failed',
} as const satisfies Partial<Record<DeploymentState, string>>;

/**
 * Only of a whole lock that counts for an environment. One that found everything in place made no deployment: it ends
 * the one that is there.
 */
export async function tellApply(
  world: World,
  options: Pick<ApplyOptions, 'environment' | 'components' | 'record' | 'dryRun'>,
  news: { readonly lock: Digest; readonly state: keyof typeof WORDS; readonly idle?: boolean },
): Promise<readonly Finding[]> {
  const { environment, components, record, dryRun } = options;
  if (environment === null || components.length > 0 || !record || dryRun) return [];
  return tellDeployment(world, {
    environment,
    lock: news.lock,
    state: news.state,
    description: WORDS[news.state],
    payload: async () => ({ previous_lock: await previousLock(world, environment, news.lock) }),
    ...(news.idle === true ? { which: 'known' } : {}),
  });
}

async function previousLock(
  world: World,
  environment: EnvironmentName,
  lock: Digest,
): Promise<Digest | null> {
  const head = headOf((await readJournal(world, environment)).entries);
  return head?.lock === lock ? head.previousLock : (head?.lock ?? null);
}
