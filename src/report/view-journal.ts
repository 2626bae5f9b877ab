/** Reports of `history`, `hold`, `resume`, `record` and `rollback snapshot`. */
import type { ChainedEntry, DeliveryMark } from '../domain/journal.js';
import type { HistoryResult, RecordedResult } from '../domain/results.js';
import { plural, shellWord } from './wording.js';
import {
  code,
  digestSpan,
  envFlag,
  none,
  prefix,
  prose,
  table,
  toned,
  type Line,
  type Next,
  type View,
} from './view.js';

/** The entries in the order given. */
export function historyView(result: HistoryResult): View {
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: [
      ...prefix(result.environment),
      result.entries.length === 1 ? '1 entry' : `${result.entries.length} entries`,
    ],
    facts: [],
    tables: [table(['#', 'When', 'What', 'Lock', 'By', 'Reason'], result.entries.map(row))],
    findings: result.findings,
    next: [],
  };
}

function row(entry: ChainedEntry): readonly Line[] {
  return [
    [String(entry.sequence)],
    [prose(entry.at)],
    kindLine(entry),
    [digestSpan(entry.lock)],
    [prose(entry.actor)],
    entry.reason === null ? none : [prose(entry.reason)],
  ];
}

function kindLine({ kind, ok, from, label, delivery }: ChainedEntry): Line {
  if (kind === 'delivery' && delivery !== undefined) return deliveryWords(delivery, ok);
  if (kind === 'apply' && ok === false) return ['apply ', toned('failed', 'bad')];
  if (from !== undefined) return [`${kind} from `, code(from.environment)];
  return label === undefined ? [kind] : [`${kind} `, code(label)];
}

/** `delivery stepped, 5 % on canary: the wait is over`. */
function deliveryWords({ phase, percent, side, detail }: DeliveryMark, ok?: boolean): Line {
  const failed: Line = ok === false ? [' ', toned('failed', 'bad')] : [];
  const why: Line = detail === '' ? [] : [': ', prose(detail)];
  return [`delivery ${phase}`, ...failed, `, ${percent} % on `, code(side), ...why];
}

/** One entry written. */
export function recordedView(result: RecordedResult): View {
  const { entry } = result;
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: [...prefix(entry.environment), ...deed(entry)],
    facts: [
      [`entry ${entry.sequence}, `, digestSpan(entry.id), ', lock ', digestSpan(entry.lock)],
      entry.reason === null ? [] : ['reason: ', prose(entry.reason)],
    ].filter((one) => one.length > 0),
    tables: [],
    findings: result.findings,
    next: nextOf(entry),
  };
}

function deed(entry: ChainedEntry): Line {
  const { kind, components, label, hold, ok } = entry;
  if (kind === 'snapshot') return ['snapshot ', code(label ?? `${entry.sequence}`)];
  const what: Line =
    components.length === 0
      ? ['the whole environment']
      : [`${plural(components.length, 'component')}: `, ...components.flatMap(listed)];
  if (kind === 'approval') {
    const { from, plan } = entry;
    return ['approved the plan from ', code(from?.environment ?? ''), ...planSpan(plan)];
  }
  if (kind === 'resume') return ['resumed ', ...what];
  if (kind === 'apply')
    return [
      'recorded ',
      ok === true ? 'an apply' : toned('a failed apply', 'bad'),
      ' of ',
      ...what,
    ];
  const until: Line = hold?.expires ? [', until ', prose(hold.expires)] : [', until resumed'];
  return ['held ', ...what, ...until];
}

function planSpan(plan: ChainedEntry['plan']): Line {
  return plan === undefined ? [] : [', ', digestSpan(plan)];
}

function listed(name: string, at: number): Line {
  return [at === 0 ? '' : ', ', code(name)];
}

function nextOf({ kind, components, environment, label }: ChainedEntry): Next[] {
  const flag = envFlag(environment);
  const chosen = components.map((name) => ` ${name}`).join('');
  if (kind === 'hold') return [{ label: 'undo', command: `lockstep resume${chosen}${flag}` }];
  if (kind === 'snapshot' && label !== undefined) {
    return [{ label: 'go back to it', command: `lockstep rollback to ${shellWord(label)}${flag}` }];
  }
  return [];
}
