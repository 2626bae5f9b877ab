/** Puts a component's output in place: kept, restored from the store, or built. */
import type { BuildInputs } from '../domain/build-key.js';
import type { Digest } from '../domain/digest.js';
import type { ComponentName } from '../domain/names.js';
import type { StepOutcome } from '../domain/plan.js';
import { outputPaths } from '../domain/recipe.js';
import { LockstepError, hasCode } from '../errors.js';
import { buildComponent } from './build-component.js';
import { findOutput, isPinned, madeId, type OutputSource } from './find-output.js';
import {
  directoryOf,
  isEdited,
  outputMatches,
  type PlannedStep,
  type StepWork,
} from './step-work.js';
import type { RunScope, StepLog } from './run-scope.js';
import { checkSource } from './source-digest.js';

/** What is in place now. */
export interface Placed {
  readonly outcome: StepOutcome;
  readonly buildKey: Digest | null;
  readonly output: Digest | null;
  readonly inputs: BuildInputs | null;
  readonly detail?: string;
}

type Stored = Extract<OutputSource, { kind: 'stored' }>;

/**
 * Decides once more, now that every dependency is done: a build whose dependencies came out the same is a
 * restore. Throws `restore-missing`, `component-dirty`, and what building and the store throw.
 */
export async function placeOutput(
  scope: RunScope,
  planned: PlannedStep & { readonly work: StepWork },
  log: StepLog,
): Promise<Placed> {
  const { step, work } = planned;
  if (step.action === 'keep' && (isEdited(work) || sameDependencies(scope, work))) {
    const { buildKey, output } = step;
    return { outcome: 'unchanged', buildKey, output, inputs: null };
  }
  const { world, options, made } = scope;
  const { target, recipe } = work;
  const tree = step.tree ?? (await world.git.treeOf(target.commit));
  const source = await findOutput(world, { target, recipe, tree, made, options });
  switch (source.kind) {
    case 'nothing': {
      const outcome = work.bring ? 'restored' : 'unchanged';
      return { outcome, buildKey: null, output: null, inputs: null };
    }
    case 'stored':
      return restore(scope, { work, source, log });
    case 'build':
      return build(scope, { work, inputs: source.inputs, why: source.why, log });
    case 'unknown':
      throw new LockstepError('bug', {
        message: `the build key of ${target.name} is still unknown: ${source.why}`,
      });
  }
}

function sameDependencies(scope: RunScope, work: StepWork): boolean {
  return work.target.component.dependsOn.every(
    ({ name }) => madeId(work.planned.get(name)) === madeId(scope.made.get(name)),
  );
}

async function restore(
  scope: RunScope,
  found: { work: StepWork; source: Stored; log: StepLog },
): Promise<Placed> {
  const { world } = scope;
  const { work, source } = found;
  const { name } = work.target;
  const directory = directoryOf(world, name);
  const outputs = outputPaths(work.recipe);
  if (source.record !== null && !scope.unreachable.has(name)) {
    await checkSource(world, source.record, { component: name, directory, outputs });
  }
  try {
    const { output, buildKey, inputs } = source;
    const there =
      !work.bring &&
      (await outputMatches(world, work.target.name, { recipe: work.recipe, output }));
    if (!there) await world.store.get(output, directory, outputs);
    return { outcome: there ? 'unchanged' : 'restored', buildKey, output, inputs };
  } catch (error) {
    if (!hasCode(error, 'object-missing', 'object-corrupt') || source.inputs === null) throw error;
    scope.find({
      severity: 'warning',
      code: error.code,
      where: { component: name },
      message: `the stored output of ${name} could not be restored: ${error.message}`,
    });
    const why = `its stored output is ${error.code === 'object-corrupt' ? 'damaged' : 'not whole'}`;
    return build(scope, { work, inputs: source.inputs, why, log: found.log });
  }
}

async function build(
  scope: RunScope,
  wanted: { work: StepWork; inputs: BuildInputs; why: string; log: StepLog },
): Promise<Placed> {
  const { world, options } = scope;
  const { work, inputs, why } = wanted;
  const { target, recipe } = work;
  const unreachable = scope.unreachable.get(target.name);
  if (options.restoreOnly) throw restoreMissing(scope, target.name, why);
  if (unreachable !== undefined) throw unreachable;
  refuseDirty(scope, work);
  await requireTree(scope, work);
  const report = await buildComponent(world, {
    component: target.component,
    recipe,
    directory: directoryOf(world, target.name),
    dependencies: dependencyOutputs(scope, work),
    log: wanted.log.open(),
    inputs,
    skipPackages: options.skipPackages,
  });
  noteOtherOutput(scope, work, report.output);
  const { buildKey, output } = report;
  return { outcome: 'built', buildKey, output, inputs, detail: why };
}

/** Direct dependencies' outputs; null for one that makes none. */
export function dependencyOutputs(
  scope: RunScope,
  work: StepWork,
): ReadonlyMap<ComponentName, Digest | null> {
  return new Map(
    work.target.component.dependsOn.map(({ name }) => [name, scope.made.get(name)?.output ?? null]),
  );
}

function restoreMissing(scope: RunScope, name: ComponentName, why: string): LockstepError {
  const { environment } = scope.options;
  const where = environment === null ? '' : ` in ${environment}`;
  return new LockstepError('restore-missing', {
    message: `the store has no output of ${name}${where}, and building is forbidden: ${why}`,
    hint: 'run the same command without --restore-only',
    data: { component: name, environment },
  });
}

/** An output of edited sources must never be recorded under the key of the clean ones. */
function refuseDirty(scope: RunScope, work: StepWork): void {
  if (work.bring || work.observed.checkout.state !== 'dirty') return;
  const { name } = work.target;
  throw new LockstepError('component-dirty', {
    message: `${name} has local edits, so it cannot be built as what the lock says`,
    hint: `commit or stash the edits in components/${name}, or use --force to lose them`,
    data: { component: name, environment: scope.options.environment },
  });
}

/** The key was made with the lock's tree id; the commit must really have it. */
async function requireTree(scope: RunScope, { target }: StepWork): Promise<void> {
  const tree = await scope.world.git.treeOf(target.commit);
  if (tree === null || target.tree === null || tree === target.tree) return;
  const { environment } = scope.options;
  throw new LockstepError('lock-invalid', {
    message: `the lock gives ${target.name} the tree ${target.tree}, but commit ${target.commit} has ${tree}`,
    hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`} --component ${target.name}`,
    data: { component: target.name, environment, expected: target.tree, found: tree },
  });
}

function noteOtherOutput(scope: RunScope, work: StepWork, output: Digest | null): void {
  const { locked, name } = work.target;
  const { environment } = scope.options;
  if (!isPinned(scope.world, environment) || locked.output === null || locked.output === output) {
    return;
  }
  scope.find({
    severity: 'warning',
    code: 'output-differs',
    where: { component: name, ...(environment === null ? {} : { environment }) },
    message: `${name} was built anew because the output that the lock records is not in the store, and came out different`,
    fix: `restore the store of the environment before, or promote ${name} again`,
  });
}
