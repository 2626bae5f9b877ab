/** Makes many small git repositories quickly: one is built by git, the others are its copies with a commit of their own. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'bench',
  GIT_AUTHOR_EMAIL: 'bench@example.org',
  GIT_COMMITTER_NAME: 'bench',
  GIT_COMMITTER_EMAIL: 'bench@example.org',
};

/** Runs git in `cwd` with nothing of the user's configuration. */
export function git(cwd, ...args) {
  return execFileSync('git', args, {
    cwd,
    env: ENV,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** `count` bare repositories `r<n>.git` in `directory`, eight files each, tags v1.0.0 (annotated) and v1.1.0. */
export function makeRepositories(directory, count) {
  const work = join(directory, 'template');
  mkdirSync(work, { recursive: true });
  git(work, 'init', '--quiet', '-b', 'main');
  for (let file = 0; file < 8; file += 1)
    writeFileSync(join(work, `file-${file}.txt`), `${file}\n`.repeat(50));
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '-m', 'one');
  git(work, 'tag', '-a', 'v1.0.0', '-m', 'v1.0.0');
  writeFileSync(join(work, 'file-0.txt'), 'changed\n');
  git(work, 'commit', '--quiet', '-am', 'two');
  git(work, 'tag', 'v1.1.0');
  git(directory, 'clone', '--quiet', '--bare', work, 'template.git');
  const urls = [];
  for (let index = 0; index < count; index += 1) {
    const path = join(directory, `r${index}.git`);
    cpSync(join(directory, 'template.git'), path, { recursive: true });
    urls.push(`file://${path}`);
  }
  return urls;
}

/** Adds commits to `main` of a bare repository, each with a change of one file, and tags the last. */
export function addCommits(path, count, tag) {
  const script = [];
  for (let index = 0; index < count; index += 1) {
    const message = `Change ${index} (#${index + 1})\n\n${'What it does, and why. '.repeat(8)}\n`;
    script.push(
      'commit refs/heads/main',
      `committer bench <bench@example.org> ${1_800_000_000 + index} +0000`,
      `data ${Buffer.byteLength(message)}\n${message}`,
      ...(index === 0 ? ['from refs/heads/main^0'] : []),
      `M 100644 inline file-${index % 8}.txt`,
      `data ${String(index).length}\n${index}`,
    );
  }
  script.push(`reset refs/tags/${tag}`, 'from refs/heads/main', '');
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: path,
    env: ENV,
    input: script.join('\n'),
  });
}

/** A meta-repo of components of type none, each in its own repository; every third depends on the one before. */
export function makeMetaRepo(directory, urls) {
  mkdirSync(join(directory, 'manifests'), { recursive: true });
  const lines = urls.flatMap((url, index) => [
    `  c${String(index).padStart(4, '0')}:`,
    `    repo: ${url}`,
    `    version: "^1.0.0"`,
    '    type: none',
    ...(index % 3 === 2 ? [`    depends_on: [c${String(index - 1).padStart(4, '0')}]`] : []),
  ]);
  writeFileSync(
    join(directory, 'manifests', 'components.yaml'),
    `components:\n${lines.join('\n')}\n`,
  );
  writeFileSync(join(directory, 'manifests', 'environments.yaml'), 'environments:\n  dev: {}\n');
  writeFileSync(join(directory, 'lockstep.yaml'), 'environments: [dev]\n');
  writeFileSync(join(directory, '.gitignore'), '.meta-store/\ncomponents/\n');
  git(directory, 'init', '--quiet', '-b', 'main');
  git(directory, 'add', '.');
  git(directory, 'commit', '--quiet', '-m', 'manifest');
}
