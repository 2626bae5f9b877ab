/** A repository of the stand-in as tests hold it: acts of people and other tools, and a look at what is kept. */
import { createTestRepo, type TestFile, type TestRepo } from '../git-repos.js';
import { gitStore } from './git-store.js';
import { addPull } from './routes-pulls.js';
import {
  accountOf,
  settlePulls,
  type CacheEntry,
  type CheckRun,
  type Comment,
  type DeploymentState,
  type Pull,
  type Repository,
  type Review,
  type RunApproval,
  type State,
  type Status,
} from './state.js';

export interface GithubRepository {
  readonly fullName: string;
  /** `https://localhost:<port>/acme/meta`: page, and git's URL with or without `.git`. */
  readonly url: string;
  /** The bare repository: `git.commit({...}, { branch })`, `git.branch(...)`. */
  readonly git: TestRepo;
  /** All that is kept beside git. */
  readonly state: Repository;
  /** Commit of a branch, or null. */
  head(branch?: string): string | null;
  openPullRequest(request: {
    readonly head: string;
    readonly base?: string;
    readonly title?: string;
    readonly body?: string;
    readonly author?: string;
    /** The fork that `head` is a branch of. */
    readonly from?: GithubRepository;
  }): number;
  /** The same, of a new commit with these files on a new branch `topic`. */
  openPullRequestOf(files: Readonly<Record<string, TestFile>>, author?: string): number;
  /** As it is now. */
  pull(number: number): Pull;
  addComment(number: number, comment: { readonly author: string; readonly body: string }): Comment;
  /** Oldest first. */
  comments(number: number): readonly Comment[];
  /** Of somebody who may write, unless `collaborator` said else; of the present head where no commit is given. */
  review(
    number: number,
    review: {
      readonly user: string;
      readonly state?: Review['state'];
      readonly commit?: string;
    },
  ): void;
  checkRun(
    commit: string,
    run: { readonly name: string } & Partial<Pick<CheckRun, 'status' | 'conclusion' | 'url'>>,
  ): CheckRun;
  status(
    commit: string,
    status: Pick<Status, 'context' | 'state'> & { readonly url?: string },
  ): void;
  deploy(deployment: {
    readonly environment: string;
    readonly payload?: unknown;
    readonly state?: string;
    readonly description?: string;
  }): DeploymentState;
  approveRun(
    run: number,
    approval: { readonly user: string } & Partial<Pick<RunApproval, 'state' | 'environment'>>,
  ): void;
  /** Holds an attestation for a subject: `sha256:…`. */
  attest(digest: string): void;
  cache(entry: {
    readonly key: string;
    readonly ref?: string;
    readonly bytes?: number;
  }): CacheEntry;
  collaborator(login: string, permission: 'admin' | 'write' | 'read'): void;
  /** Whether the stand-in signed that commit. */
  isVerified(commit: string): boolean;
  /** From now on its branch is only moved by pull requests. */
  protect(branch: string): void;
  fork(fullName: string): GithubRepository;
  /** The repository is gone; pull requests from it stay. */
  remove(): void;
}

export interface NewRepository {
  readonly files?: Readonly<Record<string, TestFile>>;
  /** Default true: a token needs every right that the description's pages name. */
  readonly isPrivate?: boolean;
}

interface Place {
  readonly state: State;
  /** Folder of all bare repositories. */
  readonly root: string;
  readonly server: string;
}

export function addRepository(
  place: Place,
  fullName: string,
  { files, isPrivate = true }: NewRepository = {},
): GithubRepository {
  const { state, root, server } = place;
  const path = `${root}/${fullName}.git`;
  const first = files === undefined ? [] : [{ files, message: 'Begin' }];
  createTestRepo(path, first, {
    config:
      '[http]\n\treceivepack = true\n[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n',
  });
  const [owner = '', name = ''] = fullName.split('/');
  const repository: Repository = {
    ...{ id: state.nextId(), owner, name, fullName, isPrivate },
    git: gitStore(path),
    url: `${server}/${fullName}`,
    pulls: [],
    comments: [],
    reviews: [],
    checkRuns: [],
    statuses: [],
    deployments: [],
    environments: new Set(),
    approvals: [],
    attestations: new Set(),
    caches: [],
    collaborators: new Map(),
    verified: new Set(),
    protectedBranches: new Set(),
  };
  state.repositories.set(fullName.toLowerCase(), repository);
  return handleOf(place, repository);
}

