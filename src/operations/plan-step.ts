/** One step of the plan: what is in place, what is wanted, and so what is to be done and why. */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { shortSha } from '../domain/git-ids.js';
import type { ComponentType } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import type { Step, StepAction } from '../domain/plan.js';
import { hasBuild, outputPaths, recipeOf, withoutInstall, type Recipe } from '../domain/recipe.js';
import { versionStep } from '../domain/version-step.js';
import { hasCode } from '../errors.js';
import type { CheckoutState } from '../ports/git.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { phaseName, readState, type AppliedVersions, type ApplyState } from './apply-state.js';
import { findOutput, type Made, type OutputSource } from './find-output.js';
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
  const environment = phaseName(options.environment);
  const open = (phase: Phase, done: readonly string[] | undefined): boolean =>
    options.runPhases[phase] && recipe[phase].length > 0 && done?.includes(environment) !== true;
  const verify = open('verify', state?.verified);
  const deploy = open('deploy', state?.deployed);
  return [...(verify ? (['verify'] as const) : []), ...(deploy ? (['deploy'] as const) : [])];
}

/** Decides one step; changes nothing. */
export async function planStep(world: World, request: StepRequest): Promise<PlannedStep> {
  const { target, observed, options } = request;
  const recipe = recipeFor(target, options);
  const tree = target.tree ?? (target.peeled ? await world.git.treeOf(target.commit) : null);
  const source = await findOutput(world, { ...request, recipe, tree });
  const inPlace = await outputInPlace(world, { request, recipe, source });
  const keep = inPlace !== null && !mustCheckOut(request);
  const pending = keep ? pendingPhases(recipe, ofSame(request, inPlace.output), options) : [];
  const action = keep ? 'keep' : actionOf(source, options);
  const output = keep ? inPlace.output : source.kind === 'stored' ? source.output : null;
  return {
    step: {
      component: target.name,
      action,
      reason: reasonOf(request, { source, keep, pending }),
      after: target.component.dependsOn.map((dependency) => dependency.name),
      commit: target.commit,
      tree,
      buildKey: source.kind === 'stored' || source.kind === 'build' ? source.buildKey : null,
      output,
      cost: costOf(action, target.component.type, source),
    },
    work: {
      target,
      recipe,
      observed,
      bring: mustCheckOut(request),
      pending,
      planned: request.made,
    },
    findings: [
      ...dirtyFindings(request, action),
      ...(options.restoreOnly && !keep ? missingFindings(request, source) : []),
    ],
  };
}

function isAt({ target, observed }: StepRequest): boolean {
  const { state, head } = observed.checkout;
  return (state === 'clean' || state === 'dirty') && head === target.commit;
}

/** A dirty tree at the right commit is left alone, unless `--force` says that its edits may go. */
function mustCheckOut(request: StepRequest): boolean {
  return !isAt(request) || (request.options.force && request.observed.checkout.state === 'dirty');
}

function ofSame(request: StepRequest, output: Digest | null): ApplyState | null {
  const { state } = request.observed;
  return state?.commit === request.target.commit && state.output === output ? state : null;
}

/** The output that is in place and right, `{output: null}` where none is made; null when it has to be brought. */
async function outputInPlace(
  world: World,
  found: { request: StepRequest; recipe: Recipe; source: OutputSource },
): Promise<{ readonly output: Digest | null } | null> {
  const { request, recipe, source } = found;
  if (!isAt(request)) return null;
  if (source.kind === 'nothing') return { output: null };
  const { state } = request.observed;
  const known = state?.commit === request.target.commit ? state : null;
  if (source.kind === 'stored') {
    return (await outputMatches(world, request.target.name, { recipe, output: source.output }))
      ? { output: source.output }
      : null;
  }
  // Edits were made on top of it; building from them would record them under the key of the clean sources.
  const edited = request.observed.checkout.state === 'dirty' && known !== null;
  if (known === null) return null;
  if (!edited && (source.kind !== 'build' || known.buildKey !== source.buildKey)) return null;
  if (known.output === null || edited) return { output: known.output };
  return (await outputMatches(world, request.target.name, { recipe, output: known.output }))
    ? known
    : null;
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

function actionOf(source: OutputSource, options: ApplyOptions): StepAction {
  if (source.kind === 'nothing' || source.kind === 'stored' || options.restoreOnly)
    return 'restore';
  return 'build';
}

function reasonOf(
  request: StepRequest,
  decided: { source: OutputSource; keep: boolean; pending: readonly Phase[] },
): string {
  if (decided.keep) {
    const edits = request.observed.checkout.state === 'dirty' ? ', with local edits' : '';
    const open =
      decided.pending.length === 0 ? '' : `; ${decided.pending.join(' and ')} has yet to run`;
    return `already at ${shortSha(request.target.commit)}${edits}${open}`;
  }
  return [checkoutReason(request), sourceReason(decided.source, request.options)]
    .filter((text) => text !== '')
    .join('; ');
}

function checkoutReason(request: StepRequest): string {
  const { target, observed, versions } = request;
  const { state, head } = observed.checkout;
  if (isAt(request)) return state === 'dirty' && request.options.force ? 'local edits go' : '';
  if (state === 'absent') return `${target.locked.version} is not checked out`;
  if (state === 'foreign') {
    return observed.state?.sources === false
      ? 'its sources are missing'
      : 'something else is there';
  }
  if (state === 'broken' || head === null) return 'its checkout is incomplete';
  const before = versions[target.name];
  const from = { commit: head, version: before?.commit === head ? before.version : null };
  return versionStep(
    from,
    { commit: target.commit, version: target.locked.version },
    target.component.tagPrefix,
  );
}

function sourceReason(source: OutputSource, options: ApplyOptions): string {
  switch (source.kind) {
    case 'nothing':
      return '';
    case 'stored':
      return 'output in the store';
    case 'build':
    case 'unknown':
      return options.restoreOnly ? `no output in the store: ${source.why}` : source.why;
  }
}

/** Seconds by type where no record tells; only their order matters. */
const BUILD_SECONDS: Readonly<Record<ComponentType, number>> = {
  docker: 120,
  bazel: 120,
  cargo: 90,
  npm: 45,
  python: 30,
  go: 30,
  make: 20,
  script: 10,
  none: 1,
};

function costOf(action: StepAction, type: ComponentType, source: OutputSource): number {
  if (action === 'keep') return 0;
  if (action !== 'build') return 1;
  return (source.kind === 'build' ? source.seconds : null) ?? BUILD_SECONDS[type];
}

function dirtyFindings(request: StepRequest, action: StepAction): Finding[] {
  const { target, observed, options } = request;
  if (observed.checkout.state !== 'dirty' || options.force) return [];
  const where = { component: target.name };
  const fix = `commit or stash the edits in components/${target.name}, or use --force to lose them`;
  const code = 'component-dirty';
  if (isAt(request) && action !== 'build') {
    const message = `${target.name} is kept with local edits on top of ${shortSha(target.commit)}`;
    return [{ severity: 'warning', code, where, message, fix }];
  }
  const what = isAt(request) ? 'built' : `moved to ${shortSha(target.commit)}`;
  const message = `${target.name} has local edits, so it cannot be ${what}`;
  return [{ severity: 'error', code, where, message, fix }];
}

function missingFindings(request: StepRequest, source: OutputSource): Finding[] {
  if (source.kind !== 'build' && source.kind !== 'unknown') return [];
  return [
    {
      severity: 'error',
      code: 'restore-missing',
      where: { component: request.target.name },
      message: `the store has no output of ${request.target.name}: ${source.why}`,
      fix: 'run the same command without --restore-only',
    },
  ];
}
