/** Where a progressive delivery stands, for reports: out of the journal and the steps of `lockstep.yaml`. */
import type { CanaryStep } from '../domain/delivery-config.js';
import type { DeliveryReport, DeliveryStep } from '../domain/delivery-report.js';
import {
  deliveryState,
  deliveryTip,
  entriesOf,
  type MarkedEntry,
} from '../domain/delivery-state.js';
import { clearsAt, stepsOf } from '../domain/delivery-steps.js';
import type { Digest } from '../domain/digest.js';
import type { DeliveryMark } from '../domain/journal.js';
import type { EnvironmentName } from '../domain/names.js';
import type { World } from '../ports/world.js';
import type { DeliveryEnd } from './deliver-end.js';
import { deliveryFor, deliveryOfRunning, type ProgressiveDelivery } from './deliver-config.js';
import { otherSide, requireSides } from './deliver-side.js';
import type { EnvironmentState } from './environment-state.js';
import { readJournal, type Journal } from './journal.js';
import type { PromoteOptions } from './promote.js';

/** What the journal says of a delivery, or of none, which is null. */
export function runningReport(
  world: Pick<World, 'config'>,
  journal: Journal,
): DeliveryReport | null {
  const running = deliveryState(journal.entries);
  if (running === null) return null;
  const { environment } = journal;
  const delivery = deliveryOfRunning(world.config, environment, running);
  const until = running.phase === 'stepped' ? clearsAt(stepsOf(delivery), running) : null;
  const report = reportOf(journal, delivery, running.last);
  return { ...report, clearsAt: until === null ? null : new Date(until).toISOString() };
}

/** The same for an environment of `status`; asks nothing where nothing is declared. */
export async function deliveryIn(
  world: World,
  environment: EnvironmentName | null,
): Promise<DeliveryReport | null> {
  if (environment === null || !world.config.delivery.has(environment)) return null;
  return runningReport(world, await readJournal(world, environment));
}

/** After a run of it. */
export function endReport(delivery: ProgressiveDelivery, end: DeliveryEnd): DeliveryReport {
  const last = deliveryTip(end.journal.entries) ?? end.at.running.last;
  const report = reportOf(end.journal, delivery, last);
  return { ...report, clearsAt: end.clearsAt, detail: end.detail, verdict: end.verdict };
}

/** What a promotion would do; null when that is all at once, as the first one always is. */
export function plannedDelivery(
  world: Pick<World, 'config'>,
  { to, strategy = null }: Pick<PromoteOptions, 'to' | 'strategy'>,
  { journal, current }: EnvironmentState,
): DeliveryReport | null {
  const delivery = deliveryFor(world.config, to, strategy);
  if (delivery === null || current === null) return null;
  const { live, idle } = requireSides(journal, delivery);
  return {
    id: null,
    strategy: delivery.strategy,
    state: 'planned',
    lock: null,
    previousLock: null,
    side: idle,
    otherSide: live,
    percent: 0,
    clearsAt: null,
    detail: '',
    steps: stepsOf(delivery).map(({ percent, waitMs }) => ({
      percent,
      waitSeconds: waitMs / 1000,
      state: 'to-do',
      since: null,
      detail: '',
    })),
    verdict: null,
  };
}

/** A rollback that only moves the traffic, before it has. */
export function switchBackReport(
  { id, strategy, side, detail }: DeliveryMark,
  { otherSide: other, lock }: { readonly otherSide: string; readonly lock: Digest },
): DeliveryReport {
  return {
    id,
    strategy,
    state: 'planned',
    lock,
    previousLock: null,
    side,
    otherSide: other,
    percent: 0,
    clearsAt: null,
    detail,
    steps: [{ percent: 100, waitSeconds: 0, state: 'to-do', since: null, detail: '' }],
    verdict: null,
  };
}

function reportOf(
  { environment, entries }: Journal,
  delivery: ProgressiveDelivery,
  last: MarkedEntry,
): DeliveryReport {
  const { id, strategy, side, detail } = last.delivery;
  const own = entriesOf(entries, id);
  const [first = last] = own;
  const state = stateOf(last);
  const out = own.findLast(
    ({ delivery: { phase } }) => phase === 'stepped' || phase === 'finished',
  );
  return {
    id,
    strategy,
    state,
    lock: first.lock,
    previousLock: first.previousLock,
    side,
    otherSide: otherSide(environment, delivery, side),
    percent: out === undefined || state === 'aborted' ? 0 : out.delivery.percent,
    clearsAt: null,
    detail,
    steps: stepsOf(delivery).map((step) => stepRow(step, own, state)),
    verdict: null,
  };
}

function stateOf({ delivery: { phase } }: MarkedEntry): DeliveryReport['state'] {
  return phase === 'finished' || phase === 'aborted' ? phase : 'running';
}

/** What was decided after a step stands in the entry that took the next one. */
function stepRow(
  { percent, waitMs }: CanaryStep,
  own: readonly MarkedEntry[],
  state: DeliveryReport['state'],
): DeliveryStep {
  const at = own.findIndex(
    (entry) => entry.delivery.phase === 'stepped' && entry.delivery.percent === percent,
  );
  const [out, next] = at < 0 ? [] : own.slice(at);
  return {
    percent,
    waitSeconds: waitMs / 1000,
    state: rowState(state, { isOut: out !== undefined, isLast: next === undefined }),
    since: out?.at ?? null,
    detail: next?.delivery.detail ?? '',
  };
}

function rowState(
  state: DeliveryReport['state'],
  { isOut, isLast }: { readonly isOut: boolean; readonly isLast: boolean },
): DeliveryStep['state'] {
  if (state === 'finished') return 'done';
  if (!isOut) return 'to-do';
  if (state === 'aborted') return 'undone';
  return isLast ? 'now' : 'done';
}
