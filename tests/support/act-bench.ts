/**
 * Runs this project's workflows under act, in host mode and without a network: `OWNER/lockstep@v1` is a copy of this
 * checkout, actions of others are the stand-ins of `tests/support/act`, the caches are a local service. Rights are told
 * from `permissions` of the job: who may not write, or kept no credentials, is refused by the origin.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { GithubRepository } from './github/repository.js';
import type { Github } from './github/start-github.js';
import type { Permissions } from './github/state.js';
import { startCacheService, type CacheScope, type CacheService } from './cache-service.js';
import { lockstep, makeMetaFixture, type MetaFixture } from './meta-fixture.js';
import { testGit } from './git-repos.js';
import { PROJECT } from './runner.js';

export interface ActEvent {
  readonly name: string;
  /** Added to what every payload has. */
  readonly payload?: object;
  /** Default `refs/heads/main`. */
  readonly ref?: string;
  /** Default: the tip of main. */
  readonly sha?: string;
  /** The token of a fork's pull request may write nothing, whatever the workflow asks for. */
  readonly readOnly?: boolean;
  /** A shell line that runs when `<workflow>/<job>` begins, to be quicker than it. */
  readonly race?: { readonly job: string; readonly run: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Variables of the repository. */
  readonly vars?: Readonly<Record<string, string>>;
}

export interface ActRun {
  readonly id: string;
  readonly ok: boolean;
  /** `<job> success` or `<job> failure`, in the order they ended; a job that was skipped is not there. */
  readonly jobs: readonly string[];
  /** What the steps printed, with act's own words. */
  readonly log: string;
  /** Outputs that steps of a job set, the last value of each name. */
  outputs(job: string): Readonly<Record<string, string>>;
}

export interface ActBench {
  readonly fixture: MetaFixture;
  readonly cache: CacheService;
  /** The repository on the stand-in for GitHub; null without one. */
  readonly hosted: GithubRepository | null;
  /** Runs a workflow as if the meta-repo had it: a file of this project, or a text. */
  run(workflow: string | { readonly text: string }, event: ActEvent): Promise<ActRun>;
  /** The built product, in a clone of the meta-repo; it must be well. */
  cliIn(clone: string, args: readonly string[]): void;
  /** Locks an environment, commits and pushes. */
  lock(environment: string): void;
  /** The journal of an environment, as the origin has it. */
  journal(environment: string): readonly Record<string, unknown>[];
  /** A file of the origin's main, or null. */
  file(path: string): string | null;
  tip(): string;
  idOf(ref: string): string;
  /** Forgets where code ran and which pushes were refused. */
  forget(): void;
  /** Every ref of the origin with its commit. */
  refs(): string;
  /** `workflow/job` of every job in which a command of a component ran. */
  jobsThatRanCode(): readonly string[];
  /** `workflow/job` of every push that was refused for want of rights. */
  refusedPushes(): readonly string[];
  /** The one file of an artifact of a run; null when there is none. */
  artifact(run: string, name: string): string | null;
  close(): Promise<void>;
}

interface Workflow {
  readonly name?: string;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Record<string, string> }>>;
}

/** Keys that act 0.2.89 refuses; they decide when a job runs, never what it does. */
const UNKNOWN_TO_ACT = /^\s+(?:queue: max|deployment: false)\b.*\n/gm;
const SECONDS = 150;
/** Files that the stand-ins and the components write. */
const NOTES = ['ran', 'checkouts', 'refused'];

