/** Which commits a diff compares: what is asked for, else what the event that started the workflow is about. */
import type { HostEvent } from '../domain/host-event.js';
import { shortSha, type CommitSha } from '../domain/git-ids.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';

export interface Revisions {
  /** A revision of the meta-repo, or null = by the event. */
  readonly base: string | null;
  /** A revision, read from git without checking it out; null = what is on disk. */
  readonly head: string | null;
}

export interface Compared {
  readonly base: CommitSha;
  /** Commit whose files are read, or null = what is on disk. */
  readonly read: CommitSha | null;
  /** Commit that reports name: of a pull request its own head, not the merge that was checked out. */
  readonly head: CommitSha | null;
}

type BaseWorld = Pick<World, 'metaRepo' | 'host'>;

/** Throws `base-not-found`: a comparison with the wrong base would say that nothing changed. */
export async function comparedCommits(world: BaseWorld, asked: Revisions): Promise<Compared> {
  const event = world.host.event ?? null;
  const here = await required(world, asked.head ?? 'HEAD', '--head');
  const read = asked.head === null ? null : here;
  const base =
    asked.base === null
      ? await baseOf(world, event, { commit: here, isAsked: asked.head !== null })
      : await required(world, asked.base, '--base');
  return { base, read, head: headOf(event, { read, here }) };
}

function headOf(
  event: HostEvent | null,
  { read, here }: { readonly read: CommitSha | null; readonly here: CommitSha },
): CommitSha | null {
  if (read !== null) return read;
  return event === null ? null : (event.pullRequest?.head ?? here);
}

interface Head {
  readonly commit: CommitSha;
  /** Named by an option, instead of being what is checked out. */
  readonly isAsked: boolean;
}

function baseOf(world: BaseWorld, event: HostEvent | null, head: Head): Promise<CommitSha> {
  if (event?.name === 'pull_request' || event?.name === 'pull_request_target') {
    return baseOfPullRequest(world, event, head);
  }
  if (event?.name === 'merge_group') {
    return brought(world, event.before, 'the base of the merge group');
  }
  if (event?.name === 'push') return baseOfPush(world, event, head.commit);
  return head.isAsked ? forkPoint(world, event, head.commit) : Promise.resolve(head.commit);
}

/**
 * The first parent of the merge that the forge made for this very head: `pull_request.base.sha` is where the base
 * branch was when the pull request was pushed to last, and the merge may be of a newer one. A checkout of anything
 * else is compared with where it left the base.
 */
async function baseOfPullRequest(
  world: BaseWorld,
  event: HostEvent,
  head: Head,
): Promise<CommitSha> {
  const tip = event.pullRequest?.head ?? null;
  const [first, second, ...more] = await world.metaRepo.parents(head.commit);
  if (first !== undefined && second !== undefined && second === tip && more.length === 0) {
    return brought(world, first, 'the first parent of the merge commit');
  }
  const base = await brought(
    world,
    event.pullRequest?.base ?? null,
    'the base of the pull request',
  );
  if (base === head.commit && tip !== head.commit) {
    throw notFound(
      'the base of the pull request itself is checked out, so there is nothing to compare',
      {
        hint: 'check out the pull request (actions/checkout does by default on pull_request), or give --head',
      },
    );
  }
  return commonAncestor(world, head.commit, base);
}

/** Where the ref was. A new ref, or one that was rewritten away, is compared with where it left the default branch. */
async function baseOfPush(world: BaseWorld, event: HostEvent, head: CommitSha): Promise<CommitSha> {
  const { before } = event;
  const missing = before === null ? 'the ref is new' : await world.metaRepo.bring(before);
  if (before !== null && missing === null) return before;
  if (event.ref !== null && event.ref === `refs/heads/${event.defaultBranch ?? ''}`) {
    throw notFound(`where ${event.ref} was before this push is not known: ${missing ?? ''}`, {
      hint: 'give --base REF',
    });
  }
  return forkPoint(world, event, head);
}

async function forkPoint(
  world: BaseWorld,
  event: HostEvent | null,
  head: CommitSha,
): Promise<CommitSha> {
  const branch = event?.defaultBranch ?? 'HEAD';
  const trunk = await world.metaRepo.resolveRevision(`refs/remotes/origin/${branch}`);
  if (trunk === null) {
    throw notFound(`the default branch is not here, to see where ${shortSha(head)} left it`, {
      hint: 'in a workflow: actions/checkout with fetch-depth: 0; else give --base REF',
    });
  }
  return commonAncestor(world, head, trunk);
}

async function brought(
  world: BaseWorld,
  commit: CommitSha | null,
  what: string,
): Promise<CommitSha> {
  const why = commit === null ? 'the event does not name it' : await world.metaRepo.bring(commit);
  if (commit !== null && why === null) return commit;
  throw notFound(`${what} is not here and cannot be fetched: ${why ?? ''}`, {
    hint: 'fetch it first (in a workflow: actions/checkout with fetch-depth: 0), or give --base REF',
  });
}

async function required(world: BaseWorld, revision: string, option: string): Promise<CommitSha> {
  const commit = await world.metaRepo.resolveRevision(revision);
  if (commit !== null) return commit;
  throw notFound(`the meta-repo has no revision ${JSON.stringify(revision)}`, {
    hint: `fetch it first (in a workflow: actions/checkout with fetch-depth: 0), or give another ${option}`,
  });
}

async function commonAncestor(world: BaseWorld, a: CommitSha, b: CommitSha): Promise<CommitSha> {
  const found = await world.metaRepo.mergeBase(a, b);
  if (found !== null) return found;
  throw notFound(`${shortSha(a)} and ${shortSha(b)} have no common ancestor in this clone`, {
    hint: 'in a workflow: actions/checkout with fetch-depth: 0; else give --base REF',
  });
}

function notFound(message: string, more: { readonly hint: string }): LockstepError {
  return new LockstepError('base-not-found', { message, ...more });
}
