/**
 * The forge that hosts the meta-repo, spoken to through its API: pull requests, comments, checks, deployments, and
 * commits that the forge signs. GitHub is the one adapter; nothing here is named after it.
 *
 * Every method may throw `forge-denied` (the token lacks a right; the message names it), `forge-rate-limited` and
 * `forge-unreachable` (both unavailable), `forge-not-found`, and `forge-refused` (the forge says the request is wrong).
 * Lists are read to their end, page by page. Retries of what is unavailable are inside; a write is only repeated where
 * that cannot do it twice.
 */
import type { CommitRange } from '../domain/commit-range.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { Digest } from '../domain/digest.js';

export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly body: string;
  /** Login of who opened it. */
  readonly author: string;
  readonly head: {
    readonly branch: string;
    readonly commit: CommitSha;
    /** Empty when that repository is gone. */
    readonly repository: string;
  };
  readonly base: { readonly branch: string; readonly commit: CommitSha };
}

export interface NewPullRequest {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
}

/** What was done to make it so; `unchanged`: it was so already and nothing was written. */
export type Operation = 'created' | 'updated' | 'unchanged';

export interface BranchCommit {
  readonly commit: CommitSha;
  readonly message: string;
  /** Login of the author where the forge knows it, else the name in the commit. */
  readonly author: string;
}

export interface NewCommit {
  /** Its tree is that of this commit with `files` on top. */
  readonly tree: CommitSha;
  /** At least one; a merge has two. */
  readonly parents: readonly CommitSha[];
  /** Path → content; null removes the path. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly message: string;
}

export interface Check {
  readonly name: string;
  readonly state: 'pass' | 'fail' | 'pending';
  readonly url: string | null;
}

export interface Approval {
  readonly user: string;
  readonly state: 'approved' | 'rejected';
}

/** State words of deployment statuses. */
export type DeploymentState =
  'queued' | 'pending' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

export interface DeploymentStatus {
  readonly state: DeploymentState;
  /** At most 140 characters; the adapter cuts. */
  readonly description: string;
  /** Link to the run, or null. */
  readonly logUrl: string | null;
}

export interface Deployment {
  readonly id: number;
  readonly environment: string;
  readonly commit: string;
  /** As it was given; anything when somebody else made it. */
  readonly payload: unknown;
  /** Newest first; null when not asked for. */
  readonly status: DeploymentStatus | null;
}

export interface NewDeployment {
  readonly environment: string;
  readonly ref: string;
  readonly description: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Forge {
  /** `owner/name` of the meta-repo. */
  readonly repository: string;
  /** Page for people: `https://github.com`. */
  readonly server: string;

  /**
   * The range between two commits of a repository of this forge, in one request; null when the URL is none of this
   * forge's, or the token cannot read it, or the forge limits requests or does not answer: then git is asked.
   */
  range(url: string, from: CommitSha, to: CommitSha): Promise<CommitRange | null>;

  pullRequest(number: number): Promise<PullRequest>;
  /** Open pull requests whose head is that commit, those of forks included. */
  pullRequestsAt(head: CommitSha): Promise<readonly PullRequest[]>;
  /** Open pull requests of this repository's own branches that begin with `prefix`. */
  pullRequestsFrom(prefix: string): Promise<readonly PullRequest[]>;
  /** Closed and merged ones from exactly that branch of this repository, newest first; at most a hundred. */
  closedPullRequests(branch: string): Promise<readonly PullRequest[]>;
  createPullRequest(request: NewPullRequest): Promise<PullRequest>;
  /** Changes only what differs. */
  updatePullRequest(
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly state?: 'open' | 'closed' },
  ): Promise<Operation>;
  /**
   * One comment, known by the hidden `marker` on its first line and only counted when this token's own account wrote
   * it (T39): made, or changed in place when its text differs. `body` comes below the marker; one that begins with it
   * already is kept as it is.
   */
  comment(
    number: number,
    comment: { readonly marker: string; readonly body: string },
  ): Promise<{ readonly operation: Operation; readonly url: string }>;
  /** Address of that comment, or null when there is none. */
  findComment(number: number, marker: string): Promise<string | null>;

  defaultBranch(): Promise<string>;
  /** Commit of a branch, or null when there is none. */
  branch(name: string): Promise<CommitSha | null>;
  /** Commits that `head` has and `base` lacks, newest first. */
  commitsBetween(base: string, head: string): Promise<readonly BranchCommit[]>;
  /** A file as of a commit, or null. */
  file(commit: CommitSha, path: string): Promise<string | null>;
  /** A commit made by the forge, so that it is verified; no branch moves yet. */
  createCommit(commit: NewCommit): Promise<CommitSha>;
  /**
   * Moves a branch forward from `expected` (null = it must not exist). Never forced: throws `journal-moved`'s sister
   * `forge-moved` (conflict) when the branch is elsewhere, or the commit is no descendant.
   */
  moveBranch(
    name: string,
    move: { readonly expected: CommitSha | null; readonly to: CommitSha },
  ): Promise<void>;
  /** Fine when it is gone already. */
  deleteBranch(name: string): Promise<void>;

  /** Check runs and commit statuses of a commit, the newest of each name. */
  checks(commit: CommitSha): Promise<readonly Check[]>;
  /** Reviews by people of a run that waits for an environment. */
  runApprovals(runId: string): Promise<readonly Approval[]>;
  /** Whether the forge holds an attestation for these bytes. */
  isAttested(digest: Digest): Promise<boolean>;

  /** Newest first, at most `limit`, each with its newest status. */
  deployments(environment: string, limit: number): Promise<readonly Deployment[]>;
  createDeployment(deployment: NewDeployment): Promise<Deployment>;
  setDeploymentStatus(id: number, status: DeploymentStatus): Promise<void>;
}
