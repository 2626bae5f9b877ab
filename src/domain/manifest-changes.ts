/** What changed between two manifests besides what a lock shows: recipes, dependencies, wanted versions. */
import type { Component, Manifest } from './manifest.js';
import type { ComponentName } from './names.js';

/** As they are spelled in the manifest. */
const FIELDS = {
  repo: 'repo',
  version: 'version',
  type: 'type',
  buildTarget: 'build_target',
  dependsOn: 'depends_on',
  tagPrefix: 'tag_prefix',
  build: 'build',
  isolation: 'isolation',
} as const satisfies Partial<Record<keyof Component, string>>;

export interface ManifestChange {
  readonly component: ComponentName;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Fields that differ; empty for what was added or removed. */
  readonly fields: readonly string[];
}

/** Sorted by name; lines and order of keys do not count. */
export function manifestChanges(from: Manifest, to: Manifest): readonly ManifestChange[] {
  const names = [...new Set([...from.components.keys(), ...to.components.keys()])].sort();
  return names.flatMap((component) =>
    changeOf(component, from.components.get(component), to.components.get(component)),
  );
}

function changeOf(
  component: ComponentName,
  before: Component | undefined,
  after: Component | undefined,
): readonly ManifestChange[] {
  if (before === undefined) return [{ component, kind: 'added', fields: [] }];
  if (after === undefined) return [{ component, kind: 'removed', fields: [] }];
  const fields = differing(before, after);
  return fields.length === 0 ? [] : [{ component, kind: 'changed', fields }];
}

function differing(before: Component, after: Component): readonly string[] {
  const keys = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return keys.filter((key) => plain(before[key]) !== plain(after[key])).map((key) => FIELDS[key]);
}

/** Maps as sorted lists, so that two spellings of one value are one text. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return [...(one as Map<string, unknown>)].sort();
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
