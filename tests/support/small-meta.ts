/** Small meta-repos over tiny component repositories, for end-to-end tests that need many of them in little time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTestRepo, temporaryDirectory, testGit, type TestRepo } from './git-repos.js';
import { lockstep, type CliRun } from './meta-fixture.js';

export interface SmallMeta {
  readonly directory: string;
  /** Runs the built product in the meta-repo. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): CliRun;
  write(files: Readonly<Record<string, string>>): void;
  /** Commits everything that is not ignored. */
  commit(): void;
  read(path: string): string;
  has(path: string): boolean;
  /** Remembers the whole folder as it is now. */
  keep(): void;
  /** Makes the folder again what was kept. */
  putBack(): void;
}

export interface SmallWorld {
  readonly root: string;
  /** A bare component repository `repos/<name>` with tags v1.0.0 and v2.0.0 unless something else is added. */
  repo(name: string, files?: Readonly<Record<string, string>>): TestRepo;
  /** A new meta-repo, committed; `manifest` is `components.yaml`, with `$ROOT` for the folder of the world. */
  meta(manifest: string, more?: Readonly<Record<string, string>>): SmallMeta;
  dispose(): void;
}

/** `lockstep.yaml` and `environments.yaml` for dev → staging → prod, nothing pinned. */
export const THREE_ENVIRONMENTS = {
  'lockstep.yaml': 'environments: [dev, staging, prod]\n',
  'manifests/environments.yaml': 'environments: {dev: {}, staging: {}, prod: {}}\n',
};

export interface Part {
  /** Default v1.0.0. */
  readonly version?: string;
  readonly deps?: readonly string[];
  /** Default `script`. */
  readonly type?: string;
  /** A shell line; the output is `out`. Default: a copy of name.txt. Null: no `build:`. */
  readonly build?: string | null;
}

/** One entry of `components.yaml`, for the repository of the same name. */
export function part(name: string, given: Part = {}): string {
  const { version = 'v1.0.0', deps = [], type = 'script' } = given;
  const { build = 'mkdir -p out && cp name.txt out/' } = given;
  return [
    `  ${name}:`,
    `    repo: "file://$ROOT/repos/${name}"`,
    `    version: ${JSON.stringify(version)}`,
    `    type: ${type}`,
    `    depends_on: [${deps.map((dep) => JSON.stringify(dep)).join(', ')}]`,
    ...(build === null ? [] : [`    build: {build: ${JSON.stringify(build)}, outputs: [out]}`]),
    '',
  ].join('\n');
}

/** `components.yaml` of some parts. */
export function manifest(...parts: readonly string[]): string {
  return `components:\n${parts.join('')}`;
}

/** The parts of `--json` that tests of several commands look at. */
export interface Answer {
  readonly ok: boolean;
  readonly findings: readonly { severity: string; code: string; message: string; fix?: string }[];
  readonly error?: { code: string; kind: string; message: string; hint: string | null };
  readonly steps: readonly {
    component: string;
    action: string;
    reason: string;
    outcome?: string;
    output: string | null;
    log?: string;
  }[];
  readonly changes: readonly {
    component: string;
    kind: string;
    from: { version: string; commit: string } | null;
    to: { version: string; commit: string } | null;
  }[];
}

/** The one object that a run printed. */
export function answer(run: CliRun): Answer {
  return run.json() as unknown as Answer;
}

/** component → outcome of the steps of an apply. */
export function outcomes(run: CliRun): Record<string, string | undefined> {
  return Object.fromEntries(
    (answer(run).steps ?? []).map((step) => [step.component, step.outcome]),
  );
}

/** Everything lives in one temporary folder. */
export function makeSmallWorld(): SmallWorld {
  const root = realpathSync(temporaryDirectory());
  let metas = 0;
  return {
    root,
    repo: (name, files = {}) =>
      createTestRepo(join(root, 'repos', name), [
        { files: { 'name.txt': `${name} 1\n`, ...files }, tags: ['v1.0.0'] },
        { files: { 'name.txt': `${name} 2\n` }, tags: ['v2.0.0'] },
      ]),
    meta: (manifest, more = {}) => {
      const directory = join(root, `meta-${(metas += 1)}`);
      mkdirSync(directory);
      testGit(directory, ['init', '--quiet', '--template=', '-b', 'main']);
      const meta = openSmallMeta(root, directory);
      meta.write({
        'manifests/components.yaml': manifest,
        '.gitignore': '.meta-store/\ncomponents/\n',
        ...more,
      });
      meta.commit();
      return meta;
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

function openSmallMeta(root: string, directory: string): SmallMeta {
  return {
    directory,
    run: (args, env = {}) => lockstep(directory, args, env),
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text.replaceAll('$ROOT', root));
      }
    },
    commit: () => {
      testGit(directory, ['add', '--all']);
      testGit(directory, ['commit', '--quiet', '--allow-empty', '-m', 'change']);
    },
    read: (path) => readFileSync(join(directory, path), 'utf8'),
    has: (path) => existsSync(join(directory, path)),
    keep: () => void execFileSync('cp', ['-a', directory, `${directory}.kept`]),
    putBack: () => {
      execFileSync('rm', ['-rf', directory]);
      execFileSync('cp', ['-a', `${directory}.kept`, directory]);
    },
  };
}
