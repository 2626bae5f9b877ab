/** The `MetaRepo` port on the git repository that holds the manifests. */
import { parseCommitSha, type CommitSha } from '../../domain/git-ids.js';
import { LockstepError } from '../../errors.js';
import type { MetaRepo } from '../../ports/meta-repo.js';
import { bring, mergeBase, parents } from './meta-history.js';
import { isDenied, isMoved, lastLine } from './git-messages.js';
import type { MetaGit } from './meta-environment.js';

/** See the port for what each method promises. Throws `meta-repo-not-git` where there is no repository. */
export function createMetaRepo(git: MetaGit): MetaRepo {
  return {
    resolveRevision: (revision) => resolveRevision(git, revision),
    parents: (commit) => parents(git, commit),
    mergeBase: (a, b) => mergeBase(git, a, b),
    bring: (commit) => bring(git, commit),
    readAt: (commit, path) => readAt(git, commit, path),
    listAt: (commit, directory) => listAt(git, commit, directory),
    commitFiles: (paths, message) => commitFiles(git, paths, message),
    push: () => push(git),
    identity: () => identity(git),
    prefix: () => prefix(git),
    setting: (name) => setting(git, name),
    setSetting: (name, value) => setSetting(git, name, value),
  };
}

async function resolveRevision(git: MetaGit, revision: string): Promise<CommitSha | null> {
  if (revision === '' || revision.startsWith('-') || /[\u0000-\u0020\u007f]/.test(revision)) {
    throw new LockstepError('base-not-found', {
      message: `${JSON.stringify(revision)} is not a revision`,
      hint: 'give a branch, a tag or a commit, such as origin/main',
    });
  }
  const { code, stdout, stderr } = await git.run([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (code === 0) return parseCommitSha(stdout.toString('utf8').trim());
  refuseWithoutRepository(stderr);
  return null;
}

async function readAt(git: MetaGit, commit: CommitSha, path: string): Promise<string | null> {
  const { code, stdout } = await git.run(['cat-file', 'blob', `${commit}:./${path}`]);
  return code === 0 ? stdout.toString('utf8') : null;
}

async function listAt(
  git: MetaGit,
  commit: CommitSha,
  directory: string,
): Promise<readonly string[]> {
  const { code, stdout } = await git.run([
    'ls-tree',
    '--name-only',
    '-z',
    commit,
    '--',
    `${directory}/`,
  ]);
  return code === 0
    ? stdout
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '')
    : [];
}

async function commitFiles(
  git: MetaGit,
  paths: readonly string[],
  message: string,
): Promise<CommitSha> {
  const changed = await git.run(['status', '--porcelain', '--untracked-files=all', '--', ...paths]);
  refuseWithoutRepository(changed.stderr);
  if (changed.stdout.length > 0) {
    await must(git, ['add', '--', ...paths]);
    await must(git, ['commit', '--quiet', '--only', '--file=-', '--', ...paths], {
      input: message,
      variables: await fallbackIdentity(git),
    });
  }
  const head = await must(git, ['rev-parse', '--verify', 'HEAD']);
  return parseCommitSha(head.stdout.toString('utf8').trim());
}

async function push(git: MetaGit): Promise<void> {
  const branch = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (branch.code !== 0) {
    throw new LockstepError('push-refused', {
      message: 'the meta-repo is not on a branch, so there is nothing to push to',
      hint: 'check out the branch first (in a workflow: actions/checkout with ref)',
    });
  }
  const name = branch.stdout.toString('utf8').trim();
  const remote = (await git.run(['config', '--get', `branch.${name}.remote`])).stdout
    .toString('utf8')
    .trim();
  const { code, stderr } = await git.run([
    'push',
    '--quiet',
    remote === '' ? 'origin' : remote,
    `HEAD:refs/heads/${name}`,
  ]);
  if (code !== 0) throw pushFailed(name, stderr);
}

function pushFailed(branch: string, stderr: string): LockstepError {
  if (isDenied(stderr)) {
    return new LockstepError('remote-denied', {
      message: `pushing ${branch} was refused: ${lastLine(stderr)}`,
      hint: 'in a workflow: permissions: contents: write',
    });
  }
  const moved = isMoved(stderr);
  return new LockstepError(moved ? 'push-refused' : 'remote-unreachable', {
    message: `pushing ${branch} failed: ${lastLine(stderr)}`,
    hint: moved
      ? 'git pull --rebase, then run the command again'
      : 'check the remote, then git push',
  });
}

async function identity(git: MetaGit): Promise<string | null> {
  const [name, email] = await Promise.all([
    git.run(['config', '--get', 'user.name']),
    git.run(['config', '--get', 'user.email']),
  ]);
  const text = [name, email].map(({ stdout }) => stdout.toString('utf8').trim());
  return text[0] === '' || text[0] === undefined ? null : `${text[0]} <${text[1] ?? ''}>`;
}

async function prefix(git: MetaGit): Promise<string> {
  const { stdout } = await must(git, ['rev-parse', '--show-prefix']);
  return stdout.toString('utf8').replace(/\n$/, '');
}

async function setting(git: MetaGit, name: string): Promise<string | null> {
  const { code, stdout } = await git.run(['config', '--local', '--null', '--get', name]);
  return code === 0 ? stdout.toString('utf8').replace(/\0$/, '') : null;
}

async function setSetting(git: MetaGit, name: string, value: string | null): Promise<void> {
  if (value !== null) {
    await must(git, ['config', '--local', '--replace-all', name, value]);
  } else if ((await setting(git, name)) !== null) {
    await must(git, ['config', '--local', '--unset-all', name]);
  }
}

/** Who commits where git knows nobody, as on a fresh runner. */
export async function fallbackIdentity(git: MetaGit): Promise<Record<string, string>> {
  if ((await identity(git)) !== null) return {};
  const [name, email] = ['lockstep', 'lockstep@users.noreply.github.com'];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

/** Runs git and throws `state-write-failed` with its last words when it fails. */
export async function must(
  git: MetaGit,
  args: readonly string[],
  options: Parameters<MetaGit['run']>[1] = {},
): Promise<Awaited<ReturnType<MetaGit['run']>>> {
  const result = await git.run(args, options);
  if (result.code === 0) return result;
  refuseWithoutRepository(result.stderr);
  throw new LockstepError('state-write-failed', {
    message: `git ${args[0] ?? ''} failed in the meta-repo: ${lastLine(result.stderr)}`,
    hint: 'see whether git status works there',
  });
}

/** Throws `meta-repo-not-git` when that is what git says. */
export function refuseWithoutRepository(stderr: string): void {
  if (!/not a git repository/i.test(stderr)) return;
  throw new LockstepError('meta-repo-not-git', {
    message: 'the meta-repo is not a git repository',
    hint: 'git init, then commit the manifests',
  });
}
