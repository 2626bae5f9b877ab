/** Tables of a diff: the rows that changed, and the commits behind them. */
import type { ChangeKind } from '../domain/change.js';
import type { CommitRange } from '../domain/commit-range.js';
import {
  changedIn,
  type ChangeInsight,
  type DiffChange,
  type DiffEnvironment,
  type DiffResult,
} from '../domain/diff-result.js';
import { isObjectId, shortSha } from '../domain/git-ids.js';
import type { RiskLevel } from '../domain/risk.js';
import { changedOf, TONES } from './view-changes.js';
import { plural } from './wording.js';
import { code, link, none, prose, table, toned, type Line, type Table, type Tone } from './view.js';

/** Commits that a report shows in all. */
export const COMMITS_SHOWN = 40;
/** Dependents that are named before they are only counted. */
const NAMED = 5;

const ICONS: Readonly<Record<RiskLevel, string>> = { high: '🔴', medium: '🟡', low: '🟢' };
const RISK_TONES: Readonly<Record<RiskLevel, Tone>> = { high: 'bad', medium: 'warn', low: 'good' };

/** The changed rows of one environment, the riskiest first. */
export function diffTable({ environment, path, changes }: DiffEnvironment): Table {
  const changed = changedOf(changes).toSorted((a, b) => weight(b) - weight(a));
  const unchanged = changes.length - changed.length;
  const total = changes.filter(({ to }) => to !== null).length;
  return table(
    ['', 'Component', 'From → To', 'Class', 'Commits', 'Risk', 'Blast radius'],
    changed.map((one) => row(one, total)),
    {
      title: environment ?? path,
      note: unchanged === 0 ? null : `${unchanged} unchanged`,
      narrow: {
        head: ['Component', 'From → To', 'Class', 'Risk'],
        rows: changed.map(narrowRow),
      },
    },
  );
}

function weight({ insight }: DiffChange): number {
  return (insight?.risk.points ?? []).reduce((sum, one) => sum + one.weight, 0);
}

function row(change: DiffChange, total: number): readonly Line[] {
  const { component, kind, insight, dependents } = change;
  const level = insight?.risk.level ?? 'low';
  return [
    [ICONS[level]],
    [code(component)],
    stepLine(change),
    classLine(kind, insight),
    insight === null ? none : commitsLine(insight.range),
    riskLine(insight),
    dependents.length === 0 ? none : radiusLine(change, total),
  ];
}

function narrowRow(change: DiffChange): readonly Line[] {
  const { level = 'low', points = [] } = change.insight?.risk ?? {};
  const more = points.length > 2 ? ` +${points.length - 2}` : '';
  const codes = points.slice(0, 2).map((one) => one.code);
  const why = points.length === 0 ? '' : ` (${codes.join(', ')}${more})`;
  return [
    [code(change.component)],
    stepLine(change),
    [toned(change.kind, TONES[change.kind] ?? 'good')],
    [toned(level, RISK_TONES[level]), why],
  ];
}

function stepLine(change: DiffChange): Line {
  const url = change.insight?.compareUrl ?? null;
  const [from, to] = [sideWord(change, 'from'), sideWord(change, 'to')];
  return url === null ? [code(from), ' → ', code(to)] : [link(`${from} → ${to}`, url)];
}

/** The commit stands beside the version where the version alone does not tell both sides apart. */
function sideWord(change: DiffChange, which: 'from' | 'to'): string {
  const side = change[which];
  if (side === null) return '–';
  const short = shortSha(side.commit);
  if (isObjectId(side.version)) return short;
  if (change.from?.version !== change.to?.version) return side.version;
  return which === 'from' ? `${side.version}@${short}` : short;
}

function classLine(kind: ChangeKind, insight: ChangeInsight | null): Line {
  const more = (insight?.classes ?? []).filter((one) => one !== kind);
  return [
    toned(kind, TONES[kind] ?? 'good'),
    ...(more.length === 0 ? [] : [`, ${more.join(', ')}`]),
  ];
}

/** "14 by 4, 2 breaking", "−3 / +21", "unknown". */
function commitsLine(range: CommitRange | null): Line {
  if (range === null) return none;
  if (range.relation === 'unknown') return ['unknown'];
  const { ahead, behind, commits } = range;
  const authors = new Set(commits.map(({ author }) => author)).size;
  const breaking = commits.filter((one) => one.breaking !== null).length;
  const back = behind === null || behind === 0 ? '' : `−${behind} / `;
  const by = authors === 0 ? '' : ` by ${authors}`;
  const marked = breaking === 0 ? '' : `, ${breaking} breaking`;
  return [`${back}${back === '' ? '' : '+'}${ahead ?? '?'}${by}${marked}`];
}

function riskLine(insight: ChangeInsight | null): Line {
  if (insight === null) return none;
  const { level, points } = insight.risk;
  const told = points.flatMap(({ message }, at) => [at === 0 ? '' : ', ', prose(message)]);
  return [toned(level, RISK_TONES[level]), ...(told.length === 0 ? [] : [': ', ...told])];
}

function radiusLine({ dependents, insight }: DiffChange, total: number): Line {
  const direct = new Set(insight?.directDependents);
  const ordered = dependents.toSorted((a, b) => Number(direct.has(b)) - Number(direct.has(a)));
  const shown = ordered.slice(0, NAMED).flatMap((name, at) => [at === 0 ? '' : ', ', code(name)]);
  const more = dependents.length > NAMED ? ', …' : '';
  const places = insight?.environments.length ?? 0;
  return [
    `${dependents.length} of ${total}: `,
    ...shown,
    more,
    places > 1 ? ` in ${plural(places, 'environment')}` : '',
  ];
}

/** What lies between, folded; each range once, though several environments take the same step. */
export function commitsTable(result: DiffResult): readonly Table[] {
  const seen = new Set<string>();
  const all = changedIn(result).flatMap(({ component, from, to, insight }) => {
    const key = `${component} ${from?.commit ?? ''} ${to?.commit ?? ''}`;
    if (insight?.range === null || insight === null || seen.has(key)) return [];
    seen.add(key);
    return insight.range.commits.map((one) => [
      [code(component)],
      [code(shortSha(one.commit))],
      one.breaking === null
        ? [prose(one.subject)]
        : [toned('breaking', 'bad'), ' ', prose(one.subject)],
      [prose(one.author)],
      one.pullRequest === null ? none : [String(one.pullRequest)],
    ]);
  });
  if (all.length === 0) return [];
  const hidden = all.length - COMMITS_SHOWN;
  const note = hidden > 0 ? `${hidden} more are in the JSON report` : null;
  return [
    table(
      ['Component', 'Commit', 'Subject', 'Author', 'Pull request'],
      all.slice(0, COMMITS_SHOWN),
      {
        title: `Commits (${all.length})`,
        folded: true,
        note,
      },
    ),
  ];
}
