/** Reads the JSON of `diff` back: a file that a stranger may have written, so nothing of it is taken on trust. */
import * as z from 'zod/mini';
import { LockstepError } from '../errors.js';
import type { ChangeKind } from './change.js';
import { RANGE_LIMIT } from './commit-range.js';
import { compareUrl } from './compare-url.js';
import type { ChangeInsight, DiffChange, DiffEnvironment, DiffResult } from './diff-result.js';
import type { Finding } from './finding.js';
import { isObjectId, type CommitSha } from './git-ids.js';
import { isName, type ComponentName, type EnvironmentName } from './names.js';
import { levelOf, RISK_CODES, RISK_WEIGHTS } from './risk.js';

/** Bytes of the file at most. */
export const REPORT_LIMIT = 16 * 1024 ** 2;
const COMPONENTS = 5_000;
const ENVIRONMENTS = 200;
const FINDINGS = 2_000;

const KINDS = [
  'added',
  'removed',
  'major',
  'minor',
  'patch',
  'prerelease',
  'downgrade',
  'sidegrade',
  'diverged',
] as const satisfies readonly ChangeKind[];

/** Long texts are cut: what is shown is shorter still. */
const words = z.pipe(
  z.string(),
  z.transform((text) => text.slice(0, 2_000)),
);
const line = z.pipe(
  z.string(),
  z.transform((text) => text.slice(0, 500)),
);
const name = z.string().check(z.refine(isName));
const component = z.pipe(
  name,
  z.transform((text) => text as ComponentName),
);
const environment = z.nullable(
  z.pipe(
    name,
    z.transform((text) => text as EnvironmentName),
  ),
);
const commit = z.pipe(
  z.string().check(z.refine(isObjectId)),
  z.transform((text) => text as CommitSha),
);
const count = z.int().check(z.gte(0));
const time = z.string().check(z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,15}Z$/));
const many = <T extends z.core.SomeType>(item: T, most: number) =>
  z.array(item).check(z.maxLength(most));

const finding = z.object({
  severity: z.enum(['error', 'high', 'warning', 'notice']),
  code: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/)),
  where: z.optional(
    z.object({
      file: z.optional(line),
      line: z.optional(count),
      column: z.optional(count),
      component: z.optional(name),
      environment: z.optional(name),
    }),
  ),
  message: words,
  fix: z.optional(words),
  introduced: z.optional(z.boolean()),
});

const side = z.nullable(z.object({ version: line, ref: z.nullable(line), commit }));

const note = z.object({
  commit,
  subject: line,
  author: line,
  at: time,
  breaking: z.nullable(words),
  pull_request: z.nullable(count),
});

const range = z.object({
  relation: z.enum(['same', 'ahead', 'behind', 'diverged', 'unknown']),
  ahead: z.nullable(count),
  behind: z.nullable(count),
  at: z.nullable(time),
  reason: z.nullable(words),
});

const insight = {
  direct_dependents: many(component, COMPONENTS),
  environments: many(environment, ENVIRONMENTS),
  classes: many(z.enum(KINDS), KINDS.length),
  repo: line,
  build: z.enum(['stored', 'missing', 'unknown']),
  risk: z.object({
    points: many(z.object({ code: z.enum(RISK_CODES), message: line }), RISK_CODES.length),
  }),
  range: z.nullable(range),
  commits: many(note, RANGE_LIMIT),
};

const plain = { component, from: side, to: side, dependents: many(component, COMPONENTS) };

const change = z.union([
  z.object({ ...plain, kind: z.literal('unchanged') }),
  z.object({ ...plain, ...insight, kind: z.enum(KINDS) }),
]);

