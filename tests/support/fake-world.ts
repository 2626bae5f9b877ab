/** A whole world for tests of operations: real files in a temporary directory, everything else by script. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeDisk } from '../../src/adapters/node-disk.js';
import { DEFAULT_CONFIG } from '../../src/domain/config.js';
import { digestOf, hexOf } from '../../src/domain/digest.js';
import type { LockstepEvent } from '../../src/domain/event.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { Clock, Random } from '../../src/ports/clock.js';
import type { MetaRepo } from '../../src/ports/meta-repo.js';
import type { World } from '../../src/ports/world.js';
import { fakeGit, type FakeGit } from './fake-git.js';
import { fakeProcesses, type FakeProcesses } from './fake-processes.js';
import { memoryJournal, type MemoryJournal } from './memory-journal.js';
import { memoryCatalog, type MemoryCatalog } from './memory-catalog.js';
import { memoryStore, type MemoryStore } from './memory-store.js';

/** The clock stands at 2026-11-21T10:00:00Z; sleeping moves it and returns at once. */
export interface FakeClock extends Clock {
  readonly sleeps: number[];
  advance(milliseconds: number): void;
}

/** Revisions are told; commits are remembered. */
export interface FakeMetaRepo extends MetaRepo {
  /** Revision (`origin/main`) → files by path. */
  readonly revisions: Map<string, Readonly<Record<string, string>>>;
  /** Commit → its parents. */
  readonly parentsOf: Map<string, readonly CommitSha[]>;
  /** `<a> <b>` → their merge base. */
  readonly mergeBases: Map<string, CommitSha>;
  /** Commits that the remote does not give. */
  readonly absent: Set<string>;
  /** Commit of a revision that is told. */
  commitOf(revision: string): CommitSha;
  readonly commits: { readonly paths: readonly string[]; readonly message: string }[];
  pushes: number;
  /** The repository's own git configuration. */
  readonly settings: Map<string, string>;
}

export interface FakeWorld extends World {
  readonly clock: FakeClock;
  readonly git: FakeGit;
  readonly metaRepo: FakeMetaRepo;
  readonly journal: MemoryJournal;
  readonly processes: FakeProcesses;
  readonly store: MemoryStore;
  readonly catalog: MemoryCatalog;
  /** Every event, in order. */
  readonly events: LockstepEvent[];
  /** Fires `signal`. */
  cancel(): void;
  /** Writes a file of the meta-repo: `write('manifests/components.yaml', '...')`. */
  write(path: string, text: string): void;
  /** Removes the temporary directory; call it in `afterEach`. */
  dispose(): void;
}

type Changes = Partial<
  Pick<
    World,
    | 'config'
    | 'disk'
    | 'random'
    | 'host'
    | 'signer'
    | 'forge'
    | 'carrier'
    | 'remotes'
    | 'tiers'
    | 'collector'
  >
>;

/** A world; `changes` replace parts of it. To swap a fake for the real thing: `{...world, store: real}`. */
export function fakeWorld(changes: Changes = {}): FakeWorld {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lockstep-world-')));
  const componentsDir = join(root, 'components');
  const abort = new AbortController();
  const events: LockstepEvent[] = [];
  const fakes = {
    clock: fakeClock(),
    git: fakeGit(nodeDisk, componentsDir),
    metaRepo: fakeMetaRepo(),
    journal: memoryJournal(),
    processes: fakeProcesses(),
    store: memoryStore(nodeDisk),
    catalog: memoryCatalog(),
  };
  return {
    ...baseWorld(root),
    workspace: {
      root,
      manifestsDir: join(root, 'manifests'),
      componentsDir,
      storeDir: join(root, '.meta-store'),
      allowLocal: true,
    },
    emit: (event) => void events.push(event),
    signal: abort.signal,
    ...changes,
    ...fakes,
    events,
    cancel: () => abort.abort(),
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

function baseWorld(root: string): Required<Changes> {
  return {
    remotes: [],
    tiers: null,
    signer: {
      sign: () => Promise.resolve(null),
      verify: () => Promise.resolve({ why: 'is signed, and this world has no keys' }),
    },
    forge: null,
    collector: { collect: () => Promise.reject(new Error('this world has no collector')) },
    config: DEFAULT_CONFIG,
    disk: nodeDisk,
    random: countingRandom(),
    host: {
      kind: 'terminal',
      actor: 'ada',
      run: null,
      trust: 'high',
      os: 'linux',
      arch: 'x64',
      environment: { PATH: '/usr/bin:/bin', HOME: join(root, 'home') },
    },
    carrier: {
      isAvailable: () => false,
      restore: () => Promise.resolve({ matched: null }),
      save: () => Promise.resolve({ outcome: 'unavailable' }),
    },
  };
}

export function fakeClock(start = Date.parse('2026-11-21T10:00:00Z')): FakeClock {
  let time = start;
  const sleeps: number[] = [];
  const advance = (milliseconds: number): void => {
    time += milliseconds;
  };
  return {
    sleeps,
    advance,
    now: () => time,
    monotonic: () => time - start,
    sleep(milliseconds) {
      sleeps.push(milliseconds);
      advance(milliseconds);
      return Promise.resolve();
    },
  };
}

/** Never the same name twice, and the same names in every run. */
function countingRandom(): Random {
  let count = 0;
  return {
    hex: (digits) => hexOf(digestOf(String((count += 1)))).slice(0, digits),
    fraction: () => 0.5,
  };
}

function fakeMetaRepo(): FakeMetaRepo {
  const revisions = new Map<string, Readonly<Record<string, string>>>();
  const commits: { paths: readonly string[]; message: string }[] = [];
  const parentsOf = new Map<string, readonly CommitSha[]>();
  const mergeBases = new Map<string, CommitSha>();
  const absent = new Set<string>();
  const settings = new Map<string, string>();
  const idOf = (revision: string): CommitSha => hexOf(digestOf(revision)).slice(0, 40) as CommitSha;
  const filesAt = (commit: CommitSha): Readonly<Record<string, string>> =>
    [...revisions].find(([revision]) => idOf(revision) === commit)?.[1] ?? {};
  return {
    revisions,
    commits,
    settings,
    pushes: 0,
    parentsOf,
    mergeBases,
    absent,
    commitOf: idOf,
    resolveRevision: (name) =>
      Promise.resolve(
        revisions.has(name)
          ? idOf(name)
          : ([...revisions.keys()].map(idOf).find((id) => id === name) ?? null),
      ),
    parents: (commit) => Promise.resolve(parentsOf.get(commit) ?? []),
    mergeBase: (a, b) => Promise.resolve(mergeBases.get(`${a} ${b}`) ?? null),
    bring: (commit) => Promise.resolve(absent.has(commit) ? 'not our ref' : null),
    readAt: (commit, path) => Promise.resolve(filesAt(commit)[path] ?? null),
    listAt: (commit, directory) =>
      Promise.resolve(Object.keys(filesAt(commit)).filter((p) => p.startsWith(`${directory}/`))),
    commitFiles(paths, message) {
      commits.push({ paths, message });
      return Promise.resolve(idOf(`commit ${commits.length}`));
    },
    push() {
      this.pushes += 1;
      return Promise.resolve();
    },
    identity: () => Promise.resolve('Ada <ada@example.org>'),
    prefix: () => Promise.resolve(''),
    setting: (name) => Promise.resolve(settings.get(name) ?? null),
    setSetting(name, value) {
      if (value === null) settings.delete(name);
      else settings.set(name, value);
      return Promise.resolve();
    },
  };
}
