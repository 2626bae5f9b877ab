/** The words and the price of a step: its reason, its findings, its expected seconds. */
import type { Finding } from '../domain/finding.js';
import { shortSha } from '../domain/git-ids.js';
import type { ComponentType } from '../domain/manifest.js';
import type { StepAction } from '../domain/plan.js';
import { versionStep } from '../domain/version-step.js';
import type { ApplyOptions } from './apply-options.js';
import type { OutputSource } from './find-output.js';
import { isAt, type Phase, type StepRequest } from './step-work.js';

/** Why a step is what it is, in words. */
export function reasonOf(
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
    case 'stored': {
      const run = source.record?.producer.run ?? null;
      return `output in the store${run === null ? '' : `, made by ${run}`}`;
    }
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

/** Expected seconds of a step. */
export function costOf(action: StepAction, type: ComponentType, source: OutputSource): number {
  if (action === 'keep') return 0;
  if (action !== 'build') return 1;
  return (source.kind === 'build' ? source.seconds : null) ?? BUILD_SECONDS[type];
}

/** Local edits: a warning where the step leaves them alone, an error where they stand in its way. */
export function dirtyFindings(request: StepRequest, action: StepAction): Finding[] {
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

/** What building would have to make, although building is forbidden. */
export function missingFindings(request: StepRequest, source: OutputSource): Finding[] {
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
