/** The branch of a proposed update: made, carried on, or left alone; never moved by force. */
import type { CommitSha } from '../domain/git-ids.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import { lockBytes } from '../domain/lock-bytes.js';
import { sameEntry } from '../domain/lock-entries.js';
import { sameContent } from '../domain/promotion.js';
import { readLock } from '../domain/read-lock.js';
import { isOwnCommit } from '../domain/update-set.js';
import { hasCode } from '../errors.js';
import type { BranchCommit, Forge } from '../ports/forge.js';

export interface BranchRequest {
  readonly branch: string;
  /** Head of the branch that the update goes to. */
  readonly base: CommitSha;
  /** Path of the lock in the repository. */
  readonly path: string;
  /** The lock of the base. */
  readonly before: Lock;
  /** The lock that the branch should have. */
  readonly wanted: Lock;
  readonly message: string;
  /** Who opened the pull request of the branch; null when there is none. */
  readonly opener: string | null;
  readonly dryRun: boolean;
}

/** `edited`: somebody changed the lock on the branch by hand, so it was left as it is. */
export interface BranchOutcome {
  readonly operation: 'created' | 'updated' | 'unchanged';
  readonly edited: boolean;
  /** Others have committed to it too. */
  readonly shared: boolean;
}

/**
 * A branch with our commits only becomes the base with the lock on top; of one with others' commits only the lock
 * changes. Throws `forge-moved` when somebody was faster.
 */
export async function bringBranch(forge: Forge, request: BranchRequest): Promise<BranchOutcome> {
  const { branch, base, path, wanted } = request;
  const head = await forge.branch(branch);
  if (head === null) {
    await put(forge, request, { expected: null, tree: base, parents: [base] });
    return { operation: 'created', edited: false, shared: false };
  }
  const there = lockIn(await forge.file(head, path), path);
  if (there !== null && sameContent(there, wanted)) return UNCHANGED;
  const ahead = await forge.commitsBetween(base, head);
  const isShared = !ahead.every((commit) => isOwnCommit(commit, request.opener));
  if (!isShared) {
    const parents = await ownParents(forge, { base, head, isMerged: ahead.length === 0 });
    await put(forge, request, { expected: head, tree: base, parents });
  } else if (await isEdited(forge, request, { there, ahead })) {
    return { operation: 'unchanged', edited: true, shared: true };
  } else {
    await put(forge, request, { expected: head, tree: head, parents: [head] });
  }
  return { operation: 'updated', edited: false, shared: isShared };
}

const UNCHANGED: BranchOutcome = { operation: 'unchanged', edited: false, shared: false };

/** True when every commit that the branch has and the base lacks is ours. */
export async function isOwnBranch(
  forge: Forge,
  { branch, base, opener }: Pick<BranchRequest, 'branch' | 'base' | 'opener'>,
): Promise<boolean> {
  const head = await forge.branch(branch);
  if (head === null) return false;
  const ahead = await forge.commitsBetween(base, head);
  return ahead.every((commit) => isOwnCommit(commit, opener));
}

/** With the base as a second parent once that has moved on, so that the branch merges without a conflict. */
async function ownParents(
  forge: Forge,
  at: { readonly base: CommitSha; readonly head: CommitSha; readonly isMerged: boolean },
): Promise<readonly CommitSha[]> {
  if (at.isMerged) return [at.base];
  const behind = await forge.commitsBetween(at.head, at.base);
  return behind.length === 0 ? [at.head] : [at.head, at.base];
}

interface Put {
  readonly expected: CommitSha | null;
  readonly tree: CommitSha;
  readonly parents: readonly CommitSha[];
}

async function put(forge: Forge, request: BranchRequest, at: Put): Promise<void> {
  if (request.dryRun) return;
  const files = new Map([[request.path, lockBytes(request.wanted)]]);
  const { tree, parents, expected } = at;
  const to = await forge.createCommit({ tree, parents, files, message: request.message });
  await forge.moveBranch(request.branch, { expected, to });
}

/**
 * True when an entry of the branch is neither what our last commit there put, nor what the base has (which a merge of
 * the base brings), nor what is wanted anyway.
 */
async function isEdited(
  forge: Forge,
  { base, path, before, wanted, opener }: BranchRequest,
  at: { readonly there: Lock | null; readonly ahead: readonly BranchCommit[] },
): Promise<boolean> {
  const { there, ahead } = at;
  if (there === null) return false;
  const last = ahead.find((commit) => isOwnCommit(commit, opener))?.commit ?? base;
  const ours = lockIn(await forge.file(last, path), path);
  const expected = [before, wanted, ...(ours === null ? [] : [ours])];
  const names = new Set([there, ...expected].flatMap((lock) => [...lock.components.keys()]));
  const entryOf = (lock: Lock, name: LockedComponent['name']) => lock.components.get(name);
  return [...names].some((name) =>
    expected.every((lock) => !sameEntry(entryOf(there, name), entryOf(lock, name))),
  );
}

/** Null for no lock, and for one that cannot be read: it is replaced. */
function lockIn(text: string | null, path: string): Lock | null {
  if (text === null) return null;
  try {
    return readLock(text, path);
  } catch (error) {
    if (hasCode(error, 'lock-invalid')) return null;
    throw error;
  }
}
