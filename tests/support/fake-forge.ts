/**
 * A forge in memory, for unit tests of operations. Its state is plain to read and to set, every call is logged, and
 * it has the semantics of the port: moves are never forced, a comment counts only when its author is the token's own
 * account, a pull request follows its branch and closes with it.
 *
 *     const forge = fakeForge();
 *     const old = forge.addCommit('main', { 'a.txt': 'one' });
 *     forge.addCommit('lockstep/update', { 'a.txt': 'two' }, { from: 'main' });
 *     const { number } = await forge.createPullRequest({ head: 'lockstep/update', base: 'main', title, body });
 *     expect(forge.pulls[0]).toMatchObject({ number, state: 'open' });
 *     forge.failWith((call) => { if (call.startsWith('comment')) throw new LockstepError('forge-denied', …); });
 */
import type { CommitRange } from '../../src/domain/commit-range.js';
import type { Digest } from '../../src/domain/digest.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { Approval, Check, Forge, PullRequest } from '../../src/ports/forge.js';
import { deploymentPart, type DeploymentPart } from './fake-deployments.js';
import { fail, fakeCommits, withChanges, type FakeSetting } from './fake-commits.js';

export interface FakeComment {
  readonly number: number;
  readonly author: string;
  readonly url: string;
  body: string;
}

export interface FakeForge extends Forge, DeploymentPart {
  /** Login of the token. */
  readonly login: string;
  /** Names of the calls made: `comment 7`, `moveBranch main`, `deployments prod` … */
  readonly calls: string[];
  /** Runs before every call; may throw, to play an outage, or change state, to play a race. */
  failWith(before: (call: string) => void): void;

  /** Branch → commit. */
  readonly branches: Map<string, CommitSha>;
  /** Adds a commit to a branch; a new branch begins at branch or commit `from`, or at nothing. */
  addCommit(
    branch: string,
    files: Readonly<Record<string, string | null>>,
    options?: { readonly message?: string; readonly author?: string; readonly from?: string },
  ): CommitSha;
  /** Files of a branch or commit as an object. */
  filesAt(revision: string): Readonly<Record<string, string>>;
  /** Message of a commit. */
  messageOf(commit: CommitSha): string;

  /** As they are now, oldest first. */
  readonly pulls: readonly PullRequest[];
  /** A pull request of somebody; with `repository` it is a fork's, and its head is `commit`. */
  openPullRequest(request: {
    readonly head: string;
    readonly base?: string;
    readonly title?: string;
    readonly body?: string;
    readonly author?: string;
    readonly repository?: string;
    readonly commit?: CommitSha;
  }): PullRequest;
  /** A test may add those of others. */
  readonly comments: FakeComment[];
  /** Comments of one pull request, oldest first. */
  commentsOn(number: number): readonly string[];

  /** `<url> <from>..<to>` → what lies between; where nothing is told the answer is null. */
  readonly ranges: Map<string, CommitRange>;
  /** Commit → checks. */
  readonly checksAt: Map<string, readonly Check[]>;
  /** Run → approvals. */
  readonly approvals: Map<string, readonly Approval[]>;
  readonly attested: Set<Digest>;
}

interface Pull {
  readonly number: number;
  readonly author: string;
  readonly base: string;
  readonly head: string;
  readonly repository: string;
  /** Of a fork, or of a branch that is gone. */
  commit: CommitSha;
  title: string;
  body: string;
  state: 'open' | 'closed';
}

const COMMENT_LIMIT = 65_536;

export function fakeForge(
  options: { readonly repository?: string; readonly login?: string } = {},
): FakeForge {
  const { repository = 'acme/meta', login = 'lockstep[bot]' } = options;
  const calls: string[] = [];
  let before: (call: string) => void = () => undefined;
  const call = <T>(name: string, work: () => T): Promise<T> =>
    new Promise((resolve) => {
      calls.push(name);
      before(name);
      resolve(work());
    });
  const commits = fakeCommits();
  const setting: FakeSetting = { repository, login, server: 'https://forge.test', call, commits };
  const requests = pullRequestPart(setting);
  return {
    repository,
    login,
    server: setting.server,
    calls,
    failWith(next) {
      before = next;
    },
    ...branchPart(setting),
    ...requests,
    get pulls() {
      return requests.pulls;
    },
    ...evidencePart(setting),
    ...deploymentPart(setting),
  };
}

