/** From drafts to the environments of a result: what each change means. */
import { classesOf } from '../domain/change-class.js';
import type { CommitRange } from '../domain/commit-range.js';
import { compareUrl } from '../domain/compare-url.js';
import type {
  BuildState,
  ChangeInsight,
  DiffChange,
  DiffEnvironment,
} from '../domain/diff-result.js';
import type { CommitSha } from '../domain/git-ids.js';
import { dependentsOf, type Graph } from '../domain/graph.js';
import type { ComponentName } from '../domain/names.js';
import { riskOf } from '../domain/risk.js';
import { changedRows, touchedEdges, type Draft, type DraftRow } from './diff-drafts.js';

/** What was asked of the world; whatever is absent was not asked. */
export interface Answers {
  rangeOf(row: DraftRow): CommitRange | null;
  buildOf(row: DraftRow): BuildState;
  /** Page of the forge of the meta-repo, or null. */
  readonly server: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The environments as they are told. */
export function environmentsOf(
  drafts: readonly Draft[],
  answers: Answers,
): readonly DiffEnvironment[] {
  return drafts.map((draft) => ({
    environment: draft.environment,
    path: draft.path,
    unreadable: draft.unreadable,
    changes: draft.rows.map((row) => changeOf(row, { draft, drafts, answers })),
    edges: touchedEdges(draft),
  }));
}

interface Setting {
  readonly draft: Draft;
  readonly drafts: readonly Draft[];
  readonly answers: Answers;
}

function changeOf(row: DraftRow, setting: Setting): DiffChange {
  const { change } = row;
  if (change.kind === 'unchanged') return { ...change, dependents: [], insight: null };
  const dependents = [...dependentsOf(setting.draft.graph, [change.component])].sort();
  const insight = insightOf(row, dependents, setting);
  return { ...change, kind: insight.classes[0] ?? change.kind, dependents, insight };
}

function insightOf(
  row: DraftRow,
  dependents: readonly ComponentName[],
  { draft, drafts, answers }: Setting,
): ChangeInsight {
  const { change, before, after } = row;
  const range = answers.rangeOf(row);
  const classes = classesOf(change, range?.relation ?? null);
  const repo = after?.repo ?? before?.repo ?? '';
  const isOtherRepo = before !== null && after !== null && before.repo !== after.repo;
  return {
    classes,
    repo,
    range,
    compareUrl: isOtherRepo ? null : pageOf(row, repo, answers.server),
    directDependents: directDependents(draft.graph, change.component),
    environments: drafts
      .filter(({ rows }) => rows.some((one) => one.after?.name === change.component))
      .map(({ environment }) => environment),
    build: answers.buildOf(row),
    risk: riskOf({
      change,
      classes,
      range,
      isOtherRepo,
      dependents: dependents.length,
      now: answers.now,
    }),
  };
}

function pageOf({ pair }: DraftRow, repo: string, server: string | null): string | null {
  if (pair === null || pair.before.commit === pair.after.commit) return null;
  const [from, to] = [pair.before.commit as CommitSha, pair.after.commit as CommitSha];
  return compareUrl(repo, { from, to }, server);
}

function directDependents(graph: Graph, component: ComponentName): readonly ComponentName[] {
  return [...graph]
    .filter(([, { dependsOn }]) => dependsOn.some(({ name }) => name === component))
    .map(([name]) => name)
    .sort();
}

/** Components that changed and are still there. */
export function changedEntries(drafts: readonly Draft[]) {
  return drafts.flatMap((draft) => changedRows(draft).flatMap(({ after }) => after ?? []));
}
