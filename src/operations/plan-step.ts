/** One step of the plan: what is in place, what is wanted, and so what is to be done. */
import type { Digest } from '../domain/digest.js';
import type { StepAction } from '../domain/plan.js';
import type { Recipe } from '../domain/recipe.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import type { ApplyState } from './apply-state.js';
import { findOutput, type OutputSource } from './find-output.js';
import { costOf, dirtyFindings, missingFindings, reasonOf } from './step-reason.js';
import {
  isAt,
  isEdited,
  mustCheckOut,
  outputMatches,
  pendingPhases,
  recipeFor,
  type PlannedStep,
  type StepRequest,
} from './step-work.js';

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

function ofSame(request: StepRequest, output: Digest | null): ApplyState | null {
  const { state } = request.observed;
  return state?.commit === request.target.commit && state.output === output ? state : null;
}

/** The output that is in place and right, `{output: null}` where none is made; null when it has to be brought. */
async function outputInPlace(
  world: World,
  found: { readonly request: StepRequest; readonly recipe: Recipe; readonly source: OutputSource },
): Promise<{ readonly output: Digest | null } | null> {
  const { request, recipe, source } = found;
  if (!isAt(request)) return null;
  if (source.kind === 'nothing') return { output: null };
  if (isEdited(request)) return request.observed.state;
  const known = source.kind === 'stored' ? source : stateInPlace(request, source);
  if (known === null || known.output === null) return known;
  const { output } = known;
  return (await outputMatches(world, request.target.name, { recipe, output })) ? { output } : null;
}

/** What the last apply left for the very same build key. */
function stateInPlace({ observed, target }: StepRequest, source: OutputSource): ApplyState | null {
  const { state } = observed;
  const same = source.kind === 'build' && source.buildKey === state?.buildKey;
  return same && state.commit === target.commit ? state : null;
}

function actionOf(source: OutputSource, options: ApplyOptions): StepAction {
  if (source.kind === 'nothing' || source.kind === 'stored' || options.restoreOnly)
    return 'restore';
  return 'build';
}
