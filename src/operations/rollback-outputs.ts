/** The plan of a rollback's apply together with the proof of its outputs, and what both mean for people. */
import { shortDigest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { Lock } from '../domain/lock.js';
import type { ComponentName } from '../domain/names.js';
import type { ApplyResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import { proveOutputs, type ProvenOutputs, type WantedOutput } from './prove-outputs.js';
import type { FoundTarget } from './rollback-target.js';

export interface ProofRequest {
  readonly next: Lock;
  readonly found: FoundTarget;
  /** What the lock and the journal say that the components had. */
  readonly recorded: readonly WantedOutput[];
  readonly restoreOnly: boolean;
  readonly dryRun: boolean;
  /** Makes the plan of the apply; null when none is asked for. */
  readonly plan: () => Promise<ApplyResult | null>;
}

export interface ProvenPlan {
  readonly plan: ApplyResult | null;
  readonly outputs: ProvenOutputs;
  readonly findings: readonly Finding[];
}

/**
 * Plans, proves what the plan restores, and plans again when something of it turned out lost: the plan that is shown is the
 * one that the proven store gives.
 */
export async function proveRollback(world: World, request: ProofRequest): Promise<ProvenPlan> {
  const first = await request.plan();
  const wanted = wantedOf(request, first);
  const outputs = await proveOutputs(world, wanted, { bring: !request.dryRun });
  const plan = outputs.lost.length === 0 ? first : await request.plan();
  const missing = missingOf(request, { plan, outputs });
  const findings = [
    ...missingFindings(request, outputs, missing),
    ...(plan?.findings ?? []).filter(({ code }) => code !== 'restore-missing'),
    ...otherOutput(request, plan),
  ];
  return { plan, outputs, findings };
}

/** What the plan restores or keeps; where it would build, what was there once. */
function wantedOf({ recorded }: ProofRequest, plan: ApplyResult | null): readonly WantedOutput[] {
  if (plan === null) return recorded;
  const known = new Map(recorded.map(({ component, output }) => [component, output]));
  return plan.plan.steps.flatMap((step) => {
    const output = step.output ?? known.get(step.component);
    return output === undefined || step.action === 'remove'
      ? []
      : [{ component: step.component, output }];
  });
}

/** Components that would have to be built; also what the plan still hopes to restore, and no remote gave. */
function missingOf(
  { restoreOnly }: ProofRequest,
  { plan, outputs }: { readonly plan: ApplyResult | null; readonly outputs: ProvenOutputs },
): readonly ComponentName[] {
  if (plan === null) return outputs.lost.map(({ component }) => component);
  const lost = new Set(outputs.lost.map(({ output }) => output));
  const forbidden = new Set(
    plan.findings
      .filter(({ code }) => code === 'restore-missing')
      .map(({ where }) => where?.component),
  );
  return plan.plan.steps
    .filter(({ component, action, output }) => {
      if (action === 'restore' && output !== null && lost.has(output)) return true;
      return restoreOnly ? forbidden.has(component) : action === 'build';
    })
    .map(({ component }) => component);
}

/** Building is one warning; an error for each where only what is stored may be used. */
function missingFindings(
  { next, restoreOnly }: ProofRequest,
  { lost }: ProvenOutputs,
  missing: readonly ComponentName[],
): readonly Finding[] {
  if (missing.length === 0) return [];
  const { environment } = next;
  const where = environment === null ? {} : { environment };
  const told = missing.map((component) => ({ component, what: inWords(component, lost) }));
  if (!restoreOnly) {
    const message = `the store does not have the output of ${told.map(({ what }) => what).join(', ')}: to be built`;
    return [{ severity: 'warning', code: 'will-build', where, message }];
  }
  const flag = environment === null ? '' : ` --env ${environment}`;
  return told.map(({ component, what }) => ({
    severity: 'error',
    code: 'restore-missing',
    where: { ...where, component },
    message: `the store does not have the output of ${what}, and building is forbidden`,
    fix: `leave out --restore-only to build it again, or choose another state: lockstep rollback list${flag}`,
  }));
}

function inWords(component: ComponentName, lost: ProvenOutputs['lost']): string {
  const found = lost.find((one) => one.component === component);
  return found === undefined ? component : `${component} (${shortDigest(found.output)})`;
}

/** An output depends on those of its dependencies: under others the same sources may make another. */
function otherOutput({ found }: ProofRequest, plan: ApplyResult | null): readonly Finding[] {
  const [component] = found.components;
  const step = plan?.plan.steps.find((one) => one.component === component);
  if (found.output === undefined || step === undefined || step.output === found.output) return [];
  const instead = step.output === null ? 'a new build' : shortDigest(step.output);
  return [
    {
      severity: 'warning',
      code: 'output-differs',
      where: { component: step.component },
      message: `${step.component} would get ${instead} and not ${shortDigest(found.output)}: what goes into its build has changed since`,
      fix: 'go back to the whole lock that had it: lockstep rollback list',
    },
  ];
}
