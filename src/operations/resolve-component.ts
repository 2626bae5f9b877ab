/** From what a component wants to the exact commit its repository has for it now. */
import type { CommitSha, ObjectId, TreeId } from '../domain/git-ids.js';
import type { LockedComponent } from '../domain/lock.js';
import type { Component } from '../domain/manifest.js';
import { parseRepoUrl } from '../domain/repo-url.js';
import { selectRef, type SelectedRef } from '../domain/select-ref.js';
import { LockstepError } from '../errors.js';
import type { RemoteRef } from '../ports/git.js';
import type { World } from '../ports/world.js';
import { retry, type RetryOptions } from './retry.js';

export type ResolvingWorld = Pick<World, 'git' | 'clock' | 'random' | 'config' | 'emit' | 'signal'>;

/** What asking the repository brought; the lock entry, and the refs that led to it. */
export interface Resolution {
  readonly entry: LockedComponent;
  readonly refs: readonly RemoteRef[];
}

/**
 * Resolves one component in one connection. `previous` spares work, never decides: its tree id is taken over
 * for the same commit, and its proof of reachability for the same bare commit of the same repository.
 * Throws the errors of the `Git` port and of `selectRef`, each naming the component.
 */
export async function resolveComponent(
  world: ResolvingWorld,
  component: Component,
  wanted: string,
  previous: LockedComponent | null,
): Promise<Resolution> {
  const url = parseRepoUrl(component.repo);
  let selection: SelectedRef | undefined;
  const choose = (refs: readonly RemoteRef[]): CommitSha | null => {
    selection = selectRef(wanted, component.tagPrefix, refs);
    const commit = selection.kind === 'ref' ? selection.commit : tipOf(selection.commit, refs);
    return commit === null || knownTree(previous, component, commit) !== null ? null : commit;
  };
  return naming(component, wanted, async () => {
    const found = await retry(world, retrying(world, component), () =>
      world.git.lookUp(url, choose, world.signal),
    );
    if (selection === undefined)
      throw new LockstepError('bug', { message: 'git.lookUp never chose' });
    const target = await settleTarget({ world, component, selection, previous, found });
    return { entry: lockEntry(component, target), refs: found.refs };
  });
}

/** The refs of a component's repository, in one connection. Errors name the component, as above. */
export async function refsOf(
  world: ResolvingWorld,
  component: Component,
  wanted: string,
): Promise<readonly RemoteRef[]> {
  const { refs } = await naming(component, wanted, () =>
    retry(world, retrying(world, component), () =>
      world.git.lookUp(parseRepoUrl(component.repo), () => null, world.signal),
    ),
  );
  return refs;
}

/** Runs `work`; what it throws says which component it was about. */
export async function naming<T>(
  component: Component,
  wanted: string,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(error, component, wanted);
  }
}

export function retrying(world: ResolvingWorld, component: Component): RetryOptions {
  return {
    retries: world.config.retries,
    onRetry: (attempt, delayMs, error) =>
      world.emit({
        type: 'step-retried',
        component: component.name,
        attempt,
        delayMs,
        reason: error.message,
      }),
  };
}

interface Target {
  readonly version: string;
  readonly ref: string | null;
  readonly commit: CommitSha;
  readonly tree: TreeId;
}

interface Settling {
  readonly world: ResolvingWorld;
  readonly component: Component;
  readonly selection: SelectedRef;
  readonly previous: LockedComponent | null;
  readonly found: { readonly refs: readonly RemoteRef[]; readonly tree: TreeId | null };
}

async function settleTarget({
  world,
  component,
  selection,
  previous,
  found,
}: Settling): Promise<Target> {
  if (selection.kind === 'ref') {
    const tree = found.tree ?? knownTree(previous, component, selection.commit);
    if (tree === null)
      throw new LockstepError('bug', { message: `no tree for ${selection.commit}` });
    return { version: selection.version, ref: selection.ref, commit: selection.commit, tree };
  }
  const tip = tipOf(selection.commit, found.refs);
  const tree = found.tree ?? knownTree(previous, component, tip ?? selection.commit);
  if (tree !== null) {
    const commit = tip ?? selection.commit;
    return { version: commit, ref: null, commit, tree };
  }
  const proof = await world.git.proveCommit(
    parseRepoUrl(component.repo),
    selection.commit,
    world.signal,
  );
  return { version: proof.commit, ref: null, commit: proof.commit, tree: proof.tree };
}

/** The peeled commit when the id is the tip of a branch or tag, or the tag object itself. */
function tipOf(id: CommitSha | ObjectId, refs: readonly RemoteRef[]): CommitSha | null {
  return refs.find((ref) => ref.commit === id || ref.object === (id as string))?.commit ?? null;
}

function knownTree(
  previous: LockedComponent | null,
  component: Component,
  commit: CommitSha,
): TreeId | null {
  const same =
    previous !== null &&
    previous.peeled &&
    previous.commit === commit &&
    previous.repo === component.repo;
  return same ? previous.tree : null;
}

function lockEntry(component: Component, target: Target): LockedComponent {
  return {
    name: component.name,
    repo: component.repo,
    ...target,
    peeled: true,
    type: component.type,
    buildTarget: component.buildTarget,
    dependsOn: component.dependsOn,
    output: null,
  };
}

/** The same error with the component in its message, so that a list of them can be read. */
function named(error: unknown, component: Component, wanted: string): unknown {
  if (!(error instanceof LockstepError) || error.kind === 'cancelled' || error.kind === 'bug')
    return error;
  return new LockstepError(error.code, {
    message: `${component.name} (${wanted}): ${error.message}`,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    data: { ...error.data, component: component.name, line: component.line },
    cause: error,
  });
}
