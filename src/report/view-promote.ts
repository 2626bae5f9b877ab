/** Report of `promote`: the gates, what ships, how it was delivered. */
import type { Gate, GateState, PromoteResult } from '../domain/results.js';
import { plural } from './wording.js';
import { changedOf, changeTables } from './view-changes.js';
import { deliveryFacts, deliveryNext, deliveryTable } from './view-delivery.js';
import {
  code,
  digestSpan,
  none,
  prose,
  table,
  toned,
  type Line,
  type Next,
  type Tone,
  type View,
} from './view.js';

const MARKS: Readonly<Record<GateState, readonly [string, Tone]>> = {
  pass: ['✓ pass', 'good'],
  fail: ['✗ fail', 'bad'],
  wait: ['… wait', 'warn'],
  unknown: ['? unknown', 'warn'],
};

/** The decision, gate by gate. */
export function promoteView(result: PromoteResult): View {
  const tones: Record<PromoteResult['decision'], Tone> = {
    allow: 'good',
    block: 'bad',
    wait: 'warn',
  };
  const tone: Tone = result.ok ? tones[result.decision] : 'bad';
  return {
    tone,
    verdict: [code(result.from), ' → ', code(result.to), ': ', ...decision(result)],
    facts: [...facts(result), ...(result.delivery ? deliveryFacts(result.delivery) : [])],
    tables: [
      ...(result.delivery ? [deliveryTable(result.delivery)] : []),
      table(['Gate', 'State', 'Detail', 'Clears'], result.gates.map(gateRow)),
      ...changeTables(result.changes, 'To be shipped'),
    ].map((one) =>
      one.title === 'To be shipped' && shipped(result) ? { ...one, title: 'Shipped' } : one,
    ),
    findings: result.findings,
    next: next(result),
  };
}

function decision(result: PromoteResult): Line {
  const open = result.gates.filter((gate) => gate.state !== 'pass').length;
  const gates = `${open} of ${plural(result.gates.length, 'gate')}`;
  const changed = changedOf(result.changes).length;
  const { delivery } = result;
  if (delivery?.state === 'aborted') return ['delivery aborted'];
  if (delivery?.state === 'running') {
    return [`${delivery.percent} % delivered, waits`, ...clears(result.gates)];
  }
  if (result.decision === 'block') return [`blocked (${gates})`];
  if (result.decision === 'wait') return [`waits (${gates})`, ...clears(result.gates)];
  if (changed === 0) return ['nothing to promote, both stand at the same lock'];
  const verb = shipped(result) ? 'promoted' : 'may be promoted';
  return [`${plural(changed, 'component')} ${verb}`];
}

function clears(gates: readonly Gate[]): Line {
  const times = gates
    .flatMap((gate) => (gate.clearsAt === undefined ? [] : [gate.clearsAt]))
    .sort();
  const last = times.at(-1);
  return last === undefined ? [] : [', clears at ', prose(last)];
}

function shipped({ promotionId, dryRun }: PromoteResult): boolean {
  return promotionId !== null && !dryRun;
}

function facts(result: PromoteResult): Line[] {
  const { lock, dryRun, promotionId, delivered, commit } = result;
  const id: Line = commit === null ? [] : [' ', code(commit.slice(0, 12))];
  return [
    dryRun ? ['dry run: nothing was changed'] : [],
    ['lock ', code(lock.path), ', ', digestSpan(lock.digest)],
    delivered === null ? [] : [`delivered as ${delivered}`, ...id],
    promotionId === null ? [] : ['promotion ', digestSpan(promotionId)],
  ].filter((one) => one.length > 0);
}

function gateRow({ name, state, detail, clearsAt }: Gate): readonly Line[] {
  const [mark, tone] = MARKS[state];
  return [
    [prose(name)],
    [toned(mark, tone)],
    detail === '' ? none : [prose(detail)],
    clearsAt === undefined ? none : [prose(clearsAt)],
  ];
}

function next(result: PromoteResult): Next[] {
  const { from, to, decision: said, dryRun, delivery } = result;
  if (delivery?.state === 'running') return [...deliveryNext(delivery, from, to)];
  if (said !== 'allow' || changedOf(result.changes).length === 0) return [];
  if (dryRun) return [{ label: 'do it', command: `lockstep promote ${from} ${to}` }];
  if (!shipped(result)) return [];
  const isFirst = result.changes.every((change) => change.from === null);
  return [
    ...(delivery?.state === 'finished'
      ? []
      : [{ label: 'apply it', command: `lockstep apply --env ${to} --locked` }]),
    ...(isFirst ? [] : [{ label: 'undo', command: `lockstep rollback to previous --env ${to}` }]),
  ];
}
