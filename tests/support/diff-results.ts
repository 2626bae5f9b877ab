/** Results of `diff` and `comment`, with every field that a report shows. */
import type { ChangeKind, ChangeSide } from '../../src/domain/change.js';
import type { CommentResult } from '../../src/domain/comment-result.js';
import type { CommitNote, CommitRange } from '../../src/domain/commit-range.js';
import type { ChangeInsight, DiffChange, DiffResult } from '../../src/domain/diff-result.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { ComponentName, EnvironmentName } from '../../src/domain/names.js';
import { riskOf } from '../../src/domain/risk.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const named = (text: string): ComponentName => text as ComponentName;
const env = (text: string): EnvironmentName => text as EnvironmentName;
const sha = (digit: string): CommitSha => digit.repeat(40) as CommitSha;

export function note(subject: string, author: string, more: Partial<CommitNote> = {}): CommitNote {
  const at = '2026-11-20T10:00:00Z';
  return { commit: sha('b'), subject, author, at, breaking: null, pullRequest: null, ...more };
}

export function range(
  commits: readonly CommitNote[],
  more: Partial<CommitRange> = {},
): CommitRange {
  return {
    relation: 'ahead',
    ahead: commits.length,
    behind: 0,
    commits,
    at: '2026-11-20T10:00:00Z',
    reason: null,
    ...more,
  };
}

const side = (version: string, digit: string): ChangeSide => ({
  version,
  ref: /^v\d/.test(version) ? `refs/tags/${version}` : `refs/heads/${version}`,
  commit: sha(digit),
});

interface ChangeParts {
  readonly kind?: ChangeKind;
  readonly classes?: readonly ChangeKind[];
  readonly from?: string | null;
  readonly to?: string | null;
  readonly dependents?: readonly string[];
  readonly insight?: Partial<ChangeInsight>;
}

/** A change of `name`, v1.0.0 → v2.0.0 unless told otherwise. */
export function diffChange(name: string, parts: ChangeParts = {}): DiffChange {
  const { kind = 'major', classes = [kind], from = 'v1.0.0', to = 'v2.0.0' } = parts;
  const dependents = (parts.dependents ?? []).map(named);
  const change = {
    component: named(name),
    kind,
    from: from === null ? null : side(from, 'a'),
    to: to === null ? null : side(to, kind === 'unchanged' ? 'a' : 'b'),
  };
  if (kind === 'unchanged') return { ...change, dependents: [], insight: null };
  const between = parts.insight?.range ?? null;
  return {
    ...change,
    dependents,
    insight: {
      classes,
      repo: `https://github.com/acme/${name}.git`,
      range: between,
      compareUrl: `https://github.com/acme/${name}/compare/${sha('a')}...${sha('b')}`,
      directDependents: dependents.slice(0, 1),
      environments: [env('staging')],
      build: 'unknown',
      risk: riskOf({
        change,
        classes,
        range: between,
        isOtherRepo: false,
        dependents: dependents.length,
        now: NOW,
      }),
      ...parts.insight,
    },
  };
}

export const diffResult: DiffResult = {
  command: 'diff',
  ok: false,
  environment: null,
  findings: [
    {
      severity: 'error',
      code: 'dependency-conflict',
      where: {
        component: 'web',
        environment: 'staging',
        file: 'manifests/components.lock.staging.yaml',
        line: 28,
      },
      message: 'web depends on api ^1, and v2.0.0 is locked',
      fix: 'change the version of api, or the range in web',
      introduced: true,
    },
    {
      severity: 'warning',
      code: 'dependency-unknown',
      where: { component: 'tool', environment: 'prod' },
      message: 'tool depends on lib ^1, and main cannot be compared with that',
      introduced: false,
    },
  ],
  base: 'ccccccc',
  baseCommit: sha('c'),
  head: sha('d'),
  run: 'https://example.org/acme/meta/actions/runs/412',
  environments: [
    {
      environment: env('staging'),
      path: 'manifests/components.lock.staging.yaml',
      unreadable: [],
      changes: [
        diffChange('api', {
          dependents: ['shop', 'web'],
          insight: {
            environments: [env('staging'), env('prod')],
            build: 'stored',
            range: range([
              note('feat!: one token for all (#12)', 'Ada', {
                breaking: 'tokens of v1 are refused',
                pullRequest: 12,
              }),
              note('Thanks @team, closes #3', 'Bo', { commit: sha('e') }),
            ]),
          },
        }),
        diffChange('lib', { kind: 'unchanged' }),
        diffChange('scraper', {
          kind: 'diverged',
          from: 'main',
          to: 'main',
          insight: {
            repo: 'https://git.example.org/acme/scraper.git',
            compareUrl: null,
            build: 'missing',
            range: range([], { relation: 'diverged', ahead: 21, behind: 3 }),
          },
        }),
        diffChange('web', {
          kind: 'added',
          from: null,
          to: 'v1.0.0',
          insight: { compareUrl: null },
        }),
      ],
      edges: [
        [named('shop'), named('web')],
        [named('web'), named('api')],
      ],
    },
    {
      environment: env('prod'),
      path: 'manifests/components.lock.prod.yaml',
      unreadable: ['base'],
      changes: [],
      edges: [],
    },
  ],
  manifest: [{ component: named('api'), kind: 'changed', fields: ['version', 'build'] }],
  fixed: [
    {
      severity: 'error',
      code: 'lock-stale',
      where: { component: 'lib', file: 'manifests/components.yaml', line: 4 },
      message: 'lib is locked at v1.0.0, the manifest wants ^2',
    },
  ],
  refused: ['fail-on-severity (high) refuses 1 finding'],
  commentUrl: 'https://github.com/acme/meta/pull/7#issuecomment-1',
  sarifFile: null,
};

export const commentResult: CommentResult = {
  command: 'comment',
  ok: true,
  environment: null,
  findings: [],
  head: sha('d'),
  pullRequest: 7,
  operation: 'updated',
  commentUrl: 'https://github.com/acme/meta/pull/7#issuecomment-1',
  reason: null,
};
