/** The history behind changes: ranges of commits, and tags that moved. Only repositories of changed components are asked. */
import { unknownRange, type CommitRange } from '../domain/commit-range.js';
import type { Finding } from '../domain/finding.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { LockedComponent } from '../domain/lock.js';
import { mapSettled } from '../domain/parallel.js';
import { parseRepoUrl, type RepoUrl } from '../domain/repo-url.js';
import { hasCode, LockstepError } from '../errors.js';
import type { RemoteRef } from '../ports/git.js';
import type { World } from '../ports/world.js';
import { connections } from './connections.js';
import { driftFindings } from './drift.js';
import { rangesOf, type RangeRequest } from './range-of.js';

export interface Pair {
  readonly before: LockedComponent;
  readonly after: LockedComponent;
}

/** Tells which repositories may be asked. */
export interface Reach {
  /**
   * Why a repository may not be asked, or null. Our credentials speak for us: a proposal of a stranger that names a
   * private repository must not make us read it out. So under low trust only what the base names already is asked.
   */
  refusal(repo: string): string | null;
}

/** `known`: URLs that the base names, in its manifest and locks. */
export function reachOf({ host }: Pick<World, 'host'>, known: ReadonlySet<string>): Reach {
  const isOpen = host.trust === 'high';
  return {
    refusal: (repo) =>
      isOpen || known.has(repo)
        ? null
        : 'the base does not name this repository, and this event is not trusted to have it read',
  };
}

type HistoryWorld = Parameters<typeof rangesOf>[0];

/** The range of each pair. */
export async function rangesBetween(
  world: HistoryWorld,
  pairs: readonly Pair[],
  reach: Reach,
): Promise<ReadonlyMap<Pair, CommitRange>> {
  const found = new Map<Pair, CommitRange>();
  const asked: { readonly pair: Pair; readonly request: RangeRequest }[] = [];
  for (const pair of pairs) {
    const known = knownRange(pair, reach);
    if ('relation' in known) found.set(pair, known);
    else asked.push({ pair, request: known });
  }
  const ranges = await rangesOf(
    world,
    asked.map(({ request }) => request),
  );
  asked.forEach(({ pair }, at) => found.set(pair, ranges[at] ?? unknownRange('not read')));
  return found;
}

/** What needs no look at the history, else what to ask. */
function knownRange({ before, after }: Pair, reach: Reach): CommitRange | RangeRequest {
  if (before.repo !== after.repo) return unknownRange(`it came from ${before.repo} before`);
  if (!before.peeled || !after.peeled) {
    return unknownRange('a lock of the earlier format may name a tag instead of a commit');
  }
  const [from, to] = [before.commit as CommitSha, after.commit as CommitSha];
  if (from === to) {
    return { relation: 'same', ahead: 0, behind: 0, commits: [], at: null, reason: null };
  }
  const refusal = reach.refusal(after.repo);
  if (refusal !== null) return unknownRange(refusal);
  const url = urlOf(after.repo);
  return typeof url === 'string'
    ? { component: after.name, url, from, to }
    : unknownRange(url.message);
}

function urlOf(repo: string): RepoUrl | LockstepError {
  try {
    return parseRepoUrl(repo);
  } catch (error) {
    if (hasCode(error, 'url-refused')) return error;
    throw error;
  }
}

/** One connection per repository of a changed component that is locked at a tag. */
export async function tagFindings(
  world: Pick<World, 'git' | 'config' | 'signal'>,
  changed: readonly LockedComponent[],
  reach: Reach,
): Promise<ReadonlyMap<LockedComponent, readonly Finding[]>> {
  const tagged = changed.filter((one) => one.peeled && one.ref?.startsWith('refs/tags/') === true);
  const repos = [...new Set(tagged.map(({ repo }) => repo))];
  const refsOf = async (repo: string): Promise<readonly RemoteRef[]> => {
    const url = urlOf(repo);
    if (typeof url !== 'string') throw url;
    return (await world.git.lookUp(url, () => null, world.signal)).refs;
  };
  const open = repos.filter((repo) => reach.refusal(repo) === null);
  const settled = await mapSettled(open, connections(world), refsOf);
  const answers = new Map(open.map((repo, at) => [repo, settled[at]]));
  return new Map(tagged.map((one) => [one, tagFinding(one, answers.get(one.repo), reach)]));
}

function tagFinding(
  entry: LockedComponent,
  answer: PromiseSettledResult<readonly RemoteRef[]> | undefined,
  reach: Reach,
): readonly Finding[] {
  if (answer?.status === 'fulfilled') {
    const components = new Map([[entry.name, entry]]);
    const resolved = new Map([[entry.name, { entry, refs: answer.value }]]);
    return driftFindings({ components }, resolved);
  }
  const why = answer === undefined ? reach.refusal(entry.repo) : reasonOf(answer.reason);
  return [
    {
      severity: 'warning',
      code: 'tag-unverified',
      where: { component: entry.name },
      message: `whether ${entry.ref ?? ''} of ${entry.name} still names the locked commit is unknown: ${why ?? ''}`,
    },
  ];
}

function reasonOf(error: unknown): string {
  if (error instanceof LockstepError && !['bug', 'cancelled'].includes(error.kind))
    return error.message;
  throw error;
}
