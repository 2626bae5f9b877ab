/** What lies between the commits of many components at once: asked of the forge where it is one request, else of git. */
import { unknownRange, type CommitRange } from '../domain/commit-range.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { ComponentName } from '../domain/names.js';
import { mapSettled } from '../domain/parallel.js';
import { parseRepoUrl } from '../domain/repo-url.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { collectFailures } from './collect-failures.js';
import { connections } from './connections.js';
import { retry } from './retry.js';

export interface RangeRequest {
  readonly component: ComponentName;
  readonly url: string;
  readonly from: CommitSha;
  readonly to: CommitSha;
}

export type RangeWorld = Pick<
  World,
  'clock' | 'config' | 'emit' | 'forge' | 'git' | 'random' | 'signal'
>;

/**
 * A range for each request, in their order. Equal requests are asked once, and a commit beside itself is not asked at
 * all. A repository that cannot be read gives `unknown` and why; what must stop a run (integrity, interruption, bugs) is
 * thrown.
 */
export async function rangesOf(
  world: RangeWorld,
  requests: readonly RangeRequest[],
): Promise<readonly CommitRange[]> {
  const asked = new Map<string, RangeRequest>();
  for (const request of requests) {
    if (request.from !== request.to) asked.set(keyOf(request), request);
  }
  const forge = forgeAsker(world);
  const settled = await mapSettled(
    [...asked],
    connections(world),
    async ([key, request]) => [key, await rangeOf(world, request, forge)] as const,
  );
  const total = asked.size;
  collectFailures(settled, { what: 'could not be compared', total, throwThem: true });
  const found = new Map(
    settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
  );
  return requests.map((request) => found.get(keyOf(request)) ?? SAME);
}

/** Nobody was asked, so its time is not known. */
const SAME: CommitRange = {
  ...{ relation: 'same', ahead: 0, behind: 0, commits: [] },
  ...{ at: null, reason: null },
};

function keyOf({ url, from, to }: RangeRequest): string {
  return JSON.stringify([url, from, to]);
}

type AskForge = (request: RangeRequest) => Promise<CommitRange | null>;

async function rangeOf(
  world: RangeWorld,
  request: RangeRequest,
  askForge: AskForge,
): Promise<CommitRange> {
  const { component, url, from, to } = request;
  const options = {
    retries: world.config.retries,
    onRetry: (attempt: number, delayMs: number, error: LockstepError) =>
      world.emit({ type: 'step-retried', component, attempt, delayMs, reason: error.message }),
  };
  try {
    const told = await askForge(request);
    if (told !== null) return told;
    const place = parseRepoUrl(url);
    return await retry(world, options, () => world.git.range(place, from, to, world.signal));
  } catch (error) {
    if (!isTold(error)) throw named(error, component);
    return unknownRange(error.message);
  }
}

/** Git can say what a forge cannot; one that is out of reach or out of requests is not asked again. */
function forgeAsker({ forge }: RangeWorld): AskForge {
  let isUp = forge !== null;
  return async ({ url, from, to }) => {
    if (forge === null || !isUp) return null;
    try {
      return await forge.range(url, from, to);
    } catch (error) {
      if (!isTold(error)) throw error;
      isUp &&= error.kind !== 'unavailable';
      return null;
    }
  };
}

/** True for a failure that is one component's own, to be told beside the others. */
function isTold(error: unknown): error is LockstepError {
  return error instanceof LockstepError && !STOPPING.includes(error.kind);
}

const STOPPING: readonly LockstepError['kind'][] = ['integrity', 'cancelled', 'bug'];

/** The same error with the component in its message, so that a list of them can be read. */
function named(error: unknown, component: ComponentName): unknown {
  if (!(error instanceof LockstepError) || error.kind !== 'integrity') return error;
  return new LockstepError(error.code, {
    message: `${component}: ${error.message}`,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    data: { ...error.data, component },
    cause: error,
  });
}
