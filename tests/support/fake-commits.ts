/** Commits and branches in memory: what the fake forge moves, compares and reads files from. */
import { LockstepError, type ErrorCode } from '../../src/errors.js';
import { digestOf, hexOf } from '../../src/domain/digest.js';
import type { CommitSha } from '../../src/domain/git-ids.js';

export interface FakeCommit {
  readonly commit: CommitSha;
  readonly parents: readonly CommitSha[];
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
  readonly author: string;
}

export interface FakeCommits {
  readonly branches: Map<string, CommitSha>;
  /** Undefined when there is no such commit. */
  get(commit: string): FakeCommit | undefined;
  /** Keeps a commit; the same content gives the same id. */
  put(commit: Omit<FakeCommit, 'commit'>): CommitSha;
  /** The commit that a branch or id names. */
  resolve(revision: string): CommitSha | undefined;
  /** The commit and all that it descends from, children before parents, newest first. */
  history(commit: CommitSha): readonly FakeCommit[];
  /** Whether `descendant` is `ancestor` or descends from it. */
  descends(descendant: CommitSha, ancestor: CommitSha): boolean;
}

export function fakeCommits(): FakeCommits {
  const commits = new Map<string, FakeCommit>();
  const branches = new Map<string, CommitSha>();

  const history = (start: CommitSha): readonly FakeCommit[] => {
    const seen = new Set<string>();
    const ended: FakeCommit[] = [];
    const visit = (id: CommitSha): void => {
      const found = commits.get(id);
      if (found === undefined || seen.has(id)) return;
      seen.add(id);
      found.parents.forEach(visit);
      ended.push(found);
    };
    visit(start);
    return ended.reverse();
  };

  return {
    branches,
    history,
    get: (commit) => commits.get(commit),
    put(commit) {
      const { parents, files, message, author } = commit;
      const text = JSON.stringify([parents, [...files].sort(), message, author]);
      const id = hexOf(digestOf(text)).slice(0, 40) as CommitSha;
      commits.set(id, { ...commit, commit: id });
      return id;
    },
    resolve: (revision) => branches.get(revision) ?? commits.get(revision)?.commit,
    descends: (descendant, ancestor) =>
      history(descendant).some(({ commit }) => commit === ancestor),
  };
}

/** What the parts of a fake forge share. */
export interface FakeSetting {
  readonly repository: string;
  readonly login: string;
  readonly server: string;
  readonly call: <T>(name: string, work: () => T) => Promise<T>;
  readonly commits: FakeCommits;
}

/** Throws. */
export function fail(code: ErrorCode, message: string): never {
  throw new LockstepError(code, { message });
}

/** The files with `changes` on top; null removes. */
export function withChanges(
  files: ReadonlyMap<string, string>,
  changes: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string> {
  const merged = new Map<string, string | null>([...files, ...changes]);
  return new Map([...merged].filter((pair): pair is [string, string] => pair[1] !== null));
}
