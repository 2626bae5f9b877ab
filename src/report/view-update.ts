/** Report of `lock --update`. */
import type {
  LockUpdateResult,
  ProposalOperation,
  ProposalSummary,
  UpdatedLock,
} from '../domain/update-result.js';
import { changedOf, changedWords, changeTables } from './view-changes.js';
import {
  code,
  digestSpan,
  envFlag,
  none,
  prefix,
  table,
  toned,
  type Line,
  type Next,
  type Table,
  type Tone,
  type View,
} from './view.js';
import { plural, tally } from './wording.js';

const OPERATIONS: readonly ProposalOperation[] = [
  'created',
  'updated',
  'unchanged',
  'closed',
  'skipped',
];

const TONES: Readonly<Record<ProposalOperation, Tone>> = {
  created: 'good',
  updated: 'good',
  unchanged: 'dim',
  closed: 'dim',
  skipped: 'warn',
};

/** What was written or proposed, what was passed over and why. */
export function updateView(result: LockUpdateResult): View {
  const { onto, updates, findings } = result;
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: onto === null ? writtenVerdict(result) : proposedVerdict(result),
    facts: updates.map(factOf),
    tables: [
      ...proposalTables(result.pullRequests),
      ...updates
        .filter(({ changes }) => changedOf(changes).length > 0)
        .flatMap((one) => changeTables(one.changes, one.environment)),
    ],
    findings,
    next: onto === null && !result.dryRun ? updates.flatMap(nextOf) : [],
  };
}

function writtenVerdict({ updates, dryRun }: LockUpdateResult): Line {
  const changes = updates.flatMap((one) => one.changes);
  return [`${dryRun ? 'would update' : 'updated'}: ${changedWords(changes)}`];
}

function proposedVerdict({ pullRequests, dryRun, onto }: LockUpdateResult): Line {
  if (pullRequests.length === 0) return ['no updates to propose'];
  const words = tally(
    pullRequests.map(({ operation }) => operation),
    OPERATIONS,
  );
  const count = plural(pullRequests.length, 'pull request');
  return [`${dryRun ? 'would be: ' : ''}${count} to `, code(onto?.branch ?? ''), `: ${words}`];
}

function factOf({ environment, lock, changes, total }: UpdatedLock): Line {
  const words = `${total} locked, ${changedWords(changes)}, lock `;
  return [...prefix(environment), words, code(lock.path), ', ', digestSpan(lock.digest)];
}

function proposalTables(pullRequests: readonly ProposalSummary[]): Table[] {
  if (pullRequests.length === 0) return [];
  const rows = pullRequests.map((one) => [
    one.number === null ? none : [code(`#${one.number}`)],
    [toned(one.operation, TONES[one.operation])],
    [code(one.branch)],
    namesLine(one.components),
  ]);
  return [table(['Pull request', 'State', 'Branch', 'Components'], rows)];
}

function namesLine(names: readonly string[]): Line {
  if (names.length === 0) return none;
  const shown = names.slice(0, 5).flatMap((name, at) => [at === 0 ? '' : ', ', code(name)]);
  return [...shown, names.length > 5 ? `, … (${names.length})` : ''];
}

function nextOf({ environment, lock }: UpdatedLock): Next[] {
  const command = `lockstep apply${envFlag(environment)} --locked`;
  return lock.changed ? [{ label: 'apply it', command }] : [];
}
