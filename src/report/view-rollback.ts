/** Reports of `rollback` and `rollback list`: what moves, what stays, what comes from the store, how to undo it. */
import type { ApplyResult, RollbackListResult, RollbackResult } from '../domain/results.js';
import { plural, seconds, shellWord } from './wording.js';
import { applyView, outcomeWords, plannedWords } from './view-apply.js';
import { changedOf, changeTables } from './view-changes.js';
import { deliveryFacts } from './view-delivery.js';
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
  type View,
} from './view.js';

/** A rollback planned or done. */
export function rollbackView(result: RollbackResult): View {
  const moves = changeTables(result.changes, 'What moves').map((one) =>
    one.folded ? { ...one, title: 'What stays' } : one,
  );
  const failed = result.apply === null || result.apply.ok ? null : applyView(result.apply);
  const undo = result.undo === null ? [] : [{ label: 'undo', command: result.undo }];
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: verdict(result),
    facts: facts(result),
    tables: [...moves, ...(failed?.tables ?? [])],
    findings: [...result.findings, ...(result.apply?.findings ?? [])],
    next: [...(failed?.next ?? []), ...undo],
  };
}

function verdict(result: RollbackResult): Line {
  const { environment, dryRun, ok, target, changes, delivery } = result;
  const moved = changedOf(changes).length;
  const stay = changes.length - moved;
  const to: Line =
    target.kind === target.value ? [code(target.value)] : [`${target.kind} `, code(target.value)];
  if (delivery?.state === 'aborted') return [...prefix(environment), 'delivery aborted'];
  if (moved === 0) return [...prefix(environment), 'nothing to do, already at ', ...to];
  const verb = dryRun
    ? 'would roll back to '
    : ok
      ? 'rolled back to '
      : 'lock rolled back, apply failed, to ';
  return [...prefix(environment), verb, ...to, `, ${moved} moved, ${stay} unchanged`];
}

function facts(result: RollbackResult): Line[] {
  const { dryRun, from, lock, reason, hold, apply, commit } = result;
  return [
    dryRun ? ['dry run: nothing was changed'] : [],
    ['lock ', code(lock.path), ', ', digestSpan(from), ' → ', digestSpan(lock.digest)],
    dependentsFact(result),
    outputsFact(result),
    commit === null ? [] : ['delivered as commit ', code(commit.slice(0, 12))],
    reason === null ? [] : ['reason: ', prose(reason)],
    hold === null ? [] : holdFact(hold),
    apply === null ? [] : [appliedWords(apply)],
    ...(result.delivery ? deliveryFacts(result.delivery) : []),
  ].filter((one) => one.length > 0);
}

function dependentsFact({ dependents }: RollbackResult): Line {
  if (dependents.length === 0) return [];
  return ['with it: ', ...names(dependents)];
}

function names(components: RollbackResult['dependents']): Line {
  return components.flatMap((name, at) => [at === 0 ? '' : ', ', code(name)]);
}

function outputsFact({ outputs: { proven, remote, lost } }: RollbackResult): Line {
  const words = [
    ...(proven === 0 ? [] : [`${proven} in the store and hashed`]),
    ...(remote === 0 ? [] : [`${remote} in a remote store`]),
    ...(lost.length === 0 ? [] : [`${lost.length} lost`]),
  ];
  return words.length === 0 ? [] : [`outputs: ${words.join(', ')}`];
}

function appliedWords({ plan, results, seconds: took }: ApplyResult): string {
  if (results.length === 0) return `would be applied${plannedWords(plan.steps)}`;
  const rebuilt = results.some((one) => one.outcome === 'built');
  return `applied: ${outcomeWords(results)} in ${seconds(took)}${rebuilt ? '' : ', nothing rebuilt'}`;
}

function holdFact({ components, expires }: NonNullable<RollbackResult['hold']>): Line {
  const what: Line = components.length === 0 ? ['the whole environment'] : names(components);
  return [
    'held: ',
    ...what,
    ...(expires === null ? [' until resumed'] : [' until ', prose(expires)]),
  ];
}

const HEAD = ['Target', 'Kind', 'When', 'Lock', 'By', 'Verified', 'Label'];

/** What one can go back to. */
export function rollbackListView(result: RollbackListResult): View {
  const isOfComponents = result.targets.some(({ component }) => component !== undefined);
  const rows = result.targets.map((one) => [
    ...(isOfComponents ? [one.component === undefined ? none : [code(one.component)]] : []),
    [code(one.target)],
    one.current ? [toned('current', 'good')] : [one.kind],
    [prose(one.at)],
    [digestSpan(one.lock)],
    [prose(one.actor)],
    one.verified ? [toned('✓', 'good')] : none,
    one.label === null ? none : [prose(one.label)],
  ]);
  const other = result.targets.find((one) => !one.current);
  const what = result.of === undefined ? 'state' : 'value';
  const words = `${plural(rows.length, what)} to go back to`;
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: [
      ...prefix(result.environment),
      result.of === undefined ? words : `${words} by ${result.of}`,
    ],
    facts: [],
    tables: [table([...(isOfComponents ? ['Component'] : []), ...HEAD], rows)],
    findings: result.findings,
    next:
      other === undefined || result.of !== undefined
        ? []
        : [
            {
              label: 'go back',
              command: `lockstep rollback to ${shellWord(other.target)}${envFlag(result.environment)}`,
            },
          ],
  };
}
