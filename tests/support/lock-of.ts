/** Locks of few words, for tests of what fits together: `lockOf('lib 1', 'api 2 lib:^1')`. */
import type { CommitSha, TreeId } from '../../src/domain/git-ids.js';
import type { Lock, LockedComponent } from '../../src/domain/lock.js';
import type { ComponentName } from '../../src/domain/names.js';
import { dependencyOf } from '../../src/domain/version-text.js';

export const named = (text: string) => text as ComponentName;

/** Each word: name, major version, what it needs. */
export function lockOf(...words: readonly string[]): Lock {
  const components = words.map((word) => {
    const [component = '', major = '1', ...needs] = word.split(' ');
    return entryOf(component, major, needs);
  });
  return {
    formatVersion: 2,
    environment: null,
    generatedAt: '2026-11-21T10:00:00Z',
    manifest: null,
    promotedFrom: null,
    partial: false,
    components: new Map(components.map((one) => [one.name, one])),
  };
}

function entryOf(component: string, major: string, needs: readonly string[]): LockedComponent {
  return {
    name: named(component),
    repo: `https://example.org/${component}.git`,
    version: `v${major}.0.0`,
    ref: null,
    commit: `${component}${major}` as CommitSha,
    peeled: true,
    tree: 'a'.repeat(40) as TreeId,
    type: 'none',
    buildTarget: null,
    dependsOn: needs.flatMap((need) => dependencyOf(need) ?? []),
    output: null,
  };
}
