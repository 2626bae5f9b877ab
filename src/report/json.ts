/** The published JSON of every command: one object on stdout, described in docs/json.md, versioned by `schema`. */
import type { CommentResult } from '../domain/comment-result.js';
import type { Finding } from '../domain/finding.js';
import type { ChainedEntry, DeliveryMark, Hold } from '../domain/journal.js';
import type { Step, StepResult } from '../domain/plan.js';
import type {
  ApplyResult,
  CommandResult,
  Gate,
  LockAllResult,
  LockResult,
  PromoteAllResult,
  PromoteResult,
  RollbackListResult,
  RollbackResult,
  StatusResult,
  ValidateResult,
} from '../domain/results.js';
import { isStoreResult } from '../domain/store-results.js';
import { LockstepError } from '../errors.js';
import { findingsOf } from './findings-of.js';
import { deliveryBody } from './json-delivery.js';
import { commentBody, diffBody } from './json-diff.js';
import { mergeBody } from './json-merge.js';
import { change, lock } from './json-parts.js';
import { remoteBody, storeBody } from './json-store.js';
import { updateBody } from './json-update.js';

/** Version of all shapes below. A field may be added under the same version, none renamed or removed. */
export const JSON_SCHEMA = 1;

/** The published object of a result; keys are in snake_case and in a fixed order. Never throws. */
export function toJson(result: CommandResult): object {
  return {
    schema: JSON_SCHEMA,
    command: result.command,
    ok: result.ok,
    ...(result.environment === null ? {} : { environment: result.environment }),
    findings: result.findings.map(finding),
    ...body(result),
    ...(result.remotes === undefined ? {} : { remotes: result.remotes.map(remoteBody) }),
  };
}

/** The published object of a failure. Of a bug only the message is told, never stack, cause or data. */
export function errorJson(command: string, error: unknown): object {
  return {
    schema: JSON_SCHEMA,
    command,
    ok: false,
    findings: findingsOf(error).map(finding),
    error: errorBody(error),
  };
}

function errorBody(error: unknown): object {
  if (error instanceof LockstepError) {
    const { code, kind, message, hint } = error;
    return { code, kind, message, hint: hint ?? null };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'bug', kind: 'bug', message, hint: null };
}

function body(result: CommandResult): object {
  if (isStoreResult(result)) return storeBody(result);
  if (result.command === 'promote') return promoteBody(result);
  if ('plan' in result) return { ...applyBody(result), ...aftermath(result) };
  if ('base' in result) return diffBody(result, { change, finding });
  if ('target' in result) return rollbackBody(result);
  if ('targets' in result) return listBody(result);
  if ('entries' in result) return { entries: result.entries.map(entry) };
  if ('entry' in result) return { entry: entry(result.entry) };
  if (result.command === 'lock' || result.command === 'lock merge') return anyLockBody(result);
  return plainBody(result);
}

function plainBody(result: StatusResult | CommentResult | ValidateResult): object {
  if (result.command === 'status') return statusBody(result);
  if (result.command === 'comment') return commentBody(result);
  return { components: result.components, environments: result.environments };
}

function anyLockBody(result: Extract<CommandResult, { command: 'lock' | 'lock merge' }>): object {
  if (result.command === 'lock merge') return mergeBody(result);
  if ('pullRequests' in result) return updateBody(result);
  return 'environments' in result ? lockAllBody(result) : lockBody(result);
}

function lockBody(result: LockResult): object {
  return {
    check: result.check,
    ...(result.dryRun === true ? { dry_run: true } : {}),
    lock: lock(result.lock),
    changes: result.changes.map(change),
    total: result.total,
  };
}

function lockAllBody(result: LockAllResult): object {
  return {
    environments: result.environments.map((one) => ({
      environment: one.environment,
      ok: one.ok,
      findings: one.findings.map(finding),
      ...lockBody(one),
    })),
  };
}

function applyBody(result: ApplyResult): object {
  const results = new Map(result.results.map((one) => [one.component, one]));
  return {
    dry_run: result.dryRun,
    lock: { digest: result.lock },
    steps: result.plan.steps.map((step) => stepBody(step, results.get(step.component))),
    seconds: result.seconds,
    logs: result.logs,
  };
}

/** What was done after a failed `apply`; the other commands never do it. */
function aftermath({ command, putBack, rollback }: ApplyResult): object {
  if (command !== 'apply') return {};
  return {
    put_back: putBack === undefined ? null : { ok: putBack.ok, ...applyBody(putBack) },
    rollback: rollback === undefined ? null : { ok: rollback.ok, ...rollbackBody(rollback) },
  };
}

