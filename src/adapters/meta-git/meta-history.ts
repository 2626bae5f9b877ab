/** History of the meta-repo as far as a comparison needs it: parents, common ancestors, and commits of the remote. */
import { parseCommitSha, type CommitSha } from '../../domain/git-ids.js';
import { lastLine } from './git-messages.js';
import type { MetaGit } from './meta-environment.js';

/** From the commit object itself: `git rev-parse <commit>^` sees none in a clone of depth 1. */
export async function parents(git: MetaGit, commit: CommitSha): Promise<readonly CommitSha[]> {
  const { code, stdout } = await git.run(['cat-file', 'commit', commit]);
  if (code !== 0) return [];
  const [head = ''] = stdout.toString('utf8').split('\n\n', 1);
  return head
    .split('\n')
    .filter((line) => line.startsWith('parent '))
    .map((line) => parseCommitSha(line.slice('parent '.length)));
}

/** See the port. */
export async function mergeBase(
  git: MetaGit,
  a: CommitSha,
  b: CommitSha,
): Promise<CommitSha | null> {
  const { code, stdout } = await git.run(['merge-base', a, b]);
  return code === 0 ? parseCommitSha(stdout.toString('utf8').trim()) : null;
}

/** See the port. A shallow clone stays shallow: one commit is all that a comparison needs. */
export async function bring(git: MetaGit, commit: CommitSha): Promise<string | null> {
  if (await isHere(git, commit)) return null;
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  const depth = shallow.stdout.toString('utf8').trim() === 'true' ? ['--depth=1'] : [];
  const fetched = await git.readRemote([
    ...['-c', 'core.hooksPath=/dev/null', 'fetch', '--quiet', '--no-tags'],
    ...['--no-write-fetch-head', '--no-recurse-submodules', ...depth, 'origin', commit],
  ]);
  if (fetched.code !== 0) return lastLine(fetched.stderr);
  return (await isHere(git, commit)) ? null : 'the remote did not send it';
}

async function isHere(git: MetaGit, commit: CommitSha): Promise<boolean> {
  return (await git.run(['cat-file', '-e', `${commit}^{tree}`])).code === 0;
}