type BranchPart = Pick<
  FakeForge,
  | 'branches'
  | 'addCommit'
  | 'filesAt'
  | 'messageOf'
  | 'defaultBranch'
  | 'branch'
  | 'commitsBetween'
  | 'file'
  | 'createCommit'
  | 'moveBranch'
  | 'deleteBranch'
>;

function branchPart({ commits, call, login }: FakeSetting): BranchPart {
  const { branches } = commits;
  const known = (revision: string) =>
    commits.get(commits.resolve(revision) ?? '') ?? fail('forge-not-found', `no ${revision}`);
  return {
    branches,
    addCommit(branch, files, { message = `Change ${branch}`, author = 'ada', from } = {}) {
      const start =
        commits.resolve(branch) ?? (from === undefined ? undefined : commits.resolve(from));
      const old = start === undefined ? new Map<string, string>() : known(start).files;
      const commit = commits.put({
        parents: start === undefined ? [] : [start],
        files: withChanges(old, new Map(Object.entries(files))),
        message,
        author,
      });
      branches.set(branch, commit);
      return commit;
    },
    filesAt: (revision) => Object.fromEntries(known(revision).files),
    messageOf: (commit) => known(commit).message,
    defaultBranch: () => call('defaultBranch', () => 'main'),
    branch: (name) => call(`branch ${name}`, () => branches.get(name) ?? null),
    commitsBetween: (base, head) =>
      call(`commitsBetween ${base}..${head}`, () => {
        const old = new Set(commits.history(known(base).commit));
        return commits
          .history(known(head).commit)
          .filter((one) => !old.has(one))
          .map(({ commit, message, author }) => ({ commit, message, author }));
      }),
    file: (commit, path) => call(`file ${path}`, () => known(commit).files.get(path) ?? null),
    createCommit: ({ tree, parents, files, message }) =>
      call('createCommit', () => {
        parents.forEach(known);
        const all = withChanges(known(tree).files, files);
        return commits.put({ parents, files: all, message, author: login });
      }),
    moveBranch: (name, { expected, to }) =>
      call(`moveBranch ${name}`, () => {
        if (commits.get(to) === undefined) fail('forge-refused', `no commit ${to}`);
        const now = branches.get(name) ?? null;
        if (now !== expected) fail('forge-moved', `${name} has moved`);
        if (now !== null && !commits.descends(to, now))
          fail('forge-moved', `${name}: no descendant`);
        branches.set(name, to);
      }),
    deleteBranch: (name) => call(`deleteBranch ${name}`, () => void branches.delete(name)),
  };
}

type PullRequestPart = Pick<
  FakeForge,
  | 'pulls'
  | 'openPullRequest'
  | 'comments'
  | 'commentsOn'
  | 'pullRequest'
  | 'pullRequestsAt'
  | 'pullRequestsFrom'
  | 'closedPullRequests'
  | 'createPullRequest'
  | 'updatePullRequest'
  | 'comment'
  | 'findComment'
>;

