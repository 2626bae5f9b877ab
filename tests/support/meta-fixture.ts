/** A real meta-repo with real component repositories, and an origin to clone it from, for end-to-end tests. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTestRepo, temporaryDirectory, testGit, type TestRepo } from './git-repos.js';
import { PROJECT } from './runner.js';

export interface MetaFixture {
  readonly root: string;
  /** Bare repository of the meta-repo. */
  readonly origin: string;
  readonly repos: Readonly<Record<string, TestRepo>>;
  /** A fresh clone of the meta-repo, as a workflow's checkout gives it. */
  clone(): string;
  /** Writes, commits and pushes files of the meta-repo. */
  push(files: Readonly<Record<string, string>>): void;
  dispose(): void;
}

/** `lib` (script) ← `api` (script) ← `web` (none); tags v1.0.0; environments dev → staging → prod. */
export function makeMetaFixture(): MetaFixture {
  const root = realpathSync(temporaryDirectory());
  const origin = join(root, 'meta.git');
  const repos = Object.fromEntries(
    ['lib', 'api', 'web'].map((name) => [
      name,
      createTestRepo(join(root, 'repos', name), [
        { files: { 'name.txt': `${name} 1\n` }, tags: ['v1.0.0'] },
      ]),
    ]),
  );
  testGit(root, ['init', '--quiet', '--bare', '-b', 'main', origin]);
  let clones = 0;
  const clone = (): string => {
    const directory = join(root, `clone-${(clones += 1)}`);
    testGit(root, ['clone', '--quiet', `file://${origin}`, directory]);
    return directory;
  };
  const push = (files: Readonly<Record<string, string>>): void => {
    const directory = clone();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    testGit(directory, ['add', '--all']);
    testGit(directory, ['commit', '--quiet', '-m', 'change']);
    testGit(directory, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
  };
  push({
    'manifests/components.yaml': manifestOf(root),
    'manifests/environments.yaml': 'environments: {dev: {}, staging: {}, prod: {}}\n',
    'lockstep.yaml': 'environments: [dev, staging, prod]\n',
    '.gitignore': '.meta-store/\ncomponents/\n',
  });
  return {
    root,
    origin,
    repos,
    clone,
    push,
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

function manifestOf(root: string): string {
  return `components:
  lib:
    repo: file://${root}/repos/lib
    version: ^1.0.0
    type: script
    build: {build: 'mkdir -p out && cp name.txt out/ && echo lib-built', outputs: [out]}
  api:
    repo: file://${root}/repos/api
    version: ^1.0.0
    type: script
    depends_on: ["lib:^1.0.0"]
    build: {build: 'mkdir -p out && cat name.txt "$LOCKSTEP_DEPS/lib/out/name.txt" > out/all.txt', outputs: [out], verify: 'test -s out/all.txt'}
  web:
    repo: file://${root}/repos/web
    version: ^1.0.0
    type: none
    depends_on: [api]
`;
}

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one object of `--json`. */
  readonly json: () => Record<string, unknown>;
}

export const CLI = join(PROJECT, 'dist', 'cli', 'index.js');

/** Runs the committed build as a user would. */
export function lockstep(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: join(cwd, '..', 'home'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
      ...env,
    },
  });
  return {
    code: status ?? -1,
    stdout,
    stderr,
    json: () => JSON.parse(stdout) as Record<string, unknown>,
  };
}
