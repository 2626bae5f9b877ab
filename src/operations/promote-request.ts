/** Delivery as a pull request: one branch and one request per environment, re-used, never forced, closed when idle. */
import type { CommitSha } from '../domain/git-ids.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import { moving } from '../domain/promotion.js';
import type { PromoteResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { Forge, PullRequest } from '../ports/forge.js';
import type { World } from '../ports/world.js';
import { COMMENT_BUDGET, renderSummary } from '../report/markdown.js';
import { lockSummary } from './load.js';
import type { Promotion } from './promote-plan.js';
import { decided, promoteResult } from './promote-result.js';
import { requireForge } from './require-forge.js';

export interface RequestDelivered {
  readonly pullRequest: NonNullable<PromoteResult['pullRequest']>;
  /** Newest commit of its branch. */
  readonly commit: CommitSha | null;
  /** It asks for this very promotion. */
  readonly isOpen: boolean;
}

/** Only branches of which every commit has it are Lockstep's own. */
const TRAILER = 'Lockstep-Plan:';

export const branchOf = (environment: string): string => `lockstep/promote/${environment}`;

/**
 * The journal does not move here: it does when the merged file is adopted. Null when there is no request and none is
 * due. Throws `forge-missing`, `forge-denied`, and `forge-moved` when somebody else moved the branch.
 */
export async function deliverRequest(
  world: World,
  promotion: Promotion,
): Promise<RequestDelivered | null> {
  const forge = requireForge(world, 'delivery as a pull request');
  if (world.host.trust === 'low') return null;
  const branch = branchOf(promotion.request.to);
  const open = (await forge.pullRequestsFrom(branch)).find(({ head }) => head.branch === branch);
  if (decided(promotion) !== 'allow') {
    return open === undefined ? null : noted(world, promotion, { forge, open });
  }
  if (moving(promotion.changes).length === 0) {
    return open === undefined ? null : closed(promotion, { forge, open });
  }
  const base = await forge.defaultBranch();
  const commit = await branchWith(world, promotion, { forge, branch, base });
  return { ...(await requestFor(world, promotion, { forge, open, branch, base })), commit };
}

interface Opened {
  readonly forge: Forge;
  readonly open: PullRequest;
}

/** A request that may not be merged any more says so. */
async function noted(
  world: World,
  promotion: Promotion,
  { forge, open }: Opened,
): Promise<RequestDelivered> {
  const marker = markerOf(promotion);
  const operation = open.body.startsWith(marker)
    ? 'unchanged'
    : await forge.updatePullRequest(open.number, { body: bodyOf(world, promotion) });
  return { pullRequest: shown(open, operation), commit: open.head.commit, isOpen: false };
}

async function closed(promotion: Promotion, { forge, open }: Opened): Promise<RequestDelivered> {
  await forge.updatePullRequest(open.number, { state: 'closed' });
  const base = await forge.branch(open.base.branch);
  if (base !== null && (await isOwn(forge, base, open.head.commit))) {
    await forge.deleteBranch(branchOf(promotion.request.to));
  }
  return { pullRequest: shown(open, 'closed'), commit: null, isOpen: false };
}

/** Commits of others on the branch stay; without any it is the base and the lock, whatever it was before. */
async function branchWith(
  world: World,
  promotion: Promotion,
  at: { readonly forge: Forge; readonly branch: string; readonly base: string },
): Promise<CommitSha> {
  const { forge, branch } = at;
  const { request, merged } = promotion;
  const { path } = lockSummary(world, request.to, { digest: lockDigest(merged), changed: true });
  const text = lockBytes(merged);
  const base = await forge.branch(at.base);
  const head = await forge.branch(branch);
  if (base === null) throw noBase(at.base);
  if (head !== null && (await forge.file(head, path)) === text) return head;
  const start = await startOf(forge, base, head);
  const message = `${titleOf(promotion)}\n\n${TRAILER} ${promotion.plan}`;
  const commit = await forge.createCommit({ ...start, files: new Map([[path, text]]), message });
  await forge.moveBranch(branch, { expected: head, to: commit });
  return commit;
}

function noBase(name: string): LockstepError {
  return new LockstepError('forge-not-found', {
    message: `the forge has no branch ${name} to promote on`,
    hint: 'push the default branch first',
  });
}

async function startOf(
  forge: Forge,
  base: CommitSha,
  head: CommitSha | null,
): Promise<{ readonly tree: CommitSha; readonly parents: readonly CommitSha[] }> {
  if (head === null) return { tree: base, parents: [base] };
  const [ahead, behind] = [
    await forge.commitsBetween(base, head),
    await forge.commitsBetween(head, base),
  ];
  if (ahead.length === 0) return { tree: base, parents: [base] };
  if (!ahead.every(isOurs)) return { tree: head, parents: [head] };
  return { tree: base, parents: behind.length === 0 ? [head] : [head, base] };
}

async function isOwn(forge: Forge, base: CommitSha, head: CommitSha): Promise<boolean> {
  return (await forge.commitsBetween(base, head)).every(isOurs);
}

/** Commits of the base that were merged in are not on the branch alone, so they are not among these. */
function isOurs({ message }: { readonly message: string }): boolean {
  return message.split('\n').some((line) => line.startsWith(TRAILER));
}

async function requestFor(
  world: World,
  promotion: Promotion,
  at: {
    readonly forge: Forge;
    readonly open: PullRequest | undefined;
    readonly branch: string;
    readonly base: string;
  },
): Promise<Omit<RequestDelivered, 'commit'>> {
  const { forge, open } = at;
  const title = titleOf(promotion);
  if (open === undefined) {
    const body = bodyOf(world, promotion);
    const made = await forge.createPullRequest({ head: at.branch, base: at.base, title, body });
    return { pullRequest: shown(made, 'created'), isOpen: true };
  }
  // Times in the text differ from run to run; only another plan or decision is worth an update.
  const body = open.body.startsWith(markerOf(promotion)) ? open.body : bodyOf(world, promotion);
  const operation = await forge.updatePullRequest(open.number, { title, body });
  return { pullRequest: shown(open, operation), isOpen: true };
}

function shown(
  { number, url }: PullRequest,
  operation: RequestDelivered['pullRequest']['operation'],
): RequestDelivered['pullRequest'] {
  return { number, url, operation };
}

/** Names of environments are plain; nothing from outside stands in a title. */
function titleOf({ request, changes }: Promotion): string {
  const count = moving(changes).length;
  const what = `${count} component${count === 1 ? '' : 's'}`;
  return `Promote ${request.from} → ${request.to}: ${what}`;
}

function markerOf(promotion: Promotion): string {
  const { request, plan } = promotion;
  return `<!-- lockstep promote ${request.to} plan=${plan} decision=${decided(promotion)} -->`;
}

function bodyOf(world: World, promotion: Promotion): string {
  const marker = `${markerOf(promotion)}\n`;
  const result = promoteResult(world, promotion, { options: { dryRun: false } });
  return marker + renderSummary(result, { budget: COMMENT_BUDGET - marker.length });
}
