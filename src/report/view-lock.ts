/** Reports of `lock`, `diff` and `lock compare`. */
import type { DiffEnvironment, DiffResult, LockAllResult, LockResult } from '../domain/results.js';
import { plural } from './wording.js';
import { changedOf, changedWords, changeRow, changeTables } from './view-changes.js';
import {
  code,
  digestSpan,
  envFlag,
  none,
  prefix,
  table,
  type Line,
  type Next,
  type Table,
  type View,
} from './view.js';

/** One environment locked or checked. */
export function lockView(result: LockResult): View {
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: lockVerdict(result),
    facts: [['lock ', code(result.lock.path), ', ', digestSpan(result.lock.digest)]],
    tables: changeTables(result.changes),
    findings: result.findings,
    next: lockNext(result),
  };
}

/** Several environments at once. */
export function lockAllView(result: LockAllResult): View {
  const changed = result.environments.filter((one) => one.lock.changed).length;
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: [`${plural(result.environments.length, 'environment')}, ${changed} changed`],
    facts: result.environments.map(lockVerdict),
    tables: result.environments.flatMap((one) => changeTables(one.changes, one.environment)),
    findings: [...result.findings, ...result.environments.flatMap((one) => one.findings)],
    next: result.environments.flatMap(lockNext),
  };
}

function lockVerdict({ environment, total, changes, check, dryRun, ok }: LockResult): Line {
  const words = changedWords(changes);
  if (!check) {
    const state = dryRun === true ? 'would be locked' : 'locked';
    return [...prefix(environment), `${total} ${state}, ${words}`];
  }
  return [
    ...prefix(environment),
    ok ? `the lock is current, ${total} locked` : `the lock is not current, ${words}`,
  ];
}

function lockNext({ environment, check, dryRun, ok, lock }: LockResult): Next[] {
  if (dryRun === true) return [];
  const flag = envFlag(environment);
  if (check) return ok ? [] : [{ label: 'lock again', command: `lockstep lock${flag}` }];
  return lock.changed ? [{ label: 'apply it', command: `lockstep apply${flag} --locked` }] : [];
}

/** What a change to locks means, per environment. */
export function diffView(result: DiffResult): View {
  const touched = result.environments.filter((one) => changedOf(one.changes).length > 0);
  const against = ['against ', code(result.base)];
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict:
      touched.length === 0
        ? ['nothing changed ', ...against]
        : [`${plural(touched.length, 'environment')} changed `, ...against],
    facts: result.environments.map((one) => [...placeOf(one), changedWords(one.changes)]),
    tables: touched.map(diffTable),
    findings: result.findings,
    next: [],
  };
}

function placeOf({ environment, path }: DiffEnvironment): Line {
  return environment === null ? [code(path), ': '] : prefix(environment);
}

function diffTable({ environment, path, changes }: DiffEnvironment): Table {
  const rows = changedOf(changes).map((one) => [
    ...changeRow(one),
    one.dependents.length === 0 ? none : dependentsLine(one.dependents),
  ]);
  const unchanged = changes.length - rows.length;
  return table(['Component', 'From', 'To', 'Change', 'Blast radius'], rows, {
    title: environment ?? path,
    note: unchanged === 0 ? null : `${unchanged} unchanged`,
  });
}

function dependentsLine(names: readonly string[]): Line {
  const shown = names.slice(0, 5).flatMap((name, at) => [at === 0 ? '' : ', ', code(name)]);
  return [`${names.length}: `, ...shown, names.length > 5 ? ', …' : ''];
}
