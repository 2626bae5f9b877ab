/** The bare git repository behind one repository of the stand-in: objects and refs by plumbing, as a forge does it. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestRepo, TEST_GIT_ENV, type TestRepo } from '../git-repos.js';

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO in UTC. */
  readonly date: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

/** A change to a tree; a null `sha` removes. */
export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | null;
}

export interface GitStore {
  readonly repo: TestRepo;
  /** Full name of ref → object, those of pull requests included. */
  refs(): ReadonlyMap<string, string>;
  /** Full id of a commit that a revision names; null when there is none. */
  commitId(revision: string): string | null;
  /** Facts of those commits, in that order. */
  facts(commits: readonly string[]): readonly CommitFacts[];
  /** Ids of commits that `head` has and `base` lacks, oldest first. */
  between(base: string, head: string): readonly string[];
  mergeBase(a: string, b: string): string | null;
  isAncestor(ancestor: string, descendant: string): boolean;
  typeOf(object: string): string | null;
  blob(sha: string): Buffer;
  addBlob(content: Buffer): string;
  treeOf(tree: string, recursive: boolean): readonly TreeEntry[];
  entry(commit: string, path: string): TreeEntry | null;
  /** Throws when a removed path is not there, as GitHub refuses it. */
  addTree(base: string | null, changes: readonly TreeChange[]): string;
  addCommit(commit: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly message: string;
    readonly author: Signature;
    readonly committer: Signature;
  }): string;
  /** Moves a ref when it is where it is said to be (null: nowhere); false when it is not. */
  moveRef(name: string, to: string, from: string | null): boolean;
  /** Brings a commit of another repository of the stand-in. */
  fetchFrom(path: string, commit: string, ref: string): void;
}

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'].join('%x00');

export function gitStore(path: string): GitStore {
  const repo = openTestRepo(path);
  const run = (args: readonly string[], more: RunOptions = {}): Buffer =>
    execFileSync('git', ['--git-dir=.', ...args], {
      cwd: path,
      env: { ...TEST_GIT_ENV, ...more.env },
      input: more.input ?? '',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 ** 2,
    });
  const text = (...args: readonly string[]): string => run(args).toString('utf8').trimEnd();
  const attempt = (...args: readonly string[]): string | null => {
    try {
      return text(...args);
    } catch {
      // Git's own words are not needed: the caller knows what it asked for.
      return null;
    }
  };
  const listTree = (args: readonly string[]): readonly TreeEntry[] =>
    run(['ls-tree', '-z', '-l', ...args])
      .toString('utf8')
      .split('\0')
      .filter((line) => line !== '')
      .map(parseTreeLine);

  // What is told about full ids never changes; a process for each question would be most of the time of a test.
  const known = new Map<string, unknown>();
  const once = <T>(question: string, ask: () => T): T => {
    const found = (known.get(question) as T | undefined) ?? ask();
    if (found !== null) known.set(question, found);
    return found;
  };

  return {
    repo,
    refs: () => readRefs(path),
    commitId: (revision) => {
      const told = readRef(path, revision);
      const asked = `${told ?? revision}^{commit}`;
      const find = () => attempt('rev-parse', '--verify', '--quiet', '--end-of-options', asked);
      return told === null && !/^[0-9a-f]{40}$/.test(revision) ? find() : once(asked, find);
    },
    facts: (commits) => readFacts(run, commits),
    between: (base, head) =>
      once(`${base}..${head}`, () =>
        text('rev-list', '--topo-order', '--reverse', `${base}..${head}`)
          .split('\n')
          .filter((line) => line !== ''),
      ),
    mergeBase: (a, b) => once(`${a} ${b}`, () => attempt('merge-base', a, b)),
    isAncestor: (ancestor, descendant) =>
      once(
        `${ancestor} < ${descendant}`,
        () => attempt('merge-base', '--is-ancestor', ancestor, descendant) !== null,
      ),
    typeOf: (object) => once(`type ${object}`, () => attempt('cat-file', '-t', object)),
    blob: (sha) => run(['cat-file', 'blob', sha]),
    addBlob: (input) => run(['hash-object', '-w', '--stdin'], { input }).toString().trim(),
    treeOf: (tree, recursive) => listTree([...(recursive ? ['-r', '-t'] : []), tree]),
    entry: (commit, at) => listTree([commit, '--', at]).find((one) => one.path === at) ?? null,
    addTree: (base, changes) => writeTree(run, base, changes),
    addCommit: ({ tree, parents, message, author, committer }) =>
      run(['commit-tree', tree, ...parents.flatMap((one) => ['-p', one])], {
        input: message,
        env: { ...identity('AUTHOR', author), ...identity('COMMITTER', committer) },
      })
        .toString()
        .trim(),
    moveRef: (name, to, from) => attempt('update-ref', name, to, from ?? '0'.repeat(40)) !== null,
    fetchFrom: (other, commit, ref) =>
      void run(['-c', 'protocol.file.allow=always', 'fetch', '-q', other, `+${commit}:${ref}`]),
  };
}

