/** Promotion, decided without touching anything: order, the merged lock, what a gate decision follows from. */
import { canonicalJson } from './build-key.js';
import type { Change } from './change.js';
import type { Digest } from './digest.js';
import { shortSha } from './git-ids.js';
import type { Lock } from './lock.js';
import { lockBytes } from './lock-bytes.js';
import { composed, standingOutputs, withOutputs, type Entries } from './lock-entries.js';
import type { Manifest } from './manifest.js';
import type { ComponentName, EnvironmentName } from './names.js';
import type { Gate, PromoteResult } from './results.js';

/** Why a step from one environment to another is against the declared order, or null when it is the next one. */
export function orderFault(
  order: readonly EnvironmentName[],
  { from, to }: { readonly from: EnvironmentName; readonly to: EnvironmentName },
): string | null {
  const declared = order.join(' → ');
  const [start, end] = [order.indexOf(from), order.indexOf(to)];
  if (start < 0) return `${from} is not in the order ${declared}`;
  if (end < 0) return `${to} is not in the order ${declared}`;
  if (start === end) return `${from} cannot be promoted to itself`;
  if (end < start) return `${from} comes after ${to} in ${declared}`;
  if (end > start + 1) return `${order.slice(start + 1, end).join(', ')} would be skipped`;
  return null;
}

export interface MergeRequest {
  readonly source: Lock;
  readonly sourceDigest: Digest;
  /** Where the target is now; null = it has no lock yet. */
  readonly target: Lock | null;
  readonly environment: EnvironmentName;
  /** Empty = all: the target becomes equal to the source. */
  readonly components: readonly ComponentName[];
  readonly manifest: Manifest;
  /** Digest of the manifest as the target environment resolves it now. */
  readonly manifestDigest: Digest;
}

/**
 * The lock that the target would have: chosen entries taken from the source byte for byte, others kept. When that
 * is what the target has already, the target's own lock comes back, time and origin unchanged. Its time is that of the
 * newest lock it is made of, so that a plan gives the same bytes whenever it is made: an approval binds them.
 */
export function mergedLock(request: MergeRequest): Lock {
  const { source, target, manifest } = request;
  const components = mergedComponents(request);
  const isPart = request.components.length > 0;
  const fits = structureFaults({ components, manifest }).length === 0;
  const merged: Lock = {
    formatVersion: 2,
    environment: request.environment,
    generatedAt: newest(source.generatedAt, isPart ? target?.generatedAt : undefined),
    manifest: fits || target === null ? request.manifestDigest : target.manifest,
    promotedFrom: sourceOf(source, request.sourceDigest),
    partial: [...manifest.components.keys()].some((name) => !components.has(name)),
    components,
  };
  return target !== null && sameContent(merged, target) ? target : merged;
}

/** Times of locks are ISO 8601 in UTC. */
function newest(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}

function sourceOf(source: Lock, digest: Digest): Lock['promotedFrom'] {
  return source.environment === null ? null : { environment: source.environment, lock: digest };
}

/** An output is kept only where all that it was built from came along (T51). */
function mergedComponents({ source, target, components }: MergeRequest): Entries {
  const kept = components.length === 0 ? NOTHING : (target?.components ?? NOTHING);
  const isChosen = (name: ComponentName): boolean =>
    components.length === 0 || components.includes(name);
  const merged = composed([source.components, kept], (name) =>
    isChosen(name) ? (source.components.get(name) ?? kept.get(name)) : kept.get(name),
  );
  const standing = [kept, source.components].flatMap((side) => [...standingOutputs(merged, side)]);
  const own = standing.filter(([name, output]) => merged.get(name)?.output === output);
  return withOutputs(merged, new Map(own));
}

const NOTHING: Entries = new Map();

/** True when two locks differ in nothing but time and origin. */
export function sameContent(a: Lock, b: Lock): boolean {
  const bare = (lock: Lock): string => lockBytes({ ...lock, generatedAt: '', promotedFrom: null });
  return bare(a) === bare(b);
}

/** A way in which a locked component is not what the manifest declares; versions are left out, they move on their own. */
export interface StructureFault {
  readonly component: ComponentName;
  readonly what: string;
}

/** Faults of locked components against the manifest, in their order. */
export function structureFaults(given: {
  readonly components: Entries;
  readonly manifest: Manifest;
}): readonly StructureFault[] {
  return [...given.components.values()].flatMap((entry) => {
    const declared = given.manifest.components.get(entry.name);
    if (declared === undefined) return [{ component: entry.name, what: 'is not in the manifest' }];
    const differing = FIELDS.filter(
      (field) => canonicalJson(entry[field]) !== canonicalJson(declared[field]),
    );
    if (differing.length === 0) return [];
    const named = differing.map((field) => LABELS[field]).join(', ');
    return [{ component: entry.name, what: `has another ${named} in the manifest` }];
  });
}

const FIELDS = ['repo', 'type', 'buildTarget', 'dependsOn'] as const;
const LABELS = {
  repo: 'repo',
  type: 'type',
  buildTarget: 'build_target',
  dependsOn: 'depends_on',
} as const satisfies Record<(typeof FIELDS)[number], string>;

/**
 * One failed gate blocks; else one that waits holds it up. What is unknown never counts as a pass: it blocks, unless its
 * gate was not declared and only advises. A gate that is gone past decides nothing.
 */
export function decisionOf(gates: readonly Gate[]): PromoteResult['decision'] {
  const open = gates.filter((gate) => gate.bypassed !== true);
  const blocks = open.some(
    ({ state, advisory }) => state === 'fail' || (state === 'unknown' && advisory !== true),
  );
  if (blocks) return 'block';
  return open.some((gate) => gate.state === 'wait') ? 'wait' : 'allow';
}

/** Changes that are changes. */
export function moving(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => change.kind !== 'unchanged');
}

/** `api v1.2.0 → v1.3.0, old removed`: at most five, for commit subjects and reasons. */
export function changesInWords(changes: readonly Change[]): string {
  const all = moving(changes);
  const words = all.slice(0, 5).map(changeInWords);
  if (all.length > 5) words.push(`${all.length - 5} more`);
  return words.length === 0 ? 'no component changes' : words.join(', ');
}

function changeInWords({ component, from, to }: Change): string {
  if (from === null) return `${component} ${to?.version ?? ''} added`;
  if (to === null) return `${component} removed`;
  if (from.version !== to.version) return `${component} ${from.version} → ${to.version}`;
  return `${component} ${from.version} (${shortSha(from.commit)} → ${shortSha(to.commit)})`;
}
