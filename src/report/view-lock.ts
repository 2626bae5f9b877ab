/** Reports of `lock`. */
import type { LockAllResult, LockResult } from '../domain/results.js';
import { plural } from './wording.js';
import { changedWords, changeTables } from './view-changes.js';
import { code, digestSpan, envFlag, prefix, type Line, type Next, type View } from './view.js';

/** One environment locked or checked, or several. */
export function lockView(result: LockResult | LockAllResult): View {
  return 'environments' in result ? lockAllView(result) : lockOneView(result);
}

function lockOneView(result: LockResult): View {
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: lockVerdict(result),
    facts: [['lock ', code(result.lock.path), ', ', digestSpan(result.lock.digest)]],
    tables: changeTables(result.changes),
    findings: result.findings,
    next: lockNext(result),
  };
}

function lockAllView(result: LockAllResult): View {
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
