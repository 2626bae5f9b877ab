/**
 * Git, hardened: argv only, no system or global configuration, no hooks, filters, prompts or submodules
 * (DESIGN "Git"; T17–T23, T26–T29). Every method may be called in parallel.
 *
 * Errors: `remote-unreachable` and `remote-timeout` (unavailable, worth retrying), `remote-denied`,
 * `remote-not-found`, `remote-moved` (another owner answers), `commit-missing`, `commit-unreachable`
 * (integrity, T27), `object-corrupt` (integrity), `component-dirty`, `component-path-occupied`.
 */
import type { CommitRange } from '../domain/commit-range.js';
import type { CommitSha, ObjectId, TreeId } from '../domain/git-ids.js';
import type { ComponentName } from '../domain/names.js';
import type { RepoUrl } from '../domain/repo-url.js';

/** A ref of a remote; `commit` is the peeled object, equal to `object` unless it is an annotated tag. */
export interface RemoteRef {
  /** Full: `refs/tags/v1.0.0`, `refs/heads/main`. */
  readonly name: string;
  readonly object: ObjectId;
  readonly commit: CommitSha;
}

/** What is in `components/<name>` now. */
export interface CheckoutState {
  /** `absent`: nothing there. `foreign`: something that is not our checkout. `broken`: interrupted or damaged. */
  readonly state: 'absent' | 'clean' | 'dirty' | 'foreign' | 'broken';
  readonly head: CommitSha | null;
}

export interface CheckoutRequest {
  readonly component: ComponentName;
  readonly url: RepoUrl;
  readonly commit: CommitSha;
  /** Lose local edits, and move a foreign directory aside, instead of failing. */
  readonly force: boolean;
  /** Tracked paths below these are products of a build and never count as local edits. */
  readonly outputs: readonly string[];
}

export interface Git {
  /**
   * One connection to a remote: its branches and tags, and the tree of the commit that `choose` returns
   * (null = no tree wanted). `choose` may throw; the error passes through.
   */
  lookUp(
    url: RepoUrl,
    choose: (refs: readonly RemoteRef[]) => CommitSha | null,
    signal?: AbortSignal,
  ): Promise<{ readonly refs: readonly RemoteRef[]; readonly tree: TreeId | null }>;

  /**
   * Proves that the commit is reachable from a branch or tag of that very repository, and gives its tree and
   * the ref it was found under (a tip if possible). Throws `commit-unreachable` or `commit-missing`.
   * A proof once made is remembered in the object cache.
   */
  proveCommit(
    url: RepoUrl,
    commit: CommitSha | ObjectId,
    signal?: AbortSignal,
  ): Promise<{ readonly commit: CommitSha; readonly tree: TreeId; readonly ref: string }>;

  /**
   * What lies between two commits of a repository, without any file: one connection, commits only. Neither commit need
   * be at a ref any more; where the old one is gone the relation is `unknown`. Throws `commit-missing` when the remote
   * lacks the new one.
   */
  range(url: RepoUrl, from: CommitSha, to: CommitSha, signal?: AbortSignal): Promise<CommitRange>;

  /** Time of a commit in milliseconds since 1970, as its committer gave it. Throws `commit-missing`. */
  commitTime(url: RepoUrl, commit: CommitSha, signal?: AbortSignal): Promise<number>;

  /** Brings exactly that commit (depth 1) into the object cache, proven to be the repository's; nothing when it is there. */
  fetch(url: RepoUrl, commit: CommitSha, signal?: AbortSignal): Promise<void>;

  /** Tree of a commit in the object cache, or null when it is not there. */
  treeOf(commit: CommitSha): Promise<TreeId | null>;

  /** Looks at a working tree; no process is started when nothing changed since our last check-out. */
  inspect(component: ComponentName, outputs: readonly string[]): Promise<CheckoutState>;

  /**
   * Paths of the files that git tracks in a checkout, relative and sorted, from its index alone (T23): what is
   * source and what is left over from a build cannot be told apart by looking at the directory.
   */
  trackedFiles(component: ComponentName): Promise<readonly string[]>;

  /** Puts the working tree at a commit of the object cache; upgrade, downgrade and repair alike. The last thing written is HEAD. */
  checkOut(request: CheckoutRequest, signal?: AbortSignal): Promise<void>;

  /** Removes a checkout of ours; local edits are an error unless forced. */
  removeCheckout(component: ComponentName, force: boolean): Promise<void>;
}
