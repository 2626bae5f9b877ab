/** `diff` of a lock in which a tenth of the components moved, beside `git fetch` of just those repositories without files. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inside, lockstep } from './lockstep.mjs';
import { interleave, row, timed } from './measure.mjs';
import { addCommits, git, makeMetaRepo, makeRepositories } from './repositories.mjs';

/** Commits between the old lock and the new, in each repository that moved. */
const COMMITS = 20;
const LIMIT = 1.2;

export function benchDiff({ directory, count, rounds }) {
  mkdirSync(directory, { recursive: true });
  const urls = makeRepositories(directory, count);
  const changed = urls.filter((_, index) => index % 10 === 0);
  const meta = join(directory, 'meta');
  makeMetaRepo(meta, urls);
  const lock = () =>
    timed(process.execPath, lockstep('lock', '--env', 'dev', '--quiet'), inside(meta));
  lock();
  git(meta, 'add', '.');
  git(meta, 'commit', '--quiet', '-m', 'old lock');
  const before = join(directory, 'before');
  const clones = join(directory, 'clones');
  const places = changed.map((url, index) => {
    const path = fileURLToPath(url);
    git(path, 'config', 'uploadpack.allowFilter', 'true');
    const name = `c${index}.git`;
    git(directory, 'clone', '--quiet', '--bare', '--filter=blob:none', url, join(before, name));
    addCommits(path, COMMITS, 'v1.2.0');
    return { path: join(clones, name), url };
  });
  lock();
  const list = places.map(({ path, url }) => `${path}\n${url}\n`).join('');
  const renew = () => {
    rmSync(clones, { recursive: true, force: true });
    cpSync(before, clones, { recursive: true });
  };
  const script = join(directory, 'fetch.sh');
  writeFileSync(
    script,
    'exec git -C "$1" fetch --quiet --filter=blob:none "$2" "+refs/heads/*:refs/heads/*"\n',
  );
  const fetch = (jobs) => () =>
    timed('xargs', [`-P${jobs}`, '-n2', 'sh', script], { ...inside(meta), input: list });
  const forget = () => rmSync(join(meta, '.meta-store'), { recursive: true, force: true });
  const one = 'git fetch, one by one';
  const eight = 'git fetch, 8 at once';
  const times = interleave(
    [
      { name: one, before: renew, run: fetch(1) },
      { name: eight, before: renew, run: fetch(8) },
      {
        name: 'diff',
        before: forget,
        run: () =>
          timed(process.execPath, lockstep('diff', '--base', 'HEAD', '--quiet'), inside(meta)),
      },
    ],
    rounds,
  );
  const of = `${changed.length} of ${count} moved by ${COMMITS} commits`;
  const against = (name) => ({ name, sorted: times.get(name), limit: LIMIT });
  return [
    row(`git fetch --filter=blob:none (${changed.length})`, times.get(one)),
    row(`xargs -P8 git fetch --filter=blob:none (${changed.length})`, times.get(eight)),
    row(`diff (${of})`, times.get('diff'), against(one)),
    row(`diff (${of})`, times.get('diff'), against(eight)),
    '',
  ];
}
