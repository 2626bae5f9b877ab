/** The `JournalBranch` port as a branch of the meta-repo, written with plumbing and moved by compare-and-swap. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseCommitSha, type CommitSha } from '../../domain/git-ids.js';
import { LockstepError } from '../../errors.js';
import type { JournalBranch, JournalSnapshot } from '../../ports/journal-branch.js';
import { fallbackIdentity, must, refuseWithoutRepository } from './create-meta-repo.js';
import { isDenied, isMoved, lastLine } from './git-messages.js';
import type { MetaGit } from './meta-environment.js';

export interface JournalBranchOptions {
  /** `lockstep/journal` */
  readonly branch: string;
  /** Name of the remote; null = `origin` where it exists; `none` = this repository only. */
  readonly remote: string | null;
  /** A new path for an index that is deleted again. */
  readonly temporaryIndex: () => string;
}

interface Journal {
  readonly git: MetaGit;
  readonly ref: string;
  readonly branch: string;
  readonly remote: string | null;
  readonly temporaryIndex: () => string;
}

/** No hook of the meta-repo has a say in the journal. */
const QUIET = ['-c', 'core.hooksPath=/dev/null'] as const;

/** See the port. With a remote, the remote's branch is the truth and the local one follows it. */
export function createJournalBranch(git: MetaGit, options: JournalBranchOptions): JournalBranch {
  const open = async (): Promise<Journal> => ({
    git,
    ref: `refs/heads/${options.branch}`,
    branch: options.branch,
    remote: await remoteOf(git, options.remote),
    temporaryIndex: options.temporaryIndex,
  });
  return {
    read: async () => {
      // Both are asked at once: each is a process, and most meta-repos on a person's machine have no remote.
      const [journal, local] = await Promise.all([open(), localHead(git, options.branch)]);
      return readBranch(journal, local);
    },
    replace: async (expected, files, message) =>
      replaceBranch(await open(), { expected, files, message }),
  };
}

async function remoteOf(git: MetaGit, wanted: string | null): Promise<string | null> {
  if (wanted === 'none') return null;
  const { stdout, stderr } = await git.run(['remote']);
  refuseWithoutRepository(stderr);
  const names = stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '');
  if (wanted === null) return names.includes('origin') ? 'origin' : null;
  if (names.includes(wanted)) return wanted;
  throw new LockstepError('config-invalid', {
    message: `journal.remote names ${JSON.stringify(wanted)}, and the meta-repo has no such remote`,
    hint: `use one of: ${[...names, 'none'].join(', ')}`,
  });
}

async function readBranch(journal: Journal, local: CommitSha | null): Promise<JournalSnapshot> {
  const head = journal.remote === null ? local : await fetchedHead(journal, journal.remote);
  return { head, files: head === null ? new Map() : await filesAt(journal.git, head) };
}

async function localHead(git: MetaGit, branch: string): Promise<CommitSha | null> {
  const ref = `refs/heads/${branch}`;
  const { code, stdout, stderr } = await git.run(['rev-parse', '--verify', '--quiet', ref]);
  refuseWithoutRepository(stderr);
  return code === 0 ? parseCommitSha(stdout.toString('utf8').trim()) : null;
}

async function fetchedHead(journal: Journal, remote: string): Promise<CommitSha | null> {
  const { git, ref } = journal;
  const listed = await git.readRemote([...QUIET, 'ls-remote', '--quiet', remote, ref]);
  if (listed.code !== 0) throw remoteFailed(remote, listed.stderr);
  const [id] = listed.stdout.toString('utf8').split('\t');
  if (id === undefined || id === '') return null;
  const head = parseCommitSha(id);
  if ((await git.run(['cat-file', '-e', `${head}^{tree}`])).code !== 0) {
    const fetched = await git.readRemote([
      ...QUIET,
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      remote,
      ref,
    ]);
    if (fetched.code !== 0) throw remoteFailed(remote, fetched.stderr);
  }
  return head;
}

/** All files of a commit in two processes, whatever their number. */
async function filesAt(git: MetaGit, head: CommitSha): Promise<ReadonlyMap<string, string>> {
  const listed = await must(git, ['ls-tree', '-r', '-z', '--full-tree', head]);
  const entries = listed.stdout
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      return match === null ? [] : [{ id: match[1] ?? '', path: match[2] ?? '' }];
    });
  const batch = await must(git, ['cat-file', '--batch'], {
    input: entries.map(({ id }) => `${id}\n`).join(''),
  });
  return splitBatch(batch.stdout, entries);
}

