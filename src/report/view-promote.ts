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
  type Table,
  type Tone,
  type View,
} from './view.js';

const MARKS: Readonly<Record<GateState, readonly [string, Tone]>> = {
  pass: ['✓ pass', 'good'],
  fail: ['✗ fail', 'bad'],
  wait: ['⏳ wait', 'warn'],
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
      gateTable(result),
      ...changeTables(result.changes, 'To be shipped'),
    ].map((one) =>
      one.title === 'To be shipped' && shipped(result) ? { ...one, title: 'Shipped' } : one,
    ),
    findings: result.findings,
    next: next(result),
  };
}

/** Every gate with its state. */
export function gateTable(
  result: PromoteResult,
  title: string | null = null,
  folded = false,
): Table {
  const head = ['Gate', 'State', 'Detail', 'Clears'];
  return table(head, result.gates.map(gateRow), { title, folded });
}

/** What was decided, in words that follow `dev → staging: `. */
export function decision(result: PromoteResult): Line {
  const open = result.gates.filter(isOpen).length;
  const gates = `${open} of ${plural(result.gates.length, 'gate')}`;
  const changed = changedOf(result.changes).length;
  const { delivery } = result;
  if (delivery?.state === 'aborted') return ['delivery aborted'];
  if (delivery?.state === 'running') {
    return [`${delivery.percent} % delivered, waits`, ...clears(result)];
  }
  if (result.decision === 'block') return [`BLOCKED (${gates})`];
  if (result.decision === 'wait') return [`waits (${gates})`, ...clears(result)];
  if (changed === 0) return ['nothing to promote, both stand at the same lock'];
  const past = result.gates.filter((gate) => gate.bypassed === true).length;
  const bypassed = past === 0 ? '' : `, ${plural(past, 'gate')} bypassed`;
  return [`${plural(changed, 'component')} ${deed(result)}${bypassed}`];
}

function deed(result: PromoteResult): string {
  if (shipped(result)) return 'promoted';
  return result.delivered === 'pull-request' ? 'asked for' : 'may be promoted';
}

/** One that waits for the others is not open yet. */
function isOpen({ state, asked, bypassed }: Gate): boolean {
  return state !== 'pass' && asked !== false && bypassed !== true;
}

function clears({ clearsAt }: PromoteResult): Line {
  return clearsAt === null ? [] : [', clears at ', prose(clearsAt)];
}

function shipped({ promotionId, dryRun }: PromoteResult): boolean {
  return promotionId !== null && !dryRun;
}

function facts(result: PromoteResult): Line[] {
  const { lock, dryRun, promotionId, source, plan } = result;
  const changed = changedOf(result.changes).length;
  return [
    dryRun ? ['dry run: nothing was changed'] : [],
    ['candidate lock ', digestSpan(source), `, ${plural(changed, 'component')}`],
    ['lock ', code(lock.path), ', ', digestSpan(lock.digest)],
    ['plan ', digestSpan(plan)],
    delivery(result),
    promotionId === null ? [] : ['promotion ', digestSpan(promotionId)],
    rollBack(result),
  ].filter((one) => one.length > 0);
}

function delivery({ delivered, commit, pullRequest }: PromoteResult): Line {
  const id: Line = commit === null ? [] : [' ', code(commit.slice(0, 12))];
  if (pullRequest !== null) {
    const { number, url, operation } = pullRequest;
    return [`pull request ${number} ${operation}: `, prose(url), ...id];
  }
  return delivered === null ? [] : [`delivered as ${delivered}`, ...id];
}

function rollBack({ rollBackTo, changes }: PromoteResult): Line {
  if (rollBackTo === null || changedOf(changes).length === 0) return [];
  const what = rollBackTo.verified ? ' (last verified)' : ' (not verified)';
  return ['roll back to: lock ', digestSpan(rollBackTo.lock), what];
}

function gateRow(gate: Gate): readonly Line[] {
  const { name, detail, clearsAt } = gate;
  return [
    [prose(name)],
    stateOf(gate),
    detail === '' ? none : [prose(detail)],
    clearsAt === undefined ? none : [prose(clearsAt)],
  ];
}

function stateOf({ state, asked, bypassed }: Gate): Line {
  if (asked === false) return none;
  const [mark, tone] = MARKS[state];
  return bypassed === true ? [toned(mark, tone), ', bypassed'] : [toned(mark, tone)];
}

/** Everything else has passed. */
function asksForApproval({ decision: said, gates }: PromoteResult): boolean {
  const open = gates.filter((gate) => isOpen(gate) && gate.advisory !== true);
  return said === 'wait' && open.every(({ name }) => name === 'approvals') && open.length > 0;
}

function approval({ from, to, components, plan }: PromoteResult): string {
  const chosen = components.map((name) => ` --component ${name}`).join('');
  return `lockstep approve ${from} ${to}${chosen} --expect-plan ${plan}`;
}

function next(result: PromoteResult): Next[] {
  const { from, to, decision: said, dryRun, delivery } = result;
  if (delivery?.state === 'running') return [...deliveryNext(delivery, from, to)];
  if (asksForApproval(result)) return [{ label: 'approve it', command: approval(result) }];
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
