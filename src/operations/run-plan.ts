/** Runs a plan: both stages of every step through the scheduler, and what came of each. */
import type { ComponentName } from '../domain/names.js';
import type { StepResult } from '../domain/plan.js';
import { hasBuild } from '../domain/recipe.js';
import { createSchedule, type Schedule, type Task } from '../domain/schedule.js';
import { LockstepError, hasCode } from '../errors.js';
import type { ApplyOptions } from './apply-options.js';
import type { PlannedStep } from './step-work.js';
import { stepLog, type RunScope } from './run-scope.js';
import { bringSources, runStep, type StepEnd } from './run-step.js';

/** What came of one step. */
export interface Ended {
  readonly result: StepResult;
  /** Null when it did not end well. */
  readonly end: StepEnd | null;
}

/** `sources` does not wait for dependencies, so that the network overlaps with builds; `step` does. */
interface Stage {
  readonly kind: 'sources' | 'step';
  readonly planned: PlannedStep;
}

interface Run {
  readonly scope: RunScope;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly schedule: Schedule;
  readonly ended: Map<ComponentName, Ended>;
  /** Components in the order they failed. */
  readonly failed: ComponentName[];
  /** Milliseconds spent so far, by component. */
  readonly spent: Map<ComponentName, number>;
  readonly total: number;
}

/**
 * Runs every step but the skipped ones; answers in plan order. Never throws for what happens to a component.
 * A failure stops its dependents; without `keepGoing` also everything that has not started. When the world's
 * signal fires nothing new starts, and what runs is told by the same signal.
 */
export async function runPlan(
  scope: RunScope,
  steps: readonly PlannedStep[],
): Promise<readonly Ended[]> {
  const run = prepare(scope, steps);
  const running = new Map<string, Promise<string>>();
  const stop = (): void => run.schedule.stop();
  if (scope.world.signal.aborted) stop();
  scope.world.signal.addEventListener('abort', stop, { once: true });
  try {
    while (!run.schedule.isOver()) {
      for (const id of run.schedule.take()) running.set(id, runStage(run, id));
      running.delete(await Promise.race(running.values()));
    }
  } catch (error) {
    stop();
    await Promise.allSettled(running.values());
    throw error;
  } finally {
    scope.world.signal.removeEventListener('abort', stop);
  }
  return steps.map((planned) => endOf(run, planned));
}

function prepare(scope: RunScope, steps: readonly PlannedStep[]): Run {
  const toRun = steps.filter(({ step }) => step.action !== 'skip');
  const stages = new Map<string, Stage>();
  const names = new Set(toRun.map(({ step }) => step.component));
  const tasks: Task[] = toRun.flatMap((planned) => {
    const { component, cost } = planned.step;
    const sources: Task[] =
      planned.work?.bring === true ? [{ id: `sources ${component}`, after: [], cost: 1 }] : [];
    const before = waitsFor(planned, scope.options).filter((name) => names.has(name));
    stages.set(`sources ${component}`, { kind: 'sources', planned });
    stages.set(component, { kind: 'step', planned });
    return [
      ...sources,
      { id: component, after: [...sources.map((task) => task.id), ...before], cost },
    ];
  });
  const { jobs, keepGoing, restoreOnly } = scope.options;
  return {
    scope,
    stages,
    schedule: createSchedule(tasks, { jobs, keepGoing: keepGoing || restoreOnly }),
    ended: new Map(),
    failed: [],
    spent: new Map(),
    total: toRun.length,
  };
}

/** What is known to be in the store needs no order when nothing is built and no command runs. */
function waitsFor({ step, work }: PlannedStep, options: ApplyOptions): readonly ComponentName[] {
  if (!options.restoreOnly || options.runPhases.verify || options.runPhases.deploy) {
    return step.after;
  }
  const known = step.output !== null || (work !== null && !hasBuild(work.recipe));
  return known ? [] : step.after;
}

async function runStage(run: Run, id: string): Promise<string> {
  const stage = run.stages.get(id);
  if (stage === undefined) throw new LockstepError('bug', { message: `no stage ${id}` });
  const { clock } = run.scope.world;
  const started = clock.monotonic();
  const spend = (): void => {
    const { component } = stage.planned.step;
    run.spent.set(component, (run.spent.get(component) ?? 0) + clock.monotonic() - started);
  };
  const done = await (stage.kind === 'sources'
    ? runSources(run, stage, spend)
    : runLast(run, stage, spend));
  run.schedule.finish(id, done ? 'done' : 'failed');
  return id;
}

