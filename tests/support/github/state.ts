/** What the stand-in keeps: accounts, tokens and, of each repository, all that is not in git. */
import type { GitStore } from './git-store.js';

export interface Account {
  readonly id: number;
  /** Of an app with its suffix: `lockstep[bot]`. */
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

export type Level = 'read' | 'write';

/** Rights by the API's names: `{ contents: 'write', pull_requests: 'read' }`. */
export type Permissions = Readonly<Record<string, Level>>;

export interface Token {
  readonly account: Account;
  readonly permissions: Permissions;
  /** Full names of private repositories that it sees; null: all. */
  readonly repositories: readonly string[] | null;
}

export interface Pull {
  readonly number: number;
  readonly author: Account;
  readonly base: string;
  readonly headBranch: string;
  /** Null once a fork was deleted. */
  headRepository: Repository | null;
  headCommit: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  mergedAt: string | null;
  readonly createdAt: string;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  readonly createdAt: string;
  body: string;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly author: Account;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit: string;
  readonly submittedAt: string;
}

export type Conclusion =
  'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required';

export interface CheckRun {
  readonly id: number;
  readonly commit: string;
  readonly name: string;
  readonly url: string | null;
  readonly startedAt: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
}

export interface Status {
  readonly id: number;
  readonly commit: string;
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly url: string | null;
  readonly createdAt: string;
}

export interface DeploymentState {
  readonly id: number;
  readonly environment: string;
  readonly ref: string;
  readonly commit: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly creator: Account;
  readonly createdAt: string;
  /** Oldest first. */
  readonly statuses: {
    readonly id: number;
    readonly state: string;
    readonly description: string;
    readonly logUrl: string;
    readonly createdAt: string;
    readonly creator: Account;
  }[];
}

export interface RunApproval {
  readonly run: number;
  readonly user: Account;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly environment: string;
  readonly comment: string;
}

export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  readonly ref: string;
  readonly bytes: number;
  readonly createdAt: string;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  /** `owner/name`. */
  readonly fullName: string;
  readonly isPrivate: boolean;
  readonly git: GitStore;
  /** Pages for people, and where git finds it with `.git` added. */
  readonly url: string;
  readonly pulls: Pull[];
  readonly comments: Comment[];
  readonly reviews: Review[];
  readonly checkRuns: CheckRun[];
  readonly statuses: Status[];
  readonly deployments: DeploymentState[];
  readonly environments: Set<string>;
  readonly approvals: RunApproval[];
  /** Digests of subjects. */
  readonly attestations: Set<string>;
  readonly caches: CacheEntry[];
  /** Login → permission of those that are more than readers. */
  readonly collaborators: Map<string, 'admin' | 'write' | 'read'>;
  /** Commits that the stand-in signed. */
  readonly verified: Set<string>;
  /** Branches that nobody moves past a pull request. */
  readonly protectedBranches: Set<string>;
}

/** What all parts of one stand-in share. */
export interface State {
  readonly repositories: Map<string, Repository>;
  readonly tokens: Map<string, Token>;
  readonly accounts: Map<string, Account>;
  /** A new id, higher than all before. */
  nextId(): number;
  /** ISO; a second later at each call. */
  now(): string;
}

export function createState(): State {
  let ids = 1000;
  let time = Date.parse('2026-11-21T10:00:00Z');
  return {
    repositories: new Map(),
    tokens: new Map(),
    accounts: new Map(),
    nextId: () => (ids += 1),
    now: () => new Date((time += 1000)).toISOString().replace('.000', ''),
  };
}

/** The account of that login, made when it is new; bots are told by their suffix. */
export function accountOf(state: State, login: string): Account {
  const found = state.accounts.get(login);
  if (found !== undefined) return found;
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  const account: Account = { id: state.nextId(), login, type };
  state.accounts.set(login, account);
  return account;
}

/** Pull requests follow branches of their own repository, and end with them or by a merge. */
export function settlePulls(state: State, repository: Repository): void {
  const open = repository.pulls.filter((pull) => pull.state === 'open');
  if (open.length === 0) return;
  const refs = repository.git.refs();
  for (const pull of open) {
    const source = pull.headRepository;
    const heads = source === repository ? refs : source?.git.refs();
    const now = heads?.get(`refs/heads/${pull.headBranch}`);
    if (now === undefined) {
      pull.state = 'closed';
      continue;
    }
    if (now !== pull.headCommit) followHead(repository, pull, now);
    const base = refs.get(`refs/heads/${pull.base}`);
    if (base === undefined || !repository.git.isAncestor(pull.headCommit, base)) continue;
    pull.state = 'closed';
    pull.mergedAt = state.now();
  }
}

/** As GitHub keeps it: under `refs/pull`, in the base repository, also when the head is a fork's. */
export function followHead(repository: Repository, pull: Pull, commit: string): void {
  const source = pull.headRepository;
  const ref = `refs/pull/${pull.number}/head`;
  if (source === null || source === repository)
    repository.git.repo.git(['update-ref', ref, commit]);
  else repository.git.fetchFrom(source.git.repo.path, commit, ref);
  pull.headCommit = commit;
}
