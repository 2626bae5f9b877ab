/** `diff`: what a change of locks and manifests means, component by component, against a base. */
import type { BuildState, DiffEnvironment, DiffResult } from '../domain/diff-result.js';
import type { CommitRange } from '../domain/commit-range.js';
import { findingDelta } from '../domain/finding-delta.js';
import type { Finding } from '../domain/finding.js';
import { shortSha } from '../domain/git-ids.js';
import type { LockedComponent } from '../domain/lock.js';
import { manifestChanges } from '../domain/manifest-changes.js';
import type { EnvironmentName } from '../domain/names.js';
import type { World } from '../ports/world.js';
import { comparedCommits, type Revisions } from './diff-base.js';
import { buildStates } from './diff-builds.js';
import { draftOf, type Draft, type DraftRow } from './diff-drafts.js';
import { rangesBetween, reachOf, tagFindings, type Pair } from './diff-history.js';
import { holdFindings } from './diff-holds.js';
import { changedEntries, environmentsOf } from './diff-insight.js';
import { refusals, refusedChanges, type Thresholds } from './diff-policy.js';
import { placed } from './diff-side.js';
import { readLockPairs, readSides, reposOfBase, type LockPair, type Sides } from './diff-sides.js';

export interface DiffOptions extends Revisions, Thresholds {
  /** Empty = every environment that has a lock on either side. */
  readonly environments: readonly (EnvironmentName | null)[];
  /** Read the commits between; without them no change is `diverged`. */
  readonly fetch: boolean;
  /** Ask whether the tags that changed components are locked at still name their commits. */
  readonly verify: boolean;
}

/**
 * Reads both sides, then asks the repositories of changed components only. Never runs their code, never writes to the
 * journal. Throws `base-not-found`, `environment-unknown`, `lock-missing`, and `journal-corrupt` (T50).
 */
export async function diff(world: World, options: DiffOptions): Promise<DiffResult> {
  const compared = await comparedCommits(world, options);
  const sides = await readSides(world, compared);
  const pairs = readLockPairs(sides, options.environments);
  const drafts = pairs.map(draftOfPair);
  const answers = await askWorld(world, { drafts, options, sides, pairs });
  const environments = environmentsOf(drafts, {
    rangeOf: ({ pair }) => (pair === null ? null : (answers.ranges.get(pair) ?? null)),
    buildOf: (row) => answers.builds.get(row) ?? 'unknown',
    server: world.forge?.server ?? null,
    now: world.clock.now(),
  });
  const { base, head } = compared;
  const told = { base: shortSha(base), baseCommit: base, head, run: world.host.run };
  const { manifest: before } = sides.base;
  const { manifest: after } = sides.head;
  return {
    command: 'diff',
    environment: pairs.length === 1 ? (pairs[0]?.environment ?? null) : null,
    ...judged({ sides, pairs, answers, environments, options }),
    ...told,
    environments,
    manifest: before === null || after === null ? [] : manifestChanges(before, after),
    commentUrl: null,
    sarifFile: null,
  };
}

function draftOfPair({ environment, base, head }: LockPair): Draft {
  return draftOf(environment, {
    before: base.lock,
    after: head.lock,
    path: head.path,
    unreadable: [
      ...(base.isUnreadable ? (['base'] as const) : []),
      ...(head.isUnreadable ? (['head'] as const) : []),
    ],
  });
}

interface Question {
  readonly drafts: readonly Draft[];
  readonly options: DiffOptions;
  readonly sides: Sides;
  readonly pairs: readonly LockPair[];
}

interface Answers {
  readonly ranges: ReadonlyMap<Pair, CommitRange>;
  readonly tags: ReadonlyMap<LockedComponent, readonly Finding[]>;
  readonly holds: readonly Finding[];
  readonly builds: ReadonlyMap<DraftRow, BuildState>;
}

/** Everything at once: each is about other servers. */
async function askWorld(world: World, question: Question): Promise<Answers> {
  const { drafts, options, sides, pairs } = question;
  const reach = reachOf(world, reposOfBase(sides, pairs));
  const changed = drafts.flatMap(({ rows }) => rows.flatMap(({ pair }) => pair ?? []));
  const [ranges, tags, holds, builds] = await Promise.all([
    options.fetch ? rangesBetween(world, changed, reach) : new Map<Pair, CommitRange>(),
    options.verify
      ? tagFindings(world, changedEntries(drafts), reach)
      : new Map<LockedComponent, readonly Finding[]>(),
    holdFindings(world, drafts),
    buildStates(world, drafts),
  ]);
  return { ranges, tags, holds, builds };
}

interface Judged {
  readonly sides: Sides;
  readonly pairs: readonly LockPair[];
  readonly answers: Answers;
  readonly environments: readonly DiffEnvironment[];
  readonly options: DiffOptions;
}

/** Verdict and findings, each with the line of its component in the lock. */
function judged(all: Judged): Pick<DiffResult, 'ok' | 'findings' | 'fixed' | 'refused'> {
  const { sides, pairs, answers, environments, options } = all;
  const delta = findingDelta(
    [...sides.base.findings, ...pairs.flatMap(({ base }) => base.findings)],
    [
      ...sides.head.findings,
      ...pairs.flatMap(({ head }) => head.findings),
      ...tagsOf(all),
      ...answers.holds.map((one) => atLine(one, pairs)),
    ],
  );
  const changes = refusedChanges(environments, options).map((one) => atLine(one, pairs));
  const refused = refusals(changes, delta.findings, options);
  return {
    ok: refused.length === 0,
    findings: [...changes, ...delta.findings],
    fixed: delta.fixed,
    refused,
  };
}

/** Of every environment whose lock has the entry. */
function tagsOf({ pairs, answers }: Judged): readonly Finding[] {
  return pairs.flatMap(({ environment, head }) =>
    [...(head.lock?.components.values() ?? [])]
      .flatMap((entry) => answers.tags.get(entry) ?? [])
      .map((finding) => ({
        ...finding,
        where: { ...finding.where, ...(environment === null ? {} : { environment }) },
      }))
      .map((finding) => placed(finding, head)),
  );
}

function atLine(finding: Finding, pairs: readonly LockPair[]): Finding {
  const environment = finding.where?.environment ?? null;
  const pair = pairs.find((one) => one.environment === environment);
  return pair === undefined ? finding : placed(finding, pair.head);
}
