/** Runs one step: sources, output, verify and deploy, and last the note of what is in place. */
import { canonicalJson, type BuildInputs } from '../domain/build-key.js';
import { digestOf, type Digest } from '../domain/digest.js';
import type { StepOutcome } from '../domain/plan.js';
import { outputPaths, recipeText } from '../domain/recipe.js';
import { hasCode, type LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { forgetState, phaseName, readState, writeState, type ApplyState } from './apply-state.js';
import { runPhase } from './build-component.js';
import {
  directoryOf,
  leavesState,
  pendingPhases,
  type Phase,
  type PlannedStep,
  type StepWork,
} from './step-work.js';
import { retry } from './retry.js';
import { dependencyOutputs, placeOutput, type Placed } from './run-output.js';
import type { RunScope, StepLog } from './run-scope.js';

/** How a step ended well. */
export interface StepEnd {
  readonly outcome: StepOutcome;
  readonly buildKey: Digest | null;
  readonly output: Digest | null;
  /** Verify or deploy commands ran. */
  readonly ran: readonly Phase[];
  readonly detail?: string;
}

/**
 * First stage, before the dependencies are done: fetches and checks out. When the repository cannot be reached,
 * nothing stands in the way and the plan knows a stored output, the second stage brings that alone (T29).
 */
export async function bringSources(scope: RunScope, planned: PlannedStep): Promise<void> {
  const { world, options, unreachable } = scope;
  const { work } = planned;
  if (work === null || !work.bring) return;
  const { target, recipe } = work;
  world.emit({ type: 'step-phase', component: target.name, phase: 'fetch' });
  try {
    await fetchWithRetries(world, work);
  } catch (error) {
    if (!isUnreachable(error) || !canDoWithout(scope, planned)) throw error;
    unreachable.set(target.name, error);
    return;
  }
  const request = {
    component: target.name,
    url: target.url,
    commit: target.commit,
    force: options.force || isOutputOnly(work),
    outputs: outputPaths(recipe),
  };
  await world.git.checkOut(request, world.signal);
}

/** Second stage, once the dependencies are done. */
export async function runStep(
  scope: RunScope,
  planned: PlannedStep,
  log: StepLog,
): Promise<StepEnd> {
  const { step, work } = planned;
  if (work === null) return removeComponent(scope, planned);
  const placed = await placeOutput(scope, { ...planned, work }, log);
  const before = sameState(scope, { work, placed });
  const ran = pendingPhases(work.recipe, before, scope.options);
  await runPhases(scope, { work, ran }, log);
  scope.made.set(step.component, { output: placed.output, tree: await treeOf(scope, planned) });
  const nothingNew = placed.outcome === 'unchanged' && ran.length === 0 && before !== null;
  if (leavesState(work.recipe) && !nothingNew) {
    writeState(scope.world, step.component, stateOf(scope, { work, placed, before, ran }));
  }
  noteUnreachable(scope, work);
  const { outcome, buildKey, output, detail } = placed;
  return { outcome, buildKey, output, ran, ...(detail === undefined ? {} : { detail }) };
}

async function fetchWithRetries(world: World, { target }: StepWork): Promise<void> {
  const onRetry = (attempt: number, delayMs: number, error: LockstepError): void =>
    world.emit({
      type: 'step-retried',
      component: target.name,
      attempt,
      delayMs,
      reason: error.message,
    });
  await retry(world, { retries: world.config.retries, onRetry }, () =>
    world.git.fetch(target.url, target.commit, world.signal),
  );
}

function isUnreachable(error: unknown): error is LockstepError {
  return hasCode(
    error,
    'commit-missing',
    'remote-denied',
    'remote-not-found',
    'remote-timeout',
    'remote-unreachable',
  );
}

/** Commands need the sources; without any, an output in the place of nothing is worth having. */
function canDoWithout({ options }: RunScope, { step, work }: PlannedStep): boolean {
  if (work === null || step.output === null || step.action !== 'restore') return false;
  if (pendingPhases(work.recipe, null, options).length > 0) return false;
  return work.observed.checkout.state === 'absent' || isOutputOnly(work);
}

/** What stands there is an output that we put there without its sources. */
function isOutputOnly({ observed }: StepWork): boolean {
  return observed.checkout.state === 'foreign' && observed.state?.sources === false;
}

async function removeComponent(scope: RunScope, { step }: PlannedStep): Promise<StepEnd> {
  await scope.world.git.removeCheckout(step.component, scope.options.force);
  forgetState(scope.world, step.component);
  return { outcome: 'removed', buildKey: null, output: null, ran: [] };
}

/** The note of the last apply, if it tells of this very commit and output and nothing was touched since. */
function sameState(scope: RunScope, now: { work: StepWork; placed: Placed }): ApplyState | null {
  const { work, placed } = now;
  if (placed.outcome !== 'unchanged' || !leavesState(work.recipe)) return null;
  const state = readState(scope.world, work.target.name);
  const same = state?.commit === work.target.commit && state.output === placed.output;
  return same && state.sources ? state : null;
}

async function runPhases(
  scope: RunScope,
  { work, ran }: { work: StepWork; ran: readonly Phase[] },
  log: StepLog,
): Promise<void> {
  for (const phase of ran) {
    const { target, recipe } = work;
    const request = {
      component: target.component,
      recipe,
      directory: directoryOf(scope.world, target.name),
      dependencies: dependencyOutputs(scope, work),
      log: log.open(),
      environment: scope.options.environment,
      side: scope.options.side,
      version: target.locked.version,
      commit: target.commit,
    };
    await runPhase(scope.world, request, phase);
  }
}

async function treeOf(scope: RunScope, { step, work }: PlannedStep) {
  return step.tree ?? (work === null ? null : await scope.world.git.treeOf(work.target.commit));
}

interface Ended {
  readonly work: StepWork;
  readonly placed: Placed;
  readonly before: ApplyState | null;
  readonly ran: readonly Phase[];
}

function stateOf(scope: RunScope, { work, placed, before, ran }: Ended): ApplyState {
  const name = phaseName(scope.options);
  const done = (phase: Phase, earlier: readonly string[] = []): readonly string[] =>
    ran.includes(phase) ? [...new Set([...earlier, name])].sort() : earlier;
  return {
    commit: work.target.commit,
    buildKey: placed.buildKey,
    output: placed.output,
    recipe: digestOf(recipeText(work.recipe)),
    inputs: inputsDigest(placed.inputs) ?? before?.inputs ?? digestOf(''),
    sources: !scope.unreachable.has(work.target.name),
    verified: done('verify', before?.verified),
    deployed: done('deploy', before?.deployed),
  };
}

function inputsDigest(inputs: BuildInputs | null): Digest | null {
  return inputs === null ? null : digestOf(canonicalJson(inputs.inputs));
}

function noteUnreachable(scope: RunScope, { target }: StepWork): void {
  const error = scope.unreachable.get(target.name);
  if (error === undefined) return;
  const { environment } = scope.options;
  scope.find({
    severity: 'warning',
    code: error.code,
    where: { component: target.name, ...(environment === null ? {} : { environment }) },
    message: `only the stored output of ${target.name} was restored, without its sources: ${error.message}`,
    ...(error.hint === undefined ? {} : { fix: error.hint }),
  });
}
