/** What a step is made of: the target, its recipe, what stands in its place now. */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { ComponentName } from '../domain/names.js';
import type { Step } from '../domain/plan.js';
import { hasBuild, outputPaths, recipeOf, withoutInstall, type Recipe } from '../domain/recipe.js';
import { hasCode } from '../errors.js';
import type { CheckoutState } from '../ports/git.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { phaseName, readState, type AppliedVersions, type ApplyState } from './apply-state.js';
import type { Made } from './find-output.js';
import type { Target } from './targets.js';

/** What stands in `components/<name>` and what the last apply said of it. */
export interface Observed {
  readonly checkout: CheckoutState;
  readonly state: ApplyState | null;
}

/** A step with what the run needs besides. */
export interface PlannedStep {
  readonly step: Step;
  /** Null for the removal of a component that the lock does not have. */
  readonly work: StepWork | null;
  readonly findings: readonly Finding[];
}

export interface StepWork {
  readonly target: Target;
  readonly recipe: Recipe;
  readonly observed: Observed;
  /** The sources must be fetched and checked out. */
  readonly bring: boolean;
  /** Verify or deploy commands have yet to run for what is in place. */
  readonly pending: readonly Phase[];
  /** What the dependencies counted as when this was planned; absent = not known then. */
  readonly planned: ReadonlyMap<ComponentName, Made>;
}

export type Phase = 'verify' | 'deploy';

export interface StepRequest {
  readonly target: Target;
  readonly observed: Observed;
  readonly made: ReadonlyMap<ComponentName, Made>;
  readonly versions: AppliedVersions;
  readonly options: ApplyOptions;
}

/** The effective recipe under the options. */
export function recipeFor(target: Target, options: ApplyOptions): Recipe {
  const recipe = recipeOf(target.component);
  return options.skipPackages ? withoutInstall(recipe) : recipe;
}

/** Looks at the working tree; starts no process when nothing changed. Reads no state where there is none to have. */
export async function observe(
  world: World,
  target: Target,
  options: ApplyOptions,
): Promise<Observed> {
  const recipe = recipeFor(target, options);
  const checkout = await world.git.inspect(target.name, outputPaths(recipe));
  return { checkout, state: leavesState(recipe) ? readState(world, target.name) : null };
}

/** True when an apply leaves more than a checkout behind. */
export function leavesState(recipe: Recipe): boolean {
  return hasBuild(recipe) || recipe.verify.length > 0 || recipe.deploy.length > 0;
}

/** Absolute path of a component's working tree. */
export function directoryOf(world: Pick<World, 'workspace'>, name: ComponentName): string {
  return join(world.workspace.componentsDir, name);
}

/** Phases that have yet to run for a commit and output in an environment, by the state of the last apply. */
export function pendingPhases(
  recipe: Recipe,
  state: ApplyState | null,
  options: ApplyOptions,
): readonly Phase[] {
  const name = phaseName(options);
  const isDone = (done: readonly string[] | undefined): boolean =>
    options.side?.anew !== true && done?.includes(name) === true;
  const open = (phase: Phase, done: readonly string[] | undefined): boolean =>
    options.runPhases[phase] && recipe[phase].length > 0 && !isDone(done);
  const verify = open('verify', state?.verified);
  const deploy = open('deploy', state?.deployed);
  return [...(verify ? (['verify'] as const) : []), ...(deploy ? (['deploy'] as const) : [])];
}

/** The working tree is at the wanted commit, with or without local edits. */
export function isAt({ target, observed }: StepRequest): boolean {
  const { state, head } = observed.checkout;
  return (state === 'clean' || state === 'dirty') && head === target.commit;
}

/** A dirty tree at the right commit is left alone, unless `--force` says that its edits may go. */
export function mustCheckOut(request: StepRequest): boolean {
  return !isAt(request) || (request.options.force && request.observed.checkout.state === 'dirty');
}

/** Edits on top of what the last apply left: it is kept as it is, whatever else changed. */
export function isEdited({ observed, target }: Pick<StepRequest, 'observed' | 'target'>): boolean {
  return observed.checkout.state === 'dirty' && observed.state?.commit === target.commit;
}

/** True when a component's outputs are exactly this tree. */
export async function outputMatches(
  world: World,
  name: ComponentName,
  wanted: { readonly recipe: Recipe; readonly output: Digest },
): Promise<boolean> {
  const directory = directoryOf(world, name);
  try {
    return await world.store.matches(wanted.output, directory, outputPaths(wanted.recipe));
  } catch (error) {
    // Without the tree nothing can be said of what lies there.
    if (hasCode(error, 'object-missing', 'object-corrupt')) return false;
    throw error;
  }
}
