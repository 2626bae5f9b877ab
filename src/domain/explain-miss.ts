/** Why a build key was a miss: what changed against the inputs of the component's newest record. */
import type { BuildInputs } from './build-key.js';
import { shortSha, type TreeId } from './git-ids.js';

/** The differences in words, most telling first; "first build" without an earlier record. */
export function explainMiss(now: BuildInputs, before: BuildInputs | null): string {
  if (before === null) return 'first build';
  const changes = [
    ...(now.schema === before.schema ? [] : ['the rules of the build key changed']),
    ...(now.tree === before.tree ? [] : [`sources ${treeStep(before.tree, now.tree)}`]),
    ...(now.recipe === before.recipe ? [] : ['recipe changed']),
    ...fieldChanges('dependency', before.dependencies, now.dependencies, () => 'changed'),
    ...fieldChanges('input', before.inputs, now.inputs, () => 'changed'),
    ...fieldChanges('tool', before.toolchain, now.toolchain, (from, to) => `${from} → ${to}`),
  ];
  return changes.length === 0 ? 'its record was lost' : changes.join(', ');
}

function treeStep(from: TreeId, to: TreeId): string {
  return `${shortSha(from)} → ${shortSha(to)}`;
}

function fieldChanges(
  what: string,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  step: (from: string, to: string) => string,
): string[] {
  const from = new Map(Object.entries(before));
  const to = new Map(Object.entries(now));
  return [...new Set([...from.keys(), ...to.keys()])].sort().flatMap((name) => {
    const [old, fresh] = [from.get(name), to.get(name)];
    if (old === fresh) return [];
    if (old === undefined) return [`${what} ${name} added`];
    if (fresh === undefined) return [`${what} ${name} removed`];
    return [`${what} ${name} ${step(old, fresh)}`];
  });
}
