/** Real bare git repositories for tests, built fast (one `git fast-import` a call) and free of the host's settings. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Content of a file; null deletes it. */
export type TestFile =
  | string
  | null
  | { readonly executable: string }
  | { readonly symlink: string }
  | { readonly gitlink: string };

export interface TestCommit {
  /** Added to what the branch has already. */
  readonly files: Readonly<Record<string, TestFile>>;
  /** Default `main`; a new branch begins at `from`. */
  readonly branch?: string;
  /** Commit or full ref that a new branch begins at; default: nothing (a root commit). */
  readonly from?: string;
  readonly message?: string;
  /** Lightweight tags on this commit. */
  readonly tags?: readonly string[];
  /** Annotated tags on this commit. */
  readonly annotatedTags?: readonly string[];
}

export interface TestRepo {
  /** Absolute path of the bare repository; usable as URL where local paths are allowed. */
  readonly path: string;
  /** Adds commits and tags in one process; gives the commit ids in order. */
  add(...commits: readonly TestCommit[]): string[];
  /** Adds one commit to `main` (or `branch`). */
  commit(files: TestCommit['files'], options?: Omit<TestCommit, 'files'>): string;
  /** Sets a lightweight tag, also an existing one. */
  tag(name: string, target: string): void;
  /** Sets an annotated tag; gives the id of the tag object. */
  annotatedTag(name: string, target: string): string;
  /** Sets a branch, also an existing one. */
  branch(name: string, target: string): void;
  deleteRef(fullName: string): void;
  /** Full object id of a revision. */
  idOf(revision: string): string;
  /** Any git command in the repository; standard output without the last line feed. */
  git(args: readonly string[], input?: string | Buffer): string;
}

/** Environment of git in tests: fixed identity and dates, no configuration of the host. */
export const TEST_GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_COMMITTER_DATE: '1700000000 +0000',
};

/** Runs git in a directory and gives its standard output without the last line feed. */
export function testGit(cwd: string, args: readonly string[], input?: string | Buffer): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', '-c', 'gc.auto=0', ...args], {
    cwd,
    env: TEST_GIT_ENV,
    input: input ?? '',
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 ** 2,
  })
    .toString('utf8')
    .replace(/\n$/, '');
}

/** A new temporary directory; the caller removes it. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'lockstep-test-'));
}

/** Makes a bare repository at `path` (parents too), `main` its default branch, with some commits. */
export function createTestRepo(
  path: string,
  commits: readonly TestCommit[] = [],
  options: { readonly objectFormat?: 'sha1' | 'sha256'; readonly config?: string } = {},
): TestRepo {
  writeBareRepository(path, options.objectFormat ?? 'sha1', options.config ?? '');
  const repo = openTestRepo(path);
  if (commits.length > 0) repo.add(...commits);
  return repo;
}

/** The same handle for a bare repository that exists already. */
export function openTestRepo(path: string): TestRepo {
  const git = (args: readonly string[], input?: string | Buffer): string =>
    testGit(path, ['--git-dir=.', ...args], input);
  let clock = 1_700_000_000;
  const tick = (): number => (clock += 60);
  const add = (...commits: readonly TestCommit[]): string[] => {
    const existing = new Set(git(['for-each-ref', '--format=%(refname)']).split('\n'));
    const refs: RefsOfRun = { existing, written: new Set() };
    const script = commits.map((commit, index) => commitScript(commit, index + 1, refs, tick()));
    const printed = git(['fast-import', '--quiet', '--force'], Buffer.concat(script));
    return printed.split('\n').filter((line) => line !== '');
  };
  return {
    path,
    git,
    add,
    commit: (files, more = {}) => add({ files, ...more })[0] ?? '',
    tag: (name, target) => void git(['tag', '-f', name, target]),
    annotatedTag: (name, target) => {
      git(['tag', '-f', '-a', '-m', name, name, target]);
      return git(['rev-parse', `refs/tags/${name}`]);
    },
    branch: (name, target) => void git(['update-ref', `refs/heads/${name}`, target]),
    deleteRef: (name) => void git(['update-ref', '-d', name]),
    idOf: (revision) => git(['rev-parse', '--verify', revision]),
  };
}

function writeBareRepository(path: string, objectFormat: string, config: string): void {
  for (const folder of ['objects/pack', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(path, folder), { recursive: true });
  }
  writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/main\n');
  const format =
    objectFormat === 'sha1'
      ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
      : `[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = ${objectFormat}\n`;
  writeFileSync(join(path, 'config'), `${format}${config}`);
}

/** fast-import knows a ref that it wrote in this run by name, an older one only as `name^0`. */
interface RefsOfRun {
  readonly existing: ReadonlySet<string>;
  readonly written: Set<string>;
}

function fromLine(commit: TestCommit, ref: string, refs: RefsOfRun): string {
  const from = commit.from;
  if (from !== undefined) {
    return `from ${from}${refs.existing.has(from) && !refs.written.has(from) ? '^0' : ''}\n`;
  }
  return refs.existing.has(ref) && !refs.written.has(ref) ? `from ${ref}^0\n` : '';
}

function commitScript(commit: TestCommit, mark: number, refs: RefsOfRun, seconds: number): Buffer {
  const ref = `refs/heads/${commit.branch ?? 'main'}`;
  const message = commit.message ?? `commit ${mark} at ${seconds}`;
  const parts: (string | Buffer)[] = [
    `commit ${ref}\nmark :${mark}\ncommitter Test <test@example.org> ${seconds} +0000\n`,
    data(message),
  ];
  parts.push(fromLine(commit, ref, refs));
  refs.written.add(ref);
  for (const [path, file] of Object.entries(commit.files)) parts.push(fileScript(path, file));
  parts.push('\n');
  for (const tag of commit.tags ?? []) parts.push(`reset refs/tags/${tag}\nfrom :${mark}\n\n`);
  for (const tag of commit.annotatedTags ?? []) {
    parts.push(
      `tag ${tag}\nfrom :${mark}\ntagger Test <test@example.org> ${seconds} +0000\n`,
      data(tag),
    );
  }
  parts.push(`get-mark :${mark}\n`);
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function fileScript(path: string, file: TestFile): string | Buffer {
  const name = JSON.stringify(path);
  if (file === null) return `D ${name}\n`;
  if (typeof file === 'string')
    return Buffer.concat([Buffer.from(`M 100644 inline ${name}\n`), data(file)]);
  if ('gitlink' in file) return `M 160000 ${file.gitlink} ${name}\n`;
  const [mode, content] =
    'symlink' in file ? ['120000', file.symlink] : ['100755', file.executable];
  return Buffer.concat([Buffer.from(`M ${mode} inline ${name}\n`), data(content)]);
}

function data(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}