async function runSources(run: Run, { planned }: Stage, spend: () => void): Promise<boolean> {
  try {
    await bringSources(run.scope, planned);
    spend();
    return true;
  } catch (error) {
    spend();
    fail(run, planned, { error, log: null });
    return false;
  }
}

async function runLast(run: Run, { planned }: Stage, spend: () => void): Promise<boolean> {
  const { component, action } = planned.step;
  const log = stepLog(run.scope.logs, component);
  if (action !== 'keep') run.scope.world.emit({ type: 'step-started', component, action });
  try {
    const end = await runStep(run.scope, planned, log);
    spend();
    finish(run, component, { result: resultOf(run, planned, { end, log: log.path() }), end });
    return true;
  } catch (error) {
    spend();
    fail(run, planned, { error, log: log.path() });
    return false;
  } finally {
    log.close();
  }
}

function resultOf(
  run: Run,
  { step }: PlannedStep,
  { end, log }: { end: StepEnd; log: string | null },
): StepResult {
  const ran =
    end.outcome === 'unchanged' && end.ran.length > 0 ? `ran ${end.ran.join(', ')}` : undefined;
  const detail = end.detail ?? ran;
  return {
    component: step.component,
    outcome: end.outcome,
    buildKey: end.buildKey,
    output: end.output,
    seconds: secondsOf(run, step.component),
    ...(detail === undefined ? {} : { detail }),
    ...(log === null ? {} : { log }),
  };
}

/** A bug is not a failure of a component: it ends the run. */
function fail(
  run: Run,
  planned: PlannedStep,
  failure: { error: unknown; log: string | null },
): void {
  const { error, log } = failure;
  if (!(error instanceof LockstepError) || error.kind === 'bug') throw error;
  const { component, buildKey } = planned.step;
  const cancelled = run.scope.world.signal.aborted || hasCode(error, 'cancelled');
  run.failed.push(component);
  const result: StepResult = {
    component,
    outcome: cancelled ? 'cancelled' : 'failed',
    buildKey,
    output: null,
    seconds: secondsOf(run, component),
    detail: error.message,
    ...(log === null ? {} : { log }),
    errorCode: error.code,
    ...(typeof error.data['phase'] === 'string' ? { phase: error.data['phase'] } : {}),
  };
  finish(run, component, { result, end: null });
}

function finish(run: Run, component: ComponentName, ended: Ended): void {
  run.ended.set(component, ended);
  const { outcome, seconds, detail } = ended.result;
  run.scope.world.emit({
    type: 'step-finished',
    component,
    outcome,
    seconds,
    ...(detail === undefined ? {} : { detail }),
    done: run.ended.size,
    total: run.total,
  });
}

function secondsOf(run: Run, component: ComponentName): number {
  return Math.round(run.spent.get(component) ?? 0) / 1000;
}

function endOf(run: Run, { step }: PlannedStep): Ended {
  const ended = run.ended.get(step.component);
  if (ended !== undefined) return ended;
  const { component, buildKey, output } = step;
  const detail = step.action === 'skip' ? step.reason : whyLeft(run, step.component);
  const skipped = step.action === 'skip' ? output : null;
  const result: StepResult = {
    component,
    outcome: 'skipped',
    buildKey,
    output: skipped,
    seconds: secondsOf(run, component),
    detail,
  };
  return { result, end: null };
}

function whyLeft(run: Run, component: ComponentName): string {
  const culprit = failedBelow(run, component);
  if (run.scope.world.signal.aborted) return 'not started: the run was interrupted';
  if (culprit !== null) return `not started: ${culprit}, which it depends on, failed`;
  return `not started after the failure of ${run.failed[0] ?? 'another component'}; --keep-going would go on`;
}

/** The failed component that this one depends on, directly or not. */
function failedBelow(run: Run, component: ComponentName): ComponentName | null {
  const seen = new Set<ComponentName>([component]);
  for (const name of seen) {
    if (name !== component && run.failed.includes(name)) return name;
    for (const next of run.stages.get(name)?.planned.step.after ?? []) seen.add(next);
  }
  return null;
}
