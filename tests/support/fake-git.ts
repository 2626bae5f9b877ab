/** Git by script: repositories are told, check-outs are real files below `components/`. */
import { dirname, join } from 'node:path';
import { LockstepError } from '../../src/errors.js';
import { digestOf, hexOf } from '../../src/domain/digest.js';
import type { CommitRange } from '../../src/domain/commit-range.js';
import type { CommitSha, ObjectId, TreeId } from '../../src/domain/git-ids.js';
import type { ComponentName } from '../../src/domain/names.js';
import { isBelow } from '../../src/operations/source-digest.js';
import { removeTree } from '../../src/store/remove-tree.js';
import type { Disk } from '../../src/ports/disk.js';
import type { CheckoutRequest, CheckoutState, Git, RemoteRef } from '../../src/ports/git.js';

/** A commit: its files by path. */
export type Files = Readonly<Record<string, string>>;

interface Commit {
  readonly url: string;
  readonly commit: CommitSha;
  readonly tree: TreeId;
  readonly files: Files;
}

export interface FakeGit extends Git {
  /** Adds a commit and moves (or makes) a ref to it: `addCommit('https://h/lib', 'refs/tags/v1.0.0', {...})`. */
  addCommit(url: string, ref: string, files: Files): { commit: CommitSha; tree: TreeId };
  /** `<from>..<to>` → what lies between; where nothing is told the new commit is one ahead. */
  readonly ranges: Map<string, CommitRange>;
  /** Commit → milliseconds since 1970; 2026-11-01 where nothing is told. */
  readonly times: Map<string, number>;
  /** Names of the calls made: `fetch <url> <commit>`, `checkOut <component> <commit>` … */
  readonly calls: string[];
  /** Runs before every call; may throw, to play an outage. */
  failWith(before: (call: string) => void): void;
}

