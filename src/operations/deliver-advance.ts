/** Moves a running delivery as far as it may go now; docs/delivery.md draws the states. */
import { claimEnds } from '../domain/delivery-steps.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { ApplyResult } from '../domain/results.js';
import {
  aborts,
  finished,
  joined,
  NOTHING,
  waits,
  type AdvanceScope,
  type DeliveryEnd,
  type Move,
} from './deliver-end.js';
import { recordGoingOn, type DeliveryAt } from './deliver-entries.js';
import { whyUnhealthy } from './deliver-judge.js';
import { look, pausedBy, stepOn } from './deliver-look.js';
import { bringToSide, switchBack, switchTraffic } from './deliver-moves.js';

/**
 * Every switch is claimed in the journal before it is run, and told after it: what a killed run began is repeated, and a
 * run that lost a race runs nothing. Throws `journal-moved`, `switch-failed`, `tool-missing`, `cancelled`,
 * `config-invalid`, and what applying throws.
 */
export async function advance(scope: AdvanceScope, start: DeliveryAt): Promise<DeliveryEnd> {
  let [at, now, said] = [start, scope, NOTHING];
  for (;;) {
    const move = await moveOn(now, at);
    if ('end' in move) return { ...move.end, ...joined(said, move.end) };
    at = move.next;
    said = joined(said, move.said ?? NOTHING);
    if (move.isUsedUp === true) now = { ...now, stepNow: null };
  }
}

function moveOn(scope: AdvanceScope, at: DeliveryAt): Promise<Move> {
  const { phase, overtaken } = at.running;
  if (phase === 'switching') return repeatSwitch(scope, at);
  if (overtaken !== null) return abortOvertaken(scope, at, overtaken);
  return phase === 'started' ? begin(scope, at) : look(scope, at);
}

/** A claim of another run: left alone while its command may be running, repeated when it cannot be any more. */
async function repeatSwitch(scope: AdvanceScope, at: DeliveryAt): Promise<Move> {
  const { world, environment, delivery } = scope;
  const { target, last, first, overtaken } = at.running;
  const until = claimEnds(delivery, at.running, world.clock.now());
  if (until !== null) {
    const detail = `#${last.sequence} by ${last.actor} is moving the traffic of ${environment}`;
    return waits(at, { detail, until });
  }
  const detail = last.delivery.detail;
  // Its hold was written with the first claim.
  if (target === 0) return aborts(scope, at, { reason: detail, isBlamed: false });
  if (first.kind === 'rollback') return followRollback(scope, at, detail);
  if (overtaken !== null) return abortOvertaken(scope, at, overtaken);
  return { next: await switchTraffic(scope, at, { percent: target, detail }) };
}

/** A rollback moved the head already and was killed before the traffic followed. */
async function followRollback(scope: AdvanceScope, at: DeliveryAt, detail: string): Promise<Move> {
  const percent = at.running.target;
  const claimed = await recordGoingOn(scope, at, { phase: 'switching', percent, detail });
  return finished(at, await switchBack(scope, claimed));
}

/** The environment is in another lock by now: there is nothing to finish, and nobody to blame. */
function abortOvertaken(scope: AdvanceScope, at: DeliveryAt, by: ChainedEntry): Promise<Move> {
  const reason = `${scope.environment} was moved by #${by.sequence} (${by.kind} by ${by.actor}) meanwhile`;
  return aborts(scope, at, { reason, isBlamed: false });
}

/** Nothing has gone to the side yet: the lock does, is verified there, and gets its first traffic. */
async function begin(scope: AdvanceScope, at: DeliveryAt): Promise<Move> {
  const pause = pausedBy(scope, at);
  if (pause !== null) return waits(at, pause);
  const applied = await bringToSide(scope, at);
  const said = { findings: applied.findings, verdict: null };
  if (!applied.ok) {
    const reason = `the lock could not be applied to ${at.running.side}${failedIn(applied)}`;
    return aborts(scope, at, { reason, isBlamed: false }, said);
  }
  const sick = await whyUnhealthy(scope, at.running);
  if (sick !== null) return aborts(scope, at, { reason: sick, isBlamed: true }, said);
  const outputs = Object.fromEntries(
    applied.results.flatMap(({ component, output }) =>
      output === null ? [] : [[component, output]],
    ),
  );
  const detail = `applied to ${at.running.side} and verified there`;
  return stepOn(scope, at, { detail, outputs, said });
}

function failedIn({ results, logs }: ApplyResult): string {
  const names = results.filter(({ outcome }) => outcome === 'failed').map((one) => one.component);
  const what = names.length === 0 ? '' : `: ${names.join(', ')} failed`;
  return logs === null ? what : `${what} (${logs})`;
}
