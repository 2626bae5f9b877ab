/** `lock --update` for one environment: the lock as the rules would have it, and any part of the way there. */
import type { Finding } from '../domain/finding.js';
import { heldComponents } from '../domain/holds.js';
import type { Lock } from '../domain/lock.js';
import { composed, sameEntry } from '../domain/lock-entries.js';
import type { Component, Environments, Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { staleness } from '../domain/staleness.js';
import type { UpdateConfig } from '../domain/update-config.js';
import type { SkippedUpdate } from '../domain/update-result.js';
import { manifestDigest, wantedVersion } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { chooseVersion, type Choice } from './choose-version.js';
import { draftOf, refreshed, resolveEach } from './draft-lock.js';
import { driftFindings } from './drift.js';
import type { HoldsByEnvironment } from './held.js';
import { loadLock } from './load.js';
import { heldFindings } from './lock-findings.js';

export interface UpdateRequest {
  /** With the manifests and locks that are the truth: of the disk, or of the base on the forge. */
  readonly world: World;
  readonly manifest: Manifest;
  readonly environments: Environments;
  readonly holds: HoldsByEnvironment;
  readonly config: UpdateConfig;
  /** Only these may move; empty = all. */
  readonly components: readonly ComponentName[];
}

export interface UpdateDraft {
  readonly environment: EnvironmentName | null;
  readonly before: Lock;
  /** With every update that the rules allow. */
  readonly after: Lock;
  /** Components whose entry differs between the two, by name. */
  readonly changed: readonly ComponentName[];
  readonly skipped: readonly SkippedUpdate[];
  /** Drift and holds; of what was skipped the reports tell. */
  readonly findings: readonly Finding[];
  /** The lock in which only these components have moved. */
  readonly part: (components: readonly ComponentName[]) => Lock;
}

/** Throws `lock-missing`: there is nothing to update then; `lock-invalid` for the earlier format; and what choosing throws. */
export async function draftUpdate(
  request: UpdateRequest,
  environment: EnvironmentName | null,
): Promise<UpdateDraft> {
  const { world, manifest, environments, holds, config, components } = request;
  const before = currentLock(world, environment);
  const active = holds.get(environment) ?? [];
  const held = heldComponents(active, manifest.components.keys());
  const stays = ({ name }: Component): boolean =>
    before.components.has(name) &&
    (held.has(name) || (components.length > 0 && !components.includes(name)));
  const asked = [...manifest.components.values()].filter((component) => !stays(component));
  const rules = { config, holds: active, manifest };
  const { byName } = await resolveEach(
    world,
    { environment, components: asked, allowPartial: false },
    (component) =>
      chooseVersion(world, component, {
        wanted: wantedVersion(component, environments, environment),
        previous: before.components.get(component.name) ?? null,
        rules,
      }),
  );
  const part = partOf(request, { environment, before, byName, held });
  const names = [...new Set([...before.components.keys(), ...manifest.components.keys()])].sort();
  const after = part(names);
  const different = (name: ComponentName): boolean =>
    !sameEntry(before.components.get(name), after.components.get(name));
  return {
    environment,
    before,
    after,
    changed: names.filter(different),
    skipped: skippedOf(environment, byName),
    findings: [
      // A branch that went on is an update, or is told as one that was skipped.
      ...driftFindings(before, byName).filter(({ code }) => code !== 'branch-moved'),
      ...heldFindings(held, before),
    ],
    part,
  };
}

function currentLock(world: World, environment: EnvironmentName | null): Lock {
  const lock = loadLock(world, environment);
  const hint = `lockstep lock${environment === null ? '' : ` --env ${environment}`}`;
  if (lock === null) {
    throw new LockstepError('lock-missing', {
      message: `there is no lock ${environment === null ? 'without an environment' : `of ${environment}`} to update`,
      hint,
    });
  }
  if (lock.formatVersion === 2) return lock;
  throw new LockstepError('lock-invalid', {
    message: `the lock ${environment === null ? '' : `of ${environment} `}has the earlier format, whose commits are not proven`,
    hint,
  });
}

type Choices = ReadonlyMap<ComponentName, Choice>;

/** The lock belongs to the manifest once every entry is what that wants; until then to the one it was made from. */
function partOf(
  { world, manifest, environments }: UpdateRequest,
  given: {
    readonly environment: EnvironmentName | null;
    readonly before: Lock;
    readonly byName: Choices;
    readonly held: ReadonlySet<ComponentName>;
  },
): UpdateDraft['part'] {
  const { environment, before, byName } = given;
  const target = (name: ComponentName) => {
    const component = manifest.components.get(name);
    if (component === undefined) return null;
    const choice = byName.get(name);
    if (choice !== undefined) return choice.entry;
    const old = before.components.get(name);
    return old === undefined ? null : refreshed(old, component, given.held.has(name));
  };
  return (components) => {
    const moving = new Set(components);
    const chosen = new Map(
      components.flatMap((name) => {
        const entry = target(name);
        return entry === null ? [] : [[name, entry] as const];
      }),
    );
    const entries = composed([before.components, chosen], (name) =>
      moving.has(name) ? chosen.get(name) : before.components.get(name),
    );
    const draft: Lock = { ...before, manifest: null, partial: false, components: entries };
    const fits = staleness(draft, manifest, environments).length === 0;
    const current = manifestDigest(manifest, environments, environment);
    return draftOf(world, before, {
      environment,
      manifest: fits ? current : (before.manifest ?? current),
      partial: before.partial && [...manifest.components.keys()].some((one) => !entries.has(one)),
      entries,
    });
  };
}

function skippedOf(environment: EnvironmentName | null, byName: Choices): SkippedUpdate[] {
  return [...byName].flatMap(([component, { passedOver }]) =>
    passedOver.map((one) => ({ component, environment, ...one })),
  );
}