/** `github`: a stand-in that the meta-repo lies on, for workflows that need more of it than git. */
export async function openActBench(act: string, github?: Github): Promise<ActBench> {
  const fixture = makeMetaFixture();
  const hosted = github === undefined ? null : host(github, fixture.origin);
  const cache = await startCacheService();
  const at = (...parts: readonly string[]): string => join(fixture.root, 'act', ...parts);
  const workflows = copyProject(at('lockstep'));
  for (const folder of ['artifacts', 'home', 'workflows']) mkdirSync(at(folder));
  for (const file of NOTES) writeFileSync(at(file), '');
  fixture.push({ 'manifests/components.yaml': manifest(fixture.root, at('ran')) });
  let runs = 100;
  const lines = (file: string): readonly string[] =>
    readFileSync(at(file), 'utf8').split('\n').filter(Boolean);
  const tip = (): string => testGit(fixture.origin, ['rev-parse', 'refs/heads/main']);

  return {
    fixture,
    cache,
    hosted: hosted?.repository ?? null,
    tip,
    idOf: (ref) => testGit(fixture.origin, ['rev-parse', ref]),
    forget() {
      for (const file of NOTES) writeFileSync(at(file), '');
    },
    refs: () => testGit(fixture.origin, ['for-each-ref', '--format=%(refname) %(objectname)']),
    async run(workflow, event) {
      const id = String((runs += 1));
      const file = at('workflows', `${id}.yml`);
      const text =
        typeof workflow === 'string'
          ? readFileSync(join(PROJECT, workflow), 'utf8')
          : workflow.text;
      writeFileSync(file, forAct(text));
      const clone = fixture.clone();
      const { ref = 'refs/heads/main', sha = tip() } = event;
      writeFileSync(at('event.json'), JSON.stringify(payloadOf(event, { ref, sha })));
      const env = {
        ...cache.environment(scopesOf(event, ref)),
        ACT_ARTIFACTS: at('artifacts'),
        ACT_CHECKOUTS: at('checkouts'),
        ACT_ORIGIN: fixture.origin,
        ACT_REFUSED: at('refused'),
        ACT_SUPPORT: join(PROJECT, 'tests', 'support', 'act'),
        ACT_WRITERS: event.readOnly === true ? '' : writersOf([file, ...workflows]).join(' '),
        GITHUB_REF: ref,
        GITHUB_REPOSITORY: 'acme/meta',
        GITHUB_RUN_ID: id,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        LOCKSTEP_ALLOW_FILE: '1',
        SHA_REF: sha,
        ...(event.race === undefined
          ? {}
          : { ACT_RACE_JOB: event.race.job, ACT_RACE: event.race.run }),
        ...(hosted?.variables ?? {}),
        ...event.env,
      };
      const args = [
        ...[event.name, '-C', clone, '-W', file, '-e', at('event.json'), '--json'],
        ...['-P', 'ubuntu-latest=-self-hosted', '--no-skip-checkout', '--no-cache-server'],
        ...['--actor', 'dana', '--action-offline-mode', '--concurrent-jobs', '2'],
        ...standIns(at('lockstep'), [file, ...workflows]),
        ...Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
        ...Object.entries({
          GITHUB_TOKEN: hosted?.token(event.readOnly === true ? {} : rightsOf(file)) ?? 'token',
          ...event.secrets,
        }).flatMap(([key, value]) => ['-s', `${key}=${value}`]),
      ];
      for (const [key, value] of Object.entries(event.vars ?? {}))
        args.push('--var', `${key}=${value}`);
      return runOf(id, await spawnAct(act, args, at('home')));
    },
    cliIn,
    lock(environment) {
      const clone = fixture.clone();
      cliIn(clone, ['lock', '--env', environment]);
      testGit(clone, ['add', 'manifests']);
      testGit(clone, ['commit', '--quiet', '-m', `lock ${environment}`]);
      testGit(clone, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
    },
    journal(environment) {
      const text = show(fixture.origin, `lockstep/journal:${environment}.jsonl`) ?? '';
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    file: (path) => show(fixture.origin, `main:${path}`),
    jobsThatRanCode() {
      const jobs = lines('checkouts').map((line) => line.split(' ') as [string, string]);
      const found = lines('ran').map(
        (place) => jobs.find(([, folder]) => place.startsWith(`${folder}/`))?.[0] ?? place,
      );
      return [...new Set(found)].sort();
    },
    refusedPushes: () => lines('refused'),
    artifact(run, name) {
      const [file] = globSync(at('artifacts', run, name, '*'));
      return file === undefined ? null : readFileSync(file, 'utf8');
    },
    async close() {
      await cache.close();
      fixture.dispose();
    },
  };
}

function cliIn(clone: string, args: readonly string[]): void {
  const { code, stderr } = lockstep(clone, args);
  if (code !== 0) throw new Error(stderr);
}

/** As the fixture's, but every command of a component leaves word of where it ran. */
function manifest(root: string, ran: string): string {
  const note = `pwd >> ${ran}`;
  return `components:
  lib:
    repo: file://${root}/repos/lib
    version: ^1.0.0
    type: script
    build: {build: '${note} && mkdir -p out && cp name.txt out/', outputs: [out]}
  api:
    repo: file://${root}/repos/api
    version: ^1.0.0
    type: script
    depends_on: ["lib:^1.0.0"]
    build: {build: '${note} && mkdir -p out && cat name.txt "$LOCKSTEP_DEPS/lib/out/name.txt" > out/all.txt', outputs: [out], verify: '${note} && ! grep -q broken out/all.txt'}
  web:
    repo: file://${root}/repos/web
    version: ^1.0.0
    type: none
    depends_on: [api]
`;
}

/** What `uses: OWNER/lockstep…@v1` brings; gives the paths of its workflows. */
function copyProject(target: string): readonly string[] {
  for (const path of ['dist', ...globSync('{action.yml,actions/*/action.yml}', { cwd: PROJECT })])
    cpSync(join(PROJECT, path), join(target, path), { recursive: true });
  const folder = join('.github', 'workflows');
  mkdirSync(join(target, folder), { recursive: true });
  return readdirSync(join(PROJECT, folder)).map((name) => {
    const text = readFileSync(join(PROJECT, folder, name), 'utf8');
    writeFileSync(join(target, folder, name), forAct(text));
    return join(target, folder, name);
  });
}

function forAct(text: string): string {
  return text.replace(UNKNOWN_TO_ACT, '');
}

/** `--local-repository` for everything that the workflows use. */
function standIns(lockstepFolder: string, workflows: readonly string[]): readonly string[] {
  const used = workflows.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/uses: ([^\s#]+)/g)].map((match) => match[1] ?? ''),
  );
  const pairs = new Map(
    used.map((uses) => {
      const [path = '', ref = ''] = uses.split('@');
      const [owner = '', name = ''] = path.split('/');
      const own = join(PROJECT, 'tests', 'support', 'act', name);
      return [`${owner}/${name}@${ref}`, owner === 'OWNER' ? lockstepFolder : own] as const;
    }),
  );
  return [...pairs].flatMap(([uses, folder]) => ['--local-repository', `${uses}=${folder}`]);
}

/** `workflow/job` of every job that may write contents. */
function writersOf(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const { name = '', jobs } = parse(readFileSync(file, 'utf8')) as Workflow;
    return Object.entries(jobs)
      .filter(([, { permissions }]) => permissions?.['contents'] === 'write')
      .map(([job]) => `${name}/${job}`);
  });
}

/** Puts the meta-repo where the stand-in keeps it; a path and a page for the same repository. */
function host(github: Github, origin: string) {
  const repository = github.repository('acme/meta');
  testGit(origin, ['push', '--quiet', repository.git.path, 'refs/heads/main']);
  rmSync(origin, { recursive: true });
  symlinkSync(repository.git.path, origin);
  return {
    repository,
    token: (permissions: Permissions) => github.token({ permissions }),
    variables: github.variables(repository, ''),
  };
}

/** What the jobs of a workflow are granted, together: act has one token for all of them. */
function rightsOf(file: string): Permissions {
  const { jobs } = parse(readFileSync(file, 'utf8')) as Workflow;
  const granted = Object.values(jobs).flatMap(({ permissions = {} }) =>
    Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level] as const),
  );
  const weakest = granted.toSorted(([, a], [, b]) => (a < b ? -1 : 1)); // `write` counts last
  return Object.fromEntries(weakest) as Permissions;
}

