/** Plan first: every step of an apply with its reason, decided before anything changes. */
import type { Finding } from '../domain/finding.js';
import { dependenciesOf } from '../domain/graph.js';
import { lockDigest } from '../domain/lock-bytes.js';
import { isName, parseComponentName, type ComponentName } from '../domain/names.js';
import { mapSettled } from '../domain/parallel.js';
import type { Plan, Step } from '../domain/plan.js';
import { hasBuild } from '../domain/recipe.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { readVersions, type AppliedVersions } from './apply-state.js';
import { collectFailures } from './collect-failures.js';
import type { Made } from './find-output.js';
import { planStep } from './plan-step.js';
import { observe, type Observed, type PlannedStep } from './step-work.js';
import type { Target, Targets } from './targets.js';

/** The plan and what running it needs besides. */
export interface MadePlan {
  readonly plan: Plan;
  /** In plan order. */
  readonly steps: readonly PlannedStep[];
  /** What is known to be in place or in the store, also of components not asked for. */
  readonly made: ReadonlyMap<ComponentName, Made>;
  readonly versions: AppliedVersions;
  readonly findings: readonly Finding[];
}

/**
 * Decides every step. Throws `dependency-unavailable` when a component asked for alone has to be built and the
 * output of one it depends on is nowhere. Reads working trees in parallel; changes nothing.
 */
export async function makePlan(
  world: World,
  targets: Targets,
  options: ApplyOptions,
): Promise<MadePlan> {
  const versions = readVersions(world);
  const observed = await observeAll(world, targets, options);
  const made = new Map<ComponentName, Made>();
  const steps: PlannedStep[] = [];
  for (const [name, target] of targets.all) {
    const seen = observed.get(name);
    if (seen === undefined) {
      steps.push(notChosen(target, null));
      continue;
    }
    const known = ofDependencies(target, made);
    const planned = await planStep(world, {
      target,
      observed: seen,
      made: known,
      versions,
      options,
    });
    const leaves = madeBy(planned);
    if (leaves !== null) made.set(name, leaves);
    steps.push(targets.chosen.has(name) ? planned : notChosen(target, planned.step));
  }
  requireDependencies(steps, made);
  steps.push(...(await removals(world, targets, options)));
  return {
    plan: {
      environment: options.environment,
      lock: lockDigest(targets.lock),
      steps: steps.map((planned) => planned.step),
    },
    steps,
    made,
    versions,
    findings: [
      ...targets.findings,
      ...isolationFindings(targets),
      ...steps.flatMap((planned) => planned.findings),
    ],
  };
}

/** Chosen components and all that they depend on; nothing else is looked at. */
async function observeAll(
  world: World,
  targets: Targets,
  options: ApplyOptions,
): Promise<ReadonlyMap<ComponentName, Observed>> {
  const graph = new Map([...targets.all].map(([name, target]) => [name, target.component]));
  const names = [...new Set([...targets.chosen, ...dependenciesOf(graph, [...targets.chosen])])];
  const settled = await mapSettled(names, options.jobs, async (name) => {
    const target = targets.all.get(name);
    return target === undefined ? null : ([name, await observe(world, target, options)] as const);
  });
  collectFailures(settled, {
    what: 'could not be inspected',
    total: names.length,
    throwThem: true,
  });
  return new Map(
    settled.flatMap((result) =>
      result.status === 'fulfilled' && result.value !== null ? [result.value] : [],
    ),
  );
}

/** What a component asks for and this release does not do is never passed over in silence. */
function isolationFindings({ all, chosen }: Targets): Finding[] {
  return [...all.values()]
    .filter(({ name, component }) => chosen.has(name) && component.isolation?.type === 'docker')
    .map(({ name, component }) => ({
      severity: 'warning',
      code: 'isolation-ignored',
      where: { component: name, line: component.line },
      message: `${name} asks for isolation in docker, which builds do not have yet: it is built without`,
      fix: 'run docker in its build command, or take the isolation out of the manifest',
    }));
}

function ofDependencies(
  target: Target,
  made: ReadonlyMap<ComponentName, Made>,
): ReadonlyMap<ComponentName, Made> {
  return new Map(
    target.component.dependsOn.flatMap(({ name }) => {
      const known = made.get(name);
      return known === undefined ? [] : [[name, known] as const];
    }),
  );
}

/** What a step leaves, when that is known before it runs. */
function madeBy({ step, work }: PlannedStep): Made | null {
  if (step.action !== 'keep' && step.action !== 'restore') return null;
  const sourcesOnly = work !== null && !hasBuild(work.recipe);
  if (step.action === 'restore' && step.output === null && !sourcesOnly) return null;
  return { output: step.output, tree: step.tree };
}

function notChosen(target: Target, step: Step | null): PlannedStep {
  return {
    step: {
      component: target.name,
      action: 'skip',
      reason: 'not asked for',
      after: [],
      commit: target.commit,
      tree: target.tree,
      buildKey: step?.buildKey ?? null,
      output: step?.output ?? null,
      cost: 0,
    },
    work: null,
    findings: [],
  };
}

function requireDependencies(
  steps: readonly PlannedStep[],
  made: ReadonlyMap<ComponentName, Made>,
): void {
  const skipped = new Set(
    steps.filter(({ step }) => step.action === 'skip').map(({ step }) => step.component),
  );
  for (const { step } of steps) {
    const lacking = step.after.filter((name) => skipped.has(name) && !made.has(name));
    if (step.action !== 'build' || lacking.length === 0) continue;
    const list = lacking.join(', ');
    throw new LockstepError('dependency-unavailable', {
      message: `${step.component} cannot be built alone: the output of ${list} is neither in place nor in the store`,
      hint: `add --with-dependencies, or name ${list} with --component too`,
      data: { component: step.component, dependencies: lacking },
    });
  }
}

/** Checkouts of ours that the lock does not have. A partial lock lacks components on purpose and removes none. */
async function removals(
  world: World,
  targets: Targets,
  options: ApplyOptions,
): Promise<PlannedStep[]> {
  if (options.components.length > 0 || targets.lock.partial) return [];
  const entries = world.disk.readdir(world.workspace.componentsDir) ?? [];
  const names = entries
    .filter((entry) => entry.kind === 'directory' && isName(entry.name))
    .map((entry) => parseComponentName(entry.name))
    .filter((name) => !targets.all.has(name))
    .sort();
  const steps: PlannedStep[] = [];
  for (const name of names) {
    const checkout = await world.git.inspect(name, []);
    if (checkout.state === 'absent' || checkout.state === 'foreign') continue;
    steps.push(removal(name, { dirty: checkout.state === 'dirty', options }));
  }
  return steps;
}

function removal(
  name: ComponentName,
  found: { dirty: boolean; options: ApplyOptions },
): PlannedStep {
  const { dirty, options } = found;
  const where = options.environment === null ? 'the lock' : `the lock of ${options.environment}`;
  return {
    step: {
      component: name,
      action: 'remove',
      reason: `no longer in ${where}`,
      after: [],
      commit: null,
      tree: null,
      buildKey: null,
      output: null,
      cost: 0,
    },
    work: null,
    findings:
      dirty && !options.force
        ? [
            {
              severity: 'error',
              code: 'component-dirty',
              where: { component: name },
              message: `${name} is no longer in ${where}, but has local edits`,
              fix: `save the edits in components/${name}, or use --force to lose them`,
            },
          ]
        : [],
  };
}
