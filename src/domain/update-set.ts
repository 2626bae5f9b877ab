/** Which updates belong together in one pull request, and how that pull request is known again without any state. */
import { canonicalJson } from './build-key.js';
import type { Change } from './change.js';
import { digestOf, type Digest } from './digest.js';
import type { ComponentName, EnvironmentName } from './names.js';
import type { UpdateConfig, UpdateSet } from './update-config.js';
import { fitsPattern } from './update-rules.js';

/** The set of everything. */
export const ALL = 'all';

/**
 * The changed components by the strategy, sets by name. A component that has the name of a group belongs to it, so that
 * no two sets share a branch. Something that changed without any component changing is a set of its own.
 */
export function updateSets(
  changed: readonly ComponentName[],
  { strategy, groups }: Pick<UpdateConfig, 'strategy' | 'groups'>,
): readonly UpdateSet[] {
  if (strategy === 'one' || strategy === null || changed.length === 0) {
    return [{ name: ALL, components: changed }];
  }
  const sets = new Map<string, ComponentName[]>();
  for (const component of changed) {
    const name = strategy === 'per-component' ? component : groupOf(component, groups);
    sets.set(name, [...(sets.get(name) ?? []), component]);
  }
  return [...sets.keys()].sort().map((name) => ({ name, components: sets.get(name) ?? [] }));
}

function groupOf(component: ComponentName, groups: UpdateConfig['groups']): string {
  const found = [...groups].find(([, patterns]) =>
    patterns.some((pattern) => fitsPattern(component, pattern)),
  );
  return found?.[0] ?? component;
}

/** Names of environments begin with a letter or digit, so the lock without one has a place of its own. */
export function environmentPrefix(prefix: string, environment: EnvironmentName | null): string {
  return `${prefix}${environment ?? '_'}/`;
}

/** Digest of just what is proposed: another version of any component is another proposal. */
export function proposalDigest(
  environment: EnvironmentName | null,
  changes: readonly Change[],
  manifest: Digest | null,
): Digest {
  const to = changes
    .filter(({ kind }) => kind !== 'unchanged')
    .map((change) => ({
      component: change.component,
      version: change.to?.version ?? null,
      commit: change.to?.commit ?? null,
    }));
  return digestOf(canonicalJson({ environment, to, ...(to.length === 0 ? { manifest } : {}) }));
}

const MARKER = /^<!-- lockstep:update (open|withdrawn) (sha256:[0-9a-f]{64}) -->$/m;
const TRAILER = /^Lockstep-Update: sha256:[0-9a-f]{64}$/m;

/** `withdrawn`: closed by Lockstep itself, so it says nothing of what people think of the versions. */
export type ProposalState = 'open' | 'withdrawn';

/** The hidden last line of a body. */
export function markerOf(digest: Digest, state: ProposalState = 'open'): string {
  return `<!-- lockstep:update ${state} ${digest} -->`;
}

/** What a body says it proposes; null when it is no proposal of ours. */
export function proposalIn(
  body: string,
): { readonly digest: Digest; readonly state: ProposalState } | null {
  const found = MARKER.exec(body.replaceAll('\r\n', '\n'));
  if (found === null) return null;
  return {
    digest: found[2] as Digest,
    state: found[1] === 'withdrawn' ? 'withdrawn' : 'open',
  };
}

/** The same body, marked as taken back. */
export function withdrawn(body: string): string {
  return body.replace('<!-- lockstep:update open ', '<!-- lockstep:update withdrawn ');
}

/** The last line of a commit message. */
export function trailerOf(digest: Digest): string {
  return `Lockstep-Update: ${digest}`;
}

/** True for a commit that Lockstep made: it says so, and its author is a bot or who opened the pull request. */
export function isOwnCommit(
  { message, author }: { readonly message: string; readonly author: string },
  opener: string | null,
): boolean {
  return TRAILER.test(message) && (author.endsWith('[bot]') || author === opener);
}