function stepBody(step: Step, result: StepResult | undefined): object {
  const { component, action, reason } = step;
  if (result === undefined) {
    return { component, action, reason, build_key: step.buildKey, output: step.output };
  }
  return {
    component,
    action,
    reason,
    outcome: result.outcome,
    build_key: result.buildKey,
    output: result.output,
    seconds: result.seconds,
    ...(result.detail === undefined ? {} : { detail: result.detail }),
    ...(result.log === undefined ? {} : { log: result.log }),
    ...(result.errorCode === undefined ? {} : { error_code: result.errorCode }),
    ...(result.phase === undefined ? {} : { phase: result.phase }),
  };
}

function promoteBody(result: PromoteResult | PromoteAllResult): object {
  if (!('gates' in result)) return { dry_run: result.dryRun, steps: result.promotions.map(toJson) };
  return {
    from: result.from,
    to: result.to,
    dry_run: result.dryRun,
    decision: result.decision,
    gates: result.gates.map(gate),
    clears_at: result.clearsAt,
    plan: result.plan,
    source: result.source,
    lock: lock(result.lock),
    changes: result.changes.map(change),
    roll_back_to: result.rollBackTo,
    promotion_id: result.promotionId,
    delivered: result.delivered,
    pull_request: result.pullRequest,
    commit: result.commit,
    delivery: deliveryBody(result.delivery),
  };
}

/** `asked` and `bypassed` are there only where they say something. */
function gate({ name, state, detail, clearsAt, asked, bypassed }: Gate): object {
  return {
    name,
    state,
    detail,
    ...(clearsAt === undefined ? {} : { clears_at: clearsAt }),
    ...(asked === undefined ? {} : { asked }),
    ...(bypassed === undefined ? {} : { bypassed }),
  };
}

function rollbackBody(result: RollbackResult): object {
  const { target, hold } = result;
  return {
    dry_run: result.dryRun,
    target: { kind: target.kind, value: target.value, lock: target.lock },
    from: result.from,
    lock: lock(result.lock),
    changes: result.changes.map(change),
    dependents: result.dependents,
    outputs: result.outputs,
    reason: result.reason,
    hold: hold === null ? null : { components: hold.components, expires: hold.expires },
    undo: result.undo,
    apply: result.apply === null ? null : { ok: result.apply.ok, ...applyBody(result.apply) },
    commit: result.commit,
    ...(result.delivery ? { delivery: deliveryBody(result.delivery) } : {}),
  };
}

function statusBody(result: StatusResult): object {
  return {
    lock: result.lock === null ? null : lock(result.lock),
    components: result.components.map(({ component, version, commit, state, detail }) => ({
      component,
      version,
      commit,
      state,
      detail,
    })),
    ...(result.delivery ? { delivery: deliveryBody(result.delivery) } : {}),
  };
}

function listBody({ of, targets }: RollbackListResult): object {
  return { ...(of === undefined ? {} : { of }), targets: targets.map(target) };
}

function target(one: RollbackListResult['targets'][number]): object {
  const { target: name, lock: digest, at, kind, actor, verified, label, current, component } = one;
  const base = { target: name, lock: digest, at, kind, actor, verified, label, current };
  return component === undefined ? base : { ...base, component };
}

function finding({ severity, code, where, message, fix, introduced }: Finding): object {
  return {
    severity,
    code,
    ...(where === undefined ? {} : { where }),
    message,
    ...(fix === undefined ? {} : { fix }),
    ...(introduced === undefined ? {} : { introduced }),
  };
}

function entry(value: ChainedEntry): object {
  return {
    id: value.id,
    sequence: value.sequence,
    environment: value.environment,
    kind: value.kind,
    at: value.at,
    actor: value.actor,
    reason: value.reason,
    lock: value.lock,
    previous_lock: value.previousLock,
    components: value.components,
    ...(value.from === undefined ? {} : { from: value.from }),
    ...(value.ok === undefined ? {} : { ok: value.ok }),
    ...(value.verified === undefined ? {} : { verified: value.verified }),
    ...(value.outputs === undefined ? {} : { outputs: value.outputs }),
    ...(value.label === undefined ? {} : { label: value.label }),
    ...(value.hold === undefined ? {} : { hold: holdBody(value.hold) }),
    ...(value.plan === undefined ? {} : { plan: value.plan }),
    ...(value.overrides === undefined ? {} : { overrides: value.overrides }),
    ...(value.delivery === undefined ? {} : { delivery: markBody(value.delivery) }),
    run: value.run,
    parent: value.parent,
  };
}

function markBody({ id, strategy, phase, side, percent, detail }: DeliveryMark): object {
  return { id, strategy, phase, side, percent, detail };
}

function holdBody({ components, rejected, expires }: Hold): object {
  return { components, rejected, expires };
}
