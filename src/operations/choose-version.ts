/** `lock --update` for one component: the newest version that the rules allow, or the one that is locked. */
import type { LockedComponent } from '../domain/lock.js';
import type { Component } from '../domain/manifest.js';
import { holdOn } from '../domain/holds.js';
import { parseRepoUrl } from '../domain/repo-url.js';
import { satisfiesWanted } from '../domain/satisfies.js';
import type { SelectedRef } from '../domain/select-ref.js';
import { candidatesOf, type WantedKind } from '../domain/update-candidates.js';
import {
  isNotAbove,
  whyNot,
  whyRejected,
  type Refusal,
  type UpdateRules,
  type VersionAt,
} from '../domain/update-rules.js';
import type { RemoteRef } from '../ports/git.js';
import type { World } from '../ports/world.js';
import { refreshed } from './draft-lock.js';
import { naming, refsOf, resolveComponent, retrying } from './resolve-component.js';
import { retry } from './retry.js';

export interface Choosing {
  readonly wanted: string;
  /** What is locked; null when nothing is. */
  readonly previous: LockedComponent | null;
  readonly rules: UpdateRules;
}

export interface Choice {
  /** Null when nothing is allowed and nothing is locked. */
  readonly entry: LockedComponent | null;
  readonly refs: readonly RemoteRef[];
  /** Versions that are better than the chosen one, and why they were passed over; the best first. */
  readonly passedOver: readonly (VersionAt & Refusal)[];
}

/**
 * A range gives its newest version that the rules allow, a branch its head or nothing, and what a person pinned gives
 * just that. Never a version below the locked one while that is still wanted, and never a tag that moved (T26).
 * Throws the errors of the `Git` port and of `selectRef`, each naming the component.
 */
export async function chooseVersion(
  world: World,
  component: Component,
  choosing: Choosing,
): Promise<Choice> {
  const { wanted } = choosing;
  const refs = await refsOf(world, component, wanted);
  const decision = await naming(component, wanted, () =>
    decide({ world, component, choosing }, refs),
  );
  const { chosen, passedOver } = decision;
  if (chosen === null) return { entry: kept(component, choosing), refs, passedOver };
  const exact = chosen.kind === 'ref' ? chosen.ref : chosen.commit;
  const { entry } = await resolveComponent(world, component, exact, choosing.previous);
  if (entry.commit === chosen.commit) return { entry, refs, passedOver };
  // The ref moved between two looks: what it names now was not judged.
  const moved: Refusal = { code: 'update-moved', reason: 'it moved just now', until: null };
  const missed = { ...versionOf(chosen), ...moved };
  return { entry: kept(component, choosing), refs, passedOver: [...passedOver, missed] };
}

/** The last moment that a date can hold. */
const LAST_TIME = 8.64e15;

interface Deciding {
  readonly world: World;
  readonly component: Component;
  readonly choosing: Choosing;
}

interface Decision {
  /** Null = what is locked stays. */
  readonly chosen: SelectedRef | null;
  readonly passedOver: readonly (VersionAt & Refusal)[];
}

async function decide(deciding: Deciding, refs: readonly RemoteRef[]): Promise<Decision> {
  const { component, choosing } = deciding;
  const { kind, candidates } = candidatesOf(choosing.wanted, component.tagPrefix, refs);
  const passedOver: (VersionAt & Refusal)[] = [];
  for (const candidate of candidates) {
    if (isNoStepUp(deciding, kind, candidate)) break;
    const refusal = await refusalOf(deciding, kind, candidate);
    if (refusal === null) return { chosen: candidate, passedOver };
    passedOver.push({ ...versionOf(candidate), ...refusal });
  }
  return { chosen: null, passedOver };
}

function versionOf(candidate: SelectedRef): VersionAt {
  const { commit } = candidate;
  return { version: candidate.kind === 'ref' ? candidate.version : commit, commit };
}

/** True for what is locked, for a tag of its version that moved, and for what lies below it. */
function isNoStepUp(
  { component, choosing }: Deciding,
  kind: WantedKind,
  candidate: SelectedRef,
): boolean {
  const { previous, wanted } = choosing;
  if (previous === null || previous.repo !== component.repo) return false;
  const { version, commit } = versionOf(candidate);
  const isSameVersion = version === previous.version;
  if (isSameVersion && (kind !== 'branch' || commit === previous.commit)) return true;
  if (kind !== 'range' || !satisfiesWanted(previous, wanted, component.tagPrefix)) return false;
  return isNotAbove(version, previous.version);
}

async function refusalOf(
  deciding: Deciding,
  kind: WantedKind,
  candidate: SelectedRef,
): Promise<Refusal | null> {
  const { component, choosing } = deciding;
  const at = versionOf(candidate);
  if (kind === 'pinned') return whyRejected(component.name, at, choosing.rules);
  return whyNot(component.name, at, choosing.rules) ?? (await whyTooYoung(deciding, at));
}

async function whyTooYoung(
  { world, component, choosing }: Deciding,
  { commit }: VersionAt,
): Promise<Refusal | null> {
  const { minimumAgeMs } = choosing.rules.config;
  if (minimumAgeMs === 0) return null;
  const time = await retry(world, retrying(world, component), () =>
    world.git.commitTime(parseRepoUrl(component.repo), commit, world.signal),
  );
  // A commit may claim any time; one that no date can hold is too young for ever.
  const until = Math.min(time + minimumAgeMs, LAST_TIME);
  if (until <= world.clock.now()) return null;
  const iso = new Date(until).toISOString().replace(/\.\d+Z$/, 'Z');
  return { code: 'update-too-young', reason: `too young until ${iso}`, until: iso };
}

/** What is locked, with what the manifest says of its place; an entry of another repository stays as it is. */
function kept(component: Component, { previous, rules }: Choosing): LockedComponent | null {
  if (previous === null || previous.repo !== component.repo) return previous;
  return refreshed(previous, component, holdOn(rules.holds, component.name) !== null);
}