function handleOf(place: Place, repository: Repository): GithubRepository {
  const { state } = place;
  const { git, fullName, url } = repository;
  const commitOf = (branch: string): string | null => git.commitId(`refs/heads/${branch}`);
  return {
    ...{ fullName, url, git: git.repo, state: repository },
    head: (branch = 'main') => commitOf(branch),
    ...pullActs(state, repository),
    ...evidenceActs(state, repository),
    cache({ key, ref = 'refs/heads/main', bytes = 1 }) {
      const entry = { id: state.nextId(), key, ref, bytes, createdAt: state.now() };
      repository.caches.push(entry);
      return entry;
    },
    collaborator: (login, permission) => {
      accountOf(state, login);
      repository.collaborators.set(login, permission);
    },
    isVerified: (commit) => repository.verified.has(commit),
    protect: (branch) => void repository.protectedBranches.add(branch),
    fork(name) {
      const made = addRepository(place, name, { isPrivate: repository.isPrivate });
      made.git.git(['fetch', '-q', git.repo.path, '+refs/heads/*:refs/heads/*']);
      return made;
    },
    remove() {
      state.repositories.delete(fullName.toLowerCase());
      for (const other of state.repositories.values()) {
        const theirs = other.pulls.filter((pull) => pull.headRepository === repository);
        for (const pull of theirs) pull.headRepository = null;
      }
    },
  };
}

type PullActs = Pick<
  GithubRepository,
  'openPullRequest' | 'openPullRequestOf' | 'pull' | 'addComment' | 'comments' | 'review'
>;

function pullActs(state: State, repository: Repository): PullActs {
  const pull = (number: number): Pull => {
    settlePulls(state, repository);
    const found = repository.pulls.find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no pull request ${number}`);
    return found;
  };
  const open: PullActs['openPullRequest'] = (request) => {
    const { head, base = 'main', title = head, body, author = 'ada', from } = request;
    const source = from?.state ?? repository;
    const commit = source.git.commitId(`refs/heads/${head}`);
    if (commit === null) throw new Error(`${source.fullName} has no branch ${head}`);
    return addPull(repository, {
      ...{ author: accountOf(state, author), base, headBranch: head, headRepository: source },
      ...{ headCommit: commit, title, body: body ?? null, createdAt: state.now() },
    }).number;
  };
  return {
    pull,
    openPullRequest: open,
    openPullRequestOf(files, author = 'ada') {
      repository.git.repo.commit(files, { branch: 'topic', from: 'refs/heads/main' });
      return open({ head: 'topic', author });
    },
    addComment(issue, { author, body }) {
      const by = accountOf(state, author);
      const comment = { id: state.nextId(), issue, author: by, body, createdAt: state.now() };
      repository.comments.push(comment);
      return comment;
    },
    comments: (number) => repository.comments.filter(({ issue }) => issue === number),
    review(number, { user, state: verdict = 'APPROVED', commit }) {
      if (!repository.collaborators.has(user)) repository.collaborators.set(user, 'write');
      repository.reviews.push({
        ...{ id: state.nextId(), pull: number, author: accountOf(state, user), state: verdict },
        ...{ commit: commit ?? pull(number).headCommit, submittedAt: state.now() },
      });
    },
  };
}

type EvidenceActs = Pick<
  GithubRepository,
  'checkRun' | 'status' | 'deploy' | 'approveRun' | 'attest'
>;

function evidenceActs(state: State, repository: Repository): EvidenceActs {
  return {
    checkRun(commit, { name, status = 'completed', conclusion, url = null }) {
      const ended = status === 'completed' ? (conclusion ?? 'success') : null;
      const times = { id: state.nextId(), startedAt: state.now() };
      const run: CheckRun = { ...times, commit, name, url, status, conclusion: ended };
      repository.checkRuns.push(run);
      return run;
    },
    status(commit, { context, state: word, url }) {
      const status: Status = {
        ...{ id: state.nextId(), commit, context, state: word, url: url ?? null },
        createdAt: state.now(),
      };
      repository.statuses.push(status);
    },
    deploy({ environment, payload = {}, state: word, description = '' }) {
      const creator = accountOf(state, 'ada');
      const deployment: DeploymentState = {
        ...{ id: state.nextId(), environment, ref: 'main', description, payload, creator },
        commit: repository.git.commitId('refs/heads/main') ?? '',
        createdAt: state.now(),
        statuses: [],
      };
      repository.deployments.push(deployment);
      if (word !== undefined) {
        const made = { id: state.nextId(), createdAt: state.now(), creator };
        deployment.statuses.push({ ...made, state: word, description, logUrl: '' });
      }
      return deployment;
    },
    approveRun(run, { user, state: verdict = 'approved', environment = 'production' }) {
      const by = accountOf(state, user);
      repository.approvals.push({ run, user: by, state: verdict, environment, comment: '' });
    },
    attest: (digest) => void repository.attestations.add(digest),
  };
}