export function fakeGit(disk: Disk, componentsDir: string): FakeGit {
  const commits = new Map<string, Commit>();
  const refs = new Map<string, Map<string, RemoteRef>>();
  const fetched = new Set<string>();
  const placed = new Map<ComponentName, Commit>();
  const ranges = new Map<string, CommitRange>();
  const times = new Map<string, number>();
  const calls: string[] = [];
  let before: (call: string) => void = () => undefined;

  const call = <T>(name: string, work: () => T): Promise<T> =>
    new Promise((resolve) => {
      calls.push(name);
      before(name);
      resolve(work());
    });
  const refsOf = (url: string): readonly RemoteRef[] => {
    const found = refs.get(url);
    if (found !== undefined) return [...found.values()];
    throw new LockstepError('remote-not-found', { message: `no repository at ${url}` });
  };
  const commitOf = (url: string, id: string): Commit => {
    const found = commits.get(id);
    if (found?.url === url) return found;
    const code = found === undefined ? 'commit-missing' : 'commit-unreachable';
    throw new LockstepError(code, { message: `${url} does not have ${id}` });
  };
  const stateOf = (name: ComponentName, outputs: readonly string[]): CheckoutState => {
    const directory = join(componentsDir, name);
    if (disk.lstat(directory) === null) return { state: 'absent', head: null };
    const at = placed.get(name);
    if (at === undefined) return { state: 'foreign', head: null };
    const isSame = Object.entries(at.files).every(
      ([path, text]) => isBelow(path, outputs) || textAt(disk, join(directory, path)) === text,
    );
    return { state: isSame ? 'clean' : 'dirty', head: at.commit };
  };
  const place = (request: CheckoutRequest): void => {
    const { component, commit, force, outputs } = request;
    const { state } = stateOf(component, outputs);
    if (state === 'dirty' && !force) throw refused('component-dirty', component);
    if (state === 'foreign' && !force) throw refused('component-path-occupied', component);
    if (!fetched.has(commit)) throw refused('commit-missing', component);
    const next = commitOf(request.url, commit);
    const directory = join(componentsDir, component);
    if (state === 'foreign') removeTree(disk, directory);
    const old = Object.keys(placed.get(component)?.files ?? {});
    for (const path of old) removeTree(disk, join(directory, path));
    disk.mkdir(directory);
    for (const [path, text] of Object.entries(next.files)) writeText(disk, directory, path, text);
    placed.set(component, next);
  };

  return {
    calls,
    ranges,
    times,
    failWith: (next) => {
      before = next;
    },
    addCommit(url, ref, files) {
      const tree = idOf(JSON.stringify(Object.entries(files).sort())) as TreeId;
      const commit = idOf(`${url} ${ref} ${tree} ${commits.size}`) as CommitSha;
      commits.set(commit, { url, commit, tree, files });
      const all = refs.get(url) ?? new Map<string, RemoteRef>();
      refs.set(url, all.set(ref, { name: ref, object: commit as string as ObjectId, commit }));
      return { commit, tree };
    },
    lookUp: (url, choose) =>
      call(`lookUp ${url}`, () => {
        const found = refsOf(url);
        const chosen = choose(found);
        return { refs: found, tree: chosen === null ? null : commitOf(url, chosen).tree };
      }),
    proveCommit: (url, id) =>
      call(`proveCommit ${url} ${id}`, () => {
        const { commit, tree } = commitOf(url, id);
        const ref = refsOf(url).find((one) => one.commit === commit)?.name ?? 'refs/heads/main';
        return { commit, tree, ref };
      }),
    range: (url, from, to) =>
      call(`range ${url} ${from} ${to}`, () => {
        commitOf(url, to);
        return ranges.get(`${from}..${to}`) ?? oneAhead(to);
      }),
    commitTime: (url, commit) =>
      call(`commitTime ${url} ${commit}`, () => {
        commitOf(url, commit);
        return times.get(commit) ?? Date.parse('2026-11-01T00:00:00Z');
      }),
    fetch: (url, commit) =>
      call(`fetch ${url} ${commit}`, () => {
        commitOf(url, commit);
        fetched.add(commit);
      }),
    treeOf: (commit) =>
      call(`treeOf ${commit}`, () =>
        fetched.has(commit) ? (commits.get(commit)?.tree ?? null) : null,
      ),
    inspect: (name, outputs) => call(`inspect ${name}`, () => stateOf(name, outputs)),
    trackedFiles: (name) =>
      call(`trackedFiles ${name}`, () => Object.keys(placed.get(name)?.files ?? {}).sort()),
    checkOut: (request) =>
      call(`checkOut ${request.component} ${request.commit}`, () => place(request)),
    removeCheckout: (name, force) =>
      call(`removeCheckout ${name}`, () => {
        if (stateOf(name, []).state === 'dirty' && !force) throw refused('component-dirty', name);
        removeTree(disk, join(componentsDir, name));
        placed.delete(name);
      }),
  };
}

function oneAhead(commit: CommitSha): CommitRange {
  const at = '2026-11-01T00:00:00Z';
  const note = {
    commit,
    subject: 'A change',
    author: 'Ada',
    at,
    breaking: null,
    pullRequest: null,
  };
  return { relation: 'ahead', ahead: 1, behind: 0, commits: [note], at, reason: null };
}

function refused(
  code: 'component-dirty' | 'component-path-occupied' | 'commit-missing',
  component: ComponentName,
): LockstepError {
  return new LockstepError(code, { message: `${component}: ${code}` });
}

function idOf(text: string): string {
  return hexOf(digestOf(text)).slice(0, 40);
}

function textAt(disk: Disk, path: string): string | null {
  return disk.lstat(path)?.kind === 'file' ? Buffer.from(disk.readFile(path)).toString() : null;
}

function writeText(disk: Disk, directory: string, path: string, text: string): void {
  const full = join(directory, path);
  disk.mkdir(dirname(full));
  removeTree(disk, full);
  const fd = disk.open(full, 'wx', 0o644);
  disk.write(fd, Buffer.from(text));
  disk.close(fd);
}