function payloadOf({ payload }: ActEvent, { ref, sha }: { ref: string; sha: string }): object {
  const repository = { full_name: 'acme/meta', default_branch: 'main', fork: false };
  return { ref, after: sha, deleted: false, repository, sender: { login: 'dana' }, ...payload };
}

/** A pull request may write its own scope only, and reads the default branch's. */
function scopesOf({ name }: ActEvent, ref: string): readonly CacheScope[] {
  const main = 'refs/heads/main';
  if (ref === main && name !== 'workflow_run') return [{ Scope: main, Permission: 3 }];
  return [
    { Scope: ref, Permission: 3 },
    { Scope: main, Permission: 1 },
  ];
}

function show(repository: string, object: string): string | null {
  try {
    return testGit(repository, ['show', object]);
  } catch {
    // There is no such branch or file.
    return null;
  }
}

interface Spawned {
  readonly code: number | null;
  readonly text: string;
}

function spawnAct(act: string, args: readonly string[], home: string): Promise<Spawned> {
  // A runner has nothing of the variables of this process.
  const env = {
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(act, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = (): void => void (child.pid === undefined || process.kill(-child.pid, 'SIGKILL'));
    const timer = setTimeout(end, SECONDS * 1000);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (data: string) => void (text += data));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, text });
    });
  });
}

interface LogLine {
  readonly msg?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

function runOf(id: string, { code, text }: Spawned): ActRun {
  const lines = text.split('\n').flatMap((line): readonly LogLine[] => {
    try {
      return [JSON.parse(line) as LogLine];
    } catch {
      // Some lines are plain text.
      return line === '' ? [] : [{ msg: line }];
    }
  });
  const ended = lines.filter(({ jobResult }) => jobResult !== undefined);
  return {
    id,
    ok: code === 0,
    jobs: ended.map(({ jobID = '', jobResult = '' }) => `${jobID} ${jobResult}`),
    log: lines.map(({ jobID = '', msg = '' }) => `${jobID} ${msg}`.trimEnd()).join('\n'),
    outputs: (job) =>
      Object.fromEntries(
        lines
          .filter((line) => line.jobID === job && line.command === 'set-output')
          .map(({ name, arg }) => [name, arg]),
      ) as Record<string, string>,
  };
}
