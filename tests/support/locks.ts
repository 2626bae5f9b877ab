/** Locks for tests, from a few words: `lockOf({ api: 'v1.0.0', lib: 'v2.0.0' })`. */
import { digestOf, hexOf, type Digest } from '../../src/domain/digest.js';
import type { CommitSha, TreeId } from '../../src/domain/git-ids.js';
import type { Lock, LockedComponent } from '../../src/domain/lock.js';
import type { ComponentName, EnvironmentName } from '../../src/domain/names.js';
import { dependencyOf } from '../../src/domain/version-text.js';

export interface EntryWords {
  readonly version: string;
  readonly dependsOn?: readonly string[];
  readonly output?: Digest | null;
  readonly repo?: string;
  /** Another commit under the same version. */
  readonly salt?: string;
}

/** One entry; its commit follows from name, version and salt. */
export function lockedOf(name: string, words: string | EntryWords): LockedComponent {
  const {
    version,
    dependsOn = [],
    output = null,
    repo,
    salt = '',
  } = typeof words === 'string' ? { version: words } : words;
  const id = (what: string): string =>
    hexOf(digestOf(`${what} ${name} ${version} ${salt}`)).slice(0, 40);
  const isTag = /^v?[0-9]/.test(version);
  return {
    name: name as ComponentName,
    repo: repo ?? `https://h.example/${name}.git`,
    version,
    ref: `refs/${isTag ? 'tags' : 'heads'}/${version}`,
    commit: id('commit') as CommitSha,
    peeled: true,
    tree: id('tree') as TreeId,
    type: 'none',
    buildTarget: null,
    dependsOn: dependsOn.flatMap((text) => dependencyOf(text) ?? []),
    output,
  };
}

/** A lock of `dev`, its header changed by `header`. */
export function lockOf(
  entries: Readonly<Record<string, string | EntryWords>>,
  header: Partial<Lock> = {},
): Lock {
  const names = Object.keys(entries).sort();
  return {
    formatVersion: 2,
    environment: 'dev' as EnvironmentName,
    generatedAt: '2026-11-21T10:00:00Z',
    manifest: digestOf('manifest'),
    promotedFrom: null,
    partial: false,
    components: new Map(
      names.map((name) => [name as ComponentName, lockedOf(name, entries[name] ?? '')]),
    ),
    ...header,
  };
}

/** Component → locked version. */
export function versionsOf(lock: Lock | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...(lock?.components ?? [])].map(([name, { version }]) => [name, version]),
  );
}