function pullRequestPart(setting: FakeSetting): PullRequestPart {
  const { repository, login, server, call, commits } = setting;
  const pulls: Pull[] = [];
  const comments: FakeComment[] = [];
  const isOwn = (pull: Pull): boolean => pull.repository === repository;
  const isMerged = ({ base, commit }: Pull): boolean => {
    const onto = commits.branches.get(base);
    return onto !== undefined && commits.descends(onto, commit);
  };
  /** A pull request of a branch follows it, and closes when the branch is merged or gone. */
  const settle = (pull: Pull): Pull => {
    if (!isOwn(pull) || pull.state === 'closed') return pull;
    const now = commits.branches.get(pull.head);
    pull.commit = now ?? pull.commit;
    if (now === undefined || isMerged(pull)) pull.state = 'closed';
    return pull;
  };
  const shown = (pull: Pull): PullRequest => {
    const { number, author, base, head, commit, title, body, state } = settle(pull);
    return {
      number,
      url: `${server}/${repository}/pull/${number}`,
      state,
      title,
      body,
      author,
      head: { branch: head, commit, repository: pull.repository },
      base: { branch: base, commit: commits.branches.get(base) ?? commit },
    };
  };
  const open = (): readonly Pull[] => pulls.filter((pull) => settle(pull).state === 'open');
  const add = (pull: Omit<Pull, 'number' | 'state'>): PullRequest => {
    const made: Pull = { ...pull, number: pulls.length + 1, state: 'open' };
    pulls.push(made);
    return shown(made);
  };
  const own = (number: number, marker: string): FakeComment | undefined =>
    comments.find(
      (one) => one.number === number && one.author === login && one.body.split('\n')[0] === marker,
    );
  const numbered = (number: number): Pull =>
    pulls.find((pull) => pull.number === number) ??
    fail('forge-not-found', `no pull request ${number}`);

  return {
    get pulls() {
      return pulls.map(shown);
    },
    comments,
    commentsOn: (number) => comments.filter((one) => one.number === number).map(({ body }) => body),
    openPullRequest({ head, base = 'main', title = head, body = '', author = 'ada', ...from }) {
      const commit =
        from.commit ?? commits.branches.get(head) ?? fail('forge-not-found', `no branch ${head}`);
      return add({
        head,
        base,
        title,
        body,
        author,
        commit,
        repository: from.repository ?? repository,
      });
    },
    pullRequest: (number) => call(`pullRequest ${number}`, () => shown(numbered(number))),
    pullRequestsAt: (head) =>
      call(`pullRequestsAt ${head}`, () =>
        open()
          .filter(({ commit }) => commit === head)
          .map(shown),
      ),
    pullRequestsFrom: (prefix) =>
      call(`pullRequestsFrom ${prefix}`, () =>
        open()
          .filter((pull) => isOwn(pull) && pull.head.startsWith(prefix))
          .map(shown),
      ),
    closedPullRequests: (branch) =>
      call(`closedPullRequests ${branch}`, () =>
        pulls
          .filter((pull) => settle(pull).state === 'closed' && isOwn(pull) && pull.head === branch)
          .reverse()
          .map(shown),
      ),
    createPullRequest: ({ head, base, title, body }) =>
      call(`createPullRequest ${head}`, () => {
        const commit = commits.branches.get(head) ?? fail('forge-refused', `no branch ${head}`);
        const onto = commits.branches.get(base) ?? fail('forge-refused', `no branch ${base}`);
        if (commits.descends(onto, commit)) fail('forge-refused', 'no commits between the two');
        if (open().some((one) => isOwn(one) && one.head === head && one.base === base)) {
          fail('forge-refused', `a pull request already exists for ${head}`);
        }
        return add({ head, base, title, body, author: login, commit, repository });
      }),
    updatePullRequest: (number, change) =>
      call(`updatePullRequest ${number}`, () => {
        const pull = settle(numbered(number));
        const { title = pull.title, body = pull.body, state = pull.state } = change;
        if (title === pull.title && body === pull.body && state === pull.state) return 'unchanged';
        Object.assign(pull, { title, body, state });
        return 'updated';
      }),
    findComment: (number, marker) =>
      call(`findComment ${number}`, () => own(number, marker)?.url ?? null),
    comment: (number, { marker, body }) =>
      call(`comment ${number}`, () => {
        numbered(number);
        const text = body.split('\n')[0] === marker ? body : `${marker}\n${body}`;
        if (text.length > COMMENT_LIMIT) fail('forge-refused', 'body is too long');
        const mine = own(number, marker);
        if (mine?.body === text) return { operation: 'unchanged', url: mine.url };
        if (mine !== undefined) {
          mine.body = text;
          return { operation: 'updated', url: mine.url };
        }
        const url = `${server}/${repository}/pull/${number}#issuecomment-${comments.length + 1}`;
        comments.push({ number, author: login, url, body: text });
        return { operation: 'created', url };
      }),
  };
}

type EvidencePart = Pick<
  FakeForge,
  | 'ranges'
  | 'checksAt'
  | 'approvals'
  | 'attested'
  | 'range'
  | 'checks'
  | 'runApprovals'
  | 'isAttested'
>;

function evidencePart({ call }: FakeSetting): EvidencePart {
  const part = {
    ranges: new Map<string, CommitRange>(),
    checksAt: new Map<string, readonly Check[]>(),
    approvals: new Map<string, readonly Approval[]>(),
    attested: new Set<Digest>(),
  };
  return {
    ...part,
    range: (url, from, to) =>
      call(`range ${url} ${from}..${to}`, () => part.ranges.get(`${url} ${from}..${to}`) ?? null),
    checks: (commit) => call(`checks ${commit}`, () => part.checksAt.get(commit) ?? []),
    runApprovals: (runId) => call(`runApprovals ${runId}`, () => part.approvals.get(runId) ?? []),
    isAttested: (digest) => call(`isAttested ${digest}`, () => part.attested.has(digest)),
  };
}
