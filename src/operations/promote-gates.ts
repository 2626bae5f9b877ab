/** The gates of a promotion: each looks at the exact lock that would be shipped and says pass, fail or unknown. */
import { activeHolds, holdOn, isRejected, type ActiveHold } from '../domain/holds.js';
import { rangeConflicts } from '../domain/conflicts.js';
import type { Change } from '../domain/change.js';
import type { Config } from '../domain/config.js';
import { shortDigest, type Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { shortSha } from '../domain/git-ids.js';
import { decidingApply } from '../domain/head-history.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { moving, orderFault, structureFaults } from '../domain/promotion.js';
import type { Gate } from '../domain/results.js';
import type { ErrorCode } from '../errors.js';
import type { Host } from '../ports/host.js';
import { graphFindings } from './graph-findings.js';

/** Everything that the gates judge. */
export interface GateInput {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** Empty = all. */
  readonly components: readonly ComponentName[];
  readonly config: Config;
  readonly manifest: Manifest;
  readonly host: Host;
  readonly source: Lock;
  readonly sourceDigest: Digest;
  readonly sourceEntries: readonly ChainedEntry[];
  readonly targetEntries: readonly ChainedEntry[];
  readonly merged: Lock;
  /** From what the target has to what it would have. */
  readonly changes: readonly Change[];
  /** Milliseconds since 1970; only hold expiry looks at it (T58). */
  readonly now: number;
}

export interface Verdict {
  readonly gate: Gate;
  readonly findings: readonly Finding[];
}

/** Asks every gate, in the order they are shown; none stops the others (T48). */
export function askGates(input: GateInput): readonly Verdict[] {
  return [order, lockValid, verifiedInSource, conflicts, holds, trust].map((gate) => gate(input));
}

function order(input: GateInput): Verdict {
  const declared = input.config.environments;
  const fault = orderFault(declared, input);
  if (fault === null) return pass('order', declared.join(' → '));
  const next = declared[declared.indexOf(input.from) + 1];
  const fix =
    next === undefined || !declared.includes(input.from)
      ? `promote along ${declared.join(' → ')}`
      : `lockstep promote ${input.from} ${next}`;
  return fail('order', [problem(input, 'environment-order', { message: fault, fix })]);
}

function lockValid(input: GateInput): Verdict {
  const { from, source, sourceDigest } = input;
  const fix = `lockstep lock --env ${from}`;
  const say = (message: string, component?: string): Finding =>
    problem(input, 'lock-stale', {
      message,
      fix,
      ...(component === undefined ? {} : { component }),
    });
  const findings: Finding[] = [];
  if (source.formatVersion !== 2) findings.push(say(`the lock of ${from} has the earlier format`));
  if (source.partial) findings.push(say(`the lock of ${from} is partial`));
  if (source.environment !== from) {
    findings.push(
      say(`the lock of ${from} says it is of ${source.environment ?? 'no environment'}`),
    );
  }
  for (const fault of sourceFaults(input)) {
    findings.push(say(`${fault.component} in the lock of ${from} ${fault.what}`, fault.component));
  }
  if (findings.length > 0) return fail('lock-valid', findings);
  return pass('lock-valid', `${from} ${shortDigest(sourceDigest)} belongs to the manifest`);
}

/** What the promotion would take over and the manifest declares otherwise; for a whole promotion also what is missing. */
function sourceFaults(input: GateInput): readonly { component: ComponentName; what: string }[] {
  const { manifest, source } = input;
  const whole = input.components.length === 0;
  const taken = new Map(
    [...source.components].filter(([name]) => whole || input.components.includes(name)),
  );
  const missing = [...manifest.components.keys()].filter(
    (name) => whole && !source.components.has(name),
  );
  return [
    ...structureFaults({ components: taken, manifest }),
    ...missing.map((component) => ({ component, what: 'is missing; the manifest has it' })),
  ];
}

function verifiedInSource(input: GateInput): Verdict {
  const { from, sourceDigest } = input;
  const name = 'verified-in-source';
  const applied = decidingApply(input.sourceEntries, sourceDigest);
  const fix = `lockstep apply --env ${from} --locked`;
  if (applied === undefined) {
    const message = `the journal has no apply of ${shortDigest(sourceDigest)} in ${from}`;
    const finding = {
      ...problem(input, 'not-verified', { message, fix }),
      severity: 'warning',
    } as const;
    return { gate: { name, state: 'unknown', detail: message }, findings: [finding] };
  }
  const told = `apply #${applied.sequence} by ${applied.actor} in ${from}`;
  if (applied.ok !== true) {
    return fail(name, [problem(input, 'not-verified', { message: `${told} failed`, fix })]);
  }
  return pass(name, `${told} ended well${applied.verified === true ? ' and was verified' : ''}`);
}

function conflicts(input: GateInput): Verdict {
  const found = [...rangeConflicts(input.merged), ...graphFindings(input.merged)];
  const errors = found.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) return { ...fail('conflicts', errors), findings: found };
  const detail = `${input.merged.components.size} components fit together`;
  return { ...pass('conflicts', detail), findings: found };
}