const reported = z.object({
  schema: z.literal(1),
  command: z.literal('diff'),
  ok: z.boolean(),
  findings: many(finding, FINDINGS),
  base_commit: commit,
  head: commit,
  refused: many(line, 10),
  environments: many(
    z.object({
      environment,
      path: line,
      unreadable: many(z.enum(['base', 'head']), 2),
      changes: many(change, COMPONENTS),
      edges: many(z.tuple([component, component]), 4 * COMPONENTS),
    }),
    ENVIRONMENTS,
  ),
  manifest: many(
    z.object({
      component,
      kind: z.enum(['added', 'removed', 'changed']),
      fields: many(z.string().check(z.regex(/^[a-z_]{1,40}$/)), 20),
    }),
    COMPONENTS,
  ),
  fixed: many(finding, FINDINGS),
});

type Reported = z.output<typeof reported>;
type ReportedChange = z.output<typeof change>;

/** What is known without the file. */
export interface ReportContext {
  /** Link to the run that wrote it. */
  readonly run: string | null;
  /** Page of the forge of the meta-repo, or null. */
  readonly server: string | null;
}

/**
 * The result that the file tells of. Unknown fields are dropped, links are made anew, levels of risk are computed
 * again from their points. Throws `report-invalid`.
 */
export function readReportedDiff(
  text: string,
  context: ReportContext,
): DiffResult & { head: CommitSha } {
  const parsed = reported.safeParse(jsonOf(text), { jitless: true });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(
      `${(issue?.path ?? []).map(String).join('.') || 'the file'}: ${issue?.message ?? ''}`,
    );
  }
  const { data } = parsed;
  return {
    command: 'diff',
    ok: data.ok,
    environment: null,
    findings: data.findings.map(findingOf),
    base: data.base_commit.slice(0, 7),
    baseCommit: data.base_commit,
    head: data.head,
    run: context.run,
    environments: data.environments.map((one) => environmentOf(one, context)),
    manifest: data.manifest,
    fixed: data.fixed.map(findingOf),
    refused: data.refused,
    commentUrl: null,
    sarifFile: null,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid('it is no JSON');
    throw error;
  }
}

function invalid(why: string): LockstepError {
  return new LockstepError('report-invalid', {
    message: `the file is no result of lockstep diff: ${why}`,
    hint: 'give the file that the output json-file of actions/diff names, of the same version',
  });
}

function environmentOf(
  { environment: name, path, unreadable, changes, edges }: Reported['environments'][number],
  context: ReportContext,
): DiffEnvironment {
  const all = changes.map((one) => changeOf(one, context));
  return { environment: name, path, unreadable, changes: all, edges };
}

function changeOf(change: ReportedChange, context: ReportContext): DiffChange {
  const { component: named, kind, from, to, dependents } = change;
  const plainly = { component: named, kind, from, to, dependents };
  return { ...plainly, insight: 'risk' in change ? insightOf(change, context) : null };
}

function insightOf(
  change: Extract<ReportedChange, { readonly risk: unknown }>,
  { server }: ReportContext,
): ChangeInsight {
  const { from, to, repo } = change;
  const points = change.risk.points.map(({ code, message }) => ({
    code,
    weight: RISK_WEIGHTS[code],
    message,
  }));
  const commits = change.commits.map(({ pull_request: pullRequest, ...rest }) => ({
    ...rest,
    pullRequest,
  }));
  const isStep = from !== null && to !== null && from.commit !== to.commit;
  const isOtherRepo = points.some(({ code }) => code === 'repo-changed');
  return {
    classes: change.classes,
    repo,
    range: change.range === null ? null : { ...change.range, commits },
    compareUrl:
      isStep && !isOtherRepo
        ? compareUrl(repo, { from: from.commit, to: to.commit }, server)
        : null,
    directDependents: change.direct_dependents,
    environments: change.environments,
    build: change.build,
    risk: { level: levelOf(points), points },
  };
}

/** Without fields that are absent: undefined is no value of theirs. */
function findingOf({ where, fix, introduced, ...rest }: Reported['findings'][number]): Finding {
  return {
    ...rest,
    ...(where === undefined ? {} : { where: defined(where) }),
    ...(fix === undefined ? {} : { fix }),
    ...(introduced === undefined ? {} : { introduced }),
  };
}

function defined(
  where: NonNullable<Reported['findings'][number]['where']>,
): NonNullable<Finding['where']> {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
}
