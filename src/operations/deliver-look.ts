/** A step that is out: is it healthy, was it out long enough, what do the numbers say, what comes next. */
import { clearsAt, nextPercent, stepsOf } from '../domain/delivery-steps.js';
import type { RunningDelivery } from '../domain/delivery-state.js';
import { activeHolds, holdOn } from '../domain/holds.js';
import { verdictInWords, type Verdict } from '../domain/judge-samples.js';
import { changesBack } from './deliver-abort.js';
import {
  aborts,
  finished,
  waits,
  type AdvanceScope,
  type Move,
  type Pause,
  type Said,
} from './deliver-end.js';
import { recordStep, type DeliveryAt } from './deliver-entries.js';
import { judgeMetric, whyUnhealthy } from './deliver-judge.js';
import { switchTraffic } from './deliver-moves.js';

/** Health is asked for at every look, also while it waits; the numbers once, when the wait is over. */
export async function look(scope: AdvanceScope, at: DeliveryAt): Promise<Move> {
  const { world, delivery } = scope;
  const { percent } = at.running;
  const sick = await whyUnhealthy(scope, at.running);
  if (sick !== null) return aborts(scope, at, { reason: sick, isBlamed: true });
  const until = clearsAt(stepsOf(delivery), at.running);
  const isEarly = world.clock.now() < until;
  if (isEarly && scope.stepNow === null) return waits(at, { detail: `${percent} % is out`, until });
  const past = isEarly ? [`the wait at ${percent} % until ${new Date(until).toISOString()}`] : [];
  if (percent >= 100) return finish(scope, at, past);
  const pause = pausedBy(scope, at);
  return pause === null ? judge(scope, at, past) : waits(at, pause);
}

/** A hold or a stopped line stops steps forward, never a look at the health. */
export function pausedBy({ world, environment }: AdvanceScope, at: DeliveryAt): Pause | null {
  if (world.config.stopTheLine !== null) {
    return { detail: `the line is stopped: ${world.config.stopTheLine}`, until: null };
  }
  const holds = activeHolds(at.journal.entries, world.clock.now());
  const moving = changesBack(at).filter(({ kind }) => kind !== 'unchanged');
  const hold = moving.map(({ component }) => holdOn(holds, component)).find((one) => one !== null);
  if (hold === undefined || hold === null) return null;
  const { actor, sequence, reason } = hold.entry;
  return {
    detail: `held in ${environment} by ${actor} (#${sequence}): ${reason ?? 'no reason given'}`,
    until: hold.expires === null ? null : Date.parse(hold.expires),
  };
}

/** Each step is judged by its numbers once: looking until they are bad would raise more false alarms than asked for. */
async function judge(scope: AdvanceScope, at: DeliveryAt, past: readonly string[]): Promise<Move> {
  const { judge: judgement } = scope.delivery;
  if (judgement === null) return stepOn(scope, at, { detail: 'the wait is over', past });
  const judged = await judgeMetric(scope, at.running, judgement);
  if ('verdict' in judged) return byVerdict(scope, at, { judged, past });
  const said = { findings: [judged], verdict: null };
  const detail = judged.message;
  if (scope.stepNow === null) return waits(at, { detail, until: null }, said);
  return stepOn(scope, at, { detail: 'not judged', past: [...past, detail] });
}

async function byVerdict(
  scope: AdvanceScope,
  at: DeliveryAt,
  { judged, past }: { readonly judged: Verdict; readonly past: readonly string[] },
): Promise<Move> {
  const said = { findings: [], verdict: judged };
  const detail = verdictInWords(judged);
  switch (judged.verdict) {
    case 'worse':
      return aborts(scope, at, { reason: `the canary is worse: ${detail}`, isBlamed: true }, said);
    case 'not-worse':
      return stepOn(scope, at, { detail, past, said });
    case 'undecided':
      if (scope.stepNow === null) return waits(at, { detail, until: null }, said);
      return stepOn(scope, at, { detail, past: [...past, detail], said });
  }
}

/** Takes the next step; what `stepNow` went past is recorded with it, and it counts for one step only. */
export async function stepOn(
  scope: AdvanceScope,
  at: DeliveryAt,
  step: {
    readonly detail: string;
    readonly past?: readonly string[];
    readonly outputs?: RunningDelivery['outputs'];
    readonly said?: Said;
  },
): Promise<Move> {
  const { detail, past = [], outputs, said } = step;
  const percent = nextPercent(stepsOf(scope.delivery), at.running.percent);
  const overrides = past.length === 0 ? {} : { overrides: past, reason: scope.stepNow };
  const more = { ...overrides, ...(outputs === undefined ? {} : { outputs }) };
  const next = await switchTraffic(scope, at, { percent, detail, more });
  return { next, isUsedUp: past.length > 0, ...(said === undefined ? {} : { said }) };
}

/** All traffic is there: now, and only now, the environment is in the lock. One entry says all of it. */
async function finish(scope: AdvanceScope, at: DeliveryAt, past: readonly string[]): Promise<Move> {
  const { running } = at;
  const { from, reason, plan, overrides = [] } = running.first;
  const gonePast = [...overrides, ...past];
  const recorded = await recordStep(scope, at, {
    phase: 'finished',
    percent: 100,
    detail: `${running.side} has all traffic`,
    isForward: true,
    kind: 'promotion',
    more: {
      reason,
      ...(from === undefined ? {} : { from }),
      ok: true,
      verified: true,
      outputs: running.outputs,
      ...(plan === undefined ? {} : { plan }),
      ...(gonePast.length === 0 ? {} : { overrides: gonePast }),
    },
  });
  return finished(at, recorded);
}
