/** A meta-repo with three environments: `lib`, `api` (needs lib ^1) and `web` (needs api), to promote and roll back. */
import { DEFAULT_CONFIG } from '../../src/domain/config.js';
import { lockDigest } from '../../src/domain/lock-bytes.js';
import type { Digest } from '../../src/domain/digest.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { Lock } from '../../src/domain/lock.js';
import type { PromoteResult, RollbackResult } from '../../src/domain/results.js';
import { readJournal, type Journal } from '../../src/operations/journal.js';
import { loadLock } from '../../src/operations/load.js';
import { promote, type PromoteOptions } from '../../src/operations/promote.js';
import { rollback, type RollbackOptions } from '../../src/operations/rollback.js';
import { LockstepError } from '../../src/errors.js';
import type { World } from '../../src/ports/world.js';
import {
  applyMetaRepo,
  BUILDS,
  environment,
  name,
  type MetaRepoUnderTest,
} from './apply-meta-repo.js';
import type { FakeWorld } from './fake-world.js';

export const ORDER = ['dev', 'staging', 'prod'].map(environment);

export interface DeliveryRepo extends MetaRepoUnderTest {
  readonly world: FakeWorld;
  /** Releases a version and locks it in an environment at once. */
  ship(target: string, versions: Readonly<Record<string, string>>): Digest;
  promote(
    from: string,
    to: string,
    more?: Partial<PromoteOptions>,
    other?: World,
  ): Promise<PromoteResult>;
  rollback(
    target: RollbackOptions['target'],
    more?: Partial<RollbackOptions>,
    other?: World,
  ): Promise<RollbackResult>;
  /** Applies the lock file of an environment and records it. */
  applied(target: string): Promise<void>;
  file(target: string): Lock | null;
  /** Digest of the lock file of an environment. */
  digest(target: string): Digest | null;
  versions(target: string): Readonly<Record<string, string>>;
  journal(target: string): Promise<Journal>;
  commitOf(component: string, version: string): CommitSha;
}

const PARTS = {
  lib: BUILDS,
  api: { ...BUILDS, dependsOn: ['"lib:^1"'] },
  web: { dependsOn: ['api'] },
};
const NEEDS: Readonly<Record<string, readonly { name: string; range: string | null }[]>> = {
  lib: [],
  api: [{ name: 'lib', range: '^1' }],
  web: [{ name: 'api', range: null }],
};

export function deliveryRepo(): DeliveryRepo {
  const repo = applyMetaRepo();
  const world: FakeWorld = { ...repo.world, config: { ...DEFAULT_CONFIG, environments: ORDER } };
  const released = new Map<string, { commit: CommitSha; pin: () => void }>();
  repo.declare(PARTS);
  const release = (component: string, version: string): void => {
    const known = released.get(`${component}@${version}`);
    if (known !== undefined) return known.pin();
    const commit = repo.release(component, version);
    const dependsOn = (NEEDS[component] ?? []).map((one) => ({ ...one, name: name(one.name) }));
    repo.pin(component, { dependsOn });
    const pinned = repo.lock().components.get(name(component));
    const pin = (): void => repo.pin(component, pinned ?? {});
    released.set(`${component}@${version}`, { commit, pin });
  };
  const file = (target: string): Lock | null => loadLock(world, environment(target));
  return {
    ...repo,
    world,
    ship(target, versions) {
      for (const [component, version] of Object.entries(versions)) release(component, version);
      repo.writeLock(target);
      return lockDigest(file(target) as Lock);
    },
    promote: (from, to, more = {}, other = world) =>
      promote(other, {
        from: environment(from),
        to: environment(to),
        components: [],
        dryRun: false,
        via: null,
        push: false,
        ...more,
      }),
    rollback: (target, more = {}, other = world) =>
      rollback(other, {
        environment: environment('prod'),
        target,
        components: [],
        reason: 'it leaks',
        hold: null,
        dryRun: false,
        via: null,
        push: false,
        force: false,
        jobs: 2,
        apply: true,
        ...more,
      }),
    async applied(target) {
      await repo.apply({ environment: environment(target), locked: true }, world);
    },
    file,
    digest(target) {
      const lock = file(target);
      return lock === null ? null : lockDigest(lock);
    },
    versions: (target) =>
      Object.fromEntries(
        [...(file(target)?.components.values() ?? [])].map((c) => [c.name, c.version]),
      ),
    journal: (target) => readJournal(world, environment(target)),
    commitOf: (component, version) => {
      const known = released.get(`${component}@${version}`);
      if (known === undefined)
        throw new LockstepError('bug', { message: `${component}@${version}` });
      return known.commit;
    },
  };
}

/** Versions of a first release. */
export const FIRST = { lib: 'v1.0.0', api: 'v1.0.0', web: 'v1.0.0' };