/** Object of a ref by its full name, without asking git. */
function readRef(path: string, name: string): string | null {
  if (!name.startsWith('refs/')) return null;
  const file = join(path, name);
  if (existsSync(file) && statSync(file).isFile()) return readFileSync(file, 'utf8').trim();
  return packedRefs(path).get(name) ?? null;
}

function packedRefs(path: string): ReadonlyMap<string, string> {
  const file = join(path, 'packed-refs');
  if (!existsSync(file)) return new Map();
  const lines = [...readFileSync(file, 'utf8').matchAll(/^([0-9a-f]{40}) (\S+)$/gm)];
  return new Map(lines.map(([, object = '', name = '']) => [name, object]));
}

function readRefs(path: string): ReadonlyMap<string, string> {
  const loose = globSync('refs/**', { cwd: path, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  const names = [...packedRefs(path).keys(), ...loose].sort();
  return new Map(names.map((name) => [name, readRef(path, name) ?? '']));
}

/** Git tells each commit once, however often it is asked for. */
function readFacts(run: Run, commits: readonly string[]): readonly CommitFacts[] {
  if (commits.length === 0) return [];
  const format = `--format=tformat:${FORMAT}%x1e`;
  const input = commits.join('\n');
  const told = run(['log', '--no-walk=unsorted', '--stdin', '-z', format], { input });
  const records = told.toString('utf8').split('\u001e\0');
  const found = new Map(
    records.filter((record) => record !== '').map((record) => [shaOf(record), parseFacts(record)]),
  );
  return commits.flatMap((commit) => found.get(commit) ?? []);
}

function shaOf(record: string): string {
  return record.split('\0', 1)[0] ?? '';
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

type Run = (args: readonly string[], more?: RunOptions) => Buffer;

/** In an index of its own, so that two requests never meet. */
function writeTree(run: Run, base: string | null, changes: readonly TreeChange[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'lockstep-index-'));
  const env = { GIT_INDEX_FILE: join(scratch, 'index') };
  try {
    run(base === null ? ['read-tree', '--empty'] : ['read-tree', base], { env });
    for (const { path, sha } of changes) {
      if (sha !== null) continue;
      const present = run(['ls-files', '--', path], { env }).toString();
      if (present === '') throw new Error('GitRPC::BadObjectState');
    }
    const lines = changes.map(({ path, mode, sha }) =>
      sha === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${mode} ${sha}\t${path}\0`,
    );
    run(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return run(['write-tree'], { env }).toString().trim();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function parseTreeLine(line: string): TreeEntry {
  const [, mode = '', type = '', sha = '', size = '-', path = ''] =
    /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  return { path, mode, type, sha, ...(size !== '-' && { size: Number(size) }) };
}

function parseFacts(record: string): CommitFacts {
  const [sha = '', tree = '', parents = '', ...rest] = record.split('\0');
  const [an = '', ae = '', at = '', cn = '', ce = '', ct = '', message = ''] = rest;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter((one) => one !== ''),
    author: { name: an, email: ae, date: isoOf(at) },
    committer: { name: cn, email: ce, date: isoOf(ct) },
    message: message.replace(/\n$/, ''),
  };
}

function isoOf(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
}

function identity(who: 'AUTHOR' | 'COMMITTER', { name, email, date }: Signature) {
  return { [`GIT_${who}_NAME`]: name, [`GIT_${who}_EMAIL`]: email, [`GIT_${who}_DATE`]: date };
}
