/** `plan`, `apply` and `cache-restore`: brings the working trees and outputs to what a lock says. */
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { StepResult } from '../domain/plan.js';
import type { ApplyResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { writeVersions, type AppliedVersions } from './apply-state.js';
import { countUses } from './count-uses.js';
import { onLiveSide } from './deliver-side.js';
import { makePlan, type MadePlan } from './make-plan.js';
import { recordApply, recordInPlace } from './record-apply.js';
import { openRunLog, runName } from './run-log.js';
import { runPlan, type Ended } from './run-plan.js';
import type { RunScope } from './run-scope.js';
import { loadTargets, type Targets } from './targets.js';
import { tellApply } from './tell-apply.js';

/**
 * Plans, then runs the plan. `ok` is false when a step did not end well or a finding is an error. Throws what
 * makes a plan impossible (`lock-missing`, `lock-stale` …), `cancelled` with `data.results` when interrupted,
 * and `journal-corrupt`.
 */
export async function apply(world: World, given: ApplyOptions): Promise<ApplyResult> {
  const started = world.clock.monotonic();
  const options = await onLiveSide(world, given);
  const targets = await loadTargets(world, options);
  const made = await makePlan(world, targets, options);
  const toDo = made.steps.filter(isToDo).length;
  world.emit({ type: 'plan-made', total: made.steps.length, toDo });
  for (const finding of made.findings) world.emit({ type: 'finding', finding });
  const seconds = (): number => Math.round(world.clock.monotonic() - started) / 1000;
  const base = { made, lock: made.plan.lock, options, seconds };
  if (options.dryRun) return answer({ ...base, findings: made.findings, results: [], logs: null });
  if (toDo === 0) {
    const results = made.steps.map(untouched);
    const finding = await recordIdle(world, { targets, made, results }, options);
    const told = await tellApply(world, options, { ...base, state: 'success', idle: true });
    const findings = [...made.findings, ...(finding === null ? [] : [finding]), ...told];
    return answer({ ...base, findings, results, logs: null });
  }
  const ran = await run(world, { targets, made }, options);
  return answer({ ...base, ...ran, findings: [...made.findings, ...ran.findings] });
}

function isToDo({ step, work }: MadePlan['steps'][number]): boolean {
  if (step.action === 'skip') return false;
  return step.action !== 'keep' || (work?.pending.length ?? 0) > 0;
}

interface Ran {
  readonly findings: readonly Finding[];
  readonly results: readonly StepResult[];
  readonly logs: string | null;
}

async function run(
  world: World,
  planned: { readonly targets: Targets; readonly made: MadePlan },
  options: ApplyOptions,
): Promise<Ran> {
  const { targets, made } = planned;
  const findings: Finding[] = [];
  const scope: RunScope = {
    world,
    options,
    logs: openRunLog(world, runName(world)),
    made: new Map(made.made),
    unreachable: new Map(),
    find: (finding) => {
      findings.push(finding);
      world.emit({ type: 'finding', finding });
    },
  };
  const tell = async (state: 'in_progress' | 'success' | 'failure'): Promise<void> =>
    (await tellApply(world, options, { lock: made.plan.lock, state })).forEach(scope.find);
  await tell('in_progress');
  const ended = await runPlan(scope, made.steps);
  const results = ended.map((one) => one.result);
  noteVersions(world, targets, { ended, before: made.versions });
  await countUses(world, results);
  if (world.signal.aborted) throw interrupted(results, made, options);
  await record(scope, { targets, made, ended });
  const isGone = results.every((result, index) => endedWell(result, made, index));
  await tell(isGone ? 'success' : 'failure');
  const logged = results.some((result) => result.log !== undefined);
  return { findings, results, logs: logged ? scope.logs.path : null };
}

function noteVersions(
  world: World,
  targets: Targets,
  { ended, before }: { ended: readonly Ended[]; before: AppliedVersions },
): void {
  const versions = new Map(Object.entries(before));
  for (const { result, end } of ended) {
    const target = targets.all.get(result.component);
    if (end?.outcome === 'removed') versions.delete(result.component);
    if (end === null || target === undefined) continue;
    versions.set(result.component, { commit: target.commit, version: target.locked.version });
  }
  writeVersions(world, Object.fromEntries([...versions].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function interrupted(
  results: readonly StepResult[],
  made: MadePlan,
  options: ApplyOptions,
): LockstepError {
  const done = results.filter((result) => isGood(result)).length;
  const { environment, command } = options;
  const where = environment === null ? '' : ` of ${environment}`;
  return new LockstepError('cancelled', {
    message: `${command}${where} was interrupted; ${done} of ${results.length} components are done and kept`,
    hint: `run the same command again; it goes on from there`,
    data: { environment, lock: made.plan.lock, results },
  });
}

function isGood({ outcome }: StepResult): boolean {
  return outcome !== 'failed' && outcome !== 'skipped' && outcome !== 'cancelled';
}

async function record(
  scope: RunScope,
  done: { targets: Targets; made: MadePlan; ended: readonly Ended[] },
): Promise<void> {
  const { world, options } = scope;
  const { environment } = options;
  const { targets, made, ended } = done;
  // A failure of a component's own commands counts too: the gate of a promotion must know it.
  const changed = ended.some(({ end, result }) =>
    end === null
      ? result.outcome === 'failed' && result.log !== undefined
      : end.outcome !== 'unchanged' || end.ran.length > 0,
  );
  if (!options.record || environment === null || !changed) return;
  const ok = ended.every(({ result }, index) => endedWell(result, made, index));
  const finding = await recordApply(world, {
    environment,
    lock: targets.lock,
    digest: made.plan.lock,
    fromFile: options.lock === undefined,
    reason: options.reason ?? null,
    components: options.components.length === 0 ? [] : [...targets.chosen].sort(),
    ok,
    verified: ok && options.runPhases.verify && options.components.length === 0,
    outputs: outputsOf(ended.flatMap(({ result, end }) => (end === null ? [] : [result]))),
  });
  if (finding !== null) scope.find(finding);
}

/** Nothing ran: everything stood at the lock already, also for this environment. */
async function recordIdle(
  world: World,
  { targets, made, results }: { targets: Targets; made: MadePlan; results: readonly StepResult[] },
  options: ApplyOptions,
): Promise<Finding | null> {
  const { environment } = options;
  if (!options.record || environment === null || options.components.length > 0) return null;
  return recordInPlace(world, {
    environment,
    lock: targets.lock,
    digest: made.plan.lock,
    fromFile: options.lock === undefined,
    reason: options.reason ?? null,
    components: [],
    ok: true,
    verified: options.runPhases.verify,
    outputs: outputsOf(results),
  });
}

function outputsOf(results: readonly StepResult[]): Readonly<Record<string, Digest>> {
  return Object.fromEntries(
    results.flatMap(({ component, output }) => (output === null ? [] : [[component, output]])),
  );
}

/** A step that was not asked for does not count. */
function endedWell(result: StepResult, made: MadePlan, index: number): boolean {
  return isGood(result) || made.steps[index]?.step.action === 'skip';
}

function untouched({ step }: MadePlan['steps'][number]): StepResult {
  const skipped = step.action === 'skip';
  return {
    component: step.component,
    outcome: skipped ? 'skipped' : 'unchanged',
    buildKey: step.buildKey,
    output: step.output,
    seconds: 0,
    ...(skipped ? { detail: step.reason } : {}),
  };
}

function answer(
  given: Ran & { made: MadePlan; lock: Digest; options: ApplyOptions; seconds: () => number },
): ApplyResult {
  const { made, options, findings, results, logs } = given;
  const failed = results.some((result, index) => !endedWell(result, made, index));
  return {
    command: options.command,
    ok: !failed && !findings.some((finding) => finding.severity === 'error'),
    environment: options.environment,
    findings,
    dryRun: options.dryRun,
    lock: given.lock,
    plan: made.plan,
    results,
    seconds: given.seconds(),
    logs,
  };
}
