/** What lies between two commits: asked of the forge where it is faster, else of git, which knows any host. */
import type { CommitRange } from '../domain/commit-range.js';
import type { CommitSha } from '../domain/git-ids.js';
import { mapSettled } from '../domain/parallel.js';
import type { RepoUrl } from '../domain/repo-url.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';

export interface RangeRequest {
  readonly url: RepoUrl;
  readonly from: CommitSha;
  readonly to: CommitSha;
}

/** In the order of the requests. What cannot be found out is `unknown` with its reason; only a defect is thrown. */
export async function rangesOf(
  world: Pick<World, 'git' | 'forge' | 'config' | 'signal'>,
  requests: readonly RangeRequest[],
): Promise<readonly CommitRange[]> {
  const read = async ({ url, from, to }: RangeRequest): Promise<CommitRange> =>
    (await world.forge?.range(url, from, to)) ?? world.git.range(url, from, to, world.signal);
  const settled = await mapSettled(requests, world.config.jobs, read);
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : unread(one.reason)));
}

function unread(error: unknown): CommitRange {
  if (!(error instanceof LockstepError) || ['bug', 'cancelled'].includes(error.kind)) throw error;
  return unknownRange(error.message);
}

/** A range of which nothing is known. */
export function unknownRange(reason: string): CommitRange {
  return { relation: 'unknown', ahead: null, behind: null, commits: [], at: null, reason };
}
