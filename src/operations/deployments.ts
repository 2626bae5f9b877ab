/** Deployments of the forge: one per environment and lock, its states told only when they change. */
import { descriptionOf, lockIn, type DeploymentPayload } from '../domain/deployment-payload.js';
import type { Finding } from '../domain/finding.js';
import type { EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { Deployment, DeploymentState, Forge } from '../ports/forge.js';
import type { World } from '../ports/world.js';

export interface DeploymentNews {
  readonly environment: EnvironmentName;
  readonly state: DeploymentState;
  /** Nothing in it may differ from run to run, or every retry would be news. */
  readonly description: string;
  readonly lock: DeploymentPayload['lock'];
  /** What is not known without asking; only asked for a new deployment. */
  readonly payload: () => Promise<Omit<DeploymentPayload, 'lockstep' | 'lock'>>;
  /** `known`: only one that is there already hears of it. `anew`: one of its own, also when the lock had one before. */
  readonly which?: 'known' | 'anew';
}

/** How far back one is looked for. */
const LIMIT = 30;

/**
 * Nothing where `lockstep.yaml` does not ask for it, there is no forge, or the event is of low trust. A forge that
 * refuses is a warning: whoever lacks the right to tell may still promote.
 */
export async function tellDeployment(
  world: World,
  news: DeploymentNews,
): Promise<readonly Finding[]> {
  const { forge, config, host } = world;
  if (!config.deployments || forge === null || host.trust === 'low') return [];
  try {
    await tell(world, forge, news);
    return [];
  } catch (error) {
    if (!(error instanceof LockstepError) || !error.code.startsWith('forge-')) throw error;
    return [
      {
        severity: 'warning',
        code: error.code,
        where: { environment: news.environment },
        message: `the forge was not told of the deployment to ${news.environment}: ${error.message}`,
        fix: error.hint ?? 'in a workflow: permissions: deployments: write',
      },
    ];
  }
}

async function tell(world: World, forge: Forge, news: DeploymentNews): Promise<void> {
  const listed = await forge.deployments(news.environment, LIMIT);
  const ours = listed.filter(({ payload }) => lockIn(payload) !== null);
  const known =
    news.which === 'anew' ? undefined : ours.find(({ payload }) => lockIn(payload) === news.lock);
  if (known === undefined && news.which === 'known') return;
  const description = descriptionOf(news.description);
  if (known?.status?.state === news.state && known.status.description === description) return;
  const { id } = known ?? (await create(world, forge, { news, description }));
  await forge.setDeploymentStatus(id, { state: news.state, description, logUrl: runUrl(world) });
  await endOthers(forge, ours, { id, news });
}

async function create(
  world: World,
  forge: Forge,
  { news, description }: { readonly news: DeploymentNews; readonly description: string },
): Promise<Deployment> {
  const { environment, lock } = news;
  const payload = { lockstep: 1, lock, ...(await news.payload()) };
  return forge.createDeployment({
    environment,
    ref: await refOf(world, forge),
    description,
    payload,
  });
}

async function refOf({ host, metaRepo }: World, forge: Forge): Promise<string> {
  const commit = host.event?.commit ?? (await metaRepo.resolveRevision('HEAD'));
  return commit ?? (await forge.defaultBranch());
}

/** Those that still wait for their turn have missed it. */
async function endOthers(
  forge: Forge,
  ours: readonly Deployment[],
  { id, news }: { readonly id: number; readonly news: DeploymentNews },
): Promise<void> {
  const waiting = ours.filter(
    (one) => one.id !== id && (one.status?.state === 'pending' || one.status?.state === 'queued'),
  );
  for (const one of waiting) {
    const description = `another lock came first: ${news.lock}`;
    await forge.setDeploymentStatus(one.id, { state: 'inactive', description, logUrl: null });
  }
}

function runUrl({ host }: Pick<World, 'host'>): string | null {
  return host.run?.startsWith('https://') === true ? host.run : null;
}