/** `<id> blob <size>\n<bytes>\n`, once per object, in the order asked. */
function splitBatch(
  bytes: Buffer,
  entries: readonly { readonly path: string }[],
): Map<string, string> {
  const files = new Map<string, string>();
  let at = 0;
  for (const { path } of entries) {
    const end = bytes.indexOf(0x0a, at);
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2]);
    if (end < 0 || !Number.isSafeInteger(size)) {
      throw new LockstepError('journal-corrupt', {
        message: `git cannot read ${path} of the journal`,
        hint: 'git fsck',
      });
    }
    files.set(path, bytes.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}

interface Replacement {
  readonly expected: CommitSha | null;
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

async function replaceBranch(journal: Journal, change: Replacement): Promise<CommitSha> {
  const commit = await writeCommit(journal, change);
  const local = await localHead(journal.git, journal.branch);
  if (journal.remote !== null) {
    await pushCommit(journal, journal.remote, { commit, expected: change.expected });
    await moveLocal(journal, commit, local);
  } else {
    await moveLocal(journal, commit, change.expected);
  }
  return commit;
}

async function writeCommit(journal: Journal, change: Replacement): Promise<CommitSha> {
  const index = journal.temporaryIndex();
  mkdirSync(dirname(index), { recursive: true });
  try {
    const tree = await writeTree(journal.git, change, { GIT_INDEX_FILE: index });
    const parents = change.expected === null ? [] : ['-p', change.expected];
    const made = await must(journal.git, ['commit-tree', tree, ...parents, '-F', '-'], {
      input: `${change.message}\n`,
      variables: await fallbackIdentity(journal.git),
    });
    return parseCommitSha(made.stdout.toString('utf8').trim());
  } finally {
    rmSync(index, { force: true });
  }
}

/** The tree of `expected` with the files on top, made in an index of its own: the user's is not touched. */
async function writeTree(
  git: MetaGit,
  { expected, files }: Replacement,
  variables: Record<string, string>,
): Promise<string> {
  await must(git, ['read-tree', expected ?? '--empty'], { variables });
  const lines: string[] = [];
  for (const [path, text] of files) {
    const blob = await must(git, ['hash-object', '-w', '--stdin', '--no-filters'], { input: text });
    lines.push(`100644 ${blob.stdout.toString('utf8').trim()}\t${path}\0`);
  }
  await must(git, ['update-index', '-z', '--index-info'], { variables, input: lines.join('') });
  return (await must(git, ['write-tree'], { variables })).stdout.toString('utf8').trim();
}

/** The lease names the commit that the entry was made for, so that the remote moves only from there (T45). */
async function pushCommit(
  { git, ref, branch }: Journal,
  remote: string,
  move: { commit: CommitSha; expected: CommitSha | null },
): Promise<void> {
  const lease = `--force-with-lease=${ref}:${move.expected ?? ''}`;
  const { code, stderr } = await git.run([
    ...QUIET,
    'push',
    '--quiet',
    lease,
    remote,
    `${move.commit}:${ref}`,
  ]);
  if (code === 0) return;
  if (isMoved(stderr)) throw moved(branch);
  throw remoteFailed(remote, stderr);
}

async function moveLocal(
  { git, ref, branch }: Journal,
  commit: CommitSha,
  old: CommitSha | null,
): Promise<void> {
  const zero = '0'.repeat(commit.length);
  const { code } = await git.run([
    ...QUIET,
    'update-ref',
    '-m',
    'lockstep',
    ref,
    commit,
    old ?? zero,
  ]);
  if (code !== 0) throw moved(branch);
}

function moved(branch: string): LockstepError {
  return new LockstepError('journal-moved', {
    message: `the branch ${branch} moved since it was read`,
    hint: 'run the command again: it plans anew',
  });
}

function remoteFailed(remote: string, stderr: string): LockstepError {
  const denied = isDenied(stderr);
  return new LockstepError(denied ? 'remote-denied' : 'remote-unreachable', {
    message: `the journal on ${remote} cannot be reached: ${lastLine(stderr)}`,
    hint: denied
      ? 'in a workflow: permissions: contents: write'
      : 'check the remote; journal.remote: none keeps the journal in this clone only',
  });
}