function holds(input: GateInput): Verdict {
  const active = activeHolds(input.targetEntries, input.now);
  const stopped = moving(input.changes).flatMap((change) => stopOf(input, active, change));
  if (stopped.length > 0) {
    const clears = stopped.map((one) => one.clearsAt).filter((at) => at !== null);
    const all = clears.length === stopped.length;
    const verdict = fail(
      'holds',
      stopped.map((one) => one.finding),
    );
    const clearsAt = clears.sort().at(-1);
    if (!all || clearsAt === undefined) return verdict;
    return { ...verdict, gate: { ...verdict.gate, clearsAt } };
  }
  return pass('holds', active.length === 0 ? 'nothing is held' : 'no held component changes');
}

function stopOf(
  input: GateInput,
  active: readonly ActiveHold[],
  change: Change,
): readonly { finding: Finding; clearsAt: string | null }[] {
  const { component, to } = change;
  const hold =
    holdOn(active, component) ??
    active.find((one) => to !== null && isRejected([one], component, to.commit));
  if (hold === undefined) return [];
  const { actor, sequence, reason } = hold.entry;
  const until = hold.expires === null ? '' : ` until ${hold.expires}`;
  const back = to !== null && isRejected(active, component, to.commit);
  const what = back ? ` and ${shortSha(to.commit)} is the commit it rejects` : '';
  const finding = problem(input, 'held', {
    component,
    message: `${component} is held in ${input.to} by ${actor} (#${sequence})${until}: ${reason ?? 'no reason given'}${what}`,
    fix: `lockstep resume ${component} --env ${input.to} --reason "…", or promote without it`,
  });
  return [{ finding, clearsAt: hold.expires }];
}

function trust(input: GateInput): Verdict {
  if (input.host.trust === 'high') return pass('trust', 'the event is trusted');
  const message = 'this event may not promote: strangers can cause it';
  const fix = 'promote from a protected branch, or by hand';
  return fail('trust', [problem(input, 'trust-low', { message, fix })]);
}

function pass(name: string, detail: string): Verdict {
  return { gate: { name, state: 'pass', detail }, findings: [] };
}

function fail(name: string, findings: readonly Finding[]): Verdict {
  const detail = findings.map((finding) => finding.message).join('; ');
  return { gate: { name, state: 'fail', detail }, findings };
}

function problem(
  input: GateInput,
  code: ErrorCode | 'not-verified',
  said: { readonly message: string; readonly fix: string; readonly component?: string },
): Finding {
  const where = {
    environment: input.to,
    ...(said.component === undefined ? {} : { component: said.component }),
  };
  return { severity: 'error', code, where, message: said.message, fix: said.fix };
}
